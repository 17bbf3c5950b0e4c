//! Taking a filing: once, under its idempotency key.

use reqlament_core::filing::{FilingState, Packet, Purpose};

use crate::admit::{Named, Submission};
use crate::decide::{self, Actor, By, Ruling};
use crate::desk::Desk;
use crate::error::Error;
use crate::kind::Kind;
use crate::life::Decision;
use crate::receipt::{self, Told};
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::event::Step;
use crate::store::filing::{self, FilingRow, NewFiling};
use crate::store::standing::{About, Standing};

/// What came of a submission.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// It is new.
    New(Told),
    /// It came before; nothing was done again.
    Replay(Told),
}

/// A submission and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Offered<'a> {
    /// Idempotency key.
    pub key: &'a str,
    /// The account it comes by, where the registry asks for one.
    pub account: Option<&'a str>,
    /// The packet.
    pub submission: &'a Submission,
    /// What the edition says of its service.
    pub service: &'a Named,
}

/// The current receipt, where the same content came under this key before.
pub fn replay(
    database: &mut dyn Database,
    desk: Desk,
    account: Option<&str>,
    key: &str,
    content: &str,
) -> Result<Option<Told>, Error> {
    match filing::by_key(database, account, key)? {
        None => Ok(None),
        Some(row) if row.content == content => receipt::of_row(database, desk, row).map(Some),
        Some(_) => Err(Refusal::KeyReused.into()),
    }
}

/// Takes an admitted submission; a trial registry decides it at once. Runs inside one immediate transaction.
pub fn submit(database: &mut dyn Database, desk: Desk, offered: Offered) -> Result<Taken, Error> {
    let Offered {
        key,
        account,
        submission,
        service,
    } = offered;
    let packet = &submission.packet;
    let standing = Standing::of(
        database,
        About {
            key: Some((account, key)),
            filing: &packet.filing,
            dossier: &packet.dossier,
            sequence: None,
            today: desk.today(),
        },
    )?;
    if standing.key_came
        && let Some(told) = replay(database, desk, account, key, &submission.content)?
    {
        return Ok(Taken::Replay(told));
    }
    if standing.filing_came {
        return Err(Refusal::FilingTaken(packet.filing.clone()).into());
    }
    may_be_asked(database, account, packet, &standing)?;
    let row = filing::insert(
        database,
        &NewFiling {
            key,
            submission,
            service,
            account,
            received: desk.now,
        },
    )?;
    received(database, desk, row, standing).map(Taken::New)
}

/// Writes that a filing came, and on a trial registry what was decided on it.
fn received(
    database: &mut dyn Database,
    desk: Desk,
    mut row: FilingRow,
    mut standing: Standing,
) -> Result<Told, Error> {
    let (id, account) = (row.id.clone(), row.account.clone());
    let step = Step {
        filing: &id,
        at: desk.now,
        state: FilingState::Received,
        by: By {
            actor: Actor::Provider,
            account: account.as_deref(),
        },
        message: None,
        items: &[],
    };
    let events = match desk.kind {
        Kind::Official => standing.chain.append(database, &[step])?,
        Kind::Trial => {
            let ruling = Ruling {
                decision: &Decision::granting(row.purpose),
                by: By::TRIAL,
                seen: None,
            };
            decide::carry_out(database, desk, &mut row, standing, ruling, vec![step])?
        }
    };
    receipt::of_events(database, desk, row, events)
}

/// A dossier has at most one registration open or in force; corrections and cancellations concern its own number.
fn may_be_asked(
    database: &mut dyn Database,
    account: Option<&str>,
    packet: &Packet,
    standing: &Standing,
) -> Result<(), Error> {
    match (packet.purpose, &packet.registry_number) {
        (Purpose::Register, _) if standing.in_force.is_some() || standing.registration_open => {
            Err(Refusal::AlreadyRegistered(standing.in_force.clone()).into())
        }
        (Purpose::Register, _) => Ok(()),
        (purpose, None) => Err(Refusal::NumberRequired(purpose).into()),
        (_, Some(number)) => {
            let service = decide::own_service(database, number, &packet.dossier)?;
            let owner = filing::by_id(database, &service.filing)?.and_then(|row| row.account);
            // What was registered before accounts were asked for is amended by whoever holds the dossier.
            if owner.is_some() && owner.as_deref() != account {
                return Err(Refusal::OtherDossier(service.number).into());
            }
            Ok(())
        }
    }
}
