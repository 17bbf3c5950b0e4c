//! Standard texts of the agency: kept once, put into dossiers, renewed where their source has changed.

use chrono::{DateTime, Utc};
use reqlament_core::az;
use reqlament_core::kind::Kind;
use reqlament_core::law::Law;
use reqlament_core::revision::Act;
use reqlament_core::standard::{self, StandardText};
use reqlament_core::vocabulary::Shape;
use rusqlite::Transaction;
use serde_json::{Value as Json, json};

use super::edit::accept;
use super::revise::{self, Open};
use super::show;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::{standard_text, standard_use};
use crate::view::{DossierView, StandardPlace, StandardUse, StandardUsed};

/// Longest title, in characters.
const TITLE: usize = 200;

/// The standard texts, by title.
pub fn list(client: &Client) -> Failed<Vec<StandardText>> {
    let mut texts = client.store().read(standard_text::all)?;
    texts.sort_by(|a, b| az::compare(&a.title, &b.title));
    Ok(texts)
}

/// Keeps a text: a new one without id, else a new version of the one named, where its words are others.
pub fn put(client: &Client, given: &StandardText, now: DateTime<Utc>) -> Failed<StandardText> {
    let title = given.title.trim();
    let table = table(client.law(), &given.table)?;
    let content = standard::read(table, &given.content)?;
    let says = |json: &Json| match json {
        Json::Object(cells) => !cells.is_empty(),
        Json::Array(blocks) => !blocks.is_empty(),
        _ => false,
    };
    if title.is_empty() || title.chars().count() > TITLE || !says(&content) {
        return Err(ClientError::StandardText);
    }
    Ok(client
        .store()
        .write(|transaction| -> Failed<StandardText> {
            let mut text = StandardText {
                id: given.id.clone(),
                version: 1,
                title: title.to_owned(),
                table: given.table.clone(),
                content: content.clone(),
            };
            if text.id.is_empty() {
                text.id = revise::new_id();
            } else {
                let newest = newest(transaction, &text.id)?;
                text.table = newest.table;
                text.version = newest.version + u32::from(newest.content != text.content);
            }
            standard_text::put(transaction, &text, now)?;
            Ok(text)
        })?)
}

/// Erases a text. What was put into dossiers stays there, without its link.
pub fn erase(client: &Client, id: &str) -> Failed<()> {
    client.store().write(|transaction| -> Failed<()> {
        standard_use::forget(transaction, id)?;
        if standard_text::erase(transaction, id)? {
            Ok(())
        } else {
            Err(ClientError::UnknownStandardText(id.to_owned()))
        }
    })?;
    Ok(())
}

/// Puts a text into a dossier as a revision of its own, and notes where it came from.
pub fn insert(
    client: &Client,
    id: &str,
    text: &str,
    at: &StandardPlace,
    now: DateTime<Utc>,
) -> Failed<DossierView> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let text = newest(transaction, text)?;
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        let fact = at.place.first().cloned().unwrap_or_default();
        let mut whole = open.stored.get(&fact).cloned().unwrap_or(Json::Null);
        let mut place = at.place.clone();
        if text.table.is_empty() {
            let unfit = || ClientError::StandardPlace;
            let (shape, words) = cell(law, &mut whole, &place).ok_or_else(unfit)?;
            if !matches!(shape.kind, Kind::Prose | Kind::Text) || shape.many {
                return Err(unfit());
            }
            *words = standard::put_in(shape, words, &text.content, &at.after, at.offset);
        } else if text.table == fact {
            place = vec![fact.clone(), add_row(&mut whole, &text.content, &at.after)];
        } else {
            return Err(ClientError::StandardPlace);
        }
        let value = accept(law, &fact, &whole)?;
        open.revise(Act::Inserted, [(fact, value)].into(), &by, now)?;
        standard_use::put(transaction, open.row.key, &place, &text.id)?;
        Ok(())
    })?;
    show::open(client, id)
}

/// Where standard texts stand in a dossier, and whether they are as their source says.
pub fn uses(client: &Client, id: &str) -> Failed<Vec<StandardUse>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let facts = open.current()?;
            let mut uses = Vec::new();
            for (place, id) in standard_use::all(transaction, open.row.key)? {
                let versions = standard_text::versions(transaction, &id)?;
                let fact = place.first().and_then(|fact| facts.get(fact));
                let mut whole = fact.cloned().unwrap_or(Json::Null);
                let Some((newest, (shape, words))) =
                    versions.first().zip(cell(law, &mut whole, &place))
                else {
                    continue;
                };
                let contents: Vec<Json> = versions.iter().map(|one| one.content.clone()).collect();
                uses.push(StandardUse {
                    likeness: standard::likeness(shape, words, &contents),
                    title: newest.title.clone(),
                    text: id,
                    place,
                });
            }
            Ok(uses)
        }))
    })?
}

