//! Taking a filing: once, under its idempotency key.

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FilingState, Packet, Purpose, Receipt};

use crate::admit::Submission;
use crate::decide::{self, Actor};
use crate::error::Error;
use crate::kind::Kind;
use crate::life::Decision;
use crate::receipt;
use crate::refusal::Refusal;
use crate::store::database::Database;
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
pub fn replay(
    database: &mut dyn Database,
    key: &str,
    content: &str,
) -> Result<Option<Receipt>, Error> {
    match filing::by_key(database, key)? {
        None => Ok(None),
        Some(row) if row.content == content => receipt::of_filing(database, &row.id).map(Some),
        Some(_) => Err(Refusal::KeyReused.into()),
    }
}

/// Takes an admitted submission; a trial registry decides it at once. Runs inside one immediate transaction.
pub fn submit(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    kind: Kind,
    key: &str,
    submission: &Submission,
    name: &str,
) -> Result<Taken, Error> {
    if let Some(receipt) = replay(database, key, &submission.content)? {
        return Ok(Taken::Replay(receipt));
    }
    let packet = &submission.packet;
    if filing::by_id(database, &packet.filing)?.is_some() {
        return Err(Refusal::FilingTaken(packet.filing.clone()).into());
    }
    may_be_asked(database, packet)?;
    filing::insert(
        database,
        &NewFiling {
            key,
            submission,
            name,
            received: now,
        },
    )?;
    event::append(
        database,
        &packet.filing,
        now,
        FilingState::Received,
        Actor::Provider,
        None,
    )?;
    if kind == Kind::Trial {
        decide::decide(
            database,
            now,
            kind,
            Actor::Trial,
            &packet.filing,
            &Decision::granting(packet.purpose),
        )?;
    }
    receipt::of_filing(database, &packet.filing).map(Taken::New)
}

/// A dossier has at most one registration open or in force; corrections and cancellations concern its own number.
fn may_be_asked(database: &mut dyn Database, packet: &Packet) -> Result<(), Error> {
    match (packet.purpose, &packet.registry_number) {
        (Purpose::Register, _) => {
            if let Some(service) = service::in_force(database, &packet.dossier)? {
                return Err(Refusal::AlreadyRegistered(Some(service.number)).into());
            }
            if filing::has_open_registration(database, &packet.dossier)? {
                return Err(Refusal::AlreadyRegistered(None).into());
            }
            Ok(())
        }
        (purpose, None) => Err(Refusal::NumberRequired(purpose).into()),
        (_, Some(number)) => decide::own_service(database, number, &packet.dossier).map(drop),
    }
}
