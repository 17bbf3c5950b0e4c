//! Errors of the database, in words that say what to do.

use std::path::Path;

use rusqlite::ErrorCode;

/// Why the database could not.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum StoreError {
    /// The data folder cannot be used.
    #[error("the data folder {folder} cannot be used: {reason}")]
    Folder {
        /// The folder.
        folder: String,
        /// What the system said.
        reason: String,
    },
    /// Another server holds the folder.
    #[error("another registry server is using the data folder {0}; stop it first")]
    Locked(String),
    /// There is no registry in the folder.
    #[error("there is no registry in the data folder {0}; start the server on it once")]
    Missing(String),
    /// Made by a newer program.
    #[error(
        "the database has version {found}, this program knows {known}; start the newer program"
    )]
    Newer {
        /// Version of the database.
        found: i64,
        /// Version of this program.
        known: i64,
    },
    /// Made by an older program.
    #[error(
        "the database has version {found}, this program needs {known}; start the server on it once to upgrade it"
    )]
    Older {
        /// Version of the database.
        found: i64,
        /// Version of this program.
        known: i64,
    },
    /// A database of some other program.
    #[error("the database file belongs to another program; name another data folder")]
    Foreign,
    /// A trial registry where an official one was asked for, or the reverse.
    #[error(
        "the data folder holds a registry of kind `{found}`, asked for was `{asked}`; name another data folder"
    )]
    OtherKind {
        /// Kind of the database.
        found: String,
        /// Kind asked for.
        asked: &'static str,
    },
    /// The file is damaged.
    #[error(
        "the database file is damaged ({0}); it was left as it is: keep a copy and restore a backup"
    )]
    Damaged(String),
    /// The disk is full.
    #[error("the disk is full; nothing was lost: free some space and try again")]
    Full,
    /// The folder or file may not be written.
    #[error("the database cannot be written ({0}); check the rights of the data folder")]
    ReadOnly(String),
    /// Another process holds the write lock for too long.
    #[error("the database is busy; try again")]
    Busy,
    /// The writer has ended.
    #[error("the registry is stopping; try again")]
    Stopping,
    /// Anything else SQLite said.
    #[error("the database failed: {0}")]
    Sqlite(String),
}

impl StoreError {
    pub(super) fn folder(folder: &Path, error: &std::io::Error) -> Self {
        Self::Folder {
            folder: folder.display().to_string(),
            reason: error.to_string(),
        }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::Folder { .. } => "data_folder",
            StoreError::Locked(_) => "locked",
            StoreError::Missing(_) => "no_registry",
            StoreError::Newer { .. } => "newer_database",
            StoreError::Older { .. } => "older_database",
            StoreError::Foreign => "foreign_database",
            StoreError::OtherKind { .. } => "other_kind",
            StoreError::Damaged(_) => "damaged_database",
            StoreError::Full => "disk_full",
            StoreError::ReadOnly(_) => "read_only",
            StoreError::Busy => "busy",
            StoreError::Stopping => "stopping",
            StoreError::Sqlite(_) => "database",
        }
    }

    /// Whether the same call may succeed later.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            StoreError::Full | StoreError::Busy | StoreError::Stopping
        )
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let said = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(said),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                StoreError::ReadOnly(said)
            }
            _ => StoreError::Sqlite(said),
        }
    }
}
