//! Tables `filing` and `filing_event`: the outbox, and everything that happened to what it holds.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::filing::{FactReason, FilingState, Purpose};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::StoreError;
use crate::view::Delivery;

/// A filing.
#[derive(Debug, Clone, PartialEq)]
pub struct Filing {
    /// Id.
    pub id: String,
    /// Key of its dossier.
    pub dossier: i64,
    /// What it asks for.
    pub purpose: Purpose,
    /// Name of the service when it was filed.
    pub name: String,
    /// Digest of the edition.
    pub digest: String,
    /// Given once, sent with every try.
    pub idempotency_key: String,
    /// The packet, canonical JSON.
    pub packet: Vec<u8>,
    /// Where its delivery stands.
    pub delivery: Delivery,
    /// Where it stands at the operator.
    pub state: Option<FilingState>,
    /// Registry number.
    pub registry_number: Option<String>,
    /// Operator's deadline.
    pub due: Option<NaiveDate>,
    /// Next try.
    pub next_try: Option<DateTime<Utc>>,
    /// Tries so far.
    pub tries: u32,
    /// Where it was delivered: an address, or a folder; empty before.
    pub target: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// SHA-256 of the attachments that the registry has not yet.
    pub missing: Vec<String>,
    /// Whether the officer holds the upload of its attachments back.
    pub paused: bool,
}

/// A step of a filing.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// A delivery word or a state word.
    pub state: String,
    /// In words.
    pub message: Option<String>,
    /// The operator's reasons at single facts.
    pub reasons: Vec<FactReason>,
}

const DELIVERIES: [(Delivery, &str); 6] = [
    (Delivery::Queued, "queued"),
    (Delivery::Sending, "sending"),
    (Delivery::Delivered, "delivered"),
    (Delivery::Rejected, "rejected"),
    (Delivery::Blocked, "blocked"),
    (Delivery::Withdrawn, "withdrawn"),
];

impl Delivery {
    /// The word used in JSON and SQL.
    pub fn word(self) -> &'static str {
        DELIVERIES
            .iter()
            .find(|(delivery, _)| *delivery == self)
            .map_or("", |(_, word)| word)
    }
}

impl ToSql for Delivery {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.word().into())
    }
}

impl FromSql for Delivery {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        DELIVERIES
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(delivery, _)| *delivery)
            .ok_or(FromSqlError::InvalidType)
    }
}

const COLUMNS: &str =
    "id, dossier, purpose, name, digest, idempotency_key, packet, delivery, state, registry_number,
     due, next_try, tries, target, made_at, missing, paused";

fn read(row: &Row) -> rusqlite::Result<Filing> {
    let (purpose, state): (String, Option<String>) = (row.get(2)?, row.get(8)?);
    let unknown =
        |column| rusqlite::Error::InvalidColumnType(column, "word".to_owned(), Type::Text);
    Ok(Filing {
        id: row.get(0)?,
        dossier: row.get(1)?,
        purpose: Purpose::of_word(&purpose).ok_or_else(|| unknown(2))?,
        name: row.get(3)?,
        digest: row.get(4)?,
        idempotency_key: row.get(5)?,
        packet: row.get(6)?,
        delivery: row.get(7)?,
        state: state
            .map(|word| FilingState::of_word(&word).ok_or_else(|| unknown(8)))
            .transpose()?,
        registry_number: row.get(9)?,
        due: row.get(10)?,
        next_try: row.get(11)?,
        tries: row.get(12)?,
        target: row.get(13)?,
        made_at: row.get(14)?,
        missing: serde_json::from_str(&row.get::<_, String>(15)?)
            .map_err(|error| FromSqlError::Other(Box::new(error)))?,
        paused: row.get(16)?,
    })
}

