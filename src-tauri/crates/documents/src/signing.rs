//! Where a document is signed.

use reqlament_core::value::{Person, Value};
use reqlament_typeset::block::{Align, Blank, Block, Cell, Paragraph, Span, TableRow, Width};

use crate::pieces::{cell, side_by_side, span};
use crate::source::Desk;
use crate::words::names;

/// Post, a line to sign on, and the name; what is unknown is a blank.
pub(crate) fn signature(signatory: &Person, size: f32) -> Block {
    let name = names::full_name(signatory);
    let cells = vec![
        said(&signatory.post, "(vəzifə)"),
        empty(),
        ruled("(imza)"),
        empty(),
        said(&name, "(soyadı, adı)"),
    ];
    let gap = Width::Fixed(14.0);
    let widths = vec![
        Width::Share(1.0),
        gap,
        Width::Share(0.7),
        gap,
        Width::Share(1.0),
    ];
    side_by_side(widths, vec![TableRow { cells }], size, "İmza")
}

/// Post and a line to sign on, as letters end; the post of the agency's settings.
pub(crate) fn post_signature(post: &str, size: f32) -> Block {
    let cells = vec![said(post, "(vəzifə)"), empty(), ruled("(imza)")];
    let widths = vec![Width::Share(1.0), Width::Fixed(14.0), Width::Share(1.0)];
    side_by_side(widths, vec![TableRow { cells }], size, "İmza")
}

/// Words where they are known, else a line for them.
fn said(words: &str, caption: &str) -> Cell {
    match words.trim() {
        "" => ruled(caption),
        words => cell(vec![Block::Paragraph(Paragraph {
            align: Align::Left,
            after: 0.0,
            ..Paragraph::new(vec![span(&reqlament_core::az::capitalise(words))])
        })]),
    }
}

fn ruled(caption: &str) -> Cell {
    cell(vec![Block::Blank(Blank {
        label: Vec::new(),
        entry: Vec::new(),
        caption: caption.to_owned(),
        lines: 1,
    })])
}

fn empty() -> Cell {
    cell(Vec::new())
}

/// The place of the seal.
pub(crate) fn seal() -> Block {
    Block::Paragraph(Paragraph::new(vec![Span::plain("M.Y.")]))
}

/// The head who approves.
pub(crate) fn head(desk: &Desk) -> Person {
    match desk.cell("approval", "head") {
        Some(Value::Person(head)) => head.clone(),
        _ => Person::default(),
    }
}

/// The post that signs the agency's letters, empty where it is not known.
pub(crate) fn signatory<'a>(desk: &'a Desk) -> &'a str {
    desk.source
        .beside
        .agency
        .map_or("", |agency| agency.signatory.trim())
}
