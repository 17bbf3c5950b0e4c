//! Documents in the format the ending of their file names: PDF, a page for a site, a file for a word processor.

use std::path::Path;

use chrono::{DateTime, Utc};
use reqlament_core::filing::Purpose;
use reqlament_documents::{Kind, compose_blank, export};
use reqlament_typeset::block::Document;

use super::print::{self, Taken};
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

/// Writes a document, or with no dossier the empty official form, to a file. The page of a reglament is the page of its
/// service: what 191/2011, 7.1.1 asks stands before it.
pub fn save(
    client: &Client,
    id: Option<&str>,
    kind: Kind,
    purpose: Purpose,
    profile: &str,
    path: &Path,
    now: DateTime<Utc>,
) -> Failed<PrintedFile> {
    let format = Format::of(path)?;
    let document = match id {
        None => compose_blank(
            kind,
            client.law(),
            revise::profile(client.law(), profile)?,
            today(now),
        )?,
        Some(id) => {
            let taken = print::take(client, id)?;
            composed(client, &taken, kind, purpose, format, now)?
        }
    };
    let bytes = match format {
        Format::Pdf => return print::save(&reqlament_typeset::pdf(&document)?, path),
        Format::Html => export::html(&document)?.into_bytes(),
        Format::Docx => export::docx(&document, &[])?,
    };
    print::write_whole(path, &bytes)?;
    Ok(PrintedFile {
        path: path.display().to_string(),
        pages: 0,
    })
}

fn composed(
    client: &Client,
    taken: &Taken,
    kind: Kind,
    purpose: Purpose,
    format: Format,
    now: DateTime<Utc>,
) -> Failed<Document> {
    if (kind, format) == (Kind::Reglament, Format::Html) {
        return print::with_source(client, taken, purpose, now, |source| {
            reqlament_documents::compose_publication(source)
        });
    }
    print::compose(client, taken, kind, purpose, now)
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
