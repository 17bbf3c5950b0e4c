//! Table `number_sequence`: the last registry number of each year. A number is never given twice.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, params};

use super::StoreError;

pub(super) const TABLE: &str = "
CREATE TABLE number_sequence (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
CREATE TRIGGER number_sequence_kept BEFORE DELETE ON number_sequence
BEGIN SELECT RAISE(ABORT, 'a registry number is never given twice'); END;
CREATE TRIGGER number_sequence_grows BEFORE UPDATE ON number_sequence WHEN NEW.last <= OLD.last
BEGIN SELECT RAISE(ABORT, 'a registry number is never given twice'); END;
";

/// The next sequence number of the year of `day`.
pub fn next(connection: &Connection, day: NaiveDate) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO number_sequence (year, last) VALUES (?1, 1)
         ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
    )?;
    let last: i64 = statement.query_row(params![day.year()], |row| row.get(0))?;
    Ok(last.unsigned_abs())
}
