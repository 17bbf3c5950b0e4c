//! Every text of a value, one after another: what may be changed as itself, the rest as words to read.

use std::ops::Range;

use super::Kept;
use crate::kind::Kind;
use crate::prose::Inline;
use crate::value::{Money, Value};
use crate::vocabulary::Shape;

/// A text of a value.
pub enum Piece<'a> {
    /// A plain text.
    Plain(&'a mut String),
    /// A paragraph, in runs of one style.
    Runs(&'a mut Vec<Inline>),
    /// Words that are not the officer's to change.
    Kept(String, Kept),
}

type Visitor<'v> = &'v mut dyn FnMut(&[String], usize, Piece);

/// Shows every text of a fact's value with its place and its number at that place, in the order of reading.
pub fn visit(shape: &Shape, value: &mut Value, see: Visitor) {
    at(shape, value, std::slice::from_ref(&shape.id), see);
}

fn at(shape: &Shape, value: &mut Value, place: &[String], see: Visitor) {
    let mut part = 0;
    match value {
        Value::Many(values) => {
            for value in values {
                single(shape, value, place, &mut part, see);
            }
        }
        value => single(shape, value, place, &mut part, see),
    }
}

fn single(shape: &Shape, value: &mut Value, place: &[String], part: &mut usize, see: Visitor) {
    let mut next = |piece: Piece| {
        see(place, *part, piece);
        *part += 1;
    };
    let wording = |id: &str| {
        let known = shape.choices.iter().find(|choice| choice.id == id);
        known.map_or_else(String::new, |choice| choice.az.clone())
    };
    match value {
        Value::Text(id) if shape.kind == Kind::Choice => {
            next(Piece::Kept(wording(id), Kept::Choice))
        }
        Value::Text(_) if shape.kind == Kind::Row => {}
        Value::Text(text) => next(Piece::Plain(text)),
        Value::Choices(choices) => {
            for id in &choices.chosen {
                next(Piece::Kept(wording(id), Kept::Choice));
            }
            next(Piece::Plain(&mut choices.other));
        }
        Value::Act(act) => {
            let texts = [
                &mut act.title,
                &mut act.number,
                &mut act.body,
                &mut act.approved_by,
                &mut act.clauses,
            ];
            texts.into_iter().for_each(|text| next(Piece::Plain(text)));
        }
        Value::Body(body) => {
            next(Piece::Plain(&mut body.name));
            next(Piece::Plain(&mut body.unit));
        }
        Value::Person(person) => {
            let texts = [
                &mut person.post,
                &mut person.surname,
                &mut person.name,
                &mut person.patronymic,
            ];
            texts.into_iter().for_each(|text| next(Piece::Plain(text)));
        }
        Value::Place(own) => {
            next(Piece::Plain(&mut own.address));
            next(Piece::Plain(&mut own.name));
        }
        Value::Money(Money::Table { rows }) => {
            for row in rows {
                next(Piece::Plain(&mut row.label));
            }
        }
        Value::File(file) => next(Piece::Kept(file.name.clone(), Kept::File)),
        Value::Prose(prose) => {
            for block in &mut prose.0 {
                see(&below(place, &block.id), 0, Piece::Runs(&mut block.text));
            }
        }
        Value::Design(design) => {
            for element in &mut design.0 {
                let place = below(place, &element.id);
                for (part, text) in element.words_mut().into_iter().enumerate() {
                    see(&place, part, Piece::Plain(text));
                }
            }
        }
        Value::Table(rows) => {
            for row in rows {
                let place = below(place, &row.id);
                for column in &shape.columns {
                    if let Some(cell) = row.cells.get_mut(&column.id) {
                        at(column, cell, &below(&place, &column.id), see);
                    }
                }
            }
        }
        Value::Group(cells) => {
            for column in &shape.columns {
                if let Some(cell) = cells.get_mut(&column.id) {
                    at(column, cell, &below(place, &column.id), see);
                }
            }
        }
        _ => {}
    }
}

fn below(place: &[String], id: &str) -> Vec<String> {
    [place, &[id.to_owned()]].concat()
}

/// Writes other words over ranges of a paragraph, which may cross runs: they take the style in which each begins.
pub fn rewrite(runs: &mut Vec<Inline>, ranges: &[Range<usize>], with: &str) {
    for range in ranges.iter().rev() {
        let mut begin = 0;
        let mut written = false;
        for run in runs.iter_mut() {
            let end = begin + run.text.len();
            if range.start < end && begin < range.end {
                let own = range.start.max(begin) - begin..range.end.min(end) - begin;
                run.text.replace_range(own, if written { "" } else { with });
                written = true;
            }
            begin = end;
        }
    }
    if runs.iter().any(|run| !run.text.is_empty()) {
        runs.retain(|run| !run.text.is_empty());
    } else {
        runs.truncate(1);
    }
}
