//! Standard texts of an agency: paragraphs and rows kept once and put into many dossiers.
//!
//! What was put in stays the dossier's own words: a value carries no link, so that editions and their digests know
//! nothing of it. Whether it still is as its source says is read off the words themselves, which undo cannot upset.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::entry::EntryError;
use crate::kind::Kind;
use crate::read;
use crate::vocabulary::{Shape, Wording};

/// A standard text in one of its versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StandardText {
    /// Its id; empty for one that is not yet kept.
    pub id: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// By what name it is chosen.
    pub title: String,
    /// The table whose row it is, such as `operations`; empty where it is paragraphs.
    pub table: String,
    /// Prose, or the cells of a row.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub content: Json,
}

/// How a place stands to the standard text that was put there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// It says what the source says.
    Same,
    /// It says what an earlier version said.
    Changed,
    /// It was written over here.
    Edited,
}

/// Reads what is to be kept: prose, or a row of `table` without what holds in one dossier alone.
pub fn read(table: Option<&Shape>, content: &Json) -> Result<Json, EntryError> {
    let mut ids = 0;
    let mut next = || {
        ids += 1;
        ids.to_string()
    };
    let Some(table) = table else {
        let value = read::value(&paragraphs(), content, "text", &mut next)?;
        let blocks = value.map_or(Json::Null, |value| json_of(&value));
        return Ok(without_ids(blocks));
    };
    let rows = Json::Array(vec![content.clone()]);
    let value = read::value(table, &rows, &table.id, &mut next)?;
    let row = value.map_or(Json::Null, |value| json_of(&value)[0].clone());
    Ok(portable(table, &row))
}

fn json_of(value: &crate::value::Value) -> Json {
    serde_json::to_value(value).unwrap_or(Json::Null)
}

fn paragraphs() -> Shape {
    Shape {
        id: "text".to_owned(),
        kind: Kind::Prose,
        many: false,
        choices: Vec::new(),
        other: false,
        limit: Some(20_000),
        columns: Vec::new(),
        of: None,
        title: Wording {
            az: String::new(),
            en: String::new(),
        },
    }
}

/// The cells of a row but for its id, its place and references to other rows.
fn portable(table: &Shape, row: &Json) -> Json {
    let references = |id: &str| {
        let column = table.columns.iter().find(|column| column.id == id);
        column.is_none_or(|column| column.kind == Kind::Row)
    };
    let cells = row.as_object().into_iter().flatten();
    let kept = cells.filter(|(id, _)| !references(id));
    Json::Object(kept.map(|(id, cell)| (id.clone(), cell.clone())).collect())
}

/// The words of prose on one line.
pub fn plain(content: &Json) -> String {
    let lines: Vec<String> = blocks(content).iter().map(words).collect();
    lines.join(" ")
}

fn blocks(content: &Json) -> &[Json] {
    content.as_array().map_or(&[], Vec::as_slice)
}

fn words(block: &Json) -> String {
    let runs = block["text"].as_array().into_iter().flatten();
    runs.filter_map(|run| run["text"].as_str()).collect()
}

fn without_ids(mut content: Json) -> Json {
    for block in content.as_array_mut().into_iter().flatten() {
        if let Some(block) = block.as_object_mut() {
            block.remove("id");
        }
    }
    content
}

/// Where the paragraphs of a standard text stand among those of a prose.
fn run_of(prose: &Json, content: &Json) -> Option<Range<usize>> {
    let (own, wanted) = (blocks(prose), blocks(content));
    let same = |one: &Json, other: &Json| {
        one.get("kind") == other.get("kind") && words(one) == words(other)
    };
    let starts = 0..(own.len() + 1).checked_sub(wanted.len())?;
    let found = starts.filter(|_| !wanted.is_empty()).find(|&start| {
        own[start..]
            .iter()
            .zip(wanted)
            .all(|(one, other)| same(one, other))
    });
    found.map(|start| start..start + wanted.len())
}

/// Whether a place (a row of a table, a prose or a text) says what a version says.
fn says(shape: &Shape, json: &Json, content: &Json) -> bool {
    match shape.kind {
        Kind::Table => portable(shape, json) == *content,
        Kind::Prose => run_of(json, content).is_some(),
        _ => {
            let words = plain(content);
            !words.is_empty() && json.as_str().is_some_and(|text| text.contains(&words))
        }
    }
}

/// How a place stands to a standard text, whose versions come newest first.
pub fn likeness(shape: &Shape, json: &Json, versions: &[Json]) -> Likeness {
    match versions
        .iter()
        .position(|content| says(shape, json, content))
    {
        Some(0) => Likeness::Same,
        Some(_) => Likeness::Changed,
        None => Likeness::Edited,
    }
}

/// The place with the newest version where an earlier one stands; none where none does.
pub fn renewed(shape: &Shape, json: &Json, versions: &[Json]) -> Option<Json> {
    let newest = versions.first()?;
    let old = versions.iter().find(|content| says(shape, json, content))?;
    match shape.kind {
        Kind::Table => {
            let gone = |id: &String| old.get(id).is_some();
            let kept = json.as_object()?.iter().filter(|(id, _)| !gone(id));
            let mut row: Map<String, Json> =
                kept.map(|(id, cell)| (id.clone(), cell.clone())).collect();
            row.extend(newest.as_object()?.clone());
            Some(Json::Object(row))
        }
        Kind::Prose => {
            let mut prose = json.as_array()?.clone();
            prose.splice(run_of(json, old)?, blocks(newest).iter().cloned());
            Some(Json::Array(prose))
        }
        _ => {
            let text = json.as_str()?;
            Some(Json::String(text.replacen(&plain(old), &plain(newest), 1)))
        }
    }
}

/// Paragraphs put into a prose behind the block `after`, or into a text at a UTF-16 offset; at the end where there is
/// no such place.
pub fn put_in(shape: &Shape, json: &Json, content: &Json, after: &str, offset: usize) -> Json {
    if shape.kind == Kind::Prose {
        let mut prose = blocks(json).to_vec();
        let at = prose.iter().position(|block| block["id"] == after);
        let at = at.map_or(prose.len(), |at| at + 1);
        prose.splice(at..at, blocks(content).iter().cloned());
        prose.retain(|block| !words(block).trim().is_empty());
        return Json::Array(prose);
    }
    let text = json.as_str().unwrap_or_default();
    let units: Vec<u16> = text.encode_utf16().collect();
    let (before, behind) = units.split_at(offset.min(units.len()));
    let (before, behind) = (
        String::from_utf16_lossy(before),
        String::from_utf16_lossy(behind),
    );
    let parts = [before.trim(), &plain(content), behind.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Json::String(parts.join(" "))
}
