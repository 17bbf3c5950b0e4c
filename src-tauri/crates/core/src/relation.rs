//! Relations: demands over rows that are indexed functions rather than conditions, because conditions are slow there.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::az;
use crate::entry::{Entry, Facts};
use crate::form::Form;
use crate::kind::Kind;
use crate::length::Sum;
use crate::path;
use crate::value::{Row, Term, Value};
use crate::vocabulary::Vocabulary;
use crate::wellformed;

/// A named relation and its arguments. A place is `fact` or `fact.column`.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
pub enum Relation {
    /// Every item marked mandatory in the form is answered.
    Answered {
        /// Form id.
        form: String,
    },
    /// No two rows say the same in this place.
    Unique {
        /// Where.
        of: String,
    },
    /// Nothing in one place is said in the other too.
    Disjoint {
        /// Whose rows offend.
        of: String,
        /// The other place.
        with: String,
    },
    /// Every body named in one place is named in one of the others.
    Covered {
        /// Whose rows offend.
        of: String,
        /// Where they must be named.
        by: Vec<String>,
        /// Only rows in which this choice column ...
        column: Option<String>,
        /// ... has one of these values.
        #[serde(default)]
        values: Vec<String>,
    },
    /// Every value of this kind, in any fact, is well formed.
    WellFormed {
        /// `web`, `email`, `phone`.
        kind: Kind,
    },
    /// A range's lower bound is not above its upper bound.
    Ordered {
        /// Where the term or period stands.
        of: String,
    },
    /// The critical path of the operations is not longer than the longest of the term.
    PathWithin {
        /// Fact of the term.
        term: String,
        /// Whether only a certain excess offends, or only an uncertain one.
        certain: bool,
    },
    /// Row references lead to rows that exist, and to no circle.
    References {
        /// Where.
        of: String,
    },
    /// Every row of the table is referred to from this place.
    Referred {
        /// The table whose rows offend.
        of: String,
        /// Where the references stand.
        from: String,
    },
    /// No sentence is longer than this.
    ShortSentences {
        /// Most words of a sentence.
        words: usize,
    },
    /// No paragraph says what another has said.
    NoRepetition,
    /// A body's name is not abbreviated.
    FullName {
        /// Where the body stands.
        of: String,
    },
    /// A unit named for the provider acts in some operation.
    UnitsAct,
}

/// Where a relation is broken.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offence {
    /// The row, where it is one.
    pub row: Option<String>,
    /// The fact, where it is not the rule's own.
    pub fact: Option<String>,
    /// The clause, where it is not the rule's own.
    pub clause: Option<String>,
    /// What was found, for `{detail}`.
    pub detail: String,
}

impl Offence {
    fn row(row: &Row, detail: impl Into<String>) -> Self {
        Self { row: Some(row.id.clone()), detail: detail.into(), ..Self::default() }
    }

    fn detail(detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..Self::default() }
    }
}

/// What a relation looks at.
pub struct View<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// Their declarations.
    pub vocabulary: &'a Vocabulary,
    /// The forms of the profile.
    pub forms: &'a [&'a Form],
    /// Whether an item is asked at all under the facts: form and item id.
    pub asked: &'a dyn Fn(&Form, &crate::form::Item) -> Result<bool, String>,
}

impl Relation {
    /// Checks that the places it names exist.
    pub fn verify(&self, vocabulary: &Vocabulary) -> Result<(), String> {
        let places: Vec<&str> = match self {
            Relation::Unique { of } | Relation::Ordered { of } | Relation::References { of } | Relation::FullName { of } => {
                vec![of]
            }
            Relation::Disjoint { of, with } => vec![of, with],
            Relation::Covered { of, by, .. } => by.iter().chain([of]).map(String::as_str).collect(),
            Relation::PathWithin { term, .. } => vec![term],
            Relation::Referred { of, from } => vec![of, from],
            _ => Vec::new(),
        };
        for place in places {
            let (fact, column) = split(place);
            let shape = vocabulary.get(fact).map(|fact| &fact.shape).ok_or(format!("no fact `{fact}`"))?;
            if column.is_some_and(|column| shape.column(column).is_none()) {
                return Err(format!("no column `{place}`"));
            }
        }
        Ok(())
    }

