//! Official blanks and lists: text that stands in a fixed relation to rules, captions and markers.

use crate::block::{Align, Blank, Block, List, ListItem, Paragraph, Span};
use crate::error::TypesetError;
use crate::flow::{Area, Flow, LEADING, SMALL, setting};
use crate::pages::{Ink, Mark, Owner, Shape};
use crate::slab::{self, Item, Setting, Slab};
use crate::style::Look;
use crate::tree::Role;

/// Distance of a rule to write on from the baseline.
const BELOW: f32 = 2.2;
/// Shortest rule worth beginning behind a label.
const STUB: f32 = 70.0;
/// A measure that no marker fills.
const ENDLESS: f32 = 100_000.0;
/// Blanks up to this part of a page stay in one piece.
const WHOLE: f32 = 0.16;

fn line_to_write(from: f32, to: f32, y: f32) -> Mark {
    slab::rule((from, y), (to, y), Ink::Grey)
}

/// Ties the first two and the last two slabs, as paragraphs do with their lines.
fn hold_ends(items: &mut [Item]) {
    let mut slabs: Vec<&mut Slab> = items
        .iter_mut()
        .filter_map(|item| match item {
            Item::Slab(slab) => Some(slab),
            _ => None,
        })
        .collect();
    let last = slabs.len().saturating_sub(1);
    for at in [1, last] {
        if let Some(slab) = slabs.get_mut(at).filter(|_| at > 0) {
            slab.tied = true;
        }
    }
}

impl Flow {
    /// Label and entry, the rule beneath them, and the caption.
    pub(crate) fn blank(&mut self, blank: &Blank, area: Area) -> Result<Vec<Item>, TypesetError> {
        let mut items = if says_nothing(&blank.entry) {
            self.unfilled(blank, area)?
        } else {
            let mut items = self.filled(blank, area)?;
            drop_last_gap(&mut items);
            hold_ends(&mut items);
            let mark = line_to_write(area.x, area.x + area.width, 1.2);
            items.push(Item::Slab(Slab {
                height: 1.8,
                marks: vec![mark],
                tied: true,
                ..Slab::default()
            }));
            items
        };
        items.append(&mut self.caption(&blank.caption, area)?);
        // A blank of a few lines is never divided.
        if slab::height(&items) <= self.page.body() * WHOLE {
            slab::tie(&mut items);
        }
        items.push(Item::Gap(area.size * 0.42));
        Ok(items)
    }

    fn filled(&mut self, blank: &Blank, area: Area) -> Result<Vec<Item>, TypesetError> {
        let mut spans = blank.label.clone();
        let Some((Block::Paragraph(first), rest)) = blank.entry.split_first() else {
            let label = Paragraph {
                keep_with_next: true,
                ..Paragraph::new(spans)
            };
            let mut blocks = vec![Block::Paragraph(Paragraph {
                after: 0.0,
                ..label
            })];
            blocks.extend(blank.entry.iter().cloned());
            return self.blocks(&blocks, area);
        };
        if !spans.is_empty() {
            spans.push(Span::plain(" "));
        }
        spans.extend(first.text.iter().cloned());
        let mut items = self.paragraph(
            &Paragraph {
                text: spans,
                ..first.clone()
            },
            area,
        )?;
        items.append(&mut self.blocks(rest, area)?);
        Ok(items)
    }

    /// Rules to write on, the first beginning right after the label.
    fn unfilled(&mut self, blank: &Blank, area: Area) -> Result<Vec<Item>, TypesetError> {
        let node = self.tree.add(area.node, Role::Paragraph, None);
        let look = Look {
            size: area.size,
            bold: area.bold,
            ink: Ink::Black,
            divide: false,
            align: Align::Left,
            node,
        };
        let lines = self.lines(&blank.label, look, area.width, 0.0)?;
        let end = lines.last().map_or(0.0, |line| line.end);
        let setting = setting(area, LEADING);
        let mut slabs = slab::slabs(lines, setting);
        let mut wanted = usize::from(blank.lines.max(1));
        let right = area.x + area.width;
        let base = slab::baseline(setting.leading, setting.size);
        if let Some(last) = slabs
            .last_mut()
            .filter(|_| end > 0.0 && area.width - end >= STUB)
        {
            last.marks.push(line_to_write(
                area.x + end + area.size * 0.3,
                right,
                base + BELOW,
            ));
            wanted -= 1;
        }
        for _ in 0..wanted {
            let height = setting.leading * 1.1;
            let y = base + BELOW + height - setting.leading;
            let marks = vec![line_to_write(area.x, right, y)];
            slabs.push(Slab {
                height,
                marks,
                tied: !slabs.is_empty(),
                ..Slab::default()
            });
        }
        Ok(slabs.into_iter().map(Item::Slab).collect())
    }

