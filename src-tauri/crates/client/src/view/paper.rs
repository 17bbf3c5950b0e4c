//! What the window is shown of documents: which there are, their pages, where they were written.

use reqlament_core::filing::Purpose;
use serde::{Deserialize, Serialize};

/// Which document the window wants, and what it must know beyond the dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct WantedView {
    /// The word of its kind.
    pub document: String,
    /// What the application asks for; none is a registration.
    pub purpose: Option<Purpose>,
    /// The body it goes to.
    pub body: Option<String>,
    /// The older revision it compares with.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub against: Option<u64>,
    /// Other dossiers whose reglaments the same decision approves.
    pub with: Vec<String>,
    /// The filing a receipt is of; none is the latest one that was answered.
    pub filing: Option<String>,
    /// Whether no word is divided at line ends.
    pub undivided: bool,
    /// Whether the empty form is wanted.
    pub blank: bool,
}

/// The documents of a dossier, and what their parameters can be.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DocumentsView {
    /// Every kind, in the order of their groups.
    pub documents: Vec<DocumentView>,
    /// The bodies a document can go to.
    pub bodies: Vec<String>,
    /// The revisions one can compare with, the latest first.
    #[cfg_attr(feature = "bindings", ts(type = "number[]"))]
    pub revisions: Vec<u64>,
    /// The dossiers of the same body, whose reglaments one decision can approve with this one's.
    pub others: Vec<OtherDossier>,
}

/// Another dossier of the body.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OtherDossier {
    /// Its id.
    pub id: String,
    /// Name of its service.
    pub name: String,
}

/// A kind of document.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DocumentView {
    /// The word of its kind; the window names it by the message `document-<word>`.
    pub word: String,
    /// What it is for.
    pub group: DocumentGroup,
    /// What must be told beyond the dossier.
    pub needs: Vec<Need>,
    /// Whether it can be printed empty.
    pub blank: bool,
    /// The file endings it can be written as.
    pub formats: Vec<String>,
    /// Why this dossier does not have it, where it does not.
    pub lack: Option<Lack>,
}

/// What a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DocumentGroup {
    /// What is approved.
    Approval,
    /// What other bodies are asked.
    Coordination,
    /// What the public is asked.
    Consultation,
    /// What goes to the registry.
    Registry,
    /// What is read at the desk.
    Review,
}

/// What must be told of a document beyond the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// [`WantedView::purpose`].
    Purpose,
    /// [`WantedView::body`].
    Body,
    /// [`WantedView::against`].
    Against,
    /// [`WantedView::with`].
    With,
}

/// Why a dossier does not have a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Its form is not in force under the profile.
    Profile,
    /// No body is named it could go to.
    Bodies,
    /// No form is attached.
    Forms,
    /// There is no older revision.
    Revisions,
    /// The operator has answered no filing yet.
    Receipt,
}

/// The pages of a document as they are laid out.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperView {
    /// Equal for equal pages: who says it again gets no PDF.
    pub state: String,
    /// The sheets in order.
    pub sheets: Vec<SheetView>,
    /// Where the items stand.
    pub places: Vec<AnchorView>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SheetView {
    /// Equal for sheets that are drawn alike.
    pub digest: String,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

/// Where an item stands on the printed pages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AnchorView {
    /// Full address of the item.
    pub item: String,
    /// Page, from 1.
    pub page: usize,
    /// Top edge in points from the top of the page.
    pub top: f32,
    /// Bottom edge in points from the top of the page.
    pub bottom: f32,
}

/// A document, written to a file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PrintedFile {
    /// Where it lies.
    pub path: String,
    /// Pages; none where the format has no pages.
    pub pages: usize,
}

/// Where the officer wants a file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ChosenFile {
    /// The path.
    pub path: String,
    /// Whether the dialog itself has asked before giving the name of a file that is there.
    pub asked: bool,
}

/// The printers of the system.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PrintersView {
    /// Their names.
    pub names: Vec<String>,
    /// The one the system takes where none is named.
    pub default: Option<String>,
}

/// How a document is to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PrintJob {
    /// Name of the printer.
    pub printer: String,
    /// How many copies.
    pub copies: u16,
    /// Such as `1-3, 7`; empty is all.
    pub pages: String,
    /// Whether both sides of a sheet are printed.
    pub two_sided: bool,
}
