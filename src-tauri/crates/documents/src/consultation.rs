//! The draft for public consultation (191/2011, 9.7): LAYİHƏ, its head, numbered lines, a sheet for comments.

use chrono::Datelike;
use reqlament_core::az;
use reqlament_core::value::Value;
use reqlament_typeset::block::{
    Align, Block, Document, Heading, PageStyle, Paragraph, Running, Span, TableRow, Width,
};

use crate::error::DocumentError;
use crate::pieces::{aligned, email, plain, span, text_cell, web};
use crate::source::Desk;
use crate::{paper, pieces, reglament};

const DRAFT: &str = "LAYİHƏ";
/// Empty rows of the sheet for comments.
const ROWS: usize = 7;

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(reglament::FORM)?;
    let mut blocks = head(desk);
    blocks.extend(reglament::body(desk, form)?);
    blocks.extend(comments(desk));
    let document = paper::document(
        desk,
        &format!("{DRAFT}. {}", paper::reglament_title(desk)),
        blocks,
    );
    Ok(Document {
        line_numbers: true,
        watermark: Some(DRAFT.to_owned()),
        head: Some(Running {
            left: DRAFT.to_owned(),
            right: running(desk),
        }),
        foot: Some(Running {
            left: copy(desk),
            right: "səhifə {page} / {pages}".to_owned(),
        }),
        ..document
    })
}

/// "İctimai müzakirə: 17 noyabr – 8 dekabr 2026-cı il, www.…"
fn running(desk: &Desk) -> String {
    let (start, end) = (date(desk, "start"), date(desk, "end"));
    let days = match (start, end) {
        (Some(start), Some(end)) if start.year() == end.year() => {
            format!("{} – {}", az::screen_date(start), az::long_date(end))
        }
        (Some(start), Some(end)) => format!("{} – {}", az::long_date(start), az::long_date(end)),
        (Some(start), None) => format!("{} tarixindən", az::long_date(start)),
        _ => String::new(),
    };
    let told = crate::words::joined(", ", [days, field(desk, "address")].into_iter());
    if told.is_empty() {
        "İctimai müzakirə".to_owned()
    } else {
        format!("İctimai müzakirə: {told}")
    }
}

/// Which copy comments speak of.
fn copy(desk: &Desk) -> String {
    let own = field(desk, "copy");
    let copy = match (own.is_empty(), desk.source.revision) {
        (false, _) => format!("Nüsxə {own}"),
        (true, 0) => String::new(),
        (true, revision) => format!("Versiya {revision}"),
    };
    let told = crate::words::joined(", ", [copy, paper::short(desk.source.digest)].into_iter());
    let asked = "Rəylərdə bəndin və sətrin nömrəsi göstərilir.";
    if told.is_empty() {
        asked.to_owned()
    } else {
        format!("{told}. {asked}")
    }
}

/// The head of the draft in place of the block of approval.
fn head(desk: &Desk) -> Vec<Block> {
    let purpose = if paper::under_rules(desk) {
        "İctimai müzakirə üçün (Qaydaların 9.7-ci bəndi)"
    } else {
        "İctimai müzakirə üçün"
    };
    let centred = |text: Span| Paragraph {
        align: Align::Center,
        after: 2.0,
        keep_with_next: true,
        ..Paragraph::new(vec![text])
    };
    let rows = fields(desk).into_iter().map(|(name, value)| TableRow {
        cells: vec![text_cell(name), pieces::cell(vec![tight(value)])],
    });
    let widths = vec![Width::Share(0.42), Width::Share(0.58)];
    vec![
        Block::Paragraph(centred(Span::bold(DRAFT))),
        Block::Paragraph(centred(Span::plain(purpose))),
        pieces::table(widths, &[], rows.collect(), "Layihə haqqında məlumat"),
    ]
}

fn fields(desk: &Desk) -> Vec<(&'static str, Vec<Span>)> {
    let words = |text: String| vec![span(&text)];
    let link = |column: &str| match desk.cell("consultation", column) {
        Some(Value::Text(address)) => vec![web(address)],
        _ => Vec::new(),
    };
    let dated = crate::words::joined(
        ", ",
        [field(desk, "draft_date"), copy_number(desk)].into_iter(),
    );
    let title = if desk.blank {
        String::new()
    } else {
        paper::reglament_title(desk)
    };
    vec![
        (
            "Layihəni hazırlayan qurum",
            words(paper::provider(desk).unwrap_or_default().to_owned()),
        ),
        ("Layihənin adı", words(title)),
        ("Layihənin tarixi və nüsxəsi", words(dated)),
        ("Müzakirəyə çıxarıldığı tarix", words(field(desk, "start"))),
        ("Müzakirənin bitdiyi tarix", words(field(desk, "end"))),
        ("Yerləşdirildiyi ünvan", link("address")),
        ("Rəy və təkliflərin göndərilmə qaydası", contact(desk)),
        ("Qısa əsaslandırma", words(field(desk, "justification"))),
        (
            "Dəyişdirilən və ya ləğv edilən aktlar",
            words(field(desk, "acts_changed")),
        ),
        ("Razılaşdırılan qurumlar", words(agreed(desk))),
        (
            "Rəylərin nəticələrinin yerləşdiriləcəyi ünvan",
            link("results_address"),
        ),
    ]
}

