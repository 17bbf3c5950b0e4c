//! Printing documents.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Edition, Purpose};
use reqlament_core::profile::Profile;
use reqlament_documents::{Kind, Source};
use reqlament_typeset::Printed;
use reqlament_typeset::block::Document;

use super::revise::{self, Open, today};
use crate::Client;
use crate::error::{ClientError, Failed};
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
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            Ok(Taken {
                facts: open.facts()?,
                profile: open.profile()?,
                illustrative: open.illustrative(&open.current()?)?,
                revision: open.row.revision,
                typing: open.is_typing()?,
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
    // Until a burst is closed the text is no revision's, so no digest can vouch for it.
    let digest = if taken.typing {
        String::new()
    } else {
        Edition::of(&taken.profile.id, &taken.facts).digest()?
    };
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
    Ok(reqlament_documents::compose(kind, &source)?)
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
