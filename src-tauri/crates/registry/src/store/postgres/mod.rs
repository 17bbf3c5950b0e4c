//! The PostgreSQL engine: for an operator who outgrows one machine.
//!
//! Writers of all servers take turns by one advisory lock, held from the start of a transaction to its commit: what one
//! wrote the next one sees, so numbers, keys, the order of receipt and the chain of events are as exact as with one writer.

mod address;
mod session;
mod value;

use std::sync::Arc;

use tokio_postgres::error::SqlState;

use super::database::{Access, Database, Engine, Row, Value};
use super::{StoreError, migration};
use session::{Ready, Session};

pub use address::Address;

/// What writers take turns by: "RQLR" and, for the upgrade, one more.
const WRITERS: i64 = 0x5251_4C52;

/// Statements of a session: what was acknowledged is on the disk, nobody waits or holds others up for ever.
const SESSION: &str = "SET synchronous_commit = on; SET lock_timeout = '10s'; SET statement_timeout = '60s';
SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = warning; SET timezone = 'UTC'";

/// For one transaction: a table with years in it may take longer than a session's statements to change, and a server that
/// starts meanwhile waits for it.
const UNHURRIED: &str = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0";

/// An open connection.
pub(super) struct Postgres {
    session: Session,
    /// Statements that go out with the next one.
    waiting: Vec<Ready>,
    /// Whether the piece of work that goes on has reached the server.
    work_began: bool,
    in_transaction: bool,
}

impl Postgres {
    /// Connects.
    pub(super) fn connect(address: &Address) -> Result<Self, StoreError> {
        let session = Session::open(address)?;
        session.batch(&[], SESSION)?;
        Ok(Self {
            session,
            waiting: Vec::new(),
            work_began: false,
            in_transaction: false,
        })
    }

    /// What waits, to go out now.
    fn taken(&mut self) -> Vec<Ready> {
        self.work_began |= !self.waiting.is_empty();
        std::mem::take(&mut self.waiting)
    }
}

impl migration::Versioned for Postgres {
    fn version(&mut self) -> Result<i64, StoreError> {
        let database: &mut dyn Database = self;
        let found = database.one(
            "SELECT CAST(to_regclass('registry_version') AS TEXT) AS made,
                    (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()) AS tables",
            &[],
        )?;
        let found = found.ok_or_else(|| StoreError::Database("no version".to_owned()))?;
        if found.optional("made")?.is_some() {
            let row = database.one("SELECT version FROM registry_version", &[])?;
            return row.map_or(Ok(0), |row| row.number("version"));
        }
        match found.number("tables")? {
            0 => Ok(0),
            _ => Err(StoreError::Foreign),
        }
    }

    fn set_version(&mut self, version: i64) -> Result<(), StoreError> {
        self.batch(&format!(
            "CREATE TABLE IF NOT EXISTS registry_version (
                 \"only\" BIGINT PRIMARY KEY CHECK (\"only\" = 1), version BIGINT NOT NULL);
             INSERT INTO registry_version VALUES (1, {version})
                 ON CONFLICT (\"only\") DO UPDATE SET version = {version}"
        ))
    }
}

impl Database for Postgres {
    fn engine(&self) -> Engine {
        Engine::Postgres
    }

    fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        let before = self.taken();
        self.session.batch(&before, sql)
    }

    fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, StoreError> {
        let ready = self.session.ready(sql, values)?;
        let before = self.taken();
        self.session.execute(&before, &ready)
    }

    fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let ready = self.session.ready(sql, values)?;
        let before = self.taken();
        let found = self.session.query(&before, &ready)?;
        let columns = ready.statement.columns().iter();
        let names: Arc<[String]> = columns.map(|column| column.name().to_owned()).collect();
        let rows = found.iter().map(|row| {
            let values = (0..names.len()).map(|at| row.try_get::<_, Value>(at));
            Ok(Row::new(
                Arc::clone(&names),
                values.collect::<Result<_, _>>()?,
            ))
        });
        rows.collect()
    }

    fn send(&mut self, sql: &str, values: &[Value]) -> Result<(), StoreError> {
        let ready = self.session.ready(sql, values)?;
        self.waiting.push(ready);
        Ok(())
    }

    fn begin(&mut self, access: Access) -> Result<(), StoreError> {
        let lock = format!("SELECT pg_advisory_xact_lock({WRITERS})");
        let begin = "BEGIN ISOLATION LEVEL READ COMMITTED";
        match access {
            Access::Read => self.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            Access::Write => self.batch(&format!("{begin}; {lock}")),
            // By itself, so that the lock is waited for without a limit as well.
            Access::Upgrade => self
                .batch(&format!("{begin}; {UNHURRIED}"))
                .and_then(|()| self.batch(&lock)),
        }
        .inspect_err(|_| {
            // The lock can be refused after the transaction began.
            let _ = self.session.batch(&[], "ROLLBACK");
        })?;
        self.in_transaction = true;
        Ok(())
    }

    fn begin_work(&mut self) -> Result<(), StoreError> {
        self.work_began = false;
        self.send("SAVEPOINT work", &[])
    }

    fn end_work(&mut self) -> Result<(), StoreError> {
        self.batch("RELEASE SAVEPOINT work")
    }

    fn undo_work(&mut self) -> Result<(), StoreError> {
        self.waiting.clear();
        if !self.work_began {
            return Ok(());
        }
        self.batch("ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work")
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        // A failed transaction would answer COMMIT by undoing everything, without an error; it refuses the question.
        self.batch("SELECT 1; COMMIT")?;
        self.in_transaction = false;
        Ok(())
    }

    fn rollback(&mut self) -> Result<(), StoreError> {
        self.waiting.clear();
        if self.is_in_transaction() {
            self.batch("ROLLBACK")?;
            self.in_transaction = false;
        }
        Ok(())
    }

    fn is_in_transaction(&self) -> bool {
        self.in_transaction && self.is_usable()
    }

    fn is_usable(&self) -> bool {
        !self.session.is_closed()
    }
}

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(said) = error.as_db_error() else {
            return if error.is_closed() || is_io(&error) {
                StoreError::Unreachable(deepest(&error))
            } else {
                StoreError::Database(deepest(&error))
            };
        };
        let text = said.message().to_owned();
        match said.code() {
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
                StoreError::Conflict
            }
            &SqlState::LOCK_NOT_AVAILABLE | &SqlState::QUERY_CANCELED => StoreError::Busy,
            &SqlState::DISK_FULL | &SqlState::OUT_OF_MEMORY => StoreError::Full,
            &SqlState::READ_ONLY_SQL_TRANSACTION | &SqlState::INSUFFICIENT_PRIVILEGE => {
                StoreError::ReadOnly(text)
            }
            &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => StoreError::Damaged(text),
            &SqlState::ADMIN_SHUTDOWN
            | &SqlState::CRASH_SHUTDOWN
            | &SqlState::CANNOT_CONNECT_NOW
            | &SqlState::TOO_MANY_CONNECTIONS
            | &SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT => StoreError::Unreachable(text),
            _ => StoreError::Database(text),
        }
    }
}

fn is_io(error: &tokio_postgres::Error) -> bool {
    let source = std::error::Error::source(error);
    source.is_some_and(|source| source.is::<std::io::Error>())
}

/// The cause, which the outer words ("error connecting to server") leave out.
fn deepest(error: &tokio_postgres::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