/// Adds or overwrites a filing.
pub fn put(transaction: &Transaction, filing: &Filing) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO filing (id, dossier, purpose, name, digest, idempotency_key, packet, delivery, state,
                 registry_number, due, next_try, tries, target, made_at, missing, paused)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT (id) DO UPDATE SET delivery = ?8, state = ?9, registry_number = ?10, due = ?11,
                 next_try = ?12, tries = ?13, target = ?14, missing = ?16, paused = ?17",
        )?
        .execute(params![
            filing.id,
            filing.dossier,
            filing.purpose.word(),
            filing.name,
            filing.digest,
            filing.idempotency_key,
            filing.packet,
            filing.delivery,
            filing.state.map(FilingState::word),
            filing.registry_number,
            filing.due,
            filing.next_try,
            filing.tries,
            filing.target,
            filing.made_at,
            serde_json::to_string(&filing.missing)?,
            filing.paused,
        ])?;
    Ok(())
}

/// Appends an event.
pub fn note(transaction: &Transaction, filing: &str, event: &Event) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO filing_event (filing, number, at, state, message, reasons)
             VALUES (?1, (SELECT count(*) FROM filing_event WHERE filing = ?1), ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            filing,
            event.at,
            event.state,
            event.message,
            serde_json::to_string(&event.reasons)?,
        ])?;
    Ok(())
}

/// What happened to a filing, oldest first.
pub fn events(transaction: &Transaction, filing: &str) -> Result<Vec<Event>, StoreError> {
    let sql =
        "SELECT at, state, message, reasons FROM filing_event WHERE filing = ?1 ORDER BY number";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement.query_map([filing], |row| {
        Ok(Event {
            at: row.get(0)?,
            state: row.get(1)?,
            message: row.get(2)?,
            reasons: serde_json::from_str(&row.get::<_, String>(3)?)
                .map_err(|error| FromSqlError::Other(Box::new(error)))?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// The filing of this id.
pub fn get(transaction: &Transaction, id: &str) -> Result<Option<Filing>, StoreError> {
    let mut statement =
        transaction.prepare_cached(&format!("SELECT {COLUMNS} FROM filing WHERE id = ?1"))?;
    Ok(statement.query_row([id], read).optional()?)
}

/// How the latest filing of a dossier stands, without its packet.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// What it asks for.
    pub purpose: Purpose,
    /// Where its delivery stands.
    pub delivery: Delivery,
    /// Where it stands at the operator.
    pub state: Option<FilingState>,
    /// Operator's deadline.
    pub due: Option<NaiveDate>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When the operator last returned it.
    pub returned_at: Option<DateTime<Utc>>,
}

/// The latest filing of every dossier that has one, by the dossier's key. One that was taken back is none.
pub fn latest(transaction: &Transaction) -> Result<BTreeMap<i64, Standing>, StoreError> {
    let sql = "SELECT dossier, purpose, delivery, state, due, made_at,
                   (SELECT max(at) FROM filing_event WHERE filing = filing.id AND state = 'returned')
               FROM filing WHERE delivery <> 'withdrawn' ORDER BY made_at, id";
    let mut statement = transaction.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let (purpose, state): (String, Option<String>) = (row.get(1)?, row.get(3)?);
        let unknown =
            |column| rusqlite::Error::InvalidColumnType(column, "word".to_owned(), Type::Text);
        let standing = Standing {
            purpose: Purpose::of_word(&purpose).ok_or_else(|| unknown(1))?,
            delivery: row.get(2)?,
            state: state.as_deref().and_then(FilingState::of_word),
            due: row.get(4)?,
            made_at: row.get(5)?,
            returned_at: row.get(6)?,
        };
        Ok((row.get(0)?, standing))
    })?;
    Ok(rows.collect::<Result<BTreeMap<_, _>, _>>()?)
}

/// How many filings wait for delivery.
pub fn waiting(transaction: &Transaction) -> Result<usize, StoreError> {
    let sql = "SELECT count(*) FROM filing WHERE delivery IN ('queued', 'sending')";
    let mut statement = transaction.prepare_cached(sql)?;
    Ok(statement.query_row([], |row| row.get::<_, i64>(0).map(i64::unsigned_abs))? as usize)
}

/// All filings, oldest first; of one dossier where it is given.
pub fn all(transaction: &Transaction, dossier: Option<i64>) -> Result<Vec<Filing>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM filing WHERE ?1 IS NULL OR dossier = ?1 ORDER BY made_at, id"
    );
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement
        .query_map([dossier], read)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}
