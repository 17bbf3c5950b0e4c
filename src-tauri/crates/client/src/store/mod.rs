//! What is kept on this computer: one SQLite file, a module a table.
//!
//! WAL with `synchronous=FULL`, every write in a `BEGIN IMMEDIATE` transaction: what was acknowledged survives power
//! loss. A lock file keeps a second program away; an 8 MB ballast is let go when the disk is full.

pub mod attachment;
pub mod backup;
pub mod comparison;
pub mod dossier;
pub mod edition;
pub mod fact;
pub mod filing;
pub mod journal;
mod migration;
pub mod notice;
pub mod remark;
pub mod revision;
pub mod search;
pub mod setting;
pub mod standard_text;
pub mod standard_use;
pub mod unread;

use std::fs::{self, File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use crate::progress::{Progress, Stopped};

/// How long a program waits for another to let go of the folder.
const PATIENCE: Duration = Duration::from_millis(1500);

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
    /// A file that was to be brought back is no whole database of ours.
    #[error("{file} cannot be brought back: {cause}")]
    NoBackup {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        cause: String,
    },
    /// Long work was stopped half-way.
    #[error(transparent)]
    Stopped(#[from] Stopped),
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
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                file: PathBuf::from("reqlament.db"),
                cause: error.to_string(),
            },
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// A file or folder that cannot be written; the disk may be full.
    fn refused(path: &Path, cause: std::io::Error) -> Self {
        match cause.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Folder {
                folder: path.to_owned(),
                cause,
            },
        }
    }
}

/// The database of a data folder.
pub fn database(folder: &Path) -> PathBuf {
    folder.join("reqlament.db")
}

/// Where the program keeps its own backups.
pub fn backups(folder: &Path) -> PathBuf {
    folder.join("ehtiyat")
}

/// The database and the lock on its folder.
pub struct Store {
    connection: Connection,
    file: PathBuf,
    ballast: PathBuf,
    _lock: File,
}

impl Store {
    /// Opens the folder's database; makes folder and database where there are none.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let lock = lock(folder)?;
        let file = database(folder);
        let connection = connect(&file).map_err(|error| name_file(error, folder, &file))?;
        let ballast = folder.join("ballast");
        keep_ballast(&ballast);
        Ok(Self {
            connection,
            file,
            ballast,
            _lock: lock,
        })
    }

    /// The file of the database.
    pub(crate) fn file(&self) -> &Path {
        &self.file
    }

    /// Puts what a proved backup holds in the place of everything, all at once.
    pub(crate) fn bring_back(
        &mut self,
        backup: &Path,
        progress: &Progress,
    ) -> Result<(), StoreError> {
        backup::replace(&mut self.connection, backup, progress)?;
        migration::bring_up_to_date(&mut self.connection, &self.file)
    }

    /// Reads in one consistent view.
    pub(crate) fn read<T>(
        &mut self,
        work: impl FnOnce(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Deferred)?;
        work(&transaction)
    }

    /// Writes in one immediate transaction. On a full disk the ballast is let go and the work done once more.
    pub(crate) fn write<T, E: From<StoreError> + MayBeFull>(
        &mut self,
        work: impl Fn(&Transaction) -> Result<T, E>,
    ) -> Result<T, WriteError<E>> {
        match self.attempt(&work) {
            Err(error) if error.is_full() && fs::remove_file(&self.ballast).is_ok() => {
                self.attempt(&work)
            }
            done => done,
        }
    }

    fn attempt<T, E>(
        &mut self,
        work: impl Fn(&Transaction) -> Result<T, E>,
    ) -> Result<T, WriteError<E>> {
        let begin = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begin.map_err(|error| WriteError::Store(error.into()))?;
        let done = work(&transaction).map_err(WriteError::Work)?;
        transaction
            .commit()
            .map_err(|error| WriteError::Store(error.into()))?;
        Ok(done)
    }
}

/// An error that can say that the disk is full.
pub(crate) trait MayBeFull {
    /// Whether it says so.
    fn is_full(&self) -> bool;
}

