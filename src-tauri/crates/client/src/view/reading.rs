//! The law as the reader shows it: acts, clauses, and what rests on each.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use reqlament_core::law::Part;
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::vocabulary::Wording;
use serde::Serialize;

/// Everything the reader shows.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReadingView {
    /// The acts with their text.
    pub acts: Vec<ActView>,
    /// Clauses on which something rests though the reader has no text of them.
    pub unread: Vec<ClauseView>,
}

/// An act of the reader.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ActView {
    /// Such as `191/2011`.
    pub id: String,
    /// Kind of act, such as "qərar".
    pub kind: String,
    /// Who passed it.
    pub body: String,
    /// When.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub date: NaiveDate,
    /// Under what number.
    pub number: String,
    /// Full title.
    pub title: String,
    /// Title of the rules it approves, where its parts are theirs.
    pub rules_title: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// The profiles under which it is in force.
    pub in_force: Vec<String>,
    /// The profiles under which it is followed by custom alone.
    pub customary: Vec<String>,
    /// Its clauses, in order.
    pub clauses: Vec<ClauseView>,
}

/// A clause and what rests on it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ClauseView {
    /// Such as `191/2011:8.1`.
    pub id: String,
    /// Number as printed.
    pub number: String,
    /// Number of its part.
    pub part: String,
    /// Words, an abzas a line; empty where the reader has none.
    pub text: String,
    /// How an act cites it; empty where the reader has no text.
    pub citation: String,
    /// Addresses of items, such as `reglament-191:2.2.1`.
    pub items: Vec<String>,
    /// Rules that cite it.
    pub rules: Vec<RuleView>,
    /// Deadlines it sets.
    pub deadlines: Vec<DeadlineView>,
}

/// A rule, as the reader names it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RuleView {
    /// Id.
    pub id: String,
    /// Its weight under each profile that has it.
    pub profiles: BTreeMap<String, Severity>,
    /// The moment from which it binds.
    pub gate: Gate,
    /// What it says when it is broken; blanks in braces.
    pub message: Wording,
    /// The fact where one goes to mend it.
    pub fact: String,
    /// Addresses of the items that show that fact.
    pub items: Vec<String>,
}

/// A deadline of a profile.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DeadlineView {
    /// Profile id.
    pub profile: String,
    /// In words.
    pub name: Wording,
}
