//! What stands at a fact, as a line of words or as blocks.

use reqlament_core::entry::Entry;
use reqlament_core::prose::{Inline, Prose, ProseKind};
use reqlament_core::value::Value;
use reqlament_core::vocabulary::Shape;
use reqlament_typeset::block::{Block, List, ListItem, Paragraph, Span};

use crate::pieces::{self, listed, paragraph, span};
use crate::rows;
use crate::source::Desk;
use crate::words::uncapitalised;

/// The mark of a value that only illustrates.
pub(crate) const SAMPLE: &str = "(nümunə)";

/// The letters of a lettered list, in the order of the alphabet.
const LETTERS: &str = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz";

/// What stands at a fact.
pub(crate) enum Said {
    /// A line of words, which may stand right behind a label.
    Line(Vec<Span>),
    /// Paragraphs, lists and tables.
    Blocks(Vec<Block>),
}

impl Said {
    pub fn blocks(self) -> Vec<Block> {
        match self {
            Said::Line(text) => vec![paragraph(text)],
            Said::Blocks(blocks) => blocks,
        }
    }

    /// The words on one line, blocks joined by semicolons.
    pub fn line(self) -> Vec<Span> {
        match self {
            Said::Line(text) => text,
            Said::Blocks(blocks) => pieces::joined(blocks.iter().flat_map(lines).collect(), " "),
        }
    }
}

