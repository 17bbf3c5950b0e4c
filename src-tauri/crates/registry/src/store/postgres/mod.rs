//! The PostgreSQL engine: for an operator who outgrows one machine.
//!
//! Writers of all servers take turns by one advisory lock, held from the start of a transaction to its commit: what one
//! wrote the next one sees, so numbers, keys, the order of receipt and the chain of events are as exact as with one writer.

mod address;
mod value;

use std::collections::HashMap;
use std::sync::Arc;

use postgres::error::SqlState;
use postgres::{Client, Statement};

use super::database::{Access, Database, Engine, Row, Value};
use super::{StoreError, migration};

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
    /// Gone only while it is being dropped.
    client: Option<Client>,
    statements: HashMap<String, Statement>,
    in_transaction: bool,
}

impl Postgres {
    /// Connects.
    pub(super) fn connect(address: &Address) -> Result<Self, StoreError> {
        let mut client = address.connect()?;
        client.batch_execute(SESSION)?;
        Ok(Self {
            client: Some(client),
            statements: HashMap::new(),
            in_transaction: false,
        })
    }

    fn client(&mut self) -> Result<&mut Client, StoreError> {
        self.client.as_mut().ok_or(StoreError::Stopping)
    }

    fn prepared(&mut self, sql: &str) -> Result<Statement, StoreError> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client()?.prepare(&numbered(sql))?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

/// `?1` as PostgreSQL writes it, `$1`.
fn numbered(sql: &str) -> String {
    sql.replace('?', "$")
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The client waits for its farewell to be sent, which a thread that serves may not.
        if let Some(client) = self.client.take() {
            let _ = std::thread::spawn(move || drop(client)).join();
        }
    }
}

impl migration::Versioned for Postgres {
    fn version(&mut self) -> Result<i64, StoreError> {
        let client = self.client()?;
        let found = client.query_one(
            "SELECT to_regclass('registry_version') IS NOT NULL,
                    (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema())",
            &[],
        )?;
        match (found.get::<_, bool>(0), found.get::<_, i64>(1)) {
            (true, _) => Ok(client
                .query_one("SELECT version FROM registry_version", &[])?
                .get(0)),
            (false, 0) => Ok(0),
            (false, _) => Err(StoreError::Foreign),
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
        self.client()?.batch_execute(sql)?;
        if sql == "ROLLBACK" {
            self.in_transaction = false;
        }
        Ok(())
    }

    fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql)?;
        Ok(self
            .client()?
            .execute(&statement, &value::parameters(values))?)
    }

    fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepared(sql)?;
        let names: Arc<[String]> = statement
            .columns()
            .iter()
            .map(|column| column.name().to_owned())
            .collect();
        let found = self
            .client()?
            .query(&statement, &value::parameters(values))?;
        let rows = found.iter().map(|row| {
            let values = (0..names.len()).map(|at| row.try_get::<_, Value>(at));
            Ok(Row::new(
                Arc::clone(&names),
                values.collect::<Result<_, _>>()?,
            ))
        });
        rows.collect()
    }

    fn begin(&mut self, access: Access) -> Result<(), StoreError> {
        let client = self.client()?;
        let lock = format!("SELECT pg_advisory_xact_lock({WRITERS})");
        let begin = "BEGIN ISOLATION LEVEL READ COMMITTED";
        match access {
            Access::Read => client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            Access::Write => client.batch_execute(&format!("{begin}; {lock}")),
            // By itself, so that the lock is waited for without a limit as well.
            Access::Upgrade => client
                .batch_execute(&format!("{begin}; {UNHURRIED}"))
                .and_then(|()| client.batch_execute(&lock)),
        }
        .inspect_err(|_| {
            // The lock can be refused after the transaction began.
            let _ = client.batch_execute("ROLLBACK");
        })?;
        self.in_transaction = true;
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        // A failed transaction would answer COMMIT by undoing everything, without an error; it refuses this.
        self.batch("SELECT 1")?;
        self.batch("COMMIT")?;
        self.in_transaction = false;
        Ok(())
    }

    fn is_in_transaction(&self) -> bool {
        self.in_transaction && self.is_usable()
    }

    fn is_usable(&self) -> bool {
        self.client
            .as_ref()
            .is_some_and(|client| !client.is_closed())
    }
}

impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> Self {
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

fn is_io(error: &postgres::Error) -> bool {
    let source = std::error::Error::source(error);
    source.is_some_and(|source| source.is::<std::io::Error>())
}

/// The cause, which the outer words ("error connecting to server") leave out.
fn deepest(error: &postgres::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
