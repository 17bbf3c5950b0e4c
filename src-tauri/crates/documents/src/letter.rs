//! The letter that sends the draft to a body for its agreement (191/2011, 9.2).

use reqlament_core::az::{self, Case};
use reqlament_core::value::{BodyName, Row, Value};
use reqlament_typeset::block::{
    Align, Block, Document, Heading, List, ListItem, Paragraph, Span, TableRow, Width,
};

use crate::concern;
use crate::error::DocumentError;
use crate::pieces::{self, SMALL, aligned, cell, email, leading, listed, remark, span};
use crate::said::SAMPLE;
use crate::source::Desk;
use crate::words::{joined, names};
use crate::{paper, signing};

/// The Rules on which agreement rests, as the letter cites them.
const RULES: &str = "“Mərkəzi icra hakimiyyəti orqanları tərəfindən konkret sahələr üzrə elektron xidmətlər göstərilməsi Qaydaları”nın 9.2-ci bəndinə əsasən ";

/// A blank of the head.
const BLANK: &str = "____________________";

/// A letter and the row of `agreements` it is written for.
struct Letter<'a> {
    desk: &'a Desk<'a>,
    row: Option<&'a Row>,
}

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let form = desk.form(crate::reglament::FORM)?;
    let letter = Letter {
        desk,
        row: row(desk),
    };
    let service = format!("{} elektron xidməti üzrə", paper::quoted_name(desk));
    let subject = format!("{service} inzibati reqlamentin layihəsinin razılaşdırılması barədə");
    let mut blocks = head(desk);
    blocks.push(letter.reference());
    blocks.push(Block::Space(10.0));
    blocks.push(Block::Heading(Heading {
        text: vec![span(&subject)],
        ..Heading::new(1, "")
    }));
    blocks.push(Block::Space(6.0));
    let rules = if paper::under_rules(desk) { RULES } else { "" };
    let sent =
        format!("{rules}{service} inzibati reqlamentin layihəsi razılaşdırılması üçün göndərilir.");
    let concerned = match letter.body() {
        Some(body) => concern::sentence(form, desk.source.facts, body),
        None => Some(concern::BLANK.to_owned()),
    };
    let sent = joined(
        " ",
        [az::capitalise(&sent), concerned.unwrap_or_default()].into_iter(),
    );
    blocks.push(paper::indented(desk, vec![span(&sent)]));
    blocks.push(paper::indented(desk, vec![span(&letter.request())]));
    blocks.extend(letter.attachments());
    blocks.push(ending(desk));
    if desk.illustrates("agreements") {
        blocks.push(remark(SAMPLE));
    }
    Ok(paper::official(desk, &az::capitalise(&subject), blocks))
}

/// The row that [`crate::Beside`] asks for, or the first.
pub(crate) fn row<'a>(desk: &'a Desk) -> Option<&'a Row> {
    let rows = desk.rows("agreements");
    match desk.source.beside.body {
        Some(id) => rows.iter().find(|row| row.id == id),
        None => rows.first(),
    }
}

/// The body of a row of `agreements`.
pub(crate) fn body_of(row: &Row) -> Option<&BodyName> {
    match row.cells.get("body") {
        Some(Value::Body(body)) if !body.name.trim().is_empty() => Some(body),
        _ => None,
    }
}

