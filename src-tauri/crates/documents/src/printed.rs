//! The printed words of each place of the reglament, in units that can be set side by side with another state.

use std::collections::{BTreeMap, BTreeSet};

use reqlament_core::entry::Entry;
use reqlament_core::form::{Blank, Item, Manner, Role};
use reqlament_core::value::{FileRef, Row, Value};
use reqlament_core::vocabulary::{Absence, Shape};
use reqlament_typeset::block::Block;

use crate::error::DocumentError;
use crate::operations::follows;
use crate::sheet::cited;
use crate::source::Desk;
use crate::words::uncapitalised;
use crate::{paper, pieces, reglament, rows, said};

/// A place of the text: an item, or a fact that stands at none.
pub(crate) struct Place {
    /// Addresses of its items; none for a fact that stands at none.
    pub addresses: Vec<String>,
    /// Number without the closing point.
    pub number: String,
    /// Official words.
    pub name: String,
    /// What is printed there.
    pub units: Vec<Unit>,
}

/// What changes as a whole: a fact, or one row of its table.
pub(crate) struct Unit {
    /// Fact, and row where it is one.
    pub key: String,
    /// What it is, where its place has several.
    pub name: String,
    /// Place of the row in its table, counted from 1; none where the fact is no table or has but one row.
    pub row: Option<usize>,
    /// Its words.
    pub lines: Vec<Line>,
}

/// Words under one name.
#[derive(PartialEq)]
pub(crate) struct Line {
    /// Column; empty where the unit is one text.
    pub key: String,
    /// Name printed before the words.
    pub name: String,
    /// The words, a paragraph a line.
    pub text: String,
    /// Number of the item where it is printed, where that is another than the unit's.
    pub number: String,
    /// Printed beside every change of its unit, for it says which unit it is.
    pub names_unit: bool,
}

impl Unit {
    /// All its words, to know it again when its id has changed.
    pub fn words(&self) -> String {
        let texts: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        format!("{}\n{}", self.fact(), texts.join("\n"))
    }

    pub fn fact(&self) -> &str {
        self.key.split('/').next().unwrap_or_default()
    }
}

/// The items of the reglament in their order; approval and title apart, for their facts stand elsewhere too.
pub(crate) fn items(desk: &Desk) -> Result<Vec<Place>, DocumentError> {
    let form = desk.form(reglament::FORM)?;
    let mut places: Vec<Place> = Vec::new();
    for item in form.items.iter().filter(|item| shows_facts(item)) {
        let steps = columns_of_operations(item).is_some();
        if steps && let Some(last) = places.last_mut().filter(|last| last.name == STEPS) {
            // All operations stand in one table under the last of these items.
            let first = last.number.split('–').next().unwrap_or_default();
            last.number = format!("{first}–{}", cited(item));
            last.addresses.push(form.address_of(item));
            continue;
        }
        places.push(Place {
            addresses: vec![form.address_of(item)],
            number: cited(item),
            name: name(item).to_owned(),
            units: units(desk, item)?,
        });
    }
    Ok(places)
}

const STEPS: &str = "inzibati əməliyyatlar";

/// The facts that stand at no item of the reglament.
pub(crate) fn others(desk: &Desk) -> Result<Vec<Place>, DocumentError> {
    let form = desk.form(reglament::FORM)?;
    let shown: BTreeSet<&str> = form
        .items
        .iter()
        .filter(|item| shows_facts(item))
        .flat_map(Item::fact_ids)
        .collect();
    let facts = desk.source.law.vocabulary.facts().iter();
    let apart = facts.filter(|fact| !shown.contains(fact.shape.id.as_str()));
    Ok(apart
        .map(|fact| Place {
            addresses: Vec::new(),
            number: String::new(),
            name: fact.shape.title.az.clone(),
            units: fact_units(desk, &fact.shape, true),
        })
        .collect())
}

/// The official words of an item; a note, whose words are a text, goes by its short name.
fn name(item: &Item) -> &str {
    match &item.short {
        _ if columns_of_operations(item).is_some() => STEPS,
        Some(short) if item.role == Role::Note => &short.az,
        _ => item.name(),
    }
}

fn shows_facts(item: &Item) -> bool {
    !matches!(item.role, Role::Approval | Role::Title) && item.fact_ids().next().is_some()
}

/// The columns shown by an item that is a part of the table of operations.
fn columns_of_operations(item: &Item) -> Option<&[String]> {
    let shows = |blank: &&Blank| blank.facts == ["operations"] && !blank.columns.is_empty();
    let blank = item.blanks.iter().find(shows)?;
    Some(&blank.columns)
}

