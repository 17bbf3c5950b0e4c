//! Table `event`: everything that happened, in one chain: each event's digest is over the one before it, so that none
//! can be altered or left out unseen.

use chrono::{DateTime, SecondsFormat, Utc};
use reqlament_core::canonical;
use reqlament_core::filing::{FilingState, RegistryEvent};
use serde::Serialize;

use super::StoreError;
use super::database::{Database, Row, values};
use super::migration::Change;
use crate::decide::Actor;
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

const COLUMNS: &str = "number, filing, at, state, actor, message, parent, digest";

/// Events that are verified at a time.
const STRETCH: usize = 1000;

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
    database: &mut dyn Database,
    filing: &str,
    at: DateTime<Utc>,
    state: FilingState,
    actor: Actor,
    message: Option<&str>,
) -> Result<(), Error> {
    let (last, parent) = last(database)?;
    let link = Link {
        number: last + 1,
        filing: filing.to_owned(),
        at: at.to_rfc3339_opts(SecondsFormat::Millis, true),
        state: state.word().to_owned(),
        actor: actor.word().to_owned(),
        // As the database holds it.
        message: message.map(|text| text.replace('\0', "\u{FFFD}")),
        parent,
    };
    database.execute(
        "INSERT INTO event (number, filing, at, state, actor, message, parent, digest)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            link.number,
            &link.filing,
            &link.at,
            &link.state,
            &link.actor,
            link.message.as_deref(),
            &link.parent,
            canonical::digest_of(&link)?,
        ],
    )?;
    Ok(())
}

/// What happened to a filing, oldest first.
pub fn of_filing(
    database: &mut dyn Database,
    filing: &str,
) -> Result<Vec<RegistryEvent>, StoreError> {
    let rows = database.query(
        "SELECT at, state, message FROM event WHERE filing = ?1 ORDER BY number",
        values![filing],
    )?;
    let events = rows.iter().map(|row| {
        Ok(RegistryEvent {
            at: row.moment("at")?,
            state: row.parsed("state", FilingState::of_word)?,
            message: row.optional("message")?,
        })
    });
    events.collect()
}

/// Whether the chain of all events holds: the number of the first event that does not fit, if any.
pub fn chain_holds(database: &mut dyn Database) -> Result<Result<u64, i64>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE number > ?1 ORDER BY number LIMIT ?2");
    let (mut parent, mut count) = (String::new(), 0_i64);
    loop {
        let rows = database.query(&sql, values![count, STRETCH])?;
        for row in &rows {
            let (link, digest) = read(row)?;
            if link.number != count + 1
                || link.parent != parent
                || canonical::digest_of(&link)? != digest
            {
                return Ok(Err(link.number));
            }
            (parent, count) = (digest, count + 1);
        }
        if rows.len() < STRETCH {
            return Ok(Ok(count.unsigned_abs()));
        }
    }
}

fn last(database: &mut dyn Database) -> Result<(i64, String), StoreError> {
    let row = database.one(
        "SELECT number, digest FROM event ORDER BY number DESC LIMIT 1",
        &[],
    )?;
    row.map_or(Ok((0, String::new())), |row| {
        Ok((row.number("number")?, row.text("digest")?))
    })
}

fn read(row: &Row) -> Result<(Link, String), StoreError> {
    let link = Link {
        number: row.number("number")?,
        filing: row.text("filing")?,
        at: row.text("at")?,
        state: row.text("state")?,
        actor: row.text("actor")?,
        message: row.optional("message")?,
        parent: row.text("parent")?,
    };
    Ok((link, row.text("digest")?))
}
