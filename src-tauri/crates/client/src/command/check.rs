//! Checking a dossier.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::check::{Check, Finding, Mend};
use reqlament_core::entry::Facts;
use reqlament_core::flow::Flow;
use reqlament_core::form::{Form, Item, Role};
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::stage::Stage;

use super::returned::returned;
use super::revise::{Open, today};
use super::unkept::unkept;
use super::unprintable::unprintable;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::{CheckView, ItemState};

/// Findings at a gate, completeness, and how each item stands.
pub fn check(client: &Client, id: &str, gate: Gate, now: DateTime<Utc>) -> Failed<CheckView> {
    let law = client.law();
    let (facts, profile, own) = client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let facts = open.facts()?;
            let profile = open.profile()?;
            let mut own = unkept(transaction, law, &facts)?;
            own.extend(returned(transaction, law, profile, open.row.key, &facts)?);
            Ok((facts, profile, own))
        }))
    })??;
    let check = Check::new(law, profile, &facts, today(now));
    let view = || -> Result<CheckView, String> {
        let mut items = BTreeMap::new();
        let due = check.findings(Gate::Filing)?;
        let forms: Vec<&Form> = profile.forms.iter().filter_map(|id| law.form(id)).collect();
        for form in &forms {
            for item in &form.items {
                let address = form.address_of(item);
                let state = match state(&check, &facts, item)? {
                    ItemState::Complete if lacks(&due, &address) => ItemState::Partial,
                    state => state,
                };
                items.insert(address, state);
            }
        }
        let form = forms.first().ok_or("the profile has no forms")?;
        let mut findings = unprintable(law, &facts);
        findings.extend(own.clone());
        findings.extend(check.findings(gate)?);
        Ok(CheckView {
            findings,
            completeness: check.completeness(form)?,
            items,
            stage: Stage::of(&facts, today(now)),
            flow: Flow::of(&facts),
            ready: ready(due, &facts),
        })
    };
    view().map_err(ClientError::Law)
}

/// The words that the rules offer for what is still empty, also for what is due only later.
fn ready(due: Vec<Finding>, facts: &Facts) -> Vec<Mend> {
    let mends = due.into_iter().filter_map(|finding| finding.fix);
    mends
        .filter(|mend| facts.get(&mend.fact).is_none() && !mend.value.is_null())
        .collect()
}

/// Whether a rule misses, in the rows that an item shows, a column of that item.
fn lacks(due: &[Finding], address: &String) -> bool {
    due.iter().any(|finding| {
        !finding.columns.is_empty()
            && finding.severity != Severity::Hint
            && finding.items.contains(address)
    })
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
    let answered = own().filter(|fact| facts.is_answered(fact)).count();
    let optional = matches!(item.role, Role::Fixed | Role::Note) && !item.mandatory;
    if asked == 0 || optional && answered == 0 {
        return Ok(ItemState::Fixed);
    }
    Ok(match answered {
        0 => ItemState::Empty,
        all if all == asked => ItemState::Complete,
        _ => ItemState::Partial,
    })
}
