//! A dossier as a file of the program's own: facts and whole history.

use std::path::Path;

use reqlament_core::revision::{Changes, Header};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::BTreeMap;

use super::print::write_whole;
use super::revise::Open;
use super::save::own_file;
use crate::Client;
use crate::error::Failed;
use crate::store::revision;
use crate::view::PrintedFile;

/// Version of the file's layout.
pub const FORMAT: &str = "reqlament-dossier/1";

/// A dossier as a file.
#[derive(Debug, Serialize, Deserialize)]
pub struct DossierFile {
    /// [`FORMAT`].
    pub format: String,
    /// Profile id.
    pub profile: String,
    /// JSON by fact id.
    pub facts: BTreeMap<String, Json>,
    /// Facts whose values only illustrate.
    #[serde(default)]
    pub illustrative: Vec<String>,
    /// The history, oldest first.
    #[serde(default)]
    pub history: Vec<Step>,
}

/// A revision of the file.
#[derive(Debug, Serialize, Deserialize)]
pub struct Step {
    /// What its digest is over.
    #[serde(flatten)]
    pub header: Header,
    /// Digest.
    pub digest: String,
    /// What changed.
    pub changes: Changes,
}

/// Writes a dossier to a file.
pub fn export(client: &Client, id: &str, path: &Path) -> Failed<()> {
    let law = client.law();
    let file = client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let mut history = Vec::new();
            for own in revision::all(transaction, open.row.key)? {
                let changes = revision::changes(transaction, open.row.key, own.header.number)?
                    .unwrap_or_default();
                history.push(Step {
                    header: own.header,
                    digest: own.digest,
                    changes,
                });
            }
            let facts = open.current()?;
            Ok(DossierFile {
                format: FORMAT.to_owned(),
                profile: open.row.profile.clone(),
                illustrative: open.illustrative(&facts)?.into_iter().collect(),
                facts,
                history,
            })
        }))
    })??;
    write_whole(path, &serde_json::to_vec_pretty(&file)?)
}

/// Writes a dossier to a new file in the data folder.
pub fn in_folder(client: &Client, id: &str) -> Failed<PrintedFile> {
    let path = own_file(client, id, "qovluq", "json")?;
    export(client, id, &path)?;
    Ok(PrintedFile {
        path: path.display().to_string(),
        pages: 0,
    })
}
