//! Working sheets of a legal department: lying paper, a head of named lines, narrow cells, places for the hand.

use reqlament_core::az;
use reqlament_core::form::{Form, Item};
use reqlament_typeset::block::{
    Align, Blank, Block, Cell, Document, Heading, PageStyle, Paragraph, Span, Table, TableRow,
    Width,
};

use crate::pieces::{self, span};
use crate::source::Desk;
use crate::{paper, reglament};

/// Size of running text.
const TEXT: f32 = 12.0;
/// Size of the text of tables.
pub(crate) const CELLS: f32 = 11.0;
/// Height of a row that is filled by hand.
const BY_HAND: f32 = 46.0;

/// A document of lying sheets. They are filed turned by a quarter, so that the wide margin is the upper one.
pub(crate) fn lying(desk: &Desk, title: &str, blocks: Vec<Block>) -> Document {
    let upright = PageStyle::default();
    let page = PageStyle {
        top: upright.left,
        right: upright.top,
        bottom: upright.right,
        left: upright.bottom,
        ..upright.landscape()
    };
    Document {
        page,
        ..standing(desk, title, blocks)
    }
}

/// A document of upright sheets.
pub(crate) fn standing(desk: &Desk, title: &str, blocks: Vec<Block>) -> Document {
    Document {
        text_size: TEXT,
        ..paper::document(desk, title, blocks)
    }
}

/// The name of the sheet, and beneath it the service it is about.
pub(crate) fn title(desk: &Desk, title: &str, what: &str) -> Vec<Block> {
    let service = paper::service(desk);
    let heading = Block::Heading(Heading::new(1, title));
    if service.is_empty() {
        return vec![heading];
    }
    vec![
        heading,
        Block::Paragraph(Paragraph {
            align: Align::Center,
            after: 8.0,
            keep_with_next: true,
            ..Paragraph::new(vec![span(&format!("{service} üzrə {what}"))])
        }),
    ]
}

/// The lines of the head that are known; on the empty form a blank for each.
pub(crate) fn head(desk: &Desk, lines: Vec<(&str, String)>) -> Vec<Block> {
    let lines = lines.into_iter();
    lines
        .filter_map(|(name, words)| named(desk, name, vec![span(&words)]))
        .collect()
}

/// A line of the head; on the empty form a blank, elsewhere nothing where nothing is known.
pub(crate) fn named(desk: &Desk, name: &str, value: Vec<Span>) -> Option<Block> {
    if desk.blank {
        return Some(by_hand(&format!("{name}:")));
    }
    let told = !pieces::bare(&value).trim().is_empty();
    let label = Span::bold(format!("{name}: "));
    told.then(|| {
        Block::Paragraph(Paragraph {
            align: Align::Left,
            after: 2.0,
            ..Paragraph::new([label].into_iter().chain(value).collect())
        })
    })
}

/// A line to be written on by hand.
pub(crate) fn by_hand(label: &str) -> Block {
    Block::Blank(Blank {
        label: vec![span(label)],
        entry: Vec::new(),
        caption: String::new(),
        lines: 1,
    })
}

/// A table with a head, in the smaller size.
pub(crate) fn table(
    columns: Vec<Width>,
    head: &[&str],
    rows: Vec<TableRow>,
    summary: &str,
) -> Block {
    Block::Table(Table {
        head: vec![TableRow::plain(head)],
        rows,
        size: CELLS,
        ..Table::new(columns, summary)
    })
}

/// Text with a ragged edge and no space after it.
pub(crate) fn tight(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        after: 0.0,
        align: Align::Left,
        ..Paragraph::new(text)
    })
}

/// What is known, one thing under the other.
pub(crate) fn stacked(texts: impl IntoIterator<Item = Vec<Span>>) -> Cell {
    let told = texts
        .into_iter()
        .filter(|text| !pieces::bare(text).trim().is_empty());
    pieces::cell(told.map(tight).collect())
}

/// A cell of words.
pub(crate) fn words(text: &str) -> Cell {
    stacked([vec![span(text)]])
}

/// A cell to be written in by hand.
pub(crate) fn empty() -> Cell {
    pieces::cell(vec![Block::Space(BY_HAND)])
}

/// The number of an item without its closing point; a note of an item is cited with it: "2.6, 1-ci qeyd".
pub(crate) fn cited(item: &Item) -> String {
    match item.id.split_once("-note") {
        Some((of, note)) => format!("{of}, {} qeyd", az::ordinal_of(note)),
        None => item.number.trim_end_matches('.').to_owned(),
    }
}

/// A place of a form to which an address such as `reglament-191:2.6.1` leads.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// Order among all places of all forms.
    pub rank: (usize, usize),
    pub form: &'a Form,
    pub item: &'a Item,
}

impl<'a> Place<'a> {
    pub fn of(desk: &Desk<'a>, address: &str) -> Option<Self> {
        let (form, item) = address.split_once(':')?;
        let forms = &desk.source.law.forms;
        let at = forms.iter().position(|known| known.id == form)?;
        let form = &forms[at];
        let place = form.items.iter().position(|known| known.id == item)?;
        Some(Self {
            rank: (at, place),
            form,
            item: &form.items[place],
        })
    }

    /// Its number, after the name of its form where that is not the reglament; the name of a place without number.
    pub fn number(&self) -> String {
        let number = match (cited(self.item), &self.item.short) {
            (number, Some(short)) if number.is_empty() => short.az.clone(),
            (number, None) if number.is_empty() => self.item.name().to_owned(),
            (number, _) => number,
        };
        if self.form.id == reglament::FORM {
            number
        } else {
            format!("{}, {number}", self.form.name.az)
        }
    }

    /// Its short name, where it has a number to stand before it.
    pub fn short(&self) -> &str {
        let short = self.item.short.as_ref().map(|short| short.az.as_str());
        short
            .filter(|_| !self.item.number.is_empty())
            .unwrap_or_default()
    }
}
