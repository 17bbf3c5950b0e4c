//! A pair of units as the two cells of a comparison.

use reqlament_typeset::block::{Block, Span};

use crate::marked::{come, gone, marked};
use crate::paired::{Pair, changed};
use crate::pieces::span;
use crate::printed::{Line, Unit};
use crate::sheet::tight;

/// What stands where there was no text before.
pub(crate) const NOTHING: &str = "—";
const REMOVED: &str = "çıxarılıb";

/// The former and the new cell.
pub(crate) fn sides(pair: &Pair) -> (Vec<Block>, Vec<Block>) {
    match (pair.former, pair.new) {
        (Some(unit), None) => (whole(unit, gone), vec![tight(vec![Span::italic(REMOVED)])]),
        (None, Some(unit)) => (nothing(), whole(unit, come)),
        (None, None) => (nothing(), nothing()),
        (Some(former), Some(new)) => {
            let (old_lines, new_lines) = lines(former, new);
            let moved = former.row.is_some() && new.row.is_some() && former.row != new.row;
            let mark = |style: fn(Span) -> Span| if moved { style } else { |span| span };
            (
                blocks(former, old_lines, mark(gone)),
                blocks(new, new_lines, mark(come)),
            )
        }
    }
}

/// A line with its words in spans.
type Set<'a> = (&'a Line, Vec<Span>);

/// The lines that changed, behind the one that says which unit it is.
fn lines<'a>(former: &'a Unit, new: &'a Unit) -> (Vec<Set<'a>>, Vec<Set<'a>>) {
    let stays = |line: &&Line| line.names_unit && former.lines.contains(line);
    let name = new.lines.iter().find(stays);
    let name = name.map(|line| (line, vec![span(&line.text)]));
    let mut old_lines: Vec<Set> = name.clone().into_iter().collect();
    let mut new_lines: Vec<Set> = name.into_iter().collect();
    for line in changed(former, new) {
        match line {
            (Some(old), Some(new)) => {
                let (left, right) = marked(&old.text, &new.text);
                old_lines.push((old, left));
                new_lines.push((new, right));
            }
            (Some(old), None) => old_lines.push((old, vec![gone(span(&old.text))])),
            (None, Some(new)) => new_lines.push((new, vec![come(span(&new.text))])),
            (None, None) => {}
        }
    }
    (old_lines, new_lines)
}

fn nothing() -> Vec<Block> {
    vec![tight(vec![Span::plain(NOTHING)])]
}

fn whole(unit: &Unit, style: fn(Span) -> Span) -> Vec<Block> {
    let lines = unit.lines.iter();
    let lines = lines.map(|line| (line, vec![style(span(&line.text))]));
    blocks(unit, lines.collect(), style)
}

/// The lines of a unit as paragraphs, its number before them.
fn blocks(unit: &Unit, lines: Vec<Set>, number: fn(Span) -> Span) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lead: Vec<Span> = unit
        .row
        .iter()
        .flat_map(|row| {
            [
                number(Span::plain(format!("{row})"))),
                Span::plain("\u{a0}"),
            ]
        })
        .collect();
    for (line, text) in lines {
        if !line.name.is_empty() {
            lead.push(Span::italic(format!("{}: ", line.name)));
        }
        for paragraph in paragraphs(text) {
            lead.extend(paragraph);
            blocks.push(tight(std::mem::take(&mut lead)));
        }
    }
    if blocks.is_empty() {
        blocks = nothing();
    }
    blocks
}

/// Cuts a text into its paragraphs.
fn paragraphs(text: Vec<Span>) -> Vec<Vec<Span>> {
    let mut all: Vec<Vec<Span>> = vec![Vec::new()];
    for span in text {
        for (at, part) in span.text.split('\n').enumerate() {
            if at > 0 {
                all.push(Vec::new());
            }
            if let Some(last) = all.last_mut().filter(|_| !part.is_empty()) {
                last.push(Span {
                    text: part.to_owned(),
                    ..span.clone()
                });
            }
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}
