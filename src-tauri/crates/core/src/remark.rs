//! What others said of an edition: objections of bodies asked to agree, and comments of the public.
//!
//! They are no facts of the service: they name persons, never go to the registry, and can be erased.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// A body asked to agree: "irad" (191/2011, 9.2).
    Body,
    /// The public: "rəy və təklif" (191/2011, 9.7).
    Public,
}

impl Speaker {
    /// Both.
    pub const ALL: [Speaker; 2] = [Speaker::Body, Speaker::Public];

    /// The word used on the command line, in JSON and in the store.
    pub fn word(self) -> &'static str {
        match self {
            Speaker::Body => "body",
            Speaker::Public => "public",
        }
    }

    /// The speaker of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What became of a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// "qəbul edilib"
    Accepted,
    /// "qismən qəbul edilib"
    Partly,
    /// "qəbul edilməyib"
    Rejected,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Outcome; 3] = [Outcome::Accepted, Outcome::Partly, Outcome::Rejected];

    /// The word used on the command line, in JSON and in the store.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Accepted => "accepted",
            Outcome::Partly => "partly",
            Outcome::Rejected => "rejected",
        }
    }

    /// The outcome of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// As it is printed.
    pub fn az(self) -> &'static str {
        match self {
            Outcome::Accepted => "qəbul edilib",
            Outcome::Partly => "qismən qəbul edilib",
            Outcome::Rejected => "qəbul edilməyib",
        }
    }
}

/// A remark on a place of the text, with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// 1, 2, 3 … among those of its speaker in the dossier; never used twice.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub number: u64,
    /// Who speaks.
    pub speaker: Speaker,
    /// The body, the organisation, or how the person is to be named.
    pub by: String,
    /// The day it came.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", ts(type = "string | null"))]
    pub received: Option<NaiveDate>,
    /// The copy it speaks of, such as "№ 1".
    #[serde(default)]
    pub copy: String,
    /// Address of the item, such as `reglament-191:2.6.1`; empty where it speaks of the whole text.
    #[serde(default)]
    pub item: String,
    /// Line of the printed draft.
    #[serde(default)]
    pub line: Option<u32>,
    /// What is said.
    pub text: String,
    /// The wording proposed.
    #[serde(default)]
    pub proposal: String,
    /// Why.
    #[serde(default)]
    pub ground: String,
    /// What became of it; none while it waits.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// The answer given.
    #[serde(default)]
    pub answer: String,
    /// Why it was not, or not wholly, accepted.
    #[serde(default)]
    pub reason: String,
}

impl Remark {
    /// Whether it is not, or not wholly, accepted and does not say why: who spoke is owed the reason.
    pub fn lacks_reason(&self) -> bool {
        let turned_down = matches!(self.outcome, Some(Outcome::Partly | Outcome::Rejected));
        turned_down && self.reason.trim().is_empty()
    }
}
