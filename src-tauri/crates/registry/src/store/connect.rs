//! Opening connections, each with the settings that were measured.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{DATABASE, StoreError, migration, settings};
use crate::error::Error;
use crate::kind::Kind;

/// How long a writer waits for the other process that may write, an operator's verb.
const PATIENCE: Duration = Duration::from_secs(5);

/// Up to this size the whole file is verified at the start; a larger one would hold the start up for seconds.
const VERIFIED_AT_START: u64 = 8 * 1024 * 1024;

/// Opens or makes the database for writing.
pub(super) fn for_writing(path: &Path) -> Result<Connection, StoreError> {
    open(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )
}

/// Opens a database that is there, for reading.
pub(super) fn for_reading(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Does `work` in an immediate transaction of another process than the server's, on a registry that is there.
pub fn beside<T>(
    folder: &Path,
    work: impl FnOnce(&Connection, Kind) -> Result<T, Error>,
) -> Result<T, Error> {
    let path = folder.join(DATABASE);
    if !path.is_file() {
        return Err(StoreError::Missing(folder.display().to_string()).into());
    }
    let mut connection = open(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migration::current(&connection)?;
    let kind = settings::kind(&connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction, kind)?;
    transaction.commit()?;
    Ok(done)
}

/// Verifies a file that is small enough for it.
pub(super) fn verify(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    if std::fs::metadata(path).is_ok_and(|file| file.len() > VERIFIED_AT_START) {
        return Ok(());
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged(verdict))
    }
}

fn open(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    migration::ours(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}
