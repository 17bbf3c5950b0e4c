//! Table `standard_use`: which standard text was put where. It stands beside the facts, not in them, so that an
//! edition's bytes know nothing of it.

use rusqlite::{Transaction, params};

use super::StoreError;

/// The ids that lead to a place: fact, row, column.
pub type Place = Vec<String>;

/// The places of a dossier, each with the id of its standard text.
pub fn all(transaction: &Transaction, dossier: i64) -> Result<Vec<(Place, String)>, StoreError> {
    let sql = "SELECT place, standard_text FROM standard_use WHERE dossier = ?1 ORDER BY rowid";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement
        .query_map([dossier], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?
        .collect::<Result<Vec<_>, _>>()?;
    rows.into_iter()
        .map(|(place, text)| Ok((serde_json::from_str(&place)?, text)))
        .collect()
}

/// The dossiers that a standard text was put into, the one changed last first: id and name.
pub fn dossiers(
    transaction: &Transaction,
    text: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT id, json_extract(summary, '$.name') FROM dossier
        WHERE shelf <> 'trash' AND key IN (SELECT dossier FROM standard_use WHERE standard_text = ?1)
        ORDER BY changed_at DESC";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement.query_map([text], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes that a standard text was put at a place.
pub fn put(
    transaction: &Transaction,
    dossier: i64,
    place: &[String],
    text: &str,
) -> Result<(), StoreError> {
    let sql =
        "INSERT OR IGNORE INTO standard_use (dossier, place, standard_text) VALUES (?1, ?2, ?3)";
    transaction.prepare_cached(sql)?.execute(params![
        dossier,
        serde_json::to_string(place)?,
        text
    ])?;
    Ok(())
}

/// Lets a place go.
pub fn release(
    transaction: &Transaction,
    dossier: i64,
    place: &[String],
    text: &str,
) -> Result<(), StoreError> {
    let sql = "DELETE FROM standard_use WHERE dossier = ?1 AND place = ?2 AND standard_text = ?3";
    transaction.prepare_cached(sql)?.execute(params![
        dossier,
        serde_json::to_string(place)?,
        text
    ])?;
    Ok(())
}

/// Lets every place of a standard text go.
pub fn forget(transaction: &Transaction, text: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM standard_use WHERE standard_text = ?1";
    transaction.prepare_cached(sql)?.execute([text])?;
    Ok(())
}
