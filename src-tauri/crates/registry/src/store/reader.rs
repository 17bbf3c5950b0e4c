//! Reading connections, opened when needed and kept.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use super::StoreError;
use super::database::{Access, Database};
use super::location::Location;
use crate::error::Error;

/// More readers at once than this gain nothing on the small machines a registry starts on.
const AT_ONCE: usize = 4;

pub(super) struct Readers {
    location: Location,
    idle: Mutex<Vec<Box<dyn Database>>>,
    permits: Semaphore,
}

impl std::fmt::Debug for Readers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Readers({})", self.location)
    }
}

impl Readers {
    pub(super) fn new(location: Location) -> Self {
        Self {
            location,
            idle: Mutex::default(),
            permits: Semaphore::new(AT_ONCE),
        }
    }

    pub(super) async fn read<T, W>(readers: Arc<Self>, work: W) -> Result<T, Error>
    where
        T: Send + 'static,
        W: FnOnce(&mut dyn Database) -> Result<T, Error> + Send + 'static,
    {
        let own = Arc::clone(&readers);
        let _permit = readers
            .permits
            .acquire()
            .await
            .map_err(|_| StoreError::Stopping)?;
        let done = tokio::task::spawn_blocking(move || own.read_here(work)).await;
        done.map_err(|e| StoreError::Database(e.to_string()))?
    }

    fn read_here<T>(
        &self,
        work: impl FnOnce(&mut dyn Database) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut connection = self.begun()?;
        let database = connection.as_mut();
        let done = work(database);
        let ended = database.rollback();
        if ended.is_ok() && database.is_usable() {
            self.idle().push(connection);
        }
        done
    }

    /// A connection in a transaction, so that several statements see one state.
    fn begun(&self) -> Result<Box<dyn Database>, StoreError> {
        loop {
            let idle = self.idle().pop();
            let Some(mut connection) = idle else {
                let mut connection = self.location.connect()?;
                connection.begin(Access::Read)?;
                return Ok(connection);
            };
            match connection.begin(Access::Read) {
                Ok(()) => return Ok(connection),
                // It was lost while it lay idle; the next may be there.
                Err(_) if !connection.is_usable() => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Box<dyn Database>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
