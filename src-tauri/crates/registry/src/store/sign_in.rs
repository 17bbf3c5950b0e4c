//! Table `sign_in`: who signed in to the console, and who was refused. Never altered, never deleted.
//!
//! Tries that are not heard, for no account or while one is closed to them, are in the log alone: strangers could fill the
//! registry with them.

use chrono::{DateTime, Utc};

use super::StoreError;
use super::database::{Database, Row, values};
use super::migration::Change;

pub(super) const TABLE: Change = Change {
    sqlite: "
CREATE TABLE sign_in (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('opened', 'refused'))
) STRICT;
CREATE TRIGGER sign_in_kept BEFORE DELETE ON sign_in
BEGIN SELECT RAISE(ABORT, 'a sign-in is never deleted'); END;
CREATE TRIGGER sign_in_frozen BEFORE UPDATE ON sign_in
BEGIN SELECT RAISE(ABORT, 'a sign-in never changes'); END;
",
    postgres: "
CREATE TABLE sign_in (
    number  BIGINT PRIMARY KEY,
    at      TEXT NOT NULL,
    account TEXT COLLATE \"C\" NOT NULL REFERENCES account (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('opened', 'refused'))
);
CREATE TRIGGER sign_in_kept BEFORE DELETE ON sign_in
FOR EACH ROW EXECUTE FUNCTION registry_refuse('a sign-in is never deleted');
CREATE TRIGGER sign_in_frozen BEFORE UPDATE ON sign_in
FOR EACH ROW EXECUTE FUNCTION registry_refuse('a sign-in never changes');
",
};

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A session was opened.
    Opened,
    /// Password or code was wrong.
    Refused,
}

impl Outcome {
    /// The word used in SQL.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Opened => "opened",
            Outcome::Refused => "refused",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        [Outcome::Opened, Outcome::Refused]
            .into_iter()
            .find(|outcome| outcome.word() == word)
    }
}

/// A try that was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRow {
    /// Its place.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// The account.
    pub account: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// Writes what came of a try. Writers take turns, so the next number is the last and one.
pub fn append(
    database: &mut dyn Database,
    at: DateTime<Utc>,
    account: &str,
    outcome: Outcome,
) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO sign_in (number, at, account, outcome)
         VALUES ((SELECT coalesce(max(number), 0) + 1 FROM sign_in), ?1, ?2, ?3)",
        values![at, account, outcome.word()],
    )?;
    Ok(())
}

/// Those before a place, the newest first.
pub fn before(
    database: &mut dyn Database,
    number: i64,
    limit: usize,
) -> Result<Vec<SignInRow>, StoreError> {
    let rows = database.query(
        "SELECT number, at, account, outcome FROM sign_in WHERE number < ?1 ORDER BY number DESC LIMIT ?2",
        values![number, limit],
    )?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<SignInRow, StoreError> {
    Ok(SignInRow {
        number: row.number("number")?,
        at: row.moment("at")?,
        account: row.text("account")?,
        outcome: row.parsed("outcome", Outcome::of_word)?,
    })
}
