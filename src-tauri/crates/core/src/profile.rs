//! Profiles: the law in force together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::LawError;
use crate::scope::ScopeQuestion;
use crate::value::{Relation, Unit};
use crate::vocabulary::Wording;

/// The law in force together: forms, deadlines, operator, providers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Profile {
    /// `2011`, `2025`.
    pub id: String,
    /// Name on the screen.
    pub name: Wording,
    /// The acts it rests on, as printed in the status bar.
    pub acts: Wording,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force, where one is known.
    pub until: Option<NaiveDate>,
    /// What is doubtful about it.
    pub note: Option<Wording>,
    /// Forms by id.
    pub forms: Vec<String>,
    /// The acts of the reader that are in force, by id.
    pub texts: Vec<String>,
    /// The acts of the reader that are followed by custom though they may be repealed, by id.
    #[serde(default)]
    pub customary: Vec<String>,
    /// Whether a service is offered under the 29 fields of 191/2011 3.1.
    pub fields_of_application: bool,
    /// Who may be a provider, in words, and the clause.
    pub providers: Providers,
    /// Operators of the registry, each with the day from which it is one.
    #[serde(rename = "operator")]
    pub operators: Vec<Operator>,
    /// Deadlines; none where the law is silent.
    #[serde(rename = "deadline")]
    pub deadlines: Vec<DeadlineRow>,
    /// What is asked before a dossier is made; nothing where the law's limits are not known.
    #[serde(default)]
    pub scope: Vec<ScopeQuestion>,
}

/// Who may be a provider.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Providers {
    /// In words.
    pub who: Wording,
    /// The clause.
    pub source: String,
    /// Whether only bodies of the official list are meant.
    pub listed_only: bool,
}

/// An operator of the registry.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Operator {
    /// Full name.
    pub name: String,
    /// First day as operator.
    pub from: NaiveDate,
    /// Where that is said.
    pub source: String,
}

/// A deadline of the law.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DeadlineRow {
    /// Id, such as `registration`.
    pub id: String,
    /// Who must act.
    pub who: Who,
    /// The event from which it counts.
    pub event: String,
    /// How many units.
    pub amount: u32,
    /// Of what; counting starts the next (working) day.
    pub unit: Unit,
    /// Before or after the event.
    #[serde(default)]
    pub relation: Relation,
    /// The clause.
    pub source: String,
    /// In words.
    pub name: Wording,
}

/// Who must act by a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The providing body.
    Provider,
    /// The operator of the registry.
    Operator,
}

impl Profile {
    /// Reads a profile.
    pub fn parse(file: &str, text: &str) -> Result<Self, LawError> {
        toml::from_str(text).map_err(|e| LawError::syntax(file, &e))
    }

    /// The deadline of this id, where the law sets one.
    pub fn deadline(&self, id: &str) -> Option<&DeadlineRow> {
        self.deadlines.iter().find(|row| row.id == id)
    }

    /// The operator on a day: the last that began by then, else the first.
    pub fn operator_on(&self, day: NaiveDate) -> Option<&Operator> {
        let begun = self
            .operators
            .iter()
            .filter(|operator| operator.from <= day)
            .max_by_key(|o| o.from);
        begun.or(self.operators.first())
    }
}
