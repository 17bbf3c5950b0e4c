//! What the window and the command line are shown: plain data, serialised as it stands.

use chrono::{DateTime, Utc};
use reqlament_core::az::spelling::Misspelt;
use reqlament_core::check::{Completeness, Finding, Mend};
use reqlament_core::flow::Flow;
use reqlament_core::form::Role;
use reqlament_core::kind::Kind;
use reqlament_core::revision::Act;
use reqlament_core::scope::ScopeQuestion;
use reqlament_core::stage::Stage;
use reqlament_core::standard::Likeness;
use reqlament_core::vocabulary::{Absence, Assigner, Choice, Group, Wording};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::BTreeMap;

mod filing;
mod guide;
mod home;
mod known;
mod notice;
mod paper;
mod reading;
mod settings;

pub use filing::{AbsentFile, Delivery, DriftView, FilingEvent, FilingView, Upload};
pub use guide::{Guide, TourPlace};
pub use home::{DossierRow, ExampleRow, LikePart, NextDeadline, Shelf};
pub use known::{DayView, Known, KnownAct, KnownBody};
pub use notice::{NoticeView, RecordStanding, RecordView};
pub use paper::{
    AnchorView, ChosenFile, DocumentGroup, DocumentView, DocumentsView, Lack, Need, OtherDossier,
    PaperView, PrintJob, PrintedFile, PrintersView, SheetView, WantedView,
};
pub use reading::{ActView, ClauseView, DeadlineView, ReadingView, RuleView};
pub use settings::{
    BackupKind, BackupRow, Caret, CredentialsView, Frame, Keeping, Place, Settings, Unread,
    UnreadView,
};

/// The law as the window needs it, read once at start.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LawView {
    /// Every fact, in the order of the vocabulary.
    pub facts: Vec<FactView>,
    /// The official forms.
    pub forms: Vec<FormView>,
    /// The profiles.
    pub profiles: Vec<ProfileView>,
}

/// A fact or a column, as a control needs it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FactView {
    /// Fact or column id.
    pub id: String,
    /// Kind, such as `text`.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub kind: Kind,
    /// Whether the value is a list of that kind.
    pub many: bool,
    /// Choices, for `choice` and `choices`.
    pub choices: Vec<Choice>,
    /// Whether `choices` accepts words of one's own.
    pub other: bool,
    /// Most characters.
    pub limit: Option<usize>,
    /// Columns, for `table` and `group`.
    pub columns: Vec<FactView>,
    /// The table a `row` refers to.
    pub of: Option<String>,
    /// Name on the screen.
    pub title: Wording,
    /// Part of the work; none for a column.
    pub group: Option<Group>,
    /// The clause that asks for it; empty for a column.
    pub source: String,
    /// The official words by which it may stay empty.
    pub absent: Vec<Absence>,
    /// Who gives it when the officer does not.
    pub assigned_by: Option<Assigner>,
    /// Full addresses of the items that show it, such as `reglament-191:1.7`.
    pub items: Vec<String>,
}

/// An official form.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FormView {
    /// `reglament-191`, `filing-191`, `record-129`.
    pub id: String,
    /// Name on the screen.
    pub name: Wording,
    /// Items in order.
    pub items: Vec<ItemView>,
}

/// An item of a form.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ItemView {
    /// Id, unique in its form.
    pub id: String,
    /// What sort of place it is.
    pub role: Role,
    /// Number as printed.
    pub number: String,
    /// Official wording.
    pub title: String,
    /// Short name for the outline.
    pub short: Option<Wording>,
    /// Captions of its blanks.
    pub captions: Vec<String>,
    /// Facts it shows, in order.
    pub facts: Vec<String>,
    /// Its clause, such as `191/2011/AF:1.7`.
    pub clause: String,
    /// Further clauses of the law that say what belongs here.
    pub clauses: Vec<String>,
    /// Whether it must be answered.
    pub mandatory: bool,
}

/// A profile.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ProfileView {
    /// Id.
    pub id: String,
    /// Name on the screen.
    pub name: Wording,
    /// The acts it rests on.
    pub acts: Wording,
    /// Its forms.
    pub forms: Vec<String>,
    /// What is asked before a dossier is made under it.
    pub scope: Vec<ScopeQuestion>,
}

