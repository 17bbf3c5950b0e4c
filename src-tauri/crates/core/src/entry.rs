//! Entries: what stands at a fact, and reading it from JSON by the fact's kind.
//!
//! Reading is generous in form (a bare string for a body, rows without ids) and strict in meaning (an unknown
//! choice, a date that is none). It never guesses: what it cannot read it names, with the path and what would fit.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use crate::design::DesignFault;
use crate::read;
use crate::value::Value;
use crate::vocabulary::{Absence, Fact, Vocabulary};

/// What stands at a fact that is not unfilled.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// Filled.
    Filled(Value),
    /// Explicitly empty, in the official words.
    Absent(Absence),
    /// A fact this vocabulary does not know: carried, not dropped.
    Unknown(Json),
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Entry::Filled(value) => value.serialize(serializer),
            Entry::Absent(absence) => BTreeMap::from([("absent", absence)]).serialize(serializer),
            Entry::Unknown(json) => json.serialize(serializer),
        }
    }
}

impl Entry {
    /// The JSON of the entry.
    pub fn json(&self) -> Json {
        serde_json::to_value(self).unwrap_or(Json::Null)
    }
}

/// Why a value was refused. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EntryError {
    /// No such fact.
    #[error("no fact `{0}`")]
    UnknownFact(String),
    /// The JSON does not have the shape of the kind.
    #[error("{path}: expected {expected}, found {found}; an example: {example}")]
    Shape {
        /// Where, such as `operations[2].term`.
        path: String,
        /// What kind was expected.
        expected: &'static str,
        /// What was there.
        found: String,
        /// JSON that would fit.
        example: String,
    },
    /// No such choice.
    #[error("{path}: no choice `{found}`; choose one of {known}")]
    UnknownChoice {
        /// Where.
        path: String,
        /// What was given.
        found: String,
        /// The ids.
        known: String,
    },
    /// No such column.
    #[error("{path}: no column `{found}`; the columns are {known}")]
    UnknownColumn {
        /// Where.
        path: String,
        /// What was given.
        found: String,
        /// The ids.
        known: String,
    },
    /// Too long.
    #[error("{path}: {length} characters, at most {limit} fit")]
    TooLong {
        /// Where.
        path: String,
        /// Characters given.
        length: usize,
        /// Most that fit.
        limit: usize,
    },
    /// The design of a form has an element that cannot be.
    #[error("{path}: {fault}")]
    Design {
        /// Where, such as `attached_forms[0].design[3]`.
        path: String,
        /// What is wrong with it.
        fault: DesignFault,
    },
    /// A control character, which no document can print.
    #[error("{path}: control character U+{code:04X} at character {position}; remove it")]
    Control {
        /// Where.
        path: String,
        /// Code point.
        code: u32,
        /// Counted from 1.
        position: usize,
    },
    /// The law does not let the item stay empty in that way.
    #[error("{path}: may not be declared \u{201c}{word}\u{201d}{allowed}")]
    AbsenceNotAllowed {
        /// Where.
        path: String,
        /// The official words.
        word: &'static str,
        /// What is allowed.
        allowed: String,
    },
}

impl EntryError {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            EntryError::UnknownFact(_) => "unknown_fact",
            EntryError::Shape { .. } => "wrong_kind",
            EntryError::UnknownChoice { .. } => "unknown_choice",
            EntryError::UnknownColumn { .. } => "unknown_column",
            EntryError::TooLong { .. } => "too_long",
            EntryError::Design { .. } => "wrong_design",
            EntryError::Control { .. } => "control_character",
            EntryError::AbsenceNotAllowed { .. } => "absence_not_allowed",
        }
    }
}

/// Reads what is to stand at `fact`; `None` clears it. `new_id` gives ids to rows and blocks that have none.
pub fn read_entry(
    fact: &Fact,
    json: &Json,
    new_id: &mut dyn FnMut() -> String,
) -> Result<Option<Entry>, EntryError> {
    if let Some(absence) = read_absence(fact, json)? {
        return Ok(Some(Entry::Absent(absence)));
    }
    let value = read::value(&fact.shape, json, &fact.shape.id, new_id)?;
    Ok(value.map(Entry::Filled))
}

fn read_absence(fact: &Fact, json: &Json) -> Result<Option<Absence>, EntryError> {
    let Some(word) = json
        .as_object()
        .filter(|o| o.len() == 1)
        .and_then(|o| o.get("absent"))
    else {
        return Ok(None);
    };
    let absence: Absence =
        serde_json::from_value(word.clone()).map_err(|_| EntryError::UnknownChoice {
            path: fact.shape.id.clone(),
            found: word.to_string(),
            known: "none, not_required, not_applicable".to_owned(),
        })?;
    if fact.absent.contains(&absence) {
        return Ok(Some(absence));
    }
    let words: Vec<&str> = fact.absent.iter().map(|absence| absence.word()).collect();
    let allowed = if words.is_empty() {
        String::new()
    } else {
        format!("; allowed: {}", words.join(", "))
    };
    Err(EntryError::AbsenceNotAllowed {
        path: fact.shape.id.clone(),
        word: absence.az(),
        allowed,
    })
}

/// The facts of a dossier: an unfilled fact is not there.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<String, Entry>);

impl Facts {
    /// The entry at a fact.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.0.get(id)
    }

    /// The value at a fact, where it is filled.
    pub fn value(&self, id: &str) -> Option<&Value> {
        match self.0.get(id) {
            Some(Entry::Filled(value)) => Some(value),
            _ => None,
        }
    }

    /// The text at a fact, empty where there is none.
    pub fn text(&self, id: &str) -> &str {
        self.value(id).and_then(Value::as_text).unwrap_or_default()
    }

    /// Whether a fact is filled or declared empty; a table of empty rows is neither.
    pub fn is_answered(&self, id: &str) -> bool {
        match self.0.get(id) {
            Some(Entry::Filled(Value::Table(rows))) => rows.iter().any(|row| !row.cells.is_empty()),
            Some(Entry::Filled(_) | Entry::Absent(_)) => true,
            Some(Entry::Unknown(_)) | None => false,
        }
    }

    /// Whether a flag is set.
    pub fn flag(&self, id: &str) -> bool {
        matches!(self.value(id), Some(Value::Flag(true)))
    }

    /// Writes an entry or, with `None`, clears it. Returns what stood there.
    pub fn set(&mut self, id: &str, entry: Option<Entry>) -> Option<Entry> {
        match entry {
            Some(entry) => self.0.insert(id.to_owned(), entry),
            None => self.0.remove(id),
        }
    }

    /// All entries by fact id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.0.iter().map(|(id, entry)| (id.as_str(), entry))
    }

    /// Reads stored facts. What the vocabulary does not know, or no longer reads, is carried as it is.
    pub fn from_stored(
        vocabulary: &Vocabulary,
        stored: impl IntoIterator<Item = (String, Json)>,
    ) -> Self {
        let mut facts = Self::default();
        for (id, json) in stored {
            let entry = match vocabulary
                .get(&id)
                .map(|fact| read_entry(fact, &json, &mut String::new))
            {
                Some(Ok(Some(entry))) => entry,
                Some(Ok(None)) => continue,
                Some(Err(_)) | None => Entry::Unknown(json),
            };
            facts.0.insert(id, entry);
        }
        facts
    }
}
