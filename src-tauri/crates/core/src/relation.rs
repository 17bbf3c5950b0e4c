//! Relations: demands over rows that are indexed functions rather than conditions, because conditions are slow there.

mod verify;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::agreed;
use crate::answered;
use crate::design::Design;
use crate::entry::Facts;
use crate::form::{Form, Item};
use crate::kind::Kind;
use crate::law::Law;
use crate::profile::Profile;
use crate::rows;
use crate::style;
use crate::value::Row;
use crate::vocabulary::Group;
use crate::wellformed;

/// A named relation and its arguments. A place is `fact` or `fact.column`.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
pub enum Relation {
    /// Every item marked mandatory in the form is answered.
    Answered {
        /// Form id.
        form: String,
        /// Only facts of these parts of the work.
        groups: Vec<Group>,
    },
    /// None of these facts is declared empty.
    NotDeclaredEmpty {
        /// Fact ids.
        facts: Vec<String>,
    },
    /// No two rows say the same in this place.
    Unique {
        /// Where.
        of: String,
    },
    /// Nothing in one place is said in the other too.
    Disjoint {
        /// Whose rows offend.
        of: String,
        /// The other place.
        with: String,
        /// Except rows in which this flag is set: another rule speaks of them.
        unless: Option<String>,
    },
    /// Every body named in one place is named in one of the others.
    Covered {
        /// Whose rows offend.
        of: String,
        /// Only rows that this says.
        only: Option<Only>,
        /// Where they must be named.
        by: Vec<String>,
        /// Only in rows of those places that this says.
        by_only: Option<Only>,
    },
    /// Every value of this kind, in any fact, is well formed.
    WellFormed {
        /// `web`, `email`, `phone`.
        kind: Kind,
    },
    /// A range's lower bound is not above its upper bound.
    Ordered {
        /// Where the terms or periods stand.
        of: Vec<String>,
    },
    /// In each row one term is not longer than the other.
    NotLonger {
        /// The shorter.
        of: String,
        /// The longer.
        than: String,
    },
    /// The critical path of the operations is not longer than the longest of the term.
    PathWithin {
        /// Fact of the term.
        term: String,
        /// Whether only a certain excess offends, or only an uncertain one.
        certain: bool,
    },
    /// Row references lead to rows that exist, and to no circle.
    References {
        /// Where.
        of: String,
    },
    /// Nothing in a designed form says nothing.
    DesignSays {
        /// Where the designs stand.
        of: String,
    },
    /// A condition in a designed form names a choice above it.
    DesignConditions {
        /// Where the designs stand.
        of: String,
    },
    /// Every row of the table is referred to from this place.
    Referred {
        /// The table whose rows offend.
        of: String,
        /// Where the references stand.
        from: String,
    },
    /// No sentence is longer than this.
    ShortSentences {
        /// Most words of a sentence.
        words: usize,
    },
    /// No paragraph says what another has said.
    NoRepetition,
    /// Every abbreviation is spelt out somewhere, or so well known that it need not be.
    SpeltOut {
        /// The well known.
        known: Vec<String>,
    },
    /// One thing has one name.
    OneTerm {
        /// Words for the same thing, a list each.
        terms: Vec<Vec<String>>,
    },
    /// A body's name is not abbreviated.
    FullName {
        /// Where the body stands.
        of: String,
    },
    /// A unit named for the provider acts in some operation.
    UnitsAct,
    /// What a deadline of the profile demands was done by its day.
    InTime {
        /// Deadline id.
        deadline: String,
        /// The date of the event.
        from: String,
        /// The date of the deed; while it is empty, today.
        to: String,
    },
    /// What concerns a body has not changed since it agreed.
    AsAgreed,
    /// The text has not changed since it was approved.
    AsApproved,
}

/// Rows whose choice column has one of these values; an empty string stands for an empty cell.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Only {
    /// The column.
    pub column: String,
    /// The choices.
    pub values: Vec<String>,
}

impl Only {
    /// Whether it says this row.
    pub(crate) fn says(&self, row: &Row) -> bool {
        self.values
            .iter()
            .any(|value| value == row.text(&self.column))
    }
}

/// Where a relation is broken.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offence {
    /// The row, where it is one.
    pub row: Option<String>,
    /// The fact, where it is not the rule's own.
    pub fact: Option<String>,
    /// The clause, where it is not the rule's own.
    pub clause: Option<String>,
    /// What was found, for `{detail}`.
    pub detail: String,
    /// The same in English, where it is in words.
    pub detail_en: Option<String>,
}

impl Offence {
    /// In a row where there is one.
    pub(crate) fn at(row: Option<&Row>, detail: impl Into<String>) -> Self {
        Self {
            row: row.map(|row| row.id.clone()),
            detail: detail.into(),
            ..Self::default()
        }
    }

    /// In a fact.
    pub(crate) fn fact(fact: &str, detail: impl Into<String>) -> Self {
        Self {
            fact: Some(fact.to_owned()),
            detail: detail.into(),
            ..Self::default()
        }
    }
}

/// What a relation looks at.
pub struct View<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// The law.
    pub law: &'a Law,
    /// The profile the facts stand under.
    pub profile: &'a Profile,
    /// The forms of the profile.
    pub forms: &'a [&'a Form],
    /// The day of the check.
    pub today: NaiveDate,
    /// Whether an item is asked at all under the facts.
    pub asked: &'a dyn Fn(&Item) -> Result<bool, String>,
}

impl Relation {
    /// Where it is broken.
    pub fn offences(&self, view: &View) -> Result<Vec<Offence>, String> {
        let facts = view.facts;
        Ok(match self {
            Relation::Answered { form, groups } => return answered::unanswered(view, form, groups),
            Relation::NotDeclaredEmpty { facts: ids } => answered::declared_empty(facts, ids),
            Relation::Unique { of } => rows::repeated(facts, of),
            Relation::Disjoint { of, with, unless } => {
                rows::shared(facts, of, with, unless.as_deref())
            }
            Relation::Covered {
                of,
                only,
                by,
                by_only,
            } => rows::uncovered(facts, of, only.as_ref(), by, by_only.as_ref()),
            Relation::WellFormed { kind } => wellformed::offences(view, *kind),
            Relation::Ordered { of } => of
                .iter()
                .flat_map(|place| rows::disordered(facts, place))
                .collect(),
            Relation::NotLonger { of, than } => rows::longer(facts, of, than),
            Relation::PathWithin { term, certain } => rows::path_beyond(facts, term, *certain),
            Relation::References { of } => rows::dangling(view, of),
            Relation::DesignSays { of } => rows::designs(facts, of, Design::silent),
            Relation::DesignConditions { of } => rows::designs(facts, of, Design::idle_conditions),
            Relation::Referred { of, from } => rows::unreferred(facts, of, from),
            Relation::ShortSentences { words } => style::long_sentences(view, *words),
            Relation::NoRepetition => style::repetitions(view),
            Relation::SpeltOut { known } => style::unexplained(view, known),
            Relation::OneTerm { terms } => style::mixed_terms(view, terms),
            Relation::FullName { of } => rows::abbreviated(facts, of),
            Relation::UnitsAct => rows::idle_units(facts),
            Relation::InTime { deadline, from, to } => rows::late(view, deadline, from, to),
            Relation::AsAgreed => agreed::changed_since_agreed(facts)?,
            Relation::AsApproved => agreed::changed_since_approved(view)?,
        })
    }
}

/// The fact and the column of a place.
pub(crate) fn split(place: &str) -> (&str, Option<&str>) {
    place
        .split_once('.')
        .map_or((place, None), |(fact, column)| (fact, Some(column)))
}