/// A text in which words are in no list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MisspeltText {
    /// The ids that lead to it: fact, row, column, paragraph or element.
    pub place: Vec<String>,
    /// The text.
    pub text: String,
    /// Its words that are in no list.
    pub words: Vec<Misspelt>,
}

/// A dossier, open.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DossierView {
    /// Dossier id.
    pub id: String,
    /// Profile id.
    pub profile: String,
    /// Latest revision.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
    /// JSON by fact id, what is typed but not yet a revision included.
    #[cfg_attr(feature = "bindings", ts(type = "Record<string, unknown>"))]
    pub facts: BTreeMap<String, Json>,
    /// Facts whose values only illustrate.
    pub illustrative: Vec<String>,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
    /// Last change.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub saved_at: DateTime<Utc>,
}

/// What came of writing words in place of others.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplacedView {
    /// The dossier as it stands now.
    pub dossier: DossierView,
    /// How many matches were changed.
    pub changed: usize,
    /// How many stay because they are not the officer's to change.
    pub kept: usize,
}

/// Where a standard text is to be put.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StandardPlace {
    /// The ids that lead there: fact, row, column.
    pub place: Vec<String>,
    /// The row or the paragraph it is put behind; at the end where there is none.
    pub after: String,
    /// In a plain text the UTF-16 unit it is put at.
    pub offset: usize,
}

/// What the window begins with.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StartView {
    /// What the officer has set.
    pub settings: Settings,
    /// What is remembered to guide the officer.
    pub guide: Guide,
    /// Where the officer was.
    pub place: Place,
    /// The dossiers at hand.
    pub dossiers: Vec<DossierRow>,
    /// How many filings wait for delivery.
    pub waiting: usize,
    /// How many of the operator's notices the officer has not looked at.
    pub fresh: usize,
}

/// A standard text in a dossier.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StandardUse {
    /// The ids that lead there: fact, row, column.
    pub place: Vec<String>,
    /// Id of the standard text.
    pub text: String,
    /// Its name.
    pub title: String,
    /// Whether the place says what the source says.
    pub likeness: Likeness,
}

/// A place in some dossier where a standard text stands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StandardUsed {
    /// Id of the dossier.
    pub dossier: String,
    /// Name of its service.
    pub name: String,
    /// The place.
    pub at: StandardUse,
}

/// What a check says of a dossier.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CheckView {
    /// Findings at the gate asked for.
    pub findings: Vec<Finding>,
    /// How much of the reglament form is answered.
    pub completeness: Completeness,
    /// State of each item by full address, such as `reglament-191:1.7`.
    #[cfg_attr(feature = "bindings", ts(type = "Record<string, ItemState>"))]
    pub items: BTreeMap<String, ItemState>,
    /// Stage of the dossier.
    pub stage: Stage,
    /// The operations of 3.4: who, after whom, and how the longest way stands to 1.7.
    pub flow: Flow,
    /// Words that the rules offer for facts that are still empty.
    pub ready: Vec<Mend>,
}

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not asked under what was entered (hidden).
    Hidden,
    /// Prints "tətbiq edilmir".
    NotApplicable,
    /// Fixed words; nothing to enter.
    Fixed,
    /// Nothing entered.
    Empty,
    /// Some of its facts answered.
    Partial,
    /// All answered.
    Complete,
}

/// A keystroke is safe: when it was written.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Saved {
    /// When it was committed.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Latest revision.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
    /// The value as it stands, with ids given to its rows and blocks.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub value: Json,
}

/// A revision in the history.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RevisionRow {
    /// Number within the dossier.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub number: u64,
    /// Why it was made.
    pub act: Act,
    /// By whom: a post.
    pub by: String,
    /// When.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Facts it changed.
    pub facts: Vec<String>,
    /// Digest.
    pub digest: String,
}

/// A failure, told to the officer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Failure {
    /// Stable code; the window branches on it.
    pub code: String,
    /// What happened, what was kept, what to do.
    pub message: Wording,
}
