//! Tables `password` and `session`: how officers of the operator sign in to the console. Of a password its Argon2id
//! hash is kept, of a session the SHA-256 of its token.

use chrono::{DateTime, Utc};

use super::StoreError;
use super::account::AccountRow;
use super::database::{Database, Row, values};
use super::migration::Change;
use crate::access::Role;

pub(super) const TABLES: Change = Change {
    sqlite: "
CREATE TABLE password (
    account  TEXT PRIMARY KEY REFERENCES account (id),
    hash     TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked   TEXT,
    totp     TEXT,
    step     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE session (
    digest  TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    until   TEXT NOT NULL
) STRICT;
CREATE INDEX session_until ON session (until);
",
    postgres: "
CREATE TABLE password (
    account  TEXT COLLATE \"C\" PRIMARY KEY REFERENCES account (id),
    hash     TEXT NOT NULL,
    failures BIGINT NOT NULL DEFAULT 0,
    locked   TEXT COLLATE \"C\",
    totp     TEXT,
    step     BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE session (
    digest  TEXT COLLATE \"C\" PRIMARY KEY,
    account TEXT COLLATE \"C\" NOT NULL REFERENCES account (id),
    until   TEXT COLLATE \"C\" NOT NULL
);
CREATE INDEX session_until ON session (until);
",
};

/// The password of an account that may sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordRow {
    /// Its hash.
    pub hash: String,
    /// Tries since the last that was right.
    pub failures: u64,
    /// Until when no try is heard.
    pub locked: Option<DateTime<Utc>>,
    /// Secret of the second factor, where there is one.
    pub totp: Option<String>,
    /// Step of its code that was used last; none is good twice.
    pub step: i64,
}

/// Writes the password of an account, over the one it had; what was tried against that one is forgotten.
pub fn set(database: &mut dyn Database, account: &str, hash: &str) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO password (account, hash, failures) VALUES (?1, ?2, 0)
         ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, failures = 0, locked = NULL",
        values![account, hash],
    )?;
    Ok(())
}

/// The password of an account in force.
pub fn of_account(
    database: &mut dyn Database,
    account: &str,
) -> Result<Option<PasswordRow>, StoreError> {
    let row = database.one(
        "SELECT password.hash AS hash, password.failures AS failures, password.locked AS locked,
                password.totp AS totp, password.step AS step
         FROM password JOIN account ON account.id = password.account
         WHERE account.id = ?1 AND account.closed IS NULL",
        values![account],
    )?;
    row.as_ref().map(read).transpose()
}

/// Writes how many tries were made, and until when no other is heard.
pub fn tried(
    database: &mut dyn Database,
    account: &str,
    failures: u64,
    locked: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    database.execute(
        "UPDATE password SET failures = ?2, locked = ?3 WHERE account = ?1",
        values![account, i64::try_from(failures).unwrap_or(i64::MAX), locked],
    )?;
    Ok(())
}

/// Writes the secret of a second factor, or that there is none; whether there is a password beside it.
pub fn set_totp(
    database: &mut dyn Database,
    account: &str,
    secret: Option<&str>,
) -> Result<bool, StoreError> {
    let changed = database.execute(
        "UPDATE password SET totp = ?2, step = 0 WHERE account = ?1",
        values![account, secret],
    )?;
    Ok(changed == 1)
}

/// Writes which code was used last.
pub fn used(database: &mut dyn Database, account: &str, step: i64) -> Result<(), StoreError> {
    database.execute(
        "UPDATE password SET step = ?2 WHERE account = ?1",
        values![account, step],
    )?;
    Ok(())
}

/// Writes a session, and forgets those that are over.
pub fn open_session(
    database: &mut dyn Database,
    digest: &str,
    account: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute("DELETE FROM session WHERE until <= ?1", values![now])?;
    database.execute(
        "INSERT INTO session (digest, account, until) VALUES (?1, ?2, ?3)",
        values![digest, account, until],
    )?;
    Ok(())
}

/// The account of a session that is not over.
pub fn by_session(
    database: &mut dyn Database,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountRow>, StoreError> {
    let row = database.one(
        "SELECT account.id AS id, account.role AS role, account.name AS name, account.closed AS closed
         FROM session JOIN account ON account.id = session.account
         WHERE session.digest = ?1 AND session.until > ?2 AND account.closed IS NULL",
        values![digest, now],
    )?;
    row.map(|row| {
        Ok(AccountRow {
            id: row.text("id")?,
            role: row.parsed("role", Role::of_word)?,
            name: row.text("name")?,
            closed: row.optional("closed")?,
        })
    })
    .transpose()
}

/// Ends a session.
pub fn end_session(database: &mut dyn Database, digest: &str) -> Result<(), StoreError> {
    database.execute("DELETE FROM session WHERE digest = ?1", values![digest])?;
    Ok(())
}

/// Ends all sessions of an account.
pub fn end_sessions(database: &mut dyn Database, account: &str) -> Result<(), StoreError> {
    database.execute("DELETE FROM session WHERE account = ?1", values![account])?;
    Ok(())
}

/// Takes the password of an account, with its sessions.
pub fn remove(database: &mut dyn Database, account: &str) -> Result<(), StoreError> {
    end_sessions(database, account)?;
    database.execute("DELETE FROM password WHERE account = ?1", values![account])?;
    Ok(())
}

fn read(row: &Row) -> Result<PasswordRow, StoreError> {
    let locked = row.optional("locked")?;
    let locked = locked.map(|text| {
        DateTime::parse_from_rfc3339(&text)
            .map(|at| at.to_utc())
            .map_err(|error| StoreError::Damaged(format!("column locked: {error}")))
    });
    Ok(PasswordRow {
        hash: row.text("hash")?,
        failures: row.number("failures")?.unsigned_abs(),
        locked: locked.transpose()?,
        totp: row.optional("totp")?,
        step: row.number("step")?,
    })
}
