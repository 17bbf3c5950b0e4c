//! Table `event`: everything that happened, in one chain: each event's digest is over the one before it, so that none
//! can be altered or left out unseen.

use chrono::{DateTime, SecondsFormat, Utc};
use reqlament_core::canonical;
use reqlament_core::filing::{FactReason, FilingState};
use reqlament_core::wire::FilingEvent;
use serde::Serialize;

use super::StoreError;
use super::database::{Database, Row, Value, kept, values};
use super::migration::Change;
use crate::decide::By;
use crate::error::Error;

pub(super) const TABLE: Change = Change {
    sqlite: "
CREATE TABLE event (
    number  INTEGER PRIMARY KEY,
    filing  TEXT NOT NULL REFERENCES filing (id),
    at      TEXT NOT NULL,
    state   TEXT NOT NULL,
    actor   TEXT NOT NULL,
    message TEXT,
    parent  TEXT NOT NULL,
    digest  TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_filing ON event (filing, number);
CREATE TRIGGER event_kept BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER event_frozen BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
",
    postgres: "
CREATE TABLE event (
    number  BIGINT PRIMARY KEY,
    filing  TEXT COLLATE \"C\" NOT NULL REFERENCES filing (id),
    at      TEXT NOT NULL,
    state   TEXT NOT NULL,
    actor   TEXT NOT NULL,
    message TEXT,
    parent  TEXT NOT NULL,
    digest  TEXT NOT NULL
);
CREATE INDEX event_of_filing ON event (filing, number);
CREATE TRIGGER event_kept BEFORE DELETE ON event
FOR EACH ROW EXECUTE FUNCTION registry_refuse('an event is never deleted');
CREATE TRIGGER event_frozen BEFORE UPDATE ON event
FOR EACH ROW EXECUTE FUNCTION registry_refuse('an event never changes');
",
};

pub(super) const REASONS: Change = Change {
    sqlite: "
ALTER TABLE event ADD COLUMN account TEXT;
ALTER TABLE event ADD COLUMN items TEXT;
",
    postgres: "
ALTER TABLE event ADD COLUMN account TEXT, ADD COLUMN items TEXT;
",
};

const COLUMNS: &str = "number, filing, at, state, actor, account, message, items, parent, digest";

/// Events that are verified at a time.
const STRETCH: usize = 1000;

/// A step of a filing.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Id of the filing.
    pub filing: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// The state it brings.
    pub state: FilingState,
    /// Who.
    pub by: By<'a>,
    /// Why, or a message.
    pub message: Option<&'a str>,
    /// Why, at single facts.
    pub items: &'a [FactReason],
}

/// What the digest of an event is over.
#[derive(Debug, Serialize)]
struct Link<'a> {
    number: u64,
    filing: &'a str,
    at: String,
    state: &'static str,
    actor: &'a str,
    message: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    items: &'a [FactReason],
    parent: &'a str,
}

fn digest(event: &FilingEvent) -> Result<String, Error> {
    Ok(canonical::digest_of(&Link {
        number: event.number,
        filing: &event.filing,
        at: event.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        state: event.state.word(),
        actor: &event.actor,
        message: event.message.as_deref(),
        account: event.account.as_deref(),
        items: &event.items,
        parent: &event.parent,
    })?)
}

/// The end of the chain, to which a transaction that is alone among writers appends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Number of the last event; 0 where there is none.
    pub last: u64,
    /// Digest of the last event.
    pub digest: String,
}

impl Chain {
    /// The end as the database has it.
    pub fn end(database: &mut dyn Database) -> Result<Self, StoreError> {
        let row = database.one(
            "SELECT number, digest FROM event ORDER BY number DESC LIMIT 1",
            &[],
        )?;
        let end = row.map(|row| {
            Ok(Self {
                last: row.number("number")?.unsigned_abs(),
                digest: row.text("digest")?,
            })
        });
        end.unwrap_or(Ok(Self {
            last: 0,
            digest: String::new(),
        }))
    }

    /// Writes what happened, each event chained to the one before it.
    pub fn append(
        &mut self,
        database: &mut dyn Database,
        steps: &[Step],
    ) -> Result<Vec<FilingEvent>, Error> {
        let linked: Result<Vec<_>, Error> = steps.iter().map(|step| self.link(step)).collect();
        let events = linked?;
        let mut values = Vec::new();
        for event in &events {
            values.extend_from_slice(&columns(event)?);
        }
        let rows: Vec<String> = (0..events.len()).map(places).collect();
        let sql = format!("INSERT INTO event ({COLUMNS}) VALUES {}", rows.join(", "));
        database.send(&sql, &values)?;
        Ok(events)
    }

