//! Tables: widths of columns, rows of cells, and where a row may be divided between pages.

use std::rc::Rc;

use crate::block::{Align, Cell, Table, TableRow};
use crate::column;
use crate::error::TypesetError;
use crate::flow::{Area, Flow};
use crate::row::{PAD_BOTTOM, PAD_TOP, Row, Stack, cut, joined, quiet, stack};
use crate::slab::{self, Item, Slab};
use crate::tree::{NodeId, Role};

/// Distance of text from the rules beside, above and below it.
pub(crate) const PAD: f32 = 4.4;
/// Cells at least this wide keep straight right edges.
const WIDE: f32 = 300.0;
/// Rows taller than this part of the page may be divided.
const TALL: f32 = 0.22;

impl Flow {
    pub(crate) fn table(&mut self, table: &Table, area: Area) -> Result<Vec<Item>, TypesetError> {
        if table.columns.is_empty() {
            return Ok(Vec::new());
        }
        let size = if table.size > 0.0 { table.size } else { 12.0 };
        // Without rules there is nothing to keep off: what stands side by side is flush with the text around it.
        let overhang = if table.ruled { 0.0 } else { PAD };
        let area = Area {
            x: area.x - overhang,
            width: area.width + 2.0 * overhang,
            ..area
        };
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
        // A head without a body is told as rows like others.
        let [head, body] = if table.rows.is_empty() {
            [node, node]
        } else {
            [Role::TableHead, Role::TableBody].map(|role| self.tree.add(node, role, None))
        };
        let header = self.header(table, &widths, Area { node: head, ..area }, ends)?;
        let area = Area { node: body, ..area };
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
        if table.head.is_empty() && !table.ruled {
            self.tree.ungrid(node);
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
            // Whoever hears the table counts on rows of equal length.
            let rest = self.tree.add(node, role, None);
            self.tree.node_mut(rest).span = (widths.len() - column) as u8;
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
