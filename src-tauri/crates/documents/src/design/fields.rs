//! Fields of a form: labels, boxes to tick, room to write, and the lines for the signature.

use std::borrow::Cow;

use reqlament_core::az;
use reqlament_core::design::{Choice, Field, Mark};
use reqlament_typeset::block::{
    Align, Blank, Block, Cell, List, ListItem, Paragraph, Span, Table, TableRow, Width,
};

use super::{SIZE, SMALL};
use crate::pieces::side_by_side;

/// Height of a line that is written by hand, which with the space around it is 7 mm.
pub(super) const ROOM: f32 = 15.0;
/// Size of the words of a field: they leave the room to the answer.
pub(super) const FIELD: f32 = 10.0;
/// What a field whose answer stands behind its label has above and below it.
const BREATH: f32 = 2.8;
/// Distance of the text of a cell from the rules at its sides.
pub(super) const PADDING: f32 = 4.4;
/// The same above and below together.
pub(super) const CELL: f32 = 5.2;
/// Every row is laid on so many columns, so that fields of halves, thirds and quarters stand in one table.
const GRID: u8 = 12;
const BOX: &str = "□";
const HELD: char = '\u{a0}';

/// Rows of fields in one ruled table, which a screen reader calls by the heading it stands under.
pub(super) fn ruled(rows: &[&[Field]], section: &str) -> Block {
    Block::Table(Table {
        rows: rows.iter().map(|row| on_grid(row, framed)).collect(),
        size: FIELD,
        ..Table::new(vec![Width::Share(1.0); usize::from(GRID)], section)
    })
}

/// A row of fields without rules, each with lines of its own to write on.
pub(super) fn open(cells: &[Field]) -> Vec<Block> {
    match cells {
        [only] => unframed(only),
        several => vec![Block::Table(Table {
            rows: vec![on_grid(several, unframed)],
            size: SIZE,
            ruled: false,
            ..Table::new(
                vec![Width::Share(1.0); usize::from(GRID)],
                "Doldurulan sahələr",
            )
        })],
    }
}

/// Who signs, the signature, and beneath it the place of the seal, on one page.
pub(super) fn signature(name: &str, signature: &str, seal: &str) -> Block {
    let line = |caption: &str| match caption {
        "" => Cell::new(Vec::new()),
        _ => Cell::new(vec![line_to_write(Vec::new(), caption)]),
    };
    let seal = Block::Paragraph(Paragraph {
        align: Align::Center,
        after: 0.0,
        ..Paragraph::new(lines(seal, false))
    });
    let row = |cells| TableRow { cells };
    let empty = || Cell::new(Vec::new());
    let table = side_by_side(
        vec![Width::Share(3.2), Width::Share(0.2), Width::Share(1.3)],
        vec![
            row(vec![line(name), empty(), line(signature)]),
            row(vec![
                empty(),
                empty(),
                Cell::new(vec![Block::Space(8.0), seal]),
            ]),
        ],
        SIZE,
        "İmza və möhür üçün yer",
    );
    Block::Keep(vec![Block::Space(ROOM * 0.6), table])
}

/// The fields of a row as cells that together cover the grid.
fn on_grid(cells: &[Field], blocks: impl Fn(&Field) -> Vec<Block>) -> TableRow {
    let shares = cells.iter().map(|cell| usize::from(cell.share));
    let all = shares.clone().sum::<usize>().max(1);
    let mut taken = 0;
    let mut before = 0;
    let spans = shares.map(|share| {
        before += share;
        let end = (before * usize::from(GRID) + all / 2) / all;
        let span = end - taken;
        taken = end;
        span as u8
    });
    let cell = |(cell, span): (&Field, u8)| Cell {
        blocks: blocks(cell),
        span,
    };
    TableRow {
        cells: cells.iter().zip(spans).map(cell).collect(),
    }
}

/// A field between rules: the label, what can be ticked, and room.
fn framed(field: &Field) -> Vec<Block> {
    let mut blocks = labelled(field, FIELD);
    if field.lines > 0 {
        blocks.push(Block::Space(f32::from(field.lines) * ROOM));
    } else if field.options.is_empty() {
        blocks.insert(0, Block::Space(BREATH));
        blocks.push(Block::Space(BREATH));
    }
    if !field.caption.is_empty() {
        blocks.push(Block::Paragraph(Paragraph {
            align: Align::Center,
            size: Some(SMALL),
            after: 0.0,
            ..Paragraph::new(lines(&field.caption, false))
        }));
    }
    blocks
}

