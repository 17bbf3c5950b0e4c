//! Receipts: where a filing stands, with everything that happened to it.

use reqlament_core::filing::Receipt;

use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::{event, filing};

/// The receipt of a filing.
pub fn of_filing(database: &mut dyn Database, id: &str) -> Result<Receipt, Error> {
    let row = filing::by_id(database, id)?;
    let row = row.ok_or_else(|| Refusal::UnknownFiling(id.chars().take(128).collect()))?;
    Ok(Receipt {
        events: event::of_filing(database, &row.id)?,
        filing: row.id,
        state: row.state,
        registry_number: row.number,
    })
}
