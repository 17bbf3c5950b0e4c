//! What is kept on this computer: one SQLite file, a module a table.
//!
//! WAL with `synchronous=FULL`, every write in a `BEGIN IMMEDIATE` transaction: what was acknowledged survives power
//! loss. A lock file keeps a second program away; an 8 MB ballast is let go when the disk is full.

pub mod attachment;
pub mod dossier;
pub mod edition;
pub mod fact;
pub mod filing;
pub mod journal;
mod migration;
pub mod revision;
pub mod search;
pub mod setting;

use std::fs::{self, File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

/// Bytes kept back for the day the disk is full.
const BALLAST: usize = 8 * 1024 * 1024;

/// Why the store could not do something. Nothing half-done is ever kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program holds the folder.
    #[error("another program holds the data folder {0}")]
    Locked(PathBuf),
    /// The folder cannot be written.
    #[error("the data folder {folder} cannot be written: {cause}")]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The database was made by a newer program.
    #[error("the database has version {found}, this program knows {known}")]
    Newer {
        /// Version of the database.
        found: i64,
        /// Latest version this program knows.
        known: i64,
    },
    /// The file is not a database of ours, or damaged.
    #[error("the database {file} is damaged or not ours: {cause}")]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What SQLite said.
        cause: String,
    },
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Any other refusal of SQLite.
    #[error("the database refused: {0}")]
    Sqlite(rusqlite::Error),
    /// Stored JSON cannot be read.
    #[error("a stored value cannot be read: {0}")]
    Stored(#[from] serde_json::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { file: PathBuf::new(), cause: error.to_string() }
            }
            _ => Self::Sqlite(error),
        }
    }
}

/// The database and the lock on its folder.
pub struct Store {
    connection: Connection,
    ballast: PathBuf,
    _lock: File,
}

impl Store {
    /// Opens the folder's database; makes folder and database where there are none.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let refused = |cause| StoreError::Folder { folder: folder.to_owned(), cause };
        fs::create_dir_all(folder).map_err(refused)?;
        let lock = File::create(folder.join("lock")).map_err(refused)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::Locked(folder.to_owned())),
            Err(TryLockError::Error(cause)) => return Err(refused(cause)),
        }
        let file = folder.join("reqlament.db");
        let connection = connect(&file).map_err(|error| name_file(error, folder, &file))?;
        let ballast = folder.join("ballast");
        keep_ballast(&ballast);
        Ok(Self { connection, ballast, _lock: lock })
    }

    /// Reads in one consistent view.
    pub(crate) fn read<T>(&mut self, work: impl FnOnce(&Transaction) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
        work(&transaction)
    }

    /// Writes in one immediate transaction. On a full disk the ballast is let go and the work done once more.
    pub(crate) fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl Fn(&Transaction) -> Result<T, E>,
    ) -> Result<T, WriteError<E>> {
        match self.attempt(&work) {
            Err(WriteError::Store(StoreError::DiskFull)) if fs::remove_file(&self.ballast).is_ok() => {
                self.attempt(&work)
            }
            done => done,
        }
    }

    fn attempt<T, E>(&mut self, work: impl Fn(&Transaction) -> Result<T, E>) -> Result<T, WriteError<E>> {
        let begin = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begin.map_err(|error| WriteError::Store(error.into()))?;
        let done = work(&transaction).map_err(WriteError::Work)?;
        transaction.commit().map_err(|error| WriteError::Store(error.into()))?;
        Ok(done)
    }
}

/// A write that was rolled back: by the store, or by the work itself.
#[derive(Debug)]
pub(crate) enum WriteError<E> {
    /// The store refused.
    Store(StoreError),
    /// The work gave up.
    Work(E),
}

fn connect(file: &Path) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(file)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    // Asking the journal mode reads the file's head, so damage shows here and not at the first keystroke.
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Damaged { file: file.to_owned(), cause: format!("journal mode {mode}") });
    }
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    migration::bring_up_to_date(&mut connection, file)?;
    Ok(connection)
}

fn name_file(error: StoreError, folder: &Path, file: &Path) -> StoreError {
    match error {
        StoreError::Damaged { cause, .. } => StoreError::Damaged { file: file.to_owned(), cause },
        StoreError::Sqlite(error)
            if matches!(error.sqlite_error_code(), Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen)) =>
        {
            let cause = std::io::Error::new(std::io::ErrorKind::PermissionDenied, error);
            StoreError::Folder { folder: folder.to_owned(), cause }
        }
        other => other,
    }
}

/// Without a ballast the program works all the same, so a refusal is no error.
fn keep_ballast(path: &Path) {
    if fs::metadata(path).is_ok_and(|found| found.len() == BALLAST as u64) {
        return;
    }
    let written = File::create(path).and_then(|mut file| file.write_all(&vec![0xB5; BALLAST]));
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
}
