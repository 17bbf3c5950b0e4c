//! What is asked before a dossier is made: whether the law of a profile covers the service at all.
//!
//! The questions are data of the profile, each with its clause.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::profile::Profile;
use crate::vocabulary::Wording;

/// What an answer outside the law means for the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ScopeWeight {
    /// The law leaves nothing open: no dossier is made under it.
    Stop,
    /// Whether the clause is met must be judged: one may go on knowingly.
    Doubt,
}

/// A question about what the law covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScopeQuestion {
    /// Id.
    pub id: String,
    /// The fact that keeps the answer; none where the dossier asks for it elsewhere.
    pub fact: Option<String>,
    /// The question, answered by yes or no.
    pub question: Wording,
    /// The answer that lies outside the law.
    pub outside: bool,
    /// Whether a service of the official list is inside: the Cabinet listed it.
    pub listed_is_inside: bool,
    /// What an answer outside means.
    pub weight: ScopeWeight,
    /// Clauses that say so, the first the nearest.
    pub clauses: Vec<String>,
    /// What the clauses say.
    pub says: Wording,
    /// What to do then.
    pub mend: Wording,
}

/// Yes or no by the id of the question.
pub type Answers = BTreeMap<String, bool>;

/// The questions whose answers lie outside the law of the profile, the weightiest first.
pub fn outside<'a>(profile: &'a Profile, answers: &Answers) -> Vec<&'a ScopeQuestion> {
    let mut found: Vec<&ScopeQuestion> = profile
        .scope
        .iter()
        .filter(|question| answers.get(&question.id) == Some(&question.outside))
        .collect();
    found.sort_by_key(|question| question.weight != ScopeWeight::Stop);
    found
}
