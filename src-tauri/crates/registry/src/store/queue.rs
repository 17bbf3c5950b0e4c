//! The filings that wait for a decision, in the order in which they came.

use chrono::{DateTime, Utc};
use reqlament_core::filing::FilingState;

use super::StoreError;
use super::database::{Database, Row, values};
use super::filing::{COLUMNS, FilingRow, read};
use super::migration::Change;

/// However many filings were decided, those that wait are found at once.
pub(super) const INDEX: Change = Change {
    sqlite: "CREATE INDEX filing_waiting ON filing (sequence) WHERE state IN ('received', 'examining');",
    postgres: "CREATE INDEX filing_waiting ON filing (sequence) WHERE state IN ('received', 'examining');",
};

/// A page of the filings that wait, the longest waiting first, each with the moment of its last step; those that stand
/// at one state alone where it is given.
pub fn page(
    database: &mut dyn Database,
    state: Option<FilingState>,
    after: i64,
    limit: usize,
) -> Result<Vec<(FilingRow, DateTime<Utc>)>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT max(at) FROM event WHERE event.filing = filing.id) AS since FROM filing
         WHERE state IN ('received', 'examining') AND sequence > ?1 AND (?2 = '' OR state = ?2)
         ORDER BY sequence LIMIT ?3"
    );
    let state = state.map(FilingState::word).unwrap_or_default();
    let rows = database.query(&sql, values![after, state, limit])?;
    let read = |row: &Row| Ok((read(row)?, row.moment("since")?));
    rows.iter().map(read).collect()
}