fn copy_number(desk: &Desk) -> String {
    let copy = field(desk, "copy");
    if copy.is_empty() {
        copy
    } else {
        format!("nüsxə {}", paper::numbered(&copy))
    }
}

/// E-mail, postal address, unit and telephone, each after its name.
fn contact(desk: &Desk) -> Vec<Span> {
    let channels = [
        ("elektron poçt", "email"),
        ("poçt ünvanı", "postal_address"),
        ("məsul bölmə", "unit"),
        ("telefon", "phone"),
    ];
    let channel = |(name, column): (&str, &str)| {
        let address = field(desk, column);
        let told = match column {
            "email" => email(&address),
            "phone" => Span::whole(address.as_str()),
            _ => span(&address),
        };
        (!address.is_empty()).then(|| vec![span(&format!("{name}: ")), told])
    };
    pieces::joined(channels.into_iter().filter_map(channel).collect(), "; ")
}

/// The bodies with which the draft is agreed, with what they answered.
fn agreed(desk: &Desk) -> String {
    if let Some(absence) = desk.absence("agreements") {
        return absence.az().to_owned();
    }
    let row = |row: &reqlament_core::value::Row| {
        let words = |column: &str| desk.column_words("agreements", row, column);
        let (body, outcome) = (words("body"), words("outcome"));
        if outcome.is_empty() {
            body
        } else {
            format!("{body} ({outcome})")
        }
    };
    crate::words::joined("; ", desk.rows("agreements").iter().map(row))
}

/// A sheet on which comments can be written and sent.
fn comments(desk: &Desk) -> Vec<Block> {
    let head = [
        "№",
        "Bəndin və sətrin nömrəsi",
        "Təklif olunan redaksiya",
        "Əsaslandırma",
    ];
    let tall = || pieces::cell(vec![Block::Space(52.0)]);
    let rows = (1..=ROWS).map(|at| TableRow {
        cells: vec![
            pieces::centred_cell(&at.to_string()),
            tall(),
            tall(),
            tall(),
        ],
    });
    let widths = vec![
        Width::Fixed(26.0),
        Width::Share(0.7),
        Width::Share(1.4),
        Width::Share(1.2),
    ];
    let mut blocks = vec![
        Block::PageBreak(Some(PageStyle::default())),
        Block::Heading(Heading::new(1, "Rəy və təkliflər vərəqi")),
    ];
    let title = paper::service(desk);
    if !title.is_empty() {
        blocks.push(aligned(
            vec![span(&format!("{title} üzrə inzibati reqlamentin layihəsi"))],
            Align::Center,
        ));
    }
    let senders = [
        "Rəy verənin soyadı, adı və ya qurumun adı:",
        "Ünvanı, elektron poçtu, telefonu:",
    ];
    blocks.extend(senders.map(blank));
    blocks.push(pieces::table(
        widths,
        &head,
        rows.collect(),
        "Rəy və təkliflər",
    ));
    let contact = contact(desk);
    if !contact.is_empty() {
        blocks.push(pieces::paragraph(
            [span("Vərəqin göndərildiyi ünvan: ")]
                .into_iter()
                .chain(contact)
                .collect(),
        ));
    }
    let end = field(desk, "end");
    if !end.is_empty() {
        blocks.push(plain(&format!("Rəylərin qəbul edildiyi son gün: {end}")));
    }
    blocks.push(blank("Tarix, imza:"));
    blocks
}

fn blank(label: &str) -> Block {
    let label = vec![span(label)];
    Block::Blank(reqlament_typeset::block::Blank {
        label,
        entry: Vec::new(),
        caption: String::new(),
        lines: 1,
    })
}

fn tight(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        after: 0.0,
        align: Align::Left,
        ..Paragraph::new(text)
    })
}

fn field(desk: &Desk, column: &str) -> String {
    desk.cell_words("consultation", column)
}

fn date(desk: &Desk, column: &str) -> Option<chrono::NaiveDate> {
    match desk.cell("consultation", column) {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    }
}
