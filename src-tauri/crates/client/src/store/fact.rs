//! Table `fact`: the facts of a dossier as of its latest revision, JSON by fact id.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, Transaction, params};
use serde_json::Value as Json;

use super::StoreError;

/// The facts of a dossier.
pub fn all(transaction: &Transaction, dossier: i64) -> Result<BTreeMap<String, Json>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT fact, value FROM fact WHERE dossier = ?1")?;
    let rows = statement.query_map([dossier], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let mut facts = BTreeMap::new();
    for row in rows {
        let (fact, value) = row?;
        facts.insert(fact, serde_json::from_str(&value)?);
    }
    Ok(facts)
}

/// The values of these facts in dossiers, the dossier changed last first: fact id and value.
pub fn everywhere(
    transaction: &Transaction,
    facts: &[&str],
    dossiers: &[i64],
) -> Result<Vec<(String, Json)>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT value FROM fact WHERE dossier = ?1 AND fact = ?2")?;
    let mut found = Vec::new();
    for dossier in dossiers {
        for fact in facts {
            let value: Option<String> = statement
                .query_row(params![dossier, fact], |row| row.get(0))
                .optional()?;
            if let Some(value) = value {
                found.push(((*fact).to_owned(), serde_json::from_str(&value)?));
            }
        }
    }
    Ok(found)
}

/// Writes a fact; `null` removes it.
pub fn put(
    transaction: &Transaction,
    dossier: i64,
    fact: &str,
    value: &Json,
) -> Result<(), StoreError> {
    if value.is_null() {
        transaction
            .prepare_cached("DELETE FROM fact WHERE dossier = ?1 AND fact = ?2")?
            .execute(params![dossier, fact])?;
    } else {
        transaction
            .prepare_cached(
                "INSERT OR REPLACE INTO fact (dossier, fact, value) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![dossier, fact, value.to_string()])?;
    }
    Ok(())
}
