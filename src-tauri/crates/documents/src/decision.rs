//! The decision that approves one or several reglaments: the second lawful form of approval.
//!
//! Its requisites are those of Constitutional Law 21-IVKQ, art. 28: type; title; date, place, number; signatory's name,
//! post, signature.

use reqlament_core::az::{self, Case};
use reqlament_core::entry::Facts;
use reqlament_core::value::{Act, Value};
use reqlament_typeset::block::{
    Align, Block, Document, Heading, List, ListItem, Paragraph, Span, TableRow, Width,
};

use crate::approval;
use crate::error::DocumentError;
use crate::pieces::{self, aligned, cell, listed, remark, side_by_side, span};
use crate::said::SAMPLE;
use crate::source::Desk;
use crate::words::act::act;
use crate::words::quoted;
use crate::{paper, signing};

const BLANK: &str = "____________________";
/// The last item, word for word.
const REGISTER: &str = "Bu Qərarın Azərbaycan Respublikasının Hüquqi Aktların Dövlət Reyestrinə daxil edilməsi üçün Ədliyyə Nazirliyinə təqdim edilməsi təmin olunsun.";

/// A reglament that the decision approves.
struct Approved {
    /// Its title; empty while it is not known.
    title: String,
    /// The number of its annex, where it is told or counted.
    annex: Option<String>,
}

pub(crate) fn document(desk: &Desk) -> Result<Document, DocumentError> {
    let approved = approved(desk);
    let subject = format!("{} təsdiq edilməsi barədə", whose(desk, &approved));
    let kind = if approval::collegial(desk) {
        "Kollegiyanın qərarı"
    } else {
        "QƏRAR"
    };
    let mut blocks = body(desk);
    blocks.extend([
        Block::Heading(Heading::new(1, kind)),
        requisites(desk),
        Block::Space(10.0),
        Block::Heading(Heading {
            text: vec![span(&subject)],
            ..Heading::new(2, "")
        }),
        Block::Space(6.0),
        paper::indented(
            desk,
            vec![span(&preamble(desk)), Span::bold("QƏRARA ALIR:")],
        ),
        items(&approved),
    ]);
    blocks.push(Block::Keep(vec![
        Block::Space(24.0),
        signing::signature(&signing::head(desk), pieces::TEXT),
        Block::Space(4.0),
        signing::seal(),
    ]));
    if desk.illustrates("approval") {
        blocks.push(remark(SAMPLE));
    }
    Ok(paper::official(desk, &format!("Qərar: {subject}"), blocks))
}

/// The reglaments in the order of their annexes. Where none of the numbers is told they are counted; one that is not
/// told beside others is a blank.
fn approved(desk: &Desk) -> Vec<Approved> {
    let others = desk.source.beside.others;
    let all = std::iter::once(desk.source.facts).chain(others.iter().copied());
    let mut all: Vec<(&Facts, String)> = all.map(|facts| (facts, annex(facts))).collect();
    all.sort_by_key(|(_, annex)| annex.parse::<u32>().unwrap_or(u32::MAX));
    let counted = all.len() > 1 && all.iter().all(|(_, annex)| annex.is_empty());
    let numbered = |(at, (facts, annex)): (usize, (&Facts, String))| Approved {
        title: paper::title_of(facts).unwrap_or_default(),
        annex: match annex.as_str() {
            "" => counted.then(|| (at + 1).to_string()),
            _ => Some(annex),
        },
    };
    all.into_iter().enumerate().map(numbered).collect()
}

fn annex(facts: &Facts) -> String {
    match facts.value("approval") {
        Some(Value::Group(cells)) => cells.get("annex").and_then(Value::as_text),
        _ => None,
    }
    .unwrap_or_default()
    .trim()
    .to_owned()
}

/// Whose approval the decision is about, in the genitive.
fn whose(desk: &Desk, approved: &[Approved]) -> String {
    match approved {
        [only] if only.title.is_empty() => format!("“{BLANK}”in"),
        [only] => az::decline(&quoted(&only.title), Case::Genitive),
        _ => {
            let own = paper::provider(desk);
            let same = |facts: &&Facts| paper::provider_of(facts) == own;
            match own.filter(|_| desk.source.beside.others.iter().all(same)) {
                Some(body) => format!(
                    "{} elektron xidmətləri üzrə inzibati reqlamentlərin",
                    az::decline(body, Case::Genitive)
                ),
                None => "Elektron xidmətlər üzrə inzibati reqlamentlərin".to_owned(),
            }
        }
    }
}

