//! Table `number_sequence`: the last registry number of each year. A number is never given twice.

use chrono::{Datelike, NaiveDate};

use super::StoreError;
use super::database::{Database, values};
use super::migration::Change;

pub(super) const TABLE: Change = Change {
    sqlite: "
CREATE TABLE number_sequence (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
CREATE TRIGGER number_sequence_kept BEFORE DELETE ON number_sequence
BEGIN SELECT RAISE(ABORT, 'a registry number is never given twice'); END;
CREATE TRIGGER number_sequence_grows BEFORE UPDATE ON number_sequence WHEN NEW.last <= OLD.last
BEGIN SELECT RAISE(ABORT, 'a registry number is never given twice'); END;
",
    postgres: "
CREATE TABLE number_sequence (
    year BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);
CREATE TRIGGER number_sequence_kept BEFORE DELETE ON number_sequence
FOR EACH ROW EXECUTE FUNCTION registry_refuse('a registry number is never given twice');
CREATE TRIGGER number_sequence_grows BEFORE UPDATE ON number_sequence
FOR EACH ROW WHEN (NEW.last <= OLD.last) EXECUTE FUNCTION registry_refuse('a registry number is never given twice');
",
};

/// The next sequence number of the year of `day`.
pub fn next(database: &mut dyn Database, day: NaiveDate) -> Result<u64, StoreError> {
    let row = database.one(
        "INSERT INTO number_sequence (year, last) VALUES (?1, 1)
         ON CONFLICT (year) DO UPDATE SET last = number_sequence.last + 1 RETURNING last",
        values![i64::from(day.year())],
    )?;
    let row = row.ok_or_else(|| StoreError::Database("no sequence number".to_owned()))?;
    Ok(row.number("last")?.unsigned_abs())
}
