//! Migrations: append-only, all in one transaction; a newer database is refused.

use super::database::{Access, Database, Engine};
use super::{
    StoreError, account, attachment, certificate, event, filing, mail, opinion, password, queue,
    sequence, service, settings, sign_in,
};

/// The making of a table, or a change of one, in the words of each engine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    /// In the words of SQLite.
    pub(super) sqlite: &'static str,
    /// In the words of PostgreSQL.
    pub(super) postgres: &'static str,
}

/// A database that keeps the version it has.
pub(super) trait Versioned: Database {
    /// The version; 0 for an empty database.
    fn version(&mut self) -> Result<i64, StoreError>;
    /// Writes the version.
    fn set_version(&mut self, version: i64) -> Result<(), StoreError>;
}

/// Each entry brings the database one version on. Never change one that was released.
const MIGRATIONS: &[&[Change]] = &[
    &[
        settings::TABLE,
        filing::TABLE,
        service::TABLE,
        sequence::TABLE,
        event::TABLE,
    ],
    &[
        filing::ORIGIN,
        service::BODY,
        event::REASONS,
        attachment::TABLES,
        opinion::TABLE,
        account::TABLES,
    ],
    &[password::TABLES, queue::INDEX],
    &[mail::TABLES, sign_in::TABLE, certificate::TABLE],
    &[filing::COUNTED],
    &[mail::AT_ONCE],
    &[service::SEARCH],
];

const KNOWN: i64 = MIGRATIONS.len() as i64;

/// Brings the database to this program's version. Servers that start at once take turns.
pub(super) fn migrate(database: &mut dyn Versioned) -> Result<(), StoreError> {
    database.begin(Access::Upgrade)?;
    let done = steps(database).and_then(|()| database.commit());
    if done.is_err() {
        let database: &mut dyn Database = database;
        database.rollback()?;
    }
    done
}

fn steps(database: &mut dyn Versioned) -> Result<(), StoreError> {
    let found = at_most_known(database)?;
    let done = usize::try_from(found).unwrap_or(0);
    for change in MIGRATIONS
        .iter()
        .skip(done)
        .flat_map(|changes| changes.iter())
    {
        database.batch(match database.engine() {
            Engine::Sqlite => change.sqlite,
            Engine::Postgres => change.postgres,
        })?;
    }
    if found == KNOWN {
        return Ok(());
    }
    database.set_version(KNOWN)
}

/// Refuses a database that is not at this program's version.
pub(super) fn current(database: &mut dyn Versioned) -> Result<(), StoreError> {
    match at_most_known(database)? {
        KNOWN => Ok(()),
        found => Err(StoreError::Older {
            found,
            known: KNOWN,
        }),
    }
}

fn at_most_known(database: &mut dyn Versioned) -> Result<i64, StoreError> {
    match database.version()? {
        found if found > KNOWN => Err(StoreError::Newer {
            found,
            known: KNOWN,
        }),
        found => Ok(found),
    }
}
