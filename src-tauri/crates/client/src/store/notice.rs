//! Tables `notice` and `notice_place`: what the operators told of filings, and where in the feed of each registry to go on.

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FactReason, FilingState};
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::StoreError;

/// A notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Place in the registry's chain.
    pub number: u64,
    /// Id of the filing.
    pub filing: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The state it brought.
    pub state: FilingState,
    /// In words.
    pub message: Option<String>,
    /// The operator's reasons at single facts.
    pub reasons: Vec<FactReason>,
    /// Whether the officer has not looked since it came.
    pub fresh: bool,
}

impl Notice {
    /// Whether another tells of the same event.
    pub fn is_of(&self, other: &Self) -> bool {
        (self.number, &self.filing, self.at, self.state)
            == (other.number, &other.filing, other.at, other.state)
    }
}

/// Where in the feed of a registry to go on; empty at the beginning.
pub fn place(transaction: &Transaction, registry: &str) -> Result<String, StoreError> {
    let place: Option<String> = transaction
        .prepare_cached("SELECT next FROM notice_place WHERE registry = ?1")?
        .query_row([registry], |row| row.get(0))
        .optional()?;
    Ok(place.unwrap_or_default())
}

/// Keeps where to go on.
pub fn set_place(transaction: &Transaction, registry: &str, next: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT OR REPLACE INTO notice_place (registry, next) VALUES (?1, ?2)")?
        .execute(params![registry, next])?;
    Ok(())
}

/// Keeps a notice; one that is there already stays as it is.
pub fn put(transaction: &Transaction, registry: &str, notice: &Notice) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR IGNORE INTO notice (registry, number, filing, at, state, message, reasons, fresh)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            registry,
            notice.number,
            notice.filing,
            notice.at,
            notice.state.word(),
            notice.message,
            serde_json::to_string(&notice.reasons)?,
            notice.fresh,
        ])?;
    Ok(())
}

/// Takes the notices of a registry out that come after a number, up to another one or to the end.
pub fn take_out(
    transaction: &Transaction,
    registry: &str,
    after: u64,
    until: Option<u64>,
) -> Result<Vec<Notice>, StoreError> {
    let range = "registry = ?1 AND number > ?2 AND (?3 IS NULL OR number <= ?3)";
    let sql = format!(
        "SELECT number, filing, at, state, message, reasons, fresh FROM notice WHERE {range}"
    );
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement.query_map(params![registry, after, until], read)?;
    let known = rows.collect::<Result<Vec<_>, _>>()?;
    transaction
        .prepare_cached(&format!("DELETE FROM notice WHERE {range}"))?
        .execute(params![registry, after, until])?;
    Ok(known)
}

/// How many the officer has not looked at.
pub fn fresh(transaction: &Transaction) -> Result<usize, StoreError> {
    let mut statement = transaction.prepare_cached("SELECT count(*) FROM notice WHERE fresh")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// The latest notices of all registries, the latest first; whatever is fresh among them.
pub fn latest(transaction: &Transaction, most: usize) -> Result<Vec<Notice>, StoreError> {
    let sql = "SELECT number, filing, at, state, message, reasons, fresh FROM notice
               ORDER BY fresh DESC, at DESC, registry, number DESC LIMIT ?1";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement.query_map([most as i64], read)?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

fn read(row: &Row) -> rusqlite::Result<Notice> {
    let state: String = row.get(3)?;
    let unknown = || rusqlite::Error::InvalidColumnType(3, "word".to_owned(), Type::Text);
    Ok(Notice {
        number: row.get(0)?,
        filing: row.get(1)?,
        at: row.get(2)?,
        state: FilingState::of_word(&state).ok_or_else(unknown)?,
        message: row.get(4)?,
        reasons: serde_json::from_str(&row.get::<_, String>(5)?)
            .map_err(|error| FromSqlError::Other(Box::new(error)))?,
        fresh: row.get(6)?,
    })
}

/// The officer has looked: nothing is fresh any more.
pub fn look(transaction: &Transaction) -> Result<(), StoreError> {
    transaction
        .prepare_cached("UPDATE notice SET fresh = 0 WHERE fresh")?
        .execute([])?;
    Ok(())
}
