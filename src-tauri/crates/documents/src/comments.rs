//! The summary of the public's comments (191/2011, 9.7).

use reqlament_core::az;
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_core::value::Value;
use reqlament_typeset::block::{Block, Cell, Document, Span, TableRow, Width};

use crate::error::DocumentError;
use crate::paper;
use crate::pieces::{self, plain, span, web};
use crate::sheet::{self, Place, by_hand, named, stacked, words};
use crate::source::Desk;
use crate::words::cited;

const TITLE: &str = "Rəy və təkliflərin xülasəsi";
const HEAD: [&str; 7] = [
    "№",
    "Bənd, sətir",
    "Kim tərəfindən, tarix",
    "Rəy və təklif",
    "Cavab",
    "Nəticə",
    "Qəbul edilməməsinin səbəbi",
];
/// What stands at a comment without outcome.
const WAITING: &str = "cavab gözlənilir";
/// Empty rows of the form.
const ROWS: usize = 12;

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
        blocks.push(table(
            remarks.iter().map(|remark| row(desk, remark)).collect(),
        ));
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
    let link = |name: &str, column: &str| {
        let address = match desk.cell("consultation", column) {
            Some(Value::Text(address)) => vec![web(address)],
            _ => Vec::new(),
        };
        named(desk, name, address)
    };
    let joined =
        |separator: &str, parts: [String; 2]| crate::words::joined(separator, parts.into_iter());
    let copy = Some(field("copy")).filter(|copy| !copy.is_empty());
    let copy = copy
        .map(|copy| format!("nüsxə № {copy}"))
        .unwrap_or_default();
    let mut lines = Vec::new();
    if desk.blank {
        lines.push(("Elektron xidmətin adı", String::new()));
    } else if desk.source.profile.providers.source.starts_with("191/2011") {
        lines.push(("Hüquqi əsas", cited::clause("191/2011:9.7")));
    }
    let body = paper::provider(desk).unwrap_or_default().to_owned();
    lines.extend([
        ("Layihəni hazırlayan qurum", body),
        (
            "Layihənin tarixi və nüsxəsi",
            joined(", ", [field("draft_date"), copy]),
        ),
        (
            "Müzakirənin müddəti",
            joined(" – ", [field("start"), field("end")]),
        ),
    ]);
    let mut blocks = sheet::head(desk, lines);
    blocks.extend(link("Layihənin yerləşdirildiyi ünvan", "address"));
    blocks.extend(link(
        "Nəticələrin yerləşdiriləcəyi ünvan",
        "results_address",
    ));
    let counted = vec![("Daxil olmuş rəy və təkliflər", counts(remarks))];
    blocks.extend(sheet::head(desk, counted));
    blocks
}

/// "cəmi 4, o cümlədən qəbul edilib – 1, …"; nothing where none came.
fn counts(remarks: &[&Remark]) -> String {
    if remarks.is_empty() {
        return String::new();
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
        Width::Fixed(92.0),
        Width::Share(1.05),
        Width::Share(2.1),
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

/// The item by number and name, then line and, where it is not the one of the consultation, copy.
fn place(desk: &Desk, remark: &Remark) -> Cell {
    let place = Place::of(desk, &remark.item);
    let (number, name) = match &place {
        Some(place) => (place.number(), place.short()),
        None if remark.item.is_empty() => (String::new(), "layihənin mətni bütövlükdə"),
        None => (bare(&remark.item), ""),
    };
    let line = remark.line.map(|line| format!("sətir {line}"));
    let own = desk.cell_words("consultation", "copy");
    let copy = Some(remark.copy.trim()).filter(|copy| !copy.is_empty() && *copy != own);
    let copy = copy.map(|copy| format!("nüsxə {copy}"));
    let cell = stacked([
        vec![Span::bold(number)],
        vec![span(name)],
        vec![span(&line.unwrap_or_default())],
        vec![span(&copy.unwrap_or_default())],
    ]);
    match place {
        Some(place) => pieces::cell(vec![Block::Anchored(
            place.form.address_of(place.item),
            cell.blocks,
        )]),
        None => cell,
    }
}

/// The number in an address to which no form leads.
fn bare(address: &str) -> String {
    address
        .split_once(':')
        .map_or(address, |(_, number)| number)
        .to_owned()
}

fn row(desk: &Desk, remark: &Remark) -> TableRow {
    let day = remark.received.map(az::numeric_date).unwrap_or_default();
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
    TableRow {
        cells: vec![
            pieces::centred_cell(&remark.number.to_string()),
            place(desk, remark),
            stacked([plain(&remark.by), plain(&day)]),
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
