//! What the use cases work on: one connection to the registry's database, whichever engine keeps it.
//!
//! Statements are written once. They hold what both engines understand, with parameters `?1`, `?2`, …; where the
//! engines differ (the making of tables, the start of a transaction) the difference stands beside them.

use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};

use super::StoreError;

/// Which engine keeps the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file in a data folder.
    Sqlite,
    /// A database server, for several registry servers at once.
    Postgres,
}

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// One consistent state, nothing written.
    Read,
    /// Alone among writers until the end, so that the chain of events and the order of receipt have one author at a time.
    Write,
    /// Alone among writers as well, however long it takes: what changes tables.
    Upgrade,
}

/// A connection to the registry's database.
pub trait Database: Send {
    /// Which engine it is.
    fn engine(&self) -> Engine;
    /// Runs statements without parameters.
    fn batch(&mut self, sql: &str) -> Result<(), StoreError>;
    /// Runs a statement; how many rows it changed.
    fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, StoreError>;
    /// Runs a statement; its rows.
    fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError>;
    /// Runs a statement whose answer nobody needs: it may go out together with the next one, which then tells its error.
    fn send(&mut self, sql: &str, values: &[Value]) -> Result<(), StoreError>;
    /// Begins a transaction.
    fn begin(&mut self, access: Access) -> Result<(), StoreError>;
    /// Begins a piece of work within the transaction that can be undone by itself.
    fn begin_work(&mut self) -> Result<(), StoreError>;
    /// Ends the piece of work; all its statements have run.
    fn end_work(&mut self) -> Result<(), StoreError>;
    /// Undoes the piece of work.
    fn undo_work(&mut self) -> Result<(), StoreError>;
    /// Ends the transaction and keeps what it did; returns once that is on the disk.
    fn commit(&mut self) -> Result<(), StoreError>;
    /// Undoes the transaction, where one is still there.
    fn rollback(&mut self) -> Result<(), StoreError>;
    /// Whether a begun transaction is still there. A full disk or a lost connection can end it.
    fn is_in_transaction(&self) -> bool;
    /// Whether the connection can be used on.
    fn is_usable(&self) -> bool;
}

impl dyn Database + '_ {
    /// The first row, if any.
    pub fn one(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.query(sql, values)?.into_iter().next())
    }
}

/// A value of a column or a parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// None.
    Null,
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// A text as a database holds it: U+0000, which PostgreSQL cannot hold, becomes U+FFFD in both engines.
pub(super) fn kept(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(kept(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::from(text.as_str())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::from(text.as_str())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Value::Bytes(bytes.to_vec())
    }
}

impl From<DateTime<Utc>> for Value {
    /// In whole milliseconds, so that moments sort as their texts.
    fn from(at: DateTime<Utc>) -> Self {
        Value::Text(at.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl<T> From<Option<T>> for Value
where
    Value: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Value::from)
    }
}

/// Values of parameters.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::store::database::Value::from($value)),*] };
}
pub(crate) use values;

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    names: Arc<[String]>,
    values: Vec<Value>,
}

impl Row {
    /// A row of these columns.
    pub(super) fn new(names: Arc<[String]>, values: Vec<Value>) -> Self {
        Self { names, values }
    }

    /// Its values, in the order of the columns.
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }

    /// A text.
    pub fn text(&self, column: &str) -> Result<String, StoreError> {
        match self.value(column)? {
            Value::Text(text) => Ok(text.clone()),
            other => Err(wrong(column, other)),
        }
    }

    /// A text that may be missing.
    pub fn optional(&self, column: &str) -> Result<Option<String>, StoreError> {
        match self.value(column)? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text.clone())),
            other => Err(wrong(column, other)),
        }
    }

    /// A number.
    pub fn number(&self, column: &str) -> Result<i64, StoreError> {
        match self.value(column)? {
            Value::Number(number) => Ok(*number),
            other => Err(wrong(column, other)),
        }
    }

    /// Bytes.
    pub fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError> {
        match self.value(column)? {
            Value::Bytes(bytes) => Ok(bytes.clone()),
            other => Err(wrong(column, other)),
        }
    }

    /// A text that must mean something, such as the word of a state.
    pub fn parsed<T>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        let text = self.text(column)?;
        read(&text).ok_or_else(|| StoreError::Damaged(format!("column {column} holds `{text}`")))
    }

    /// A moment.
    pub fn moment(&self, column: &str) -> Result<DateTime<Utc>, StoreError> {
        self.parsed(column, |text| {
            let at = DateTime::parse_from_rfc3339(text).ok()?;
            Some(at.with_timezone(&Utc))
        })
    }

    fn value(&self, column: &str) -> Result<&Value, StoreError> {
        let at = self.names.iter().position(|name| name == column);
        at.and_then(|at| self.values.get(at))
            .ok_or_else(|| StoreError::Database(format!("no column {column}")))
    }
}

fn wrong(column: &str, found: &Value) -> StoreError {
    StoreError::Damaged(format!("column {column} holds {found:?}"))
}
