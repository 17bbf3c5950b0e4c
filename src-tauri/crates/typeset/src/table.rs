//! Tables: widths of columns, rows of cells, and where a row may be divided between pages.

use std::rc::Rc;

use crate::block::{Align, Cell, Table, TableRow};
use crate::column;
use crate::error::TypesetError;
use crate::flow::{Area, Flow};
use crate::pages::{Ink, Owner};
use crate::slab::{self, Edge, Item, Slab};
use crate::tree::{NodeId, Role};

/// Distance of text from the rules beside, above and below it.
pub(crate) const PAD: f32 = 4.4;
const PAD_TOP: f32 = 2.0;
const PAD_BOTTOM: f32 = 3.2;
/// Cells at least this wide keep straight right edges.
const WIDE: f32 = 300.0;
/// Rows taller than this part of the page may be divided.
const TALL: f32 = 0.22;

/// A cell stacked: slabs with their tops, and its height.
struct Stack {
    slabs: Vec<Slab>,
    tops: Vec<f32>,
    height: f32,
}

/// A row before it is cut: what stands in it and where the rules between its cells are.
struct Row {
    cells: Vec<Stack>,
    bars: Vec<f32>,
    height: f32,
}

impl Flow {
    pub(crate) fn table(&mut self, table: &Table, area: Area) -> Result<Vec<Item>, TypesetError> {
        if table.columns.is_empty() {
            return Ok(Vec::new());
        }
        let size = if table.size > 0.0 { table.size } else { 12.0 };
        let node = self
            .tree
            .add(area.node, Role::Table, Some(table.summary.clone()));
        let widths = column::widths(&self.shaper, table, size, area.width);
        let area = Area {
            size,
            node,
            column: false,
            bold: false,
            ..area
        };
        let ends = (area.x, area.x + widths.iter().sum::<f32>());
        let header = self.header(table, &widths, area, ends)?;
        let repeated = header
            .clone()
            .filter(|slab| slab.height < self.page.body() * 0.4)
            .map(|slab| Rc::new(quiet(slab)));
        let mut slabs: Vec<Slab> = header.into_iter().collect();
        for row in &table.rows {
            let row = self.row(row, &widths, area, Role::Cell)?;
            for mut part in cut(row, ends, table.ruled, self.page.body() * TALL) {
                part.header.clone_from(&repeated);
                part.tied = slabs.len() == 1 && repeated.is_some();
                slabs.push(part);
            }
        }
        if let Some(first) = slabs.first_mut().filter(|_| table.ruled) {
            first.marks.insert(0, slab::hairline(ends.0, ends.1, 0.0));
        }
        let gap = || [Item::Gap(area.size * 0.5)];
        Ok(gap()
            .into_iter()
            .chain(slabs.into_iter().map(Item::Slab))
            .chain(gap())
            .collect())
    }

    /// The head rows as one slab.
    fn header(
        &mut self,
        table: &Table,
        widths: &[f32],
        area: Area,
        ends: (f32, f32),
    ) -> Result<Option<Slab>, TypesetError> {
        let mut header: Option<Slab> = None;
        for row in &table.head {
            let mut row = self.row(
                row,
                widths,
                Area {
                    bold: true,
                    justified: Align::Center,
                    ..area
                },
                Role::HeadCell,
            )?;
            row.cells.iter_mut().for_each(|cell| {
                let shift = (row.height - cell.height) / 2.0;
                cell.tops.iter_mut().for_each(|top| *top += shift);
            });
            for part in cut(row, ends, table.ruled, f32::INFINITY) {
                header = Some(match header.take() {
                    Some(above) => joined(above, part),
                    None => part,
                });
            }
        }
        Ok(header)
    }

    fn row(
        &mut self,
        row: &TableRow,
        widths: &[f32],
        area: Area,
        role: Role,
    ) -> Result<Row, TypesetError> {
        let node = self.tree.add(area.node, Role::Row, None);
        let mut cells = Vec::new();
        let mut bars = vec![area.x];
        let (mut x, mut column) = (area.x, 0);
        for cell in &row.cells {
            let span = usize::from(cell.span.max(1)).min(widths.len() - column);
            if span == 0 {
                break;
            }
            let width: f32 = widths[column..column + span].iter().sum();
            cells.push(self.cell(
                cell,
                Area {
                    x,
                    width,
                    node,
                    ..area
                },
                (role, span as u8),
            )?);
            x += width;
            column += span;
            bars.push(x);
        }
        if column < widths.len() {
            bars.push(area.x + widths.iter().sum::<f32>());
        }
        let height = cells
            .iter()
            .map(|cell| cell.height)
            .fold(area.size * 1.2 + PAD_TOP + PAD_BOTTOM, f32::max);
        Ok(Row {
            cells,
            bars,
            height,
        })
    }

    fn cell(&mut self, cell: &Cell, area: Area, kind: (Role, u8)) -> Result<Stack, TypesetError> {
        let node: NodeId = self.tree.add(area.node, kind.0, None);
        self.tree.node_mut(node).span = kind.1;
        let width = (area.width - 2.0 * PAD).max(6.0);
        let justified = match area.justified {
            Align::Justify if width < WIDE => Align::Left,
            other => other,
        };
        let items = self.blocks(
            &cell.blocks,
            Area {
                x: area.x + PAD,
                width,
                justified,
                node,
                ..area
            },
        )?;
        Ok(stack(items))
    }
}

/// Stands items on one another, named places becoming part of the slabs.
fn stack(items: Vec<Item>) -> Stack {
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
fn cut(row: Row, ends: (f32, f32), ruled: bool, tall: f32) -> Vec<Slab> {
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
    if ruled {
        slab.marks.extend(
            bars.iter()
                .map(|&x| slab::rule((x, 0.0), (x, height), Ink::Black)),
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

fn joined(mut above: Slab, below: Slab) -> Slab {
    let height = above.height;
    let below = below.shifted(0.0, height);
    above.height += below.height;
    above.baselines.extend(below.baselines.iter().copied());
    merge(&mut above, below);
    above
}

/// A header for its second and later appearances: decoration, neither read nor numbered again.
fn quiet(mut slab: Slab) -> Slab {
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
