//! Where a registry is kept, and the opening of connections to it.

use std::fmt;
use std::path::{Path, PathBuf};

use super::database::{Access, Database};
use super::migration::{self, Versioned};
use super::postgres::{Address, Postgres};
use super::sqlite::Sqlite;
use super::{StoreError, settings};
use crate::error::Error;
use crate::kind::Kind;

const DATABASE: &str = "registry.sqlite";

/// Where a registry is kept.
#[derive(Debug, Clone)]
pub enum Location {
    /// In a data folder, by SQLite.
    Folder(PathBuf),
    /// In a PostgreSQL database.
    Postgres(Box<Address>),
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Location::Folder(folder) => write!(f, "the data folder {}", folder.display()),
            Location::Postgres(address) => write!(f, "the database {address}"),
        }
    }
}

/// The file in a data folder.
pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join(DATABASE)
}

impl Location {
    /// Makes the registry where there is none, upgrades an older one, and verifies it.
    pub(super) fn prepare(&self, kind: Kind) -> Result<Box<dyn Database>, StoreError> {
        let mut database: Box<dyn Versioned> = match self {
            Location::Folder(folder) => Box::new(Sqlite::create(&file(folder))?),
            Location::Postgres(address) => Box::new(Postgres::connect(address)?),
        };
        migration::migrate(database.as_mut())?;
        settings::claim(database.as_mut(), kind)?;
        if let Location::Folder(folder) = self {
            Sqlite::open(&file(folder))?.verify(&file(folder))?;
        }
        Ok(database)
    }

    /// Connects to a registry that is there.
    pub(super) fn connect(&self) -> Result<Box<dyn Database>, StoreError> {
        Ok(match self {
            Location::Folder(folder) => Box::new(Sqlite::open(&file(folder))?),
            Location::Postgres(address) => Box::new(Postgres::connect(address)?),
        })
    }

    /// Does `work` in a writing transaction beside a server that may be running, on a registry that is there.
    pub fn beside<T>(
        &self,
        work: impl FnOnce(&mut dyn Database, Kind) -> Result<T, Error>,
    ) -> Result<T, Error> {
        if let Location::Folder(folder) = self
            && !file(folder).is_file()
        {
            return Err(StoreError::Missing(self.to_string()).into());
        }
        let mut database: Box<dyn Versioned> = match self {
            Location::Folder(folder) => Box::new(Sqlite::open(&file(folder))?),
            Location::Postgres(address) => Box::new(Postgres::connect(address)?),
        };
        if database.version()? == 0 {
            return Err(StoreError::Missing(self.to_string()).into());
        }
        migration::current(database.as_mut())?;
        let database: &mut dyn Database = database.as_mut();
        let kind = settings::kind(database)?;
        database.begin(Access::Write)?;
        match work(database, kind) {
            Ok(done) => {
                database.commit()?;
                Ok(done)
            }
            Err(error) => {
                database.rollback()?;
                Err(error)
            }
        }
    }
}
