//! Archive and trash. A dossier moves between them and back; it is deleted for good only out of the trash.

use rusqlite::Transaction;

use super::revise::Open;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::{dossier, filing};
use crate::view::Shelf;

/// Moves a dossier and tells where it was. What was filed does not go into the trash.
pub fn put(client: &Client, id: &str, shelf: Shelf) -> Failed<Shelf> {
    let law = client.law();
    Ok(client.store().write(|transaction| -> Failed<Shelf> {
        let mut row = Open::get(law, transaction, id)?.row;
        if shelf == Shelf::Trash {
            refuse_filed(transaction, &row)?;
        }
        let before = row.shelf;
        row.shelf = shelf;
        dossier::update(transaction, &row)?;
        Ok(before)
    })?)
}

/// Deletes a dossier in the trash for good, with its whole history. A filing that was made meanwhile stops it.
pub fn delete(client: &Client, id: &str) -> Failed<()> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let row = Open::get(law, transaction, id)?.row;
        if row.shelf != Shelf::Trash {
            return Err(ClientError::NotInTrash(id.to_owned()));
        }
        refuse_filed(transaction, &row)?;
        Ok(dossier::delete(transaction, row.key)?)
    })?;
    Ok(())
}

/// A filing is the proof of what was sent and registered, and hangs on its dossier.
fn refuse_filed(transaction: &Transaction, row: &dossier::Dossier) -> Failed<()> {
    if filing::all(transaction, Some(row.key))?.is_empty() {
        Ok(())
    } else {
        Err(ClientError::HasFilings(row.id.clone()))
    }
}