    /// Where it is broken.
    pub fn offences(&self, view: &View) -> Result<Vec<Offence>, String> {
        let facts = view.facts;
        Ok(match self {
            Relation::Answered { form } => return unanswered(view, form),
            Relation::Unique { of } => repeated(facts, of),
            Relation::Disjoint { of, with } => {
                let known: HashSet<String> = texts(facts, with).into_iter().map(|(_, text)| az::fold(&text)).collect();
                said(facts, of, |text| known.contains(&az::fold(text)))
            }
            Relation::Covered { of, by, column, values } => {
                let names = by.iter().flat_map(|place| texts(facts, place));
                let known: HashSet<String> = names.map(|(_, name)| az::fold(&name)).collect();
                let chosen = |row: &Row| {
                    column.as_ref().is_none_or(|column| values.iter().any(|value| value == row.text(column)))
                };
                let missing = texts(facts, of).into_iter().filter(|(row, name)| {
                    row.is_none_or(chosen) && !known.contains(&az::fold(name))
                });
                missing.map(|(row, name)| offence(row, name)).collect()
            }
            Relation::WellFormed { kind } => wellformed::offences(view, *kind),
            Relation::Ordered { of } => disordered(facts, of),
            Relation::PathWithin { term, certain } => path_beyond(facts, term, *certain),
            Relation::References { of } => dangling(view, of),
            Relation::Referred { of, from } => {
                let known: HashSet<String> = texts(facts, from).into_iter().map(|(_, id)| id).collect();
                let rows = facts.value(split(of).0).map(Value::rows).unwrap_or_default();
                rows.iter().filter(|row| !known.contains(&row.id)).map(|row| Offence::row(row, row.text("title"))).collect()
            }
            Relation::ShortSentences { words } => crate::style::long_sentences(view, *words),
            Relation::NoRepetition => crate::style::repetitions(view),
            Relation::FullName { of } => texts(facts, of)
                .into_iter()
                .filter(|(_, name)| wellformed::is_abbreviated(name))
                .map(|(row, name)| offence(row, name))
                .collect(),
            Relation::UnitsAct => idle_units(facts),
        })
    }
}

fn offence(row: Option<&Row>, detail: String) -> Offence {
    row.map_or_else(|| Offence::detail(detail.clone()), |row| Offence::row(row, detail.clone()))
}

fn split(place: &str) -> (&str, Option<&str>) {
    place.split_once('.').map_or((place, None), |(fact, column)| (fact, Some(column)))
}

/// The texts (names of bodies, ids of rows) in a place, each with its row.
pub(crate) fn texts<'a>(facts: &'a Facts, place: &str) -> Vec<(Option<&'a Row>, String)> {
    let (fact, column) = split(place);
    let Some(value) = facts.value(fact) else { return Vec::new() };
    match (value, column) {
        (Value::Table(rows), Some(column)) => rows
            .iter()
            .filter_map(|row| row.cells.get(column).map(|cell| (row, cell)))
            .flat_map(|(row, cell)| flat(cell).into_iter().map(move |text| (Some(row), text)))
            .collect(),
        (Value::Group(cells), Some(column)) => {
            cells.get(column).map(flat).unwrap_or_default().into_iter().map(|text| (None, text)).collect()
        }
        (value, _) => flat(value).into_iter().map(|text| (None, text)).collect(),
    }
}

fn flat(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.clone()],
        Value::Body(body) => vec![body.name.clone()],
        Value::Many(values) => values.iter().flat_map(flat).collect(),
        _ => Vec::new(),
    }
}

fn said(facts: &Facts, place: &str, wrong: impl Fn(&str) -> bool) -> Vec<Offence> {
    let found = texts(facts, place).into_iter().filter(|(_, text)| !text.trim().is_empty() && wrong(text));
    found.map(|(row, text)| offence(row, text)).collect()
}

fn repeated(facts: &Facts, place: &str) -> Vec<Offence> {
    let mut seen = HashSet::new();
    let all = texts(facts, place).into_iter().filter(|(_, text)| !text.trim().is_empty());
    all.filter(|(_, text)| !seen.insert(az::fold(text))).map(|(row, text)| offence(row, text)).collect()
}

