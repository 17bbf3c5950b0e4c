//! Words and moments in columns.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Row;
use rusqlite::types::Type;

/// A moment as text, in whole milliseconds.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Reads a moment.
pub(super) fn read_moment(row: &Row, column: &str) -> rusqlite::Result<DateTime<Utc>> {
    parsed(row, column, |text| {
        DateTime::parse_from_rfc3339(text)
            .ok()
            .map(|at| at.with_timezone(&Utc))
    })
}

/// Reads a text that must mean something, such as the word of a state.
pub(super) fn parsed<T>(
    row: &Row,
    column: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    let place = row.as_ref().column_index(column)?;
    read(&text).ok_or_else(|| {
        let fault = format!("column {column} holds `{text}`");
        rusqlite::Error::FromSqlConversionFailure(place, Type::Text, fault.into())
    })
}
