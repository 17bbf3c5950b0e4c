//! Printing documents.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Edition, Purpose};
use reqlament_core::profile::Profile;
use reqlament_core::rule::Gate;
use reqlament_documents::{Kind, Source};
use reqlament_typeset::Printed;
use reqlament_typeset::block::Document;

use super::beside::{self, Material};
use super::revise::{self, Open, today};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::attachment;
use crate::view::PrintedFile;

/// A dossier's facts, taken out of the store to print or to file them.
pub(super) struct Taken {
    pub facts: Facts,
    pub profile: &'static Profile,
    pub illustrative: BTreeSet<String>,
    pub revision: u64,
    /// Whether something is typed that is no revision yet.
    pub typing: bool,
}

pub(super) fn take(client: &Client, id: &str) -> Failed<Taken> {
    let law = client.law();
    client
        .store()
        .read(|transaction| Ok(Open::get(law, transaction, id).and_then(|open| taken(&open))))?
}

fn taken(open: &Open) -> Failed<Taken> {
    Ok(Taken {
        facts: open.facts()?,
        profile: open.profile()?,
        illustrative: open.illustrative(&open.current()?)?,
        revision: open.row.revision,
        typing: open.is_typing()?,
    })
}

/// Which document, and what it needs beside the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The document.
    pub kind: Kind,
    /// What the application asks for.
    pub purpose: Purpose,
    /// The body a letter or a table of objections is for: row of the fact `agreements`, or the body's name.
    pub body: Option<String>,
    /// The older revision a comparison sets against the present; none is the last edition, else the first revision.
    pub against: Option<u64>,
    /// The moment the findings are asked for.
    pub gate: Gate,
    /// Other dossiers whose reglaments the same decision approves.
    pub with: Vec<String>,
    /// The filing a receipt is of; none is the latest one that was answered.
    pub filing: Option<String>,
    /// Whether no word is divided at line ends.
    pub undivided: bool,
}

impl Wanted {
    /// A document that needs nothing more.
    pub fn of(kind: Kind) -> Self {
        Self {
            kind,
            purpose: Purpose::Register,
            body: None,
            against: None,
            gate: Gate::Filing,
            with: Vec::new(),
            filing: None,
            undivided: false,
        }
    }
}

/// A document of a dossier, as PDF.
pub fn page(client: &Client, id: &str, wanted: &Wanted, now: DateTime<Utc>) -> Failed<Printed> {
    Ok(reqlament_typeset::pdf(&blocks(client, id, wanted, now)?)?)
}

/// A document of a dossier in blocks, before any page.
pub fn blocks(client: &Client, id: &str, wanted: &Wanted, now: DateTime<Utc>) -> Failed<Document> {
    let law = client.law();
    let (taken, material) = client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let material = Material::take(&open, transaction, wanted, now)?;
            let mut taken = taken(&open)?;
            if let Some(filed) = material.filed() {
                (taken.facts, taken.profile) = filed?;
            }
            Ok((taken, material))
        }))
    })??;
    compose(client, &taken, &material, wanted, now)
}

