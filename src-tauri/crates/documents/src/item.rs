//! A place of a form as blocks: number, official words, what was entered, caption.

use reqlament_core::form::{Blank, Form, Item, Manner, Role};
use reqlament_core::value::Value;
use reqlament_typeset::block::{self, Align, Block, Heading, Paragraph, Span};

use crate::boxes;
use crate::error::DocumentError;
use crate::pieces::{self, paragraph, small, span};
use crate::said::{SAMPLE, Said, all_said, said};
use crate::source::Desk;

/// An item between the block of approval and the signatures, under the name by which the window follows it.
pub(crate) fn item(desk: &Desk, form: &Form, item: &Item) -> Result<Vec<Block>, DocumentError> {
    if !desk.shown(item)? {
        return Ok(Vec::new());
    }
    let blocks = match item.role {
        Role::Section => vec![Block::Heading(Heading::new(1, head(item)))],
        Role::Parent => parent(desk, item),
        Role::Fixed => fixed(desk, item),
        Role::Note => note(item),
        _ => place(desk, item)?,
    };
    Ok(vec![anchored(form, item, blocks)])
}

pub(crate) fn anchored(form: &Form, item: &Item, blocks: Vec<Block>) -> Block {
    Block::Anchored(form.address_of(item), blocks)
}

/// Number and official words.
pub(crate) fn head(item: &Item) -> String {
    format!("{} {}", item.number, item.title).trim().to_owned()
}

/// Number and official words before a blank. Where the form only tells what to describe, a colon opens the text.
pub(crate) fn label(item: &Item, opens: bool) -> Vec<Span> {
    let words = match item.title.strip_suffix([';', '.']) {
        Some(words) if opens => format!("{words}:"),
        _ => item.title.clone(),
    };
    let number = (!item.number.is_empty()).then(|| Span::bold(format!("{}\u{a0}", item.number)));
    number.into_iter().chain([span(&words)]).collect()
}

fn parent(desk: &Desk, item: &Item) -> Vec<Block> {
    let text = vec![Span::plain(head(item))];
    let heading = Block::Heading(Heading {
        level: 2,
        text,
        align: Align::Left,
    });
    let lead = item.lead.as_deref().and_then(|fact| said(desk, fact, &[]));
    std::iter::once(heading)
        .chain(lead.into_iter().flat_map(Said::blocks))
        .collect()
}

fn fixed(desk: &Desk, item: &Item) -> Vec<Block> {
    let mut blocks = vec![paragraph(label(item, false))];
    blocks.extend(titled(desk, item));
    blocks
}

fn note(item: &Item) -> Vec<Block> {
    let heading = (!item.heading.is_empty()).then(|| {
        let text = vec![Span::plain(item.heading.as_str())];
        Block::Paragraph(Paragraph {
            keep_with_next: true,
            ..small(text)
        })
    });
    let text = Paragraph {
        after: 5.0,
        ..small(vec![span(&head(item))])
    };
    heading
        .into_iter()
        .chain([Block::Paragraph(text)])
        .collect()
}

fn place(desk: &Desk, item: &Item) -> Result<Vec<Block>, DocumentError> {
    let mut blocks = Vec::new();
    let ruled: Vec<&Blank> = item
        .blanks
        .iter()
        .filter(|blank| blank.manner == Manner::Ruled)
        .collect();
    if let Some(given) = &item.boxes {
        blocks.extend(boxes::boxes(desk, item, given));
    } else if !desk.applies(item)? {
        let caption = ruled.first().map_or("", |blank| blank.caption.as_str());
        let lines = ruled.first().map_or(0, |blank| blank.lines);
        let words = Said::Line(vec![span(
            reqlament_core::vocabulary::Absence::NotApplicable.az(),
        )]);
        return Ok(set(label(item, true), Some(words), caption, lines));
    }
    for (at, blank) in ruled.iter().enumerate() {
        let entry = all_said(desk, &blank.facts, &blank.columns);
        let mut label = if at == 0 && item.boxes.is_none() {
            label(item, !desk.blank)
        } else {
            Vec::new()
        };
        if item.title.ends_with(',') && !label.is_empty() {
            // "Ödənişlidirsə," begins a sentence that the blank beneath it ends.
            blocks.push(pieces::leading(std::mem::take(&mut label)));
        }
        let lines = if desk.blank {
            blank.lines
        } else {
            blank.lines.max(u8::from(entry.is_none()))
        };
        blocks.extend(set(label, entry, &blank.caption, lines));
    }
    blocks.extend(titled(desk, item));
    Ok(blocks)
}

/// A label and what was entered: on a ruled blank, or where the form rules none as running text.
pub(crate) fn set(label: Vec<Span>, entry: Option<Said>, caption: &str, lines: u8) -> Vec<Block> {
    if lines > 0 {
        let entry = entry.map(Said::blocks).unwrap_or_default();
        return vec![Block::Blank(block::Blank {
            label,
            entry,
            caption: caption.to_owned(),
            lines,
        })];
    }
    match entry {
        None => vec![paragraph(label)],
        Some(Said::Line(mut text)) => {
            finish(&mut text);
            vec![paragraph(
                label
                    .into_iter()
                    .chain([Span::plain(" ")])
                    .chain(text)
                    .collect(),
            )]
        }
        Some(Said::Blocks(mut blocks)) => {
            let introduces = matches!(blocks.get(1), Some(Block::List(_)));
            if let Some(Block::Paragraph(first)) = blocks.first_mut() {
                let text = std::mem::take(&mut first.text);
                first.text = label
                    .into_iter()
                    .chain([Span::plain(" ")])
                    .chain(text)
                    .collect();
                first.keep_with_next = introduces;
            } else {
                blocks.insert(0, pieces::leading(label));
            }
            blocks
        }
    }
}

/// Facts for which the form has no blank, each after its own name; nothing where they are not filled.
pub(crate) fn titled(desk: &Desk, item: &Item) -> Vec<Block> {
    let blanks = item
        .blanks
        .iter()
        .filter(|blank| blank.manner == Manner::Titled);
    blanks
        .flat_map(|blank| &blank.facts)
        .filter_map(|fact| titled_fact(desk, fact))
        .collect()
}

fn titled_fact(desk: &Desk, fact: &str) -> Option<Block> {
    let title = desk.shape(fact)?.title.az.as_str();
    let mut text = match desk.value(fact) {
        Some(Value::Flag(true)) => vec![span(title)],
        _ => std::iter::once(span(&format!("{title}: ")))
            .chain(said(desk, fact, &[])?.line())
            .collect(),
    };
    finish(&mut text);
    Some(paragraph(text))
}

/// Ends a sentence that has no mark of its own.
fn finish(text: &mut Vec<Span>) {
    let words = pieces::bare(text);
    if !words.ends_with(['.', ';', ':', '!', '?']) && !words.ends_with(SAMPLE) {
        text.push(Span::plain("."));
    }
}
