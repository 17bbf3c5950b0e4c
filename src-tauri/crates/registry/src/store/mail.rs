//! Tables `mailbox` and `mail`: where an account reads its e-mail, and the events of which it is still to be told.
//!
//! A trigger puts an event's mail into the queue, so that it is there exactly if the event is, whoever wrote it, and so
//! that a filing needs no further turn to the database.

use chrono::{DateTime, Utc};
use reqlament_core::filing::FilingState;

use super::StoreError;
use super::database::{Database, Row, values};
use super::migration::Change;

pub(super) const TABLES: Change = Change {
    sqlite: "
CREATE TABLE mailbox (
    account TEXT PRIMARY KEY REFERENCES account (id),
    address TEXT NOT NULL
) STRICT;
CREATE TABLE mail (
    event   INTEGER PRIMARY KEY REFERENCES event (number),
    account TEXT NOT NULL REFERENCES account (id),
    tries   INTEGER NOT NULL DEFAULT 0,
    due     TEXT NOT NULL
) STRICT;
CREATE INDEX mail_due ON mail (due);
CREATE TRIGGER event_mailed AFTER INSERT ON event
BEGIN
    INSERT INTO mail (event, account, due)
    SELECT NEW.number, mailbox.account, NEW.at
    FROM filing JOIN mailbox ON mailbox.account = filing.account WHERE filing.id = NEW.filing;
END;
",
    postgres: "
CREATE TABLE mailbox (
    account TEXT COLLATE \"C\" PRIMARY KEY REFERENCES account (id),
    address TEXT NOT NULL
);
CREATE TABLE mail (
    event   BIGINT PRIMARY KEY REFERENCES event (number),
    account TEXT COLLATE \"C\" NOT NULL REFERENCES account (id),
    tries   BIGINT NOT NULL DEFAULT 0,
    due     TEXT COLLATE \"C\" NOT NULL
);
CREATE INDEX mail_due ON mail (due);
CREATE FUNCTION registry_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO mail (event, account, due)
    SELECT NEW.number, mailbox.account, NEW.at
    FROM filing JOIN mailbox ON mailbox.account = filing.account WHERE filing.id = NEW.filing;
    RETURN NULL;
END $$;
CREATE TRIGGER event_mailed AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION registry_mail();
",
};

/// The mails of all events of one statement are queued at once. SQLite knows triggers of single rows alone.
pub(super) const AT_ONCE: Change = Change {
    sqlite: "",
    postgres: "
DROP TRIGGER event_mailed ON event;
DROP FUNCTION registry_mail();
CREATE FUNCTION registry_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO mail (event, account, due)
    SELECT came.number, mailbox.account, came.at
    FROM came JOIN filing ON filing.id = came.filing JOIN mailbox ON mailbox.account = filing.account;
    RETURN NULL;
END $$;
CREATE TRIGGER event_mailed AFTER INSERT ON event
REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION registry_mail();
",
};

/// A mail that is to be sent, with what it tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailRow {
    /// Number of the event.
    pub event: i64,
    /// Digest of the event.
    pub digest: String,
    /// Where it goes.
    pub address: String,
    /// How often it was tried before.
    pub tries: u64,
    /// Id of the filing.
    pub filing: String,
    /// Name of the service.
    pub name: String,
    /// Registry number, once there is one.
    pub number: Option<String>,
    /// Where the event brought the filing.
    pub state: FilingState,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub message: Option<String>,
}

/// Writes where an account reads its e-mail.
pub fn set_mailbox(
    database: &mut dyn Database,
    account: &str,
    address: &str,
) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO mailbox (account, address) VALUES (?1, ?2)
         ON CONFLICT (account) DO UPDATE SET address = excluded.address",
        values![account, address],
    )?;
    Ok(())
}

/// Forgets where an account reads its e-mail, and what was to go there.
pub fn remove_mailbox(database: &mut dyn Database, account: &str) -> Result<(), StoreError> {
    database.execute("DELETE FROM mail WHERE account = ?1", values![account])?;
    database.execute("DELETE FROM mailbox WHERE account = ?1", values![account])?;
    Ok(())
}

/// The mails that are due, in the order of their events.
pub fn due(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    limit: usize,
) -> Result<Vec<MailRow>, StoreError> {
    let rows = database.query(
        "SELECT mail.event AS event, mail.tries AS tries, mailbox.address AS address, event.digest AS digest,
                event.filing AS filing, event.state AS state, event.at AS at, event.message AS message,
                filing.name AS name, filing.number AS number
         FROM mail JOIN mailbox ON mailbox.account = mail.account JOIN event ON event.number = mail.event
              JOIN filing ON filing.id = event.filing
         WHERE mail.due <= ?1 ORDER BY mail.event LIMIT ?2",
        values![now, limit],
    )?;
    rows.iter().map(read).collect()
}

/// Writes that a mail is being tried once more, and when it is due again if that comes to nothing.
pub fn tried(
    database: &mut dyn Database,
    event: i64,
    due: DateTime<Utc>,
) -> Result<(), StoreError> {
    database.execute(
        "UPDATE mail SET tries = tries + 1, due = ?2 WHERE event = ?1",
        values![event, due],
    )?;
    Ok(())
}

/// Takes a mail that was sent out of the queue.
pub fn sent(database: &mut dyn Database, event: i64) -> Result<(), StoreError> {
    database.execute("DELETE FROM mail WHERE event = ?1", values![event])?;
    Ok(())
}

fn read(row: &Row) -> Result<MailRow, StoreError> {
    Ok(MailRow {
        event: row.number("event")?,
        digest: row.text("digest")?,
        address: row.text("address")?,
        tries: row.number("tries")?.unsigned_abs(),
        filing: row.text("filing")?,
        name: row.text("name")?,
        number: row.optional("number")?,
        state: row.parsed("state", FilingState::of_word)?,
        at: row.moment("at")?,
        message: row.optional("message")?,
    })
}
