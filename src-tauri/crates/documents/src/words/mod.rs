//! Values as legal Azerbaijani text.
//!
//! Reading order: [`act`] with `clauses` (citations) and `quotes`, [`cited`] (clauses of the law's data), [`time`]
//! (terms, hours, days), [`names`] (bodies, persons, places), then [`Words`], which renders a value of any kind.

pub mod act;
pub mod cited;
pub mod names;
pub mod time;

mod clauses;
mod quotes;

use reqlament_core::az;
use reqlament_core::entry::Facts;
use reqlament_core::kind::Kind;
use reqlament_core::value::{Act, Choices, Money, Row, Value};
use reqlament_core::vocabulary::Shape;

pub use quotes::quoted;

/// Renders values; the facts are at hand for what refers to a row of another table.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The facts of the dossier.
    pub facts: &'a Facts,
}

impl Words<'_> {
    /// A value in one line.
    pub fn value(&self, shape: &Shape, value: &Value) -> String {
        match value {
            Value::Text(text) => self.text(shape, text),
            Value::Prose(prose) => prose
                .plain()
                .split('\n')
                .map(str::trim)
                .collect::<Vec<_>>()
                .join(" "),
            Value::Design(design) => design.plain().replace('\n', " "),
            Value::Choices(chosen) => choices(shape, chosen),
            Value::Flag(flag) => if *flag { "bəli" } else { "xeyr" }.to_owned(),
            Value::Date(date) => az::long_date(*date),
            Value::Period(period) => time::period(period),
            Value::Number(number) => number.to_string(),
            Value::Money(amount) => money(amount),
            Value::Term(term) => time::term(term),
            Value::Hours(hours) => time::hours(hours),
            Value::Place(place) => names::place(place),
            Value::Body(body) => names::body(body),
            Value::Person(person) => names::person(person),
            Value::Act(cited) if shape.id != "act" && self.listed(cited) => act::short(cited),
            Value::Act(cited) => act::act(cited),
            Value::File(file) => file.name.clone(),
            Value::Table(rows) => joined("; ", rows.iter().map(|row| self.row(shape, row))),
            Value::Group(cells) => {
                let cell = |column: &Shape| {
                    cells
                        .get(&column.id)
                        .map(|cell| self.labelled(column, cell))
                };
                joined("; ", shape.columns.iter().filter_map(cell))
            }
            Value::Many(values) if shape.kind == Kind::Row => self.after(shape, values),
            Value::Many(values) => {
                joined("; ", values.iter().map(|value| self.value(shape, value)))
            }
            Value::Unknown(json) => json
                .as_str()
                .map_or_else(|| json.to_string(), str::to_owned),
        }
    }

    /// A cell after the name of its column; a set flag is its column's name, an unset one says nothing.
    pub fn labelled(&self, column: &Shape, value: &Value) -> String {
        let name = uncapitalised(&column.title.az);
        match value {
            Value::Flag(true) => name,
            Value::Flag(false) => String::new(),
            other => {
                let words = self.value(column, other);
                if words.is_empty() {
                    words
                } else {
                    format!("{name}: {words}")
                }
            }
        }
    }

    /// Whether the list of acts (1.3) names the act in full, so that its title says enough elsewhere.
    fn listed(&self, cited: &Act) -> bool {
        let acts = self.facts.value("legal_basis").map_or(&[][..], Value::rows);
        acts.iter().any(|row| matches!(row.cells.get("act"), Some(Value::Act(listed)) if listed.title == cited.title))
    }

    fn row(&self, shape: &Shape, row: &Row) -> String {
        let cell = |column: &Shape| {
            row.cells
                .get(&column.id)
                .map(|cell| self.labelled(column, cell))
        };
        joined(", ", shape.columns.iter().filter_map(cell))
    }

    fn text(&self, shape: &Shape, text: &str) -> String {
        match shape.kind {
            Kind::Choice => choice(shape, text),
            Kind::Row => self.reference(shape, text).unwrap_or_default(),
            _ => text.trim().to_owned(),
        }
    }

    /// Which row is meant: an operation by its number, an attached form by its title and number.
    fn reference(&self, shape: &Shape, id: &str) -> Option<String> {
        let table = shape.of.as_deref()?;
        let (at, row) = self
            .facts
            .value(table)?
            .rows()
            .iter()
            .enumerate()
            .find(|(_, row)| row.id == id)?;
        let title = row.text("title");
        Some(match table {
            "operations" => format!("{} əməliyyat", az::ordinal(at as u64 + 1)),
            _ if title.is_empty() => format!("{} nömrəli əlavə", at + 1),
            _ => format!("{} ({} nömrəli əlavə)", quoted(title), at + 1),
        })
    }

    /// The operations after which one follows: "1-ci və 2-ci əməliyyatlardan sonra".
    fn after(&self, shape: &Shape, values: &[Value]) -> String {
        let named = values
            .iter()
            .filter_map(Value::as_text)
            .filter_map(|id| self.reference(shape, id));
        let named: Vec<String> = named
            .map(|name| name.trim_end_matches(" əməliyyat").to_owned())
            .collect();
        match named.as_slice() {
            [] => String::new(),
            [only] => format!("{only} əməliyyatdan sonra"),
            several => format!("{} əməliyyatlardan sonra", conjoined(several)),
        }
    }
}

/// The official words of a choice; an id the vocabulary does not know is printed as it is.
pub fn choice(shape: &Shape, id: &str) -> String {
    shape.choice(id).map_or(id, |choice| &choice.az).to_owned()
}

/// The official words of what was chosen, then the words of one's own.
pub fn choices(shape: &Shape, chosen: &Choices) -> String {
    let own = Some(chosen.other.trim().to_owned()).filter(|own| !own.is_empty());
    joined(
        ", ",
        chosen.chosen.iter().map(|id| choice(shape, id)).chain(own),
    )
}

/// An amount: "1.234,50 manat"; several, each with what it is for; or by reference to the act that sets it.
pub fn money(money: &Money) -> String {
    let sum = |qepik: u64| az::money(i64::try_from(qepik).unwrap_or(i64::MAX));
    match money {
        Money::Amount { qepik } => sum(*qepik),
        Money::Table { rows } => joined(
            "; ",
            rows.iter()
                .map(|row| format!("{} – {}", row.label, sum(row.qepik))),
        ),
        Money::ByReference => "aktla müəyyən edilmiş məbləğdə".to_owned(),
    }
}

/// The parts that say something, joined.
pub(crate) fn joined(separator: &str, parts: impl Iterator<Item = String>) -> String {
    parts
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join(separator)
}

/// "a", "a və b", "a, b və c".
pub(crate) fn conjoined(parts: &[String]) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} və {last}", others.join(", ")),
    }
}

/// The first letter small, unless the whole word is in capitals or in quotes.
pub(crate) fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            format!("{}{}", az::lower(&first.to_string()), letters.as_str())
        }
        _ => text.to_owned(),
    }
}
