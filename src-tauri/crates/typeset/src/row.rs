//! Rows of a table: cells stacked, framed, and cut where a page may end.

use crate::pages::{Ink, Owner};
use crate::slab::{self, Edge, Item, Slab};

pub(crate) const PAD_TOP: f32 = 2.0;

pub(crate) const PAD_BOTTOM: f32 = 3.2;

/// A cell stacked: slabs with their tops, and its height.
pub(crate) struct Stack {
    pub slabs: Vec<Slab>,
    pub tops: Vec<f32>,
    pub height: f32,
}

/// A row before it is cut: what stands in it and where the rules between its cells are.
pub(crate) struct Row {
    pub cells: Vec<Stack>,
    pub bars: Vec<f32>,
    pub height: f32,
}

/// Stands items on one another, named places becoming part of the slabs.
pub(crate) fn stack(items: Vec<Item>) -> Stack {
    let mut stack = Stack {
        slabs: Vec::new(),
        tops: Vec::new(),
        height: PAD_TOP,
    };
    let mut gap: f32 = 0.0;
    let mut open: Vec<(String, usize)> = Vec::new();
    for item in items {
        match item {
            Item::Slab(slab) => {
                stack.height += if stack.slabs.is_empty() { 0.0 } else { gap };
                gap = 0.0;
                stack.tops.push(stack.height);
                stack.height += slab.height;
                stack.slabs.push(slab);
            }
            Item::Gap(height) => gap = gap.max(height),
            Item::Space(height) => stack.height += height,
            Item::Open(name) => open.push((name, stack.slabs.len())),
            Item::Close(name) => {
                if let Some(at) = open.iter().rposition(|(opened, _)| *opened == name) {
                    let (name, first) = open.remove(at);
                    stack.slabs[first..].iter_mut().for_each(|slab| {
                        let bottom = slab.height;
                        slab.places.push((name.clone(), 0.0, bottom));
                    });
                }
            }
            Item::Page(_) => {}
        }
    }
    stack.height += PAD_BOTTOM;
    stack
}

/// The row in one slab, or in several where it is tall and all its cells have a line end at the same height.
pub(crate) fn cut(row: Row, ends: (f32, f32), ruled: bool, tall: f32) -> Vec<Slab> {
    let mut cuts = vec![0.0];
    if row.height > tall {
        cuts.extend(places_to_cut(&row));
    }
    let mut parts: Vec<Slab> = cuts
        .iter()
        .zip(cuts.iter().skip(1).chain([&row.height]))
        .map(|(top, bottom)| frame(&row.bars, bottom - top, ends, ruled, *top > 0.0))
        .collect();
    for cell in row.cells {
        let mut counted: Vec<Vec<f32>> = vec![Vec::new(); parts.len()];
        for (slab, top) in cell.slabs.into_iter().zip(cell.tops) {
            let part = cuts
                .partition_point(|cut| *cut <= top + 0.05)
                .saturating_sub(1);
            let slab = slab.shifted(0.0, top - cuts[part]);
            counted[part].extend(slab.baselines.iter().copied());
            merge(&mut parts[part], slab);
        }
        // Lines side by side are one line to whoever counts: the longest cell is counted.
        for (part, counted) in parts.iter_mut().zip(counted) {
            if counted.len() > part.baselines.len() {
                part.baselines = counted;
            }
        }
    }
    if let Some(last) = parts.last_mut().filter(|_| ruled) {
        last.marks.push(slab::hairline(ends.0, ends.1, last.height));
    }
    parts
}

/// Heights at which no cell has a line crossing, nor lines that hold together.
fn places_to_cut(row: &Row) -> Vec<f32> {
    let clear = |cell: &Stack, y: f32| {
        let next = cell.tops.partition_point(|top| *top < y - 0.05);
        let crossed = next > 0 && cell.tops[next - 1] + cell.slabs[next - 1].height > y + 0.05;
        !crossed && cell.slabs.get(next).is_none_or(|slab| !slab.tied)
    };
    let mut places: Vec<f32> = row
        .cells
        .iter()
        .flat_map(|cell| cell.tops.iter().skip(1).copied())
        .collect();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|a, b| (*a - *b).abs() < 0.1);
    places.retain(|&y| row.cells.iter().all(|cell| clear(cell, y)));
    places
}

/// An empty part of a row with the rules at its sides.
fn frame(bars: &[f32], height: f32, ends: (f32, f32), ruled: bool, divided: bool) -> Slab {
    let edge = ruled.then_some(Edge {
        from: ends.0,
        to: ends.1,
        divided,
    });
    let mut slab = Slab {
        height,
        edge,
        ..Slab::default()
    };
    // A part that opens a page is set a little lower, and its bars reach up to the rule.
    let top = if divided { -slab::LEAD } else { 0.0 };
    if ruled {
        slab.marks.extend(
            bars.iter()
                .map(|&x| slab::rule((x, top), (x, height), Ink::Black)),
        );
    }
    slab
}

/// Puts a cell's slab into a part of the row.
fn merge(part: &mut Slab, slab: Slab) {
    part.marks.extend(slab.marks);
    part.notes.extend(slab.notes);
    part.places.extend(slab.places);
    part.outline = part.outline.take().or(slab.outline);
}

pub(crate) fn joined(mut above: Slab, below: Slab) -> Slab {
    let height = above.height;
    let below = below.shifted(0.0, height);
    above.height += below.height;
    above.baselines.extend(below.baselines.iter().copied());
    merge(&mut above, below);
    above
}

/// A header for its second and later appearances: decoration, neither read nor numbered again.
pub(crate) fn quiet(mut slab: Slab) -> Slab {
    slab.marks
        .iter_mut()
        .for_each(|mark| mark.owner = Owner::Layout);
    if let Some(edge) = slab.edge {
        slab.marks
            .insert(0, slab::hairline(edge.from, edge.to, 0.0));
    }
    Slab {
        baselines: Vec::new(),
        notes: Vec::new(),
        places: Vec::new(),
        outline: None,
        ..slab
    }
}
