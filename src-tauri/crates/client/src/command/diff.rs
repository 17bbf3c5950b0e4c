//! The difference of two revisions.

use reqlament_core::diff::{self, Difference};
use reqlament_core::entry::Facts;

use super::restore::state_at;
use super::revise::Open;
use crate::Client;
use crate::error::Failed;

/// What differs from revision `a` to revision `b`.
pub fn diff(client: &Client, id: &str, a: u64, b: u64) -> Failed<Vec<Difference>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let facts = |number| {
                Ok::<_, crate::ClientError>(Facts::from_stored(
                    &law.vocabulary,
                    state_at(&open, number)?.0,
                ))
            };
            Ok(diff::differences(&law.vocabulary, &facts(a)?, &facts(b)?))
        }))
    })?
}
