//! Reading JSON into values by kind: one function a kind, the path kept for messages.

mod design;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};
use unicode_normalization::UnicodeNormalization;

use crate::entry::EntryError;
use crate::kind::Kind;
use crate::order;
use crate::prose::Prose;
use crate::value::{Choices, Row, Value};
use crate::vocabulary::Shape;

type NewId<'a> = &'a mut dyn FnMut() -> String;

const TEXT_LIMIT: usize = 4000;

/// Reads a value of `shape`; `None` is an empty value, which is the same as none.
pub fn value(
    shape: &Shape,
    json: &Json,
    path: &str,
    new_id: NewId,
) -> Result<Option<Value>, EntryError> {
    if json.is_null() || json.as_str().is_some_and(str::is_empty) {
        return Ok(None);
    }
    if !shape.many {
        return one(shape, json, path, new_id);
    }
    let list = match json {
        Json::Array(list) => list.as_slice(),
        single => std::slice::from_ref(single),
    };
    let values = list
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            one(shape, item, &format!("{path}[{index}]"), new_id).transpose()
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok((!values.is_empty()).then_some(Value::Many(values)))
}

fn one(shape: &Shape, json: &Json, path: &str, new_id: NewId) -> Result<Option<Value>, EntryError> {
    let value = match shape.kind {
        Kind::Text | Kind::Web | Kind::Email | Kind::Phone | Kind::Row => {
            Value::Text(text(shape, string(shape, json, path)?, path)?)
        }
        Kind::Prose => Value::Prose(prose(shape, json, path, new_id)?),
        Kind::Design => Value::Design(design::design(shape, json, path, new_id)?),
        Kind::Choice => Value::Text(choice(shape, string(shape, json, path)?, path)?),
        Kind::Choices => Value::Choices(choices(shape, json, path)?),
        Kind::Flag => Value::Flag(typed(shape, json, path)?),
        Kind::Date => Value::Date(typed(shape, json, path)?),
        Kind::Period => Value::Period(typed(shape, json, path)?),
        Kind::Number => Value::Number(typed(shape, json, path)?),
        Kind::Money => Value::Money(typed(shape, &money(json), path)?),
        Kind::Term => Value::Term(typed(shape, &term(json), path)?),
        Kind::Hours => Value::Hours(typed(shape, json, path)?),
        Kind::Place => Value::Place(typed(shape, &named(json, "address"), path)?),
        Kind::Body => Value::Body(typed(shape, &named(json, "name"), path)?),
        Kind::Person => Value::Person(typed(shape, &named(json, "post"), path)?),
        Kind::Act => Value::Act(typed(shape, &named(json, "title"), path)?),
        Kind::File => Value::File(typed(shape, json, path)?),
        Kind::Table => return table(shape, json, path, new_id),
        Kind::Group => {
            let cells = cells(shape, object(shape, json, path)?, path, new_id)?;
            return Ok((!cells.is_empty()).then_some(Value::Group(cells)));
        }
    };
    Ok((!is_empty(&value)).then_some(value))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.is_empty(),
        Value::Prose(prose) => prose.is_empty(),
        Value::Design(design) => design.0.is_empty(),
        Value::Choices(choices) => choices.chosen.is_empty() && choices.other.is_empty(),
        Value::Period(period) => period.from.is_none() && period.to.is_none(),
        Value::Body(body) => body.name.is_empty() && body.unit.is_empty(),
        Value::Person(person) => *person == Default::default(),
        Value::Act(act) => *act == Default::default(),
        Value::Hours(hours) => *hours == Default::default(),
        Value::Place(place) => *place == Default::default(),
        _ => false,
    }
}

fn shape_error(shape: &Shape, json: &Json, path: &str) -> EntryError {
    let mut found = json.to_string();
    if found.chars().count() > 80 {
        found = found.chars().take(80).chain(['…']).collect();
    }
    let example = match shape.kind {
        Kind::Table | Kind::Group => {
            let columns: Vec<String> = shape
                .columns
                .iter()
                .map(|c| format!("\"{}\": {}", c.id, c.kind.example()))
                .collect();
            let object = format!("{{{}}}", columns.join(", "));
            if shape.kind == Kind::Table {
                format!("[{object}]")
            } else {
                object
            }
        }
        kind => kind.example().to_owned(),
    };
    EntryError::Shape {
        path: path.to_owned(),
        expected: shape.kind.word(),
        found,
        example,
    }
}

