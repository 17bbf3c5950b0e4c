//! Attached forms: as designed, as text, as a picture.

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use common::{Print, USUAL, print, text, words};
use reqlament_core::example::Example;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_documents::Kind;
use reqlament_typeset::block::{Block, Document};
use reqlament_typeset::layout;
use reqlament_typeset::pages::{Page, Shape};
use serde_json::{Value as Json, json};

/// The annex to the Rules approved by decree 1598 of 2017, line by line; a cell of its tables is a line of its own.
const DECREE: &str = include_str!("data/form-1598.txt");
/// A grey picture of 2 by 3 pixels.
const PICTURE: &[u8] = include_bytes!("data/scan.png");

fn worked() -> Document {
    let law = Law::embedded();
    let examples = Example::load(EMBEDDED, &law.vocabulary).expect("the examples");
    let example = examples
        .iter()
        .find(|example| example.id == "esign-nonresident")
        .expect("the example");
    let facts = serde_json::to_value(&example.facts).expect("JSON");
    print(Kind::Reglament, &facts, &USUAL)
}

fn with_forms(rows: Json, files: &BTreeMap<String, Arc<[u8]>>) -> Document {
    let dossier = json!({ "attached_forms": rows });
    print(Kind::Reglament, &dossier, &Print { files, ..USUAL })
}

fn designed(elements: Json) -> Document {
    with_forms(
        json!([{ "title": "Anket", "design": elements }]),
        &BTreeMap::new(),
    )
}

fn said(page: &Page) -> String {
    let runs = page.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Run(run) => Some(run.text()),
        _ => None,
    });
    runs.collect::<Vec<_>>().join(" ")
}

/// The sheets from the one with this text on.
fn sheets(document: &Document, with: &str) -> Vec<Page> {
    let pages = layout(document).expect("it can be laid out").pages;
    let from = pages.iter().position(|page| said(page).contains(with));
    pages[from.expect("the sheet")..].to_vec()
}

#[test]
fn the_form_of_decree_1598_stands_word_for_word() {
    let said = words(&worked());
    let blanks = DECREE.replace('_', " ");
    let mut from = 0;
    for line in blanks.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let at = said[from..]
            .find(&line)
            .unwrap_or_else(|| panic!("“{line}” is missing after “{}”", &said[..from]));
        from += at + line.len();
    }
    let whole = blanks.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains(&whole),
        "something else stands between: {said}"
    );
}

#[test]
fn the_form_of_decree_1598_takes_two_sheets_and_divides_no_word() {
    let sheets = sheets(&worked(), "Fotoşəkil");
    assert_eq!(sheets.len(), 2);
    let divided = sheets
        .iter()
        .flat_map(|page| &page.marks)
        .any(|mark| matches!(&mark.shape, Shape::Run(run) if run.soft));
    assert!(!divided, "a word is divided");
    assert!(said(&sheets[1]).contains("(M.Y.)"));
}

#[test]
fn the_photo_box_measures_35_by_45_millimetres() {
    let sheets = sheets(&worked(), "Fotoşəkil");
    let millimetres = |points: f32| points * 25.4 / 72.0;
    let rules = sheets[0].marks.iter().filter_map(|mark| match mark.shape {
        Shape::Rule(rule) => Some((
            millimetres((rule.to.0 - rule.from.0).abs()),
            millimetres((rule.to.1 - rule.from.1).abs()),
        )),
        _ => None,
    });
    let (across, down): (Vec<_>, Vec<_>) = rules.partition(|(width, _)| *width > 0.1);
    let count = |all: &[(f32, f32)], wanted: f32| {
        let close = |(width, height): &&(f32, f32)| (width + height - wanted).abs() < 0.3;
        all.iter().filter(close).count()
    };
    assert_eq!((count(&across, 35.0), count(&down, 45.0)), (2, 2));
}

