//! The registry's database: SQLite in a data folder of its own.
//!
//! WAL with `synchronous = FULL`, so that what was acknowledged survives a power cut; one writer thread that commits
//! in groups; reads on their own connections. A file per table holds its row type and its SQL. A lock file keeps a
//! second server out.

mod column;
mod connect;
mod error;
pub mod event;
pub mod filing;
mod migration;
mod reader;
pub mod sequence;
pub mod service;
mod settings;
mod writer;

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use crate::error::Error;
use crate::kind::Kind;
use reader::Readers;
use writer::Writer;

pub use connect::beside;
pub use error::StoreError;
pub use event::chain_holds;

const DATABASE: &str = "registry.sqlite";
const LOCK: &str = "registry.lock";

/// An open registry database, held by this process alone.
#[derive(Debug)]
pub struct Store {
    /// Dropped before the lock, once everything taken is written.
    writer: Writer,
    readers: Arc<Readers>,
    _lock: File,
}

impl Store {
    /// Opens the registry in a folder, making both where there are none.
    pub fn open(folder: &Path, kind: Kind) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder).map_err(|e| StoreError::folder(folder, &e))?;
        let lock = lock(folder)?;
        let path = folder.join(DATABASE);
        let mut connection = connect::for_writing(&path)?;
        migration::migrate(&mut connection)?;
        settings::claim(&connection, kind)?;
        connect::verify(&connection, &path)?;
        let writer = Writer::start(connection).map_err(|e| StoreError::folder(folder, &e))?;
        Ok(Self {
            writer,
            readers: Arc::new(Readers::new(path)),
            _lock: lock,
        })
    }

    /// Does `work` in an immediate transaction on the writer thread; `Err` undoes it. Returns once it is on the disk.
    pub async fn write<T, W>(&self, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// Does `work` on one consistent state of the database, beside the writer.
    pub async fn read<T, W>(&self, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
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
