//! Exported DOCX files as LibreOffice reads them, item by item with the numbers it counts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use reqlament_core::example::Example;
use reqlament_core::filing::Purpose;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_documents::export::{Note, docx};
use reqlament_documents::{Beside, Kind, Source, compose};
use reqlament_typeset::block::{Block, Document, List, ListItem, Paragraph, Span, Table};

const ITEM: &str = "reglament-191:1.7";

/// Documents that set an official form: they have named places and every style.
const FORMS: [&str; 4] = ["reglament", "consultation", "filing", "record"];

/// Numbers with holes and repetitions, letters that Word does not count, lists in lists.
fn oddities() -> Document {
    let mut document = Document::new("Nömrələr");
    let item = |number: &str| {
        let label = vec![Span::bold(format!("{number}\u{a0}")), Span::plain("bənd")];
        Block::Anchored(
            format!("form:{number}"),
            vec![Block::Paragraph(Paragraph::new(label))],
        )
    };
    let list = |markers: &[&str], under: Option<Block>| {
        let entry = |marker: &&str| ListItem {
            marker: (*marker).to_owned(),
            blocks: std::iter::once(Block::Paragraph(Paragraph::from("üzv")))
                .chain(under.clone())
                .collect(),
        };
        Block::List(List {
            items: markers.iter().map(entry).collect(),
        })
    };
    let numbers = [
        "1.", "1.1.", "1.2.", "1.4.", "1.4.1.", "2.", "2.2.", "2.2.1.", "2.3.", "3.", "3.3.2.",
        "3.3.2.", "3.4.", "5.", "5.1.", "4.",
    ];
    document.blocks.extend(numbers.map(item));
    document.blocks.extend([
        list(&["a)", "b)", "c)", "ç)", "d)", "e)", "ə)", "f)"], None),
        list(
            &["1)", "2)", "3)"],
            Some(list(&["a)", "b)"], Some(list(&["–", "–"], None)))),
        ),
        list(&["1)", "2)"], Some(list(&["1)", "2)"], None))),
        list(&["3.", "4."], None),
        list(&["9)", "10)", "11)"], None),
        list(&["1)", "3)"], None),
        Block::Paragraph(Paragraph::from("1. Qeyd")),
        Block::Paragraph(Paragraph::from("2. Qeyd")),
        item("6."),
        item("6.1."),
    ]);
    document
}

#[test]
fn libreoffice_counts_the_numbers_that_are_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = docx(&oddities(), &[]).expect("it exports");
    fs::write(folder.path().join("oddities.docx"), bytes).expect("it is written");
    convert(
        folder.path(),
        &["oddities".to_owned()],
        "txt:Text (encoded):UTF8",
    );
    let said = fs::read_to_string(folder.path().join("oddities.txt")).expect("the text");
    the_words_are_the_same("oddities", &oddities(), &bare(&said));
}

/// Every document of every worked example, under the name of its file.
fn documents() -> Vec<(String, Document)> {
    let law = Law::embedded();
    let examples = Example::load(EMBEDDED, &law.vocabulary).expect("the examples load");
    let mut documents = Vec::new();
    for example in &examples {
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            format!("id{count}")
        };
        let facts = example
            .read(&law.vocabulary, &mut new_id)
            .expect("the example reads");
        for kind in Kind::ALL {
            let source = Source {
                law,
                profile: law.profile("2011").expect("the profile"),
                facts: &facts,
                illustrative: &BTreeSet::new(),
                today: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
                revision: 1,
                digest: "",
                purpose: Purpose::Register,
                registry_number: None,
                beside: Beside::default(),
                files: &BTreeMap::new(),
            };
            let document = compose(kind, &source).expect("it composes");
            documents.push((format!("{}-{}", example.id, kind.word()), document));
        }
    }
    documents
}

fn remark() -> Note {
    Note {
        item: ITEM.to_owned(),
        by: "Ədliyyə Nazirliyi".to_owned(),
        at: "2026-11-22T14:30:00+04:00".to_owned(),
        text: "Müddətin yuxarı həddi əsaslandırılsın.".to_owned(),
    }
}

/// Reads all files of a folder by LibreOffice and writes them in another format.
fn convert(folder: &Path, files: &[String], filter: &str) {
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", filter, "--outdir"])
        .arg(folder)
        .args(files.iter().map(|name| folder.join(format!("{name}.docx"))))
        .output()
        .expect("soffice runs");
    assert!(output.status.success(), "{output:?}");
}

