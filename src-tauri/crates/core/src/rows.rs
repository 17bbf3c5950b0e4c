//! Relations over rows: each looks at every row once or twice, whatever their number.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use chrono::{Days, Months, NaiveDate};

use crate::az;
use crate::design::Design;
use crate::entry::Facts;
use crate::length::Sum;
use crate::path;
use crate::relation::{Offence, Only, View, split};
use crate::value::{Row, Term, Unit, Value};
use crate::wellformed;

/// The texts (names of bodies, ids of rows) in a place, each with its row.
fn texts<'a>(facts: &'a Facts, place: &str) -> Vec<(Option<&'a Row>, &'a str)> {
    let (fact, column) = split(place);
    let mut found = Vec::new();
    match (facts.value(fact), column) {
        (Some(Value::Table(rows)), Some(column)) => {
            for row in rows {
                row.cells
                    .get(column)
                    .into_iter()
                    .for_each(|cell| collect(cell, Some(row), &mut found));
            }
        }
        (Some(Value::Group(cells)), Some(column)) => {
            cells
                .get(column)
                .into_iter()
                .for_each(|cell| collect(cell, None, &mut found));
        }
        (Some(value), _) => collect(value, None, &mut found),
        (None, _) => {}
    }
    found.retain(|(_, text)| !text.trim().is_empty());
    found
}

fn collect<'a>(
    value: &'a Value,
    row: Option<&'a Row>,
    found: &mut Vec<(Option<&'a Row>, &'a str)>,
) {
    match value {
        Value::Text(text) => found.push((row, text)),
        Value::Body(body) => found.push((row, &body.name)),
        Value::Many(values) => values.iter().for_each(|value| collect(value, row, found)),
        _ => {}
    }
}

/// Names compare without regard to case, marks, quotes and spaces.
fn key(text: &str) -> String {
    az::fold(&az::comparable(text))
}

/// The keys of many texts. Few names stand in many rows, and each is folded once.
fn keys<'a>(texts: impl Iterator<Item = &'a str>) -> HashSet<String> {
    let distinct: HashSet<&str> = texts.collect();
    distinct.into_iter().map(key).collect()
}

/// Whether the key of a text is among these, each text folded once.
fn among<'a>(keys: HashSet<String>) -> impl FnMut(&'a str) -> bool {
    let mut told = HashMap::new();
    move |text| {
        *told
            .entry(text)
            .or_insert_with(|| keys.contains(&key(text)))
    }
}

pub(crate) fn repeated(facts: &Facts, place: &str) -> Vec<Offence> {
    let mut seen = HashSet::new();
    let again = texts(facts, place)
        .into_iter()
        .filter(|(_, text)| !seen.insert(key(text)));
    again.map(|(row, text)| Offence::at(row, text)).collect()
}

pub(crate) fn shared(facts: &Facts, place: &str, with: &str, unless: Option<&str>) -> Vec<Offence> {
    let mut known = among(keys(texts(facts, with).into_iter().map(|(_, text)| text)));
    let excepted = |row: Option<&Row>| row.zip(unless).is_some_and(|(row, flag)| row.flag(flag));
    let both = texts(facts, place)
        .into_iter()
        .filter(|(row, text)| !excepted(*row) && known(text));
    both.map(|(row, text)| Offence::at(row, text)).collect()
}

pub(crate) fn uncovered(
    facts: &Facts,
    place: &str,
    only: Option<&Only>,
    by: &[String],
    by_only: Option<&Only>,
) -> Vec<Offence> {
    let chosen = |only: Option<&Only>, row: Option<&Row>| {
        only.zip(row).is_none_or(|(only, row)| only.says(row))
    };
    let named = by
        .iter()
        .flat_map(|place| texts(facts, place))
        .filter(|(row, _)| chosen(by_only, *row));
    let mut known = among(keys(named.map(|(_, name)| name)));
    let missing = texts(facts, place)
        .into_iter()
        .filter(|(row, name)| chosen(only, *row) && !known(name));
    missing.map(|(row, name)| Offence::at(row, name)).collect()
}

pub(crate) fn disordered(facts: &Facts, place: &str) -> Vec<Offence> {
    let (fact, column) = split(place);
    let wrong = |value: &Value| match value {
        Value::Term(Term::Range { from, to, .. }) => {
            Sum::of(*from).compare(Sum::of(*to)) == Some(Ordering::Greater)
        }
        Value::Period(period) => period
            .from
            .zip(period.to)
            .is_some_and(|(from, to)| from > to),
        _ => false,
    };
    match (facts.value(fact), column) {
        (Some(Value::Table(rows)), Some(column)) => {
            let wrong_rows = rows
                .iter()
                .filter(|row| row.cells.get(column).is_some_and(wrong));
            wrong_rows
                .map(|row| Offence {
                    fact: Some(fact.to_owned()),
                    ..Offence::at(Some(row), "")
                })
                .collect()
        }
        (Some(value), None) if wrong(value) => vec![Offence::default()],
        _ => Vec::new(),
    }
}

pub(crate) fn longer(facts: &Facts, place: &str, than: &str) -> Vec<Offence> {
    let (fact, shorter) = split(place);
    let sum = |row: &Row, column: Option<&str>| match row.cells.get(column?) {
        Some(Value::Term(term)) => Sum::longest(term),
        _ => None,
    };
    let exceeds = |row: &&Row| {
        let pair = sum(row, shorter).zip(sum(row, split(than).1));
        pair.is_some_and(|(short, long)| {
            short.compare(long) == Some(Ordering::Greater) && long != Sum::default()
        })
    };
    let rows = facts.value(fact).map(Value::rows).unwrap_or_default();
    rows.iter()
        .filter(exceeds)
        .map(|row| Offence::at(Some(row), ""))
        .collect()
}

