//! Table `revision`: the append-only history. The payload (what changed, before and after) is deflated JSON.

use reqlament_core::revision::{Act, Changes, Header};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::StoreError;

/// A revision without its payload.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// What its digest is over.
    pub header: Header,
    /// Facts it changed.
    pub facts: Vec<String>,
    /// Digest.
    pub digest: String,
}

fn word(act: Act) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_value(act)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

fn act(word: String) -> Result<Act, serde_json::Error> {
    serde_json::from_value(serde_json::Value::String(word))
}

/// Appends a revision.
pub fn insert(
    transaction: &Transaction,
    dossier: i64,
    revision: &Revision,
    changes: &Changes,
) -> Result<(), StoreError> {
    let header = &revision.header;
    let payload = miniz_oxide::deflate::compress_to_vec(&serde_json::to_vec(changes)?, 6);
    transaction
        .prepare_cached(
            "INSERT INTO revision (dossier, number, act, by_post, at, facts, payload_digest, parent, digest, payload)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            dossier,
            header.number,
            word(header.act)?,
            header.by,
            header.at,
            serde_json::to_string(&revision.facts)?,
            header.payload,
            header.parent,
            revision.digest,
            payload,
        ])?;
    Ok(())
}

const COLUMNS: &str = "number, act, by_post, at, facts, payload_digest, parent, digest";

fn read(row: &Row) -> rusqlite::Result<Result<Revision, serde_json::Error>> {
    let (word, facts): (String, String) = (row.get(1)?, row.get(4)?);
    let parse = || Ok((act(word)?, serde_json::from_str(&facts)?));
    let (act, facts) = match parse() {
        Ok(parsed) => parsed,
        Err(error) => return Ok(Err(error)),
    };
    let (number, by, at) = (row.get(0)?, row.get(2)?, row.get(3)?);
    let header = Header {
        number,
        act,
        by,
        at,
        payload: row.get(5)?,
        parent: row.get(6)?,
    };
    Ok(Ok(Revision {
        header,
        facts,
        digest: row.get(7)?,
    }))
}

/// The history of a dossier, oldest first.
pub fn all(transaction: &Transaction, dossier: i64) -> Result<Vec<Revision>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM revision WHERE dossier = ?1 ORDER BY number");
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement
        .query_map([dossier], read)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().collect::<Result<Vec<_>, _>>()?)
}

/// Number and act of each revision, oldest first: what undo and redo are read off.
pub fn acts(transaction: &Transaction, dossier: i64) -> Result<Vec<(u64, Act)>, StoreError> {
    let mut statement = transaction
        .prepare_cached("SELECT number, act FROM revision WHERE dossier = ?1 ORDER BY number")?;
    let rows = statement.query_map([dossier], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (number, word) = row?;
        Ok((number, act(word)?))
    })
    .collect()
}

/// Digest of the latest revision; empty where there is none.
pub fn last_digest(transaction: &Transaction, dossier: i64) -> Result<String, StoreError> {
    let sql = "SELECT digest FROM revision WHERE dossier = ?1 ORDER BY number DESC LIMIT 1";
    let digest = transaction
        .prepare_cached(sql)?
        .query_row([dossier], |row| row.get(0))
        .optional()?;
    Ok(digest.unwrap_or_default())
}

/// What a revision changed.
pub fn changes(
    transaction: &Transaction,
    dossier: i64,
    number: u64,
) -> Result<Option<Changes>, StoreError> {
    let sql = "SELECT payload FROM revision WHERE dossier = ?1 AND number = ?2";
    let payload = transaction
        .prepare_cached(sql)?
        .query_row(params![dossier, number], |row| row.get(0))
        .optional()?;
    payload
        .map(|payload: Vec<u8>| inflate(&payload))
        .transpose()
}

/// What the revisions after `number` changed, the latest first.
pub fn changes_after(
    transaction: &Transaction,
    dossier: i64,
    number: u64,
) -> Result<Vec<Changes>, StoreError> {
    let sql =
        "SELECT payload FROM revision WHERE dossier = ?1 AND number > ?2 ORDER BY number DESC";
    let mut statement = transaction.prepare_cached(sql)?;
    let payloads = statement
        .query_map(params![dossier, number], |row| row.get(0))?
        .collect::<Result<Vec<Vec<u8>>, _>>()?;
    payloads.iter().map(|payload| inflate(payload)).collect()
}

fn inflate(payload: &[u8]) -> Result<Changes, StoreError> {
    let broken = |cause: String| StoreError::Damaged {
        file: "reqlament.db".into(),
        cause,
    };
    let json = miniz_oxide::inflate::decompress_to_vec(payload)
        .map_err(|error| broken(error.to_string()))?;
    Ok(serde_json::from_slice(&json)?)
}
