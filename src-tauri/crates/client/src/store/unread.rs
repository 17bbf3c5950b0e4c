//! Table `unread`: what was typed into the controls of a dossier and could not be read as their kind, JSON by path.

use rusqlite::{OptionalExtension as _, Transaction, params};

use super::StoreError;
use crate::view::UnreadView;

/// What of a dossier was not read; nothing where what is kept cannot be read itself.
pub fn get(transaction: &Transaction, dossier: i64) -> Result<UnreadView, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT paths FROM unread WHERE dossier = ?1")?;
    let json: Option<String> = statement
        .query_row([dossier], |row| row.get(0))
        .optional()?;
    Ok(json
        .and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default())
}

/// Keeps what of a dossier was not read, in place of what was kept.
pub fn put(transaction: &Transaction, dossier: i64, unread: &UnreadView) -> Result<(), StoreError> {
    if unread.is_empty() {
        transaction
            .prepare_cached("DELETE FROM unread WHERE dossier = ?1")?
            .execute([dossier])?;
        return Ok(());
    }
    transaction
        .prepare_cached("INSERT OR REPLACE INTO unread (dossier, paths) VALUES (?1, ?2)")?
        .execute(params![dossier, serde_json::to_string(unread)?])?;
    Ok(())
}
