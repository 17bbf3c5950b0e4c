//! Pages of lists: where one begins and how long it is.

use super::{ApiError, Registry};
use crate::store::StoreError;
use crate::store::database::Database;

/// Most rows of a page.
const MOST: usize = 200;

/// Rows of a page where nothing is said.
pub(super) fn usual() -> usize {
    50
}

/// The length that was asked for.
pub(super) fn length(limit: usize) -> Result<usize, ApiError> {
    if (1..=MOST).contains(&limit) {
        Ok(limit)
    } else {
        Err(ApiError::Query(format!("`limit` is 1 to {MOST}")))
    }
}

/// Cuts a page to its length; gives whether more follow.
pub(crate) fn cut<T>(rows: &mut Vec<T>, limit: usize) -> bool {
    let more = rows.len() > limit;
    rows.truncate(limit);
    more
}

/// Reads a page and one row more; the rows of the page, and whether more follow.
pub(super) async fn read<T: Send + 'static>(
    registry: &Registry,
    limit: usize,
    work: impl FnOnce(&mut dyn Database, usize) -> Result<Vec<T>, StoreError> + Send + 'static,
) -> Result<(Vec<T>, bool), ApiError> {
    let read = registry.store.read(move |db| Ok(work(db, limit + 1)?));
    let mut rows = read.await?;
    let more = cut(&mut rows, limit);
    Ok((rows, more))
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
