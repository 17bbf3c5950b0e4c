//! Deciding a filing: its state, the service and the event change together.

use reqlament_core::filing::{FactReason, FilingState};
use reqlament_core::wire::FilingEvent;

use crate::desk::Desk;
use crate::error::Error;
use crate::life::{Decision, Reasons};
use crate::receipt::{self, Told};
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::event::{self, Step};
use crate::store::filing::{self, FilingRow};
use crate::store::sequence;
use crate::store::service::{self, ServiceRow};
use crate::store::standing::{About, Standing};

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

/// Who made a step, and by which account.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// Who.
    pub actor: Actor,
    /// The account, where there is one.
    pub account: Option<&'a str>,
}

impl By<'_> {
    /// A trial registry, by itself.
    pub const TRIAL: By<'static> = By {
        actor: Actor::Trial,
        account: None,
    };
    /// The operator, beside the server.
    pub const OPERATOR: By<'static> = By {
        actor: Actor::Operator,
        account: None,
    };
}

/// A decision, who makes it, and on what.
#[derive(Debug, Clone, Copy)]
pub struct Ruling<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// Who decides.
    pub by: By<'a>,
    /// Tag of the state that the decision rests on; none where who decides sees the filing at this moment.
    pub seen: Option<&'a str>,
}

/// Decides a filing. Runs inside one immediate transaction.
pub fn decide(
    database: &mut dyn Database,
    desk: Desk,
    id: &str,
    ruling: Ruling,
) -> Result<Told, Error> {
    let row = filing::by_id(database, id)?;
    let mut row = row.ok_or_else(|| Refusal::UnknownFiling(id.to_owned()))?;
    if let Some(seen) = ruling.seen
        && event::last_of_filing(database, id)?.as_deref() != Some(seen)
    {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let standing = Standing::of(
        database,
        About {
            key: None,
            filing: id,
            dossier: &row.dossier,
            sequence: Some(row.sequence),
            today: desk.today(),
        },
    )?;
    carry_out(database, desk, &mut row, standing, ruling, Vec::new())?;
    receipt::of_row(database, desk, row)
}

/// Writes what a ruling brings to a filing, and its steps behind those that came `before` in the same transaction.
pub(crate) fn carry_out<'a>(
    database: &mut dyn Database,
    desk: Desk,
    row: &mut FilingRow,
    mut standing: Standing,
    ruling: Ruling<'a>,
    before: Vec<Step<'a>>,
) -> Result<Vec<FilingEvent>, Error> {
    let decision = ruling.decision;
    let state = decision.outcome(row.purpose, row.state)?;
    facts_are_known(desk, decision)?;
    if let Some(earlier) = standing.undecided.take_if(|_| state.is_final()) {
        return Err(Refusal::OlderUndecided(earlier).into());
    }
    match decision {
        Decision::Register => row.number = Some(register(database, desk, row, &standing)?),
        Decision::Amend => amend(database, row)?,
        Decision::Cancel => cancel(database, row)?,
        Decision::Examine | Decision::Return(_) | Decision::Refuse(_) => {}
    }
    filing::set_state(database, &row.id, state, row.number.as_deref())?;
    let was = std::mem::replace(&mut row.state, state);
    let (message, items) = said(desk, ruling);
    let step = Step {
        filing: &row.id,
        at: desk.now,
        state: FilingState::Examining,
        by: ruling.by,
        message: None,
        items: &[],
    };
    let mut steps: Vec<Step> = before;
    // Who decides takes the filing up: the chain of events skips no state.
    if state.is_final() && was == FilingState::Received {
        steps.push(step);
    }
    steps.push(Step {
        state,
        message: message.as_deref(),
        items,
        ..step
    });
    standing.chain.append(database, &steps)
}

fn facts_are_known(desk: Desk, decision: &Decision) -> Result<(), Refusal> {
    let Decision::Return(reasons) = decision else {
        return Ok(());
    };
    let unknown = |item: &&FactReason| desk.law.vocabulary.get(&item.fact).is_none();
    match reasons.items.iter().find(unknown) {
        Some(item) => Err(Refusal::UnknownFact(item.fact.chars().take(100).collect())),
        None => Ok(()),
    }
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
    desk: Desk,
    row: &FilingRow,
    standing: &Standing,
) -> Result<String, Error> {
    if let Some(number) = &standing.in_force {
        return Err(Refusal::AlreadyRegistered(Some(number.clone())).into());
    }
    let (date, next) = (desk.today(), standing.last_number + 1);
    sequence::give(database, date, next)?;
    let number = desk.kind.number(date, next.unsigned_abs());
    service::insert(
        database,
        &ServiceRow {
            number: number.clone(),
            dossier: row.dossier.clone(),
            name: row.name.clone(),
            body: row.body.clone(),
            state: FilingState::Registered,
            digest: row.digest.clone(),
            date,
            filing: row.id.clone(),
        },
    )?;
    Ok(number)
}

fn amend(database: &mut dyn Database, row: &FilingRow) -> Result<(), Error> {
    let mut service = concerned(database, row)?;
    service.name.clone_from(&row.name);
    service.body.clone_from(&row.body);
    service.digest.clone_from(&row.digest);
    replace(database, service, row, FilingState::Amended)
}

fn cancel(database: &mut dyn Database, row: &FilingRow) -> Result<(), Error> {
    let service = concerned(database, row)?;
    replace(database, service, row, FilingState::Cancelled)
}

/// The service that a filing concerns, by the number that it names.
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
) -> Result<(), Error> {
    let service = ServiceRow {
        state,
        filing: row.id.clone(),
        ..service
    };
    Ok(service::update(database, &service)?)
}

fn said<'a>(desk: Desk, ruling: Ruling<'a>) -> (Option<String>, &'a [FactReason]) {
    match ruling.decision {
        Decision::Return(Reasons { message, items }) if message.trim().is_empty() => {
            (Some(in_words(desk, items)), items)
        }
        Decision::Return(Reasons { message, items }) => (Some(message.clone()), items),
        Decision::Refuse(reason) => (Some(reason.clone()), &[]),
        _ if ruling.by.actor == Actor::Trial => {
            (Some("Sınaq reyestrinin avtomatik qərarı".to_owned()), &[])
        }
        _ => (None, &[]),
    }
}

/// Reasons at single facts as one text, for who reads nothing else.
fn in_words(desk: Desk, items: &[FactReason]) -> String {
    let lines = items.iter().map(|item| {
        let fact = desk.law.vocabulary.get(&item.fact);
        let name = fact.map_or(item.fact.as_str(), |fact| &fact.shape.title.az);
        format!("{name}: {}", item.reason)
    });
    lines.collect::<Vec<_>>().join("; ")
}
