//! Table `folded`: full-text search over names and contents, folded so that "xidmet" finds "xidmət".

use reqlament_core::az;
use rusqlite::{Transaction, params};
use serde_json::Value as Json;

use super::StoreError;

/// Writes what can be found of a dossier.
pub fn put<'a>(
    transaction: &Transaction,
    dossier: i64,
    facts: impl Iterator<Item = &'a Json>,
) -> Result<(), StoreError> {
    let mut text = String::new();
    facts.for_each(|json| collect(json, &mut text));
    transaction
        .prepare_cached("DELETE FROM folded WHERE rowid = ?1")?
        .execute([dossier])?;
    transaction
        .prepare_cached("INSERT INTO folded (rowid, text) VALUES (?1, ?2)")?
        .execute(params![dossier, az::fold(&text)])?;
    Ok(())
}

fn collect(json: &Json, text: &mut String) {
    match json {
        Json::String(own) => {
            text.push_str(own);
            text.push('\n');
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, text)),
        Json::Object(map) => {
            let telling = map.iter().filter(|(name, _)| {
                !matches!(
                    name.as_str(),
                    "id" | "order" | "sha256" | "kind" | "align" | "mark"
                )
            });
            telling.for_each(|(_, item)| collect(item, text));
        }
        _ => {}
    }
}

/// The FTS query for what was typed: every word, by its beginning. `None` where nothing can be looked for.
pub fn query(typed: &str) -> Option<String> {
    let folded = az::fold(typed);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let terms: Vec<String> = words.map(|word| format!("\"{word}\"*")).collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}
