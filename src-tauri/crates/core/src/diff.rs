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

/// Texts whose words, multiplied, are more than this are compared by sentences first: the work grows with the product.
const WORK: usize = 4_000_000;

/// The words that stayed, went and came, adjoining ones together.
pub fn words(before: &str, after: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let count = |text: &str| text.split_whitespace().count();
    if count(before) * count(after) <= WORK {
        by_words(before, after, &mut changes);
    } else {
        by_sentences(before, after, &mut changes);
    }
    changes
}

fn by_words(before: &str, after: &str, changes: &mut Vec<Change>) {
    let diff = similar::TextDiff::configure().diff_words(before, after);
    for change in diff.iter_all_changes() {
        add(changes, change.tag(), change.value());
    }
}

/// Sentences that stayed are kept; the words are compared within what was put in place of others.
fn by_sentences(before: &str, after: &str, changes: &mut Vec<Change>) {
    let parts = |text| -> Vec<&str> { str::split_inclusive(text, ['.', ';', '\n']).collect() };
    let (old, new) = (parts(before), parts(after));
    let diff = similar::TextDiff::configure().diff_slices(&old, &new);
    for part in diff.ops() {
        let (gone, come) = (
            old[part.old_range()].concat(),
            new[part.new_range()].concat(),
        );
        let work = gone.split_whitespace().count() * come.split_whitespace().count();
        if part.tag() == similar::DiffTag::Equal {
            add(changes, similar::ChangeTag::Equal, &gone);
        } else if work <= WORK {
            by_words(&gone, &come, changes);
        } else {
            add(changes, similar::ChangeTag::Delete, &gone);
            add(changes, similar::ChangeTag::Insert, &come);
        }
    }
}

fn add(changes: &mut Vec<Change>, tag: similar::ChangeTag, text: &str) {
    match (changes.last_mut(), tag) {
        (Some(Change::Kept { text: last }), similar::ChangeTag::Equal)
        | (Some(Change::Removed { text: last }), similar::ChangeTag::Delete)
        | (Some(Change::Added { text: last }), similar::ChangeTag::Insert) => last.push_str(text),
        _ => {
            let text = text.to_owned();
            changes.push(match tag {
                similar::ChangeTag::Equal => Change::Kept { text },
                similar::ChangeTag::Delete => Change::Removed { text },
                similar::ChangeTag::Insert => Change::Added { text },
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, words};

    fn sides(changes: &[Change]) -> (String, String) {
        let mut sides = (String::new(), String::new());
        for change in changes {
            match change {
                Change::Kept { text } => {
                    sides.0.push_str(text);
                    sides.1.push_str(text);
                }
                Change::Removed { text } => sides.0.push_str(text),
                Change::Added { text } => sides.1.push_str(text),
            }
        }
        sides
    }

    #[test]
    fn a_changed_word_is_marked_alone() {
        let changes = words("müddət 3 iş günüdür", "müddət 5 iş günüdür");
        let removed = Change::Removed {
            text: "3".to_owned(),
        };
        let added = Change::Added {
            text: "5".to_owned(),
        };
        assert_eq!(changes[1..3], [removed, added]);
    }

    #[test]
    fn a_long_text_is_compared_by_sentences_and_keeps_every_word() {
        let text = |own: &str| -> String {
            (0..4000)
                .map(|nth| {
                    format!(
                        "Bənd {nth} üzrə {} qərar. ",
                        if nth % 9 == 0 { own } else { "eyni" }
                    )
                })
                .collect()
        };
        let (old, new) = (text("köhnə"), text("yeni"));
        let changes = words(&old, &new);
        assert_eq!(sides(&changes), (old, new));
        let marked =
            |change: &&Change| matches!(change, Change::Added { text } if text.trim() == "yeni");
        assert_eq!(changes.iter().filter(marked).count(), 445);
    }
}
