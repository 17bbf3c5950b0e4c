//! The forms that users fill, attached to the reglament (191/2011, annex 1, 2.6, note 1): each on a page of its own.

use reqlament_core::value::{Row, Value};
use reqlament_typeset::block::{Align, Block, Heading, Paragraph};

use crate::pieces::{plain, span};
use crate::said::prose;
use crate::source::Desk;
use crate::{paper, reglament};

/// The attached forms, in the order in which they were entered.
pub(crate) fn appendices(desk: &Desk) -> Vec<Block> {
    desk.rows("attached_forms")
        .iter()
        .enumerate()
        .flat_map(|(at, row)| appendix(desk, at, row))
        .collect()
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
    let mut blocks = vec![Block::Aside(vec![line(&of), line(&number)])];
    let title = row.text("title");
    if !title.is_empty() {
        blocks.push(Block::Heading(Heading::new(1, title)));
    }
    if let Some(Value::Prose(text)) = row.cells.get("text") {
        blocks.extend(prose(text).blocks().into_iter().map(ragged));
    }
    if let Some(Value::File(file)) = row.cells.get("file") {
        blocks.push(plain(&format!(
            "Forma fayl şəklində əlavə edilir: {}",
            file.name
        )));
    }
    vec![Block::PageBreak(None), Block::Anchored(place(at), blocks)]
}
