//! What the public register tells beside the services themselves: the history of a number, the texts that were in force
//! under it, and how many there are.

use std::collections::BTreeMap;

use reqlament_core::filing::{FilingState, Packet};
use reqlament_core::wire::{ServiceStep, Statistics};

use super::StoreError;
use super::database::{Database, values};
use crate::desk::Desk;
use crate::error::Error;

/// The granting steps: what else happens to filings is between provider and operator.
const GRANTED: &str = "('registered', 'amended', 'cancelled')";

/// Everything that was granted under a number, oldest first.
pub fn history(database: &mut dyn Database, number: &str) -> Result<Vec<ServiceStep>, StoreError> {
    let sql = format!(
        "SELECT event.state AS state, event.at AS at, filing.name AS name, filing.digest AS digest
         FROM filing JOIN event ON event.filing = filing.id
         WHERE filing.number = ?1 AND event.state IN {GRANTED} ORDER BY event.number"
    );
    let rows = database.query(&sql, values![number])?;
    let steps = rows.iter().map(|row| {
        Ok(ServiceStep {
            state: row.parsed("state", FilingState::of_word)?,
            at: row.moment("at")?,
            name: row.text("name")?,
            digest: row.text("digest")?,
        })
    });
    steps.collect()
}

/// The packet by which the edition of this digest came into force under a number.
pub fn packet(
    database: &mut dyn Database,
    number: &str,
    digest: &str,
) -> Result<Option<Packet>, Error> {
    let row = database.one(
        "SELECT packet FROM filing WHERE number = ?1 AND digest = ?2 AND state IN ('registered', 'amended')
         ORDER BY sequence LIMIT 1",
        values![number, digest],
    )?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(serde_json::from_slice(&row.bytes("packet")?)?))
}

/// How many there are.
pub fn statistics(database: &mut dyn Database, desk: Desk) -> Result<Statistics, StoreError> {
    let mut filings: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for row in database.query(
        "SELECT purpose, state, count(*) AS many FROM filing GROUP BY purpose, state",
        &[],
    )? {
        filings
            .entry(row.text("purpose")?)
            .or_default()
            .insert(row.text("state")?, row.number("many")?.unsigned_abs());
    }
    Ok(Statistics {
        services: counted(
            database,
            "SELECT state AS word, count(*) AS many FROM service GROUP BY state",
        )?,
        bodies: counted(
            database,
            "SELECT body AS word, count(*) AS many FROM service WHERE state <> 'cancelled' GROUP BY body",
        )?,
        filings,
        day: desk.today(),
    })
}

fn counted(database: &mut dyn Database, sql: &str) -> Result<BTreeMap<String, u64>, StoreError> {
    let rows = database.query(sql, &[])?;
    let count = rows
        .iter()
        .map(|row| Ok((row.text("word")?, row.number("many")?.unsigned_abs())));
    count.collect()
}
