//! What stands at a fact, in words.

use chrono::NaiveTime;
use maud::{Markup, html};
use reqlament_core::az::{self, Case};
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::kind::Kind;
use reqlament_core::prose::{Inline, Prose, ProseBlock, ProseKind};
use reqlament_core::value::{Act, ActType, Day, Hours, Money, Relation, Row, Term, Value};
use reqlament_core::vocabulary::Shape;

/// What stands at a fact; nothing where it is unfilled. Of a table only the wanted columns, where some are named.
pub(super) fn entry(
    facts: &Facts,
    shape: &Shape,
    entry: &Entry,
    columns: &[String],
) -> Option<Markup> {
    match entry {
        Entry::Absent(absence) => Some(html! { (absence.az()) }),
        Entry::Filled(Value::Prose(text)) if !text.is_empty() => Some(prose(text)),
        Entry::Filled(Value::Table(rows)) => {
            let words = Words { facts };
            let mut lines = rows.iter().map(|row| words.row(shape, row, columns));
            match rows.len() {
                0 => None,
                1 => lines.next().map(|line| html! { (line) }),
                _ => Some(html! { ol { @for line in lines { li { (line) } } } }),
            }
        }
        Entry::Filled(value) => {
            let line = Words { facts }.line(shape, value);
            (!line.trim().is_empty()).then(|| html! { (line) })
        }
        Entry::Unknown(_) => None,
    }
}

/// What stands at a fact, on one line.
pub(super) fn line(facts: &Facts, shape: &Shape, entry: &Entry) -> String {
    match entry {
        Entry::Absent(absence) => absence.az().to_owned(),
        Entry::Filled(value) => Words { facts }.line(shape, value),
        Entry::Unknown(json) => json.to_string(),
    }
}

/// Paragraphs, and lists of what follows on each other in one manner.
fn prose(text: &Prose) -> Markup {
    let stretches = text.0.chunk_by(|one, next| one.kind == next.kind);
    html! {
        @for stretch in stretches {
            @match stretch.first().map(|block| block.kind) {
                Some(ProseKind::Numbered) => ol { (listed(stretch)) },
                Some(ProseKind::Lettered) => ol type="a" { (listed(stretch)) },
                _ => @for block in stretch { p { (inlines(&block.text)) } },
            }
        }
    }
}

fn listed(blocks: &[ProseBlock]) -> Markup {
    html! { @for block in blocks { li { (inlines(&block.text)) } } }
}

fn inlines(text: &[Inline]) -> Markup {
    html! {
        @for inline in text {
            @if inline.emphasis { em { (inline.text) } } @else { (inline.text) }
        }
    }
}

/// Values on a line; the facts are at hand for what refers to a row.
#[derive(Clone, Copy)]
struct Words<'a> {
    facts: &'a Facts,
}

