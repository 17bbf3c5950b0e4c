//! Table `comparison`: how each registered service last compared with the record that the operator holds.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::StoreError;
use crate::view::RecordView;

/// A comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The revision that was compared.
    pub revision: u64,
    /// What came of it.
    pub view: RecordView,
}

/// A registered service that is to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Id of the dossier.
    pub dossier: String,
    /// Registry number.
    pub number: String,
    /// Where its filing was delivered.
    pub target: String,
}

/// The latest comparison of a dossier.
pub fn get(transaction: &Transaction, dossier: i64) -> Result<Option<Comparison>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT revision, view FROM comparison WHERE dossier = ?1")?;
    let kept: Option<(u64, String)> = statement
        .query_row([dossier], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    // One that an older program kept otherwise is made anew.
    Ok(kept.and_then(|(revision, view)| {
        let view = serde_json::from_str(&view).ok()?;
        Some(Comparison { revision, view })
    }))
}

/// Keeps a comparison in place of the one before.
pub fn put(
    transaction: &Transaction,
    dossier: i64,
    comparison: &Comparison,
) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO comparison (dossier, at, revision, view) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            dossier,
            comparison.view.at,
            comparison.revision,
            serde_json::to_string(&comparison.view)?,
        ])?;
    Ok(())
}

/// The operator decided anew: what was compared before says nothing any more.
pub fn forget(transaction: &Transaction, dossier: i64) -> Result<(), StoreError> {
    transaction
        .prepare_cached("DELETE FROM comparison WHERE dossier = ?1")?
        .execute([dossier])?;
    Ok(())
}

/// Registered services that were not compared since a moment, those first that never were.
pub fn due(transaction: &Transaction, since: DateTime<Utc>) -> Result<Vec<Due>, StoreError> {
    let sql = "SELECT dossier.id, filing.registry_number, filing.target FROM filing
               JOIN dossier ON dossier.key = filing.dossier
               LEFT JOIN comparison ON comparison.dossier = filing.dossier
               WHERE filing.state IN ('registered', 'amended') AND filing.registry_number IS NOT NULL
                 AND dossier.shelf <> 'trash' AND (comparison.at IS NULL OR comparison.at < ?1)
                 AND NOT EXISTS (SELECT 1 FROM filing AS later WHERE later.dossier = filing.dossier
                     AND later.state IN ('registered', 'amended', 'cancelled')
                     AND (later.made_at, later.id) > (filing.made_at, filing.id))
               ORDER BY comparison.at, dossier.key";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement.query_map([since], |row| {
        Ok(Due {
            dossier: row.get(0)?,
            number: row.get(1)?,
            target: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}
