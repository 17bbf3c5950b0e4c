//! Rows of a table fact as sentences: "1) first; 2) second."

use reqlament_core::value::{Row, Value};
use reqlament_core::vocabulary::Shape;
use reqlament_typeset::block::{Span, TableRow, Width};

use crate::pieces::{self, email, span, text_cell, web};
use crate::said::Said;
use crate::source::Desk;

/// A table, of which a row that says nothing is left out: one row is a line, several are a numbered list, documents held by the state a table of their own.
pub(crate) fn table(desk: &Desk, shape: &Shape, rows: &[Row], columns: &[String]) -> Option<Said> {
    if shape.id == "documents_held" && columns.is_empty() {
        return Some(Said::Blocks(vec![documents_held(desk, shape, rows)]));
    }
    let sentences: Vec<Vec<Span>> = rows
        .iter()
        .map(|row| sentence(desk, shape, row, columns))
        .filter(|words| !pieces::bare(words).trim().is_empty())
        .collect();
    if sentences.is_empty() {
        return None;
    }
    Some(match <[Vec<Span>; 1]>::try_from(sentences) {
        Ok([only]) => Said::Line(only),
        Err(several) => Said::Blocks(vec![pieces::enumerated(several)]),
    })
}

/// A row in one sentence: what it is, then in brackets what is said of it.
pub(crate) fn sentence(desk: &Desk, shape: &Shape, row: &Row, columns: &[String]) -> Vec<Span> {
    match shape.id.as_str() {
        "web_addresses" => address(desk, shape, row),
        "information" => channel(desk, shape, row),
        _ => {
            let said = plain(&shape.id);
            let wanted = |column: &&Shape| columns.is_empty() || columns.contains(&column.id);
            let shown: Vec<&Shape> = shape.columns.iter().filter(wanted).collect();
            let (head, rest): (Vec<&Shape>, Vec<&Shape>) = match said {
                [] => (
                    shown.iter().take(1).copied().collect(),
                    shown.iter().skip(1).copied().collect(),
                ),
                said => shown
                    .into_iter()
                    .partition(|column| said.contains(&column.id.as_str())),
            };
            let head = join(" – ", head.iter().map(|column| words(desk, column, row)));
            let open = |text: String| text.trim_end_matches(['.', ';', ',']).to_owned();
            let rest = join(
                "; ",
                rest.iter()
                    .map(|column| open(remark(desk, &shape.id, column, row))),
            );
            let text = match (head.is_empty(), rest.is_empty()) {
                (_, true) => head,
                (true, false) => rest,
                (false, false) => format!("{} ({rest})", head.trim_end_matches(['.', ';', ','])),
            };
            vec![span(&text)]
        }
    }
}

/// The columns that are said without their names.
fn plain(table: &str) -> &'static [&'static str] {
    match table {
        "fee" => &["subject", "amount"],
        "notices" => &["event", "channels"],
        "documents_submitted" => &["document", "submission"],
        "documents_held" => &["document", "identifier"],
        "operations" => &["name", "content"],
        "usage_statistics" => &["period", "uses"],
        "inactive_periods" | "incidents" => &["period", "reason"],
        "attached_forms" => &["title"],
        _ => &[],
    }
}

/// A column said with its name, unless it goes without saying.
fn remark(desk: &Desk, table: &str, column: &Shape, row: &Row) -> String {
    let Some(value) = row.cells.get(&column.id) else {
        return String::new();
    };
    match (table, column.id.as_str(), value) {
        ("participants", "role", Value::Text(role)) if role == "state_body" => String::new(),
        ("participants", "role", _) | ("operations", "after", _) => {
            desk.words().value(column, value)
        }
        ("operations", "actor", Value::Text(actor)) if actor == "body" => String::new(),
        // A form that is named goes without saying that it is one.
        ("documents_submitted", "filled_form", _) if row.cells.contains_key("form") => {
            String::new()
        }
        _ => desk.words().labelled(column, value),
    }
}

fn words(desk: &Desk, column: &Shape, row: &Row) -> String {
    row.cells
        .get(&column.id)
        .map(|value| desk.words().value(column, value))
        .unwrap_or_default()
}

fn named(desk: &Desk, shape: &Shape, column: &str, row: &Row) -> String {
    shape
        .column(column)
        .map(|column| words(desk, column, row))
        .unwrap_or_default()
}

fn address(desk: &Desk, shape: &Shape, row: &Row) -> Vec<Span> {
    let place = named(desk, shape, "place", row);
    let mut text = vec![web(row.text("address"))];
    if !place.is_empty() {
        text.push(span(&format!(" ({place})")));
    }
    text
}

fn channel(desk: &Desk, shape: &Shape, row: &Row) -> Vec<Span> {
    let channel = named(desk, shape, "channel", row);
    let address = row.text("address");
    let address = match row.text("channel") {
        "portal" | "site" => web(address),
        "email" => email(address),
        _ => Span::whole(address),
    };
    if channel.is_empty() {
        vec![address]
    } else {
        vec![span(&format!("{channel}: ")), address]
    }
}

fn documents_held(desk: &Desk, shape: &Shape, rows: &[Row]) -> reqlament_typeset::block::Block {
    let title = |column: &str| {
        shape
            .column(column)
            .map_or("", |column| column.title.az.as_str())
    };
    let set = |(at, row): (usize, &Row)| {
        let integrated = shape
            .column("integrated")
            .map(|column| remark(desk, &shape.id, column, row));
        let holder = named(desk, shape, "holder", row);
        let source = [
            named(desk, shape, "system", row),
            holder,
            integrated.unwrap_or_default(),
        ];
        TableRow {
            cells: vec![
                pieces::centred_cell(&(at + 1).to_string()),
                text_cell(&named(desk, shape, "document", row)),
                text_cell(&named(desk, shape, "identifier", row)),
                text_cell(&join("; ", source.into_iter())),
            ],
        }
    };
    let head = [
        "№",
        title("document"),
        title("identifier"),
        "İnformasiya sistemi və ya ehtiyatı, onun sahibi",
    ];
    let widths = vec![
        Width::Fixed(26.0),
        Width::Share(1.0),
        Width::Share(1.0),
        Width::Share(1.2),
    ];
    pieces::table(
        widths,
        &head,
        rows.iter().enumerate().map(set).collect(),
        &shape.title.az,
    )
}

fn join(separator: &str, parts: impl Iterator<Item = String>) -> String {
    crate::words::joined(separator, parts)
}
