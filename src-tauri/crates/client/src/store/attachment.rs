//! Table `attachment`: files by SHA-256, each stored once.

use rusqlite::{Transaction, params};

use super::StoreError;

/// Keeps a file.
pub fn put(
    transaction: &Transaction,
    sha256: &str,
    name: &str,
    bytes: &[u8],
) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR IGNORE INTO attachment (sha256, name, bytes) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![sha256, name, bytes])?;
    Ok(())
}
