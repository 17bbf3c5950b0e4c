//! Filings: what goes to the operator of the registry, and the messages of the registry's HTTP API.
//!
//! The client and the registry share these messages and those of [`crate::wire`], and nothing else.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::canonical;
use crate::deadline::FilingDeadline;
use crate::entry::Facts;

/// What a filing asks for (191/2011, 10.2.1 to 10.2.3; application, item 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// "qeydə alınmasını"
    Register,
    /// "üzərində düzəliş aparılmasını"
    Amend,
    /// "qeydə alınmasının ləğv edilməsini"
    Cancel,
}

impl Purpose {
    /// The word used in JSON, SQL and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Register => "register",
            Purpose::Amend => "amend",
            Purpose::Cancel => "cancel",
        }
    }

    /// The purpose of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Purpose::Register, Purpose::Amend, Purpose::Cancel]
            .into_iter()
            .find(|purpose| purpose.word() == word)
    }
}

/// Version of the packet's layout.
pub const FORMAT: &str = "reqlament-edition/1";

/// A frozen state of a dossier: what an edition's digest is over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The layout, `reqlament-edition/1`.
    pub format: String,
    /// Version of the vocabulary.
    pub vocabulary: String,
    /// Profile id.
    pub profile: String,
    /// JSON by fact id.
    pub facts: BTreeMap<String, Json>,
    /// SHA-256 of each attachment, sorted.
    pub attachments: Vec<String>,
}

/// Version of the vocabulary of facts.
pub const VOCABULARY: &str = "2026-1";

impl Edition {
    /// Freezes facts.
    pub fn of(profile: &str, facts: &Facts) -> Self {
        let facts: BTreeMap<String, Json> = facts
            .iter()
            .map(|(id, entry)| (id.to_owned(), entry.json()))
            .collect();
        let mut attachments = Vec::new();
        facts
            .values()
            .for_each(|json| collect_attachments(json, &mut attachments));
        attachments.sort();
        attachments.dedup();
        Self {
            format: FORMAT.to_owned(),
            vocabulary: VOCABULARY.to_owned(),
            profile: profile.to_owned(),
            facts,
            attachments,
        }
    }

    /// SHA-256 of its canonical JSON.
    pub fn digest(&self) -> Result<String, serde_json::Error> {
        canonical::digest_of(self)
    }
}

fn collect_attachments(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            if let (Some(Json::String(sha256)), true) =
                (map.get("sha256"), map.contains_key("media_type"))
            {
                found.push(sha256.clone());
            }
            map.values()
                .for_each(|value| collect_attachments(value, found));
        }
        Json::Array(items) => items
            .iter()
            .for_each(|item| collect_attachments(item, found)),
        _ => {}
    }
}

/// The packet of a filing, as sent with `POST /v1/filings` under an `Idempotency-Key`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Packet {
    /// Id of the filing, given by the client.
    #[cfg_attr(feature = "schema", schema(pattern = "^[A-Za-z0-9._:-]{1,128}$"))]
    pub filing: String,
    /// Id of the dossier, given by the client.
    #[cfg_attr(feature = "schema", schema(pattern = "^[A-Za-z0-9._:-]{1,128}$"))]
    pub dossier: String,
    /// What it asks for.
    pub purpose: Purpose,
    /// The registry number, for `amend` and `cancel`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_number: Option<String>,
    /// Digest of the edition.
    #[cfg_attr(feature = "schema", schema(pattern = "^[0-9a-f]{64}$"))]
    pub digest: String,
    /// The frozen state.
    pub edition: Edition,
}

/// The registry's answer to a packet: 201 for a new one, 200 for a replay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// Id the packet came with.
    pub filing: String,
    /// Where it stands now.
    pub state: FilingState,
    /// The registry number, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_number: Option<String>,
    /// The deadline that runs for it, where the law sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<FilingDeadline>,
    /// SHA-256 of the edition's attachments that have not been uploaded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing_attachments: Vec<String>,
    /// Everything that happened to it at the operator, oldest first.
    pub events: Vec<RegistryEvent>,
}

/// A step of a filing at the operator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RegistryEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// The state it brought.
    pub state: FilingState,
    /// Reasons or a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Reasons at single facts, where the operator gave some.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<FactReason>,
}

/// A reason of the operator at one fact, so that it can be shown where it is to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FactReason {
    /// Id of the fact.
    pub fact: String,
    /// Why.
    pub reason: String,
}

/// Where a filing stands at the operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FilingState {
    /// "qəbul edilib"
    Received,
    /// "baxılır"
    Examining,
    /// "çatışmazlıqların aradan qaldırılması üçün qaytarılıb"
    Returned,
    /// "qeydə alınıb"
    Registered,
    /// "düzəliş edilib"
    Amended,
    /// "qeydə alınması ləğv edilib"
    Cancelled,
    /// "qeydə alınmadan imtina edilib"
    Refused,
}

impl FilingState {
    /// The word used in JSON and SQL.
    pub fn word(self) -> &'static str {
        match self {
            FilingState::Received => "received",
            FilingState::Examining => "examining",
            FilingState::Returned => "returned",
            FilingState::Registered => "registered",
            FilingState::Amended => "amended",
            FilingState::Cancelled => "cancelled",
            FilingState::Refused => "refused",
        }
    }

    /// The state of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        use FilingState::{Amended, Cancelled, Examining, Received, Refused, Registered, Returned};
        let all = [
            Received, Examining, Returned, Registered, Amended, Cancelled, Refused,
        ];
        all.into_iter().find(|state| state.word() == word)
    }

    /// The official words.
    pub fn az(self) -> &'static str {
        match self {
            FilingState::Received => "qəbul edilib",
            FilingState::Examining => "baxılır",
            FilingState::Returned => "çatışmazlıqların aradan qaldırılması üçün qaytarılıb",
            FilingState::Registered => "qeydə alınıb",
            FilingState::Amended => "düzəliş edilib",
            FilingState::Cancelled => "qeydə alınması ləğv edilib",
            FilingState::Refused => "qeydə alınmadan imtina edilib",
        }
    }

    /// Whether the operator has decided, so that nothing more comes.
    pub fn is_final(self) -> bool {
        !matches!(self, FilingState::Received | FilingState::Examining)
    }
}

/// A service in the public register: `GET /v1/services/{number}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RegisteredService {
    /// Registry number.
    pub number: String,
    /// Name of the service.
    pub name: String,
    /// Full name of the body that offers it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// `registered`, `amended` or `cancelled`.
    pub state: FilingState,
    /// Digest of the edition in force.
    pub digest: String,
    /// Day of the registration.
    pub date: NaiveDate,
}

/// An error of the registry as `application/problem+json` (RFC 9457).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A stable address of the sort of problem, `urn:reqlament:…`.
    #[serde(rename = "type")]
    pub problem_type: String,
    /// What went wrong, in short.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// What went wrong this time and what to do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// Stable code.
    pub code: String,
    /// Findings that stop the filing, where the packet does not pass the checks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schema(value_type = Vec<crate::check::Finding>))]
    pub findings: Vec<Json>,
    /// The id under which the registry's log holds the request; an officer tells it to the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correlation: Option<String>,
}
