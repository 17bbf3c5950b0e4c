//! The forms that users fill, attached to the reglament (191/2011, annex 1, 2.6, note 1): each on a page of its own.

use reqlament_core::value::{FileRef, Row, Value};
use reqlament_typeset::Picture;
use reqlament_typeset::block::{Align, Block, Document, Figure, Heading, PageStyle, Paragraph};

use crate::error::DocumentError;
use crate::pieces::{SMALL, plain, span};
use crate::said::prose;
use crate::source::Desk;
use crate::{design, paper, reglament};

/// The part of a page that is left for a picture under the heading of an appendix and its title.
const UNDER_TITLE: f32 = 0.8;

/// The attached forms, in the order in which they were entered.
pub(crate) fn appendices(desk: &Desk) -> Vec<Block> {
    desk.rows("attached_forms")
        .iter()
        .enumerate()
        .flat_map(|(at, row)| appendix(desk, at, row))
        .collect()
}

/// The attached forms as a document of their own, to be printed for users.
pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let blocks = appendices(desk);
    if blocks.is_empty() {
        return Err(DocumentError::NoForms);
    }
    let title = format!("{}ə əlavə edilən formalar", paper::reglament_title(desk));
    Ok(paper::document(desk, &title, blocks))
}

/// Lines to be filled by hand are not stretched.
fn ragged(block: Block) -> Block {
    match block {
        Block::Paragraph(paragraph) => Block::Paragraph(Paragraph {
            align: Align::Left,
            ..paragraph
        }),
        other => other,
    }
}

/// The name of the place where an attached form stands.
pub(crate) fn place(at: usize) -> String {
    format!("{}:appendix-{}", reglament::FORM, at + 1)
}

fn appendix(desk: &Desk, at: usize, row: &Row) -> Vec<Block> {
    let of = format!("{}ə", paper::reglament_title(desk));
    let line = |text: &str| {
        Block::Paragraph(Paragraph {
            after: 0.0,
            ..Paragraph::new(vec![span(text)])
        })
    };
    let number = format!("{} nömrəli əlavə", at + 1);
    let mut blocks = vec![Block::Sized(
        SMALL,
        vec![Block::Aside(vec![line(&of), line(&number)])],
    )];
    blocks.extend(form(desk, row));
    vec![
        Block::PageBreak(Some(page(row))),
        Block::Anchored(place(at), blocks),
    ]
}

/// The paper of a form: one that is filled by hand has smaller margins, so that it takes fewer sheets.
fn page(row: &Row) -> PageStyle {
    if row.cells.contains_key("design") {
        design::page()
    } else {
        PageStyle::default()
    }
}

/// One attached form from its title on.
pub(crate) fn form(desk: &Desk, row: &Row) -> Vec<Block> {
    let design = match row.cells.get("design") {
        Some(Value::Design(design)) => Some(design),
        _ => None,
    };
    let mut blocks = Vec::new();
    let title = row.text("title");
    if !title.is_empty() && !design.is_some_and(design::is_titled) {
        blocks.push(Block::Heading(Heading::new(1, title)));
    }
    blocks.extend(design.into_iter().flat_map(design::blocks));
    if let Some(Value::Prose(text)) = row.cells.get("text") {
        blocks.extend(prose(text).blocks().into_iter().map(ragged));
    }
    if let Some(Value::File(file)) = row.cells.get("file") {
        blocks.push(
            scan(desk, file, title).unwrap_or_else(|| {
                plain(&format!("Forma fayl şəklində əlavə edilir: {}", file.name))
            }),
        );
    }
    blocks
}

/// An attached picture, small enough to stand on the page of its title; `None` where the file is none or not at hand.
fn scan(desk: &Desk, file: &FileRef, title: &str) -> Option<Block> {
    let bytes = desk.source.files.get(&file.sha256)?;
    let picture = Picture::read(bytes).ok()?;
    let page = PageStyle::default();
    let ratio = picture.width as f32 / picture.height.max(1) as f32;
    Some(Block::Figure(Figure {
        bytes: bytes.clone(),
        width: (page.body() * UNDER_TITLE * ratio).min(page.measure()),
        alternative: if title.is_empty() {
            file.name.clone()
        } else {
            title.to_owned()
        },
    }))
}
