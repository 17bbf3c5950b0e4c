//! The operator's verbs, each on the same database while the server runs.

use std::io::{self, Write};

use chrono::{DateTime, Utc};
use reqlament_core::filing::Receipt;
use serde::Serialize;

use crate::decide::{Actor, decide};
use crate::error::Error;
use crate::life::Decision;
use crate::store::filing::FilingRow;
use crate::store::{Location, chain_holds, filing};

/// A filing in the operator's list.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// Id of the filing.
    pub filing: String,
    /// Id of the dossier.
    pub dossier: String,
    /// What it asks for.
    pub purpose: &'static str,
    /// Name of the service.
    pub name: String,
    /// Where it stands.
    pub state: &'static str,
    /// The registry number it has or names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_number: Option<String>,
    /// When it came.
    pub received: DateTime<Utc>,
}

impl From<FilingRow> for Listed {
    fn from(row: FilingRow) -> Self {
        Self {
            filing: row.id,
            dossier: row.dossier,
            purpose: row.purpose.word(),
            name: row.name,
            state: row.state.word(),
            registry_number: row.number,
            received: row.received,
        }
    }
}

/// All filings, the newest first.
pub fn filings(location: &Location) -> Result<Vec<Listed>, Error> {
    let rows = location.beside(|db, _| Ok(filing::newest_first(db)?))?;
    Ok(rows.into_iter().map(Listed::from).collect())
}

/// Decides a filing.
pub fn decide_filing(
    location: &Location,
    now: DateTime<Utc>,
    id: &str,
    decision: &Decision,
) -> Result<Receipt, Error> {
    location.beside(|db, kind| decide(db, now, kind, Actor::Operator, id, decision))
}

/// Verifies the chain of events: how many there are, or the number of the first that does not fit.
pub fn verify(location: &Location) -> Result<Result<u64, i64>, Error> {
    location.beside(|db, _| chain_holds(db))
}

/// Prints filings, one a line.
pub fn print(out: &mut impl Write, filings: &[Listed]) -> io::Result<()> {
    for filing in filings {
        let number = filing.registry_number.as_deref().unwrap_or("-");
        let Listed {
            filing,
            purpose,
            state,
            name,
            ..
        } = filing;
        writeln!(out, "{filing}  {purpose:<8}  {state:<10}  {number}  {name}")?;
    }
    Ok(())
}
