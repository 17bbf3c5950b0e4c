//! The table of objections and proposals: empty, for a body to fill; filled, with what became of each.

use reqlament_core::az;
use reqlament_core::form::{Form, Item};
use reqlament_core::remark::{Remark, Speaker};
use reqlament_typeset::block::{
    Align, Blank, Block, Cell, Document, Heading, Paragraph, Span, Table, TableRow, Width,
};

use crate::error::DocumentError;
use crate::pieces::{self, aligned, cell, centred_cell, span, text_cell};
use crate::source::Desk;
use crate::words::{joined, names};
use crate::{letter, paper, reglament, signing};

const TITLE: &str = "İrad və təkliflər cədvəli";
/// Empty rows of the form, and how tall they are.
const ROWS: usize = 5;
const TALL: f32 = 46.0;

/// What a body fills.
const ASKED: [&str; 5] = [
    "№",
    "Bəndin nömrəsi və adı, sətir",
    "İrad və ya təklif",
    "Təklif olunan redaksiya",
    "Əsaslandırma",
];
/// What is answered.
const ANSWERED: [&str; 2] = ["Nəticə", "Cavab və səbəb"];

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(reglament::FORM)?;
    let own = desk.source.beside.body.is_some();
    let body = letter::row(desk).filter(|_| own).and_then(letter::body_of);
    let remarks = remarks(desk, form, body.map(|body| body.name.as_str()));
    let subject = paper::draft(desk);
    let mut blocks = vec![
        Block::Heading(Heading::new(1, TITLE)),
        aligned(vec![span(&subject)], Align::Center),
        Block::Space(6.0),
    ];
    let entry = body.map(|body| aligned(vec![span(&names::body(body))], Align::Left));
    if own || remarks.is_empty() {
        blocks.push(Block::Blank(Blank {
            label: vec![span("İrad və təklifləri bildirən qurum:")],
            entry: entry.into_iter().collect(),
            caption: String::new(),
            lines: 1,
        }));
    }
    if remarks.is_empty() {
        blocks.push(to_fill());
        blocks.push(Block::Keep(vec![
            Block::Space(14.0),
            signing::post_signature("", pieces::SMALL),
            aligned(vec![Span::whole("“__” ________ 20__ il")], Align::Left),
        ]));
    } else {
        blocks.push(filled(form, &remarks, !own));
        blocks.push(Block::Keep(vec![
            Block::Space(14.0),
            signing::post_signature(signing::signatory(desk), pieces::SMALL),
        ]));
    }
    Ok(paper::lying(desk, &format!("{TITLE}: {subject}"), blocks))
}

/// The remarks of bodies, or of one, in the order of the form; what is said of the whole text stands first.
fn remarks<'a>(desk: &Desk<'a>, form: &Form, body: Option<&str>) -> Vec<&'a Remark> {
    let body = body.map(az::fold);
    let own = |remark: &&Remark| {
        remark.speaker == Speaker::Body
            && body
                .as_ref()
                .is_none_or(|body| az::fold(&remark.by) == *body)
    };
    let mut remarks: Vec<&Remark> = desk.source.beside.remarks.iter().filter(own).collect();
    remarks.sort_by_key(|remark| (place(form, remark), remark.line, remark.number));
    remarks
}

/// Where a remark stands in the order of the form; what names no item of it stands last.
fn place(form: &Form, remark: &Remark) -> usize {
    let at = |item: &Item| form.address_of(item) == remark.item;
    match remark.item.is_empty() {
        true => 0,
        false => form.items.iter().position(at).unwrap_or(form.items.len()) + 1,
    }
}

fn columns() -> Vec<Width> {
    vec![
        Width::Fixed(26.0),
        Width::Share(0.85),
        Width::Share(1.3),
        Width::Share(1.3),
        Width::Share(1.2),
    ]
}

fn to_fill() -> Block {
    let tall = || cell(vec![Block::Space(TALL)]);
    let row = |at: usize| TableRow {
        cells: std::iter::once(centred_cell(&at.to_string()))
            .chain((1..ASKED.len()).map(|_| tall()))
            .collect(),
    };
    Block::Table(Table {
        head: vec![TableRow::plain(&ASKED)],
        rows: (1..=ROWS).map(row).collect(),
        size: paper::LYING,
        ..Table::new(columns(), TITLE)
    })
}

fn filled(form: &Form, remarks: &[&Remark], several: bool) -> Block {
    let body = several.then_some("Qurum");
    let head: Vec<&str> = ASKED.into_iter().chain(ANSWERED).chain(body).collect();
    let widths = [Width::Share(0.75), Width::Share(1.2)];
    let body = several.then_some(Width::Share(1.15));
    let row = |remark: &&Remark| TableRow {
        cells: cells(form, remark)
            .into_iter()
            .chain(several.then(|| who(remark)))
            .collect(),
    };
    Block::Table(Table {
        head: vec![TableRow::plain(&head)],
        rows: remarks.iter().map(row).collect(),
        size: paper::LYING,
        ..Table::new(
            columns().into_iter().chain(widths).chain(body).collect(),
            TITLE,
        )
    })
}

fn cells(form: &Form, remark: &Remark) -> Vec<Cell> {
    let outcome = remark.outcome.map_or("", |outcome| outcome.az());
    let reason = match remark.reason.trim() {
        "" => String::new(),
        reason => format!("Səbəb: {reason}"),
    };
    vec![
        centred_cell(&remark.number.to_string()),
        item(form, remark),
        text_cell(&remark.text),
        text_cell(&remark.proposal),
        text_cell(&remark.ground),
        text_cell(outcome),
        lines(&[&remark.answer, &reason]),
    ]
}

/// Number and short name of the item, and the line; the window follows it by the item's address.
fn item(form: &Form, remark: &Remark) -> Cell {
    let item = form
        .items
        .iter()
        .find(|item| form.address_of(item) == remark.item);
    let mut text = match item {
        Some(item) => {
            let short = item.short.as_ref().map_or(item.name(), |short| &short.az);
            let number = (!item.number.is_empty()).then(|| Span::bold(format!("{} ", item.number)));
            number.into_iter().chain([span(short)]).collect()
        }
        None if remark.item.is_empty() => vec![span("Layihə bütövlükdə")],
        None => vec![span(&remark.item)],
    };
    if let Some(line) = remark.line {
        text.push(span(&format!(", sətir\u{a0}{line}")));
    }
    let words = Block::Paragraph(Paragraph {
        align: Align::Left,
        after: 0.0,
        ..Paragraph::new(text)
    });
    match item {
        Some(item) => cell(vec![Block::Anchored(form.address_of(item), vec![words])]),
        None => cell(vec![words]),
    }
}

/// The body, the day its remark came and the copy it speaks of.
fn who(remark: &Remark) -> Cell {
    let received = remark.received.map(az::numeric_date).unwrap_or_default();
    let copy = match remark.copy.trim() {
        "" => String::new(),
        copy => format!("nüsxə {}", paper::numbered(copy)),
    };
    let told = joined(", ", [received, copy].into_iter());
    lines(&[&remark.by, &told])
}

fn lines(texts: &[&str]) -> Cell {
    let line = |text: &&str| {
        Block::Paragraph(Paragraph {
            align: Align::Left,
            after: 0.0,
            ..Paragraph::new(vec![span(text.trim())])
        })
    };
    let said = texts.iter().filter(|text| !text.trim().is_empty());
    cell(said.map(line).collect())
}