impl Words<'_> {
    fn line(self, shape: &Shape, value: &Value) -> String {
        match value {
            Value::Text(text) => self.text(shape, text),
            Value::Prose(prose) => prose.plain(),
            Value::Design(design) => design.plain(),
            Value::Choices(chosen) => {
                let known = chosen.chosen.iter().map(|id| choice(shape, id));
                joined(", ", known.chain([chosen.other.clone()]))
            }
            Value::Flag(flag) => if *flag { "bəli" } else { "xeyr" }.to_owned(),
            Value::Date(date) => az::long_date(*date),
            Value::Period(period) => {
                let day = |day: Option<_>| day.map(az::long_date).unwrap_or_default();
                joined(" – ", [day(period.from), day(period.to)].into_iter())
            }
            Value::Number(number) => number.to_string(),
            Value::Money(amount) => money(amount),
            Value::Term(given) => term(given),
            Value::Hours(given) => hours(given),
            Value::Place(place) => joined(
                ", ",
                [place.name.clone(), place.address.clone()].into_iter(),
            ),
            Value::Body(body) => joined(", ", [body.name.clone(), body.unit.clone()].into_iter()),
            Value::Person(person) => {
                let parts = [
                    &person.post,
                    &person.surname,
                    &person.name,
                    &person.patronymic,
                ];
                joined(" ", parts.into_iter().cloned())
            }
            Value::Act(cited) => act(cited),
            Value::File(file) => file.name.clone(),
            Value::Table(rows) => joined("; ", rows.iter().map(|row| self.row(shape, row, &[]))),
            Value::Group(cells) => {
                let cells = shape
                    .columns
                    .iter()
                    .filter_map(|column| Some((column, cells.get(&column.id)?)));
                joined(
                    "; ",
                    cells.map(|(column, cell)| self.labelled(column, cell)),
                )
            }
            Value::Many(values) => joined("; ", values.iter().map(|value| self.line(shape, value))),
            Value::Unknown(json) => json
                .as_str()
                .map_or_else(|| json.to_string(), str::to_owned),
        }
    }

    /// A row: its only cell as it is, several each after the name of its column.
    fn row(self, shape: &Shape, row: &Row, columns: &[String]) -> String {
        let wanted = |column: &&Shape| columns.is_empty() || columns.contains(&column.id);
        let shown: Vec<&Shape> = shape.columns.iter().filter(wanted).collect();
        let cells = shown
            .iter()
            .filter_map(|column| Some((*column, row.cells.get(&column.id)?)));
        if shown.len() == 1 {
            return joined("; ", cells.map(|(column, cell)| self.line(column, cell)));
        }
        joined(
            "; ",
            cells.map(|(column, cell)| self.labelled(column, cell)),
        )
    }

    fn labelled(self, column: &Shape, cell: &Value) -> String {
        let words = self.line(column, cell);
        if words.trim().is_empty() {
            words
        } else {
            format!("{}: {words}", column.title.az)
        }
    }

    fn text(self, shape: &Shape, text: &str) -> String {
        match shape.kind {
            Kind::Choice => choice(shape, text),
            Kind::Row => self.reference(shape, text),
            _ => text.trim().to_owned(),
        }
    }

    /// Which row is meant: by its title where it has one, else by its number.
    fn reference(self, shape: &Shape, id: &str) -> String {
        let table = shape.of.as_deref().unwrap_or_default();
        let rows = self.facts.value(table).map_or(&[][..], Value::rows);
        let Some(at) = rows.iter().position(|row| row.id == id) else {
            return String::new();
        };
        match (table, rows[at].text("title")) {
            ("operations", _) => format!("{} əməliyyat", az::ordinal(at as u64 + 1)),
            (_, "") => format!("{} nömrəli əlavə", at + 1),
            (_, title) => format!("“{title}” ({} nömrəli əlavə)", at + 1),
        }
    }
}

/// The official words of a choice.
fn choice(shape: &Shape, id: &str) -> String {
    shape.choice(id).map_or(id, |choice| &choice.az).to_owned()
}

fn money(money: &Money) -> String {
    let sum = |qepik: u64| az::money(i64::try_from(qepik).unwrap_or(i64::MAX));
    match money {
        Money::Amount { qepik } => sum(*qepik),
        Money::Table { rows } => {
            let row = rows
                .iter()
                .map(|row| format!("{} – {}", row.label, sum(row.qepik)));
            joined("; ", row)
        }
        Money::ByReference => "aktla müəyyən edilmiş məbləğdə".to_owned(),
    }
}

/// A term, in the words in which the reglament prints it.
fn term(term: &Term) -> String {
    match term {
        Term::RealTime => "real vaxt".to_owned(),
        Term::AtOnce => "dərhal".to_owned(),
        Term::AtVisit => "müraciət zamanı".to_owned(),
        Term::WithinWhole => "ümumi müddət daxilində".to_owned(),
        Term::Single {
            amount,
            unit,
            relation,
            event,
        } => {
            let side = match relation {
                _ if event.trim().is_empty() => "",
                Relation::After => " (sonra)",
                Relation::Before => " (əvvəl)",
            };
            let amount = format!("{amount} {}{side}", unit.az());
            joined(": ", [event.trim().to_owned(), amount].into_iter())
        }
        Term::Range { from, to, event } => {
            let range = if from == to {
                format!("{} {}", to.amount, to.unit.az())
            } else {
                let low = az::decline(from.unit.az(), Case::Ablative);
                let high = az::decline(to.unit.az(), Case::Dative);
                format!("{} {low} {} {high}dək", from.amount, to.amount)
            };
            joined(": ", [event.trim().to_owned(), range].into_iter())
        }
        Term::PerYear { times } => format!("ildə {times} dəfədən az olmayaraq"),
    }
}

