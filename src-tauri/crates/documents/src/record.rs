//! The record of the registry: the 37 items of decision 129/2026, in the order in which the registry asks them.

use reqlament_core::az;
use reqlament_core::form::{Form, Item, Manner};
use reqlament_core::value::Value;
use reqlament_core::vocabulary::{Absence, Assigner};
use reqlament_typeset::block::{
    Align, Block, Cell, Document, Heading, Paragraph, Span, Table, TableRow, Width,
};

use crate::boxes::registry_number;
use crate::error::DocumentError;
use crate::item::{anchored, titled};
use crate::paper;
use crate::pieces::{aside, cell, plain, remark, span, text_cell};
use crate::said::{Said, all_said};
use crate::source::Desk;

pub(crate) const FORM: &str = "record-129";

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(FORM)?;
    let mut blocks = vec![
        aside(&form.annex),
        Block::Heading(Heading::new(1, form.title.join("\n"))),
    ];
    blocks.push(plain(&form.preamble));
    let rows = form
        .items
        .iter()
        .map(|item| row(desk, form, item))
        .collect::<Result<Vec<_>, _>>()?;
    let shares = if desk.blank { (1.2, 1.0) } else { (0.58, 1.42) };
    let widths = vec![
        Width::Fixed(30.0),
        Width::Share(shares.0),
        Width::Share(shares.1),
    ];
    let head = vec![TableRow::plain(&["№", "Məlumatın adı", "Məlumat"])];
    let table = Table {
        head: if desk.blank { Vec::new() } else { head },
        rows,
        ..Table::new(widths, form.title.join(" "))
    };
    blocks.push(Block::Table(table));
    let name = desk.text("name");
    let title = if name.is_empty() {
        form.name.az.clone()
    } else {
        format!("{}: {name}", form.name.az)
    };
    Ok(paper::document(desk, &title, blocks))
}

fn row(desk: &Desk, form: &Form, item: &Item) -> Result<TableRow, DocumentError> {
    let number = anchored(
        form,
        item,
        vec![Block::Paragraph(tight(vec![Span::plain(
            item.number.as_str(),
        )]))],
    );
    Ok(TableRow {
        cells: vec![
            cell(vec![number]),
            // "olub-olmamasına" is one word: divided at its hyphen it would be read without it.
            text_cell(&item.title.replace('-', "\u{2011}")),
            entry(desk, item)?,
        ],
    })
}

/// What is known, then who gives it when the officer does not.
fn entry(desk: &Desk, item: &Item) -> Result<Cell, DocumentError> {
    if desk.blank {
        return Ok(cell(vec![Block::Space(14.0)]));
    }
    let mut blocks = if desk.applies(item)? {
        known(desk, item)
    } else {
        vec![words(Absence::NotApplicable.az())]
    };
    match item.assigned_by {
        Some(assigner) => blocks.push(remark(assigned(assigner))),
        None if blocks.is_empty() => blocks.push(remark("göstərilməyib")),
        None => {}
    }
    Ok(cell(blocks.into_iter().map(tightened).collect()))
}

fn known(desk: &Desk, item: &Item) -> Vec<Block> {
    let mut blocks = Vec::new();
    for blank in item
        .blanks
        .iter()
        .filter(|blank| blank.manner == Manner::Ruled)
    {
        blocks.extend(match blank.facts.as_slice() {
            [fact] if fact == "registration" => registration(desk),
            [fact] if matches!(desk.value(fact), Some(Value::Flag(_))) => vec![flag(desk, fact)],
            facts => all_said(desk, facts, &blank.columns)
                .map(Said::blocks)
                .unwrap_or_default(),
        });
    }
    blocks.extend(titled(desk, item));
    blocks
}

/// Number and date the operator gave.
fn registration(desk: &Desk) -> Vec<Block> {
    let date = desk.cell_words("registration", "date");
    let number = registry_number(desk);
    let number = if number.is_empty() {
        number
    } else {
        format!("№\u{a0}{number}")
    };
    let told = crate::words::joined(", ", [number, date].into_iter());
    if told.is_empty() {
        Vec::new()
    } else {
        vec![words(&told)]
    }
}

/// A flag as a sentence: "xidmət proaktivdir", or what its name denies.
fn flag(desk: &Desk, fact: &str) -> Block {
    let title = desk.shape(fact).map_or("", |shape| shape.title.az.as_str());
    let answer = desk.fact_words(fact);
    words(&format!("{answer} ({})", az::lower(title)))
}

fn assigned(assigner: Assigner) -> &'static str {
    match assigner {
        Assigner::Operator => "Reyestrin operatoru tərəfindən verilir",
        Assigner::Operation => "Xidmətin göstərilməsi gedişində yaranır",
    }
}

fn words(text: &str) -> Block {
    Block::Paragraph(tight(vec![span(text)]))
}

fn tight(text: Vec<Span>) -> Paragraph {
    Paragraph {
        after: 0.0,
        align: Align::Left,
        ..Paragraph::new(text)
    }
}

/// Narrow columns are set with a ragged edge and little space.
fn tightened(block: Block) -> Block {
    match block {
        Block::Paragraph(paragraph) => Block::Paragraph(Paragraph {
            after: 2.0,
            align: Align::Left,
            ..paragraph
        }),
        other => other,
    }
}
