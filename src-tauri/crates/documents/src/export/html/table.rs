//! Tables as elements.

use reqlament_typeset::block::{Block, Cell, Table, TableRow};

use super::body::Body;
use crate::error::DocumentError;
use crate::export::inline::block_words;

/// What a cell is.
#[derive(Clone, Copy, PartialEq)]
enum Rank {
    Head,
    RowHead,
    Data,
}

impl Body<'_> {
    /// A table with its name, its head and its row heads. One without rules only sets things side by side: its cells
    /// are read one after the other, and no one is told of a table.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), DocumentError> {
        if !table.ruled {
            self.out
                .open("table", &[("role", "presentation"), ("class", "beside")]);
            self.rows("tbody", &table.rows, |_| Rank::Data)?;
            self.out.close("table");
            return Ok(());
        }
        // It may be wider than a telephone: then it is moved by itself, by keys too.
        self.out.open(
            "div",
            &[
                ("class", "wide"),
                ("tabindex", "0"),
                ("role", "group"),
                ("aria-label", &table.summary),
            ],
        );
        self.out.open("table", &[]);
        if !table.summary.is_empty() {
            self.out.leaf("caption", &[], &table.summary);
        }
        if !table.head.is_empty() {
            self.rows("thead", &table.head, |_| Rank::Head)?;
        }
        // A table without a head names its rows.
        let first = if table.head.is_empty() && table.columns.len() == 2 {
            Rank::RowHead
        } else {
            Rank::Data
        };
        self.rows("tbody", &table.rows, |at| {
            if at == 0 { first } else { Rank::Data }
        })?;
        self.out.close("table");
        self.out.close("div");
        Ok(())
    }

    fn rows(
        &mut self,
        part: &str,
        rows: &[TableRow],
        rank: impl Fn(usize) -> Rank,
    ) -> Result<(), DocumentError> {
        self.out.open(part, &[]);
        for row in rows {
            self.out.open("tr", &[]);
            self.row = row_label(row);
            for (at, cell) in row.cells.iter().enumerate() {
                self.cell(cell, rank(at))?;
            }
            self.row = None;
            self.out.close("tr");
            self.out.raw("\n");
        }
        self.out.close(part);
        Ok(())
    }

    fn cell(&mut self, cell: &Cell, rank: Rank) -> Result<(), DocumentError> {
        // An empty head would name nothing.
        let rank = if block_words(&cell.blocks).is_empty() {
            Rank::Data
        } else {
            rank
        };
        let (element, scope) = match rank {
            Rank::Head => ("th", Some("col")),
            Rank::RowHead => ("th", Some("row")),
            Rank::Data => ("td", None),
        };
        let span = cell.span.max(1).to_string();
        let mut attributes = Vec::new();
        attributes.extend(scope.map(|scope| ("scope", scope)));
        attributes.extend((cell.span > 1).then_some(("colspan", span.as_str())));
        self.out.open(element, &attributes);
        self.blocks(&cell.blocks)?;
        self.out.close(element);
        Ok(())
    }
}

/// What a row that is an item is called: its number and the words beside it.
fn row_label(row: &TableRow) -> Option<String> {
    let [first, second, ..] = row.cells.as_slice() else {
        return None;
    };
    let [Block::Anchored(_, number)] = first.blocks.as_slice() else {
        return None;
    };
    let label = format!("{} {}", block_words(number), block_words(&second.blocks));
    Some(label.trim().trim_end_matches([';', ':', '.']).to_owned())
}
