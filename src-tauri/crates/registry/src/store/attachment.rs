//! Tables `attachment` and `attachment_part`: files that editions name by their digest, taken part by part so that an
//! upload that was cut off goes on where it stood. One that is whole never changes.

use chrono::{DateTime, Utc};
use reqlament_core::wire::AttachmentStatus;

use super::StoreError;
use super::database::{Database, Row, values};
use super::migration::Change;

pub(super) const TABLES: Change = Change {
    sqlite: "
CREATE TABLE attachment (
    account  TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    length   INTEGER NOT NULL,
    received INTEGER NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    begun    TEXT NOT NULL,
    PRIMARY KEY (account, sha256)
) STRICT;
CREATE TABLE attachment_part (
    account TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    start   INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (account, sha256, start),
    FOREIGN KEY (account, sha256) REFERENCES attachment (account, sha256)
) STRICT;
CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment WHEN OLD.complete = 1
BEGIN SELECT RAISE(ABORT, 'an attachment is never deleted'); END;
CREATE TRIGGER attachment_frozen BEFORE UPDATE ON attachment WHEN OLD.complete = 1
BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;
CREATE TRIGGER attachment_part_frozen BEFORE UPDATE ON attachment_part
BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;
CREATE TRIGGER attachment_part_kept BEFORE DELETE ON attachment_part
WHEN (SELECT complete FROM attachment WHERE account = OLD.account AND sha256 = OLD.sha256) = 1
BEGIN SELECT RAISE(ABORT, 'an attachment is never deleted'); END;
",
    postgres: "
CREATE TABLE attachment (
    account  TEXT COLLATE \"C\" NOT NULL,
    sha256   TEXT COLLATE \"C\" NOT NULL,
    length   BIGINT NOT NULL,
    received BIGINT NOT NULL,
    complete BIGINT NOT NULL CHECK (complete IN (0, 1)),
    begun    TEXT NOT NULL,
    PRIMARY KEY (account, sha256)
);
CREATE TABLE attachment_part (
    account TEXT COLLATE \"C\" NOT NULL,
    sha256  TEXT COLLATE \"C\" NOT NULL,
    start   BIGINT NOT NULL,
    bytes   BYTEA NOT NULL,
    PRIMARY KEY (account, sha256, start),
    FOREIGN KEY (account, sha256) REFERENCES attachment (account, sha256)
);
CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment
FOR EACH ROW WHEN (OLD.complete = 1) EXECUTE FUNCTION registry_refuse('an attachment is never deleted');
CREATE TRIGGER attachment_frozen BEFORE UPDATE ON attachment
FOR EACH ROW WHEN (OLD.complete = 1) EXECUTE FUNCTION registry_refuse('an attachment never changes');
CREATE TRIGGER attachment_part_frozen BEFORE UPDATE ON attachment_part
FOR EACH ROW EXECUTE FUNCTION registry_refuse('an attachment never changes');
CREATE FUNCTION registry_keep_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM attachment a WHERE a.account = OLD.account AND a.sha256 = OLD.sha256 AND a.complete = 1)
    THEN RAISE EXCEPTION 'an attachment is never deleted'; END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER attachment_part_kept BEFORE DELETE ON attachment_part
FOR EACH ROW EXECUTE FUNCTION registry_keep_part();
",
};

/// Whose attachment it is: those of a registry without accounts are nobody's.
fn owner(account: Option<&str>) -> &str {
    account.unwrap_or_default()
}

/// How much of an attachment has come.
pub fn status(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
) -> Result<Option<AttachmentStatus>, StoreError> {
    let row = database.one(
        "SELECT sha256, length, received, complete FROM attachment WHERE account = ?1 AND sha256 = ?2",
        values![owner(account), sha256],
    )?;
    row.as_ref().map(read).transpose()
}

/// Whether all of it has come.
pub fn is_complete(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
) -> Result<bool, StoreError> {
    let found = status(database, account, sha256)?;
    Ok(found.is_some_and(|status| status.complete))
}

/// The attachments of an account of which not all has come, with the moments they were begun.
pub fn unfinished(
    database: &mut dyn Database,
    account: Option<&str>,
) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
    let rows = database.query(
        "SELECT sha256, begun FROM attachment WHERE account = ?1 AND complete = 0 ORDER BY begun",
        values![owner(account)],
    )?;
    let read = |row: &Row| Ok((row.text("sha256")?, row.moment("begun")?));
    rows.iter().map(read).collect()
}

/// Bytes of all attachments of an account, those included that are still to come.
pub fn held(database: &mut dyn Database, account: Option<&str>) -> Result<u64, StoreError> {
    // A sum of PostgreSQL is of another type than what it adds.
    let row = database.one(
        "SELECT CAST(coalesce(sum(length), 0) AS BIGINT) AS held FROM attachment WHERE account = ?1",
        values![owner(account)],
    )?;
    row.map_or(Ok(0), |row| Ok(row.number("held")?.unsigned_abs()))
}

/// Writes that an attachment is coming.
pub fn begin(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
    length: u64,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO attachment (account, sha256, length, received, complete, begun) VALUES (?1, ?2, ?3, 0, 0, ?4)",
        values![owner(account), sha256, signed(length), now],
    )?;
    Ok(())
}

/// Writes the next part.
pub fn append(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
    start: u64,
    bytes: &[u8],
) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO attachment_part (account, sha256, start, bytes) VALUES (?1, ?2, ?3, ?4)",
        values![owner(account), sha256, signed(start), bytes],
    )?;
    database.execute(
        "UPDATE attachment SET received = ?3 WHERE account = ?1 AND sha256 = ?2",
        values![owner(account), sha256, signed(start + bytes.len() as u64)],
    )?;
    Ok(())
}

/// Marks it as whole.
pub fn complete(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
) -> Result<(), StoreError> {
    database.execute(
        "UPDATE attachment SET complete = 1 WHERE account = ?1 AND sha256 = ?2 AND complete = 0",
        values![owner(account), sha256],
    )?;
    Ok(())
}

/// Throws away one that is not what its digest says.
pub fn discard(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
) -> Result<(), StoreError> {
    for table in ["attachment_part", "attachment"] {
        database.execute(
            &format!("DELETE FROM {table} WHERE account = ?1 AND sha256 = ?2"),
            values![owner(account), sha256],
        )?;
    }
    Ok(())
}

/// The part that begins at `start`.
pub fn part(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
    start: u64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = database.one(
        "SELECT bytes FROM attachment_part WHERE account = ?1 AND sha256 = ?2 AND start = ?3",
        values![owner(account), sha256, signed(start)],
    )?;
    row.map(|row| row.bytes("bytes")).transpose()
}

/// Everything that has come; for those alone that are known to be small.
pub fn whole(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
) -> Result<Vec<u8>, StoreError> {
    let mut whole = Vec::new();
    while let Some(bytes) = part(database, account, sha256, whole.len() as u64)? {
        if bytes.is_empty() {
            break;
        }
        whole.extend_from_slice(&bytes);
    }
    Ok(whole)
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn read(row: &Row) -> Result<AttachmentStatus, StoreError> {
    Ok(AttachmentStatus {
        sha256: row.text("sha256")?,
        length: row.number("length")?.unsigned_abs(),
        received: row.number("received")?.unsigned_abs(),
        complete: row.number("complete")? == 1,
    })
}
