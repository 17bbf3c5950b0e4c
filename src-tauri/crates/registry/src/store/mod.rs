//! The registry's database, in SQLite or PostgreSQL.
//!
//! A file per table holds its row type and its SQL, written once over [`database::Database`]; the two engines are behind
//! it. Either way what was acknowledged survives a power cut: SQLite writes with `synchronous = FULL`, PostgreSQL with
//! `synchronous_commit = on`. One writer thread of each server commits in groups; reads have connections of their own.
//! A lock file keeps a second server out of a data folder; servers on one PostgreSQL take turns.

pub mod account;
pub mod attachment;
pub mod certificate;
pub mod copy;
pub mod database;
mod error;
pub mod event;
pub mod filing;
mod location;
pub mod mail;
mod migration;
pub mod opinion;
pub mod password;
mod postgres;
pub mod queue;
mod reader;
pub mod register;
pub mod sequence;
pub mod service;
mod settings;
pub mod sign_in;
mod sqlite;
pub mod standing;
pub mod transfer;
mod writer;

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;

use crate::error::Error;
use crate::kind::Kind;
use database::Database;
use reader::Readers;
use writer::Writer;

pub use error::StoreError;
pub use event::chain_holds;
pub use location::Location;
pub use postgres::Address;

const LOCK: &str = "registry.lock";

/// An open registry.
#[derive(Debug)]
pub struct Store {
    /// Dropped before the lock, once everything taken is written.
    writer: Writer,
    readers: Arc<Readers>,
    _lock: Option<File>,
}

impl Store {
    /// Opens the registry, making it where there is none. Waits for the database: not for a thread that serves.
    pub fn open(location: &Location, kind: Kind) -> Result<Self, StoreError> {
        let lock = match location {
            Location::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(|e| StoreError::folder(folder, &e))?;
                Some(lock(folder)?)
            }
            Location::Postgres(_) => None,
        };
        let database = location.prepare(kind)?;
        Ok(Self {
            writer: Writer::start(location.clone(), database)?,
            readers: Arc::new(Readers::new(location.clone())),
            _lock: lock,
        })
    }

    /// Does `work` in a transaction on the writer thread; `Err` undoes it. Returns once it is on the disk. A conflict
    /// with another server makes it run again.
    pub async fn write<T, W>(&self, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: Fn(&mut dyn Database) -> Result<T, Error> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// Does `work` on one consistent state of the database, beside the writer.
    pub async fn read<T, W>(&self, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: FnOnce(&mut dyn Database) -> Result<T, Error> + Send + 'static,
    {
        Readers::read(Arc::clone(&self.readers), work).await
    }
}

fn lock(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join(LOCK);
    let opened = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path);
    let file = opened.map_err(|e| StoreError::folder(folder, &e))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked(folder.display().to_string())),
        Err(TryLockError::Error(e)) => Err(StoreError::folder(folder, &e)),
    }
}
