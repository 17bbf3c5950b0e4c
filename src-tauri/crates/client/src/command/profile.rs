//! Changing the law that a dossier stands under.

use chrono::{DateTime, Utc};
use reqlament_core::revision::{Act, Change};
use serde_json::Value as Json;

use super::revise::{self, Open, PROFILE};
use super::show;
use crate::Client;
use crate::error::Failed;
use crate::view::DossierView;

/// Puts the dossier under another profile, as a revision.
pub fn change(client: &Client, id: &str, to: &str, now: DateTime<Utc>) -> Failed<DossierView> {
    let law = client.law();
    revise::profile(law, to)?;
    client.store().write(|transaction| -> Failed<()> {
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        if open.row.profile == to {
            return Ok(());
        }
        let (before, after) = (
            Json::String(open.row.profile.clone()),
            Json::String(to.to_owned()),
        );
        open.append(
            Act::ProfileChanged,
            &[(PROFILE.to_owned(), Change { before, after })].into(),
            &by,
            now,
        )
    })?;
    show::open(client, id)
}
