//! Whether the text of a registered service is still what the register holds, and by when a change is to be filed.

use std::collections::BTreeSet;

use reqlament_core::deadline::{self, DeadlineKind};
use reqlament_core::diff;
use reqlament_core::entry::Facts;
use reqlament_core::filing::{FilingState, Packet};
use reqlament_core::form::Item;
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;

use rusqlite::Transaction;

use super::revise::Open;
use crate::Client;
use crate::error::Failed;
use crate::store::filing::{self, Filing};
use crate::view::DriftView;

/// What of the dossier differs from its latest registration or amendment; `None` where there is none, where it was
/// cancelled since, and where nothing differs. The provider files a change within three working days of it (191/2011,
/// 10.6).
pub fn drift(client: &Client, id: &str) -> Failed<Option<DriftView>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| of(law, transaction, &open)))
    })?
}

pub(super) fn of(law: &Law, transaction: &Transaction, open: &Open) -> Failed<Option<DriftView>> {
    let latest = granted(transaction, open.row.key)?;
    let Some(latest) = latest.filter(|one| one.state != Some(FilingState::Cancelled)) else {
        return Ok(None);
    };
    let packet: Packet = serde_json::from_slice(&latest.packet)?;
    let registered = Facts::from_stored(&law.vocabulary, packet.edition.facts);
    let (profile, own) = (open.profile()?, open.facts()?);
    let facts = differing(law, &shown(law, profile), &registered, &own);
    let due = deadline::of_facts(&law.calendar, profile, &own)
        .into_iter()
        .find(|one| one.kind == DeadlineKind::AmendmentFiling);
    let row = profile.deadline("amendment_filing");
    Ok((!facts.is_empty()).then(|| DriftView {
        number: latest.registry_number.unwrap_or_default(),
        facts,
        due: due.map(|one| one.date),
        days: row.map_or(0, |row| row.amount),
        clause: row.map_or(String::new(), |row| row.source.clone()),
    }))
}

/// The latest filing of a dossier that the operator granted.
pub(super) fn granted(transaction: &Transaction, dossier: i64) -> Failed<Option<Filing>> {
    let decided = filing::all(transaction, Some(dossier))?;
    Ok(decided.into_iter().rfind(|filing| {
        use FilingState::{Amended, Cancelled, Registered};
        matches!(filing.state, Some(Registered | Amended | Cancelled))
    }))
}

/// Of these facts the ones that differ, in the order of the vocabulary.
pub(super) fn differing(
    law: &Law,
    among: &BTreeSet<&str>,
    one: &Facts,
    other: &Facts,
) -> Vec<String> {
    diff::differences(&law.vocabulary, one, other)
        .into_iter()
        .map(|difference| difference.fact)
        .filter(|fact| among.contains(fact.as_str()))
        .collect()
}

/// The facts that the official forms of a profile show, without what others than the provider assign.
pub(super) fn shown<'l>(law: &'l Law, profile: &Profile) -> BTreeSet<&'l str> {
    let forms = profile.forms.iter().filter_map(|id| law.form(id));
    let provided = |id: &&str| {
        law.vocabulary
            .get(id)
            .is_some_and(|fact| fact.assigned_by.is_none())
    };
    forms
        .flat_map(|form| &form.items)
        .flat_map(Item::fact_ids)
        .filter(provided)
        .collect()
}
