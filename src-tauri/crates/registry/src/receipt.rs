//! Receipts: where a filing stands, its deadline, with everything that happened to it.

use reqlament_core::deadline::{self, FilingDeadline};
use reqlament_core::filing::{Receipt, RegistryEvent};
use reqlament_core::wire::FilingEvent;

use crate::desk::Desk;
use crate::error::Error;
use crate::kind::day_of;
use crate::store::database::Database;
use crate::store::filing::FilingRow;
use crate::store::{attachment, event};

/// A receipt with the tag of the state it tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The receipt.
    pub receipt: Receipt,
    /// Digest of the last event: a decision names it, so that none rests on what another has changed meanwhile.
    pub tag: String,
}

/// The receipt of a filing that was read.
pub fn of_row(database: &mut dyn Database, desk: Desk, row: FilingRow) -> Result<Told, Error> {
    let events = event::of_filing(database, &row.id)?;
    of_events(database, desk, row, events)
}

/// The receipt of a filing to which all this happened.
pub fn of_events(
    database: &mut dyn Database,
    desk: Desk,
    row: FilingRow,
    events: Vec<FilingEvent>,
) -> Result<Told, Error> {
    let last = events.last();
    let since = last.map_or(row.received, |event| event.at);
    Ok(Told {
        tag: last.map(|event| event.digest.clone()).unwrap_or_default(),
        receipt: Receipt {
            deadline: deadline_of(desk, &row, since),
            missing_attachments: missing(database, &row)?,
            events: events.into_iter().map(step).collect(),
            filing: row.id,
            state: row.state,
            registry_number: row.number,
        },
    })
}

/// The deadline that runs for a filing which came to its state at `since`.
pub fn deadline_of(
    desk: Desk,
    row: &FilingRow,
    since: chrono::DateTime<chrono::Utc>,
) -> Option<FilingDeadline> {
    deadline::of_filing(
        &desk.law.calendar,
        desk.law.profile(&row.profile)?,
        row.purpose,
        row.state,
        (day_of(row.received), day_of(since)),
        desk.today(),
    )
}

/// The attachments that were named and have not come.
fn missing(database: &mut dyn Database, row: &FilingRow) -> Result<Vec<String>, Error> {
    let mut missing = Vec::new();
    for sha256 in &row.attachments {
        if !attachment::is_complete(database, row.account.as_deref(), sha256)? {
            missing.push(sha256.clone());
        }
    }
    Ok(missing)
}

fn step(event: FilingEvent) -> RegistryEvent {
    RegistryEvent {
        at: event.at,
        state: event.state,
        message: event.message,
        items: event.items,
    }
}
