//! Finding words over everything a dossier says, and writing others in their place.
//!
//! Looks at running texts and at names and titles as well. What is chosen from official wordings, what the operator
//! gave and names of files are found and never changed.

mod letters;
mod pieces;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::value::Value;
use crate::vocabulary::{Assigner, Fact};

use letters::{Clusters, spot_all};
use pieces::{Piece, visit};

/// Characters of context on either side of a match.
const CONTEXT: usize = 56;

/// How alike two letters must be to count as the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sameness {
    /// As the search of dossiers folds them: "xidmet" finds "Xidmət".
    #[default]
    Folded,
    /// The same letter, great or small by the Azerbaijani alphabet: İ is i, I is ı.
    Letters,
    /// The very character.
    Exact,
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Wanted {
    /// The words.
    pub words: String,
    /// How alike letters must be.
    pub sameness: Sameness,
    /// Only where no letter or digit touches it.
    pub whole: bool,
}

/// Where a match begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Spot {
    /// The ids that lead to the text: fact, row, column, paragraph or element.
    pub place: Vec<String>,
    /// Which of the texts at that place, counted from 0: an act has a title, a body, a number …
    pub part: usize,
    /// First UTF-16 unit of the match.
    pub start: usize,
}

/// Why a match cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// The official wording of a choice.
    Choice,
    /// The operator gave it.
    Operator,
    /// The name of an attachment.
    File,
}

/// A match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Found {
    /// Where it begins.
    pub spot: Spot,
    /// The UTF-16 unit behind it.
    pub end: usize,
    /// What stands before it in the same text.
    pub before: String,
    /// The words as they stand.
    pub words: String,
    /// What stands behind it.
    pub after: String,
    /// Why it cannot be changed, where it cannot.
    pub kept: Option<Kept>,
}

/// Every match in the value of a fact, in the order of reading.
pub fn find(fact: &Fact, value: &Value, wanted: &Wanted) -> Vec<Found> {
    let needle = Clusters::of(&wanted.words, wanted.sameness);
    let mut found = Vec::new();
    if needle.is_empty() {
        return found;
    }
    visit(
        &fact.shape,
        &mut value.clone(),
        &mut |place, part, piece| {
            let (text, kept) = match piece {
                Piece::Plain(text) => (text.clone(), None),
                Piece::Runs(runs) => (runs.iter().map(|run| run.text.as_str()).collect(), None),
                Piece::Kept(text, why) => (text, Some(why)),
            };
            let kept = operators(fact).or(kept);
            let own = Clusters::of(&text, wanted.sameness);
            for range in spot_all(&own, &needle, wanted.whole) {
                found.push(Found {
                    spot: Spot {
                        place: place.to_vec(),
                        part,
                        start: own.unit(range.start),
                    },
                    end: own.unit(range.end),
                    before: last(&text[..own.byte(range.start)]),
                    words: text[own.byte(range.start)..own.byte(range.end)].to_owned(),
                    after: first(&text[own.byte(range.end)..]),
                    kept,
                });
            }
        },
    );
    found
}

/// The value with other words in place of the matches, of all or of the one at `only`, and how many were changed.
pub fn replace(
    fact: &Fact,
    value: &Value,
    wanted: &Wanted,
    with: &str,
    only: Option<&Spot>,
) -> (Value, usize) {
    let needle = Clusters::of(&wanted.words, wanted.sameness);
    let (mut changed, mut count) = (value.clone(), 0);
    if needle.is_empty() || operators(fact).is_some() {
        return (changed, count);
    }
    visit(&fact.shape, &mut changed, &mut |place, part, piece| {
        let chosen = |own: &Clusters| -> Vec<Range<usize>> {
            let here = |start: usize| {
                only.is_none_or(|spot| {
                    spot.place == place && spot.part == part && spot.start == own.unit(start)
                })
            };
            spot_all(own, &needle, wanted.whole)
                .into_iter()
                .filter(|range| here(range.start))
                .map(|range| own.byte(range.start)..own.byte(range.end))
                .collect()
        };
        match piece {
            Piece::Plain(text) => {
                let ranges = chosen(&Clusters::of(text, wanted.sameness));
                count += ranges.len();
                for range in ranges.into_iter().rev() {
                    text.replace_range(range, with);
                }
            }
            Piece::Runs(runs) => {
                let text: String = runs.iter().map(|run| run.text.as_str()).collect();
                let ranges = chosen(&Clusters::of(&text, wanted.sameness));
                count += ranges.len();
                pieces::rewrite(runs, &ranges, with);
            }
            Piece::Kept(..) => {}
        }
    });
    (changed, count)
}

fn operators(fact: &Fact) -> Option<Kept> {
    (fact.assigned_by == Some(Assigner::Operator)).then_some(Kept::Operator)
}

fn last(text: &str) -> String {
    let from = text.char_indices().rev().nth(CONTEXT - 1);
    let Some((at, _)) = from.filter(|(at, _)| *at > 0) else {
        return text.to_owned();
    };
    let cut = text[at..].split_once(char::is_whitespace);
    format!("… {}", cut.map_or(&text[at..], |(_, rest)| rest))
}

fn first(text: &str) -> String {
    let Some((at, _)) = text.char_indices().nth(CONTEXT) else {
        return text.to_owned();
    };
    let cut = text[..at].rsplit_once(char::is_whitespace);
    format!("{} …", cut.map_or(&text[..at], |(rest, _)| rest))
}
