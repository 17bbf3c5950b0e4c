//! Table `journal`: what is typed and not yet a revision, the latest value of each fact of the open burst.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Transaction, params};
use serde_json::Value as Json;

use super::StoreError;

/// An open burst: value by fact id, and when it was last typed into.
pub type Burst = (BTreeMap<String, Json>, Option<DateTime<Utc>>);

/// Writes what was typed; `null` means cleared.
pub fn put(
    transaction: &Transaction,
    dossier: i64,
    fact: &str,
    value: &Json,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO journal (dossier, fact, value, at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![dossier, fact, value.to_string(), at])?;
    Ok(())
}

/// The open burst of a dossier.
pub fn open_burst(transaction: &Transaction, dossier: i64) -> Result<Burst, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT fact, value, at FROM journal WHERE dossier = ?1")?;
    let rows = statement.query_map([dossier], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, DateTime<Utc>>(2)?,
        ))
    })?;
    let (mut burst, mut last) = (BTreeMap::new(), None);
    for row in rows {
        let (fact, value, at) = row?;
        burst.insert(fact, serde_json::from_str(&value)?);
        last = last.max(Some(at));
    }
    Ok((burst, last))
}

/// Empties the burst.
pub fn clear(transaction: &Transaction, dossier: i64) -> Result<(), StoreError> {
    transaction
        .prepare_cached("DELETE FROM journal WHERE dossier = ?1")?
        .execute([dossier])?;
    Ok(())
}

/// Dossiers with an open burst, left by a program that ended without closing it.
pub fn dossiers(transaction: &Transaction) -> Result<Vec<i64>, StoreError> {
    let mut statement = transaction.prepare_cached("SELECT DISTINCT dossier FROM journal")?;
    let keys = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(keys)
}
