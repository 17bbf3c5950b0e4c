//! The summary of the public's comments (191/2011, 9.7).

use reqlament_core::az;
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_core::value::Value;
use reqlament_typeset::block::{Align, Block, Cell, Document, Paragraph, Span, TableRow, Width};

use crate::error::DocumentError;
use crate::paper;
use crate::pieces::{self, plain, span, web};
use crate::sheet::{self, Place, by_hand, named, stacked, words};
use crate::source::Desk;

const TITLE: &str = "Rəy və təkliflərin xülasəsi";
const HEAD: [&str; 7] = [
    "№",
    "Kim tərəfindən, tarix",
    "Bənd, sətir",
    "Rəy və təklif",
    "Cavab",
    "Nəticə",
    "Qəbul edilməməsinin səbəbi",
];
/// What stands at a comment without outcome.
const WAITING: &str = "cavab gözlənilir";
/// Empty rows of the form.
const ROWS: usize = 6;

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let mut remarks: Vec<&Remark> = desk
        .source
        .beside
        .remarks
        .iter()
        .filter(|remark| remark.speaker == Speaker::Public)
        .collect();
    // Those on the whole text first, those on a place that no form has last.
    remarks.sort_by_key(|remark| (rank(desk, &remark.item), remark.number));
    let mut blocks = sheet::title(desk, TITLE, "inzibati reqlamentin layihəsi");
    blocks.extend(head(desk, &remarks));
    if desk.blank {
        blocks.push(table(empty_rows()));
    } else if remarks.is_empty() {
        blocks.push(Block::Space(8.0));
        blocks.push(plain(&none(desk)));
    } else {
        blocks.push(table(rows(desk, &remarks)));
    }
    blocks.push(Block::Keep(vec![
        Block::Space(8.0),
        by_hand("Xülasəni tərtib edən (vəzifə, imza, tarix):"),
    ]));
    let title = format!("{TITLE}: {}", paper::reglament_title(desk));
    Ok(sheet::lying(desk, &title, blocks))
}

fn rank(desk: &Desk, address: &str) -> (u8, (usize, usize)) {
    match Place::of(desk, address) {
        _ if address.is_empty() => (0, (0, 0)),
        Some(place) => (1, place.rank),
        None => (2, (0, 0)),
    }
}

