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

/// Writes the settings.
pub fn set(client: &Client, settings: &Settings) -> Failed<Settings> {
    client.store().write(|transaction| -> Failed<()> {
        Ok(setting::put(
            transaction,
            NAME,
            &serde_json::to_string(settings)?,
        )?)
    })?;
    Ok(settings.clone())
}

pub(super) fn read(transaction: &Transaction) -> Failed<Settings> {
    match setting::get(transaction, NAME)? {
        Some(json) => Ok(serde_json::from_str(&json)?),
        None => Ok(Settings::default()),
    }
}
