//! Remarks of bodies and comments of the public on a dossier's text, and their answers.

use reqlament_core::remark::{Remark, Speaker};
use rusqlite::Transaction;

use super::revise::Open;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::{dossier, remark};

/// Longest text of one field of a remark, in characters.
const LIMIT: usize = 20_000;
/// Longest name of who speaks, in characters.
const NAME: usize = 300;

/// The remarks of a dossier, bodies first, by number.
pub fn remarks(client: &Client, id: &str) -> Failed<Vec<Remark>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id)
            .and_then(|open| Ok(remark::all(transaction, open.row.key)?)))
    })?
}

/// Writes a remark down; number 0 gives it the next one.
pub fn put(client: &Client, id: &str, given: &Remark) -> Failed<Remark> {
    let known = |item: &str| {
        item.is_empty()
            || client
                .law()
                .forms
                .iter()
                .any(|form| form.items.iter().any(|own| form.address_of(own) == item))
    };
    let fields = [
        &given.text,
        &given.proposal,
        &given.ground,
        &given.answer,
        &given.reason,
        &given.by,
    ];
    if given.text.trim().is_empty()
        || given.by.trim().is_empty()
        || given.by.chars().count() > NAME
        || !known(&given.item)
        || fields.iter().any(|field| field.chars().count() > LIMIT)
    {
        return Err(ClientError::Remark);
    }
    if given.lacks_reason() {
        return Err(ClientError::RemarkReason);
    }
    Ok(client.store().write(|transaction| -> Failed<Remark> {
        let key = key(transaction, id)?;
        let mut written = given.clone();
        if written.number == 0 {
            written.number = remark::next_number(transaction, key, written.speaker)?;
        } else if !remark::all(transaction, key)?
            .iter()
            .any(|known| known.speaker == written.speaker && known.number == written.number)
        {
            return Err(ClientError::UnknownRemark(written.number));
        }
        remark::put(transaction, key, &written)?;
        Ok(written)
    })?)
}

/// Erases a remark; its number is not used again.
pub fn erase(client: &Client, id: &str, speaker: Speaker, number: u64) -> Failed<()> {
    client.store().write(|transaction| -> Failed<()> {
        let key = key(transaction, id)?;
        if remark::erase(transaction, key, speaker, number)? {
            Ok(())
        } else {
            Err(ClientError::UnknownRemark(number))
        }
    })?;
    Ok(())
}

fn key(transaction: &Transaction, id: &str) -> Failed<i64> {
    let row = dossier::get(transaction, id)?;
    Ok(row
        .ok_or_else(|| ClientError::UnknownDossier(id.to_owned()))?
        .key)
}
