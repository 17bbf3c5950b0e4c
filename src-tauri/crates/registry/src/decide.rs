//! Deciding a filing: its state, the service and the event change together.

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FilingState, Receipt};

use crate::error::Error;
use crate::kind::{Kind, day_of};
use crate::life::Decision;
use crate::receipt;
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::filing::{self, FilingRow};
use crate::store::service::{self, ServiceRow};
use crate::store::{event, sequence};

/// Who made a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The providing body, by filing.
    Provider,
    /// The operator.
    Operator,
    /// A trial registry, by itself.
    Trial,
}

impl Actor {
    /// The word used in SQL and in the chain of events.
    pub fn word(self) -> &'static str {
        match self {
            Actor::Provider => "provider",
            Actor::Operator => "operator",
            Actor::Trial => "trial",
        }
    }
}

/// Decides a filing. Runs inside one immediate transaction.
pub fn decide(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    kind: Kind,
    actor: Actor,
    id: &str,
    decision: &Decision,
) -> Result<Receipt, Error> {
    let row = filing::by_id(database, id)?.ok_or_else(|| Refusal::UnknownFiling(id.to_owned()))?;
    let state = decision.outcome(row.purpose, row.state)?;
    if state.is_final()
        && let Some(earlier) = filing::undecided_before(database, &row)?
    {
        return Err(Refusal::OlderUndecided(earlier).into());
    }
    let number = match decision {
        Decision::Register => Some(register(database, now, kind, &row)?),
        Decision::Amend => Some(amend(database, &row)?),
        Decision::Cancel => Some(cancel(database, &row)?),
        Decision::Examine | Decision::Return(_) | Decision::Refuse(_) => row.number.clone(),
    };
    filing::set_state(database, &row.id, state, number.as_deref())?;
    event::append(
        database,
        &row.id,
        now,
        state,
        actor,
        message(actor, decision),
    )?;
    receipt::of_filing(database, &row.id)
}

/// The service of a number, where it is in force and the dossier's own.
pub(crate) fn own_service(
    database: &mut dyn Database,
    number: &str,
    dossier: &str,
) -> Result<ServiceRow, Error> {
    let service = service::by_number(database, number)?;
    let service =
        service.ok_or_else(|| Refusal::UnknownNumber(number.chars().take(100).collect()))?;
    if service.dossier != dossier {
        return Err(Refusal::OtherDossier(service.number).into());
    }
    if service.state == FilingState::Cancelled {
        return Err(Refusal::Cancelled(service.number).into());
    }
    Ok(service)
}

fn register(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    kind: Kind,
    row: &FilingRow,
) -> Result<String, Error> {
    if let Some(service) = service::in_force(database, &row.dossier)? {
        return Err(Refusal::AlreadyRegistered(Some(service.number)).into());
    }
    let date = day_of(now);
    let number = kind.number(date, sequence::next(database, date)?);
    service::insert(
        database,
        &ServiceRow {
            number: number.clone(),
            dossier: row.dossier.clone(),
            name: row.name.clone(),
            state: FilingState::Registered,
            digest: row.digest.clone(),
            date,
            filing: row.id.clone(),
        },
    )?;
    Ok(number)
}

fn amend(database: &mut dyn Database, row: &FilingRow) -> Result<String, Error> {
    let mut service = concerned(database, row)?;
    service.name.clone_from(&row.name);
    service.digest.clone_from(&row.digest);
    replace(database, service, row, FilingState::Amended)
}

fn cancel(database: &mut dyn Database, row: &FilingRow) -> Result<String, Error> {
    let service = concerned(database, row)?;
    replace(database, service, row, FilingState::Cancelled)
}

fn concerned(database: &mut dyn Database, row: &FilingRow) -> Result<ServiceRow, Error> {
    let number = row
        .number
        .as_deref()
        .ok_or(Refusal::NumberRequired(row.purpose))?;
    own_service(database, number, &row.dossier)
}

fn replace(
    database: &mut dyn Database,
    service: ServiceRow,
    row: &FilingRow,
    state: FilingState,
) -> Result<String, Error> {
    let service = ServiceRow {
        state,
        filing: row.id.clone(),
        ..service
    };
    service::update(database, &service)?;
    Ok(service.number)
}

fn message(actor: Actor, decision: &Decision) -> Option<&str> {
    match decision {
        Decision::Return(reason) | Decision::Refuse(reason) => Some(reason),
        _ if actor == Actor::Trial => Some("Sınaq reyestrinin avtomatik qərarı"),
        _ => None,
    }
}
