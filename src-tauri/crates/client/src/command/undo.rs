//! Undo and redo across the whole dossier and across restarts. Both append a revision; nothing is taken away.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::revision::{Act, Change, Changes, Stacks};

use super::revise::{self, Open};
use super::show;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::revision;
use crate::view::DossierView;

/// Takes back the latest act.
pub fn undo(client: &Client, id: &str, now: DateTime<Utc>) -> Failed<DossierView> {
    step(client, id, Act::Undone, now)
}

/// Does the act that was taken back last once more.
pub fn redo(client: &Client, id: &str, now: DateTime<Utc>) -> Failed<DossierView> {
    step(client, id, Act::Redone, now)
}

fn step(client: &Client, id: &str, act: Act, now: DateTime<Utc>) -> Failed<DossierView> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        let stacks = Stacks::read(revision::acts(transaction, open.row.key)?);
        let top = if act == Act::Undone {
            stacks.undo.last()
        } else {
            stacks.redo.last()
        };
        let nothing = if act == Act::Undone {
            ClientError::NothingToUndo
        } else {
            ClientError::NothingToRedo
        };
        let number = *top.ok_or(nothing)?;
        let changes = revision::changes(transaction, open.row.key, number)?
            .ok_or(ClientError::UnknownRevision(number))?;
        let changes = if act == Act::Undone {
            reversed(changes)
        } else {
            changes
        };
        open.append(act, &changes, &by, now)
    })?;
    show::open(client, id)
}

fn reversed(changes: Changes) -> Changes {
    let turn = |(id, change): (String, Change)| {
        (
            id,
            Change {
                before: change.after,
                after: change.before,
            },
        )
    };
    changes.into_iter().map(turn).collect::<BTreeMap<_, _>>()
}
