//! What the window works on: the client, opened, and the running trial registry.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::Utc;
use reqlament_client::command::revise;
use reqlament_client::{Client, ClientError};
use reqlament_core::law::Law;

use crate::progress::Works;

/// The client and what the shell keeps beside it.
#[derive(Clone)]
pub struct Desk {
    /// The client.
    pub client: Arc<Client>,
    /// The files written in this run: nothing else is opened for the window.
    pub written: Arc<Mutex<BTreeSet<PathBuf>>>,
    /// The long work under way.
    pub works: Works,
    /// Deliveries go one at a time.
    pub delivering: Arc<tokio::sync::Mutex<()>>,
}

impl Desk {
    /// Opens a data folder.
    pub fn open(folder: &Path) -> Result<Self, ClientError> {
        // The law is read beside the data folder and the window coming up; who needs it first waits for the rest of it.
        std::thread::spawn(Law::embedded);
        let client = Client::open_with(folder, Law::embedded)?;
        revise::recover(&client, Utc::now())?;
        Ok(Self {
            client: Arc::new(client),
            written: Arc::default(),
            works: Works::default(),
            delivering: Arc::default(),
        })
    }
}

/// The data folder: the one that `REQLAMENT_DATA` names, else the user's.
pub fn folder() -> Result<PathBuf, &'static str> {
    if let Some(folder) = std::env::var_os("REQLAMENT_DATA") {
        return Ok(folder.into());
    }
    directories::ProjectDirs::from("az", "", "reqlament")
        .map(|own| own.data_dir().to_owned())
        .ok_or("Ev qovluğu tapılmadı; REQLAMENT_DATA ilə məlumat qovluğunu göstərin.")
}
