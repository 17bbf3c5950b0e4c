//! What a new dossier takes over from a similar one. Registration, editions, remarks, coordination and approval belong
//! to each service and are never taken.

use std::collections::{BTreeMap, BTreeSet};

use reqlament_core::form::{Form, Role};
use reqlament_core::kind::Kind;
use reqlament_core::law::Law;
use reqlament_core::vocabulary::{Fact, Group};
use serde_json::Value as Json;

use super::revise::Open;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::LikePart;

/// A similar dossier and what is taken of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Like {
    /// Id of the similar dossier.
    pub dossier: String,
    /// Facts taken over; `None` for the usual ones.
    pub facts: Option<Vec<String>>,
    /// A service of the official list that the new dossier is for.
    pub service: Option<String>,
}

/// What usually is the same in the services of one body: who offers them, by which acts, where, upon which documents,
/// why refused, how controlled and complained of.
const USUAL: &[&str] = &[
    "application_field",
    "legal_basis",
    "provider",
    "users",
    "bank_details",
    "payment_methods",
    "web_addresses",
    "information",
    "progress_channels",
    "documents_held",
    "documents_submitted",
    "identification_means",
    "signature_requirement",
    "signature_use",
    "inquiry_lead",
    "notices",
    "correction_return",
    "decision_lead",
    "refusal_cases",
    "suspension_cases",
    "decision_acceptance",
    "control_lead",
    "control_form",
    "control_order",
    "disputes_lead",
    "complaint_right",
    "complaint_information",
    "complaint_term",
    "application_hours",
    "places",
    "service_system",
];

/// What names one service, or was given for it alone.
const OWN: &[&str] = &[
    "name",
    "change_history",
    "expediency_opinion",
    "security_opinion",
];

/// What may be taken over of a dossier, in the order of the form.
pub fn parts(client: &Client, id: &str) -> Failed<Vec<LikePart>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let current = open.current()?;
            let told = law.vocabulary.facts().iter();
            let mut parts: Vec<(usize, LikePart)> = told
                .filter(|fact| may_be_taken(fact) && current.contains_key(&fact.shape.id))
                .filter_map(|fact| part(law, fact))
                .collect();
            parts.sort_by_key(|(place, _)| *place);
            Ok(parts.into_iter().map(|(_, part)| part).collect())
        }))
    })?
}

/// Values that are taken over, and which of them only illustrate.
pub(super) struct Taken {
    /// The law of the similar dossier.
    pub profile: String,
    /// JSON by fact id.
    pub facts: BTreeMap<String, Json>,
    /// Facts whose values only illustrate.
    pub illustrative: Vec<String>,
}

/// Reads what is taken over. Rows that a taken fact refers to come along.
pub(super) fn take(open: &Open, like: &Like) -> Failed<Taken> {
    let law = open.law;
    let current = open.current()?;
    let mut wanted: BTreeSet<String> = match &like.facts {
        None => USUAL.iter().map(|fact| (*fact).to_owned()).collect(),
        Some(facts) => facts.iter().cloned().collect(),
    };
    for id in &wanted.clone() {
        match law.vocabulary.get(id) {
            Some(fact) if may_be_taken(fact) => wanted.extend(needs(fact)),
            _ => return Err(ClientError::NotTakenOver(id.clone())),
        }
    }
    // The list names the body of its service; the officer's choice of the service tells.
    if like.service.is_some() {
        wanted.remove("provider");
    }
    let still = open.illustrative(&current)?;
    Ok(Taken {
        profile: open.row.profile.clone(),
        illustrative: still
            .into_iter()
            .filter(|fact| wanted.contains(fact))
            .collect(),
        facts: current
            .into_iter()
            .filter(|(fact, _)| wanted.contains(fact))
            .collect(),
    })
}

fn may_be_taken(fact: &Fact) -> bool {
    let id = fact.shape.id.as_str();
    let of_the_text = matches!(fact.group, Group::Reglament | Group::Record);
    (of_the_text || id == "application_field") && fact.assigned_by.is_none() && !OWN.contains(&id)
}

/// The tables whose rows a fact refers to.
fn needs(fact: &Fact) -> Vec<String> {
    let columns = fact.shape.columns.iter();
    let tables: BTreeSet<&String> = columns
        .filter(|column| column.kind == Kind::Row)
        .filter_map(|column| column.of.as_ref())
        .filter(|table| **table != fact.shape.id)
        .collect();
    tables.into_iter().cloned().collect()
}

/// The fact under the item that shows it first, with the item's place among all.
fn part(law: &Law, fact: &Fact) -> Option<(usize, LikePart)> {
    let id = fact.shape.id.as_str();
    let (mut before, shown) = (0, |form: &Form| {
        form.items
            .iter()
            .position(|item| item.fact_ids().any(|own| own == id))
    });
    let (place, form, index) = ["reglament-191", "record-129", "filing-191"]
        .into_iter()
        .filter_map(|name| law.form(name))
        .find_map(|form| match shown(form) {
            Some(index) => Some((before + index, form, index)),
            None => {
                before += form.items.len();
                None
            }
        })?;
    let section = form.items[..=index]
        .iter()
        .rev()
        .find(|item| item.role == Role::Section);
    let item = &form.items[index];
    Some((
        place,
        LikePart {
            fact: id.to_owned(),
            title: fact.shape.title.clone(),
            form: form.id.clone(),
            number: item.number.clone(),
            section: section.map_or_else(
                || form.name.az.clone(),
                |section| format!("{} {}", section.number, section.title),
            ),
            usual: USUAL.contains(&id),
            needs: needs(fact),
        },
    ))
}