impl Letter<'_> {
    fn body(&self) -> Option<&BodyName> {
        self.row.and_then(body_of)
    }

    /// Number and date at left, to whom at right.
    fn reference(&self) -> Block {
        let number = match self.text("sent_number").as_str() {
            "" => "№\u{a0}______".to_owned(),
            number => paper::numbered(number),
        };
        let date = match self.date("sent_date") {
            Some(date) => paper::written_date(date),
            None => "“__” ________ 20__ il".to_owned(),
        };
        let reference = Paragraph {
            align: Align::Left,
            ..Paragraph::new(vec![
                Span::whole(number),
                Span::plain("\u{2002} "),
                Span::whole(date),
            ])
        };
        let addressee = match self.body() {
            Some(body) => aligned(
                vec![Span::bold(az::decline(&names::body(body), Case::Dative))],
                Align::Left,
            ),
            None => Block::Blank(reqlament_typeset::block::Blank {
                label: Vec::new(),
                entry: Vec::new(),
                caption: "(qurumun adı)".to_owned(),
                lines: 2,
            }),
        };
        let row = TableRow {
            cells: vec![
                cell(vec![Block::Paragraph(reference)]),
                cell(vec![addressee]),
            ],
        };
        let widths = vec![Width::Share(1.0), Width::Share(1.0)];
        pieces::side_by_side(widths, vec![row], pieces::TEXT, "Məktubun rekvizitləri")
    }

    /// By when the reply is asked, and how objections are to be put.
    fn request(&self) -> String {
        let date = match self.date("reply_by") {
            Some(date) => az::year_first(date),
            None => "20__-ci il “__” ________".to_owned(),
        };
        let table = if self.desk.blank || self.desk.source.beside.sheets.objections.is_some() {
            "əlavə edilmiş cədvəldə "
        } else {
            ""
        };
        format!(
            "Layihəyə baxılaraq rəyin {date} tarixinədək bildirilməsini, irad və təkliflər olduqda, {table}bəndin nömrəsi, təklif olunan redaksiya və əsaslandırma göstərilməklə təqdim edilməsini xahiş edirik."
        )
    }

    /// What goes out with the letter, with the sheets of each; the blank names all that may.
    fn attachments(&self) -> Vec<Block> {
        let sheets = self.desk.source.beside.sheets;
        let attached = [
            ("Layihə", sheets.draft, self.copy()),
            ("Əsaslandırma", sheets.justification, String::new()),
            ("Müqayisəli cədvəl", sheets.comparison, String::new()),
            (
                "İrad və təkliflər cədvəlinin forması",
                sheets.objections,
                String::new(),
            ),
        ];
        let told = |(name, sheets, copy): (&str, Option<usize>, String)| {
            let sheets = match sheets {
                Some(sheets) => sheets.to_string(),
                None if self.desk.blank => "__".to_owned(),
                None => return None,
            };
            let copy = if copy.is_empty() {
                copy
            } else {
                format!(" ({copy})")
            };
            Some(format!("{name}, {sheets}\u{a0}vərəq{copy}."))
        };
        let items: Vec<ListItem> = attached
            .into_iter()
            .filter_map(told)
            .enumerate()
            .map(|(at, text)| ListItem {
                marker: format!("{}.", at + 1),
                blocks: vec![listed(vec![span(&text)])],
            })
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            Block::Space(6.0),
            leading(vec![Span::plain("Əlavə:")]),
            Block::List(List { items }),
        ]
    }

    /// "nüsxə № 2, yoxlama kodu 7f3a…1d08"
    fn copy(&self) -> String {
        if self.desk.blank {
            return "nüsxə №\u{a0}__, yoxlama kodu ________".to_owned();
        }
        let copy = match self.text("copy").as_str() {
            "" => String::new(),
            copy => format!("nüsxə {}", paper::numbered(copy)),
        };
        let digest = match self.desk.source.digest {
            "" => String::new(),
            digest => format!("yoxlama kodu {}", paper::short(digest)),
        };
        joined(", ", [copy, digest].into_iter())
    }

    fn text(&self, column: &str) -> String {
        let told = |row| self.desk.column_words("agreements", row, column);
        self.row.map(told).unwrap_or_default()
    }

    fn date(&self, column: &str) -> Option<chrono::NaiveDate> {
        match self.row?.cells.get(column) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }
}

/// Who writes: name, address, telephone, e-mail.
fn head(desk: &Desk) -> Vec<Block> {
    let name = match paper::provider(desk) {
        Some(name) => Block::Paragraph(Paragraph {
            align: Align::Center,
            after: 2.0,
            ..Paragraph::new(vec![Span::bold(name)])
        }),
        None => Block::Blank(reqlament_typeset::block::Blank {
            label: Vec::new(),
            entry: Vec::new(),
            caption: "(qurumun adı)".to_owned(),
            lines: 1,
        }),
    };
    let channel = |value: fn(&reqlament_core::agency::AgencySettings) -> &str| {
        desk.source.beside.agency.map_or("", value).trim()
    };
    let address = match channel(|agency| &agency.address) {
        "" => format!("ünvan:\u{a0}{BLANK}"),
        address => address.to_owned(),
    };
    let phone = match channel(|agency| &agency.phone) {
        "" => BLANK,
        phone => phone,
    };
    let mail = match channel(|agency| &agency.email) {
        "" => Span::plain(BLANK),
        address => email(address),
    };
    let line = vec![
        span(&address),
        Span::plain(", tel.:\u{a0}"),
        Span::whole(phone),
        Span::plain(", e-poçt:\u{a0}"),
        mail,
    ];
    let line = Paragraph {
        align: Align::Center,
        ..pieces::small(line)
    };
    vec![
        name,
        Block::Paragraph(line),
        Block::Rule,
        Block::Space(12.0),
    ]
}

/// Who signs and who drew it up.
fn ending(desk: &Desk) -> Block {
    let agency = desk.source.beside.agency;
    let known = |value: &str, blank: &str| match value.trim() {
        "" => blank.to_owned(),
        value => value.to_owned(),
    };
    let executor = known(
        agency.map_or("", |agency| &agency.executor),
        "____________________",
    );
    let phone = known(
        agency.map_or("", |agency| &agency.executor_phone),
        "______________",
    );
    let executor = Paragraph {
        size: Some(SMALL),
        align: Align::Left,
        ..Paragraph::new(vec![
            span(&format!("İcraçı: {executor}, tel.: ")),
            Span::whole(phone),
        ])
    };
    Block::Keep(vec![
        Block::Space(20.0),
        signing::post_signature(signing::signatory(desk), pieces::TEXT),
        Block::Space(8.0),
        Block::Paragraph(executor),
    ])
}
