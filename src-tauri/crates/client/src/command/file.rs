//! Making a filing: the facts are frozen, checked at the gate, and put into the outbox in one transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::canonical;
use reqlament_core::check::{Check, Finding};
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Edition, FilingState, Packet, Purpose};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_core::revision::Act;
use reqlament_core::rule::{Gate, Severity};
use rusqlite::Transaction;

use super::revise::{self, Open, today};
use super::unkept::unkept;
use super::unprintable::unprintable;
use super::{drift, filings};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::filing::{self, Event, Filing};
use crate::store::{attachment, edition};
use crate::view::{Delivery, FilingView};

/// Makes a filing. Errors at the gate `filing` stop it.
pub fn make(client: &Client, id: &str, purpose: Purpose, now: DateTime<Utc>) -> Failed<FilingView> {
    let law = client.law();
    let filing_id = client.store().write(|transaction| -> Failed<String> {
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        let facts = open.facts()?;
        let number = revise::registry_number(&facts);
        admissible(transaction, open.row.key, purpose, number.as_deref())?;
        if purpose == Purpose::Amend && drift::of(law, transaction, &open)?.is_none() {
            return Err(ClientError::NothingToAmend);
        }
        let mut errors = errors(law, open.profile()?, &facts, purpose, now)?;
        errors.extend(unkept(transaction, law, &facts)?);
        if !errors.is_empty() {
            return Err(ClientError::Findings(errors));
        }
        let edition = Edition::of(&open.row.profile, &facts);
        let digest = edition.digest()?;
        edition::put(
            transaction,
            open.row.key,
            &digest,
            open.row.revision,
            now,
            &canonical::bytes(&edition)?,
        )?;
        open.revise(Act::Filed, BTreeMap::new(), &by, now)?;
        let filing = Filing {
            id: revise::new_id(),
            dossier: open.row.key,
            purpose,
            name: open.row.summary.name.clone(),
            digest: digest.clone(),
            idempotency_key: revise::new_id(),
            packet: Vec::new(),
            delivery: Delivery::Queued,
            state: None,
            registry_number: number.clone(),
            due: None,
            next_try: None,
            tries: 0,
            target: String::new(),
            made_at: now,
            missing: Vec::new(),
            paused: false,
        };
        let registry_number = number.filter(|_| purpose != Purpose::Register);
        let packet = Packet {
            filing: filing.id.clone(),
            dossier: id.to_owned(),
            purpose,
            registry_number,
            digest,
            edition,
        };
        let filing = Filing {
            packet: canonical::bytes(&packet)?,
            ..filing
        };
        filing::put(transaction, &filing)?;
        filing::note(
            transaction,
            &filing.id,
            &Event {
                at: now,
                state: "queued".to_owned(),
                message: None,
                reasons: Vec::new(),
            },
        )?;
        Ok(filing.id)
    })?;
    filings::one(client, &filing_id)
}

/// What stops the filing. A cancellation asks only for what is its own: a text that no longer passes may leave.
fn errors(
    law: &Law,
    profile: &Profile,
    facts: &Facts,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Failed<Vec<Finding>> {
    let findings = |check: Check| check.findings(Gate::Filing).map_err(ClientError::Law);
    let mut found = findings(Check::new(law, profile, facts, today(now)).for_purpose(purpose))?;
    if purpose == Purpose::Cancel {
        let of_text = findings(Check::new(law, profile, facts, today(now)))?;
        found.retain(|finding| !of_text.contains(finding));
    }
    found.extend(unprintable(law, facts));
    found.retain(|finding| finding.severity == Severity::Error);
    Ok(found)
}

/// Whether the dossier may be filed for this purpose: one open registration at a time, and something to amend.
fn admissible(
    transaction: &Transaction,
    dossier: i64,
    purpose: Purpose,
    number: Option<&str>,
) -> Failed<()> {
    let filings = filing::all(transaction, Some(dossier))?;
    let cancelled = filings
        .iter()
        .any(|filing| filing.state == Some(FilingState::Cancelled));
    let open = |filing: &&Filing| {
        filing.purpose == purpose
            && !matches!(filing.delivery, Delivery::Rejected | Delivery::Withdrawn)
            && !matches!(
                filing.state,
                Some(FilingState::Returned | FilingState::Refused)
            )
            && (purpose == Purpose::Register || !filing.state.is_some_and(FilingState::is_final))
    };
    match (purpose, number) {
        _ if cancelled => Err(ClientError::Cancelled),
        (Purpose::Amend | Purpose::Cancel, None) => Err(ClientError::NotRegistered),
        _ => filings.iter().find(open).map_or(Ok(()), |filing| {
            Err(ClientError::OpenRegistration(filing.id.clone()))
        }),
    }
}

/// Keeps a file by its digest and gives the digest.
pub(super) fn keep_attachment(
    transaction: &Transaction,
    name: &str,
    bytes: &[u8],
) -> Failed<String> {
    let sha256 = canonical::digest(bytes);
    attachment::put(transaction, &sha256, name, bytes)?;
    Ok(sha256)
}
