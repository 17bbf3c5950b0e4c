//! The SQLite engine: a file in a data folder, with the settings that were measured.

use std::path::Path;
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, ToSql, params_from_iter};

use super::database::{Access, Database, Engine, Row, Value};
use super::{StoreError, migration};

/// "RQLR": marks the file as a registry's.
const APPLICATION: i64 = 0x5251_4C52;

/// How long a writer waits for the other process that may write, an operator's verb.
const PATIENCE: Duration = Duration::from_secs(5);

/// Pages of the log (16 MiB) after which they are brought into the file, which a writer waits for.
const LOG: i64 = 4096;

/// Up to this size the whole file is verified at the start; a larger one would hold the start up for seconds.
const VERIFIED_AT_START: u64 = 8 * 1024 * 1024;

/// An open file.
pub(super) struct Sqlite {
    connection: Connection,
}

impl Sqlite {
    /// Opens the database, making it where there is none.
    pub(super) fn create(path: &Path) -> Result<Self, StoreError> {
        Self::with(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )
    }

    /// Opens a database that is there.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        Self::with(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn with(path: &Path, flags: OpenFlags) -> Result<Self, StoreError> {
        let connection =
            Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(PATIENCE)?;
        ours(&connection)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "wal_autocheckpoint", LOG)?;
        Ok(Self { connection })
    }

    /// Opens a database that is there and leaves its file as it is.
    pub(super) fn look(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        ours(&connection)?;
        Ok(Self { connection })
    }

    /// Copies one state of the database into a file that is not there; writers go on.
    pub(super) fn copy_into(&self, path: &Path) -> Result<(), StoreError> {
        let name = path.to_str().ok_or_else(|| StoreError::Folder {
            folder: path.display().to_string(),
            reason: "its name is not UTF-8".to_owned(),
        })?;
        self.connection.execute("VACUUM INTO ?1", [name])?;
        Ok(())
    }

    /// Closes the database and leaves everything in its one file.
    pub(super) fn close(self) -> Result<(), StoreError> {
        self.connection.close().map_err(|(_, error)| error.into())
    }

    /// Verifies a file that is small enough for it.
    pub(super) fn verify_small(&self, path: &Path) -> Result<(), StoreError> {
        if std::fs::metadata(path).is_ok_and(|file| file.len() > VERIFIED_AT_START) {
            return Ok(());
        }
        self.verify()
    }

    /// Verifies every page.
    pub(super) fn verify(&self) -> Result<(), StoreError> {
        let verdict: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if verdict == "ok" {
            Ok(())
        } else {
            Err(StoreError::Damaged(verdict))
        }
    }
}

/// Refuses a file of another program before anything in it is touched.
fn ours(connection: &Connection) -> Result<(), StoreError> {
    match pragma(connection, "application_id")? {
        APPLICATION => Ok(()),
        0 if is_empty(connection)? => Ok(()),
        _ => Err(StoreError::Foreign),
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

impl migration::Versioned for Sqlite {
    fn version(&mut self) -> Result<i64, StoreError> {
        pragma(&self.connection, "user_version")
    }

    fn set_version(&mut self, version: i64) -> Result<(), StoreError> {
        self.connection
            .pragma_update(None, "application_id", APPLICATION)?;
        self.connection
            .pragma_update(None, "user_version", version)?;
        Ok(())
    }
}

impl Database for Sqlite {
    fn engine(&self) -> Engine {
        Engine::Sqlite
    }

    fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        Ok(self.connection.execute_batch(sql)?)
    }

    fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let changed = statement.execute(params_from_iter(values))?;
        Ok(changed as u64)
    }

    fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let (count, names) = (names.len(), names.into());
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let values = (0..count).map(|at| read(row.get_ref(at)?));
            found.push(Row::new(
                std::sync::Arc::clone(&names),
                values.collect::<Result<_, _>>()?,
            ));
        }
        Ok(found)
    }

    fn send(&mut self, sql: &str, values: &[Value]) -> Result<(), StoreError> {
        self.execute(sql, values).map(drop)
    }

    fn begin(&mut self, access: Access) -> Result<(), StoreError> {
        // A deferred transaction that comes to write fails at once where another has written.
        self.batch(match access {
            Access::Read => "BEGIN",
            Access::Write | Access::Upgrade => "BEGIN IMMEDIATE",
        })
    }

    fn begin_work(&mut self) -> Result<(), StoreError> {
        self.send("SAVEPOINT work", &[])
    }

    fn end_work(&mut self) -> Result<(), StoreError> {
        self.send("RELEASE SAVEPOINT work", &[])
    }

    fn undo_work(&mut self) -> Result<(), StoreError> {
        self.batch("ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work")
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.batch("COMMIT")
    }

    fn rollback(&mut self) -> Result<(), StoreError> {
        if self.is_in_transaction() {
            self.batch("ROLLBACK")?;
        }
        Ok(())
    }

    fn is_in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    fn is_usable(&self) -> bool {
        true
    }
}

fn read(value: ValueRef<'_>) -> Result<Value, StoreError> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Number(number),
        ValueRef::Text(text) => Value::Text(
            std::str::from_utf8(text)
                .map_err(|error| StoreError::Damaged(error.to_string()))?
                .to_owned(),
        ),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        ValueRef::Real(number) => {
            return Err(StoreError::Damaged(format!("a column holds {number}")));
        }
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Number(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let said = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(said),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                StoreError::ReadOnly(said)
            }
            _ => StoreError::Database(said),
        }
    }
}
