//! Blocks as readable text, and dossiers from JSON.
#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod everything;
pub mod papers;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use reqlament_core::entry::{Facts, read_entry};
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_documents::{Beside, Kind, Source, compose, compose_blank};
use reqlament_typeset::block::{Block, Document, Span, Table};
use serde_json::Value as Json;

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// The facts of a JSON object.
pub fn facts(json: &Json) -> Facts {
    let vocabulary = &Law::embedded().vocabulary;
    let mut facts = Facts::default();
    let mut count = 0;
    for (id, value) in json.as_object().expect("an object") {
        let fact = vocabulary.get(id).expect("a fact");
        let mut fresh = || {
            count += 1;
            format!("r{count}")
        };
        let entry = read_entry(fact, value, &mut fresh).unwrap_or_else(|error| panic!("{error}"));
        facts.set(id, entry);
    }
    facts
}

/// How a dossier is printed, if not as usual.
pub struct Print<'a> {
    pub profile: &'a str,
    pub purpose: Purpose,
    pub illustrative: &'a [&'a str],
    pub number: Option<&'a str>,
    pub files: &'a BTreeMap<String, Arc<[u8]>>,
}

pub static NO_FILES: BTreeMap<String, Arc<[u8]>> = BTreeMap::new();

pub const USUAL: Print<'static> = Print {
    profile: "2011",
    purpose: Purpose::Register,
    illustrative: &[],
    number: None,
    files: &NO_FILES,
};

/// A small dossier that uses every kind of place.
pub fn dossier() -> Json {
    serde_json::from_str(include_str!("../data/dossier.json")).expect("JSON")
}

pub fn print(kind: Kind, json: &Json, print: &Print) -> Document {
    let law = Law::embedded();
    let facts = facts(json);
    let illustrative: BTreeSet<String> = print
        .illustrative
        .iter()
        .map(|id| (*id).to_owned())
        .collect();
    let source = Source {
        law,
        profile: law.profile(print.profile).expect("a profile"),
        facts: &facts,
        illustrative: &illustrative,
        today: day(),
        revision: 3,
        digest: "7f3a9b00000000000000000000000000000000000000000000000000001d08",
        purpose: print.purpose,
        registry_number: print.number,
        beside: Beside::default(),
        files: print.files,
    };
    compose(kind, &source).expect("it composes")
}

pub fn blank(kind: Kind) -> Document {
    let law = Law::embedded();
    compose_blank(kind, law, law.profile("2011").expect("a profile"), day()).expect("it composes")
}

/// A document as text: a line for each piece, indented by what holds it.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    for (name, running) in [("head", &document.head), ("foot", &document.foot)] {
        if let Some(running) = running {
            out.push_str(&format!("{name}: {} | {}\n", running.left, running.right));
        }
    }
    blocks(&document.blocks, 0, &mut out);
    out
}

fn blocks(all: &[Block], depth: usize, out: &mut String) {
    all.iter().for_each(|one| block(one, depth, out));
}

fn block(one: &Block, depth: usize, out: &mut String) {
    let mut line =
        |text: &str| out.push_str(&format!("{}{}\n", "  ".repeat(depth), text.trim_end()));
    match one {
        Block::Heading(heading) => line(&format!(
            "{} {}",
            "#".repeat(heading.level.into()),
            spans(&heading.text)
        )),
        Block::Paragraph(paragraph) => line(&spans(&paragraph.text)),
        Block::Blank(given) => {
            line(&format!("_ {}", spans(&given.label)));
            if given.entry.is_empty() {
                line(&format!("  ({} ruled)", given.lines));
            }
            blocks(&given.entry, depth + 1, out);
            if !given.caption.is_empty() {
                out.push_str(&format!("{}^ {}\n", "  ".repeat(depth), given.caption));
            }
        }
        Block::List(list) => {
            for item in &list.items {
                out.push_str(&format!("{}{}\n", "  ".repeat(depth), item.marker));
                blocks(&item.blocks, depth + 1, out);
            }
        }
        Block::Table(given) => table(given, depth, out),
        Block::Aside(inner) => {
            line(">>");
            blocks(inner, depth + 1, out);
        }
        Block::Keep(inner) | Block::Sized(_, inner) => blocks(inner, depth, out),
        Block::Anchored(name, inner) => {
            line(&format!("[{name}]"));
            blocks(inner, depth + 1, out);
        }
        Block::PageBreak(_) => line("===== page ====="),
        Block::Figure(_) | Block::Space(_) | Block::Rule => {}
    }
}

fn table(table: &Table, depth: usize, out: &mut String) {
    for row in table.head.iter().chain(&table.rows) {
        let cells: Vec<String> = row.cells.iter().map(|cell| flat(&cell.blocks)).collect();
        out.push_str(&format!(
            "{}| {} |\n",
            "  ".repeat(depth),
            cells.join(" | ")
        ));
    }
}

fn flat(inner: &[Block]) -> String {
    let mut out = String::new();
    blocks(inner, 0, &mut out);
    out.lines().map(str::trim).collect::<Vec<_>>().join(" / ")
}

fn spans(all: &[Span]) -> String {
    let styled = |span: &Span| match (span.bold, span.italic, &span.link) {
        _ if span.removed => format!("[-{}-]", span.text),
        _ if span.added => format!("{{+{}+}}", span.text),
        (true, ..) => format!("*{}*", span.text),
        (_, true, _) => format!("/{}/", span.text),
        (.., Some(link)) => format!("{} <{link}>", span.text),
        _ => span.text.clone(),
    };
    all.iter()
        .map(styled)
        .collect::<String>()
        .replace(['\u{a0}', '\u{2003}', '\n'], " ")
}

/// The words a document prints, in reading order, as one line.
pub fn words(document: &Document) -> String {
    let mut out = Vec::new();
    read(&document.blocks, &mut out);
    let joined = out.join(" ").replace('_', " ").replace('\u{2011}', "-");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(all: &[Block], out: &mut Vec<String>) {
    let say = |text: &[Span]| {
        text.iter()
            .map(|span| span.text.as_str())
            .collect::<String>()
    };
    for one in all {
        match one {
            Block::Heading(heading) => out.push(say(&heading.text)),
            Block::Paragraph(paragraph) => out.push(say(&paragraph.text)),
            Block::Blank(blank) => {
                out.push(say(&blank.label));
                read(&blank.entry, out);
                out.push(blank.caption.clone());
            }
            Block::List(list) => list.items.iter().for_each(|item| {
                out.push(item.marker.clone());
                read(&item.blocks, out);
            }),
            Block::Table(table) => {
                table
                    .head
                    .iter()
                    .chain(&table.rows)
                    .flat_map(|row| &row.cells)
                    .for_each(|cell| read(&cell.blocks, out));
            }
            Block::Aside(inner)
            | Block::Sized(_, inner)
            | Block::Keep(inner)
            | Block::Anchored(_, inner) => read(inner, out),
            _ => {}
        }
    }
}
