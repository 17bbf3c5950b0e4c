//! Rows of a table: cells stacked, parted cell by cell where a page ends, and framed once their height is known.

use crate::pages::{Ink, Owner};
use crate::slab::{self, Edge, Item, Slab};

pub(crate) const PAD_TOP: f32 = 2.0;

pub(crate) const PAD_BOTTOM: f32 = 3.2;

/// Rows of cells up to this many lines go to the next page whole.
const SHORT: usize = 8;

/// Rounding of sums of heights.
const SLACK: f32 = 0.05;

/// A cell stacked: slabs with their tops, and its height.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stack {
    pub slabs: Vec<Slab>,
    pub tops: Vec<f32>,
    pub height: f32,
}

/// A row before it is framed: what stands in it and where the rules between its cells are.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub cells: Vec<Stack>,
    pub bars: Vec<f32>,
    /// Least height, that of a row of empty cells.
    pub least: f32,
    /// Left and right end of the table.
    pub ends: (f32, f32),
    pub ruled: bool,
}

/// Stands items on one another, named places becoming part of the slabs. Rows of a table inside are parted so that no
/// slab is taller than `tallest`.
pub(crate) fn stack(items: Vec<Item>, tallest: f32) -> Stack {
    let mut stack = Stack {
        height: PAD_TOP,
        ..Stack::default()
    };
    let mut gap: f32 = 0.0;
    let mut open: Vec<(String, usize)> = Vec::new();
    for item in items {
        match item {
            Item::Slab(slab) => {
                stack.height += if stack.slabs.is_empty() { 0.0 } else { gap };
                gap = 0.0;
                for slab in parts(slab, tallest) {
                    stack.tops.push(stack.height);
                    stack.height += slab.height;
                    stack.slabs.push(slab.framed());
                }
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

fn parts(slab: Slab, tallest: f32) -> Vec<Slab> {
    let mut parts = Vec::new();
    let mut rest = slab;
    while rest.height > tallest {
        match rest.parted(tallest, true) {
            Ok((first, second)) => {
                parts.push(first);
                rest = second;
            }
            Err(whole) => {
                rest = *whole;
                break;
            }
        }
    }
    parts.push(rest);
    parts
}

impl Stack {
    /// How many slabs stand within `room`, two at least staying together on both sides. `forced` parts anything.
    fn fitting(&self, room: f32, forced: bool) -> Option<usize> {
        let count = self.slabs.len();
        let bottom = |at: usize| self.tops[at] + self.slabs[at].height + PAD_BOTTOM;
        let most = (0..count)
            .take_while(|&at| bottom(at) <= room + SLACK)
            .count();
        if forced || most == count {
            return Some(most);
        }
        let legal = |&at: &usize| at >= 2 && count - at >= 2 && !self.slabs[at].tied;
        (0..=most).rev().find(legal)
    }

    /// The first `count` slabs, and the others risen to the top of a cell.
    fn parted(mut self, count: usize) -> (Self, Self) {
        let slabs = self.slabs.split_off(count);
        let mut tops = self.tops.split_off(count);
        let rise = tops.first().map_or(0.0, |top| top - PAD_TOP);
        tops.iter_mut().for_each(|top| *top -= rise);
        let bottom = |tops: &[f32], slabs: &[Slab]| {
            let last = tops.last().zip(slabs.last());
            last.map_or(PAD_TOP, |(top, slab)| top + slab.height) + PAD_BOTTOM
        };
        self.height = bottom(&self.tops, &self.slabs);
        let height = bottom(&tops, &slabs);
        let below = Self {
            slabs,
            tops,
            height,
        };
        (self, below)
    }
}

impl Row {
    pub fn height(&self) -> f32 {
        self.cells
            .iter()
            .map(|cell| cell.height)
            .fold(self.least, f32::max)
    }

    /// The row as a slab that may be parted.
    pub fn slab(self) -> Slab {
        let (left, right) = self.ends;
        Slab {
            height: self.height(),
            notes: self.gathered(|slab| &slab.notes),
            edge: self.ruled.then_some(Edge { left, right }),
            row: Some(Box::new(self)),
            ..Slab::default()
        }
    }

    fn gathered<T: Clone>(&self, of: impl Fn(&Slab) -> &Vec<T>) -> Vec<T> {
        let slabs = self.cells.iter().flat_map(|cell| &cell.slabs);
        slabs.flat_map(|slab| of(slab).iter().cloned()).collect()
    }

    /// Rules and cells drawn into `slab`, which has the height of the row.
    fn frame(self, slab: &mut Slab) {
        let height = slab.height;
        slab.notes.clear();
        if self.ruled {
            let bar = |&x: &f32| slab::rule((x, 0.0), (x, height), Ink::Black);
            slab.marks.extend(self.bars.iter().map(bar));
        }
        for cell in self.cells {
            let mut counted = Vec::new();
            for (own, top) in cell.slabs.into_iter().zip(cell.tops) {
                let own = own.shifted(0.0, top);
                counted.extend(own.baselines.iter().copied());
                merge(slab, own);
            }
            // Lines side by side are one line to whoever counts: the longest cell is counted.
            if counted.len() > slab.baselines.len() {
                slab.baselines = counted;
            }
        }
        if self.ruled {
            slab.marks
                .push(slab::hairline(self.ends.0, self.ends.1, height));
        }
    }

    fn parted(self, room: f32, forced: bool) -> Result<(Self, Self), Self> {
        let short = self.cells.iter().all(|cell| cell.slabs.len() <= SHORT);
        let fitting: Option<Vec<usize>> = self
            .cells
            .iter()
            .map(|cell| cell.fitting(room, forced))
            .collect();
        let Some(fitting) = fitting.filter(|_| forced || !short) else {
            return Err(self);
        };
        let mut counted = self.cells.iter().zip(&fitting);
        let stays = fitting.iter().any(|&count| count > 0);
        let goes = counted.any(|(cell, &count)| cell.slabs.len() > count);
        // Empty height above or below may be all that is too tall: forced, it is left out on the other page.
        let idle = |cell: &Stack| cell.tops.first().is_some_and(|&top| top > PAD_TOP);
        let apart = match (stays, goes) {
            (true, true) => true,
            (true, false) => forced,
            (false, _) => forced && self.cells.iter().any(idle),
        };
        if !apart {
            return Err(self);
        }
        let mut below = Self {
            cells: Vec::new(),
            bars: self.bars.clone(),
            ..self
        };
        let mut above = Self {
            cells: Vec::new(),
            ..below.clone()
        };
        for (cell, count) in self.cells.into_iter().zip(fitting) {
            let (stays, goes) = cell.parted(count);
            above.cells.push(stays);
            below.cells.push(goes);
        }
        Ok((above, below))
    }
}

impl Slab {
    /// The slab with its row drawn.
    pub fn framed(mut self) -> Self {
        if let Some(row) = self.row.take() {
            row.frame(&mut self);
        }
        self
    }

    /// What of a row stands within `room`, and the rest of it; the slab itself where it cannot be parted so.
    pub fn parted(mut self, room: f32, forced: bool) -> Result<(Self, Self), Box<Self>> {
        let Some(row) = self.row.take() else {
            return Err(Box::new(self));
        };
        match row.parted(room, forced) {
            Ok((above, below)) => {
                let rest = Self {
                    header: self.header.clone(),
                    ..below.slab()
                };
                let first = above.slab();
                let first = Self {
                    height: first.height,
                    notes: first.notes,
                    row: first.row,
                    ..self
                };
                Ok((first, rest))
            }
            Err(row) => {
                self.row = Some(Box::new(row));
                Err(Box::new(self))
            }
        }
    }
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
            .insert(0, slab::hairline(edge.left, edge.right, 0.0));
    }
    Slab {
        baselines: Vec::new(),
        notes: Vec::new(),
        places: Vec::new(),
        outline: None,
        ..slab
    }
}
