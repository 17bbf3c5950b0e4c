//! The block of approval: "Təsdiq edirəm", or the stamp of the decision that approved (191/2011, 9.2 and annex 1).

use reqlament_core::az::{self, Case};
use reqlament_core::form::Item;
use reqlament_core::value::Value;
use reqlament_typeset::block::{Align, Blank, Block, Paragraph, Span};

use crate::paper;
use crate::pieces::{aligned, remark, span};
use crate::source::Desk;
use crate::words::names;

/// What stands above the title at the right.
pub(crate) fn approval(desk: &Desk, item: &Item) -> Block {
    let decided =
        matches!(desk.cell("approval", "form"), Some(Value::Text(form)) if form == "decision");
    let mut blocks = if decided {
        stamp(desk)
    } else {
        block(desk, item)
    };
    if desk.illustrates("approval") {
        blocks.push(remark("(nümunə)"));
    }
    Block::Keep(vec![Block::Aside(blocks)])
}

fn block(desk: &Desk, item: &Item) -> Vec<Block> {
    let blank = item.blanks.first();
    let caption = blank.map_or("", |blank| blank.caption.as_str());
    let title = Block::Paragraph(Paragraph {
        keep_with_next: true,
        align: Align::Left,
        ..Paragraph::new(vec![Span::bold(item.title.as_str())])
    });
    let mut blocks = vec![title];
    let known = known(desk);
    if known.is_empty() {
        let lines = blank.map_or(1, |blank| blank.lines);
        blocks.push(Block::Blank(Blank {
            label: Vec::new(),
            entry: Vec::new(),
            caption: caption.to_owned(),
            lines,
        }));
        return blocks;
    }
    let last = known.len() - 1;
    for (at, line) in known.into_iter().enumerate() {
        let caption = if at == last { caption } else { "" };
        let entry: Vec<Block> = line
            .into_iter()
            .map(|text| aligned(text, Align::Left))
            .collect();
        let label = if entry.is_empty() {
            vec![Span::plain("İmza:")]
        } else {
            Vec::new()
        };
        blocks.push(Block::Blank(Blank {
            label,
            entry,
            caption: caption.to_owned(),
            lines: 1,
        }));
    }
    blocks
}

/// Body; post and name; nothing where the signature goes; date and place of the seal.
fn known(desk: &Desk) -> Vec<Option<Vec<Span>>> {
    let body = desk.cell_words("approval", "body");
    let head = desk.cell_words("approval", "head");
    let date = match desk.cell("approval", "date") {
        Some(Value::Date(date)) => Some(paper::written_date(*date)),
        _ => None,
    };
    if body.is_empty() && head.is_empty() && date.is_none() {
        return Vec::new();
    }
    let date = date.unwrap_or_else(|| az::blank_date().to_owned());
    let named = [body, head]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| Some(vec![span(&line)]));
    let dated = vec![Span::whole(date), Span::plain("\u{2003} M.Y.")];
    named.chain([None, Some(dated)]).collect()
}

/// "…nin 2026-cı il 12 may tarixli № 5 Qərarı ilə təsdiq edilmişdir. 1 nömrəli əlavə"
fn stamp(desk: &Desk) -> Vec<Block> {
    let body = match body(desk).as_str() {
        "" => "____________________".to_owned(),
        body => az::decline(body, Case::Genitive),
    };
    let body = if collegial(desk) {
        format!("{body} Kollegiyasının")
    } else {
        body
    };
    let date = match desk.cell("approval", "date") {
        Some(Value::Date(date)) => az::act_date(*date),
        _ => "20___-ci il “____” ______________ tarixli".to_owned(),
    };
    let number = match desk.cell_words("approval", "number").as_str() {
        "" => "№\u{a0}____".to_owned(),
        number => paper::numbered(number),
    };
    let text = format!("{body} {date} {number} Qərarı ilə təsdiq edilmişdir.");
    let annex = match desk.cell_words("approval", "annex").as_str() {
        "" if desk.source.beside.others.is_empty() => None,
        "" => Some("____ nömrəli əlavə".to_owned()),
        annex => Some(format!("{annex} nömrəli əlavə")),
    };
    [Some(text), annex]
        .into_iter()
        .flatten()
        .map(|line| aligned(vec![span(&line)], Align::Left))
        .collect()
}

/// The approving body by its full name: the one named, else the provider; empty while neither is known.
pub(crate) fn body(desk: &Desk) -> String {
    match desk.cell("approval", "body") {
        Some(Value::Body(body)) => names::body(body),
        _ => paper::provider(desk).unwrap_or_default().to_owned(),
    }
}

/// Whether the decision is the collegium's.
pub(crate) fn collegial(desk: &Desk) -> bool {
    matches!(desk.cell("approval", "collegial"), Some(Value::Flag(true)))
}
