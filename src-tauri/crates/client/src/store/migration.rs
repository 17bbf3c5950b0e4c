//! Migrations: append-only, all that are missing in one transaction; a newer database is refused.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{StoreError, backup, backups};
use crate::progress::Progress;

/// "RQLM".
const APPLICATION: i64 = 0x5251_4C4D;

const MIGRATIONS: &[&str] = &[
    // 1: dossiers, their journal and history, filings.
    "
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE dossier (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        profile TEXT NOT NULL,
        illustrative TEXT NOT NULL,
        revision INTEGER NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        summary TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dossier_by_change ON dossier (changed_at DESC);
    CREATE TABLE fact (
        dossier INTEGER NOT NULL REFERENCES dossier (key) ON DELETE CASCADE,
        fact TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (dossier, fact)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
        dossier INTEGER NOT NULL REFERENCES dossier (key) ON DELETE CASCADE,
        fact TEXT NOT NULL,
        value TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (dossier, fact)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE revision (
        dossier INTEGER NOT NULL REFERENCES dossier (key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        act TEXT NOT NULL,
        by_post TEXT NOT NULL,
        at TEXT NOT NULL,
        facts TEXT NOT NULL,
        payload_digest TEXT NOT NULL,
        parent TEXT NOT NULL,
        digest TEXT NOT NULL,
        payload BLOB NOT NULL,
        PRIMARY KEY (dossier, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE edition (
        digest TEXT NOT NULL,
        dossier INTEGER NOT NULL REFERENCES dossier (key) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (dossier, digest)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE attachment (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE filing (
        id TEXT PRIMARY KEY,
        dossier INTEGER NOT NULL REFERENCES dossier (key),
        purpose TEXT NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        idempotency_key TEXT NOT NULL UNIQUE,
        packet BLOB NOT NULL,
        delivery TEXT NOT NULL,
        state TEXT,
        registry_number TEXT,
        due TEXT,
        next_try TEXT,
        tries INTEGER NOT NULL,
        target TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX filing_by_dossier ON filing (dossier);
    CREATE TABLE filing_event (
        filing TEXT NOT NULL REFERENCES filing (id),
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL,
        message TEXT,
        PRIMARY KEY (filing, number)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE folded USING fts5 (text, tokenize = 'unicode61', prefix = '2 3');
    ",
    // 2: what bodies and the public say of a text.
    "
    CREATE TABLE remark (
        dossier INTEGER NOT NULL REFERENCES dossier (key) ON DELETE CASCADE,
        speaker TEXT NOT NULL,
        number INTEGER NOT NULL,
        by_whom TEXT NOT NULL,
        received TEXT,
        copy TEXT NOT NULL,
        item TEXT NOT NULL,
        line INTEGER,
        text TEXT NOT NULL,
        proposal TEXT NOT NULL,
        ground TEXT NOT NULL,
        outcome TEXT,
        answer TEXT NOT NULL,
        reason TEXT NOT NULL,
        removed INTEGER NOT NULL,
        PRIMARY KEY (dossier, speaker, number)
    ) STRICT, WITHOUT ROWID;
    ",
    // 3: the archive and the trash.
    "
    ALTER TABLE dossier ADD COLUMN shelf TEXT NOT NULL DEFAULT 'current';
    ",
    // 4: standard texts of the agency, and where they were put.
    "
    CREATE TABLE standard_text (
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        title TEXT NOT NULL,
        of_table TEXT NOT NULL,
        content TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE standard_use (
        dossier INTEGER NOT NULL REFERENCES dossier (key) ON DELETE CASCADE,
        place TEXT NOT NULL,
        standard_text TEXT NOT NULL,
        UNIQUE (dossier, place, standard_text)
    ) STRICT;
    ",
    // 5: the operator's reasons at single facts.
    "
    ALTER TABLE filing_event ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]';
    ",
    // 6: what was typed and could not be read.
    "
    CREATE TABLE unread (
        dossier INTEGER PRIMARY KEY REFERENCES dossier (key) ON DELETE CASCADE,
        paths TEXT NOT NULL
    ) STRICT;
    ",
    // 7: attachments on their way to the registry.
    "
    ALTER TABLE filing ADD COLUMN missing TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE filing ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
    ",
    // 8: the operator's notices, and where in the feed of each registry they are read to.
    "
    CREATE TABLE notice (
        registry TEXT NOT NULL,
        number INTEGER NOT NULL,
        filing TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL,
        message TEXT,
        reasons TEXT NOT NULL,
        fresh INTEGER NOT NULL,
        PRIMARY KEY (registry, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE notice_place (registry TEXT PRIMARY KEY, next TEXT NOT NULL) STRICT, WITHOUT ROWID;
    ",
    // 9: how registered services compared with the operator's record.
    "
    CREATE TABLE comparison (
        dossier INTEGER PRIMARY KEY REFERENCES dossier (key) ON DELETE CASCADE,
        at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        view TEXT NOT NULL
    ) STRICT;
    ",
];

/// The version this program writes.
pub fn known() -> i64 {
    MIGRATIONS.len() as i64
}

/// The version of a database of ours; `None` where it belongs to another program, 0 where it is empty.
pub fn version(connection: &Connection) -> Result<Option<i64>, rusqlite::Error> {
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let ours = number("PRAGMA application_id")? == APPLICATION
        || number("SELECT count(*) FROM sqlite_schema")? == 0;
    let found = number("PRAGMA user_version")?;
    Ok(ours.then_some(found))
}

/// Makes an empty database ours and an older one current, once a copy of the older one is kept.
pub fn bring_up_to_date(connection: &mut Connection, file: &Path) -> Result<(), StoreError> {
    let Some(found) = version(connection)? else {
        return Err(StoreError::Damaged {
            file: file.to_owned(),
            cause: "it belongs to another program".to_owned(),
        });
    };
    let known = known();
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        keep_older(file, found)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(migration)?;
    }
    transaction.execute_batch(&format!(
        "PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {known};"
    ))?;
    transaction.commit()?;
    Ok(())
}

/// What the program made of an older database is not undone by the older program: its state before is kept.
fn keep_older(file: &Path, found: i64) -> Result<(), StoreError> {
    let Some(folder) = file.parent() else {
        return Ok(());
    };
    let copy = backups(folder).join(format!("yenilenmeden-evvel-v{found}.ehtiyat"));
    if copy.exists() {
        return Ok(());
    }
    backup::copy(file, &copy, &Progress::unwatched())
}
