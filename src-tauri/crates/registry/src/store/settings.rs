//! Table `settings`: one row that says what this registry is.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::kind::Kind;

pub(super) const TABLE: &str = "
CREATE TABLE settings (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    kind TEXT NOT NULL CHECK (kind IN ('trial', 'official'))
) STRICT;
";

/// The kind of the registry.
pub(super) fn kind(connection: &Connection) -> Result<Kind, StoreError> {
    let word = word(connection)?.unwrap_or_default();
    Kind::of_word(&word)
        .ok_or_else(|| StoreError::Damaged(format!("the registry has the kind `{word}`")))
}

/// Makes a new registry one of this kind; refuses one of another.
pub(super) fn claim(connection: &Connection, asked: Kind) -> Result<(), StoreError> {
    if word(connection)?.is_none() {
        connection.execute(
            "INSERT INTO settings (only, kind) VALUES (1, ?1)",
            params![asked.word()],
        )?;
    }
    let found = kind(connection)?;
    if found == asked {
        return Ok(());
    }
    Err(StoreError::OtherKind {
        found: found.word().to_owned(),
        asked: asked.word(),
    })
}

fn word(connection: &Connection) -> Result<Option<String>, StoreError> {
    Ok(connection
        .query_row("SELECT kind FROM settings", [], |row| row.get(0))
        .optional()?)
}
