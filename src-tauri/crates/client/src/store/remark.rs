//! Table `remark`: what bodies and the public said of a dossier's text. A removed one leaves only its number, so that
//! the number is never used again and the person's words are gone.

use reqlament_core::remark::{Outcome, Remark, Speaker};
use rusqlite::{Row, Transaction, params};

use super::StoreError;

const COLUMNS: &str = "number, speaker, by_whom, received, copy, item, line, text, proposal, ground, outcome, answer, reason";

fn read(row: &Row) -> rusqlite::Result<Option<Remark>> {
    let (speaker, outcome): (String, Option<String>) = (row.get(1)?, row.get(10)?);
    let Some(speaker) = Speaker::of_word(&speaker) else {
        return Ok(None);
    };
    Ok(Some(Remark {
        number: row.get(0)?,
        speaker,
        by: row.get(2)?,
        received: row.get(3)?,
        copy: row.get(4)?,
        item: row.get(5)?,
        line: row.get(6)?,
        text: row.get(7)?,
        proposal: row.get(8)?,
        ground: row.get(9)?,
        outcome: outcome.as_deref().and_then(Outcome::of_word),
        answer: row.get(11)?,
        reason: row.get(12)?,
    }))
}

/// The remarks of a dossier, bodies first, by number.
pub fn all(transaction: &Transaction, dossier: i64) -> Result<Vec<Remark>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM remark WHERE dossier = ?1 AND removed = 0 ORDER BY speaker, number"
    );
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement
        .query_map([dossier], read)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().flatten().collect())
}

/// The number the next remark of a speaker gets.
pub fn next_number(
    transaction: &Transaction,
    dossier: i64,
    speaker: Speaker,
) -> Result<u64, StoreError> {
    let sql = "SELECT coalesce(max(number), 0) + 1 FROM remark WHERE dossier = ?1 AND speaker = ?2";
    Ok(transaction
        .prepare_cached(sql)?
        .query_row(params![dossier, speaker.word()], |row| row.get(0))?)
}

/// Writes a remark under its number, in place of what stood there.
pub fn put(transaction: &Transaction, dossier: i64, remark: &Remark) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO remark (dossier, number, speaker, by_whom, received, copy, item, line, text, \
             proposal, ground, outcome, answer, reason, removed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0)",
        )?
        .execute(params![
            dossier,
            remark.number,
            remark.speaker.word(),
            remark.by,
            remark.received,
            remark.copy,
            remark.item,
            remark.line,
            remark.text,
            remark.proposal,
            remark.ground,
            remark.outcome.map(Outcome::word),
            remark.answer,
            remark.reason,
        ])?;
    Ok(())
}

/// Erases a remark but for its number; tells whether there was one.
pub fn erase(
    transaction: &Transaction,
    dossier: i64,
    speaker: Speaker,
    number: u64,
) -> Result<bool, StoreError> {
    let sql = "UPDATE remark SET by_whom = '', received = NULL, copy = '', item = '', line = NULL, text = '', \
               proposal = '', ground = '', outcome = NULL, answer = '', reason = '', removed = 1
               WHERE dossier = ?1 AND speaker = ?2 AND number = ?3 AND removed = 0";
    let erased =
        transaction
            .prepare_cached(sql)?
            .execute(params![dossier, speaker.word(), number])?;
    Ok(erased > 0)
}
