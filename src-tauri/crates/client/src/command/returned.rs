//! What the operator returned a filing for, as findings at the facts it names, until those are mended.

use reqlament_core::check::Finding;
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::filing::{FactReason, FilingState, Packet};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::vocabulary::Wording;
use rusqlite::Transaction;

use crate::error::Failed;
use crate::store::filing;

/// The clause that lets the operator return a filing, where the profile has no deadline of its own for the mending
/// (191/2011, 10.4).
const CLAUSE: &str = "191/2011:10.4";

/// A finding for each reason of the latest filing of a dossier, where it was returned and the fact still stands as it
/// was filed. The operator judges by the new filing, so none of them stops it.
pub(super) fn returned(
    transaction: &Transaction,
    law: &Law,
    profile: &Profile,
    dossier: i64,
    facts: &Facts,
) -> Failed<Vec<Finding>> {
    let Some(latest) = filing::all(transaction, Some(dossier))?.pop() else {
        return Ok(Vec::new());
    };
    if latest.state != Some(FilingState::Returned) {
        return Ok(Vec::new());
    }
    let packet: Packet = serde_json::from_slice(&latest.packet)?;
    let events = filing::events(transaction, &latest.id)?;
    let reasons = events
        .into_iter()
        .rfind(|event| event.state == FilingState::Returned.word())
        .map(|event| event.reasons)
        .unwrap_or_default();
    let clause = profile
        .deadline("correction")
        .map_or(CLAUSE, |row| row.source.as_str());
    Ok(reasons
        .into_iter()
        .filter(|one| law.vocabulary.get(&one.fact).is_some())
        .filter(|one| {
            facts.get(&one.fact).map(Entry::json) == packet.edition.facts.get(&one.fact).cloned()
        })
        .map(|one| finding(law, clause, one))
        .collect())
}

fn finding(law: &Law, clause: &str, FactReason { fact, reason }: FactReason) -> Finding {
    Finding {
        rule: "operator-returned".to_owned(),
        clause: clause.to_owned(),
        severity: Severity::Warning,
        gate: Gate::Draft,
        items: law.items_of(&fact),
        facts: vec![fact],
        row: None,
        columns: Vec::new(),
        message: Wording {
            az: format!(
                "Reyestrin operatoru ərizəni qaytarıb: {reason} Düzəliş edib yenidən göndərin."
            ),
            en: format!(
                "The operator of the registry returned the filing: {reason} Mend it and file again."
            ),
        },
        fix: None,
    }
}
