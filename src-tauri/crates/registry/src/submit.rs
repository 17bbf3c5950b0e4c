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
use crate::store::event::{self, Step};
use crate::store::filing::{self, NewFiling};
use crate::store::service;

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
    if let Some(told) = replay(database, desk, account, key, &submission.content)? {
        return Ok(Taken::Replay(told));
    }
    let packet = &submission.packet;
    if filing::by_id(database, &packet.filing)?.is_some() {
        return Err(Refusal::FilingTaken(packet.filing.clone()).into());
    }
    may_be_asked(database, account, packet)?;
    filing::insert(
        database,
        &NewFiling {
            key,
            submission,
            service,
            account,
            received: desk.now,
        },
    )?;
    event::append(
        database,
        Step {
            filing: &packet.filing,
            at: desk.now,
            state: FilingState::Received,
            by: By {
                actor: Actor::Provider,
                account,
            },
            message: None,
            items: &[],
        },
    )?;
    if desk.kind == Kind::Trial {
        let ruling = Ruling {
            decision: &Decision::granting(packet.purpose),
            by: By::TRIAL,
            seen: None,
        };
        return decide::decide(database, desk, &packet.filing, ruling).map(Taken::New);
    }
    receipt::of_filing(database, desk, &packet.filing).map(Taken::New)
}

/// A dossier has at most one registration open or in force; corrections and cancellations concern its own number.
fn may_be_asked(
    database: &mut dyn Database,
    account: Option<&str>,
    packet: &Packet,
) -> Result<(), Error> {
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
