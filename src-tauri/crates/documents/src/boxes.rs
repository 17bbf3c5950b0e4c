//! Check boxes of a form.

use reqlament_core::form::{self, BoxOption, Boxes, Item};
use reqlament_typeset::block::{Blank, Block, Paragraph, Span, TableRow, Width};

use crate::item::label;
use crate::pieces::{self, cell, paragraph, span};
use crate::source::Desk;

/// The box of the official form.
const EMPTY: &str = "□";
const TICKED: &str = "☑";
/// Indent of boxes that stand beneath the words of their item.
const INDENT: f32 = 28.0;

/// The words of the item and its boxes, on one line or beneath one another.
pub(crate) fn boxes(desk: &Desk, item: &Item, boxes: &Boxes) -> Vec<Block> {
    let chosen = chosen(desk, boxes);
    if boxes.inline {
        let mut text = label(item, false);
        for option in &boxes.options {
            text.push(Span::plain("\u{2003} "));
            text.push(Span::whole(ticked(option, chosen)));
        }
        return vec![paragraph(text)];
    }
    let mut blocks = vec![pieces::leading(label(item, false))];
    if boxes
        .options
        .iter()
        .any(|option| !option.number_label.is_empty())
    {
        let rows = boxes
            .options
            .iter()
            .map(|option| numbered(desk, option, chosen))
            .collect();
        let widths = vec![Width::Share(1.0), Width::Share(0.8)];
        blocks.push(pieces::side_by_side(
            widths,
            rows,
            pieces::FILING,
            item.name(),
        ));
    } else {
        blocks.extend(
            boxes
                .options
                .iter()
                .map(|option| indented(&ticked(option, chosen))),
        );
        blocks.push(Block::Space(4.0));
    }
    if !boxes.closing.is_empty() {
        blocks.push(paragraph(vec![span(&boxes.closing)]));
    }
    blocks
}

/// The id of the choice that was made; the empty form makes none.
fn chosen<'a>(desk: &'a Desk, boxes: &Boxes) -> &'a str {
    match boxes.fact.as_str() {
        _ if desk.blank => "",
        form::PURPOSE => desk.source.purpose.word(),
        fact => desk.text(fact),
    }
}

fn ticked(option: &BoxOption, chosen: &str) -> String {
    let mark = if option.choice == chosen {
        TICKED
    } else {
        EMPTY
    };
    format!("{mark}\u{a0}{}", option.text)
}

fn indented(text: &str) -> Block {
    let text = Paragraph::new(vec![span(text)]);
    Block::Paragraph(Paragraph {
        indent: INDENT,
        after: 2.0,
        keep_with_next: true,
        ..text
    })
}

/// A box and at its right the blank for the registry number.
fn numbered(desk: &Desk, option: &BoxOption, chosen: &str) -> TableRow {
    let text = Paragraph::new(vec![span(&ticked(option, chosen))]);
    let words = cell(vec![Block::Paragraph(Paragraph {
        after: 0.0,
        indent: INDENT,
        ..text
    })]);
    if option.number_label.is_empty() {
        return TableRow {
            cells: vec![words, cell(Vec::new())],
        };
    }
    let number = if option.choice == chosen {
        registry_number(desk)
    } else {
        String::new()
    };
    let entry = if number.is_empty() {
        Vec::new()
    } else {
        vec![paragraph(vec![Span::whole(number)])]
    };
    let label = vec![Span::whole(option.number_label.as_str())];
    TableRow {
        cells: vec![
            words,
            cell(vec![Block::Blank(Blank {
                label,
                entry,
                caption: String::new(),
                lines: 1,
            })]),
        ],
    }
}

/// The number the operator gave.
pub(crate) fn registry_number(desk: &Desk) -> String {
    let given = desk.cell_words("registration", "number");
    if given.is_empty() {
        desk.source.registry_number.unwrap_or_default().to_owned()
    } else {
        given
    }
}
