//! Table `filing`: every packet that was taken, in the order of receipt, with the key it came under. Never deleted.

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FilingState, Purpose};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::{StoreError, column};
use crate::admit::Submission;

pub(super) const TABLE: &str = "
CREATE TABLE filing (
    sequence        INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    idempotency_key TEXT NOT NULL UNIQUE,
    content         TEXT NOT NULL,
    dossier         TEXT NOT NULL,
    purpose         TEXT NOT NULL CHECK (purpose IN ('register', 'amend', 'cancel')),
    number          TEXT REFERENCES service (number),
    digest          TEXT NOT NULL,
    name            TEXT NOT NULL,
    state           TEXT NOT NULL,
    received        TEXT NOT NULL,
    packet          BLOB NOT NULL
) STRICT;
CREATE INDEX filing_of_dossier ON filing (dossier, sequence);
CREATE INDEX filing_of_number ON filing (number, sequence);
CREATE UNIQUE INDEX one_open_registration ON filing (dossier)
    WHERE purpose = 'register' AND state IN ('received', 'examining');
CREATE TRIGGER filing_kept BEFORE DELETE ON filing
BEGIN SELECT RAISE(ABORT, 'a filing is never deleted'); END;
CREATE TRIGGER filing_frozen
BEFORE UPDATE OF id, idempotency_key, content, dossier, purpose, digest, name, received, packet ON filing
BEGIN SELECT RAISE(ABORT, 'what was sent is frozen'); END;
";

const COLUMNS: &str =
    "sequence, id, content, dossier, purpose, number, digest, name, state, received";

/// A filing without its packet.
#[derive(Debug, Clone, PartialEq)]
pub struct FilingRow {
    /// Place in the order of receipt.
    pub sequence: i64,
    /// Id given by the client.
    pub id: String,
    /// SHA-256 of the packet.
    pub content: String,
    /// Id of the dossier, given by the client.
    pub dossier: String,
    /// What it asks for.
    pub purpose: Purpose,
    /// Registry number: the one it names, or the one it was given.
    pub number: Option<String>,
    /// Digest of the edition.
    pub digest: String,
    /// Name of the service in the edition.
    pub name: String,
    /// Where it stands.
    pub state: FilingState,
    /// When it came.
    pub received: DateTime<Utc>,
}

/// A filing to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewFiling<'a> {
    /// Idempotency key.
    pub key: &'a str,
    /// The packet.
    pub submission: &'a Submission,
    /// Name of the service in the edition.
    pub name: &'a str,
    /// When it came.
    pub received: DateTime<Utc>,
}

/// Writes a new filing as received.
pub fn insert(connection: &Connection, new: &NewFiling) -> Result<(), StoreError> {
    let packet = &new.submission.packet;
    let mut statement = connection.prepare_cached(
        "INSERT INTO filing (id, idempotency_key, content, dossier, purpose, number, digest, name, state, received, packet)
         VALUES (:id, :key, :content, :dossier, :purpose, :number, :digest, :name, :state, :received, :packet)",
    )?;
    statement.execute(named_params! {
        ":id": packet.filing,
        ":key": new.key,
        ":content": new.submission.content,
        ":dossier": packet.dossier,
        ":purpose": packet.purpose.word(),
        ":number": packet.registry_number,
        ":digest": packet.digest,
        ":name": new.name,
        ":state": FilingState::Received.word(),
        ":received": column::moment(new.received),
        ":packet": new.submission.bytes,
    })?;
    Ok(())
}

/// The filing of this id.
pub fn by_id(connection: &Connection, id: &str) -> Result<Option<FilingRow>, StoreError> {
    one(connection, "id = ?1", id)
}

/// The filing that came under this key.
pub fn by_key(connection: &Connection, key: &str) -> Result<Option<FilingRow>, StoreError> {
    one(connection, "idempotency_key = ?1", key)
}

/// All filings, the newest first.
pub fn newest_first(connection: &Connection) -> Result<Vec<FilingRow>, StoreError> {
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS} FROM filing ORDER BY sequence DESC"
    ))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the dossier has a registration that waits for a decision.
pub fn has_open_registration(connection: &Connection, dossier: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT 1 FROM filing WHERE dossier = ?1 AND purpose = 'register' AND state IN ('received', 'examining')",
    )?;
    Ok(statement.exists(params![dossier])?)
}

/// The first filing of the same dossier that came earlier and waits for a decision.
pub fn undecided_before(
    connection: &Connection,
    row: &FilingRow,
) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM filing WHERE dossier = ?1 AND sequence < ?2 AND state IN ('received', 'examining')
         ORDER BY sequence LIMIT 1",
    )?;
    Ok(statement
        .query_row(params![row.dossier, row.sequence], |row| row.get(0))
        .optional()?)
}

/// Writes where a filing stands, and its number once there is one.
pub fn set_state(
    connection: &Connection,
    id: &str,
    state: FilingState,
    number: Option<&str>,
) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare_cached("UPDATE filing SET state = ?2, number = ?3 WHERE id = ?1")?;
    statement.execute(params![id, state.word(), number])?;
    Ok(())
}

fn one(
    connection: &Connection,
    condition: &str,
    given: &str,
) -> Result<Option<FilingRow>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM filing WHERE {condition}"))?;
    Ok(statement.query_row(params![given], read).optional()?)
}

fn read(row: &Row) -> rusqlite::Result<FilingRow> {
    Ok(FilingRow {
        sequence: row.get("sequence")?,
        id: row.get("id")?,
        content: row.get("content")?,
        dossier: row.get("dossier")?,
        purpose: column::parsed(row, "purpose", Purpose::of_word)?,
        number: row.get("number")?,
        digest: row.get("digest")?,
        name: row.get("name")?,
        state: column::parsed(row, "state", FilingState::of_word)?,
        received: column::read_moment(row, "received")?,
    })
}
