//! What the window begins with, in one answer: the first view waits for nothing else.

use chrono::{DateTime, Utc};

use super::{guide, list, notices, place, settings};
use crate::Client;
use crate::error::Failed;
use crate::store::filing;
use crate::view::{Shelf, StartView};

/// Settings, place, the list of dossiers, how many filings wait and how many notices are new.
pub fn start(client: &Client, now: DateTime<Utc>) -> Failed<StartView> {
    // One question to the store at a time: it is lent until the end of a statement.
    let waiting = client.store().read(filing::waiting)?;
    Ok(StartView {
        settings: settings::get(client)?,
        guide: guide::get(client)?,
        place: place::place(client)?,
        dossiers: list::list(client, "", Shelf::Current, now)?,
        waiting,
        fresh: notices::fresh(client)?,
    })
}
