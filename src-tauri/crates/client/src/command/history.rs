//! The history of a dossier.

use super::revise::Open;
use crate::Client;
use crate::error::Failed;
use crate::store::revision;
use crate::view::RevisionRow;

/// The revisions, the latest first.
pub fn history(client: &Client, id: &str) -> Failed<Vec<RevisionRow>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let mut rows: Vec<RevisionRow> = revision::all(transaction, open.row.key)?
                .into_iter()
                .map(row)
                .collect();
            rows.reverse();
            Ok(rows)
        }))
    })?
}

fn row(revision: revision::Revision) -> RevisionRow {
    let header = revision.header;
    RevisionRow {
        number: header.number,
        act: header.act,
        by: header.by,
        at: header.at,
        facts: revision.facts,
        digest: revision.digest,
    }
}
