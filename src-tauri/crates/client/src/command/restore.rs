//! Bringing an earlier state back, as a new revision.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::revision::{Act, Change, Changes};
use serde_json::Value as Json;

use super::revise::{self, Open, PROFILE};
use super::show;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::revision;
use crate::view::DossierView;

/// Restores the state of a revision.
pub fn restore(client: &Client, id: &str, number: u64, now: DateTime<Utc>) -> Failed<DossierView> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        let (target, profile) = state_at(&open, number)?;
        let mut changes = Changes::new();
        for fact in open.stored.keys().chain(target.keys()) {
            let of =
                |facts: &BTreeMap<String, Json>| facts.get(fact).cloned().unwrap_or(Json::Null);
            let (before, after) = (of(&open.stored), of(&target));
            // What the operator gave is not the officer's to take back.
            if before != after && fact != "registration" {
                changes.insert(fact.clone(), Change { before, after });
            }
        }
        if profile != open.row.profile {
            let before = Json::String(open.row.profile.clone());
            changes.insert(
                PROFILE.to_owned(),
                Change {
                    before,
                    after: Json::String(profile),
                },
            );
        }
        if changes.is_empty() {
            Ok(())
        } else {
            open.append(Act::Restored, &changes, &by, now)
        }
    })?;
    show::open(client, id)
}

/// Facts and profile as they were at a revision: the present, walked back.
pub(super) fn state_at(open: &Open, number: u64) -> Failed<(BTreeMap<String, Json>, String)> {
    if number == 0 || number > open.row.revision {
        return Err(ClientError::UnknownRevision(number));
    }
    let mut facts = open.stored.clone();
    let mut profile = open.row.profile.clone();
    for changes in revision::changes_after(open.transaction, open.row.key, number)? {
        for (fact, change) in changes {
            if fact == PROFILE {
                profile = change.before.as_str().unwrap_or_default().to_owned();
            } else if change.before.is_null() {
                facts.remove(&fact);
            } else {
                facts.insert(fact, change.before);
            }
        }
    }
    Ok((facts, profile))
}
