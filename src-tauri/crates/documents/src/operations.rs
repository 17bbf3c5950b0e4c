//! The administrative operations of 3.4 as one table under the official lines 3.4.1 to 3.4.4.

use reqlament_core::az;
use reqlament_core::value::{BodyName, Row, Value};
use reqlament_core::vocabulary::Shape;
use reqlament_typeset::block::{Align, Block, Cell, Paragraph, Span, Table, TableRow, Width};

use crate::pieces::{self, span};
use crate::source::Desk;
use crate::words::names;

/// Above all: what is done takes the width of the table.
const CONTENT: &str = "İnzibati əməliyyat və onun məzmunu";
/// Beneath it: who, in what time, with whom, with what result.
const HEAD: [&str; 4] = [
    "Məsul şəxs",
    "Yerinə yetirilmə müddəti",
    "Digər dövlət orqanı",
    "Nəticə və onun verilməsi qaydası",
];

/// What a cell says when there is nothing to say.
const NOTHING: &str = "—";

/// The table; nothing where no operation is entered.
pub(crate) fn table(desk: &Desk) -> Option<Block> {
    let shape = desk.shape("operations")?;
    let operations = desk.rows("operations");
    if operations.is_empty() {
        return None;
    }
    let operations = operations.iter().enumerate().map(|(at, row)| Operation {
        desk,
        shape,
        row,
        at,
    });
    let rows: Vec<TableRow> = operations.flat_map(|one| one.rows()).collect();
    let widths = std::iter::once(Width::Fixed(22.0))
        .chain(shares(&rows).map(Width::Share))
        .collect();
    Some(Block::Table(Table {
        head: head(),
        rows,
        ..Table::new(widths, shape.title.az.as_str())
    }))
}

fn head() -> Vec<TableRow> {
    let cells = std::iter::once("").chain(HEAD).map(Cell::from);
    vec![
        TableRow {
            cells: vec![Cell::from("№"), wide(Cell::from(CONTENT))],
        },
        TableRow {
            cells: cells.collect(),
        },
    ]
}

/// A cell across all columns behind the number.
fn wide(cell: Cell) -> Cell {
    Cell {
        span: HEAD.len() as u8,
        ..cell
    }
}

/// Shares of the columns behind the number: by the root of what stands in them, so that the longest text gets most room
/// and a dash little, and no column becomes too narrow for its head.
fn shares(rows: &[TableRow]) -> [f32; HEAD.len()] {
    let mut letters = [0_usize; HEAD.len()];
    for row in rows.iter().filter(|row| row.cells.len() > 2) {
        for (sum, cell) in letters.iter_mut().zip(row.cells.iter().skip(1)) {
            *sum += crate::plain::joined(&cell.blocks).chars().count();
        }
    }
    let roots = letters.map(|sum| (sum as f32).sqrt());
    let most = roots.iter().copied().fold(1.0, f32::max);
    roots.map(|root| (root / most).max(0.45))
}

/// Whether an operation simply follows the one before it, which goes without saying.
pub(crate) fn follows(operations: &[Row], at: usize) -> bool {
    let previous = at.checked_sub(1).and_then(|at| operations.get(at));
    let after = operations.get(at).and_then(|row| row.cells.get("after"));
    match (after, previous) {
        (Some(Value::Many(after)), Some(previous)) => {
            matches!(after.as_slice(), [only] if only.as_text() == Some(&previous.id))
        }
        _ => false,
    }
}

struct Operation<'a> {
    desk: &'a Desk<'a>,
    shape: &'a Shape,
    row: &'a Row,
    at: usize,
}

