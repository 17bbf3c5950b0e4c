//! Messages of the registry's HTTP API beside the packet, the receipt and the problem of [`crate::filing`].

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize, Serializer};

use crate::deadline::FilingDeadline;
use crate::filing::{Edition, FactReason, FilingState, Purpose, RegisteredService};
use crate::profile::Profile;

/// A filing in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FilingSummary {
    /// Id of the filing.
    pub filing: String,
    /// Id of the dossier.
    pub dossier: String,
    /// What it asks for.
    pub purpose: Purpose,
    /// Name of the service.
    pub name: String,
    /// Full name of the body that offers it.
    pub body: String,
    /// Where it stands.
    pub state: FilingState,
    /// The registry number it names or was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_number: Option<String>,
    /// When it came.
    pub received: DateTime<Utc>,
    /// The deadline that runs for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<FilingDeadline>,
}

/// A page of filings, the newest first: `GET /v1/filings`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FilingPage {
    /// The filings.
    pub filings: Vec<FilingSummary>,
    /// What to ask for as `after` to read on; none at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A step of a filing in the chain of all events: who, when, what and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FilingEvent {
    /// Place in the chain.
    pub number: u64,
    /// Id of the filing.
    pub filing: String,
    /// When, in whole milliseconds.
    #[serde(serialize_with = "in_milliseconds")]
    pub at: DateTime<Utc>,
    /// The state it brought.
    pub state: FilingState,
    /// Who: `provider`, `operator` or `trial`.
    pub actor: String,
    /// Reasons or a message; null where there is none.
    #[cfg_attr(feature = "schema", schema(required))]
    pub message: Option<String>,
    /// The account by which it was done, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Reasons at single facts; left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<FactReason>,
    /// Digest of the event before it; empty for the first.
    pub parent: String,
    /// SHA-256 over the canonical JSON (RFC 8785) of the other members as they stand here.
    pub digest: String,
}

/// A moment as it is digested.
fn in_milliseconds<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// What happened to a filing, oldest first: `GET /v1/filings/{id}/events`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FilingEvents {
    /// The events.
    pub events: Vec<FilingEvent>,
}

/// What happened to an agency's filings since a place in the chain: `GET /v1/notices`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NoticePage {
    /// The events, oldest first.
    pub notices: Vec<FilingEvent>,
    /// What to ask for as `after` the next time, also when nothing is new.
    pub next: String,
    /// Whether `after` is a place that the chain does not have, because the registry was restored from an older copy: the
    /// page then begins anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub restarted: bool,
}

/// What the operator decides: `POST /v1/filings/{id}/decisions`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecisionMessage {
    /// The decision.
    pub decision: DecisionKind,
    /// Why; `return` and `refuse` need it, `return` may give it at single facts alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Reasons at single facts, for `return`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<FactReason>,
}

/// The decisions of an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// Takes it up for examination.
    Examine,
    /// Registers the service (191/2011, 10.4).
    Register,
    /// Makes the correction (10.8).
    Amend,
    /// Cancels the registration and takes the service out (10.2.3).
    Cancel,
    /// Returns it so that its faults be mended.
    Return,
    /// Refuses it.
    Refuse,
}

/// The profiles by which a registry checks: `GET /v1/profiles`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ProfileList {
    /// Each with its deadlines.
    pub profiles: Vec<Profile>,
}

/// How a registry goes and what it is: `GET /healthz`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Health {
    /// `ok`.
    pub status: String,
    /// `trial` or `official`.
    pub kind: String,
    /// Version of the program.
    pub version: String,
}

/// An opinion on a filing, such as the one on information security that item 28 of the record (129/2026) names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewOpinion {
    /// Full name of the body whose opinion it is.
    #[cfg_attr(feature = "schema", schema(min_length = 1))]
    pub body: String,
    /// What it says.
    pub outcome: OpinionOutcome,
    /// In words.
    #[cfg_attr(feature = "schema", schema(min_length = 1))]
    pub text: String,
    /// SHA-256 of an attachment that was uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(pattern = "^[0-9a-f]{64}$"))]
    pub attachment: Option<String>,
}

/// What an opinion says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OpinionOutcome {
    /// "müsbət"
    Positive,
    /// "mənfi"
    Negative,
}

impl OpinionOutcome {
    /// The word used in JSON and SQL.
    pub fn word(self) -> &'static str {
        match self {
            OpinionOutcome::Positive => "positive",
            OpinionOutcome::Negative => "negative",
        }
    }

    /// The outcome of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        [OpinionOutcome::Positive, OpinionOutcome::Negative]
            .into_iter()
            .find(|outcome| outcome.word() == word)
    }
}

/// An opinion that was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GivenOpinion {
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down: `provider`, `operator` or `trial`.
    pub actor: String,
    /// Full name of the body whose opinion it is.
    pub body: String,
    /// What it says.
    pub outcome: OpinionOutcome,
    /// In words.
    pub text: String,
    /// SHA-256 of an attachment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attachment: Option<String>,
}

/// The opinions on a filing, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Opinions {
    /// The opinions.
    pub opinions: Vec<GivenOpinion>,
}

/// How much of an attachment has come: `/v1/attachments/{sha256}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AttachmentStatus {
    /// SHA-256 of the whole, 64 hexadecimal digits.
    pub sha256: String,
    /// Bytes of the whole.
    pub length: u64,
    /// Bytes that have come; the next part begins here.
    pub received: u64,
    /// Whether all have come and have this digest.
    pub complete: bool,
}

/// A page of the public register: `GET /v1/services`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServicePage {
    /// In the order of their numbers.
    pub services: Vec<RegisteredService>,
    /// What to ask for as `after` to read on; none at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A step of a registration: what it brought and the text it put in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServiceStep {
    /// `registered`, `amended` or `cancelled`.
    pub state: FilingState,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the service from then on.
    pub name: String,
    /// Digest of the edition that was filed.
    pub digest: String,
}

/// Everything that happened to a registration, oldest first; never forgotten (191/2011, 10.5).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServiceHistory {
    /// Registry number.
    pub number: String,
    /// The steps.
    pub steps: Vec<ServiceStep>,
}

/// The text of a registered service: what its official forms hold, of an edition that is or was in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServiceText {
    /// Registry number.
    pub number: String,
    /// Digest of the whole edition.
    pub digest: String,
    /// Whether it is the last one that was put in force.
    pub current: bool,
    /// The edition; facts that no official form of its profile prints are left out.
    pub edition: Edition,
}

/// How many there are: `GET /v1/statistics`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Statistics {
    /// Services of the register by state.
    pub services: BTreeMap<String, u64>,
    /// Services in force by the body that offers them.
    pub bodies: BTreeMap<String, u64>,
    /// Filings by what they ask for, and of these by state.
    pub filings: BTreeMap<String, BTreeMap<String, u64>>,
    /// The day they were counted.
    pub day: NaiveDate,
}

/// An access token: `POST /v1/token` (RFC 6749, 4.4.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Token {
    /// Sent as `Authorization: Bearer …`.
    pub access_token: String,
    /// `Bearer`.
    pub token_type: String,
    /// Seconds for which it is good.
    pub expires_in: u64,
}
