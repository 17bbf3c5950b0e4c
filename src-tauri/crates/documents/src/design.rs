//! A designed form as blocks: what is fixed, what is ticked, and room to write by hand. Nothing on it is justified, so
//! that no word of it is ever divided.

mod fields;

use reqlament_core::design::{Align, Design, Element, Entry, Field, Part, ShownWhen};
use reqlament_typeset::block::{
    self, Block, Cell, Heading, List, ListItem, PageStyle, Paragraph, Table, TableRow, Width,
};

use fields::{PADDING, lines};

/// Size of the text of a form.
pub(crate) const SIZE: f32 = 11.0;
/// Size of small words.
const SMALL: f32 = 9.5;
/// Height of an empty line.
const LINE: f32 = SIZE * 1.24;
/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// The form from top to bottom.
pub(crate) fn blocks(design: &Design) -> Vec<Block> {
    let mut blocks = pieces(&design.0, &design.0);
    let required = |element: &Element| match &element.part {
        Part::Fields { cells, .. } => cells.iter().any(|cell| cell.required),
        _ => false,
    };
    if design.0.iter().any(required) {
        blocks.push(note("* işarəli sahələr mütləq doldurulur.", false));
    }
    vec![Block::Sized(SIZE, blocks)]
}

/// Paper with margins of 20 mm at the left, where the sheet is filed, and 15 at the other sides.
pub(crate) fn page() -> PageStyle {
    PageStyle {
        left: 20.0 * MM,
        right: 15.0 * MM,
        top: 15.0 * MM,
        bottom: 15.0 * MM,
        ..PageStyle::default()
    }
}

/// Whether the form says its own title.
pub(crate) fn is_titled(design: &Design) -> bool {
    let title = |element: &Element| {
        matches!(
            element.part,
            Part::Heading {
                align: Align::Center,
                ..
            }
        )
    };
    design.0.iter().any(title)
}

/// Small words that the program adds.
fn note(words: &str, keep_with_next: bool) -> Block {
    Block::Paragraph(Paragraph {
        align: block::Align::Left,
        size: Some(SMALL),
        after: 2.0,
        keep_with_next,
        ..Paragraph::new(lines(words, false))
    })
}

/// For whom an element is, where it is not for all and the choice is there.
fn condition(element: &Element, all: &[Element]) -> Option<Block> {
    let when = element.shown_when.as_ref()?;
    let other = all.iter().find(|other| other.id == when.element)?;
    let Part::Fields { cells, .. } = &other.part else {
        return None;
    };
    let has = |cell: &&Field| cell.options.iter().any(|option| option.text == when.choice);
    let label = cells.iter().find(has)?.label.trim().trim_end_matches(':');
    let words = if label.is_empty() {
        format!("“{}” seçildikdə doldurulur:", when.choice)
    } else {
        format!("“{label}” – “{}” seçildikdə doldurulur:", when.choice)
    };
    Some(note(&words, true))
}

/// The elements as blocks; `all` are those of the whole form.
fn pieces(elements: &[Element], all: &[Element]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut said: Option<&ShownWhen> = None;
    let mut section = "Doldurulan sahələr";
    let mut at = 0;
    while let Some(element) = elements.get(at) {
        if let Some((count, width, height, label)) = photo_after(&elements[at..]) {
            let beside = pieces(&elements[at..at + count], all);
            blocks.push(beside_photo(beside, (width, height), label));
            at += count + 1;
            continue;
        }
        // The words are said once for elements that follow one another under the same condition.
        if element.shown_when.as_ref() != said {
            blocks.extend(condition(element, all));
            said = element.shown_when.as_ref();
        }
        let same = |other: &&Element| other.shown_when == element.shown_when;
        let rows: Vec<&[Field]> = elements[at..]
            .iter()
            .take_while(same)
            .map_while(ruled)
            .collect();
        if !rows.is_empty() {
            blocks.push(fields::ruled(&rows, section));
            at += rows.len();
            continue;
        }
        if let Part::Heading { text, .. } = &element.part {
            section = text;
        }
        blocks.extend(piece(&element.part, elements.get(at + 1)));
        at += 1;
    }
    blocks
}

fn ruled(element: &Element) -> Option<&[Field]> {
    match &element.part {
        Part::Fields { cells, open: false } => Some(cells),
        _ => None,
    }
}

/// The photograph that has exactly the elements before it in this list at its left: their number, its size, its label.
fn photo_after(elements: &[Element]) -> Option<(usize, u16, u16, &str)> {
    let photo = |(at, element): (usize, &'_ Element)| match &element.part {
        Part::Photo { beside, .. } => (usize::from(*beside) == at).then_some(at),
        _ => None,
    };
    let at = elements.iter().enumerate().take(11).find_map(photo)?;
    match &elements[at].part {
        Part::Photo {
            label,
            width,
            height,
            ..
        } => Some((at, *width, *height, label)),
        _ => None,
    }
}

