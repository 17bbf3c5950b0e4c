//! What was typed and could not be read as its kind (an amount, a date): no fact, and yet not lost.

use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::{dossier, unread};
use crate::view::UnreadView;

/// What of a dossier was not read.
pub fn unread(client: &Client, id: &str) -> Failed<UnreadView> {
    let found = client.store().read(|transaction| {
        let row = dossier::get(transaction, id)?;
        row.map(|row| unread::get(transaction, row.key)).transpose()
    })?;
    found.ok_or_else(|| ClientError::UnknownDossier(id.to_owned()))
}

/// Keeps what of a dossier was not read.
pub fn set_unread(client: &Client, id: &str, paths: &UnreadView) -> Failed<()> {
    client.store().write(|transaction| -> Failed<()> {
        let row = dossier::get(transaction, id)?;
        let row = row.ok_or_else(|| ClientError::UnknownDossier(id.to_owned()))?;
        Ok(unread::put(transaction, row.key, paths)?)
    })?;
    Ok(())
}
