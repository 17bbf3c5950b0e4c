//! Tables: widths in twips, a head that repeats, hairlines.

use reqlament_typeset::block::{Align, Cell, Table, TableRow, Width};

use super::body::{Body, Place};
use super::twips;
use crate::error::DocumentError;
use crate::export::inline::block_words;

/// Padding at both sides of a cell.
const PAD: f32 = 4.0;

impl Body<'_> {
    pub(super) fn table(&mut self, table: &Table, place: Place) -> Result<(), DocumentError> {
        // Word takes a table without cells for a damaged file.
        let filled = |row: &&TableRow| !row.cells.is_empty();
        if !table.head.iter().chain(&table.rows).any(|row| filled(&row)) {
            return Ok(());
        }
        // Two tables in a row would become one, and a table cannot begin a page by itself.
        if self.after_table || self.page || self.space > 0.0 {
            self.spacer();
        }
        let widths = widths(table, place.width);
        self.out.open("w:tbl", &[]);
        self.table_properties(table, place, widths.iter().sum());
        self.out.open("w:tblGrid", &[]);
        for width in &widths {
            self.out.empty("w:gridCol", &[("w:w", &twips(*width))]);
        }
        self.out.close("w:tblGrid");
        let inner = Place {
            left: 0.0,
            size: table.size,
            style: "TableText",
            // Narrow columns are set with a ragged edge.
            justified: Align::Left,
            keep: place.keep,
            counted: false,
            whole: false,
            depth: 0,
            ..place
        };
        let head = Place {
            bold: true,
            justified: Align::Center,
            ..inner
        };
        for row in table.head.iter().filter(filled) {
            self.row(row, &widths, head, true)?;
        }
        for row in table.rows.iter().filter(filled) {
            self.row(row, &widths, inner, false)?;
        }
        self.out.close("w:tbl");
        self.out.raw("\n");
        self.after_table = true;
        Ok(())
    }

    fn table_properties(&mut self, table: &Table, place: Place, width: f32) {
        let out = &mut self.out;
        out.open("w:tblPr", &[]);
        let style = if table.ruled {
            "TableGrid"
        } else {
            "TableNormal"
        };
        out.empty("w:tblStyle", &[("w:val", style)]);
        out.empty("w:tblW", &[("w:w", &twips(width)), ("w:type", "dxa")]);
        out.empty(
            "w:tblInd",
            &[("w:w", &twips(place.left)), ("w:type", "dxa")],
        );
        out.empty("w:tblLayout", &[("w:type", "fixed")]);
        out.open("w:tblCellMar", &[]);
        for (side, room) in [
            ("w:top", 1.0),
            ("w:left", PAD),
            ("w:bottom", 1.0),
            ("w:right", PAD),
        ] {
            out.empty(side, &[("w:w", &twips(room)), ("w:type", "dxa")]);
        }
        out.close("w:tblCellMar");
        let first = if table.head.is_empty() { "0" } else { "1" };
        out.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", first)]);
        if !table.summary.is_empty() {
            out.empty("w:tblCaption", &[("w:val", &table.summary)]);
        }
        out.close("w:tblPr");
    }

    fn row(
        &mut self,
        row: &TableRow,
        widths: &[f32],
        place: Place,
        head: bool,
    ) -> Result<(), DocumentError> {
        self.out.open("w:tr", &[]);
        if head {
            self.out
                .raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        }
        let mut column = 0;
        for cell in &row.cells {
            let span = usize::from(cell.span.max(1));
            let covered = widths.iter().skip(column).take(span);
            self.cell(cell, covered.sum(), place, head)?;
            column += span;
        }
        self.out.close("w:tr");
        Ok(())
    }

    fn cell(
        &mut self,
        cell: &Cell,
        width: f32,
        place: Place,
        head: bool,
    ) -> Result<(), DocumentError> {
        self.out.open("w:tc", &[]);
        self.out.open("w:tcPr", &[]);
        self.out
            .empty("w:tcW", &[("w:w", &twips(width)), ("w:type", "dxa")]);
        if cell.span > 1 {
            self.out
                .empty("w:gridSpan", &[("w:val", &cell.span.to_string())]);
        }
        if head {
            self.out.empty("w:vAlign", &[("w:val", "center")]);
        }
        self.out.close("w:tcPr");
        let (before, outer) = (self.paragraphs, std::mem::take(&mut self.after_table));
        let inner = Place {
            width: (width - 2.0 * PAD).max(8.0),
            ..place
        };
        self.blocks(&cell.blocks, inner)?;
        if self.paragraphs == before || self.after_table || self.space > 0.0 {
            self.paragraph(&super::paragraph::Setting::at(inner), &[]);
        }
        self.after_table = outer;
        self.out.close("w:tc");
        Ok(())
    }
}

/// Widths of the columns: what is fixed, then what is left by shares; a column set by its content takes a share. Where
/// another column has room, none is narrower than its longest word: Word has no syllables for Azerbaijani.
fn widths(table: &Table, measure: f32) -> Vec<f32> {
    let fixed = |column: &Width| match column {
        Width::Fixed(width) => *width,
        _ => 0.0,
    };
    let share = |column: &Width| match column {
        Width::Fixed(_) => 0.0,
        Width::Share(share) => share.max(0.0),
        Width::Auto => 1.0,
    };
    let left = (measure - table.columns.iter().map(fixed).sum::<f32>()).max(0.0);
    let shares: f32 = table.columns.iter().map(share).sum();
    let shared = |column: &Width| left * share(column) / shares.max(f32::MIN_POSITIVE);
    let wanted: Vec<f32> = table
        .columns
        .iter()
        .map(|column| fixed(column) + shared(column))
        .collect();
    let least: Vec<f32> = (0..wanted.len())
        .map(|at| match table.columns[at] {
            Width::Fixed(width) => width,
            _ => longest_word(table, at),
        })
        .collect();
    let widened: Vec<f32> = wanted
        .iter()
        .zip(&least)
        .map(|(own, least)| own.max(*least))
        .collect();
    let excess = widened.iter().sum::<f32>() - wanted.iter().sum::<f32>();
    let room: f32 = widened
        .iter()
        .zip(&least)
        .map(|(own, least)| own - least)
        .sum();
    if excess > room {
        return wanted;
    }
    let give =
        |(own, least): (&f32, &f32)| own - (own - least) * excess / room.max(f32::MIN_POSITIVE);
    widened.iter().zip(&least).map(give).collect()
}

/// About how wide the longest word of a column is, with the padding of its cell.
fn longest_word(table: &Table, column: usize) -> f32 {
    /// A letter of a text face in ems, and a bold one.
    const LETTER: f32 = 0.5;
    const BOLD: f32 = 0.56;
    let longest = |rows: &[TableRow], letter: f32| {
        let cells = rows
            .iter()
            .filter(|row| row.cells.iter().all(|cell| cell.span <= 1));
        let words = cells
            .filter_map(|row| row.cells.get(column))
            .map(|cell| block_words(&cell.blocks));
        let lengths = words.flat_map(|words| {
            words
                .split_whitespace()
                .map(|word| word.chars().count())
                .max()
        });
        lengths.max().unwrap_or_default() as f32 * letter * table.size
    };
    longest(&table.head, BOLD).max(longest(&table.rows, LETTER)) + 2.0 * PAD
}