/// Who decides.
fn body(desk: &Desk) -> Vec<Block> {
    let name = approval::body(desk);
    let block = if name.is_empty() {
        Block::Blank(reqlament_typeset::block::Blank {
            label: Vec::new(),
            entry: Vec::new(),
            caption: "(qurumun adı)".to_owned(),
            lines: 1,
        })
    } else {
        aligned(vec![Span::bold(name)], Align::Center)
    };
    vec![block, Block::Space(8.0)]
}

/// Number at left; place and date at right, as the decisions of the Cabinet print them: "Bakı şəhəri, 24 noyabr
/// 2011-ci il".
fn requisites(desk: &Desk) -> Block {
    let number = match desk.cell_words("approval", "number").as_str() {
        "" => "№\u{a0}____".to_owned(),
        number => paper::numbered(number),
    };
    let date = match desk.cell("approval", "date") {
        Some(Value::Date(date)) => az::long_date(*date),
        _ => "“__” __________ 20__ il".to_owned(),
    };
    let place = place(desk).unwrap_or("__________ şəhəri");
    let line = |text: Vec<Span>, align| {
        let paragraph = Paragraph {
            align,
            after: 0.0,
            ..Paragraph::new(text)
        };
        cell(vec![Block::Paragraph(paragraph)])
    };
    let cells = vec![
        line(vec![Span::whole(number)], Align::Left),
        line(
            vec![span(&format!("{place}, ")), Span::whole(date)],
            Align::Right,
        ),
    ];
    let widths = vec![Width::Share(0.3), Width::Share(1.0)];
    side_by_side(
        widths,
        vec![TableRow { cells }],
        pieces::TEXT,
        "Qərarın nömrəsi, yeri və tarixi",
    )
}

/// The place of adoption: the town or district in which the agency sits.
fn place<'a>(desk: &'a Desk) -> Option<&'a str> {
    let address = &desk.source.beside.agency?.address;
    let town = |part: &&str| part.ends_with("şəhəri") || part.ends_with("rayonu");
    address.split(',').map(str::trim).find(town)
}

/// What the decision carries out and what it is guided by; what is not told is a blank.
fn preamble(desk: &Desk) -> String {
    let carried = match cited(desk, "basis") {
        Some(basis) => az::decline(&act(basis), Case::Genitive),
        None => format!("“{BLANK}” Fərmanının 2-1-ci hissəsinin"),
    };
    let guided = match cited(desk, "statute") {
        Some(statute) if !statute.clauses.trim().is_empty() => {
            az::decline(&act(statute), Case::Accusative)
        }
        Some(statute) => format!(
            "{} ____-ci bəndini",
            az::decline(&act(statute), Case::Genitive)
        ),
        None => format!("“{BLANK} haqqında Əsasnamə”nin ____-ci bəndini"),
    };
    format!("{carried} icrasını təmin etmək məqsədilə {guided} rəhbər tutaraq ")
}

fn cited<'a>(desk: &'a Desk, column: &str) -> Option<&'a Act> {
    match desk.cell("approval", column) {
        Some(Value::Act(act)) => Some(act),
        _ => None,
    }
}

fn items(approved: &[Approved]) -> Block {
    let first = match approved {
        [only] => {
            let title = if only.title.is_empty() {
                format!("“{BLANK}”")
            } else {
                quoted(&only.title)
            };
            let annex = match &only.annex {
                Some(number) => format!("{number} nömrəli\u{a0}əlavə"),
                None => "əlavə olunur".to_owned(),
            };
            vec![listed(vec![span(&format!(
                "{title} təsdiq edilsin ({annex})."
            ))])]
        }
        several => vec![
            listed(vec![span(
                "Aşağıdakı inzibati reqlamentlər təsdiq edilsin:",
            )]),
            annexes(several),
        ],
    };
    let second = vec![listed(vec![span(REGISTER)])];
    let item = |(at, blocks): (usize, Vec<Block>)| ListItem {
        marker: format!("{}.", at + 1),
        blocks,
    };
    Block::List(List {
        items: [first, second].into_iter().enumerate().map(item).collect(),
    })
}

/// "1.1. “…” (1 nömrəli əlavə);"
fn annexes(approved: &[Approved]) -> Block {
    let last = approved.len() - 1;
    let item = |(at, one): (usize, &Approved)| {
        let title = match one.title.as_str() {
            "" => format!("“{BLANK}”"),
            title => quoted(title),
        };
        let annex = one.annex.as_deref().unwrap_or("____");
        let mark = if at == last { "." } else { ";" };
        ListItem {
            marker: format!("1.{}.", at + 1),
            blocks: vec![aligned(
                vec![span(&format!("{title} ({annex} nömrəli\u{a0}əlavə){mark}"))],
                Align::Left,
            )],
        }
    };
    Block::List(List {
        items: approved.iter().enumerate().map(item).collect(),
    })
}
