//! What was agreed and what was approved is not changed afterwards without another agreement, another approval.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::az;
use crate::canonical;
use crate::entry::{Entry, Facts};
use crate::relation::{Offence, View};
use crate::value::{Row, Value};
use crate::vocabulary::{Group, Vocabulary};

/// The digest of what concerns a body in the reglament (191/2011, 9.2): its rows in 1.5, 2.6.1 and 3.4. It is written
/// to `agreements.agreed_digest` when the draft is sent to the body.
pub fn digest_for_body(facts: &Facts, body: &str) -> Result<String, serde_json::Error> {
    let name = az::fold(body);
    let mut concerned: BTreeMap<&str, Vec<Json>> = BTreeMap::new();
    for (fact, columns) in [
        ("participants", ["body"].as_slice()),
        ("documents_held", &["holder"]),
        ("operations", &["performer", "others"]),
    ] {
        let rows = facts.value(fact).map(Value::rows).unwrap_or_default();
        let own = rows
            .iter()
            .filter(|row| columns.iter().any(|column| names(row, column, &name)));
        concerned.insert(
            fact,
            own.map(|row| serde_json::to_value(&row.cells))
                .collect::<Result<_, _>>()?,
        );
    }
    canonical::digest_of(&concerned)
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
    for row in facts
        .value("agreements")
        .map(Value::rows)
        .unwrap_or_default()
    {
        let (agreed, Some(Value::Body(body))) = (row.text("agreed_digest"), row.cells.get("body"))
        else {
            continue;
        };
        if !agreed.is_empty()
            && agreed != digest_for_body(facts, &body.name).map_err(|e| e.to_string())?
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
