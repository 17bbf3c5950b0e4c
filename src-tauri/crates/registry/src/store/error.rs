//! Errors of the database, in words that say what to do.

use std::path::Path;

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
    /// There is no registry yet.
    #[error("there is no registry in {0}; start the server on it once")]
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
    #[error("the database belongs to another program; name another one")]
    Foreign,
    /// A trial registry where an official one was asked for, or the reverse.
    #[error(
        "the database holds a registry of kind `{found}`, asked for was `{asked}`; name another one"
    )]
    OtherKind {
        /// Kind of the database.
        found: String,
        /// Kind asked for.
        asked: &'static str,
    },
    /// The database is damaged.
    #[error(
        "the database is damaged ({0}); it was left as it is: keep a copy and restore a backup"
    )]
    Damaged(String),
    /// The disk is full.
    #[error("the disk is full; nothing was lost: free some space and try again")]
    Full,
    /// The database may not be written.
    #[error("the database cannot be written ({0}); check the rights")]
    ReadOnly(String),
    /// Another process holds the write lock for too long.
    #[error("the database is busy; try again")]
    Busy,
    /// The writer has ended.
    #[error("the registry is stopping; try again")]
    Stopping,
    /// Another server was in the way, again and again.
    #[error("another server was writing the same; try again")]
    Conflict,
    /// The database server does not answer.
    #[error("the database cannot be reached ({0}); try again")]
    Unreachable(String),
    /// Neither a folder nor a database was named.
    #[error("name the registry by --data DIR or --database URL")]
    NoPlace,
    /// Both a folder and a database were named.
    #[error(
        "two registries are named: --data DIR, and --database URL or the environment's REQLAMENT_DATABASE; name one"
    )]
    TwoPlaces,
    /// The address of the database cannot be used.
    #[error("the address of the database cannot be used: {0}")]
    Address(String),
    /// Anything else the database said.
    #[error("the database failed: {0}")]
    Database(String),
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
            StoreError::Conflict => "conflict",
            StoreError::Unreachable(_) => "database_unreachable",
            StoreError::NoPlace => "no_place",
            StoreError::TwoPlaces => "two_places",
            StoreError::Address(_) => "database_address",
            StoreError::Database(_) => "database",
        }
    }

    /// Whether the same call may succeed later.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            StoreError::Full
                | StoreError::Busy
                | StoreError::Stopping
                | StoreError::Conflict
                | StoreError::Unreachable(_)
        )
    }
}
