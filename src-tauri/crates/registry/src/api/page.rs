//! Pages of lists: where one begins and how long it is.

use serde::{Deserialize, Deserializer};

use super::ApiError;

/// Most rows of a page.
pub(super) const MOST: usize = 200;

/// Rows of a page where nothing is said.
pub(super) fn usual() -> usize {
    50
}

/// Cuts a page to its length; gives whether more follow.
pub(super) fn cut<T>(rows: &mut Vec<T>, limit: usize) -> bool {
    let more = rows.len() > limit;
    rows.truncate(limit);
    more
}

/// A cursor that is a place in an order.
pub(super) fn place(after: &str) -> Result<Option<i64>, ApiError> {
    if after.is_empty() {
        return Ok(None);
    }
    let number = after.parse().ok().filter(|number| *number >= 0);
    number
        .map(Some)
        .ok_or_else(|| ApiError::Query("`after` is a `next` of an earlier page".to_owned()))
}

/// An empty parameter is as good as none.
pub(super) fn absent_if_empty<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    T::deserialize(serde::de::value::StringDeserializer::new(text)).map(Some)
}
