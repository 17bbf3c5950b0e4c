//! Checking a dossier.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::check::Check;
use reqlament_core::entry::Facts;
use reqlament_core::form::{Form, Item, Role};
use reqlament_core::path;
use reqlament_core::rule::Gate;
use reqlament_core::stage::Stage;
use reqlament_core::value::Value;

use super::revise::{Open, today};
use super::unprintable::unprintable;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::{CheckView, ItemState};

/// Findings at a gate, completeness, and how each item stands.
pub fn check(client: &Client, id: &str, gate: Gate, now: DateTime<Utc>) -> Failed<CheckView> {
    let law = client.law();
    let (facts, profile) = client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| Ok((open.facts()?, open.profile()?))))
    })??;
    let check = Check::new(law, profile, &facts, today(now));
    let view = || -> Result<CheckView, String> {
        let mut items = BTreeMap::new();
        let forms: Vec<&Form> = profile.forms.iter().filter_map(|id| law.form(id)).collect();
        for form in &forms {
            for item in &form.items {
                items.insert(form.address_of(item), state(&check, &facts, item)?);
            }
        }
        let form = forms.first().ok_or("the profile has no forms")?;
        let mut findings = unprintable(law, &facts);
        findings.extend(check.findings(gate)?);
        Ok(CheckView {
            findings,
            completeness: check.completeness(form)?,
            items,
            stage: Stage::of(&facts, today(now)),
            path: operations_path(&facts),
        })
    };
    view().map_err(ClientError::Law)
}

fn operations_path(facts: &Facts) -> String {
    let operations = facts
        .value("operations")
        .map(Value::rows)
        .unwrap_or_default();
    let path = path::critical_path(operations);
    match (operations.is_empty(), path.unknown) {
        (true, _) => String::new(),
        (false, true) if path.length == Default::default() => "məlum deyil".to_owned(),
        (false, true) => format!("ən azı {}", path.length.az()),
        (false, false) => path.length.az(),
    }
}

fn state(check: &Check, facts: &Facts, item: &Item) -> Result<ItemState, String> {
    if !check.shown(item)? {
        return Ok(ItemState::Hidden);
    }
    if !check.applies(item)? {
        return Ok(ItemState::NotApplicable);
    }
    let own = || {
        item.fact_ids()
            .filter(|fact| Some(*fact) != item.lead.as_deref() && *fact != "purpose")
    };
    let asked = own().count();
    if asked == 0 || matches!(item.role, Role::Fixed | Role::Note) && !item.mandatory {
        return Ok(ItemState::Fixed);
    }
    let answered = own().filter(|fact| facts.is_answered(fact)).count();
    Ok(match answered {
        0 => ItemState::Empty,
        all if all == asked => ItemState::Complete,
        _ => ItemState::Partial,
    })
}
