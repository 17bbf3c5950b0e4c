//! Small blocks of which documents are built.

use reqlament_core::az;
use reqlament_typeset::block::{
    Align, Block, Cell, List, ListItem, Paragraph, Span, Table, TableRow, Width,
};

/// Size of ordinary text.
pub(crate) const TEXT: f32 = 14.0;
/// Size of the application's text, by which the empty form fits on one sheet.
pub(crate) const FILING: f32 = 13.0;
/// Size of notes of the form and of tables.
pub(crate) const SMALL: f32 = 12.0;
/// Size of remarks of the program's own.
pub(crate) const TINY: f32 = 10.0;

/// Words in the ordinary style, figures held to their units.
pub(crate) fn span(text: &str) -> Span {
    Span::plain(az::keep_together(text))
}

/// An address that can be followed.
pub(crate) fn web(address: &str) -> Span {
    let address = address.trim();
    let target = if address.contains("://") {
        address.to_owned()
    } else {
        format!("https://{address}")
    };
    Span {
        link: Some(target),
        ..Span::plain(address)
    }
}

/// An e-mail address that can be written to.
pub(crate) fn email(address: &str) -> Span {
    let address = address.trim();
    Span {
        link: Some(format!("mailto:{address}")),
        ..Span::plain(address)
    }
}

pub(crate) fn paragraph(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph::new(text))
}

pub(crate) fn plain(text: &str) -> Block {
    paragraph(vec![span(text)])
}

/// A paragraph that stays with what follows.
pub(crate) fn leading(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        keep_with_next: true,
        after: 2.0,
        ..Paragraph::new(text)
    })
}

pub(crate) fn small(text: Vec<Span>) -> Paragraph {
    Paragraph {
        size: Some(SMALL),
        after: 2.0,
        ..Paragraph::new(text)
    }
}

/// A remark of the program's own, told apart from the words of the form.
pub(crate) fn remark(text: &str) -> Block {
    let text = vec![Span::italic(text)];
    Block::Paragraph(Paragraph {
        size: Some(TINY),
        align: Align::Left,
        after: 0.0,
        ..Paragraph::new(text)
    })
}

pub(crate) fn aligned(text: Vec<Span>, align: Align) -> Block {
    Block::Paragraph(Paragraph {
        align,
        after: 2.0,
        ..Paragraph::new(text)
    })
}

/// Lines that stand together at the right, as the heading of an annex does.
pub(crate) fn aside(lines: &[String]) -> Block {
    let line = |line: &String| {
        Block::Paragraph(Paragraph {
            after: 0.0,
            ..Paragraph::from(line.as_str())
        })
    };
    Block::Aside(lines.iter().map(line).collect())
}

/// "1) …; 2) …."
pub(crate) fn enumerated(entries: Vec<Vec<Span>>) -> Block {
    let last = entries.len().saturating_sub(1);
    let item = |(at, mut text): (usize, Vec<Span>)| {
        close(&mut text, if at == last { "." } else { ";" });
        ListItem {
            marker: format!("{})", at + 1),
            blocks: vec![listed(text)],
        }
    };
    Block::List(List {
        items: entries.into_iter().enumerate().map(item).collect(),
    })
}

/// The text of an entry of a list.
pub(crate) fn listed(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        after: 2.0,
        ..Paragraph::new(text)
    })
}

/// Ends a text with this mark in place of whatever mark it had.
pub(crate) fn close(text: &mut Vec<Span>, mark: &str) {
    let Some(last) = text.last_mut() else { return };
    if last.link.is_some() {
        text.push(Span::plain(mark));
        return;
    }
    let bare = last.text.trim_end().trim_end_matches(['.', ';', ',']).len();
    last.text.truncate(bare);
    last.text.push_str(mark);
}

pub(crate) fn joined(lines: Vec<Vec<Span>>, separator: &str) -> Vec<Span> {
    let mut all = Vec::new();
    for line in lines {
        if !all.is_empty() {
            all.push(Span::plain(separator));
        }
        all.extend(line);
    }
    all
}

/// The words of spans without their style.
pub(crate) fn bare(text: &[Span]) -> String {
    text.iter().map(|span| span.text.as_str()).collect()
}

pub(crate) fn cell(blocks: Vec<Block>) -> Cell {
    Cell::new(blocks)
}

pub(crate) fn text_cell(text: &str) -> Cell {
    Cell::from(az::keep_together(text).as_str())
}

pub(crate) fn centred_cell(text: &str) -> Cell {
    let paragraph = Paragraph {
        after: 0.0,
        align: Align::Center,
        ..Paragraph::from(text)
    };
    Cell::new(vec![Block::Paragraph(paragraph)])
}

/// A table of 12 points with a head.
pub(crate) fn table(
    columns: Vec<Width>,
    head: &[&str],
    rows: Vec<TableRow>,
    summary: &str,
) -> Block {
    let head = if head.is_empty() {
        Vec::new()
    } else {
        vec![TableRow::plain(head)]
    };
    Block::Table(Table {
        head,
        rows,
        ..Table::new(columns, summary)
    })
}

/// A table without rules: things side by side.
pub(crate) fn side_by_side(
    columns: Vec<Width>,
    rows: Vec<TableRow>,
    size: f32,
    summary: &str,
) -> Block {
    Block::Table(Table {
        rows,
        size,
        ruled: false,
        ..Table::new(columns, summary)
    })
}
