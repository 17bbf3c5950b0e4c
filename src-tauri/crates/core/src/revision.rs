//! Revisions: immutable saved states, each chained to the one before it by digest.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::canonical;

/// Why a revision was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The dossier was made.
    Created,
    /// Facts of a similar dossier were taken over.
    TakenOver,
    /// Typing.
    Edited,
    /// A finding was mended.
    Fixed,
    /// Words were written in place of others over the dossier.
    Replaced,
    /// A standard text of the agency was put in.
    Inserted,
    /// What was put in from a standard text was made like it again.
    Renewed,
    /// An earlier state was brought back.
    Restored,
    /// The latest act was undone.
    Undone,
    /// An undone act was done again.
    Redone,
    /// A file was read in.
    Imported,
    /// The profile was changed.
    ProfileChanged,
    /// A filing was made.
    Filed,
    /// The operator's answer was written.
    Received,
}

/// What changed at one fact: JSON before and after, `null` for unfilled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Before.
    pub before: Json,
    /// After.
    pub after: Json,
}

/// What changed in a revision, by fact id. The pseudo-fact `$profile` carries a change of profile.
pub type Changes = BTreeMap<String, Change>;

/// What a revision's digest is over: its payload's digest and the parent's, so that a payload can be compacted
/// away and the chain still be verified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// 1, 2, 3 … within the dossier.
    pub number: u64,
    /// Why.
    pub act: Act,
    /// By whom: a post.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Digest of the changes.
    pub payload: String,
    /// Digest of the revision before; empty for the first.
    pub parent: String,
}

impl Header {
    /// The revision's digest.
    pub fn digest(&self) -> Result<String, serde_json::Error> {
        canonical::digest_of(self)
    }
}

/// Whether the chain of headers and their digests holds together.
pub fn chain_holds<'a>(chain: impl IntoIterator<Item = (&'a Header, &'a str)>) -> bool {
    let mut parent = String::new();
    chain.into_iter().all(|(header, digest)| {
        let sound = header.parent == parent && header.digest().is_ok_and(|own| own == digest);
        digest.clone_into(&mut parent);
        sound
    })
}

/// Which revisions can be undone and redone, read off the acts in order: the numbers on each stack, the top last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stacks {
    /// Can be undone.
    pub undo: Vec<u64>,
    /// Can be redone.
    pub redo: Vec<u64>,
}

impl Stacks {
    /// Reads the acts of a history, oldest first.
    pub fn read(history: impl IntoIterator<Item = (u64, Act)>) -> Self {
        let mut stacks = Self::default();
        for (number, act) in history {
            match act {
                Act::Undone => stacks.redo.extend(stacks.undo.pop()),
                Act::Redone => stacks.undo.extend(stacks.redo.pop()),
                // What went to the registry cannot be taken back, nor what came before a dossier existed.
                Act::Created | Act::Filed | Act::Received => {
                    stacks = Self::default();
                }
                Act::TakenOver
                | Act::Edited
                | Act::Fixed
                | Act::Replaced
                | Act::Inserted
                | Act::Renewed
                | Act::Restored
                | Act::Imported
                | Act::ProfileChanged => {
                    stacks.undo.push(number);
                    stacks.redo.clear();
                }
            }
        }
        stacks
    }
}
