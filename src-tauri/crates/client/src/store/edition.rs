//! Table `edition`: frozen states, as canonical JSON.

use chrono::{DateTime, Utc};
use rusqlite::{Transaction, params};

use super::StoreError;

/// Keeps an edition; the same state is kept once.
pub fn put(
    transaction: &Transaction,
    dossier: i64,
    digest: &str,
    revision: u64,
    at: DateTime<Utc>,
    body: &[u8],
) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT OR IGNORE INTO edition (dossier, digest, revision, at, body) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![dossier, digest, revision, at, body])?;
    Ok(())
}

/// The revision of the last edition made before this one.
pub fn last_before(
    transaction: &Transaction,
    dossier: i64,
    revision: u64,
) -> Result<Option<u64>, StoreError> {
    let sql = "SELECT max(revision) FROM edition WHERE dossier = ?1 AND revision < ?2";
    Ok(transaction
        .prepare_cached(sql)?
        .query_row(params![dossier, revision], |row| row.get(0))?)
}
