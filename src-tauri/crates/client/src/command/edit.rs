//! Writing facts: typing into the journal, closing the burst, mends.

use chrono::{DateTime, Utc};
use reqlament_core::entry::{EntryError, read_entry};
use reqlament_core::law::Law;
use reqlament_core::revision::Act;
use serde_json::Value as Json;

use super::revise::{self, Open};
use super::show;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::{dossier, journal};
use crate::view::{DossierView, Saved};

/// Reads a value by its fact's kind and gives it back as it will be kept, with ids for rows and blocks.
pub(super) fn accept(law: &Law, fact: &str, value: &Json) -> Failed<Json> {
    let declared = law
        .vocabulary
        .get(fact)
        .ok_or_else(|| EntryError::UnknownFact(fact.to_owned()))?;
    let entry = read_entry(declared, value, &mut revise::new_row_id)?;
    Ok(entry.map_or(Json::Null, |entry| entry.json()))
}

/// Typing: commits the value to the journal. A revision closes later.
pub fn write_fact(
    client: &Client,
    id: &str,
    fact: &str,
    value: &Json,
    now: DateTime<Utc>,
) -> Failed<Saved> {
    let law = client.law();
    let value = accept(law, fact, value)?;
    let revision = client.store().write(|transaction| -> Failed<u64> {
        // The facts are not read: a keystroke costs one row.
        let row = dossier::get(transaction, id)?;
        let row = row.ok_or_else(|| ClientError::UnknownDossier(id.to_owned()))?;
        journal::put(transaction, row.key, fact, &value, now)?;
        Ok(row.revision)
    })?;
    Ok(Saved {
        at: now,
        revision,
        value,
    })
}

/// Closes the open burst as a revision; `None` where nothing was typed.
pub fn close_burst(client: &Client, id: &str, now: DateTime<Utc>) -> Failed<Option<Saved>> {
    let law = client.law();
    client
        .store()
        .write(|transaction| -> Failed<Option<Saved>> {
            let by = revise::post(transaction)?;
            let mut open = Open::get(law, transaction, id)?;
            let changed = open.close_burst(&by, now)?;
            Ok(changed.then(|| Saved {
                at: now,
                revision: open.row.revision,
                value: Json::Null,
            }))
        })
        .map_err(Into::into)
}

/// Writes one fact as a revision of its own.
pub fn set(
    client: &Client,
    id: &str,
    fact: &str,
    value: &Json,
    act: Act,
    now: DateTime<Utc>,
) -> Failed<DossierView> {
    let law = client.law();
    let value = accept(law, fact, value)?;
    client.store().write(|transaction| -> Failed<()> {
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        open.revise(act, [(fact.to_owned(), value.clone())].into(), &by, now)?;
        Ok(())
    })?;
    show::open(client, id)
}