/// Words between single spaces, as every program may break them.
fn bare(text: &str) -> String {
    let text = text.replace('\u{2011}', "-").replace('\u{feff}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of blocks in order; `places` takes the words of each named place.
fn read(blocks: &[Block], out: &mut String, places: &mut Vec<(String, String)>) {
    let say = |text: &[Span], out: &mut String| {
        text.iter().for_each(|span| out.push_str(&span.text));
        out.push(' ');
    };
    for block in blocks {
        match block {
            Block::Heading(heading) => say(&heading.text, out),
            Block::Paragraph(paragraph) => say(&paragraph.text, out),
            Block::Blank(blank) => {
                say(&blank.label, out);
                read(&blank.entry, out, places);
                out.push_str(&format!("{} ", blank.caption));
            }
            Block::List(list) => {
                for item in &list.items {
                    out.push_str(&format!("{} ", item.marker));
                    read(&item.blocks, out, places);
                }
            }
            Block::Table(table) => {
                let rows = table.head.iter().chain(&table.rows);
                rows.flat_map(|row| &row.cells)
                    .for_each(|cell| read(&cell.blocks, out, places));
            }
            Block::Aside(inner) | Block::Sized(_, inner) | Block::Keep(inner) => {
                read(inner, out, places);
            }
            Block::Anchored(name, inner) => {
                let mut own = String::new();
                read(inner, &mut own, places);
                out.push_str(&own);
                places.push((name.clone(), bare(&own)));
            }
            Block::Figure(_) | Block::Space(_) | Block::Rule | Block::PageBreak(_) => {}
        }
    }
}

fn tables<'a>(blocks: &'a [Block], found: &mut Vec<&'a Table>) {
    for block in blocks {
        match block {
            Block::Table(table) => found.push(table),
            Block::Aside(inner)
            | Block::Sized(_, inner)
            | Block::Keep(inner)
            | Block::Anchored(_, inner) => tables(inner, found),
            Block::Blank(blank) => tables(&blank.entry, found),
            _ => {}
        }
    }
}

#[test]
fn libreoffice_reads_every_item_as_it_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let documents = documents();
    assert_eq!(documents.len(), 2 * Kind::ALL.len());
    let names: Vec<String> = documents.iter().map(|(name, _)| name.clone()).collect();
    for (name, document) in &documents {
        let bytes = docx(document, &[remark()]).expect("it exports");
        fs::write(folder.path().join(format!("{name}.docx")), bytes).expect("it is written");
    }
    convert(folder.path(), &names, "txt:Text (encoded):UTF8");
    convert(folder.path(), &names, "fodt");
    for (name, document) in &documents {
        let path = |ending: &str| folder.path().join(format!("{name}.{ending}"));
        let said = fs::read_to_string(path("txt")).expect("the text");
        the_words_are_the_same(name, document, &bare(&said));
        let flat = fs::read_to_string(path("fodt")).expect("the file");
        the_structure_is_the_same(name, document, &flat);
    }
}

fn the_words_are_the_same(name: &str, document: &Document, said: &str) {
    let (mut all, mut places) = (String::new(), Vec::new());
    read(&document.blocks, &mut all, &mut places);
    let form = FORMS.iter().any(|form| name.ends_with(form));
    assert!(!form || places.len() > 10, "{name}: {places:?}");
    let mut from = 0;
    for (place, words) in places {
        let at = said[from..].find(&words).unwrap_or_else(|| {
            let near: String = said[from..].chars().take(600).collect();
            panic!("{name}, {place}: {words}\nis not what follows: {near}")
        });
        from += at + words.len();
    }
    assert_eq!(said, bare(&all), "{name}");
}

fn the_structure_is_the_same(name: &str, document: &Document, flat: &str) {
    let mut found = Vec::new();
    tables(&document.blocks, &mut found);
    let heads = found.iter().filter(|table| !table.head.is_empty()).count();
    assert_eq!(
        flat.matches("<table:table-header-rows>").count(),
        heads,
        "{name}"
    );
    for level in 1..=4 {
        let read = format!("text:outline-level=\"{level}\"");
        let read = flat.split("<text:h ").skip(1).filter(|heading| {
            heading
                .split('>')
                .next()
                .is_some_and(|tag| tag.contains(&read))
        });
        assert_eq!(
            read.count(),
            headings(&document.blocks, level),
            "{name}: level {level}"
        );
    }
    // A word processor counts lines in its own way: the numbers that comments cite are those of the PDF.
    assert!(
        flat.contains("<text:linenumbering-configuration text:number-lines=\"false\""),
        "{name}"
    );
    for style in [
        "Caption",
        "Table_20_Text",
        "List_20_Paragraph",
        "Heading_20_1",
    ] {
        let form = FORMS.iter().any(|form| name.ends_with(form));
        assert!(!form || flat.contains(style), "{name}: {style}");
    }
    assert!(
        flat.contains("<dc:title>") && flat.contains("fo:language=\"az\""),
        "{name}"
    );
    the_remark_is_a_comment(name, flat);
}

fn the_remark_is_a_comment(name: &str, flat: &str) {
    let remark = remark();
    let (_, comment) = flat.split_once("<office:annotation ").expect("a comment");
    let (comment, after) = comment.split_once("</office:annotation>").expect("its end");
    assert!(
        comment.contains(&format!("<dc:creator>{}</dc:creator>", remark.by)),
        "{name}: {comment}"
    );
    assert!(
        comment.contains(&remark.text) && comment.contains("2026-11-22T"),
        "{name}: {comment}"
    );
    // It stands at the words of its item, where the document has the item.
    let (paragraph, _) = after.split_once("</text:p>").expect("a paragraph");
    let there = flat.contains("\"breglament_191_1_7\"");
    assert_eq!(
        paragraph.contains("\"breglament_191_1_7\""),
        there,
        "{name}: {paragraph}"
    );
}

fn headings(blocks: &[Block], level: u8) -> usize {
    let own = |block: &Block| match block {
        Block::Heading(heading) => usize::from(heading.level == level),
        Block::Aside(inner)
        | Block::Sized(_, inner)
        | Block::Keep(inner)
        | Block::Anchored(_, inner) => headings(inner, level),
        Block::Table(table) => {
            let rows = table.head.iter().chain(&table.rows);
            let cells = rows.flat_map(|row| &row.cells);
            cells.map(|cell| headings(&cell.blocks, level)).sum()
        }
        _ => 0,
    };
    blocks.iter().map(own).sum()
}
