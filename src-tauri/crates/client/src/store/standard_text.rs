//! Table `standard_text`: the standard texts of the agency, every version of each. The greatest version is the one in
//! use; earlier ones tell whether what was put into a dossier is out of date.

use chrono::{DateTime, Utc};
use reqlament_core::standard::StandardText;
use rusqlite::{Row, Transaction, params};

use super::StoreError;

const COLUMNS: &str = "id, version, title, of_table, content";

type Kept = (StandardText, String);

fn read(row: &Row) -> rusqlite::Result<Kept> {
    let text = StandardText {
        id: row.get(0)?,
        version: row.get(1)?,
        title: row.get(2)?,
        table: row.get(3)?,
        content: serde_json::Value::Null,
    };
    Ok((text, row.get(4)?))
}

fn whole((text, content): Kept) -> Result<StandardText, StoreError> {
    Ok(StandardText {
        content: serde_json::from_str(&content)?,
        ..text
    })
}

/// The newest version of each.
pub fn all(transaction: &Transaction) -> Result<Vec<StandardText>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM standard_text AS own
         WHERE version = (SELECT max(version) FROM standard_text WHERE id = own.id)"
    );
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement
        .query_map([], read)?
        .collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(whole).collect()
}

/// The versions of one, newest first.
pub fn versions(transaction: &Transaction, id: &str) -> Result<Vec<StandardText>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM standard_text WHERE id = ?1 ORDER BY version DESC");
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement
        .query_map([id], read)?
        .collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(whole).collect()
}

/// Writes a version.
pub fn put(
    transaction: &Transaction,
    text: &StandardText,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO standard_text (id, version, title, of_table, content, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            text.id,
            text.version,
            text.title,
            text.table,
            text.content.to_string(),
            at
        ])?;
    Ok(())
}

/// Erases one with all its versions; tells whether there was one.
pub fn erase(transaction: &Transaction, id: &str) -> Result<bool, StoreError> {
    let sql = "DELETE FROM standard_text WHERE id = ?1";
    Ok(transaction.prepare_cached(sql)?.execute([id])? > 0)
}
