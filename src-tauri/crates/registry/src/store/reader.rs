//! Reading connections, opened when needed and kept.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::{StoreError, connect};
use crate::error::Error;

/// More readers at once than this gain nothing on the small machines a registry starts on.
const AT_ONCE: usize = 4;

#[derive(Debug)]
pub(super) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    permits: Semaphore,
}

impl Readers {
    pub(super) fn new(path: PathBuf) -> Self {
        Self {
            path,
            idle: Mutex::default(),
            permits: Semaphore::new(AT_ONCE),
        }
    }

    pub(super) async fn read<T, W>(readers: Arc<Self>, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
    {
        let own = Arc::clone(&readers);
        let _permit = readers
            .permits
            .acquire()
            .await
            .map_err(|_| StoreError::Stopping)?;
        let done = tokio::task::spawn_blocking(move || own.read_here(work)).await;
        done.map_err(|e| StoreError::Sqlite(e.to_string()))?
    }

    fn read_here<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect::for_reading(&self.path)?,
        };
        // A transaction, so that several statements see one state.
        let transaction = connection.unchecked_transaction()?;
        let done = work(&transaction);
        transaction.rollback()?;
        self.idle().push(connection);
        done
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
