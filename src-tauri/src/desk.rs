//! What the window works on: the client, opened, and the running trial registry.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono::Utc;
use reqlament_client::Client;
use reqlament_client::command::revise;
use reqlament_core::law::Law;

/// The client and what the shell keeps beside it.
#[derive(Clone)]
pub struct Desk {
    /// The client.
    pub client: Arc<Client>,
    /// The files written in this run: nothing else is opened for the window.
    pub written: Arc<Mutex<BTreeSet<PathBuf>>>,
    /// Deliveries go one at a time.
    pub delivering: Arc<tokio::sync::Mutex<()>>,
}

impl Desk {
    /// Opens the data folder.
    pub fn open() -> Result<Self, String> {
        let folder = match std::env::var_os("REQLAMENT_DATA") {
            Some(folder) => PathBuf::from(folder),
            None => {
                let own = directories::ProjectDirs::from("az", "", "reqlament");
                own.ok_or("Ev qovluğu tapılmadı; REQLAMENT_DATA ilə məlumat qovluğunu göstərin.")?
                    .data_dir()
                    .to_owned()
            }
        };
        let client = Client::open(&folder, Law::embedded()).map_err(|error| error.wording().az)?;
        revise::recover(&client, Utc::now()).map_err(|error| error.wording().az)?;
        Ok(Self {
            client: Arc::new(client),
            written: Arc::default(),
            delivering: Arc::default(),
        })
    }
}