    fn caption(&mut self, caption: &str, area: Area) -> Result<Vec<Item>, TypesetError> {
        let size = SMALL.min(area.size);
        let node = self.tree.add(area.node, Role::Paragraph, None);
        let look = Look {
            size,
            bold: false,
            ink: Ink::Grey,
            divide: false,
            align: Align::Center,
            node,
        };
        let lines = self.lines(&[Span::plain(caption)], look, area.width, 0.0)?;
        let setting = Setting {
            numbered: false,
            ..setting(Area { size, ..area }, 1.2)
        };
        let mut slabs = slab::slabs(lines, setting);
        slabs.iter_mut().for_each(|slab| slab.tied = true);
        Ok(slabs.into_iter().map(Item::Slab).collect())
    }

    /// Entries whose markers stand in the margin of their text.
    pub(crate) fn list(&mut self, list: &List, area: Area) -> Result<Vec<Item>, TypesetError> {
        let node = self
            .tree
            .add(area.node, Role::List, Some(numbering(&list.items)));
        let face = crate::font::Face::of(area.bold, false);
        let widths = list
            .items
            .iter()
            .map(|item| self.shaper.rough_width(face, &item.marker));
        let widest = widths.fold(0.0, f32::max) * area.size / 1000.0;
        let wanted = (widest + area.size * 0.36).max(area.size * 1.25);
        // Where lists stand in lists until no room is left, markers stand above their text.
        let indent = if area.width - wanted < area.size * 4.0 {
            0.0
        } else {
            wanted
        };
        let mut items = Vec::new();
        for item in &list.items {
            items.append(&mut self.entry(
                item,
                indent,
                Area {
                    node,
                    column: false,
                    ..area
                },
            )?);
        }
        Ok(items)
    }

    fn entry(
        &mut self,
        item: &ListItem,
        indent: f32,
        area: Area,
    ) -> Result<Vec<Item>, TypesetError> {
        let node = self.tree.add(area.node, Role::ListItem, None);
        let label = self.tree.add(node, Role::Label, None);
        let body = self.tree.add(node, Role::ListBody, None);
        let look = Look {
            size: area.size,
            bold: area.bold,
            ink: Ink::Black,
            divide: false,
            align: Align::Left,
            node: label,
        };
        // A marker is one line, however little room there is.
        let marker = self.lines(&[Span::plain(&item.marker)], look, ENDLESS, 0.0)?;
        let inner = Area {
            x: area.x + indent,
            width: area.width - indent,
            node: body,
            ..area
        };
        let mut items = self.blocks(&item.blocks, inner)?;
        let Some(marker) = marker.into_iter().next() else {
            return Ok(items);
        };
        let marker = slab::slab(marker, area.x, setting(area, LEADING));
        if indent == 0.0 {
            slab::tie_first(&mut items);
            items.insert(0, Item::Slab(marker));
            return Ok(items);
        }
        let first = items.iter_mut().find_map(|item| match item {
            Item::Slab(slab) => Some(slab),
            _ => None,
        });
        match first {
            Some(slab) => hang(slab, marker),
            None => items.push(Item::Slab(marker)),
        }
        Ok(items)
    }
}

/// How the markers count, in the words of PDF.
fn numbering(items: &[ListItem]) -> String {
    let first = items.first().and_then(|item| item.marker.chars().next());
    let kind = match first.unwrap_or(' ') {
        digit if digit.is_ascii_digit() => "Decimal",
        letter if letter.is_lowercase() => "LowerAlpha",
        letter if letter.is_uppercase() => "UpperAlpha",
        _ => "Disc",
    };
    kind.to_owned()
}

/// Puts a marker before the first line of its text, on the same baseline.
fn hang(slab: &mut Slab, marker: Slab) {
    let own = slab.marks.iter().find_map(baseline);
    let shift = marker
        .marks
        .iter()
        .find_map(baseline)
        .zip(own)
        .map_or(0.0, |(mark, own)| own - mark);
    let marks = marker.shifted(0.0, shift).marks;
    slab.marks.splice(0..0, marks);
}

fn baseline(mark: &Mark) -> Option<f32> {
    match (&mark.shape, mark.owner) {
        (Shape::Run(run), Owner::Node(_)) => Some(run.y),
        _ => None,
    }
}

pub(crate) fn says_nothing(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| match block {
        Block::Paragraph(paragraph) => paragraph
            .text
            .iter()
            .all(|span| span.text.trim().is_empty() && span.note.is_none()),
        Block::Anchored(_, blocks) | Block::Sized(_, blocks) | Block::Keep(blocks) => {
            says_nothing(blocks)
        }
        _ => false,
    })
}

/// The rule stands right beneath the text, whatever gap its last paragraph asked for.
fn drop_last_gap(items: &mut Vec<Item>) {
    while matches!(items.last(), Some(Item::Gap(_))) {
        items.pop();
    }
}