fn units(desk: &Desk, item: &Item) -> Result<Vec<Unit>, DocumentError> {
    if !desk.shown(item)? {
        return Ok(Vec::new());
    }
    if item.boxes.is_none()
        && !matches!(item.role, Role::Parent | Role::Fixed | Role::Note)
        && !desk.applies(item)?
    {
        let words = Absence::NotApplicable.az().to_owned();
        let fact = item.fact_ids().next().unwrap_or_default();
        return Ok(vec![Unit::of_text(fact, words)]);
    }
    let ruled = item
        .blanks
        .iter()
        .filter(|blank| blank.manner == Manner::Ruled);
    let several = ruled.map(|blank| blank.facts.len()).sum::<usize>() > 1;
    let titled = |manner| several || manner == Manner::Titled;
    let manner = |fact: &str| {
        let holds = |blank: &&Blank| blank.facts.iter().any(|own| own == fact);
        item.blanks
            .iter()
            .find(holds)
            .map_or(Manner::Ruled, |blank| blank.manner)
    };
    let of_fact = |fact: &str| {
        let shape = desk.shape(fact)?;
        let manner = manner(fact);
        let by_column = fact == "operations" || manner == Manner::Appendix;
        let mut units = fact_units(desk, shape, by_column);
        for unit in units.iter_mut().filter(|_| titled(manner)) {
            unit.name.clone_from(&shape.title.az);
        }
        Some(units)
    };
    Ok(item.fact_ids().filter_map(of_fact).flatten().collect())
}

impl Unit {
    fn of_text(key: &str, text: String) -> Self {
        Self {
            key: key.to_owned(),
            name: String::new(),
            row: None,
            lines: vec![Line::of_text(text)],
        }
    }
}

impl Line {
    fn of_text(text: String) -> Self {
        Self {
            key: String::new(),
            name: String::new(),
            text,
            number: String::new(),
            names_unit: false,
        }
    }
}

/// A fact in units: a table row by row, each as the sentence it is printed as or column by column.
fn fact_units(desk: &Desk, shape: &Shape, by_column: bool) -> Vec<Unit> {
    match desk.entry(&shape.id) {
        None => Vec::new(),
        Some(Entry::Absent(absence)) => vec![Unit::of_text(&shape.id, absence.az().to_owned())],
        Some(Entry::Unknown(json)) => vec![Unit::of_text(&shape.id, json.to_string())],
        Some(Entry::Filled(Value::Table(table))) => {
            let several = table.len() > 1;
            let unit = |(at, row): (usize, &Row)| Unit {
                key: format!("{}/{}", shape.id, row.id),
                name: String::new(),
                row: several.then_some(at + 1),
                lines: if by_column {
                    let said = |line: &Line| {
                        shape.id != "operations" || line.key != "after" || !follows(table, at)
                    };
                    let mut lines = columns(desk, shape, &row.cells, true);
                    lines.retain(said);
                    lines
                } else {
                    let words = pieces::bare(&rows::sentence(desk, shape, row, &[]));
                    vec![Line::of_text(words)]
                },
            };
            table.iter().enumerate().map(unit).collect()
        }
        Some(Entry::Filled(Value::Group(cells))) => vec![Unit {
            key: shape.id.clone(),
            name: String::new(),
            row: None,
            lines: columns(desk, shape, cells, false),
        }],
        Some(Entry::Filled(value)) => vec![Unit::of_text(&shape.id, text(desk, shape, value))],
    }
    .into_iter()
    .filter(|unit| unit.lines.iter().any(|line| !line.text.trim().is_empty()))
    .collect()
}

/// Each cell under the name of its column; the first of a row says which row it is.
fn columns(desk: &Desk, shape: &Shape, cells: &BTreeMap<String, Value>, of_row: bool) -> Vec<Line> {
    let line = |(at, column): (usize, &Shape)| {
        let text = text(desk, column, cells.get(&column.id)?);
        let names_unit = of_row && at == 0;
        (!text.is_empty()).then(|| Line {
            key: column.id.clone(),
            name: if names_unit {
                String::new()
            } else {
                uncapitalised(&column.title.az)
            },
            text,
            number: number_of(desk, &shape.id, &column.id),
            names_unit,
        })
    };
    shape.columns.iter().enumerate().filter_map(line).collect()
}

/// The item that shows this column of the operations.
fn number_of(desk: &Desk, fact: &str, column: &str) -> String {
    if fact != "operations" {
        return String::new();
    }
    let items = desk
        .source
        .law
        .form(reglament::FORM)
        .map_or(&[][..], |form| &form.items);
    let shows = |item: &&Item| {
        columns_of_operations(item).is_some_and(|own| own.iter().any(|own| own == column))
    };
    items.iter().find(shows).map(cited).unwrap_or_default()
}

/// The words of a value, a paragraph a line.
fn text(desk: &Desk, shape: &Shape, value: &Value) -> String {
    match value {
        Value::Prose(prose) => {
            let mut lines = Vec::new();
            paragraphs(&said::prose(prose).blocks(), &mut lines);
            lines.join("\n")
        }
        Value::Many(values) if shape.kind != reqlament_core::kind::Kind::Row => {
            let words = values.iter().map(|value| desk.words().value(shape, value));
            crate::words::joined("\n", words)
        }
        Value::File(file) => named_file(file),
        other => desk.words().value(shape, other),
    }
}

/// Two files of one name are told apart by their bytes.
fn named_file(file: &FileRef) -> String {
    format!(
        "{} (yoxlama kodu {})",
        file.name,
        paper::short(&file.sha256)
    )
}

fn paragraphs(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(pieces::bare(&paragraph.text)),
            Block::List(list) => {
                for item in &list.items {
                    let at = lines.len();
                    paragraphs(&item.blocks, lines);
                    if let Some(first) = lines.get_mut(at) {
                        *first = format!("{} {first}", item.marker);
                    }
                }
            }
            _ => {}
        }
    }
}