pub(crate) fn path_beyond(facts: &Facts, term: &str, certain: bool) -> Vec<Offence> {
    let Some(Value::Term(term)) = facts.value(term) else {
        return Vec::new();
    };
    let operations = facts
        .value("operations")
        .map(Value::rows)
        .unwrap_or_default();
    let Some(limit) = Sum::limit(term).filter(|_| !operations.is_empty()) else {
        return Vec::new();
    };
    let path = path::critical_path(operations);
    let beyond = match path.length.compare(limit) {
        Some(order) => certain && order == Ordering::Greater,
        None => !certain,
    };
    if beyond {
        let detail = format!("{} > {}", path.length.az(), limit.as_limit());
        vec![Offence::at(None, detail)]
    } else {
        Vec::new()
    }
}

pub(crate) fn dangling(view: &View, place: &str) -> Vec<Offence> {
    let (fact, column) = split(place);
    let rows = view.facts.value(fact).map(Value::rows).unwrap_or_default();
    let declared = view
        .law
        .vocabulary
        .get(fact)
        .and_then(|fact| fact.shape.column(column.unwrap_or_default()));
    let table = declared
        .and_then(|column| column.of.as_deref())
        .unwrap_or(fact);
    let targets = view.facts.value(table).map(Value::rows).unwrap_or_default();
    let known: HashSet<&str> = targets.iter().map(|row| row.id.as_str()).collect();
    let mut wrong: HashMap<&str, &Row> = HashMap::new();
    for (row, _) in texts(view.facts, place)
        .into_iter()
        .filter(|(_, id)| !known.contains(id))
    {
        wrong.extend(row.map(|row| (row.id.as_str(), row)));
    }
    if table == fact {
        let circling: HashSet<String> = path::circles(rows).into_iter().collect();
        wrong.extend(
            rows.iter()
                .filter(|row| circling.contains(&row.id))
                .map(|row| (row.id.as_str(), row)),
        );
    }
    rows.iter()
        .filter(|row| wrong.contains_key(row.id.as_str()))
        .map(|row| Offence::at(Some(row), ""))
        .collect()
}

/// The designs in a column in which some elements are wrong, each with their places.
pub(crate) fn designs(
    facts: &Facts,
    place: &str,
    wrong: impl Fn(&Design) -> Vec<usize>,
) -> Vec<Offence> {
    let (fact, column) = split(place);
    let rows = facts.value(fact).map(Value::rows).unwrap_or_default();
    let told = |row: &Row| match row.cells.get(column.unwrap_or_default()) {
        Some(Value::Design(design)) => {
            let places: Vec<String> = wrong(design).iter().map(usize::to_string).collect();
            (!places.is_empty()).then(|| Offence::at(Some(row), places.join(", ")))
        }
        _ => None,
    };
    rows.iter().filter_map(told).collect()
}

pub(crate) fn unreferred(facts: &Facts, table: &str, from: &str) -> Vec<Offence> {
    let known: HashSet<&str> = texts(facts, from).into_iter().map(|(_, id)| id).collect();
    let rows = facts.value(table).map(Value::rows).unwrap_or_default();
    let idle = rows.iter().filter(|row| !known.contains(row.id.as_str()));
    idle.map(|row| Offence::at(Some(row), row.text("title")))
        .collect()
}

pub(crate) fn abbreviated(facts: &Facts, place: &str) -> Vec<Offence> {
    let short = texts(facts, place)
        .into_iter()
        .filter(|(_, name)| wellformed::is_abbreviated(name));
    short.map(|(row, name)| Offence::at(row, name)).collect()
}

pub(crate) fn idle_units(facts: &Facts) -> Vec<Offence> {
    let Some(Value::Body(provider)) = facts.value("provider") else {
        return Vec::new();
    };
    let operations = facts
        .value("operations")
        .map(Value::rows)
        .unwrap_or_default();
    if provider.unit.trim().is_empty() || operations.is_empty() {
        return Vec::new();
    }
    let performers = operations
        .iter()
        .filter_map(|row| match row.cells.get("performer") {
            Some(Value::Body(body)) => Some([body.unit.as_str(), body.name.as_str()]),
            _ => None,
        });
    if keys(performers.flatten()).contains(&key(&provider.unit)) {
        Vec::new()
    } else {
        vec![Offence::at(None, provider.unit.clone())]
    }
}

pub(crate) fn late(view: &View, deadline: &str, from: &str, to: &str) -> Vec<Offence> {
    let date = |place: &str| match (view.facts.value(split(place).0)?, split(place).1) {
        (Value::Date(day), None) => Some(*day),
        (Value::Group(cells), Some(column)) => match cells.get(column) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        },
        _ => None,
    };
    let Some((row, event)) = view.profile.deadline(deadline).zip(date(from)) else {
        return Vec::new();
    };
    let done = date(to).unwrap_or(view.today);
    match last_day(view, event, row.amount, row.unit) {
        Some(last) if done > last => vec![Offence::at(None, az::screen_date(last))],
        _ => Vec::new(),
    }
}

fn last_day(view: &View, event: NaiveDate, amount: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::WorkingDay => Some(
            view.law
                .calendar
                .add_working_days(event, i32::try_from(amount).unwrap_or(i32::MAX))
                .date,
        ),
        Unit::Day => event.checked_add_days(Days::new(amount.into())),
        Unit::Month => event.checked_add_months(Months::new(amount)),
        Unit::Year => event.checked_add_months(Months::new(amount.saturating_mul(12))),
        Unit::Second | Unit::Minute | Unit::Hour => Some(event),
    }
}
