//! What the window begins with, in one answer: the first view waits for nothing else.

use chrono::{DateTime, Utc};

use super::{guide, list, place, settings};
use crate::Client;
use crate::error::Failed;
use crate::store::filing;
use crate::view::{Shelf, StartView};

/// Settings, place, the list of dossiers and how many filings wait.
pub fn start(client: &Client, now: DateTime<Utc>) -> Failed<StartView> {
    Ok(StartView {
        settings: settings::get(client)?,
        guide: guide::get(client)?,
        place: place::place(client)?,
        dossiers: list::list(client, "", Shelf::Current, now)?,
        waiting: client.store().read(filing::waiting)?,
    })
}