/// Where a standard text stands, in all dossiers outside the trash.
pub fn used(client: &Client, text: &str) -> Failed<Vec<StandardUsed>> {
    let dossiers = client
        .store()
        .read(|transaction| standard_use::dossiers(transaction, text))?;
    let mut used = Vec::new();
    for (dossier, name) in dossiers {
        let own = uses(client, &dossier)?;
        let own = own.into_iter().filter(|one| one.text == text);
        used.extend(own.map(|at| StandardUsed {
            dossier: dossier.clone(),
            name: name.clone(),
            at,
        }));
    }
    Ok(used)
}

/// Makes a place like its source again, as a revision of its own.
pub fn renew(
    client: &Client,
    id: &str,
    place: &[String],
    text: &str,
    now: DateTime<Utc>,
) -> Failed<DossierView> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let versions = standard_text::versions(transaction, text)?;
        let contents: Vec<Json> = versions.into_iter().map(|one| one.content).collect();
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        let fact = place.first().cloned().unwrap_or_default();
        let mut whole = open.stored.get(&fact).cloned().unwrap_or(Json::Null);
        let (shape, words) = cell(law, &mut whole, place).ok_or(ClientError::StandardPlace)?;
        *words = standard::renewed(shape, words, &contents).ok_or(ClientError::StandardPlace)?;
        let value = accept(law, &fact, &whole)?;
        open.revise(Act::Renewed, [(fact, value)].into(), &by, now)?;
        Ok(())
    })?;
    show::open(client, id)
}

/// Lets a place go: its words are the dossier's own.
pub fn release(client: &Client, id: &str, place: &[String], text: &str) -> Failed<()> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let open = Open::get(law, transaction, id)?;
        Ok(standard_use::release(
            transaction,
            open.row.key,
            place,
            text,
        )?)
    })?;
    Ok(())
}

fn newest(transaction: &Transaction, id: &str) -> Failed<StandardText> {
    let mut versions = standard_text::versions(transaction, id)?;
    if versions.is_empty() {
        return Err(ClientError::UnknownStandardText(id.to_owned()));
    }
    Ok(versions.swap_remove(0))
}

/// The table of rows that a standard text may be one of; none for paragraphs.
fn table<'l>(law: &'l Law, id: &str) -> Failed<Option<&'l Shape>> {
    if id.is_empty() {
        return Ok(None);
    }
    let fact = law.vocabulary.get(id);
    let shape = fact.map(|fact| &fact.shape);
    let table = shape.filter(|shape| shape.kind == Kind::Table);
    Ok(Some(table.ok_or(ClientError::StandardPlace)?))
}

/// What stands at a place, and its shape: a row under the shape of its table.
fn cell<'l, 'j>(
    law: &'l Law,
    whole: &'j mut Json,
    place: &[String],
) -> Option<(&'l Shape, &'j mut Json)> {
    let [fact, rest @ ..] = place else {
        return None;
    };
    let shape = &law.vocabulary.get(fact)?.shape;
    let column = |id: &String| shape.columns.iter().find(|column| column.id == *id);
    match (shape.kind, rest) {
        (Kind::Table, [row, rest @ ..]) => {
            let rows = whole.as_array_mut()?;
            let row = rows.iter_mut().find(|one| one["id"] == *row)?;
            match rest {
                [] => Some((shape, row)),
                [id] => Some((column(id)?, &mut row[id.as_str()])),
                _ => None,
            }
        }
        (Kind::Group, [id]) => Some((column(id)?, &mut whole[id.as_str()])),
        (Kind::Table | Kind::Group, _) => None,
        (_, []) => Some((shape, whole)),
        _ => None,
    }
}

/// A row put below `after`, or at the end; gives its id.
fn add_row(whole: &mut Json, content: &Json, after: &str) -> String {
    let id = revise::new_row_id();
    let mut row = content.clone();
    row["id"] = json!(id);
    if !whole.is_array() {
        *whole = json!([]);
    }
    if let Some(rows) = whole.as_array_mut() {
        let at = rows.iter().position(|one| one["id"] == after);
        rows.insert(at.map_or(rows.len(), |at| at + 1), row);
    }
    id
}