fn lines(block: &Block) -> Vec<Vec<Span>> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph.text.clone()],
        Block::List(list) => list
            .items
            .iter()
            .map(|item| {
                let mut line = vec![Span::plain(format!("{}\u{a0}", item.marker))];
                line.extend(pieces::joined(
                    item.blocks.iter().flat_map(lines).collect(),
                    " ",
                ));
                line
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// What stands at a fact; nothing where it is not filled. `columns` are those of its table that are wanted.
pub(crate) fn said(desk: &Desk, fact: &str, columns: &[String]) -> Option<Said> {
    let said = match desk.entry(fact)? {
        Entry::Absent(absence) => Said::Line(vec![span(absence.az())]),
        Entry::Filled(value) => filled(desk, desk.shape(fact)?, value, columns)?,
        Entry::Unknown(_) => return None,
    };
    Some(if desk.illustrates(fact) {
        sampled(said)
    } else {
        said
    })
}

/// Several facts in one blank.
pub(crate) fn all_said(desk: &Desk, facts: &[String], columns: &[String]) -> Option<Said> {
    let all: Vec<Said> = facts
        .iter()
        .filter_map(|fact| named(desk, fact, columns, facts.len() > 1))
        .collect();
    if all.iter().all(|said| matches!(said, Said::Line(_))) {
        let mut lines: Vec<Vec<Span>> = all.into_iter().map(Said::line).collect();
        let last = lines.len().checked_sub(1)?;
        lines[..last]
            .iter_mut()
            .for_each(|line| pieces::close(line, ";"));
        return Some(Said::Line(pieces::joined(lines, " ")));
    }
    Some(Said::Blocks(
        all.into_iter().flat_map(Said::blocks).collect(),
    ))
}

/// A line that shares its blank with others says what it is.
fn named(desk: &Desk, fact: &str, columns: &[String], shared: bool) -> Option<Said> {
    Some(match said(desk, fact, columns)? {
        Said::Line(text) if shared => {
            let name = uncapitalised(&desk.shape(fact)?.title.az);
            Said::Line(
                [span(&format!("{name}: "))]
                    .into_iter()
                    .chain(text)
                    .collect(),
            )
        }
        other => other,
    })
}

fn filled(desk: &Desk, shape: &Shape, value: &Value, columns: &[String]) -> Option<Said> {
    Some(match value {
        Value::Prose(text) if text.is_empty() => return None,
        Value::Prose(text) => prose(text),
        Value::Table(rows) if rows.is_empty() => return None,
        Value::Table(rows) => return rows::table(desk, shape, rows, columns),
        Value::Many(values) if values.len() > 1 => Said::Blocks(vec![pieces::enumerated(
            values.iter().map(|one| line(desk, shape, one)).collect(),
        )]),
        Value::Text(text) if text.contains('\n') => {
            Said::Blocks(text.split('\n').map(pieces::plain).collect())
        }
        other => {
            let words = line(desk, shape, other);
            if pieces::bare(&words).trim().is_empty() {
                return None;
            }
            Said::Line(words)
        }
    })
}

/// A value on one line, addresses as links.
pub(crate) fn line(desk: &Desk, shape: &Shape, value: &Value) -> Vec<Span> {
    use reqlament_core::kind::Kind;
    match (shape.kind, value) {
        (Kind::Web, Value::Text(address)) => vec![pieces::web(address)],
        (Kind::Email, Value::Text(address)) => vec![pieces::email(address)],
        _ => vec![span(&desk.words().value(shape, value))],
    }
}

/// Prose: a single paragraph is a line; lettered entries stand under the numbered one before them.
pub(crate) fn prose(text: &Prose) -> Said {
    if let [only] = text.0.as_slice()
        && only.kind == ProseKind::Paragraph
    {
        return Said::Line(inlines(&only.text));
    }
    let mut blocks: Vec<Block> = Vec::new();
    for block in text.0.iter().filter(|block| {
        block
            .text
            .iter()
            .any(|inline| !inline.text.trim().is_empty())
    }) {
        let words = inlines(&block.text);
        match block.kind {
            ProseKind::Paragraph => blocks.push(paragraph(words)),
            ProseKind::Numbered => enter(&mut blocks, words, |at| format!("{})", at + 1)),
            ProseKind::Lettered => {
                let under = match blocks.last_mut() {
                    Some(Block::List(list)) => list
                        .items
                        .last_mut()
                        .filter(|item| item.marker.starts_with(is_figure)),
                    _ => None,
                };
                let marker = |at: usize| format!("{})", LETTERS.chars().nth(at).unwrap_or('–'));
                match under {
                    Some(item) => enter(&mut item.blocks, words, marker),
                    None => enter(&mut blocks, words, marker),
                }
            }
        }
    }
    Said::Blocks(blocks)
}

fn is_figure(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// Adds an entry to the list that ends the blocks, or begins one.
fn enter(blocks: &mut Vec<Block>, words: Vec<Span>, marker: impl Fn(usize) -> String) {
    if !matches!(blocks.last(), Some(Block::List(_))) {
        blocks.push(Block::List(List { items: Vec::new() }));
    }
    if let Some(Block::List(list)) = blocks.last_mut() {
        let marker = marker(list.items.len());
        list.items.push(ListItem {
            marker,
            blocks: vec![listed(words)],
        });
    }
}

fn inlines(text: &[Inline]) -> Vec<Span> {
    let inline = |inline: &Inline| {
        let spans = span(&inline.text);
        Span {
            italic: inline.emphasis,
            link: inline.link.clone(),
            ..spans
        }
    };
    text.iter().map(inline).collect()
}

/// Marks what only illustrates, behind its last words.
fn sampled(said: Said) -> Said {
    match said {
        Said::Line(mut text) => {
            text.extend(sample());
            Said::Line(text)
        }
        Said::Blocks(mut blocks) => {
            if !mark_last(&mut blocks) {
                blocks.push(Block::Paragraph(Paragraph::new(vec![Span::italic(SAMPLE)])));
            }
            Said::Blocks(blocks)
        }
    }
}

/// The mark, never divided.
fn sample() -> [Span; 2] {
    [
        Span::plain(" "),
        Span {
            italic: true,
            ..Span::whole(SAMPLE)
        },
    ]
}

fn mark_last(blocks: &mut [Block]) -> bool {
    match blocks.last_mut() {
        Some(Block::Paragraph(paragraph)) => {
            paragraph.text.extend(sample());
            true
        }
        Some(Block::List(list)) => list
            .items
            .last_mut()
            .is_some_and(|item| mark_last(&mut item.blocks)),
        _ => false,
    }
}
