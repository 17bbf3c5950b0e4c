//! What a condition sees of a value: nothing is copied that need not be, and what was not entered is seen as an empty
//! value of its kind.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::kind::Kind;
use crate::parts;
use crate::value::{Row, Value};
use crate::vocabulary::Shape;

/// A value as a condition sees it.
#[derive(Debug, Clone)]
pub(crate) enum Sight<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Flag(bool),
    List(Vec<Sight<'a>>),
    /// A row of a table and its place, counted from 1.
    Row(&'a Shape, &'a Row, usize),
    Group(&'a Shape, Option<&'a BTreeMap<String, Value>>),
    /// A kind that [`parts`] knows.
    Composite(Kind, Option<&'a Value>),
}

impl<'a> Sight<'a> {
    /// What stands at a fact or in a cell.
    pub(crate) fn of(shape: &'a Shape, value: Option<&'a Value>) -> Self {
        if !shape.many {
            return Self::one(shape, value);
        }
        let values = match value {
            Some(Value::Many(values)) => values.as_slice(),
            _ => &[],
        };
        let each = values.iter().map(|value| Self::one(shape, Some(value)));
        Sight::List(each.collect())
    }

    fn one(shape: &'a Shape, value: Option<&'a Value>) -> Self {
        match (shape.kind, value) {
            (Kind::Table, table) => {
                let rows = table.map(Value::rows).unwrap_or_default().iter();
                let each = rows
                    .enumerate()
                    .map(|(index, row)| Sight::Row(shape, row, index + 1));
                Sight::List(each.collect())
            }
            (Kind::Group, Some(Value::Group(cells))) => Sight::Group(shape, Some(cells)),
            (Kind::Group, _) => Sight::Group(shape, None),
            (Kind::Flag, flag) => Sight::Flag(matches!(flag, Some(Value::Flag(true)))),
            (Kind::Number, Some(Value::Number(number))) => Sight::Number(*number),
            (Kind::Number, _) => Sight::Number(0),
            (Kind::Date, Some(Value::Date(day))) => Sight::owned(day.to_string()),
            (Kind::Prose, Some(Value::Prose(prose))) => Sight::owned(prose.plain()),
            (Kind::Design, Some(Value::Design(design))) => Sight::owned(design.plain()),
            (Kind::Date | Kind::Prose | Kind::Design, _) => Sight::text(""),
            (
                Kind::Text | Kind::Choice | Kind::Web | Kind::Email | Kind::Phone | Kind::Row,
                value,
            ) => Sight::text(value.and_then(Value::as_text).unwrap_or_default()),
            (kind, value) => Sight::Composite(kind, value),
        }
    }

    /// A part of it, a cell of a row or a group; `None` where it has no such part.
    pub(crate) fn part(&self, name: &str) -> Option<Sight<'a>> {
        match *self {
            Sight::Row(shape, row, index) => match (shape.column(name), name) {
                (Some(column), _) => Some(Sight::of(column, row.cells.get(name))),
                (None, "id") => Some(Sight::text(&row.id)),
                (None, "index") => i64::try_from(index).ok().map(Sight::Number),
                (None, _) => None,
            },
            Sight::Group(shape, cells) => {
                let cell = cells.and_then(|cells| cells.get(name));
                Some(Sight::of(shape.column(name)?, cell))
            }
            Sight::Composite(kind, value) => parts::part(kind, value, name),
            Sight::Text(_) | Sight::Number(_) | Sight::Flag(_) | Sight::List(_) => None,
        }
    }

    pub(crate) fn text(text: &'a str) -> Self {
        Sight::Text(Cow::Borrowed(text))
    }

    pub(crate) fn owned(text: String) -> Self {
        Sight::Text(Cow::Owned(text))
    }
}
