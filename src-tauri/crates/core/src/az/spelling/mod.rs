//! Spelling: which words of a text are none, and what was meant.
//!
//! Words come from lists (`assets/spelling/`), endings from a grammar; the engine is a hunspell-compatible one. The
//! officer's own words are handed in and take endings too. Numbers, addresses and abbreviations are passed over.
//!
//! Reading order: [`Speller`], then `scan` (what a word is), `grammar` and `lexicon` (what the engine is given),
//! `suggest` (what was meant).

mod endings;
mod grammar;
mod lexicon;
mod scan;
mod suggest;

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use spellbook::Dictionary;
use unicode_normalization::UnicodeNormalization;

use super::letters::lower;

const COMMON: &str = include_str!("../../../../../../assets/spelling/common.txt");
const LAW: &str = include_str!("../../../../../../assets/spelling/law.txt");
const MISPRINTS: &str = include_str!("../../../../../../assets/spelling/misprints.txt");

/// The longest word that is kept as the officer's own.
const LONGEST: usize = 60;

/// Why the lists make no dictionary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpellingError {
    /// The engine did not accept the lists or the endings.
    #[error("the word lists: {message}")]
    Lists {
        /// What the engine says.
        message: String,
    },
}

impl SpellingError {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            SpellingError::Lists { .. } => "spelling_lists",
        }
    }
}

/// A word of a text that is in no list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Misspelt {
    /// Where it begins, in UTF-16 units, as the window counts.
    pub start: usize,
    /// Where it ends, in UTF-16 units.
    pub end: usize,
    /// The word as it stands.
    pub word: String,
}

/// The dictionary, ready. It takes a moment to make and is shared.
pub struct Speller {
    words: Dictionary,
    affixes: String,
    misprints: HashMap<&'static str, &'static str>,
    law: HashSet<&'static str>,
    common: HashSet<&'static str>,
}

/// Words the officer added. They take endings as nouns do.
pub struct OwnWords {
    words: Option<Dictionary>,
}

impl Speller {
    /// The dictionary of the lists built into the program, made on first use.
    ///
    /// # Panics
    ///
    /// If the built-in lists do not load, which a test excludes.
    pub fn embedded() -> &'static Speller {
        static SPELLER: OnceLock<Speller> = OnceLock::new();
        #[expect(clippy::expect_used, reason = "a test loads the embedded lists")]
        SPELLER.get_or_init(|| Speller::new(COMMON, LAW, MISPRINTS).expect("the lists load"))
    }

    /// A dictionary of the given lists: words, words of the law, and misprints as `wrong right`.
    pub fn new(
        common: &'static str,
        law: &'static str,
        misprints: &'static str,
    ) -> Result<Self, SpellingError> {
        let affixes = grammar::affixes();
        let words = engine(&affixes, &lexicon::dictionary(&[common, law]))?;
        let marked = |letter: char| {
            lexicon::entries(common)
                .filter(move |entry| entry.is(letter))
                .map(|entry| entry.word)
        };
        Ok(Self {
            words,
            affixes,
            misprints: misprints
                .lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(|line| line.split_once(' '))
                .collect(),
            law: marked('L')
                .chain(lexicon::entries(law).map(|entry| entry.word))
                .collect(),
            common: marked('C').collect(),
        })
    }

    /// The officer's own words, ready.
    pub fn own(&self, words: &[String]) -> Result<OwnWords, SpellingError> {
        if words.is_empty() {
            return Ok(OwnWords { words: None });
        }
        let list = lexicon::dictionary(&[&words.join("\n")]);
        Ok(OwnWords {
            words: Some(engine(&self.affixes, &list)?),
        })
    }

    /// Whether the word is spelled right.
    pub fn check(&self, word: &str, own: &OwnWords) -> bool {
        let word: String = word.nfc().collect();
        own.has(&word)
            || (!self.misprints.contains_key(lower(&word).as_str()) && self.words.check(&word))
    }

    /// The words of the text that are in no list.
    pub fn misspelt(&self, text: &str, own: &OwnWords) -> Vec<Misspelt> {
        scan::words(text)
            .filter(|found| !self.check(&found.word, own))
            .collect()
    }

    /// What was meant, likeliest first, five at most.
    pub fn suggest(&self, word: &str, own: &OwnWords) -> Vec<String> {
        suggest::suggest(self, word, own)
    }
}

impl OwnWords {
    fn has(&self, word: &str) -> bool {
        self.words.as_ref().is_some_and(|words| words.check(word))
    }
}

/// How many words of the text are looked at.
pub fn counted(text: &str) -> usize {
    scan::words(text).count()
}

/// A word as it is kept among the officer's own, or nothing where it is no single word.
pub fn own_word(typed: &str) -> Option<String> {
    let word: String = typed.trim().nfc().collect();
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let allowed = word
        .chars()
        .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '’'));
    (allowed && letters > 0 && word.chars().count() <= LONGEST).then_some(word)
}

fn engine(affixes: &str, words: &str) -> Result<Dictionary, SpellingError> {
    Dictionary::new(affixes, words).map_err(|error| SpellingError::Lists {
        message: error.to_string(),
    })
}