fn unanswered(view: &View, form: &str) -> Result<Vec<Offence>, String> {
    let mut offences = Vec::new();
    for form in view.forms.iter().filter(|candidate| candidate.id == form) {
        for item in form.items.iter().filter(|item| item.mandatory) {
            if !(view.asked)(form, item)? {
                continue;
            }
            let answered = |fact: &str| !matches!(view.facts.get(fact), None | Some(Entry::Unknown(_)));
            if let Some(fact) = item.fact_ids().find(|fact| Some(*fact) != item.lead.as_deref() && !answered(fact)) {
                let name = item.short.as_ref().map_or(item.title.as_str(), |short| short.az.as_str());
                offences.push(Offence {
                    fact: Some(fact.to_owned()),
                    clause: Some(form.clause_of(item)),
                    detail: format!("{} {name}", item.id),
                    row: None,
                });
            }
        }
    }
    Ok(offences)
}

fn disordered(facts: &Facts, place: &str) -> Vec<Offence> {
    let (fact, column) = split(place);
    let wrong = |value: &Value| match value {
        Value::Term(Term::Range { from, to, .. }) => {
            Sum::of(*from).compare(Sum::of(*to)) == Some(Ordering::Greater)
        }
        Value::Period(period) => matches!((period.from, period.to), (Some(from), Some(to)) if from > to),
        _ => false,
    };
    match (facts.value(fact), column) {
        (Some(Value::Table(rows)), Some(column)) => {
            let wrong_rows = rows.iter().filter(|row| row.cells.get(column).is_some_and(wrong));
            wrong_rows.map(|row| Offence::row(row, "")).collect()
        }
        (Some(value), None) if wrong(value) => vec![Offence::default()],
        _ => Vec::new(),
    }
}

fn path_beyond(facts: &Facts, term: &str, certain: bool) -> Vec<Offence> {
    let Some(Value::Term(term)) = facts.value(term) else { return Vec::new() };
    let operations = facts.value("operations").map(Value::rows).unwrap_or_default();
    let Some(limit) = Sum::longest(term).filter(|_| !operations.is_empty()) else { return Vec::new() };
    let path = path::critical_path(operations);
    let beyond = match path.length.compare(limit) {
        Some(Ordering::Greater) => certain,
        None => !certain,
        Some(_) => !certain && path.unknown,
    };
    if beyond { vec![Offence::detail(format!("{} / {}", path.length.az(), limit.az()))] } else { Vec::new() }
}

fn dangling(view: &View, place: &str) -> Vec<Offence> {
    let (fact, column) = split(place);
    let rows = view.facts.value(fact).map(Value::rows).unwrap_or_default();
    let declared = view.vocabulary.get(fact).and_then(|fact| fact.shape.column(column.unwrap_or_default()));
    let table = declared.and_then(|column| column.of.as_deref()).unwrap_or(fact);
    let targets = view.facts.value(table).map(Value::rows).unwrap_or_default();
    let known: HashMap<&str, &Row> = targets.iter().map(|row| (row.id.as_str(), row)).collect();
    let lost = texts(view.facts, place).into_iter().filter(|(_, id)| !known.contains_key(id.as_str()));
    let mut offences: Vec<Offence> = lost.map(|(row, _)| offence(row, String::new())).collect();
    if table == fact {
        let circling: HashSet<String> = path::circles(rows).into_iter().collect();
        offences.extend(rows.iter().filter(|row| circling.contains(&row.id)).map(|row| Offence::row(row, "")));
    }
    offences
}

fn idle_units(facts: &Facts) -> Vec<Offence> {
    let Some(Value::Body(provider)) = facts.value("provider") else { return Vec::new() };
    let operations = facts.value("operations").map(Value::rows).unwrap_or_default();
    if provider.unit.trim().is_empty() || operations.is_empty() {
        return Vec::new();
    }
    let unit = az::fold(&provider.unit);
    let acts = |row: &Row| match row.cells.get("performer") {
        Some(Value::Body(body)) => az::fold(&body.unit) == unit || az::fold(&body.name) == unit,
        _ => false,
    };
    if operations.iter().any(acts) { Vec::new() } else { vec![Offence::detail(provider.unit.clone())] }
}
