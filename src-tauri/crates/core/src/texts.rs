//! The running texts of a value: what is written in sentences, and so what a spelling check looks at.

use crate::kind::Kind;
use crate::value::Value;
use crate::vocabulary::Shape;

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The ids that lead to it: fact, row, column, paragraph or element.
    pub place: Vec<String>,
    /// Its words.
    pub text: String,
}

/// The texts of a fact's value, in order. Addresses, names of bodies and persons, and what is chosen are none.
pub fn running(shape: &Shape, value: &Value) -> Vec<Running> {
    let mut out = Vec::new();
    collect(shape, value, std::slice::from_ref(&shape.id), &mut out);
    out
}

fn collect(shape: &Shape, value: &Value, place: &[String], out: &mut Vec<Running>) {
    let mut take = |below: Option<&str>, text: &str| {
        if !text.trim().is_empty() {
            let place = place.iter().cloned().chain(below.map(str::to_owned));
            out.push(Running {
                place: place.collect(),
                text: text.to_owned(),
            });
        }
    };
    match value {
        Value::Text(text) if shape.kind == Kind::Text => take(None, text),
        Value::Choices(choices) => take(None, &choices.other),
        Value::Act(act) => take(None, &act.title),
        Value::Prose(prose) => {
            for block in &prose.0 {
                let text: String = block.text.iter().map(|run| run.text.as_str()).collect();
                take(Some(&block.id), &text);
            }
        }
        Value::Design(design) => {
            for element in &design.0 {
                for text in element.words() {
                    take(Some(&element.id), text);
                }
            }
        }
        Value::Many(values) => {
            for value in values {
                collect(shape, value, place, out);
            }
        }
        Value::Table(rows) => {
            for row in rows {
                let cell = |id: &str| row.cells.get(id);
                in_columns(
                    shape,
                    cell,
                    &[place, std::slice::from_ref(&row.id)].concat(),
                    out,
                );
            }
        }
        Value::Group(cells) => in_columns(shape, |id| cells.get(id), place, out),
        _ => {}
    }
}

fn in_columns<'a>(
    shape: &Shape,
    cell: impl Fn(&str) -> Option<&'a Value>,
    place: &[String],
    out: &mut Vec<Running>,
) {
    for column in &shape.columns {
        if let Some(value) = cell(&column.id) {
            let place = [place, std::slice::from_ref(&column.id)].concat();
            collect(column, value, &place, out);
        }
    }
}
