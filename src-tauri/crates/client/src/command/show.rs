//! A dossier, open.

use reqlament_core::revision::Stacks;
use rusqlite::Transaction;

use super::revise::Open;
use crate::Client;
use crate::error::Failed;
use crate::store::{journal, revision};
use crate::view::DossierView;

/// The dossier as it stands, with what is typed and not yet a revision.
pub fn open(client: &Client, id: &str) -> Failed<DossierView> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| view(transaction, &open)))
    })?
}

pub(super) fn view(transaction: &Transaction, open: &Open) -> Failed<DossierView> {
    let stacks = Stacks::read(revision::acts(transaction, open.row.key)?);
    let (burst, typed) = journal::open_burst(transaction, open.row.key)?;
    let facts = open.current()?;
    let illustrative = open.illustrative(&facts)?;
    Ok(DossierView {
        id: open.row.id.clone(),
        profile: open.row.profile.clone(),
        revision: open.row.revision,
        facts,
        illustrative: illustrative.into_iter().collect(),
        can_undo: !stacks.undo.is_empty() || !burst.is_empty(),
        can_redo: !stacks.redo.is_empty() && burst.is_empty(),
        saved_at: typed.unwrap_or(open.row.changed_at),
    })
}
