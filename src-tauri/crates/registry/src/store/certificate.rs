//! Table `certificate`: the certificates by which accounts sign in, each as the SHA-256 of its bytes.

use super::StoreError;
use super::account::{self, AccountRow};
use super::database::{Database, values};
use super::migration::Change;

pub(super) const TABLE: Change = Change {
    sqlite: "
CREATE TABLE certificate (
    digest  TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id)
) STRICT;
",
    postgres: "
CREATE TABLE certificate (
    digest  TEXT COLLATE \"C\" PRIMARY KEY,
    account TEXT COLLATE \"C\" NOT NULL REFERENCES account (id)
);
",
};

/// The account of a certificate, in force or not.
pub fn account(
    database: &mut dyn Database,
    digest: &str,
) -> Result<Option<AccountRow>, StoreError> {
    let row = database.one(
        "SELECT account FROM certificate WHERE digest = ?1",
        values![digest],
    )?;
    match row {
        Some(row) => account::by_id(database, &row.text("account")?),
        None => Ok(None),
    }
}

/// Writes that an account signs in by a certificate.
pub fn insert(database: &mut dyn Database, digest: &str, account: &str) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO certificate (digest, account) VALUES (?1, ?2)",
        values![digest, account],
    )?;
    Ok(())
}

/// Forgets the certificates of an account.
pub fn remove(database: &mut dyn Database, account: &str) -> Result<(), StoreError> {
    database.execute(
        "DELETE FROM certificate WHERE account = ?1",
        values![account],
    )?;
    Ok(())
}
