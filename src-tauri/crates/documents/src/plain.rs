//! A document as plain text, for pasting into another program.

use reqlament_typeset::block::{Block, Document, Span};

/// The words of a document: a paragraph a line, a table row a line with its cells after one another.
pub fn plain_text(document: &Document) -> String {
    let mut lines = Vec::new();
    blocks(&document.blocks, &mut lines);
    lines.join("\n") + "\n"
}

fn blocks(blocks: &[Block], lines: &mut Vec<String>) {
    blocks.iter().for_each(|block| self::block(block, lines));
}

fn block(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading(heading) => lines.push(words(&heading.text)),
        Block::Paragraph(paragraph) => lines.push(words(&paragraph.text)),
        Block::Blank(blank) => {
            lines.push(words(&blank.label));
            blocks(&blank.entry, lines);
        }
        Block::List(list) => {
            for item in &list.items {
                lines.push(format!("{} {}", item.marker, joined(&item.blocks)));
            }
        }
        Block::Table(table) => {
            for row in &table.rows {
                let cells = row
                    .cells
                    .iter()
                    .map(|cell| joined(&cell.blocks))
                    .filter(|cell| !cell.is_empty());
                lines.push(cells.collect::<Vec<_>>().join("\t"));
            }
        }
        Block::Aside(own) | Block::Sized(_, own) | Block::Keep(own) | Block::Anchored(_, own) => {
            blocks(own, lines)
        }
        Block::Figure(figure) => lines.push(figure.alternative.clone()),
        Block::Space(_) | Block::Rule | Block::PageBreak(_) => {}
    }
}

pub(crate) fn joined(own: &[Block]) -> String {
    let mut lines = Vec::new();
    blocks(own, &mut lines);
    lines.retain(|line| !line.trim().is_empty());
    lines.join("; ")
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
