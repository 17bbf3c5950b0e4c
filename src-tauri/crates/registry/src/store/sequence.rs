//! Table `number_sequence`: the last registry number of each year. A number is never given twice.

use chrono::{Datelike, NaiveDate};

use super::StoreError;
use super::database::{Database, Row, values};
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

/// The last number of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Last {
    /// The year.
    pub year: i32,
    /// Its last sequence number.
    pub sequence: u32,
}

impl Last {
    /// What a registry number says of its year, whichever registry gave it.
    pub fn of_number(number: &str) -> Option<Self> {
        let (rest, sequence) = number.rsplit_once('-')?;
        let year = rest.rsplit('-').next()?;
        Some(Self {
            year: year
                .parse()
                .ok()
                .filter(|year| (2000..=9999).contains(year))?,
            sequence: sequence.parse().ok()?,
        })
    }
}

/// The last number of each year, the earliest first.
pub fn all(database: &mut dyn Database) -> Result<Vec<Last>, StoreError> {
    let rows = database.query("SELECT year, last FROM number_sequence ORDER BY year", &[])?;
    let read = |row: &Row| {
        let within = |column: &str| StoreError::Damaged(format!("column {column} is too large"));
        Ok(Last {
            year: i32::try_from(row.number("year")?).map_err(|_| within("year"))?,
            sequence: u32::try_from(row.number("last")?).map_err(|_| within("last"))?,
        })
    };
    rows.iter().map(read).collect()
}

/// Gives no number up to this one any more (191/2011, 10.4); numbers that were given later stay the last.
pub fn go_past(database: &mut dyn Database, last: Last) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO number_sequence (year, last) VALUES (?1, ?2)
         ON CONFLICT (year) DO UPDATE SET last = excluded.last WHERE number_sequence.last < excluded.last",
        values![i64::from(last.year), i64::from(last.sequence)],
    )?;
    Ok(())
}

/// Writes that the sequence number `number`, the one after the last, was given in the year of `day`.
pub fn give(database: &mut dyn Database, day: NaiveDate, number: i64) -> Result<(), StoreError> {
    database.send(
        "INSERT INTO number_sequence (year, last) VALUES (?1, ?2)
         ON CONFLICT (year) DO UPDATE SET last = excluded.last",
        values![i64::from(day.year()), number],
    )
}
