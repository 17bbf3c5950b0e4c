//! Table `settings`: one row that says what this registry is.

use super::StoreError;
use super::database::{Access, Database, values};
use super::migration::Change;
use crate::kind::Kind;

pub(super) const TABLE: Change = Change {
    sqlite: "
CREATE TABLE settings (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    kind TEXT NOT NULL CHECK (kind IN ('trial', 'official'))
) STRICT;
",
    postgres: "
CREATE TABLE settings (
    \"only\" BIGINT PRIMARY KEY CHECK (\"only\" = 1),
    kind TEXT NOT NULL CHECK (kind IN ('trial', 'official'))
);
",
};

/// The kind of the registry.
pub(super) fn kind(database: &mut dyn Database) -> Result<Kind, StoreError> {
    let word = word(database)?.unwrap_or_default();
    Kind::of_word(&word)
        .ok_or_else(|| StoreError::Damaged(format!("the registry has the kind `{word}`")))
}

/// Makes a new registry one of this kind; refuses one of another.
pub(super) fn claim(database: &mut dyn Database, asked: Kind) -> Result<(), StoreError> {
    database.begin(Access::Write)?;
    let written = database.execute(
        "INSERT INTO settings (\"only\", kind) VALUES (1, ?1) ON CONFLICT (\"only\") DO NOTHING",
        values![asked.word()],
    );
    match written.and_then(|_| database.commit()) {
        Ok(()) => {}
        Err(error) => {
            database.rollback()?;
            return Err(error);
        }
    }
    let found = kind(database)?;
    if found == asked {
        return Ok(());
    }
    Err(StoreError::OtherKind {
        found: found.word().to_owned(),
        asked: asked.word(),
    })
}

fn word(database: &mut dyn Database) -> Result<Option<String>, StoreError> {
    let row = database.one("SELECT kind FROM settings", &[])?;
    row.map(|row| row.text("kind")).transpose()
}