fn typed<T: DeserializeOwned>(shape: &Shape, json: &Json, path: &str) -> Result<T, EntryError> {
    let mut normal = json.clone();
    check_strings(&mut normal, path, TEXT_LIMIT)?;
    serde_json::from_value(normal).map_err(|_| shape_error(shape, json, path))
}

fn check_strings(json: &mut Json, path: &str, limit: usize) -> Result<(), EntryError> {
    match json {
        Json::String(content) => {
            *content = checked(content, limit, path)?;
            Ok(())
        }
        Json::Array(items) => items
            .iter_mut()
            .try_for_each(|item| check_strings(item, path, limit)),
        Json::Object(map) => map
            .iter_mut()
            .try_for_each(|(key, item)| check_strings(item, &format!("{path}.{key}"), limit)),
        _ => Ok(()),
    }
}

fn checked(content: &str, limit: usize, path: &str) -> Result<String, EntryError> {
    let length = content.chars().count();
    if length > limit {
        return Err(EntryError::TooLong {
            path: path.to_owned(),
            length,
            limit,
        });
    }
    let control = content
        .chars()
        .enumerate()
        .find(|(_, c)| c.is_control() && *c != '\n' && *c != '\t');
    if let Some((index, c)) = control {
        return Err(EntryError::Control {
            path: path.to_owned(),
            code: c as u32,
            position: index + 1,
        });
    }
    Ok(content.nfc().collect())
}

fn string<'a>(shape: &Shape, json: &'a Json, path: &str) -> Result<&'a str, EntryError> {
    json.as_str().ok_or_else(|| shape_error(shape, json, path))
}

fn object<'a>(
    shape: &Shape,
    json: &'a Json,
    path: &str,
) -> Result<&'a Map<String, Json>, EntryError> {
    json.as_object()
        .ok_or_else(|| shape_error(shape, json, path))
}

fn text(shape: &Shape, content: &str, path: &str) -> Result<String, EntryError> {
    checked(
        &content.replace("\r\n", "\n"),
        shape.limit.unwrap_or(TEXT_LIMIT),
        path,
    )
}

fn prose(shape: &Shape, json: &Json, path: &str, new_id: NewId) -> Result<Prose, EntryError> {
    let limit = shape.limit.unwrap_or(TEXT_LIMIT);
    if let Some(plain) = json.as_str() {
        return Ok(Prose::from_plain(
            &checked(&plain.replace("\r\n", "\n"), limit, path)?,
            new_id,
        ));
    }
    let mut normal = json.clone();
    check_strings(&mut normal, path, limit)?;
    if let Json::Array(blocks) = &mut normal {
        for block in blocks.iter_mut().filter_map(Json::as_object_mut) {
            block.entry("id").or_insert_with(|| Json::String(new_id()));
        }
    }
    let prose: Prose =
        serde_json::from_value(normal).map_err(|_| shape_error(shape, json, path))?;
    let length = prose.characters();
    if length > limit + 1 {
        return Err(EntryError::TooLong {
            path: path.to_owned(),
            length,
            limit,
        });
    }
    Ok(prose)
}