#[test]
fn every_element_has_its_blocks() {
    let elements = json!([
        { "kind": "heading", "text": "ANKET", "align": "center" },
        { "kind": "text", "text": "Tarix: “____” ______ 20___", "align": "right", "bold": true },
        { "kind": "photo", "label": "Foto", "width": 30, "height": 40, "beside": 1 },
        { "kind": "heading", "text": "1. Məlumatlar" },
        { "kind": "fields", "cells": [{ "label": "1.1. Soyadı", "lines": 1 }, { "label": "1.2. Cinsi", "columns": 2,
            "mark": "after", "options": [{ "text": "kişi" }, { "text": "qadın" }] }] },
        { "kind": "fields", "cells": [{ "label": "1.3. Ünvan", "share": 2, "caption": "(poçt indeksi ilə)" },
            { "label": "1.4. Telefon" }] },
        { "kind": "fields", "open": true, "cells": [{ "label": "Adı:", "lines": 2, "caption": "(tam)" }] },
        { "kind": "fields", "open": true, "cells": [{ "label": "Tələb:", "options": [
            { "text": "verilsin" }, { "text": "dayandırılsın", "detail": "“__” ___ 20__ - dən\n“__” ___ 20__ - dək" }] }] },
        { "kind": "table", "columns": [{ "label": "Adı", "share": 2 }, { "label": "İl" }], "rows": 2 },
        { "kind": "space", "lines": 1 },
        { "kind": "list", "items": [{ "marker": "2.1.", "text": "Razıyam;" }, { "text": "düzdür." }] },
        { "kind": "page_break" },
        { "kind": "text", "text": "Əgər hüquqi şəxsdirsə, doldurulur:", "small": true },
        { "kind": "signature", "name": "(ad, soyad)", "signature": "(İmzası)", "seal": "(M.Y.)" },
    ]);
    let printed = text(&designed(elements));
    let form = printed.find("===== page").expect("the form");
    insta::assert_snapshot!("every_element", &printed[form..]);
}

#[test]
fn rows_of_different_fields_stand_on_one_grid() {
    let field = |share: u8| json!({ "label": "a", "share": share });
    let rows: Vec<Json> = [
        vec![1],
        vec![1, 1],
        vec![1, 1, 1],
        vec![1, 2, 1, 1],
        vec![4, 1],
    ]
    .iter()
    .map(|row| {
        let cells: Vec<Json> = row.iter().map(|share| field(*share)).collect();
        json!({ "kind": "fields", "cells": cells })
    })
    .collect();
    let spans: Vec<u8> = tables(&designed(json!(rows)).blocks)
        .into_iter()
        .map(|table| {
            table
                .rows
                .iter()
                .map(|row| row.cells.iter().map(|cell| cell.span).sum())
        })
        .flat_map(Iterator::collect::<Vec<u8>>)
        .collect();
    assert_eq!(spans, [12; 5]);
}

fn tables(blocks: &[Block]) -> Vec<&reqlament_typeset::block::Table> {
    let own = |block| match block {
        &Block::Sized(_, ref inner) | &Block::Anchored(_, ref inner) => tables(inner),
        Block::Table(table) if table.columns.len() == 12 => vec![table],
        _ => Vec::new(),
    };
    blocks.iter().flat_map(own).collect()
}

#[test]
fn a_form_without_a_title_of_its_own_is_printed_under_the_name_it_has() {
    let untitled = json!([{ "kind": "text", "text": "Nazirliyə" }]);
    assert!(text(&designed(untitled)).contains("# Anket\n"));
    let titled = json!([{ "kind": "text", "text": "Nazirliyə" },
        { "kind": "heading", "text": "ƏRİZƏ", "align": "center" }]);
    let printed = text(&designed(titled));
    assert!(
        printed.contains("# ƏRİZƏ\n") && !printed.contains("Anket"),
        "{printed}"
    );
}

#[test]
fn an_attached_picture_is_printed_and_any_other_file_is_named() {
    let digest = "ab".repeat(32);
    let row = json!([{ "title": "Blank", "file": { "name": "blank.png", "sha256": digest, "size": 67,
        "media_type": "image/png" } }]);
    let printed = |bytes: Option<&[u8]>| {
        let files = bytes.map(|bytes| (digest.clone(), Arc::from(bytes)));
        with_forms(row.clone(), &files.into_iter().collect())
    };
    let named = "Forma fayl şəklində əlavə edilir: blank.png";
    let pictured = printed(Some(PICTURE));
    assert!(!words(&pictured).contains(named));
    let pages = layout(&pictured).expect("it can be laid out");
    let last = pages.pages.last().expect("a page");
    assert!(
        said(last).contains("Blank"),
        "the picture stands under its title"
    );
    assert!(
        last.marks
            .iter()
            .any(|mark| matches!(mark.shape, Shape::Image(_)))
    );
    for bytes in [
        None,
        Some(&b"%PDF-1.7"[..]),
        Some(&PICTURE[..40]),
        Some(&[0xff, 0xd8][..]),
    ] {
        assert!(words(&printed(bytes)).contains(named), "{bytes:?}");
    }
}

#[test]
fn the_greatest_design_is_printed() {
    let field = json!({ "label": "Ad____", "lines": 1, "columns": 4, "options": [{ "text": "a" }, { "text": "b" }] });
    let mut elements = vec![json!({ "kind": "fields", "cells": [field, field] }); 400];
    let label = "ə".repeat(4000);
    elements
        .push(json!({ "kind": "photo", "label": label, "width": 15, "height": 15, "beside": 10 }));
    let printed = reqlament_typeset::pdf(&designed(json!(elements))).expect("it prints");
    assert!(printed.pages > 10);
}