fn head(desk: &Desk, remarks: &[&Remark]) -> Vec<Block> {
    let field = |column: &str| desk.cell_words("consultation", column);
    let address = |column: &str| match desk.cell("consultation", column) {
        Some(Value::Text(address)) => vec![web(address)],
        _ => Vec::new(),
    };
    let copy = field("copy");
    let copy = if copy.is_empty() {
        copy
    } else {
        format!("nüsxə № {copy}")
    };
    let parts = |parts: Vec<String>, separator: &str| {
        vec![span(&crate::words::joined(separator, parts.into_iter()))]
    };
    let counted = if desk.blank {
        Vec::new()
    } else {
        vec![span(&counts(remarks))]
    };
    [
        named(
            desk,
            "Layihəni hazırlayan qurum",
            parts(
                vec![paper::provider(desk).unwrap_or_default().to_owned()],
                "",
            ),
        ),
        named(
            desk,
            "Layihənin tarixi və nüsxəsi",
            parts(vec![field("draft_date"), copy], ", "),
        ),
        named(
            desk,
            "Müzakirənin müddəti",
            parts(vec![field("start"), field("end")], " – "),
        ),
        named(desk, "Layihənin yerləşdirildiyi ünvan", address("address")),
        named(
            desk,
            "Nəticələrin yerləşdiriləcəyi ünvan",
            address("results_address"),
        ),
        named(desk, "Daxil olmuş rəy və təkliflər", counted),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "cəmi 4, o cümlədən qəbul edilib – 1, …"
fn counts(remarks: &[&Remark]) -> String {
    if remarks.is_empty() {
        return "yoxdur".to_owned();
    }
    let with = |outcome: Option<Outcome>| {
        remarks
            .iter()
            .filter(|remark| remark.outcome == outcome)
            .count()
    };
    let named = Outcome::ALL.map(|outcome| (outcome.az(), with(Some(outcome))));
    let parts = named
        .into_iter()
        .chain([(WAITING, with(None))])
        .map(|(name, count)| format!("{name} – {count}"));
    let parts: Vec<String> = parts.collect();
    format!("cəmi {}, o cümlədən {}", remarks.len(), parts.join(", "))
}

/// That nothing came; while the consultation lasts, until which day.
fn none(desk: &Desk) -> String {
    let today = desk.source.today;
    match desk.cell("consultation", "end") {
        Some(Value::Date(end)) if *end < today => {
            "İctimai müzakirə müddətində layihə üzrə rəy və təklif daxil olmayıb.".to_owned()
        }
        _ => format!(
            "{} tarixinə olan vəziyyətə görə layihə üzrə rəy və təklif daxil olmayıb.",
            az::long_date(today)
        ),
    }
}

fn table(rows: Vec<TableRow>) -> Block {
    let widths = vec![
        Width::Fixed(26.0),
        Width::Share(1.05),
        Width::Fixed(58.0),
        Width::Share(2.2),
        Width::Share(1.5),
        Width::Fixed(74.0),
        Width::Share(1.25),
    ];
    sheet::table(widths, &HEAD, rows, TITLE)
}

fn empty_rows() -> Vec<TableRow> {
    let row = |at: usize| {
        let number = pieces::centred_cell(&at.to_string());
        let empty = std::iter::repeat_with(sheet::empty).take(HEAD.len() - 1);
        TableRow {
            cells: std::iter::once(number).chain(empty).collect(),
        }
    };
    (1..=ROWS).map(row).collect()
}

/// The comments, above those on each item its number and words.
fn rows(desk: &Desk, remarks: &[&Remark]) -> Vec<TableRow> {
    let mut rows = Vec::new();
    let mut group = None;
    for remark in remarks {
        if group != Some(remark.item.as_str()) {
            group = Some(remark.item.as_str());
            rows.push(heading(desk, &remark.item));
        }
        rows.push(row(desk, remark));
    }
    rows
}

fn heading(desk: &Desk, address: &str) -> TableRow {
    let place = Place::of(desk, address);
    let words = match &place {
        _ if address.is_empty() => "Layihənin mətni bütövlükdə".to_owned(),
        Some(place) if place.name().is_empty() => place.number(),
        Some(place) => format!("{}. {}", place.number(), place.name()),
        None => address.to_owned(),
    };
    let text = Block::Paragraph(Paragraph {
        after: 0.0,
        align: Align::Left,
        keep_with_next: true,
        ..Paragraph::new(vec![Span::bold(az::keep_together(&words))])
    });
    let text = match place {
        Some(place) => Block::Anchored(place.form.address_of(place.item), vec![text]),
        None => text,
    };
    TableRow {
        cells: vec![Cell {
            blocks: vec![text],
            span: u8::try_from(HEAD.len()).unwrap_or(u8::MAX),
        }],
    }
}

fn row(desk: &Desk, remark: &Remark) -> TableRow {
    let day = remark.received.map(az::numeric_date).unwrap_or_default();
    let number = Place::of(desk, &remark.item).map(|place| place.number());
    let line = remark.line.map(|line| format!("sətir {line}"));
    let plain = |text: &str| vec![span(text.trim())];
    let said = |name: &str, text: &str| {
        let text = text.trim();
        if text.is_empty() {
            return Vec::new();
        }
        vec![Span::italic(format!("{name}: ")), span(text)]
    };
    let outcome = match remark.outcome {
        Some(outcome) => plain(outcome.az()),
        None => vec![Span::bold(WAITING)],
    };
    let copy = Some(remark.copy.trim()).filter(|copy| !copy.is_empty());
    TableRow {
        cells: vec![
            pieces::centred_cell(&remark.number.to_string()),
            stacked([plain(&remark.by), plain(&day)]),
            stacked([
                plain(&number.unwrap_or_default()),
                plain(&line.unwrap_or_default()),
                plain(&copy.map(|copy| format!("nüsxə {copy}")).unwrap_or_default()),
            ]),
            stacked([
                plain(&remark.text),
                said("Təklif olunan redaksiya", &remark.proposal),
                said("Əsaslandırma", &remark.ground),
            ]),
            words(&remark.answer),
            stacked([outcome]),
            words(&remark.reason),
        ],
    }
}
