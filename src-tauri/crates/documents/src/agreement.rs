//! The agreement sheet: who agreed, by which letter, with what outcome (191/2011, 9.2).

use reqlament_core::agreed::changed_since_sent;
use reqlament_core::az;
use reqlament_core::value::{Row, Value};
use reqlament_core::vocabulary::Shape;
use reqlament_typeset::block::{
    Align, Block, Document, Heading, Paragraph, Span, Table, TableRow, Width,
};

use crate::error::DocumentError;
use crate::pieces::{self, aligned, cell, centred_cell, plain, remark, small, span, text_cell};
use crate::said::SAMPLE;
use crate::source::Desk;
use crate::words::joined;
use crate::{letter, paper, signing};

const TITLE: &str = "Razılaşdırma vərəqi";
/// Rows ruled where no body is named yet.
const EMPTY: usize = 5;
const HEAD: [&str; 8] = [
    "№",
    "Qurum",
    "Göndərilən məktubun nömrəsi və tarixi",
    "Nüsxə",
    "Cavab məktubunun nömrəsi və tarixi",
    "Nəticə",
    "İmzalayan şəxs",
    "Bəndlərin kodu",
];

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let subject = paper::draft(desk);
    let mut blocks = vec![
        Block::Heading(Heading::new(1, TITLE)),
        aligned(vec![span(&subject)], Align::Center),
        Block::Space(6.0),
    ];
    let rows = desk.rows("agreements");
    let changed = changed(desk)?;
    match desk.absence("agreements") {
        Some(absence) => blocks.push(plain(&format!(
            "Digər dövlət orqanları ilə razılaşdırma: {}.",
            absence.az()
        ))),
        None => {
            blocks.push(table(desk, rows));
            blocks.extend(changed.iter().map(|name| warning(name)));
            blocks.extend(legend(desk));
        }
    }
    if desk.illustrates("agreements") {
        blocks.push(remark(SAMPLE));
    }
    blocks.push(Block::Keep(vec![
        Block::Space(14.0),
        signing::post_signature(signing::signatory(desk), pieces::SMALL),
    ]));
    Ok(paper::lying(desk, &format!("{TITLE}: {subject}"), blocks))
}

fn table(desk: &Desk, rows: &[Row]) -> Block {
    let set = |(at, row)| line(desk, at, row);
    let rows: Vec<TableRow> = if rows.is_empty() {
        (0..EMPTY).map(empty).collect()
    } else {
        rows.iter().enumerate().map(set).collect()
    };
    let columns = vec![
        Width::Fixed(26.0),
        Width::Share(1.6),
        Width::Share(1.2),
        Width::Fixed(46.0),
        Width::Share(1.2),
        Width::Share(1.25),
        Width::Share(1.1),
        Width::Fixed(74.0),
    ];
    Block::Table(Table {
        head: vec![TableRow::plain(&HEAD)],
        rows,
        size: paper::LYING,
        ..Table::new(columns, TITLE)
    })
}

fn line(desk: &Desk, at: usize, row: &Row) -> TableRow {
    let words = |column: &str| desk.column_words("agreements", row, column);
    let reply = letter_of(row, &words("letter_number"), "date");
    let expected = match row.cells.get("reply_by") {
        Some(Value::Date(date)) if reply.is_empty() => {
            format!("rəyin gözlənildiyi tarix: {}", az::numeric_date(*date))
        }
        _ => String::new(),
    };
    let reply = joined("", [reply, expected].into_iter());
    TableRow {
        cells: vec![
            centred_cell(&(at + 1).to_string()),
            text_cell(&words("body")),
            text_cell(&letter_of(row, &words("sent_number"), "sent_date")),
            centred_cell(&words("copy")),
            text_cell(&reply),
            text_cell(&words("outcome")),
            text_cell(&words("person")),
            centred_cell(&paper::short(&words("agreed_digest"))),
        ],
    }
}

/// "№ 8/1-214, 11.11.2026"
fn letter_of(row: &Row, number: &str, date: &str) -> String {
    let number = if number.is_empty() {
        String::new()
    } else {
        paper::numbered(number)
    };
    let date = match row.cells.get(date) {
        Some(Value::Date(date)) => az::numeric_date(*date),
        _ => String::new(),
    };
    joined(", ", [number, date].into_iter())
}

fn empty(at: usize) -> TableRow {
    let tall = || cell(vec![Block::Space(30.0)]);
    TableRow {
        cells: std::iter::once(centred_cell(&(at + 1).to_string()))
            .chain((1..HEAD.len()).map(|_| tall()))
            .collect(),
    }
}

/// The bodies that agreed to another text than stands now.
fn changed(desk: &Desk) -> Result<Vec<String>, DocumentError> {
    let mut changed = Vec::new();
    for row in desk.rows("agreements") {
        let agreed = ["agreed", "agreed_with_remarks"].contains(&row.text("outcome"));
        let stale = changed_since_sent(desk.source.facts, row)
            .map_err(|fault| DocumentError::Digest(fault.to_string()))?;
        if let Some(body) = letter::body_of(row).filter(|_| agreed && stale) {
            changed.push(body.name.trim().to_owned());
        }
    }
    Ok(changed)
}

fn warning(body: &str) -> Block {
    Block::Paragraph(Paragraph {
        align: Align::Left,
        ..small(vec![
            Span::bold("Razılaşdırmadan sonra mətn dəyişib: "),
            span(&format!(
                "{body} ilə razılaşdırılmış mətnin quruma aid hissəsi hazırkı mətndən fərqlənir."
            )),
        ])
    })
}

/// What the outcomes are, and that silence is none of consent.
fn legend(desk: &Desk) -> Vec<Block> {
    let outcomes = desk
        .shape("agreements")
        .and_then(|shape| shape.column("outcome"))
        .map_or(&[][..], |column: &Shape| &column.choices);
    let outcomes: Vec<&str> = outcomes.iter().map(|choice| choice.az.as_str()).collect();
    let told = format!("Nəticələr: {}.", outcomes.join("; "));
    vec![
        Block::Space(4.0),
        Block::Paragraph(small(vec![span(&told)])),
        Block::Paragraph(small(vec![span(
            "“Cavab daxil olmayıb” qeydi razılıq demək deyil: qurumun cavab verməməsi razılıq sayılmır.",
        )])),
        Block::Paragraph(small(vec![span(
            "Yoxlama kodu layihənin quruma aid bəndlərinin göndərildiyi andakı mətnindən hesablanır.",
        )])),
    ]
}
