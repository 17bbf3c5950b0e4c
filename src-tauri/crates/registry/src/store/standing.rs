//! What stands in the registry where a filing comes in or is decided: everything that the next step rests on, asked at
//! once. A transaction that is alone among writers asks it, so it stays so until it ends.

use chrono::{Datelike as _, NaiveDate};

use super::StoreError;
use super::database::{Database, values};
use super::event::Chain;
use super::filing;

/// About what it is asked.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The account and the idempotency key of a filing that comes in; none where one is decided.
    pub key: Option<(Option<&'a str>, &'a str)>,
    /// Id of the filing.
    pub filing: &'a str,
    /// Its dossier.
    pub dossier: &'a str,
    /// Its place in the order of receipt; none where it comes in.
    pub sequence: Option<i64>,
    /// Today: a registry number is of its year.
    pub today: NaiveDate,
}

/// What stands there.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Whether a filing came under the key before.
    pub key_came: bool,
    /// Whether a filing of this id is there.
    pub filing_came: bool,
    /// Whether the dossier has a registration that waits for a decision.
    pub registration_open: bool,
    /// The first filing of the dossier that came earlier and waits for a decision.
    pub undecided: Option<String>,
    /// Registry number of the dossier's service, where one is in force.
    pub in_force: Option<String>,
    /// The last sequence number that was given this year.
    pub last_number: i64,
    /// The end of the chain of events.
    pub chain: Chain,
}

impl Standing {
    /// Asks it.
    pub fn of(database: &mut dyn Database, about: About) -> Result<Self, StoreError> {
        let key = about
            .key
            .map(|(account, key)| filing::kept_key(account, key));
        let row = database.one(
            "SELECT (SELECT id FROM filing WHERE idempotency_key = ?1) AS of_key,
                    (SELECT id FROM filing WHERE id = ?2) AS of_id,
                    (SELECT id FROM filing WHERE dossier = ?3 AND purpose = 'register'
                        AND state IN ('received', 'examining')) AS open,
                    (SELECT id FROM filing WHERE dossier = ?3 AND sequence < ?4
                        AND state IN ('received', 'examining') ORDER BY sequence LIMIT 1) AS undecided,
                    (SELECT number FROM service WHERE dossier = ?3 AND state <> 'cancelled') AS in_force,
                    coalesce((SELECT last FROM number_sequence WHERE year = ?5), 0) AS last_number,
                    coalesce((SELECT number FROM event ORDER BY number DESC LIMIT 1), 0) AS last_event,
                    coalesce((SELECT digest FROM event ORDER BY number DESC LIMIT 1), '') AS digest",
            values![
                key,
                about.filing,
                about.dossier,
                about.sequence.unwrap_or(i64::MAX),
                i64::from(about.today.year()),
            ],
        )?;
        let row = row.ok_or_else(|| StoreError::Database("no answer".to_owned()))?;
        Ok(Self {
            key_came: row.optional("of_key")?.is_some(),
            filing_came: row.optional("of_id")?.is_some(),
            registration_open: row.optional("open")?.is_some(),
            undecided: row.optional("undecided")?,
            in_force: row.optional("in_force")?,
            last_number: row.number("last_number")?,
            chain: Chain {
                last: row.number("last_event")?.unsigned_abs(),
                digest: row.text("digest")?,
            },
        })
    }
}
