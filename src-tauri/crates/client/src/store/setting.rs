//! Table `setting`: what the officer has set, JSON by name.

use rusqlite::{OptionalExtension as _, Transaction, params};

use super::StoreError;

/// The JSON of a setting.
pub fn get(transaction: &Transaction, name: &str) -> Result<Option<String>, StoreError> {
    let mut statement = transaction.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

/// Writes a setting.
pub fn put(transaction: &Transaction, name: &str, value: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
        .execute(params![name, value])?;
    Ok(())
}
