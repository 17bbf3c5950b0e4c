//! Table `dossier`: one row a dossier, with the summary that the list shows.

use chrono::{DateTime, Utc};
use reqlament_core::check::Completeness;
use reqlament_core::stage::Stage;
use rusqlite::{OptionalExtension as _, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use super::StoreError;

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

const COLUMNS: &str = "key, id, profile, illustrative, revision, changed_at, changed_by, summary";

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
    }))
}

/// Adds a dossier; its key is given by the database.
pub fn insert(transaction: &Transaction, dossier: &Dossier) -> Result<i64, StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO dossier (id, profile, illustrative, revision, changed_at, changed_by, summary)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            dossier.id,
            dossier.profile,
            dossier.illustrative,
            dossier.revision,
            dossier.changed_at,
            dossier.changed_by,
            serde_json::to_string(&dossier.summary)?,
        ])?;
    Ok(transaction.last_insert_rowid())
}

/// Writes everything but the id.
pub fn update(transaction: &Transaction, dossier: &Dossier) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "UPDATE dossier SET profile = ?2, illustrative = ?3, revision = ?4, changed_at = ?5, changed_by = ?6,
             summary = ?7 WHERE key = ?1",
        )?
        .execute(params![
            dossier.key,
            dossier.profile,
            dossier.illustrative,
            dossier.revision,
            dossier.changed_at,
            dossier.changed_by,
            serde_json::to_string(&dossier.summary)?,
        ])?;
    Ok(())
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

/// All dossiers, the last changed first.
pub fn all(transaction: &Transaction) -> Result<Vec<Dossier>, StoreError> {
    let query = format!("SELECT {COLUMNS} FROM dossier ORDER BY changed_at DESC, key DESC");
    collect(transaction, &query, [])
}

/// The dossiers whose folded text matches an FTS query, the last changed first.
pub fn matching(transaction: &Transaction, query: &str) -> Result<Vec<Dossier>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dossier WHERE key IN (SELECT rowid FROM folded WHERE folded MATCH ?1)
         ORDER BY changed_at DESC, key DESC"
    );
    collect(transaction, &sql, [query])
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
