//! Writing documents to files: what is there already is replaced only by consent.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use reqlament_core::az;
use reqlament_documents::Kind;

use super::paper::{kind_of, made};
use super::print::{take, write_whole};
use super::publish::Format;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::{PrintedFile, WantedView};

/// Writes a document where the officer wants it. A file that is there stays as it is unless `overwrite`.
pub fn save(
    client: &Client,
    id: &str,
    wanted: &WantedView,
    path: &Path,
    overwrite: bool,
    now: DateTime<Utc>,
) -> Failed<PrintedFile> {
    if !overwrite && path.exists() {
        return Err(ClientError::FileExists(path.display().to_string()));
    }
    let (bytes, pages) = made(client, id, wanted, Format::of(path)?, now)?;
    if overwrite {
        write_whole(path, &bytes)?;
    } else {
        write_new(path, &bytes)?;
    }
    Ok(PrintedFile {
        path: path.display().to_string(),
        pages,
    })
}

/// The file name a document is proposed under: the service and the kind.
pub fn proposed_name(client: &Client, id: &str, wanted: &WantedView) -> Failed<String> {
    let mut what = short_name(kind_of(wanted)?).to_owned();
    if wanted.blank {
        what.push_str("-bos");
    }
    name(client, id, &what)
}

/// A document in the officers' word, as it stands in the name of a file.
fn short_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Reglament => "reqlament",
        Kind::Decision => "qerar",
        Kind::Publication => "sayt",
        Kind::Consultation => "muzakire",
        Kind::Comments => "reyler",
        Kind::Letter => "mektub",
        Kind::Justification => "esaslandirma",
        Kind::Agreement => "razilasdirma",
        Kind::Objections => "iradlar",
        Kind::Comparison => "muqayise",
        Kind::Filing => "erize",
        Kind::Record => "reyestr",
        Kind::Receipt => "bildiris",
        Kind::Forms => "formalar",
        Kind::Findings => "yoxlama",
        Kind::History => "tarixce",
    }
}

/// A new file of a dossier in the program's own folder.
pub(super) fn own_file(client: &Client, id: &str, what: &str, ending: &str) -> Failed<PathBuf> {
    let folder = client.folder().join("sened");
    std::fs::create_dir_all(&folder).map_err(|cause| ClientError::file(&folder, cause))?;
    let name = name(client, id, what)?;
    let named = |number: u32| match number {
        1 => format!("{name}.{ending}"),
        _ => format!("{name}-{number}.{ending}"),
    };
    let mut paths = (1..).map(|number| folder.join(named(number)));
    Ok(paths.find(|path| !path.exists()).unwrap_or_default())
}

fn name(client: &Client, id: &str, what: &str) -> Failed<String> {
    let named = az::fold(take(client, id)?.facts.text("name"));
    let words = named
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(6);
    let tail = &id[id.len().saturating_sub(6)..];
    let parts: Vec<&str> = words.chain([tail, what]).collect();
    Ok(parts.join("-"))
}

/// Takes the name first, so that a file that came meanwhile is not replaced.
fn write_new(path: &Path, bytes: &[u8]) -> Failed<()> {
    std::fs::File::create_new(path).map_err(|cause| match cause.kind() {
        std::io::ErrorKind::AlreadyExists => ClientError::FileExists(path.display().to_string()),
        _ => ClientError::file(path, cause),
    })?;
    write_whole(path, bytes).inspect_err(|_| {
        let _ = std::fs::remove_file(path);
    })
}
