//! Table `attachment`: files by SHA-256, each stored once.

use rusqlite::{OptionalExtension as _, Transaction, params};

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

/// Whether a file was kept.
pub fn is_kept(transaction: &Transaction, sha256: &str) -> Result<bool, StoreError> {
    let kept = transaction
        .prepare_cached("SELECT 1 FROM attachment WHERE sha256 = ?1")?
        .exists([sha256])?;
    Ok(kept)
}

/// The bytes of a file; `None` where it was never kept.
pub fn get(transaction: &Transaction, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let bytes = transaction
        .prepare_cached("SELECT bytes FROM attachment WHERE sha256 = ?1")?
        .query_row([sha256], |row| row.get(0))
        .optional()?;
    Ok(bytes)
}

/// Name and length in bytes of a file; `None` where it was never kept.
pub fn size(transaction: &Transaction, sha256: &str) -> Result<Option<(String, u64)>, StoreError> {
    let found = transaction
        .prepare_cached("SELECT name, length(bytes) FROM attachment WHERE sha256 = ?1")?
        .query_row([sha256], |row| {
            Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
        })
        .optional()?;
    Ok(found)
}

/// At most so many bytes of a file from a place on.
pub fn part(
    transaction: &Transaction,
    sha256: &str,
    start: u64,
    most: u64,
) -> Result<Vec<u8>, StoreError> {
    let bytes = transaction
        .prepare_cached("SELECT substr(bytes, ?2 + 1, ?3) FROM attachment WHERE sha256 = ?1")?
        .query_row(
            params![sha256, start.cast_signed(), most.cast_signed()],
            |row| row.get(0),
        )?;
    Ok(bytes)
}
