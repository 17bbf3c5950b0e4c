//! Migrations: append-only, all in one transaction; a newer database is refused.

use rusqlite::{Connection, TransactionBehavior};

use super::{StoreError, event, filing, sequence, service, settings};

/// "RQLR": marks the file as a registry's.
const APPLICATION: i64 = 0x5251_4C52;

/// Each entry brings the database one version on. Never change one that was released.
const MIGRATIONS: &[&[&str]] = &[&[
    settings::TABLE,
    filing::TABLE,
    service::TABLE,
    sequence::TABLE,
    event::TABLE,
]];

const KNOWN: i64 = MIGRATIONS.len() as i64;

/// Refuses a file of another program before anything in it is touched.
pub(super) fn ours(connection: &Connection) -> Result<(), StoreError> {
    match pragma(connection, "application_id")? {
        APPLICATION => Ok(()),
        0 if is_empty(connection)? => Ok(()),
        _ => Err(StoreError::Foreign),
    }
}

/// Brings the database to this program's version.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    let done = usize::try_from(found).unwrap_or(0);
    for statement in MIGRATIONS
        .iter()
        .skip(done)
        .flat_map(|migration| migration.iter())
    {
        transaction.execute_batch(statement)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", KNOWN)?;
    Ok(transaction.commit()?)
}

/// Refuses a database that is not at this program's version.
pub(super) fn current(connection: &Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    if found == KNOWN {
        Ok(())
    } else {
        Err(StoreError::Older {
            found,
            known: KNOWN,
        })
    }
}

fn version(connection: &Connection) -> Result<i64, StoreError> {
    let found = pragma(connection, "user_version")?;
    if found > KNOWN {
        Err(StoreError::Newer {
            found,
            known: KNOWN,
        })
    } else {
        Ok(found)
    }
}

fn is_empty(connection: &Connection) -> Result<bool, StoreError> {
    Ok(
        connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| {
            row.get(0)
        })?,
    )
}

fn pragma(connection: &Connection, name: &str) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, name, |row| row.get(0))?)
}