impl Operation<'_> {
    fn rows(&self) -> [TableRow; 2] {
        let number = pieces::centred_cell(&(self.at + 1).to_string());
        [
            TableRow {
                cells: vec![number, wide(self.content())],
            },
            TableRow {
                cells: vec![
                    Cell::from(""),
                    cell(self.responsible()),
                    cell(self.terms()),
                    cell(self.others()),
                    cell(vec![self.words("result"), self.words("delivery")]),
                ],
            },
        ]
    }

    /// Its name in bold, what is done, and under what conditions.
    fn content(&self) -> Cell {
        let name = self.words("name");
        let mut text = vec![
            Span::bold(ended(&name)),
            Span::plain(" "),
            span(&self.words("content")),
        ];
        text.retain(|span| !span.text.is_empty());
        let flags = [
            "after_result",
            "presence",
            "at_wish",
            "sends_user",
            "presents_originals",
        ]
        .map(|flag| self.flag(flag));
        let conditions = [self.sequence()]
            .into_iter()
            .chain(flags)
            .chain([self.labelled("ground")]);
        let conditions: Vec<String> = conditions.filter(|words| !words.is_empty()).collect();
        let mut blocks = vec![tight(text)];
        if !conditions.is_empty() {
            let told = ended(&conditions.join("; "));
            // A number at the beginning leaves its suffix small.
            let told = if told.starts_with(char::is_alphabetic) {
                az::capitalise(&told)
            } else {
                told
            };
            blocks.push(tight(vec![Span::italic(az::keep_together(&told))]));
        }
        Cell::new(blocks)
    }

    /// After which operations, unless it is simply the one before.
    fn sequence(&self) -> String {
        if follows(self.desk.rows("operations"), self.at) {
            String::new()
        } else {
            self.words("after")
        }
    }

    fn responsible(&self) -> Vec<String> {
        let actor = match self.row.text("actor") {
            "user" => "istifadəçi",
            "system" => "avtomatik",
            _ => "",
        };
        let performer = match self.row.cells.get("performer") {
            // Who provides the service is said in 1.4; here its unit says more.
            Some(Value::Body(body))
                if !body.unit.is_empty() && Some(body.name.as_str()) == self.provider() =>
            {
                body.unit.clone()
            }
            Some(Value::Body(body)) => self.short(&names::body(body)),
            _ => String::new(),
        };
        let responsible = self.words("responsible");
        let performer = if names_already(&responsible, &performer) {
            String::new()
        } else {
            performer
        };
        vec![responsible, performer, actor.to_owned()]
    }

    /// A body without the name of the state, where 1.4 or 1.5 gives its full name.
    fn short(&self, name: &str) -> String {
        let named =
            |known: &BodyName| !known.name.is_empty() && name.starts_with(known.name.as_str());
        let participants = self
            .desk
            .rows("participants")
            .iter()
            .filter_map(|row| row.cells.get("body"));
        let mut known = self.desk.value("provider").into_iter().chain(participants);
        match name.strip_prefix("Azərbaycan Respublikasının ") {
            Some(own) if known.any(|value| matches!(value, Value::Body(body) if named(body))) => {
                own.to_owned()
            }
            _ => name.to_owned(),
        }
    }

    fn provider(&self) -> Option<&str> {
        match self.desk.value("provider") {
            Some(Value::Body(body)) => Some(&body.name),
            _ => None,
        }
    }

    fn terms(&self) -> Vec<String> {
        let maximum = self.words("maximum");
        let maximum = if maximum.is_empty() {
            maximum
        } else {
            format!("maksimal: {maximum}")
        };
        let stopped = if self.row.flag("clock_stopped") {
            "(ümumi müddətə daxil deyil)"
        } else {
            ""
        };
        vec![self.words("term"), maximum, stopped.to_owned()]
    }

    fn others(&self) -> Vec<String> {
        let others = match self.row.cells.get("others") {
            Some(Value::Many(bodies)) => bodies.as_slice(),
            _ => &[],
        };
        let name = |body: &Value| match body {
            Value::Body(body) => self.short(&names::body(body)),
            _ => String::new(),
        };
        others
            .iter()
            .map(name)
            .chain([self.flag("tacit_consent")])
            .collect()
    }

    fn words(&self, column: &str) -> String {
        let cell = self.shape.column(column).zip(self.row.cells.get(column));
        cell.map(|(column, value)| self.desk.words().value(column, value))
            .unwrap_or_default()
    }

    fn labelled(&self, column: &str) -> String {
        let cell = self.shape.column(column).zip(self.row.cells.get(column));
        cell.map(|(column, value)| self.desk.words().labelled(column, value))
            .unwrap_or_default()
    }

    /// The name of a set flag.
    fn flag(&self, column: &str) -> String {
        if self.row.flag(column) {
            self.labelled(column)
        } else {
            String::new()
        }
    }
}

/// Whether the post already says whose it is: "… bölmənin rəhbəri" of a "… bölmə".
fn names_already(responsible: &str, performer: &str) -> bool {
    let letters: Vec<char> = performer.chars().collect();
    let stem: String = letters[..letters.len().saturating_sub(2)].iter().collect();
    !stem.is_empty() && responsible.contains(&stem)
}

fn ended(text: &str) -> String {
    if text.is_empty() || text.ends_with(['.', '!', '?', ':', ';']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn tight(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        after: 0.0,
        align: Align::Left,
        ..Paragraph::new(text)
    })
}

/// What is known, one thing under the other.
fn cell(parts: Vec<String>) -> Cell {
    let known: Vec<&String> = parts.iter().filter(|part| !part.is_empty()).collect();
    if known.is_empty() {
        return pieces::centred_cell(NOTHING);
    }
    Cell::new(
        known
            .into_iter()
            .map(|part| tight(vec![span(part)]))
            .collect(),
    )
}
