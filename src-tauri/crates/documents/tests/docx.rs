//! The file for a word processor: what its parts hold. What LibreOffice reads in it is tested with the whole program.

mod common;

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use common::everything::everything;
use common::{USUAL, dossier, print};
use reqlament_documents::Kind;
use reqlament_documents::export::{Note, docx};
use reqlament_typeset::block::{Block, Document, List, Table, TableRow};
use zip::ZipArchive;

fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut file = archive
        .by_name(path)
        .unwrap_or_else(|_| panic!("no {path}"));
    file.read_to_string(&mut text).expect("UTF-8");
    text
}

fn text_of(document: &Document) -> String {
    part(
        &docx(document, &[]).expect("it exports"),
        "word/document.xml",
    )
}

fn note(item: &str) -> Note {
    Note {
        item: item.to_owned(),
        by: "Vergilər Nazirliyi & <hüquq şöbəsi>".to_owned(),
        at: "2026-11-22T14:30:00+04:00".to_owned(),
        text: "Müddət qısadır.\nUzadılsın.".to_owned(),
    }
}

/// What stands between the bookmark of a place and the end of its paragraph.
fn paragraph_at(text: &str, mark: &str) -> String {
    let begin = text
        .find(&format!("w:name=\"{mark}\""))
        .unwrap_or_else(|| panic!("no bookmark {mark}"));
    let start = text[..begin].rfind("<w:p>").expect("a paragraph");
    let end = text[begin..].find("</w:p>").expect("its end");
    text[start..begin + end].to_owned()
}

#[test]
fn equal_documents_give_equal_bytes() {
    let document = everything();
    let notes = [note("form:1.1")];
    assert_eq!(docx(&document, &notes), docx(&document, &notes));
}

#[test]
fn numbers_are_counted_and_not_typed() {
    let text = text_of(&print(Kind::Reglament, &dossier(), &USUAL));
    for typed in [">1. Ümumi", ">1.1.", ">2.6.1.", ">3.3.2.", ">1)", ">a)"] {
        assert!(!text.contains(typed), "{typed}");
    }
    for mark in [
        "breglament_191_1",
        "breglament_191_1_7",
        "breglament_191_2_6_1",
        "breglament_191_3_3_2",
    ] {
        assert!(paragraph_at(&text, mark).contains("<w:numPr>"), "{mark}");
    }
}

#[test]
fn what_must_be_declared_is() {
    let bytes = docx(&everything(), &[]).expect("it exports");
    let text = part(&bytes, "word/document.xml");
    assert_eq!(text.matches("<w:tblHeader/>").count(), 2);
    assert_eq!(text.matches("<w:tblCaption ").count(), 2);
    // The same table is wider on the wider paper.
    let widths: Vec<&str> = text
        .split("<w:tblW w:w=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(widths, ["9354", "14287"]);
    assert_eq!(text.matches("w:orient=\"landscape\"").count(), 1);
    // Comments cite the lines of the PDF; a word processor would count others.
    assert!(!text.contains("w:lnNumType"));
    assert!(
        text.contains("<w:pStyle w:val=\"Heading1\"/>")
            && text.contains("<w:pStyle w:val=\"Caption\"/>")
    );
    assert!(text.contains("descr=\"şəkil &lt;script&gt;"));
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"az-Latn-AZ\""));
    assert!(part(&bytes, "word/settings.xml").contains("<w:autoHyphenation w:val=\"0\"/>"));
    assert!(part(&bytes, "word/footer2.xml").contains("w:instr=\" NUMPAGES \""));
    assert!(part(&bytes, "word/header1.xml").contains("string=\"LAYİHƏ\""));
    assert!(part(&bytes, "word/footnotes.xml").contains("191/2011, 9.7 &lt;script&gt;"));
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Başlıq") && core.contains("2026-11-21T20:00:00Z"),
        "{core}"
    );
    let divided = docx(&print(Kind::Reglament, &dossier(), &USUAL), &[]).expect("it exports");
    assert!(part(&divided, "word/settings.xml").contains("<w:autoHyphenation w:val=\"1\"/>"));
}

#[test]
fn letters_that_word_does_not_count_are_kept() {
    let bytes = docx(&everything(), &[]).expect("it exports");
    let numbering = part(&bytes, "word/numbering.xml");
    assert!(
        numbering
            .contains("<w:numFmt w:val=\"none\"/><w:suff w:val=\"tab\"/><w:lvlText w:val=\"ç)\"/>")
    );
    assert!(numbering.contains("<w:lvlText w:val=\"–\"/>") && !numbering.contains("lowerLetter"));
}

#[test]
fn only_addresses_that_may_be_followed_are_links() {
    let bytes = docx(&everything(), &[]).expect("it exports");
    let links = part(&bytes, "word/_rels/document.xml.rels");
    assert_eq!(links.matches("TargetMode=\"External\"").count(), 3);
    assert!(!links.contains("javascript") && !links.contains("file:"));
    assert!(part(&bytes, "word/document.xml").contains("<w:hyperlink w:anchor=\"bform_1_1\""));
}

#[test]
fn bookmarks_are_such_as_word_takes() {
    for document in [everything(), print(Kind::Record, &dossier(), &USUAL)] {
        let text = text_of(&document);
        let names: Vec<&str> = text
            .split("w:name=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let unique: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
        assert!(
            names
                .iter()
                .all(|name| name.len() <= 40 && name.starts_with('b'))
        );
        assert_eq!(
            text.matches("<w:bookmarkStart").count(),
            text.matches("<w:bookmarkEnd").count()
        );
    }
}

#[test]
fn a_remark_stands_at_its_item() {
    let reglament = print(Kind::Reglament, &dossier(), &USUAL);
    let notes = [
        note("reglament-191:1.7"),
        note("reglament-191:1.7"),
        note("reglament-191:9.9"),
    ];
    let bytes = docx(&reglament, &notes).expect("it exports");
    let text = part(&bytes, "word/document.xml");
    let item = paragraph_at(&text, "breglament_191_1_7");
    assert!(
        item.contains("<w:commentReference w:id=\"0\"/>")
            && item.contains("<w:commentReference w:id=\"1\"/>")
    );
    // What is remarked on an item that is not printed is not lost.
    let first = &text[..text.find("</w:p>").expect("a paragraph")];
    assert!(first.contains("<w:commentReference w:id=\"2\"/>"));
    let comments = part(&bytes, "word/comments.xml");
    assert!(comments.contains("w:author=\"Vergilər Nazirliyi &amp; &lt;hüquq şöbəsi&gt;\" w:date=\"2026-11-22T10:30:00Z\" w:initials=\"VNh\""), "{comments}");
    assert!(comments.contains("Müddət qısadır.</w:t>") && comments.contains("Uzadılsın.</w:t>"));
}

#[test]
fn nothing_empty_damages_the_file() {
    let mut document = Document::new("");
    let table = Table::new(Vec::new(), "");
    document.blocks = vec![
        Block::Table(table.clone()),
        Block::Table(Table {
            rows: vec![TableRow { cells: Vec::new() }],
            ..table
        }),
        Block::List(List { items: Vec::new() }),
        Block::Keep(Vec::new()),
    ];
    let text = text_of(&document);
    assert!(
        !text.contains("<w:tbl>") && text.contains("<w:p>"),
        "{text}"
    );
}