fn choice(shape: &Shape, found: &str, path: &str) -> Result<String, EntryError> {
    let known = shape
        .choices
        .iter()
        .find(|choice| choice.id == found || choice.az == found);
    known
        .map(|choice| choice.id.clone())
        .ok_or_else(|| EntryError::UnknownChoice {
            path: path.to_owned(),
            found: found.chars().take(80).collect(),
            known: shape
                .choices
                .iter()
                .map(|choice| choice.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
}

fn choices(shape: &Shape, json: &Json, path: &str) -> Result<Choices, EntryError> {
    let full: Choices = match json {
        Json::String(single) => Choices {
            chosen: vec![single.clone()],
            other: String::new(),
        },
        Json::Array(_) => Choices {
            chosen: typed(shape, json, path)?,
            other: String::new(),
        },
        _ => typed(shape, json, path)?,
    };
    if !full.other.is_empty() && !shape.other {
        return Err(shape_error(shape, json, path));
    }
    let chosen = full
        .chosen
        .iter()
        .map(|id| choice(shape, id, path))
        .collect::<Result<Vec<_>, _>>()?;
    let in_order = shape
        .choices
        .iter()
        .map(|choice| choice.id.clone())
        .filter(|id| chosen.contains(id))
        .collect();
    Ok(Choices {
        chosen: in_order,
        other: full.other,
    })
}

/// A bare string for an object stands for its main part.
fn named(json: &Json, part: &str) -> Json {
    match json {
        Json::String(name) => serde_json::json!({ part: name }),
        other => other.clone(),
    }
}

/// `{"amount":3,"unit":"day"}` and `{"from":…,"to":…}` need no `kind`; neither does `"real_time"` need braces.
fn term(json: &Json) -> Json {
    let kind = match json {
        Json::String(word) => return serde_json::json!({ "kind": word }),
        Json::Object(map) if map.contains_key("kind") => return json.clone(),
        Json::Object(map) if map.contains_key("from") || map.contains_key("to") => "range",
        Json::Object(map) if map.contains_key("times") => "per_year",
        _ => "single",
    };
    with_kind(json, kind)
}

fn money(json: &Json) -> Json {
    match json {
        Json::String(word) => serde_json::json!({ "kind": word }),
        Json::Object(map) if map.contains_key("kind") => json.clone(),
        Json::Object(map) if map.contains_key("rows") => with_kind(json, "table"),
        _ => with_kind(json, "amount"),
    }
}

fn with_kind(json: &Json, kind: &str) -> Json {
    let mut json = json.clone();
    if let Some(map) = json.as_object_mut() {
        map.insert("kind".to_owned(), Json::String(kind.to_owned()));
    }
    json
}

fn table(
    shape: &Shape,
    json: &Json,
    path: &str,
    new_id: NewId,
) -> Result<Option<Value>, EntryError> {
    let items = match json {
        Json::Array(items) => items.as_slice(),
        Json::Object(_) => std::slice::from_ref(json),
        _ => return Err(shape_error(shape, json, path)),
    };
    let mut rows = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        rows.push(row(shape, item, &format!("{path}[{index}]"), new_id)?);
    }
    order::arrange(&mut rows);
    Ok((!rows.is_empty()).then_some(Value::Table(rows)))
}

fn row(shape: &Shape, json: &Json, path: &str, new_id: NewId) -> Result<Row, EntryError> {
    let wrapped = only_cell(shape, json);
    let map = object(shape, wrapped.as_ref().unwrap_or(json), path)?;
    let own = |key: &str| {
        map.get(key)
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let (mut id, order) = (own("id"), own("order"));
    if id.is_empty() {
        id = new_id();
    }
    Ok(Row {
        id,
        order,
        cells: cells(shape, map, path, new_id)?,
    })
}

/// A row of a table with one column, or a string for its first column, may stand without the column's name.
fn only_cell(shape: &Shape, json: &Json) -> Option<Json> {
    let first = shape.columns.first()?;
    let bare = match json {
        Json::Object(map) => {
            shape.columns.len() == 1 && !map.contains_key(&first.id) && !map.contains_key("id")
        }
        _ => true,
    };
    bare.then(|| serde_json::json!({ &first.id: json }))
}

fn cells(
    shape: &Shape,
    map: &Map<String, Json>,
    path: &str,
    new_id: NewId,
) -> Result<std::collections::BTreeMap<String, Value>, EntryError> {
    let mut cells = std::collections::BTreeMap::new();
    for (key, item) in map
        .iter()
        .filter(|(key, _)| *key != "id" && *key != "order")
    {
        let column = shape.column(key).ok_or_else(|| EntryError::UnknownColumn {
            path: path.to_owned(),
            found: key.chars().take(80).collect(),
            known: shape
                .columns
                .iter()
                .map(|column| column.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })?;
        if let Some(value) = value(column, item, &format!("{path}.{key}"), new_id)? {
            cells.insert(key.clone(), value);
        }
    }
    Ok(cells)
}
