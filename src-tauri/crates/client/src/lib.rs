//! The desktop without a window: the store of dossiers, the outbox, the registry's client, and one file a use case.
//!
//! It owns what is kept on this computer and how it leaves it. It draws nothing and prints nothing on the terminal.
//! Times are passed in by the caller.
//!
//! Reading order: [`view`] (what is shown), [`store`] (what is kept, a file a table), [`Client`] (a data folder,
//! open), [`command`] (what can be done with it), [`progress`] (long work), [`registry`] and [`trial`] (the network).

pub mod command;
mod error;
mod keyring;
pub mod progress;
pub mod registry;
mod seal;
pub mod store;
pub mod trial;
pub mod view;

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use reqlament_core::law::Law;
use zeroize::Zeroizing;

pub use error::{ClientError, Failed};
pub use store::{Store, StoreError};

type LawSource = Box<dyn FnOnce() -> &'static Law + Send>;

/// A data folder, open. One program at a time holds it.
pub struct Client {
    law: LazyLock<&'static Law, LawSource>,
    folder: PathBuf,
    store: Mutex<Store>,
    /// The secret for the registry, once it was opened in this run.
    secret: Mutex<Option<Zeroizing<String>>>,
}

impl Client {
    /// Opens (and on first use makes) the data folder.
    pub fn open(folder: &Path, law: &'static Law) -> Result<Self, ClientError> {
        Self::open_with(folder, move || law)
    }

    /// Opens the data folder; the law is asked for when the first command needs it.
    pub fn open_with(
        folder: &Path,
        law: impl FnOnce() -> &'static Law + Send + 'static,
    ) -> Result<Self, ClientError> {
        let store = Store::open(folder)?;
        Ok(Self {
            law: LazyLock::new(Box::new(law)),
            folder: folder.to_owned(),
            store: Mutex::new(store),
            secret: Mutex::default(),
        })
    }

    /// The law in use.
    pub fn law(&self) -> &'static Law {
        *self.law
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The store. A command that failed half-way rolled its transaction back, so a poisoned lock is sound.
    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The secret for the registry, where it is open.
    pub(crate) fn secret(&self) -> Option<Zeroizing<String>> {
        self.secret
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Holds the secret for this run, or lets it go.
    pub(crate) fn keep_secret(&self, secret: Option<Zeroizing<String>>) {
        *self.secret.lock().unwrap_or_else(PoisonError::into_inner) = secret;
    }
}
