//! Tables: widths of columns, rows of cells, and where a row may be divided between pages.

use std::rc::Rc;

use crate::blank::says_nothing;
use crate::block::{Align, Cell, Table, TableRow, Width};
use crate::column;
use crate::error::TypesetError;
use crate::flow::{Area, Flow};
use crate::row::{PAD_BOTTOM, PAD_TOP, Row, Stack, joined, quiet, stack};
use crate::slab::{self, Item, Slab};
use crate::tree::{NodeId, Role};

/// Distance of text from the rules beside, above and below it.
pub(crate) const PAD: f32 = 4.4;
/// Cells at least this wide keep straight right edges.
const WIDE: f32 = 300.0;
/// Rows of a table within a cell are parted where they are taller than this part of the page.
const TALL: f32 = 0.22;

impl Flow {
    pub(crate) fn table(&mut self, table: &Table, area: Area) -> Result<Vec<Item>, TypesetError> {
        // Cells that the columns told have no place for get columns of their own: nothing may vanish.
        let rows = table.head.iter().chain(&table.rows);
        let cells = rows.map(|row| row.cells.len()).max().unwrap_or(0);
        let mut columns = table.columns.clone();
        columns.resize(columns.len().max(cells), Width::Auto);
        if columns.is_empty() {
            return Ok(Vec::new());
        }
        let size = if (4.0..=72.0).contains(&table.size) {
            table.size
        } else {
            12.0
        };
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
        let widths = column::widths(&self.shaper, table, &columns, size, area.width);
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
        let mut slabs = self.header(table, &widths, Area { node: head, ..area })?;
        let area = Area { node: body, ..area };
        let height: f32 = slabs.iter().map(|slab| slab.height).sum();
        let mut repeated = None;
        // A head that would leave little room for rows is set once, as rows are.
        if height < self.page.body() * 0.4 {
            let header = slabs.drain(..).map(Slab::framed).reduce(joined);
            repeated = header.clone().map(|header| Rc::new(quiet(header)));
            slabs.extend(header);
        }
        let numbered = |row: &TableRow| {
            let first = row.cells.first();
            first.is_some_and(|cell| !says_nothing(&cell.blocks))
        };
        for (nth, row) in table.rows.iter().enumerate() {
            // A row without a number goes on with what the numbered row above it began.
            let goes_on = nth > 0 && !numbered(row) && numbered(&table.rows[nth - 1]);
            let mut slab = self
                .row(row, &widths, area, (Role::Cell, table.ruled))?
                .slab();
            slab.header.clone_from(&repeated);
            slab.tied = goes_on || slabs.len() == 1 && repeated.is_some();
            slabs.push(slab);
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

    /// The head rows.
    fn header(
        &mut self,
        table: &Table,
        widths: &[f32],
        area: Area,
    ) -> Result<Vec<Slab>, TypesetError> {
        let area = Area {
            bold: true,
            justified: Align::Center,
            ..area
        };
        let mut slabs = Vec::new();
        for row in &table.head {
            let mut row = self.row(row, widths, area, (Role::HeadCell, table.ruled))?;
            let height = row.height();
            row.cells.iter_mut().for_each(|cell| {
                let shift = (height - cell.height) / 2.0;
                cell.tops.iter_mut().for_each(|top| *top += shift);
            });
            slabs.push(row.slab());
        }
        Ok(slabs)
    }

    fn row(
        &mut self,
        row: &TableRow,
        widths: &[f32],
        area: Area,
        (role, ruled): (Role, bool),
    ) -> Result<Row, TypesetError> {
        let node = self.tree.add(area.node, Role::Row, None);
        let mut cells = Vec::new();
        let mut bars = vec![area.x];
        let (mut x, mut column) = (area.x, 0);
        for (nth, cell) in row.cells.iter().enumerate() {
            // A column at least is left for each cell that follows.
            let follow = row.cells.len() - nth - 1;
            let room = widths.len().saturating_sub(column + follow).max(1);
            let span = usize::from(cell.span.max(1)).min(room);
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
        Ok(Row {
            cells,
            bars,
            least: area.size * 1.2 + PAD_TOP + PAD_BOTTOM,
            ends: (area.x, area.x + widths.iter().sum::<f32>()),
            ruled,
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
        Ok(stack(items, self.page.body() * TALL))
    }
}
