//! The difference of two states of a dossier: what changed at each fact, and which words of its text.

use serde::Serialize;
use serde_json::Value as Json;

use crate::entry::Facts;
use crate::value::Value;
use crate::vocabulary::Vocabulary;

/// A fact that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Difference {
    /// Fact id.
    pub fact: String,
    /// JSON of the first state, `null` where unfilled.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub before: Json,
    /// JSON of the second state.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub after: Json,
    /// The words, where the fact is text.
    pub words: Vec<Change>,
}

/// A stretch of words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// Stayed.
    Kept {
        /// The words.
        text: String,
    },
    /// Went.
    Removed {
        /// The words.
        text: String,
    },
    /// Came.
    Added {
        /// The words.
        text: String,
    },
}

/// The facts that differ, in the order of the vocabulary; unknown ones last.
pub fn differences(vocabulary: &Vocabulary, before: &Facts, after: &Facts) -> Vec<Difference> {
    let declared = vocabulary.facts().iter().map(|fact| fact.shape.id.as_str());
    let others = before
        .iter()
        .chain(after.iter())
        .map(|(id, _)| id)
        .filter(|id| vocabulary.get(id).is_none());
    let mut ids: Vec<&str> = declared.collect();
    for id in others {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter(|id| before.get(id) != after.get(id))
        .map(|id| difference(id, before, after))
        .collect()
}

fn difference(id: &str, before: &Facts, after: &Facts) -> Difference {
    let json = |facts: &Facts| facts.get(id).map_or(Json::Null, |entry| entry.json());
    let text = |facts: &Facts| match facts.value(id) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Prose(prose)) => Some(prose.plain()),
        Some(Value::Design(design)) => Some(design.plain()),
        Some(_) => None,
        None => Some(String::new()),
    };
    let words = match (text(before), text(after)) {
        (Some(old), Some(new)) => words(&old, &new),
        _ => Vec::new(),
    };
    Difference {
        fact: id.to_owned(),
        before: json(before),
        after: json(after),
        words,
    }
}

/// The words that stayed, went and came, adjoining ones together.
pub fn words(before: &str, after: &str) -> Vec<Change> {
    let diff = similar::TextDiff::configure()
        .timeout(std::time::Duration::from_millis(500))
        .diff_words(before, after);
    let mut changes: Vec<Change> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (changes.last_mut(), change.tag()) {
            (Some(Change::Kept { text: last }), similar::ChangeTag::Equal)
            | (Some(Change::Removed { text: last }), similar::ChangeTag::Delete)
            | (Some(Change::Added { text: last }), similar::ChangeTag::Insert) => {
                last.push_str(text)
            }
            (_, tag) => {
                let text = text.to_owned();
                changes.push(match tag {
                    similar::ChangeTag::Equal => Change::Kept { text },
                    similar::ChangeTag::Delete => Change::Removed { text },
                    similar::ChangeTag::Insert => Change::Added { text },
                });
            }
        }
    }
    changes
}
