//! Spelling of what is written, and the officer's own words.

use std::collections::BTreeSet;

use reqlament_core::az;
use reqlament_core::az::spelling::{Misspelt, OwnWords, Speller, own_word};
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::texts;
use rusqlite::Transaction;

use super::revise::Open;
use crate::error::Failed;
use crate::store::setting;
use crate::view::MisspeltText;
use crate::{Client, ClientError};

/// The officer's own words in the table of settings, a JSON list.
const NAME: &str = "own_words";

/// The words of a text that are in no list.
pub fn text(client: &Client, text: &str) -> Failed<Vec<Misspelt>> {
    let own = own(client)?;
    Ok(Speller::embedded().misspelt(text, &own))
}

/// The texts of a dossier in which some word is in no list, in the order of the vocabulary.
pub fn dossier(client: &Client, id: &str) -> Failed<Vec<MisspeltText>> {
    let law = client.law();
    let stored = client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| open.current()))
    })??;
    let facts = Facts::from_stored(&law.vocabulary, stored);
    let own = own(client)?;
    let mut found = Vec::new();
    for fact in law.vocabulary.facts() {
        let Some(Entry::Filled(value)) = facts.get(&fact.shape.id) else {
            continue;
        };
        for running in texts::running(&fact.shape, value) {
            let words = Speller::embedded().misspelt(&running.text, &own);
            if !words.is_empty() {
                found.push(MisspeltText {
                    place: running.place,
                    text: running.text,
                    words,
                });
            }
        }
    }
    Ok(found)
}

/// What was meant by a word, likeliest first, five at most.
pub fn suggest(client: &Client, word: &str) -> Failed<Vec<String>> {
    let own = own(client)?;
    Ok(Speller::embedded().suggest(word, &own))
}

/// The officer's own words, in the order of the alphabet.
pub fn words(client: &Client) -> Failed<Vec<String>> {
    let mut words: Vec<String> = kept(client)?.into_iter().collect();
    words.sort_by(|a, b| az::compare(a, b));
    Ok(words)
}

/// Adds an own word; it is right from now on, with its endings.
pub fn add(client: &Client, typed: &str) -> Failed<Vec<String>> {
    let word = own_word(typed).ok_or_else(|| ClientError::OwnWord(typed.to_owned()))?;
    change(client, |words| words.insert(word.clone()))
}

/// Takes an own word away.
pub fn remove(client: &Client, typed: &str) -> Failed<Vec<String>> {
    let word = own_word(typed).ok_or_else(|| ClientError::OwnWord(typed.to_owned()))?;
    change(client, |words| words.remove(&word))
}

fn change(client: &Client, act: impl Fn(&mut BTreeSet<String>) -> bool) -> Failed<Vec<String>> {
    client.store().write(|transaction| -> Failed<()> {
        let mut own = read(transaction)?;
        if act(&mut own) {
            setting::put(transaction, NAME, &serde_json::to_string(&own)?)?;
        }
        Ok(())
    })?;
    words(client)
}

fn own(client: &Client) -> Failed<OwnWords> {
    let words: Vec<String> = kept(client)?.into_iter().collect();
    Ok(Speller::embedded().own(&words)?)
}

fn kept(client: &Client) -> Failed<BTreeSet<String>> {
    client.store().read(|transaction| Ok(read(transaction)))?
}

fn read(transaction: &Transaction) -> Failed<BTreeSet<String>> {
    match setting::get(transaction, NAME)? {
        Some(json) => Ok(serde_json::from_str(&json)?),
        None => Ok(BTreeSet::new()),
    }
}