impl MayBeFull for StoreError {
    fn is_full(&self) -> bool {
        matches!(self, StoreError::DiskFull)
    }
}

impl MayBeFull for crate::ClientError {
    fn is_full(&self) -> bool {
        matches!(self, crate::ClientError::Store(error) if error.is_full())
    }
}

impl<E: MayBeFull> MayBeFull for WriteError<E> {
    fn is_full(&self) -> bool {
        match self {
            WriteError::Store(error) => error.is_full(),
            WriteError::Work(error) => error.is_full(),
        }
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

/// Takes the folder for this program alone; makes it where there is none.
pub fn lock(folder: &Path) -> Result<File, StoreError> {
    let refused = |cause| StoreError::refused(folder, cause);
    fs::create_dir_all(folder).map_err(refused)?;
    let lock = File::create(folder.join("lock")).map_err(refused)?;
    take(&lock, folder)?;
    Ok(lock)
}

/// Takes the lock; waits a little for a command that is just ending.
fn take(lock: &File, folder: &Path) -> Result<(), StoreError> {
    let begun = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(TryLockError::WouldBlock) => return Err(StoreError::Locked(folder.to_owned())),
            Err(TryLockError::Error(cause)) => {
                return Err(StoreError::refused(folder, cause));
            }
        }
    }
}

fn connect(file: &Path) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(file)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // Asking the journal mode reads the file's head, so damage shows here and not at the first keystroke.
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Damaged {
            file: file.to_owned(),
            cause: format!("journal mode {mode}"),
        });
    }
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    migration::bring_up_to_date(&mut connection, file)?;
    Ok(connection)
}

fn name_file(error: StoreError, folder: &Path, file: &Path) -> StoreError {
    match error {
        StoreError::Damaged { cause, .. } => StoreError::Damaged {
            file: file.to_owned(),
            cause,
        },
        StoreError::Sqlite(error)
            if matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen)
            ) =>
        {
            let cause = std::io::Error::new(std::io::ErrorKind::PermissionDenied, error);
            StoreError::Folder {
                folder: folder.to_owned(),
                cause,
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(store: &Store, pages: i64) {
        let pragma = format!("PRAGMA max_page_count = {pages}");
        let _: i64 = store
            .connection
            .query_row(&pragma, [], |row| row.get(0))
            .expect("the limit is set");
    }

    fn pages(store: &Store) -> i64 {
        store
            .connection
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .expect("a count")
    }

    fn write(store: &mut Store, name: &str, length: usize) -> Result<(), WriteError<StoreError>> {
        store.write(|transaction| setting::put(transaction, name, &"x".repeat(length)))
    }

    #[test]
    fn a_full_disk_is_told_and_loses_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("the store opens");
        write(&mut store, "kept", 10).expect("there is room");
        // SQLite answers SQLITE_FULL at its page limit as it does when the disk has no room.
        limit(&store, pages(&store));
        let refused = write(&mut store, "refused", 100_000);
        assert!(matches!(
            refused,
            Err(WriteError::Work(StoreError::DiskFull) | WriteError::Store(StoreError::DiskFull))
        ));
        let (kept, lost) = store
            .read(|transaction| {
                Ok((
                    setting::get(transaction, "kept")?,
                    setting::get(transaction, "refused")?,
                ))
            })
            .expect("reading goes on");
        assert_eq!((kept.map(|text| text.len()), lost), (Some(10), None));
        assert!(
            !folder.path().join("ballast").exists(),
            "the ballast was let go"
        );
        limit(&store, 100_000);
        write(&mut store, "refused", 100_000).expect("there is room again");
    }

    #[test]
    fn two_stores_cannot_share_a_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = Store::open(folder.path()).expect("the store opens");
        assert!(matches!(
            Store::open(folder.path()),
            Err(StoreError::Locked(_))
        ));
        drop(first);
        Store::open(folder.path()).expect("the folder is free again");
    }
}