    fn link(&mut self, step: &Step) -> Result<FilingEvent, Error> {
        let mut event = FilingEvent {
            number: self.last + 1,
            filing: step.filing.to_owned(),
            at: step.at,
            state: step.state,
            actor: step.by.actor.word().to_owned(),
            account: step.by.account.map(str::to_owned),
            message: step.message.map(kept),
            items: step.items.iter().map(kept_reason).collect(),
            parent: self.digest.clone(),
            digest: String::new(),
        };
        event.digest = digest(&event)?;
        self.last = event.number;
        self.digest.clone_from(&event.digest);
        Ok(event)
    }
}

/// How many columns there are.
const WIDTH: usize = 10;

/// The values of an event in the order of [`COLUMNS`].
fn columns(event: &FilingEvent) -> Result<[Value; WIDTH], Error> {
    let items = match event.items.as_slice() {
        [] => None,
        items => Some(serde_json::to_string(items)?),
    };
    Ok([
        i64::try_from(event.number).unwrap_or(i64::MAX).into(),
        (&event.filing).into(),
        event.at.into(),
        event.state.word().into(),
        (&event.actor).into(),
        event.account.as_deref().into(),
        event.message.as_deref().into(),
        items.into(),
        (&event.parent).into(),
        (&event.digest).into(),
    ])
}

/// The parameters of one row among several.
fn places(row: usize) -> String {
    let all: Vec<String> = (1..=WIDTH)
        .map(|at| format!("?{}", row * WIDTH + at))
        .collect();
    format!("({})", all.join(", "))
}

fn kept_reason(reason: &FactReason) -> FactReason {
    FactReason {
        fact: kept(&reason.fact),
        reason: kept(&reason.reason),
    }
}

/// What happened to a filing, oldest first.
pub fn of_filing(
    database: &mut dyn Database,
    filing: &str,
) -> Result<Vec<FilingEvent>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE filing = ?1 ORDER BY number");
    let rows = database.query(&sql, values![filing])?;
    rows.iter().map(read).collect()
}

/// Digest of the last event of a filing.
pub fn last_of_filing(
    database: &mut dyn Database,
    filing: &str,
) -> Result<Option<String>, StoreError> {
    let row = database.one(
        "SELECT digest FROM event WHERE filing = ?1 ORDER BY number DESC LIMIT 1",
        values![filing],
    )?;
    row.map(|row| row.text("digest")).transpose()
}

/// What happened after a place in the chain, oldest first; to the filings of one account where it is given.
pub fn after(
    database: &mut dyn Database,
    account: Option<&str>,
    number: i64,
    limit: usize,
) -> Result<Vec<FilingEvent>, StoreError> {
    let whose =
        "EXISTS (SELECT 1 FROM filing WHERE filing.id = event.filing AND filing.account = ?3)";
    let rows = match account {
        Some(account) => database.query(
            &format!(
                "SELECT {COLUMNS} FROM event WHERE number > ?1 AND {whose} ORDER BY number LIMIT ?2"
            ),
            values![number, limit, account],
        )?,
        None => database.query(
            &format!("SELECT {COLUMNS} FROM event WHERE number > ?1 ORDER BY number LIMIT ?2"),
            values![number, limit],
        )?,
    };
    rows.iter().map(read).collect()
}

/// The digest of the event at a place; none where the chain has no such place.
pub fn digest_at(database: &mut dyn Database, number: i64) -> Result<Option<String>, StoreError> {
    let row = database.one(
        "SELECT digest FROM event WHERE number = ?1",
        values![number],
    )?;
    row.map(|row| row.text("digest")).transpose()
}

/// Whether the chain of all events holds: the number of the first event that does not fit, if any.
pub fn chain_holds(database: &mut dyn Database) -> Result<Result<u64, u64>, Error> {
    let (mut parent, mut count) = (String::new(), 0_u64);
    loop {
        let place = i64::try_from(count).unwrap_or(i64::MAX);
        let events = after(database, None, place, STRETCH)?;
        for event in &events {
            if event.number != count + 1 || event.parent != parent || digest(event)? != event.digest
            {
                return Ok(Err(event.number));
            }
            count += 1;
            parent.clone_from(&event.digest);
        }
        if events.len() < STRETCH {
            return Ok(Ok(count));
        }
    }
}

fn read(row: &Row) -> Result<FilingEvent, StoreError> {
    let items = row.optional("items")?;
    let items = items.map_or(Ok(Vec::new()), |text| {
        serde_json::from_str(&text)
            .map_err(|error| StoreError::Damaged(format!("column items: {error}")))
    });
    Ok(FilingEvent {
        number: row.number("number")?.unsigned_abs(),
        filing: row.text("filing")?,
        at: row.moment("at")?,
        state: row.parsed("state", FilingState::of_word)?,
        actor: row.text("actor")?,
        account: row.optional("account")?,
        message: row.optional("message")?,
        items: items?,
        parent: row.text("parent")?,
        digest: row.text("digest")?,
    })
}
