//! What is drawn: all of it either marked as content of the structure or as an artifact.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::{Content, Operation};
use lopdf::{Object, ObjectId};

use super::Desk;

/// What a page draws.
#[derive(Default)]
pub(super) struct Sheet {
    pub page: Option<ObjectId>,
    /// Number and tag of its marked contents, in the order drawn.
    pub contents: Vec<(i64, String)>,
    /// The two-byte codes shown, by font resource.
    pub codes: BTreeMap<String, BTreeSet<u16>>,
}

/// Operators that put something on the page.
const DRAWING: [&str; 13] = [
    "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "b", "Do", "sh",
];
/// Operators the typesetter has reason to use.
const KNOWN: [&str; 21] = [
    "BDC", "EMC", "BT", "ET", "Tf", "Tm", "Td", "Tj", "TJ", "Tc", "Tw", "q", "Q", "cm", "Do", "m",
    "l", "S", "w", "g", "G",
];

impl Desk<'_> {
    pub(super) fn contents(&mut self) -> Vec<Sheet> {
        let pages: Vec<ObjectId> = self.document.page_iter().collect();
        pages.into_iter().map(|page| self.sheet(page)).collect()
    }

    fn sheet(&mut self, page: ObjectId) -> Sheet {
        let mut sheet = Sheet {
            page: Some(page),
            ..Sheet::default()
        };
        let content = self.document.get_page_content(page);
        let Ok(content) = Content::decode(&content) else {
            self.faults.push("a page cannot be read".to_owned());
            return sheet;
        };
        let mut reading = Reading::default();
        for operation in &content.operations {
            self.operation(operation, &mut reading, &mut sheet);
        }
        let ended = reading.marked.is_empty() && reading.depth == 0 && !reading.text;
        self.demand(ended, || "a page ends inside something".to_owned());
        let numbers: Vec<i64> = sheet.contents.iter().map(|(number, _)| *number).collect();
        let counted = numbers.iter().copied().eq(0..numbers.len() as i64);
        self.demand(counted, || {
            format!("the contents of a page are numbered {numbers:?}")
        });
        sheet
    }

    fn operation(&mut self, operation: &Operation, reading: &mut Reading, sheet: &mut Sheet) {
        let name = operation.operator.as_str();
        self.demand(
            KNOWN.contains(&name) || matches!(name, "rg" | "RG" | "J" | "j" | "d" | "h" | "n"),
            || format!("A 6.2.2: the operator {name}"),
        );
        match name {
            "BDC" => self.begin(operation, reading, sheet),
            "EMC" => {
                let begun = reading.marked.pop();
                self.demand(begun.is_some(), || "EMC without a beginning".to_owned());
            }
            "q" => reading.depth += 1,
            "Q" => reading.depth -= 1,
            "BT" => reading.text = true,
            "ET" => reading.text = false,
            "Tf" => reading.font = named(&operation.operands),
            "Tj" | "TJ" => {
                let codes = sheet.codes.entry(reading.font.clone()).or_default();
                shown(&operation.operands, codes);
            }
            _ => {}
        }
        self.demand((0..=28).contains(&reading.depth), || {
            format!("A 6.1.13: q nests {} deep", reading.depth)
        });
        if DRAWING.contains(&name) {
            self.demand(!reading.marked.is_empty(), || {
                format!("UA 7.1: {name} is neither content nor artifact")
            });
        }
    }

    fn begin(&mut self, operation: &Operation, reading: &mut Reading, sheet: &mut Sheet) {
        let tag = named(&operation.operands);
        let properties = operation
            .operands
            .get(1)
            .and_then(|found| found.as_dict().ok());
        let number = properties.and_then(|dict| dict.get(b"MCID").ok()?.as_i64().ok());
        self.demand(reading.marked.is_empty(), || {
            format!("UA 7.1: {tag} begins inside {:?}", reading.marked)
        });
        self.demand((tag == "Artifact") == number.is_none(), || {
            format!("UA 7.1: {tag} is numbered {number:?}")
        });
        if let Some(number) = number {
            sheet.contents.push((number, tag.clone()));
        }
        reading.marked.push(tag);
    }
}

#[derive(Default)]
struct Reading {
    marked: Vec<String>,
    depth: i32,
    text: bool,
    font: String,
}

fn named(operands: &[Object]) -> String {
    let name = operands.first().and_then(|found| found.as_name().ok());
    String::from_utf8_lossy(name.unwrap_or_default()).into_owned()
}

fn shown(operands: &[Object], codes: &mut BTreeSet<u16>) {
    for operand in operands {
        match operand {
            Object::String(text, _) => codes.extend(
                text.chunks_exact(2)
                    .map(|two| u16::from_be_bytes([two[0], two[1]])),
            ),
            Object::Array(items) => shown(items, codes),
            _ => {}
        }
    }
}
