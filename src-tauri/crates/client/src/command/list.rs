//! The list of dossiers, and search over names and contents.

use crate::Client;
use crate::error::Failed;
use crate::store::dossier::{self, Dossier};
use crate::store::search;
use crate::view::DossierRow;

/// The dossiers in which every typed word begins some word, the last changed first; all of them for no words.
pub fn list(client: &Client, typed: &str) -> Failed<Vec<DossierRow>> {
    let dossiers = client
        .store()
        .read(|transaction| match search::query(typed) {
            Some(query) => dossier::matching(transaction, &query),
            None => dossier::all(transaction),
        })?;
    Ok(dossiers.into_iter().map(row).collect())
}

fn row(dossier: Dossier) -> DossierRow {
    let summary = dossier.summary;
    let completeness = summary.completeness();
    let [errors, warnings, hints] = summary.findings;
    DossierRow {
        id: dossier.id,
        name: summary.name,
        body: summary.body,
        profile: dossier.profile,
        stage: summary.stage,
        completeness,
        errors,
        warnings,
        hints,
        registry_number: summary.registry_number,
        revision: dossier.revision,
        changed_at: dossier.changed_at,
        changed_by: dossier.changed_by,
    }
}