fn hours(hours: &Hours) -> String {
    if hours.always {
        return "həftənin bütün günləri, 24 saat".to_owned();
    }
    let clock = |time: Option<NaiveTime>| {
        time.map(|time| time.format("%H:%M").to_string())
            .unwrap_or_default()
    };
    let days = joined(", ", hours.days.iter().map(|day| name(*day).to_owned()));
    let times = joined("–", [clock(hours.from), clock(hours.to)].into_iter());
    joined(", ", [days, times, hours.season.clone()].into_iter())
}

fn name(day: Day) -> &'static str {
    match day {
        Day::Mon => "bazar ertəsi",
        Day::Tue => "çərşənbə axşamı",
        Day::Wed => "çərşənbə",
        Day::Thu => "cümə axşamı",
        Day::Fri => "cümə",
        Day::Sat => "şənbə",
        Day::Sun => "bazar",
    }
}

/// An act as official texts cite it, its clauses behind: “Title” … Prezidentinin 2011-ci il 23 may tarixli 429 nömrəli
/// Fərmanı, 1-ci hissə.
pub(super) fn act(act: &Act) -> String {
    let title = match act.title.trim() {
        "" => String::new(),
        title if act.act_type == Some(ActType::Code) => title.to_owned(),
        title => format!("“{title}”"),
    };
    let by = match act.approved_by.trim() {
        "" => String::new(),
        by if by.contains("təsdiq") => by.to_owned(),
        by => format!("{by} ilə təsdiq edilmiş"),
    };
    let (usual, noun) = match act.act_type {
        Some(ActType::Law) => ("Azərbaycan Respublikası", "Qanunu"),
        Some(ActType::Decree) => ("Azərbaycan Respublikasının Prezidenti", "Fərmanı"),
        Some(ActType::Order) => ("Azərbaycan Respublikasının Prezidenti", "Sərəncamı"),
        Some(ActType::Decision) => ("", "qərarı"),
        Some(ActType::Code | ActType::Rules | ActType::Other) | None => ("", ""),
    };
    let body = match act.body.trim() {
        "" => usual,
        body => body,
    };
    let number = act.number.trim().trim_start_matches('№').trim_start();
    let reference = match (act.date, number) {
        (Some(date), "") => az::act_date(date),
        (Some(date), number) => az::act_reference(date, number),
        (None, "") => String::new(),
        (None, number) => format!("{number} nömrəli"),
    };
    let whole = match noun {
        _ if !by.is_empty() => [by, title, String::new(), String::new()],
        "" => [issuer(body), reference, title, String::new()],
        noun => [title, issuer(body), reference, noun.to_owned()],
    };
    let whole = joined(" ", whole.into_iter());
    joined(", ", [whole, act.clauses.trim().to_owned()].into_iter())
}

/// Whose act it is. Of two genitives the first loses its ending: "Azərbaycan Respublikası Prezidentinin".
fn issuer(body: &str) -> String {
    match body.strip_prefix("Azərbaycan Respublikasının ") {
        _ if body.is_empty() => String::new(),
        Some(own) if !own.contains(" yanında ") => {
            format!(
                "Azərbaycan Respublikası {}",
                az::decline(own, Case::Genitive)
            )
        }
        _ => az::decline(body, Case::Genitive),
    }
}

/// The parts that say something, joined.
fn joined(separator: &str, parts: impl Iterator<Item = String>) -> String {
    let said: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
    said.join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqlament_core::value::{Length, Unit};

    #[test]
    fn an_act_is_cited_as_official_texts_do() {
        let decree = Act {
            act_type: Some(ActType::Decree),
            title: "Ad".to_owned(),
            date: chrono::NaiveDate::from_ymd_opt(2011, 5, 23),
            number: "429".to_owned(),
            clauses: "1-ci hissə".to_owned(),
            ..Act::default()
        };
        assert_eq!(
            act(&decree),
            "“Ad” Azərbaycan Respublikası Prezidentinin 2011-ci il 23 may tarixli 429 nömrəli Fərmanı, 1-ci hissə"
        );
        let law = Act {
            act_type: Some(ActType::Law),
            title: "Ad".to_owned(),
            ..Act::default()
        };
        assert_eq!(act(&law), "“Ad” Azərbaycan Respublikasının Qanunu");
    }

    #[test]
    fn a_term_between_two_bounds_names_both() {
        let length = |amount| Length {
            amount,
            unit: Unit::WorkingDay,
        };
        let range = Term::Range {
            from: length(3),
            to: length(10),
            event: String::new(),
        };
        assert_eq!(term(&range), "3 iş günündən 10 iş gününədək");
    }
}
