//! Table `dossier`: one row a dossier, with the summary that the list shows.

use chrono::{DateTime, Utc};
use reqlament_core::check::Completeness;
use reqlament_core::deadline::RunningDeadline;
use reqlament_core::stage::Stage;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use super::StoreError;
use crate::view::Shelf;

/// A dossier.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// Key of the row.
    pub key: i64,
    /// Id.
    pub id: String,
    /// Profile id.
    pub profile: String,
    /// Facts whose values only illustrate, each with the digest of that value: one that was changed no longer does.
    /// JSON, read only where it is asked for: the list of thousands of dossiers does not.
    pub illustrative: String,
    /// Latest revision.
    pub revision: u64,
    /// Last change.
    pub changed_at: DateTime<Utc>,
    /// Post of who changed it.
    pub changed_by: String,
    /// What the list shows.
    pub summary: Summary,
    /// Where it is kept.
    pub shelf: Shelf,
}

/// What the list shows of a dossier, computed when a revision closes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Name of the service.
    pub name: String,
    /// Providing body.
    pub body: String,
    /// Stage.
    pub stage: Stage,
    /// Mandatory items answered and asked.
    pub answered: usize,
    /// Mandatory items asked.
    pub asked: usize,
    /// Errors, warnings, hints at the gate of the stage.
    pub findings: [usize; 3],
    /// Registry number.
    pub registry_number: Option<String>,
    /// Deadlines that its facts tell, the earliest first. A summary of before deadlines were told has none yet.
    pub deadlines: Option<Vec<RunningDeadline>>,
}

impl Summary {
    /// How much of the reglament form is answered.
    pub fn completeness(&self) -> Completeness {
        Completeness {
            answered: self.answered,
            asked: self.asked,
        }
    }
}

const SHELVES: [(Shelf, &str); 3] = [
    (Shelf::Current, "current"),
    (Shelf::Archive, "archive"),
    (Shelf::Trash, "trash"),
];

impl Shelf {
    /// The word used in JSON and SQL.
    pub fn word(self) -> &'static str {
        SHELVES
            .iter()
            .find(|(shelf, _)| *shelf == self)
            .map_or("", |(_, word)| word)
    }
}

impl ToSql for Shelf {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.word().into())
    }
}

impl FromSql for Shelf {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        SHELVES
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(shelf, _)| *shelf)
            .ok_or(FromSqlError::InvalidType)
    }
}

const COLUMNS: &str =
    "key, id, profile, illustrative, revision, changed_at, changed_by, summary, shelf";

fn read(row: &Row) -> rusqlite::Result<Result<Dossier, serde_json::Error>> {
    let summary: String = row.get(7)?;
    let summary = match serde_json::from_str(&summary) {
        Ok(summary) => summary,
        Err(error) => return Ok(Err(error)),
    };
    Ok(Ok(Dossier {
        key: row.get(0)?,
        id: row.get(1)?,
        profile: row.get(2)?,
        illustrative: row.get(3)?,
        revision: row.get(4)?,
        changed_at: row.get(5)?,
        changed_by: row.get(6)?,
        summary,
        shelf: row.get(8)?,
    }))
}

/// Adds a dossier; its key is given by the database.
pub fn insert(transaction: &Transaction, dossier: &Dossier) -> Result<i64, StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO dossier (id, profile, illustrative, revision, changed_at, changed_by, summary, shelf)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            dossier.id,
            dossier.profile,
            dossier.illustrative,
            dossier.revision,
            dossier.changed_at,
            dossier.changed_by,
            serde_json::to_string(&dossier.summary)?,
            dossier.shelf,
        ])?;
    Ok(transaction.last_insert_rowid())
}

/// Writes everything but the id.
pub fn update(transaction: &Transaction, dossier: &Dossier) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "UPDATE dossier SET profile = ?2, illustrative = ?3, revision = ?4, changed_at = ?5, changed_by = ?6,
             summary = ?7, shelf = ?8 WHERE key = ?1",
        )?
        .execute(params![
            dossier.key,
            dossier.profile,
            dossier.illustrative,
            dossier.revision,
            dossier.changed_at,
            dossier.changed_by,
            serde_json::to_string(&dossier.summary)?,
            dossier.shelf,
        ])?;
    Ok(())
}

/// Deletes a dossier, its facts and its history; nothing of it is found any more.
pub fn delete(transaction: &Transaction, key: i64) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM folded WHERE rowid = ?1", [key])?;
    transaction.execute("DELETE FROM dossier WHERE key = ?1", [key])?;
    Ok(())
}

/// Keys of the dossiers whose summary was made before deadlines were told.
pub fn without_deadlines(transaction: &Transaction) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT key FROM dossier WHERE json_type(summary, '$.deadlines') IS NOT 'array'";
    let mut statement = transaction.prepare_cached(sql)?;
    let keys = statement.query_map([], |row| row.get(0))?;
    Ok(keys.collect::<Result<Vec<_>, _>>()?)
}

/// The dossier of this id.
pub fn get(transaction: &Transaction, id: &str) -> Result<Option<Dossier>, StoreError> {
    let mut statement =
        transaction.prepare_cached(&format!("SELECT {COLUMNS} FROM dossier WHERE id = ?1"))?;
    Ok(statement.query_row([id], read).optional()?.transpose()?)
}

/// The dossier of this key.
pub fn by_key(transaction: &Transaction, key: i64) -> Result<Dossier, StoreError> {
    let mut statement =
        transaction.prepare_cached(&format!("SELECT {COLUMNS} FROM dossier WHERE key = ?1"))?;
    Ok(statement.query_row([key], read)??)
}

/// All dossiers of a shelf, the last changed first.
pub fn all(transaction: &Transaction, shelf: Shelf) -> Result<Vec<Dossier>, StoreError> {
    let query = format!(
        "SELECT {COLUMNS} FROM dossier WHERE shelf = ?1 ORDER BY changed_at DESC, key DESC"
    );
    collect(transaction, &query, [shelf])
}

/// The keys of all dossiers, the last changed first.
pub fn keys(transaction: &Transaction) -> Result<Vec<i64>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT key FROM dossier ORDER BY changed_at DESC, key DESC")?;
    let keys = statement.query_map([], |row| row.get(0))?;
    Ok(keys.collect::<Result<Vec<_>, _>>()?)
}

/// The dossiers of a shelf whose folded text matches an FTS query, the last changed first.
pub fn matching(
    transaction: &Transaction,
    shelf: Shelf,
    query: &str,
) -> Result<Vec<Dossier>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dossier WHERE key IN (SELECT rowid FROM folded WHERE folded MATCH ?1) AND shelf = ?2
         ORDER BY changed_at DESC, key DESC"
    );
    collect(transaction, &sql, params![query, shelf])
}

fn collect(
    transaction: &Transaction,
    sql: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Dossier>, StoreError> {
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement
        .query_map(parameters, read)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().collect::<Result<Vec<_>, _>>()?)
}

/// Whether there is no dossier at all.
pub fn none(transaction: &Transaction) -> Result<bool, StoreError> {
    let any: bool = transaction.query_row("SELECT EXISTS (SELECT 1 FROM dossier)", [], |row| {
        row.get(0)
    })?;
    Ok(!any)
}
