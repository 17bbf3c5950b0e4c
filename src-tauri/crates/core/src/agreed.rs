//! What was agreed and what was approved is not changed afterwards without another agreement, another approval.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::az;
use crate::canonical;
use crate::entry::{Entry, Facts};
use crate::relation::{Offence, View};
use crate::value::{Row, Value};
use crate::vocabulary::{Group, Vocabulary};

/// The tables of the reglament that name bodies (1.5, 2.6.1 and 3.4), and the columns in which they do.
const NAMING: [(&str, &[&str]); 3] = [
    ("participants", &["body"]),
    ("documents_held", &["holder"]),
    ("operations", &["performer", "others"]),
];

/// The digest of what concerns a body in the reglament (191/2011, 9.2): its rows in 1.5, 2.6.1 and 3.4. It is written
/// to `agreements.agreed_digest` when the draft is sent to the body.
pub fn digest_for_body(facts: &Facts, body: &str) -> Result<String, serde_json::Error> {
    let mut concerned: BTreeMap<&str, Vec<Json>> = BTreeMap::new();
    for (fact, _) in NAMING {
        let own = rows_naming(facts, fact, body).into_iter();
        concerned.insert(
            fact,
            own.map(|(_, row)| serde_json::to_value(&row.cells))
                .collect::<Result<_, _>>()?,
        );
    }
    canonical::digest_of(&concerned)
}

/// The rows of `participants`, `documents_held` or `operations` that name a body, each with its place from 0.
pub fn rows_naming<'a>(facts: &'a Facts, fact: &str, body: &str) -> Vec<(usize, &'a Row)> {
    let name = az::fold(body);
    let columns = NAMING
        .iter()
        .find(|(table, _)| *table == fact)
        .map_or(&[][..], |(_, columns)| columns);
    let rows = facts.value(fact).map(Value::rows).unwrap_or_default();
    let own = |(_, row): &(usize, &Row)| columns.iter().any(|column| names(row, column, &name));
    rows.iter().enumerate().filter(own).collect()
}

/// Whether what concerns the body of a row of `agreements` is no longer what was sent to it.
pub fn changed_since_sent(facts: &Facts, row: &Row) -> Result<bool, serde_json::Error> {
    match (row.text("agreed_digest"), row.cells.get("body")) {
        ("", _) => Ok(false),
        (sent, Some(Value::Body(body))) => Ok(sent != digest_for_body(facts, &body.name)?),
        _ => Ok(false),
    }
}

fn names(row: &Row, column: &str, name: &str) -> bool {
    let is = |value: &Value| matches!(value, Value::Body(body) if az::fold(&body.name) == name);
    match row.cells.get(column) {
        Some(Value::Many(values)) => values.iter().any(is),
        Some(value) => is(value),
        None => false,
    }
}

/// The digest of the text of the reglament: the facts of its three parts. It is written to `approval.digest`.
pub fn digest_of_text(vocabulary: &Vocabulary, facts: &Facts) -> Result<String, serde_json::Error> {
    let belongs = |id: &str| {
        vocabulary
            .get(id)
            .is_some_and(|fact| fact.group == Group::Reglament)
    };
    let text: BTreeMap<&str, Json> = facts
        .iter()
        .filter(|(id, _)| belongs(id))
        .map(|(id, entry): (&str, &Entry)| (id, entry.json()))
        .collect();
    canonical::digest_of(&text)
}

pub(crate) fn changed_since_agreed(facts: &Facts) -> Result<Vec<Offence>, String> {
    let mut offences = Vec::new();
    let rows = facts.value("agreements").map(Value::rows);
    for row in rows.unwrap_or_default() {
        if let Some(Value::Body(body)) = row.cells.get("body")
            && changed_since_sent(facts, row).map_err(|e| e.to_string())?
        {
            offences.push(Offence::at(Some(row), body.name.clone()));
        }
    }
    Ok(offences)
}

pub(crate) fn changed_since_approved(view: &View) -> Result<Vec<Offence>, String> {
    let approved = match view.facts.value("approval") {
        Some(Value::Group(cells)) => cells
            .get("digest")
            .and_then(Value::as_text)
            .unwrap_or_default(),
        _ => "",
    };
    if approved.is_empty()
        || approved
            == digest_of_text(&view.law.vocabulary, view.facts).map_err(|e| e.to_string())?
    {
        return Ok(Vec::new());
    }
    Ok(vec![Offence::default()])
}
