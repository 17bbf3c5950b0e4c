//! Working sheets: documents that tell more than the facts of one dossier.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::collections::BTreeSet;
use std::path::Path;

use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_documents::{Beside, Kind, Source, compose};
use reqlament_typeset::block::{Block, Document, Span, Table};
use serde_json::Value as Json;

use crate::common::{day, facts};

/// The small dossier that uses every kind of place.
pub fn dossier() -> Json {
    serde_json::from_str(include_str!("../data/dossier.json")).expect("JSON")
}

/// The dossier with other values at some facts; `null` clears.
pub fn with(changes: Json) -> Json {
    let mut dossier = dossier();
    for (fact, value) in changes.as_object().expect("an object") {
        dossier[fact] = value.clone();
    }
    dossier
}

/// Revision 7 of these facts, with what stands beside them.
pub fn sheet(kind: Kind, facts: &Facts, beside: Beside) -> Document {
    let law = Law::embedded();
    let source = Source {
        law,
        profile: law.profile("2011").expect("a profile"),
        facts,
        illustrative: &BTreeSet::new(),
        today: day(),
        revision: 7,
        digest: "7f3a9b00000000000000000000000000000000000000000000000000001d08",
        purpose: Purpose::Register,
        registry_number: None,
        beside,
        files: &crate::common::NO_FILES,
    };
    compose(kind, &source).expect("it composes")
}

/// The sheet of the small dossier.
pub fn sheet_of(kind: Kind, beside: Beside) -> Document {
    sheet(kind, &facts(&dossier()), beside)
}

/// Prints a document, and leaves it for the eye in the folder for files of tests.
pub fn printed(document: &Document, name: &str) -> usize {
    let printed = reqlament_typeset::pdf(document).expect("it prints");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(path, &printed.bytes).expect("it is written");
    printed.pages
}

/// All tables, in reading order.
pub fn tables(document: &Document) -> Vec<&Table> {
    let mut own = Vec::new();
    for block in &document.blocks {
        if let Block::Table(table) = block {
            own.push(table);
        }
    }
    own
}

/// All spans of all tables, in reading order.
pub fn spans(document: &Document) -> Vec<&Span> {
    fn read<'a>(blocks: &'a [Block], out: &mut Vec<&'a Span>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => out.extend(&paragraph.text),
                Block::Anchored(_, inner) => read(inner, out),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    for table in tables(document) {
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            read(&cell.blocks, &mut out);
        }
    }
    out
}
