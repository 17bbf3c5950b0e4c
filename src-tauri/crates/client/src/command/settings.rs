//! What the officer has set.

use rusqlite::Transaction;

use crate::Client;
use crate::error::Failed;
use crate::store::setting;
use crate::view::Settings;

const NAME: &str = "officer";

/// The settings.
pub fn get(client: &Client) -> Failed<Settings> {
    client.store().read(|transaction| Ok(read(transaction)))?
}

/// Writes the settings, each within what it can be.
pub fn set(client: &Client, settings: &Settings) -> Failed<Settings> {
    let settings = Settings {
        text_size: settings.text_size.clamp(100, 200),
        ..settings.clone()
    };
    client.store().write(|transaction| -> Failed<()> {
        Ok(setting::put(
            transaction,
            NAME,
            &serde_json::to_string(&settings)?,
        )?)
    })?;
    Ok(settings)
}

pub(super) fn read(transaction: &Transaction) -> Failed<Settings> {
    match setting::get(transaction, NAME)? {
        Some(json) => Ok(serde_json::from_str(&json)?),
        None => Ok(Settings::default()),
    }
}
