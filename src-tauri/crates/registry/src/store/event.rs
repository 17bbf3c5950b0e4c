//! Table `event`: everything that happened, in one chain: each event's digest is over the one before it, so that none
//! can be altered or left out unseen.

use chrono::{DateTime, Utc};
use reqlament_core::canonical;
use reqlament_core::filing::{FilingState, RegistryEvent};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use serde::Serialize;

use super::column;
use crate::decide::Actor;
use crate::error::Error;

pub(super) const TABLE: &str = "
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
";

/// What the digest of an event is over.
#[derive(Debug, Serialize)]
struct Link {
    number: i64,
    filing: String,
    at: String,
    state: String,
    actor: String,
    message: Option<String>,
    parent: String,
}

/// Writes what happened, chained to the event before.
pub fn append(
    connection: &Connection,
    filing: &str,
    at: DateTime<Utc>,
    state: FilingState,
    actor: Actor,
    message: Option<&str>,
) -> Result<(), Error> {
    let (last, parent) = last(connection)?;
    let link = Link {
        number: last + 1,
        filing: filing.to_owned(),
        at: column::moment(at),
        state: state.word().to_owned(),
        actor: actor.word().to_owned(),
        message: message.map(str::to_owned),
        parent,
    };
    let mut statement = connection.prepare_cached(
        "INSERT INTO event (number, filing, at, state, actor, message, parent, digest)
         VALUES (:number, :filing, :at, :state, :actor, :message, :parent, :digest)",
    )?;
    statement.execute(named_params! {
        ":number": link.number,
        ":filing": link.filing,
        ":at": link.at,
        ":state": link.state,
        ":actor": link.actor,
        ":message": link.message,
        ":parent": link.parent,
        ":digest": canonical::digest_of(&link)?,
    })?;
    Ok(())
}

/// What happened to a filing, oldest first.
pub fn of_filing(connection: &Connection, filing: &str) -> Result<Vec<RegistryEvent>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT at, state, message FROM event WHERE filing = ?1 ORDER BY number")?;
    let events = statement.query_map(params![filing], |row| {
        Ok(RegistryEvent {
            at: column::read_moment(row, "at")?,
            state: column::parsed(row, "state", FilingState::of_word)?,
            message: row.get("message")?,
        })
    })?;
    Ok(events.collect::<Result<_, _>>()?)
}

/// Whether the chain of all events holds: the number of the first event that does not fit, if any.
pub fn chain_holds(connection: &Connection) -> Result<Result<u64, i64>, Error> {
    let mut statement = connection.prepare("SELECT * FROM event ORDER BY number")?;
    let mut rows = statement.query([])?;
    let (mut parent, mut count) = (String::new(), 0);
    while let Some(row) = rows.next()? {
        let (link, digest) = read(row)?;
        if link.number != count as i64 + 1
            || link.parent != parent
            || canonical::digest_of(&link)? != digest
        {
            return Ok(Err(link.number));
        }
        (parent, count) = (digest, count + 1);
    }
    Ok(Ok(count))
}

fn last(connection: &Connection) -> Result<(i64, String), Error> {
    let mut statement = connection
        .prepare_cached("SELECT number, digest FROM event ORDER BY number DESC LIMIT 1")?;
    let found = statement
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or_default())
}

fn read(row: &Row) -> rusqlite::Result<(Link, String)> {
    let link = Link {
        number: row.get("number")?,
        filing: row.get("filing")?,
        at: row.get("at")?,
        state: row.get("state")?,
        actor: row.get("actor")?,
        message: row.get("message")?,
        parent: row.get("parent")?,
    };
    Ok((link, row.get("digest")?))
}
