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
            Sqlite::open(&file(folder))?.verify_small(&file(folder))?;
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
        self.with(Access::Write, work)
    }

    /// Does `work` on one state of a registry that is there; servers go on writing.
    pub fn reading<T>(
        &self,
        work: impl FnOnce(&mut dyn Database, Kind) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.with(Access::Read, work)
    }

    /// Does `work` on a registry that is made for it, alone and however long it takes.
    pub fn filling<T>(
        &self,
        kind: Kind,
        work: impl FnOnce(&mut dyn Database) -> Result<T, Error>,
    ) -> Result<T, Error> {
        if let Location::Folder(folder) = self {
            std::fs::create_dir_all(folder).map_err(|e| StoreError::folder(folder, &e))?;
        }
        let mut database = self.prepare(kind)?;
        database.begin(Access::Upgrade)?;
        ended(database.as_mut(), work)
    }

    fn with<T>(
        &self,
        access: Access,
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
        database.begin(access)?;
        ended(database, |database| work(database, kind))
    }
}

/// Ends a transaction as its work ends.
fn ended<T>(
    database: &mut dyn Database,
    work: impl FnOnce(&mut dyn Database) -> Result<T, Error>,
) -> Result<T, Error> {
    match work(database) {
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
