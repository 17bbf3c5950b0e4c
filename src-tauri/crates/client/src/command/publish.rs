//! Documents in the format the ending of their file names: PDF, a page for a site, a file for a word processor.

use std::path::Path;

use chrono::{DateTime, Utc};
use reqlament_core::remark::{Remark, Speaker};
use reqlament_documents::{Kind, compose_blank, export};
use reqlament_typeset::block::Document;

use super::print::{self, Wanted};
use super::remark;
use super::revise::{self, today};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::PrintedFile;

/// A format a document can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Pages.
    Pdf,
    /// A page for an agency's site.
    Html,
    /// A file for a word processor.
    Docx,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 3] = [Format::Pdf, Format::Html, Format::Docx];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Docx => "docx",
        }
    }

    /// The format of a file by the ending of its name.
    pub fn of(path: &Path) -> Failed<Self> {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        match ending.to_lowercase().as_str() {
            "pdf" => Ok(Self::Pdf),
            "html" | "htm" => Ok(Self::Html),
            "docx" => Ok(Self::Docx),
            _ => Err(ClientError::UnknownFormat(path.display().to_string())),
        }
    }
}

/// Writes a document of a dossier; what is at `path` is replaced.
pub fn save(
    client: &Client,
    id: &str,
    wanted: &Wanted,
    path: &Path,
    now: DateTime<Utc>,
) -> Failed<PrintedFile> {
    let format = Format::of(path)?;
    let file = written(client, id, wanted, format, now)?;
    keep(file, path)
}

/// Writes an empty form; what is at `path` is replaced.
pub fn save_blank(
    client: &Client,
    kind: Kind,
    profile: &str,
    path: &Path,
    now: DateTime<Utc>,
) -> Failed<PrintedFile> {
    let profile = revise::profile(client.law(), profile)?;
    let document = compose_blank(kind, client.law(), profile, today(now))?;
    keep(file(&document, &[], Format::of(path)?)?, path)
}

/// The bytes of a document, and how many pages they have; none where the format has no pages.
pub(super) type File = (Vec<u8>, usize);

/// A document of a dossier in a format. A file for a word processor carries the remarks of bodies and of the public on
/// the text they speak of.
pub(super) fn written(
    client: &Client,
    id: &str,
    wanted: &Wanted,
    format: Format,
    now: DateTime<Utc>,
) -> Failed<File> {
    let document = print::blocks(client, id, wanted, now)?;
    let speaker = match wanted.kind {
        Kind::Reglament => Some(Speaker::Body),
        Kind::Consultation => Some(Speaker::Public),
        _ => None,
    };
    let notes = match (format, speaker) {
        (Format::Docx, Some(speaker)) => notes(client, id, speaker)?,
        _ => Vec::new(),
    };
    file(&document, &notes, format)
}

pub(super) fn file(document: &Document, notes: &[export::Note], format: Format) -> Failed<File> {
    Ok(match format {
        Format::Pdf => {
            let printed = reqlament_typeset::pdf(document)?;
            (printed.bytes, printed.pages)
        }
        Format::Html => (export::html(document)?.into_bytes(), 0),
        Format::Docx => (export::docx(document, notes)?, 0),
    })
}

fn notes(client: &Client, id: &str, speaker: Speaker) -> Failed<Vec<export::Note>> {
    let own = remark::remarks(client, id)?;
    let note = |one: Remark| export::Note {
        at: one
            .received
            .map_or_else(String::new, |day| format!("{day}T00:00:00+04:00")),
        item: one.item,
        by: one.by,
        text: one.text,
    };
    Ok(own
        .into_iter()
        .filter(|one| one.speaker == speaker)
        .map(note)
        .collect())
}

fn keep((bytes, pages): File, path: &Path) -> Failed<PrintedFile> {
    print::write_whole(path, &bytes)?;
    Ok(PrintedFile {
        path: path.display().to_string(),
        pages,
    })
}

#[cfg(test)]
mod tests {
    use super::Format;
    use std::path::Path;

    #[test]
    fn the_ending_names_the_format() {
        let format = |name: &str| Format::of(Path::new(name)).ok();
        assert_eq!(format("a.pdf"), Some(Format::Pdf));
        assert_eq!(format("a.HTML"), Some(Format::Html));
        assert_eq!(format("qovluq.pdf/a.docx"), Some(Format::Docx));
        for name in ["a.doc", "a", ".pdf", "a.pdf.txt"] {
            assert_eq!(format(name), None, "{name}");
        }
    }
}
