//! The list of dossiers, and what a new one begins with.

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::check::Completeness;
use reqlament_core::deadline::{DeadlineKind, Due};
use reqlament_core::stage::Stage;
use reqlament_core::vocabulary::Wording;
use serde::{Deserialize, Serialize};

/// Where a dossier is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Among those one works on.
    #[default]
    Current,
    /// "Arxiv": out of the way, kept.
    Archive,
    /// "Silinmişlər": may be deleted for good.
    Trash,
}

/// A dossier in the list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DossierRow {
    /// Dossier id.
    pub id: String,
    /// Name of the service; empty while it has none.
    pub name: String,
    /// Providing body.
    pub body: String,
    /// Profile id.
    pub profile: String,
    /// Where it stands in its life.
    pub stage: Stage,
    /// How much of the reglament form is answered.
    pub completeness: Completeness,
    /// Errors at the gate of its stage.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Hints.
    pub hints: usize,
    /// Registry number, once there is one.
    pub registry_number: Option<String>,
    /// The deadline that ends next; none where none runs.
    pub deadline: Option<NextDeadline>,
    /// Latest revision.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
    /// Last change.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub changed_at: DateTime<Utc>,
    /// Post of who changed it last.
    pub changed_by: String,
}

/// A deadline that runs, and how it stands today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NextDeadline {
    /// What must happen.
    pub kind: DeadlineKind,
    /// The last day.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub date: NaiveDate,
    /// The body that is to act; empty where the kind says it.
    pub body: String,
    /// Working days left, the last day included and today not; negative once it is past.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub working_days: i64,
    /// How it stands today.
    pub due: Due,
    /// Whether it was counted through a year whose calendar is not known.
    pub provisional: bool,
}

/// A worked example.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExampleRow {
    /// Name.
    pub id: String,
    /// What it shows.
    pub title: Wording,
    /// The profile it stands under.
    pub profile: String,
}

/// A fact of a dossier that a similar one may take over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LikePart {
    /// Fact id.
    pub fact: String,
    /// Its name on the screen.
    pub title: Wording,
    /// The form whose item shows it first, such as `reglament-191`.
    pub form: String,
    /// Number of that item, such as `2.6.1.`.
    pub number: String,
    /// Section of the form under which the item stands.
    pub section: String,
    /// Whether it is taken over unless the officer decides otherwise.
    pub usual: bool,
    /// Facts whose rows it refers to: they come along.
    pub needs: Vec<String>,
}
