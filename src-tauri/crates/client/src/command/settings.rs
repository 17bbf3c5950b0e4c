//! What the officer has set.

use rusqlite::Transaction;

use crate::Client;
use crate::error::Failed;
use crate::registry::Registry;
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

/// What of the settings cannot be read as what it is to be, by name. It is kept all the same: nothing typed is lost.
pub fn unread(settings: &Settings) -> Vec<&'static str> {
    let mut unread = settings.agency.unread();
    if !settings.registry.is_empty() && Registry::at(&settings.registry).is_none() {
        unread.push("registry");
    }
    unread
}

pub(super) fn read(transaction: &Transaction) -> Failed<Settings> {
    match setting::get(transaction, NAME)? {
        Some(json) => Ok(serde_json::from_str(&json)?),
        None => Ok(Settings::default()),
    }
}
