//! Taking a filing: once, under its idempotency key.

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FilingState, Packet, Purpose, Receipt};
use rusqlite::Connection;

use crate::admit::Submission;
use crate::decide::{self, Actor};
use crate::error::Error;
use crate::kind::Kind;
use crate::life::Decision;
use crate::receipt;
use crate::refusal::Refusal;
use crate::store::filing::{self, NewFiling};
use crate::store::{event, service};

/// What came of a submission.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// It is new.
    New(Receipt),
    /// It came before; nothing was done again.
    Replay(Receipt),
}

/// The current receipt, where the same content came under this key before.
pub fn replay(connection: &Connection, key: &str, content: &str) -> Result<Option<Receipt>, Error> {
    match filing::by_key(connection, key)? {
        None => Ok(None),
        Some(row) if row.content == content => receipt::of_filing(connection, &row.id).map(Some),
        Some(_) => Err(Refusal::KeyReused.into()),
    }
}

/// Takes an admitted submission; a trial registry decides it at once. Runs inside one immediate transaction.
pub fn submit(
    connection: &Connection,
    now: DateTime<Utc>,
    kind: Kind,
    key: &str,
    submission: &Submission,
    name: &str,
) -> Result<Taken, Error> {
    if let Some(receipt) = replay(connection, key, &submission.content)? {
        return Ok(Taken::Replay(receipt));
    }
    let packet = &submission.packet;
    if filing::by_id(connection, &packet.filing)?.is_some() {
        return Err(Refusal::FilingTaken(packet.filing.clone()).into());
    }
    may_be_asked(connection, packet)?;
    filing::insert(
        connection,
        &NewFiling {
            key,
            submission,
            name,
            received: now,
        },
    )?;
    event::append(
        connection,
        &packet.filing,
        now,
        FilingState::Received,
        Actor::Provider,
        None,
    )?;
    if kind == Kind::Trial {
        decide::decide(
            connection,
            now,
            kind,
            Actor::Trial,
            &packet.filing,
            &Decision::granting(packet.purpose),
        )?;
    }
    receipt::of_filing(connection, &packet.filing).map(Taken::New)
}

/// A dossier has at most one registration open or in force; corrections and cancellations concern its own number.
fn may_be_asked(connection: &Connection, packet: &Packet) -> Result<(), Error> {
    match (packet.purpose, &packet.registry_number) {
        (Purpose::Register, _) => {
            if let Some(service) = service::in_force(connection, &packet.dossier)? {
                return Err(Refusal::AlreadyRegistered(Some(service.number)).into());
            }
            if filing::has_open_registration(connection, &packet.dossier)? {
                return Err(Refusal::AlreadyRegistered(None).into());
            }
            Ok(())
        }
        (purpose, None) => Err(Refusal::NumberRequired(purpose).into()),
        (_, Some(number)) => decide::own_service(connection, number, &packet.dossier).map(drop),
    }
}
