//! What all documents share: size of text, metadata, running lines.

use chrono::NaiveDate;
use reqlament_core::az::{self, Case};
use reqlament_core::value::Value;
use reqlament_typeset::block::{Block, Document, PageStyle, Running};

use crate::beside::Revised;
use crate::pieces;
use crate::source::Desk;

/// A document of ordinary text with the number of its pages in the foot.
pub(crate) fn document(desk: &Desk, title: &str, blocks: Vec<Block>) -> Document {
    Document {
        title: title.to_owned(),
        author: author(desk),
        created: created(desk.source.today),
        page: PageStyle::default(),
        text_size: pieces::TEXT,
        hyphenate: !desk.blank,
        line_numbers: false,
        watermark: None,
        head: None,
        foot: Some(Running {
            left: state(desk),
            right: "səhifə {page} / {pages}".to_owned(),
        }),
        blocks,
    }
}

/// Who answers for the text: the providing body.
fn author(desk: &Desk) -> String {
    provider(desk).unwrap_or_default().to_owned()
}

/// Midnight in Baku, so that equal content of one day gives equal bytes.
fn created(day: NaiveDate) -> String {
    format!("{day}T00:00:00+04:00")
}

/// Which text it is: revision, and digest where it is an edition.
fn state(desk: &Desk) -> String {
    match (desk.blank, desk.source.revision, desk.source.digest) {
        (true, ..) | (_, 0, "") => String::new(),
        (_, revision, "") => format!("Versiya {revision}"),
        (_, revision, digest) => format!("Versiya {revision}, {}", short(digest)),
    }
}

/// The ends of a digest, enough to compare by eye: "7f3a…1d08".
pub(crate) fn short(digest: &str) -> String {
    let letters: Vec<char> = digest.chars().collect();
    if letters.len() <= 12 {
        return digest.to_owned();
    }
    let ends = |part: &[char]| part.iter().collect::<String>();
    format!(
        "{}…{}",
        ends(&letters[..4]),
        ends(&letters[letters.len() - 4..])
    )
}

/// A revision, where the history at hand tells of it.
pub(crate) fn known<'a>(desk: &Desk<'a>, revision: u64) -> Option<&'a Revised> {
    let mut revisions = desk.source.beside.revisions.iter();
    revisions.find(|known| known.header.number == revision)
}

/// The full name of the providing body.
pub(crate) fn provider<'a>(desk: &'a Desk) -> Option<&'a str> {
    match desk.value("provider") {
        Some(Value::Body(body)) if !body.name.trim().is_empty() => Some(body.name.trim()),
        _ => None,
    }
}

/// The full name of the service: "… Nazirliyinin “…” elektron xidməti"; empty while neither is known.
pub(crate) fn service(desk: &Desk) -> String {
    let body = provider(desk).map(|name| az::decline(name, Case::Genitive));
    let name = Some(desk.text("name").trim()).filter(|name| !name.is_empty());
    let name = name.map(|name| format!("“{name}” elektron xidməti"));
    body.into_iter().chain(name).collect::<Vec<_>>().join(" ")
}

/// The title of the reglament, for metadata and references.
pub(crate) fn reglament_title(desk: &Desk) -> String {
    let service = service(desk);
    if service.is_empty() {
        "İnzibati reqlament".to_owned()
    } else {
        format!("{service} üzrə inzibati reqlament")
    }
}

/// A date as it is written by hand on a form: “07” aprel 2026-cı il.
pub(crate) fn written_date(day: NaiveDate) -> String {
    let date = az::long_date(day);
    let rest = date.split_once(' ').map_or("", |(_, rest)| rest);
    format!("“{}” {rest}", day.format("%d"))
}
