//! Tables `account`, `secret` and `token`: who may ask. Of secrets and tokens only the SHA-256 is kept.

use chrono::{DateTime, Utc};

use super::StoreError;
use super::database::{Database, Row, values};
use super::migration::Change;
use crate::access::Role;

pub(super) const TABLES: Change = Change {
    sqlite: "
CREATE TABLE account (
    id     TEXT PRIMARY KEY,
    role   TEXT NOT NULL CHECK (role IN ('agency', 'examiner', 'head')),
    name   TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT
) STRICT;
CREATE TABLE secret (
    digest  TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    made    TEXT NOT NULL,
    until   TEXT
) STRICT;
CREATE INDEX secret_of_account ON secret (account, made);
CREATE TABLE token (
    digest  TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    until   TEXT NOT NULL
) STRICT;
CREATE INDEX token_until ON token (until);
CREATE TRIGGER account_kept BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END;
",
    postgres: "
CREATE TABLE account (
    id     TEXT COLLATE \"C\" PRIMARY KEY,
    role   TEXT NOT NULL CHECK (role IN ('agency', 'examiner', 'head')),
    name   TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT
);
CREATE TABLE secret (
    digest  TEXT COLLATE \"C\" PRIMARY KEY,
    account TEXT COLLATE \"C\" NOT NULL REFERENCES account (id),
    made    TEXT COLLATE \"C\" NOT NULL,
    until   TEXT COLLATE \"C\"
);
CREATE INDEX secret_of_account ON secret (account, made);
CREATE TABLE token (
    digest  TEXT COLLATE \"C\" PRIMARY KEY,
    account TEXT COLLATE \"C\" NOT NULL REFERENCES account (id),
    until   TEXT COLLATE \"C\" NOT NULL
);
CREATE INDEX token_until ON token (until);
CREATE TRIGGER account_kept BEFORE DELETE ON account
FOR EACH ROW EXECUTE FUNCTION registry_refuse('an account is never deleted');
",
};

const COLUMNS: &str =
    "account.id AS id, account.role AS role, account.name AS name, account.closed AS closed";

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Its id, the name by which it signs in.
    pub id: String,
    /// What it may do.
    pub role: Role,
    /// Full name of the body, or the post of the officer.
    pub name: String,
    /// When it was closed.
    pub closed: Option<String>,
}

/// Writes an account.
pub fn insert(
    database: &mut dyn Database,
    id: &str,
    role: Role,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO account (id, role, name, opened) VALUES (?1, ?2, ?3, ?4)",
        values![id, role.word(), name, now],
    )?;
    Ok(())
}

/// All accounts, in the order of their ids.
pub fn all(database: &mut dyn Database) -> Result<Vec<AccountRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM account ORDER BY id");
    database.query(&sql, &[])?.iter().map(read).collect()
}

/// The account of this id.
pub fn by_id(database: &mut dyn Database, id: &str) -> Result<Option<AccountRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM account WHERE id = ?1");
    let row = database.one(&sql, values![id])?;
    row.as_ref().map(read).transpose()
}

/// The account of a secret that is good.
pub fn by_secret(
    database: &mut dyn Database,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM secret JOIN account ON account.id = secret.account
         WHERE secret.digest = ?1 AND (secret.until IS NULL OR secret.until > ?2) AND account.closed IS NULL"
    );
    let row = database.one(&sql, values![digest, now])?;
    row.as_ref().map(read).transpose()
}

/// The account of a token that is good.
pub fn by_token(
    database: &mut dyn Database,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM token JOIN account ON account.id = token.account
         WHERE token.digest = ?1 AND token.until > ?2 AND account.closed IS NULL"
    );
    let row = database.one(&sql, values![digest, now])?;
    row.as_ref().map(read).transpose()
}

/// Writes a secret.
pub fn insert_secret(
    database: &mut dyn Database,
    digest: &str,
    account: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO secret (digest, account, made) VALUES (?1, ?2, ?3)",
        values![digest, account, now],
    )?;
    Ok(())
}

/// Ends the secrets of an account: the newest at `until`, older ones now.
pub fn end_secrets(
    database: &mut dyn Database,
    account: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute(
        "UPDATE secret SET until = CASE WHEN until IS NULL THEN ?3 ELSE ?2 END
         WHERE account = ?1 AND (until IS NULL OR until > ?2)",
        values![account, now, until],
    )?;
    Ok(())
}

/// Writes a token, and forgets those that are no longer good.
pub fn insert_token(
    database: &mut dyn Database,
    digest: &str,
    account: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute("DELETE FROM token WHERE until <= ?1", values![now])?;
    database.execute(
        "INSERT INTO token (digest, account, until) VALUES (?1, ?2, ?3)",
        values![digest, account, until],
    )?;
    Ok(())
}

/// Ends an account and everything by which it signs in.
pub fn close(database: &mut dyn Database, id: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    super::password::remove(database, id)?;
    super::mail::remove_mailbox(database, id)?;
    super::certificate::remove(database, id)?;
    database.execute("DELETE FROM token WHERE account = ?1", values![id])?;
    database.execute("DELETE FROM secret WHERE account = ?1", values![id])?;
    database.execute(
        "UPDATE account SET closed = ?2 WHERE id = ?1",
        values![id, now],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<AccountRow, StoreError> {
    Ok(AccountRow {
        id: row.text("id")?,
        role: row.parsed("role", Role::of_word)?,
        name: row.text("name")?,
        closed: row.optional("closed")?,
    })
}
