//! What some documents tell beside the facts of the dossier.

use chrono::NaiveDate;
use reqlament_core::agency::AgencySettings;
use reqlament_core::check::Finding;
use reqlament_core::entry::Facts;
use reqlament_core::filing::{FilingState, RegistryEvent};
use reqlament_core::remark::Remark;
use reqlament_core::revision::Header;
use reqlament_core::rule::Gate;

/// Everything a document may need that is no fact of the service. `Default` is nothing at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// Who writes: address, telephone, signatory.
    pub agency: Option<&'a AgencySettings>,
    /// Row of the fact `agreements` whose body a letter or a table of objections is for; none is the first, and all.
    pub body: Option<&'a str>,
    /// The older state a comparison sets against the facts.
    pub former: Option<Former<'a>>,
    /// Remarks of bodies and comments of the public, in the order of their numbers.
    pub remarks: &'a [Remark],
    /// What the check found at `gate`.
    pub findings: &'a [Finding],
    /// The moment the findings were asked for.
    pub gate: Option<Gate>,
    /// The revisions, oldest first.
    pub revisions: &'a [Revised],
    /// Facts of the other dossiers whose reglaments the same decision approves, in the order of their annexes.
    pub others: &'a [&'a Facts],
    /// What the operator answered to a filing.
    pub receipt: Option<Answered<'a>>,
    /// How many sheets the attachments of a letter have.
    pub sheets: Sheets,
}

/// A filing with the operator's answer. The facts beside it are those that were filed.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// Id of the filing.
    pub filing: &'a str,
    /// Digest of the edition that was filed.
    pub digest: &'a str,
    /// Where it stands.
    pub state: FilingState,
    /// Registry number, once there is one.
    pub number: Option<&'a str>,
    /// Whether the registry is one for practice.
    pub trial: bool,
    /// Whether it was handed over by hand and the answer written down by an officer of the provider.
    pub by_hand: bool,
    /// How many attachments were filed, and how many of them the registry has not yet.
    pub attachments: (usize, usize),
    /// What happened at the operator, oldest first.
    pub steps: &'a [RegistryEvent],
}

/// An older state of the dossier.
#[derive(Debug, Clone, Copy)]
pub struct Former<'a> {
    /// Its facts.
    pub facts: &'a Facts,
    /// Its revision.
    pub revision: u64,
    /// The day it was made.
    pub day: NaiveDate,
}

/// A revision as the history tells it.
#[derive(Debug, Clone)]
pub struct Revised {
    /// Number, act, by whom, when.
    pub header: Header,
    /// Facts it changed.
    pub facts: Vec<String>,
    /// Digest of the revision.
    pub digest: String,
}

/// Sheets of paper of the attachments of a letter, one page a sheet; `None` where the attachment is not sent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sheets {
    /// The draft.
    pub draft: Option<usize>,
    /// The justification.
    pub justification: Option<usize>,
    /// The comparison table.
    pub comparison: Option<usize>,
    /// The empty table of objections.
    pub objections: Option<usize>,
}
