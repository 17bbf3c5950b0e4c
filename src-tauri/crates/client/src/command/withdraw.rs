//! Taking a filing back that nobody was given yet: its place in the outbox is free again, what happened stays told.

use chrono::{DateTime, Utc};

use super::filings;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::filing::{self, Event};
use crate::view::{Delivery, FilingView};

/// Takes a filing back. One that was tried once may have arrived: it stays.
pub fn withdraw(client: &Client, id: &str, now: DateTime<Utc>) -> Failed<FilingView> {
    client.store().write(|transaction| -> Failed<()> {
        let found = filing::get(transaction, id)?;
        let mut filing = found.ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))?;
        if filing.delivery != Delivery::Queued || filing.tries > 0 {
            return Err(ClientError::AlreadySent(id.to_owned()));
        }
        filing.delivery = Delivery::Withdrawn;
        filing::put(transaction, &filing)?;
        let event = Event {
            at: now,
            state: filing.delivery.word().to_owned(),
            message: None,
            reasons: Vec::new(),
        };
        Ok(filing::note(transaction, id, &event)?)
    })?;
    filings::one(client, id)
}