/// A document of facts that are no longer the dossier's own: an edition that was filed.
pub(super) fn frozen(
    client: &Client,
    taken: &Taken,
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Failed<Document> {
    compose(client, taken, &Material::default(), wanted, now)
}

fn compose(
    client: &Client,
    taken: &Taken,
    material: &Material,
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Failed<Document> {
    let edition = Edition::of(&taken.profile.id, &taken.facts);
    // Until a burst is closed the text is no revision's, so no digest can vouch for it.
    let digest = if taken.typing {
        String::new()
    } else {
        edition.digest()?
    };
    let files = attached(client, &edition.attachments)?;
    let number = revise::registry_number(&taken.facts);
    let others = material.others();
    let mut source = Source {
        law: client.law(),
        profile: taken.profile,
        facts: &taken.facts,
        illustrative: &taken.illustrative,
        today: today(now),
        revision: taken.revision,
        digest: &digest,
        purpose: material.purpose().unwrap_or(wanted.purpose),
        registry_number: number.as_deref(),
        beside: material.beside(&others),
        files: &files,
    };
    if wanted.kind == Kind::Letter {
        source.beside.sheets = beside::sheets(&source)?;
    }
    let mut document = reqlament_documents::compose(wanted.kind, &source)?;
    document.hyphenate &= !wanted.undivided;
    Ok(document)
}

/// The bytes of attached files by their digests; one that was never kept is left out.
fn attached(client: &Client, digests: &[String]) -> Failed<BTreeMap<String, Arc<[u8]>>> {
    if digests.is_empty() {
        return Ok(BTreeMap::new());
    }
    let files = client.store().read(|transaction| {
        let mut files = BTreeMap::new();
        for sha256 in digests {
            if let Some(bytes) = attachment::get(transaction, sha256)? {
                files.insert(sha256.clone(), bytes.into());
            }
        }
        Ok(files)
    })?;
    Ok(files)
}

/// The empty official form, as PDF.
pub fn blank(client: &Client, kind: Kind, profile: &str, now: DateTime<Utc>) -> Failed<Printed> {
    let profile = revise::profile(client.law(), profile)?;
    Ok(reqlament_typeset::pdf(
        &reqlament_documents::compose_blank(kind, client.law(), profile, today(now))?,
    )?)
}

/// Writes a printed document whole or not at all.
pub fn save(printed: &Printed, path: &Path) -> Failed<PrintedFile> {
    write_whole(path, &printed.bytes)?;
    Ok(PrintedFile {
        path: path.display().to_string(),
        pages: printed.pages,
    })
}

/// Writes beside the target and renames, so that a full disk leaves no half file. A link is followed to its file; what
/// is there and is no file (a device, a folder) is left alone.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Failed<()> {
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if std::fs::metadata(&target).is_ok_and(|found| !found.is_file()) {
        let cause = std::io::Error::new(std::io::ErrorKind::InvalidInput, "bu, adi fayl deyil");
        return Err(ClientError::file(path, cause));
    }
    let mut beside = target.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    let written = std::fs::write(beside, bytes).and_then(|()| std::fs::rename(beside, &target));
    written.map_err(|cause| {
        let _ = std::fs::remove_file(beside);
        ClientError::file(path, cause)
    })
}

#[cfg(test)]
mod tests {
    use reqlament_core::canonical;
    use reqlament_core::law::Law;
    use reqlament_typeset::block::Block;
    use serde_json::json;

    use super::*;
    use crate::command::create::{Origin, create};
    use crate::command::edit;
    use crate::store::StoreError;

    const PICTURE: &[u8] = include_bytes!("../../../documents/tests/data/scan.png");

    #[test]
    fn a_picture_that_was_kept_is_printed() {
        let folder = tempfile::tempdir().expect("a folder");
        let client = Client::open(folder.path(), Law::embedded()).expect("the folder opens");
        let now = DateTime::UNIX_EPOCH;
        let id = create(&client, &Origin::Blank, "2011", now).expect("a dossier");
        let file = |sha256: &str| {
            json!({ "title": "Blank", "file": { "name": "blank.png", "sha256": sha256, "size": 71,
                "media_type": "image/png" } })
        };
        let (kept, lost) = (canonical::digest(PICTURE), "0".repeat(64));
        let rows = json!([file(&kept), file(&lost)]);
        edit::write_fact(&client, &id, "attached_forms", &rows, now).expect("it is written");
        client
            .store()
            .write(|transaction| {
                attachment::put(transaction, &kept, "blank.png", PICTURE)?;
                Ok::<(), StoreError>(())
            })
            .expect("it is kept");
        let taken = take(&client, &id).expect("the facts");
        let document = frozen(&client, &taken, &Wanted::of(Kind::Reglament), now);
        let blocks = document.expect("it composes").blocks;
        assert_eq!(pictures(&blocks), 1);
    }

    /// How many times the kept picture stands among blocks.
    fn pictures(blocks: &[Block]) -> usize {
        let own = |block: &Block| match block {
            Block::Figure(figure) => usize::from(*figure.bytes == *PICTURE),
            Block::Anchored(_, inner) => pictures(inner),
            _ => 0,
        };
        blocks.iter().map(own).sum()
    }
}