/// A field without rules around it.
fn unframed(field: &Field) -> Vec<Block> {
    if !field.options.is_empty() {
        let mut blocks = labelled(field, SIZE);
        blocks.push(Block::Space(BREATH));
        return blocks;
    }
    let last = field.lines.max(1) - 1;
    let line = |at: u8| {
        let label = if at == 0 {
            lines(&label(field), false)
        } else {
            Vec::new()
        };
        let caption = if at == last {
            field.caption.as_str()
        } else {
            ""
        };
        [Block::Space(BREATH), line_to_write(label, caption)]
    };
    (0..=last).flat_map(line).collect()
}

fn line_to_write(label: Vec<Span>, caption: &str) -> Block {
    Block::Blank(Blank {
        label,
        entry: Vec::new(),
        caption: caption.to_owned(),
        lines: 1,
    })
}

/// The label, marked where the field must be filled.
fn label(field: &Field) -> Cow<'_, str> {
    if field.required && !field.label.is_empty() {
        format!("{}{HELD}*", field.label).into()
    } else {
        (&*field.label).into()
    }
}

/// The label and beneath it what can be ticked.
fn labelled(field: &Field, size: f32) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !field.label.is_empty() {
        blocks.push(words(&label(field), !field.options.is_empty()));
    }
    if field.columns == 1 {
        blocks.extend(options(&field.options, field.mark));
    } else if !field.options.is_empty() {
        blocks.push(in_columns(field, size));
    }
    blocks
}

/// Options beneath one another.
fn options(options: &[Choice], mark: Mark) -> Vec<Block> {
    match mark {
        Mark::Before if options.is_empty() => Vec::new(),
        Mark::Before => vec![ticked(options)],
        Mark::After => options.iter().flat_map(asked).collect(),
    }
}

/// Options row by row.
fn in_columns(field: &Field, size: f32) -> Block {
    let columns = usize::from(field.columns);
    let cell = |at: usize, row: &[Choice]| {
        Cell::new(row.get(at).map_or_else(Vec::new, |option| {
            options(std::slice::from_ref(option), field.mark)
        }))
    };
    let row = |row: &[Choice]| TableRow {
        cells: (0..columns).map(|at| cell(at, row)).collect(),
    };
    let summary = if field.label.is_empty() {
        "Seçimlər"
    } else {
        &field.label
    };
    side_by_side(
        vec![Width::Share(1.0); columns],
        field.options.chunks(columns).map(row).collect(),
        size,
        summary,
    )
}

/// Boxes that hang before the words of their options.
fn ticked(options: &[Choice]) -> Block {
    let item = |option: &Choice| ListItem {
        marker: BOX.to_owned(),
        blocks: [words(&option.text, false)]
            .into_iter()
            .chain(detail(option))
            .collect(),
    };
    Block::List(List {
        items: options.iter().map(item).collect(),
    })
}

/// An option with its box behind it.
fn asked(option: &Choice) -> impl Iterator<Item = Block> {
    let text = format!("{}{HELD}{HELD}{BOX}", option.text);
    [words(&text, false)].into_iter().chain(detail(option))
}

/// What is to be written beneath an option, its lines apart enough to be written on.
fn detail(option: &Choice) -> impl Iterator<Item = Block> {
    let lines = option.detail.split('\n').filter(|line| !line.is_empty());
    lines.flat_map(|line| [Block::Space(BREATH), words(line, false)])
}

fn words(text: &str, keep_with_next: bool) -> Block {
    Block::Paragraph(Paragraph {
        align: Align::Left,
        after: 1.0,
        keep_with_next,
        ..Paragraph::new(lines(text, false))
    })
}

/// The words, blanks held to what stands right before and behind them.
pub(super) fn lines(text: &str, bold: bool) -> Vec<Span> {
    let text = az::keep_together(text);
    let mut held = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = held.ends_with('_') || held.ends_with("_\u{a0}\u{2011}");
        let hold = letter == ' ' && (after || letters.peek() == Some(&'_'));
        // A suffix stands off a blank behind a hyphen: "20___ - dən".
        let joint = letter == '-'
            && held.ends_with(['_', HELD])
            && held.trim_end_matches(HELD).ends_with('_');
        held.push(match letter {
            _ if hold => HELD,
            _ if joint => '\u{2011}',
            other => other,
        });
    }
    vec![Span {
        bold,
        ..Span::plain(held)
    }]
}
