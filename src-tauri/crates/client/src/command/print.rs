//! Printing documents.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use reqlament_core::az;
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Edition, Purpose};
use reqlament_core::profile::Profile;
use reqlament_documents::{DocumentError, Kind, Source};
use reqlament_typeset::Printed;
use reqlament_typeset::block::Document;

use super::revise::{self, Open, today};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::{AnchorView, PrintedFile};

/// A dossier's facts, taken out of the store to print or to file them.
pub(super) struct Taken {
    pub facts: Facts,
    pub profile: &'static Profile,
    pub illustrative: BTreeSet<String>,
    pub revision: u64,
}

pub(super) fn take(client: &Client, id: &str) -> Failed<Taken> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            Ok(Taken {
                facts: open.facts()?,
                profile: open.profile()?,
                illustrative: open.illustrative(&open.current()?)?,
                revision: open.row.revision,
            })
        }))
    })?
}

/// A document of a dossier, as PDF.
pub fn page(
    client: &Client,
    id: &str,
    kind: Kind,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Failed<Printed> {
    let taken = take(client, id)?;
    document(client, &taken, kind, purpose, now)
}

pub(super) fn document(
    client: &Client,
    taken: &Taken,
    kind: Kind,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Failed<Printed> {
    Ok(reqlament_typeset::pdf(&compose(
        client, taken, kind, purpose, now,
    )?)?)
}

/// The document in blocks, before any page.
pub(super) fn compose(
    client: &Client,
    taken: &Taken,
    kind: Kind,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Failed<Document> {
    with_source(client, taken, purpose, now, |source| {
        reqlament_documents::compose(kind, source)
    })
}

/// What a composer makes of the facts that were taken.
pub(super) fn with_source(
    client: &Client,
    taken: &Taken,
    purpose: Purpose,
    now: DateTime<Utc>,
    composer: impl FnOnce(&Source) -> Result<Document, DocumentError>,
) -> Failed<Document> {
    let digest = Edition::of(&taken.profile.id, &taken.facts).digest()?;
    let number = revise::registry_number(&taken.facts);
    let source = Source {
        law: client.law(),
        profile: taken.profile,
        facts: &taken.facts,
        illustrative: &taken.illustrative,
        today: today(now),
        revision: taken.revision,
        digest: &digest,
        purpose,
        registry_number: number.as_deref(),
    };
    Ok(composer(&source)?)
}

/// The empty official form, as PDF.
pub fn blank(client: &Client, kind: Kind, profile: &str, now: DateTime<Utc>) -> Failed<Printed> {
    let profile = revise::profile(client.law(), profile)?;
    Ok(reqlament_typeset::pdf(
        &reqlament_documents::compose_blank(kind, client.law(), profile, today(now))?,
    )?)
}

/// Where the items of a document stand on its pages.
pub fn anchors(printed: &Printed) -> Vec<AnchorView> {
    let view = |anchor: &reqlament_typeset::Anchor| AnchorView {
        item: anchor.name.clone(),
        page: anchor.page + 1,
        top: anchor.top,
        bottom: anchor.bottom,
    };
    printed.anchors.iter().map(view).collect()
}

/// Writes a printed document whole or not at all.
pub fn save(printed: &Printed, path: &Path) -> Failed<PrintedFile> {
    write_whole(path, &printed.bytes)?;
    Ok(PrintedFile {
        path: path.display().to_string(),
        pages: printed.pages,
    })
}

/// Prints into the data folder, under the name of the document and the service.
pub fn save_in_folder(
    client: &Client,
    id: &str,
    kind: Kind,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Failed<PrintedFile> {
    let printed = page(client, id, kind, purpose, now)?;
    save(&printed, &own_file(client, id, kind.word(), "pdf")?)
}

/// A file of a dossier in the folder for what is printed.
pub(super) fn own_file(client: &Client, id: &str, what: &str, ending: &str) -> Failed<PathBuf> {
    let folder = client.folder().join("sened");
    std::fs::create_dir_all(&folder).map_err(|cause| ClientError::file(&folder, cause))?;
    let taken = take(client, id)?;
    let named = az::fold(taken.facts.text("name"));
    let words: Vec<&str> = named
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(6)
        .collect();
    let tail = &id[id.len().saturating_sub(6)..];
    Ok(folder.join(format!("{}-{tail}-{what}.{ending}", words.join("-"))))
}

/// The path of a file in the folder for what is printed; nothing else is opened for the window.
pub fn own_document(client: &Client, path: &Path) -> Failed<PathBuf> {
    let folder = client.folder().join("sened");
    let whole =
        |path: &Path| std::fs::canonicalize(path).map_err(|cause| ClientError::file(path, cause));
    let (folder, own) = (whole(&folder)?, whole(path)?);
    if own.starts_with(&folder) && own.is_file() {
        return Ok(own);
    }
    let cause = std::io::Error::new(
        std::io::ErrorKind::PermissionDenied,
        "fayl sənədlər qovluğunda deyil",
    );
    Err(ClientError::file(path, cause))
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