fn piece(part: &Part, next: Option<&Element>) -> Vec<Block> {
    match part {
        // What is not yet written is not printed.
        Part::Heading { text, .. } | Part::Text { text, .. } if text.trim().is_empty() => {
            Vec::new()
        }
        Part::Heading { text, align } => vec![Block::Heading(Heading {
            level: if *align == Align::Center { 1 } else { 2 },
            text: lines(text, false),
            align: placed(*align),
        })],
        Part::Text {
            text,
            align,
            bold,
            small,
        } => {
            let signed = next.is_some_and(|element| matches!(element.part, Part::Signature { .. }));
            let words = Block::Paragraph(Paragraph {
                align: placed(*align),
                size: small.then_some(SMALL),
                after: 3.0,
                // An introduction stays with what it introduces, a signature with what is signed.
                keep_with_next: signed || text.trim_end().ends_with(':'),
                ..Paragraph::new(lines(text, *bold))
            });
            vec![Block::Space(2.0), words]
        }
        Part::List { items } => vec![list(items)],
        Part::Photo {
            label,
            width,
            height,
            ..
        } => vec![beside_photo(Vec::new(), (*width, *height), label)],
        Part::Fields { cells, .. } => fields::open(cells),
        Part::Table { columns, rows } => {
            let labels: Vec<&str> = columns.iter().map(|column| &*column.label).collect();
            let shares = columns.iter().map(|column| f32::from(column.share));
            let row = || TableRow {
                cells: columns
                    .iter()
                    .map(|_| Cell::new(vec![Block::Space(fields::ROOM)]))
                    .collect(),
            };
            vec![Block::Table(Table {
                head: vec![TableRow::plain(&labels)],
                rows: (0..*rows).map(|_| row()).collect(),
                size: SIZE,
                ..Table::new(shares.map(Width::Share).collect(), labels.join(", "))
            })]
        }
        Part::Signature {
            name,
            signature,
            seal,
        } => vec![fields::signature(name, signature, seal)],
        Part::Space { lines } => vec![Block::Space(f32::from(*lines) * LINE)],
        Part::PageBreak {} => vec![Block::PageBreak(None)],
    }
}

fn placed(align: Align) -> block::Align {
    match align {
        Align::Left => block::Align::Left,
        Align::Center => block::Align::Center,
        Align::Right => block::Align::Right,
    }
}

fn list(items: &[Entry]) -> Block {
    let item = |item: &Entry| ListItem {
        marker: if item.marker.is_empty() {
            "–".to_owned()
        } else {
            item.marker.clone()
        },
        blocks: vec![Block::Paragraph(Paragraph {
            align: block::Align::Left,
            after: 2.0,
            ..Paragraph::new(lines(&item.text, false))
        })],
    };
    Block::List(List {
        items: items.iter().map(item).collect(),
    })
}

/// A box of this many millimetres at the right, its label in the middle, and the blocks at its left.
fn beside_photo(blocks: Vec<Block>, (width, height): (u16, u16), label: &str) -> Block {
    let (width, height) = (f32::from(width) * MM, f32::from(height) * MM);
    let inner = width - 2.0 * PADDING;
    // About half a letter's size a character tells how often a line of the label turns.
    let turns = |line: &str| {
        (line.chars().count() as f32 * SMALL * 0.5 / inner)
            .ceil()
            .max(1.0)
    };
    let taken: f32 = label
        .split('\n')
        .map(|line| turns(line) * SMALL * 1.24)
        .sum();
    let rest = (height - taken - fields::CELL).max(0.0);
    let label = Block::Paragraph(Paragraph {
        align: block::Align::Center,
        size: Some(SMALL),
        after: 0.0,
        ..Paragraph::new(lines(label, false))
    });
    let photo = Block::Table(Table {
        rows: vec![TableRow {
            cells: vec![Cell::new(vec![
                Block::Space(rest / 2.0),
                label,
                Block::Space(rest / 2.0),
            ])],
        }],
        size: SMALL,
        ..Table::new(vec![Width::Fixed(width)], "Fotoşəkil üçün yer")
    });
    Block::Table(Table {
        rows: vec![TableRow {
            cells: vec![Cell::new(blocks), Cell::new(vec![photo])],
        }],
        size: SIZE,
        ruled: false,
        ..Table::new(
            vec![Width::Share(1.0), Width::Fixed(width + 2.0 * PADDING)],
            "Formanın başlığı və fotoşəkil üçün yer",
        )
    })
}
