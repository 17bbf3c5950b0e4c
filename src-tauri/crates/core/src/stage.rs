//! Where a dossier stands in its life, read off its facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::entry::{Entry, Facts};
use crate::rule::Gate;
use crate::value::Value;

/// A stage of a dossier's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// "Layihə"
    Draft,
    /// "Razılaşdırma": letters to other bodies are out (191/2011, 9.2).
    Coordination,
    /// "İctimai müzakirə": the draft stands on the site (191/2011, 9.7).
    Consultation,
    /// "Təsdiq": consultation is over, approval is not given.
    Approval,
    /// "Qeydiyyat": approved, not registered.
    Filing,
    /// "Reyestrdə": it has a registry number.
    Registered,
}

impl Stage {
    /// The stage of these facts on a day.
    pub fn of(facts: &Facts, today: NaiveDate) -> Self {
        let filled = |fact: &str, column: &str| match facts.value(fact) {
            Some(Value::Group(cells)) => cells.get(column).cloned(),
            _ => None,
        };
        let over = |value: Option<Value>| matches!(value, Some(Value::Date(day)) if day < today);
        if filled("registration", "number").is_some() {
            Stage::Registered
        } else if filled("approval", "date").is_some() {
            Stage::Filing
        } else if over(filled("consultation", "end")) || facts.flag("previously_approved") {
            Stage::Approval
        } else if filled("consultation", "start").is_some() {
            Stage::Consultation
        } else if matches!(facts.get("agreements"), Some(Entry::Filled(_))) {
            Stage::Coordination
        } else {
            Stage::Draft
        }
    }

    /// The gate at which a dossier of this stage is checked in the list.
    pub fn gate(self) -> Gate {
        match self {
            Stage::Draft => Gate::Draft,
            Stage::Coordination | Stage::Consultation => Gate::Consultation,
            Stage::Approval => Gate::Approval,
            Stage::Filing => Gate::Filing,
            Stage::Registered => Gate::Registered,
        }
    }
}
