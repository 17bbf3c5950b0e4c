//! What all documents share: size of text, metadata, running lines.

use chrono::NaiveDate;
use reqlament_core::az::{self, Case};
use reqlament_core::entry::Facts;
use reqlament_core::value::Value;
use reqlament_typeset::block::{Align, Block, Document, PageStyle, Paragraph, Running, Span};

use crate::beside::Revised;
use crate::pieces;
use crate::source::Desk;
use crate::words::quoted;

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

/// An official paper that leaves the agency: no word of the program's versions on it.
pub(crate) fn official(desk: &Desk, title: &str, blocks: Vec<Block>) -> Document {
    let document = document(desk, title, blocks);
    Document {
        foot: document.foot.map(|foot| Running {
            left: String::new(),
            ..foot
        }),
        ..document
    }
}

/// A paragraph of such a paper; one with blanks to fill by hand is not stretched.
pub(crate) fn indented(desk: &Desk, text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        first: 28.0,
        align: if desk.blank {
            Align::Left
        } else {
            Align::Justify
        },
        ..Paragraph::new(text)
    })
}

/// Size of the text of wide tables.
pub(crate) const LYING: f32 = 11.0;

/// A document on lying sheets, for wide tables.
pub(crate) fn lying(desk: &Desk, title: &str, blocks: Vec<Block>) -> Document {
    Document {
        page: PageStyle {
            left: PageStyle::default().top,
            ..PageStyle::default().landscape()
        },
        text_size: pieces::SMALL,
        ..document(desk, title, blocks)
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
        // Who was sent an edition knows no revision of it.
        (_, 0, digest) => format!("Nüsxə {}", short(digest)),
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
    provider_of(desk.source.facts)
}

/// The full name of the body that provides the service of these facts.
pub(crate) fn provider_of(facts: &Facts) -> Option<&str> {
    match facts.value("provider") {
        Some(Value::Body(body)) if !body.name.trim().is_empty() => Some(body.name.trim()),
        _ => None,
    }
}

/// The full name of the service: "… Nazirliyinin “…” elektron xidməti"; empty while neither is known.
pub(crate) fn service(desk: &Desk) -> String {
    service_of(desk.source.facts)
}

fn service_of(facts: &Facts) -> String {
    let body = provider_of(facts).map(|name| az::decline(name, Case::Genitive));
    let name = Some(facts.text("name").trim()).filter(|name| !name.is_empty());
    let name = name.map(|name| format!("{} elektron xidməti", quoted(name)));
    body.into_iter().chain(name).collect::<Vec<_>>().join(" ")
}

/// The title of the reglament of these facts, where they name body or service.
pub(crate) fn title_of(facts: &Facts) -> Option<String> {
    let service = service_of(facts);
    (!service.is_empty()).then(|| format!("{service} üzrə inzibati reqlament"))
}

/// The title of the reglament, for metadata and references.
pub(crate) fn reglament_title(desk: &Desk) -> String {
    title_of(desk.source.facts).unwrap_or_else(|| "İnzibati reqlament".to_owned())
}

/// Whether the profile rests on the Rules of 191/2011, so that their clauses may be cited.
pub(crate) fn under_rules(desk: &Desk) -> bool {
    desk.source.profile.providers.source.starts_with("191/2011")
}

/// The name of the service in quotation marks; a blank where it is not known.
pub(crate) fn quoted_name(desk: &Desk) -> String {
    match desk.text("name").trim() {
        "" => "“______________________________”".to_owned(),
        name => quoted(name),
    }
}

/// "№ 2" of what may have been entered with its sign.
pub(crate) fn numbered(number: &str) -> String {
    let bare = number.trim().trim_start_matches('№').trim_start();
    format!("№\u{a0}{bare}")
}

/// The draft of the reglament by its name: "… “…” elektron xidməti üzrə inzibati reqlamentin layihəsi".
pub(crate) fn draft(desk: &Desk) -> String {
    let service = service(desk);
    let service = if service.is_empty() {
        format!("{} elektron xidməti", quoted_name(desk))
    } else {
        service
    };
    format!("{service} üzrə inzibati reqlamentin layihəsi")
}

/// A date as it is written by hand on a form: “07” aprel 2026-cı il.
pub(crate) fn written_date(day: NaiveDate) -> String {
    let date = az::long_date(day);
    let rest = date.split_once(' ').map_or("", |(_, rest)| rest);
    format!("“{}” {rest}", day.format("%d"))
}
