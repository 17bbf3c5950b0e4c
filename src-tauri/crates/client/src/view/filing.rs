//! Filings, their delivery, and what is registered of them.

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::filing::{FactReason, FilingState, Purpose};
use serde::{Deserialize, Serialize};

/// A filing and where it stands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FilingView {
    /// Filing id.
    pub id: String,
    /// Dossier id.
    pub dossier: String,
    /// Name of the service when it was filed.
    pub name: String,
    /// What it asks for.
    pub purpose: Purpose,
    /// Where its delivery stands.
    pub delivery: Delivery,
    /// Where it stands at the operator, once it was delivered.
    pub state: Option<FilingState>,
    /// Registry number, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_number: Option<String>,
    /// Digest of the edition it was made from.
    pub digest: String,
    /// The deadline that runs by the profile, where the law sets one: the operator's for an answer, of what was returned
    /// the provider's for mending it.
    #[cfg_attr(feature = "bindings", ts(type = "string | null"))]
    pub due: Option<NaiveDate>,
    /// When the next try is due, while it waits.
    #[cfg_attr(feature = "bindings", ts(type = "string | null"))]
    pub next_try: Option<DateTime<Utc>>,
    /// Tries so far.
    pub tries: u32,
    /// How many attachments the registry has not yet and this computer can send.
    pub attachments_left: usize,
    /// Attachments that the registry has not and this computer has not either.
    pub absent: Vec<AbsentFile>,
    /// Whether their upload is held back.
    pub paused: bool,
    /// Whether the operator's record was found to be something else than this latest registration or amendment.
    pub alarm: bool,
    /// The folder it was written into, where it is handed over by hand.
    pub handed_over: String,
    /// Everything that happened, oldest first.
    pub events: Vec<FilingEvent>,
}

/// A file that a filing names and that is not kept on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AbsentFile {
    /// Its name; empty where the filing tells none.
    pub name: String,
    /// Its SHA-256, by which it is known again.
    pub sha256: String,
}

/// How the text of a registered service differs from what is registered.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DriftView {
    /// Registry number.
    pub number: String,
    /// Facts that differ, in the order of the vocabulary.
    pub facts: Vec<String>,
    /// The last day for filing the change, where the day of the change is entered (191/2011, 10.6).
    #[cfg_attr(feature = "bindings", ts(type = "string | null"))]
    pub due: Option<NaiveDate>,
    /// How many working days the provider has for it; 0 where the profile sets none.
    pub days: u32,
    /// The clause that says so.
    pub clause: String,
}

/// How far the attachments of a filing are on their way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Upload {
    /// Id of the filing.
    pub filing: String,
    /// Bytes that the registry has.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub sent: u64,
    /// Bytes of all.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub whole: u64,
}

/// Where the delivery of a filing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Waits for its turn.
    Queued,
    /// On its way.
    Sending,
    /// The operator has it.
    Delivered,
    /// The operator does not take it as it is.
    Rejected,
    /// Not allowed: credentials.
    Blocked,
    /// The provider took it back before it was sent.
    Withdrawn,
}

/// A step of a filing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FilingEvent {
    /// When.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// A delivery word or a state word.
    pub state: String,
    /// What happened, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The operator's reasons at single facts.
    pub reasons: Vec<FactReason>,
}
