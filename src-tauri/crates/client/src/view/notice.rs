//! The operator's notices, and how the operator's own record compares.

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FactReason, FilingState, Purpose};
use serde::{Deserialize, Serialize};

/// What an operator told of a filing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NoticeView {
    /// Id of the filing.
    pub filing: String,
    /// Id of its dossier; `null` where the filing was not made on this computer.
    pub dossier: Option<String>,
    /// Name of the service when it was filed; empty where the filing is not known here.
    pub name: String,
    /// What the filing asks for.
    pub purpose: Option<Purpose>,
    /// The registry number of the filing, once there is one.
    pub registry_number: Option<String>,
    /// When it happened.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// The state it brought.
    pub state: FilingState,
    /// In words.
    pub message: Option<String>,
    /// The operator's reasons at single facts.
    pub reasons: Vec<FactReason>,
    /// Whether the officer has not looked since it came.
    pub fresh: bool,
}

/// How the text compares with the record that the operator holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RecordView {
    /// When it was compared.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// In a word.
    pub standing: RecordStanding,
    /// Registry number; empty where there is none.
    pub number: String,
    /// Facts that differ between the text and the operator's record, in the order of the vocabulary.
    pub facts: Vec<String>,
    /// Facts in which the operator's record differs from what was filed last from here.
    pub altered: Vec<String>,
    /// Why the operator could not be asked; empty where it could.
    pub cause: String,
}

impl RecordView {
    /// Whether the operator holds something else than what was filed last from here.
    pub fn alarms(&self) -> bool {
        use RecordStanding::{Cancelled, Unknown};
        !self.altered.is_empty() || matches!(self.standing, Unknown | Cancelled)
    }
}

/// How it compares in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecordStanding {
    /// The service has no registry number.
    NotRegistered,
    /// The settings name no operator that could be asked.
    NoOperator,
    /// The operator did not answer.
    Offline,
    /// The operator's register has no such number.
    Unknown,
    /// The operator's register holds the service as cancelled.
    Cancelled,
    /// Facts differ.
    Differs,
    /// Nothing differs.
    Same,
}
