//! What can be said on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use reqlament_documents::Kind;

use crate::find::Find;
use crate::law::Read;
use crate::remarks::RemarkVerb;
use crate::spell::Spell;
use crate::standard::StandardVerb;

/// Write, check, print and register the administrative reglament of a service.
#[derive(Debug, Parser)]
#[command(name = "reqlament", version, propagate_version = true)]
pub struct Arguments {
    /// Data folder (default: the user's)
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Law in force for `new` and `--blank`; a dossier keeps its own
    #[arg(long, global = true, value_name = "P", default_value = "2011")]
    pub profile: String,
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub verb: Verb,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List the facts, their kinds and the items that show them
    Facts,
    /// List the official bodies and services
    Catalogue {
        /// Words to look for
        #[arg(long, value_name = "T")]
        search: Option<String>,
    },
    /// Read the law clause by clause: the items and rules that rest on each
    Law(Read),
    /// Make a dossier; the last line is its id
    New(Origin),
    /// Read a dossier from a file; the last line is its id
    Import {
        /// The file
        file: PathBuf,
    },
    /// List the dossiers, each with the deadline that ends next
    List {
        /// Words to look for in names and contents
        #[arg(long, value_name = "T")]
        search: Option<String>,
        /// Where they are kept
        #[arg(long, default_value = "current")]
        shelf: Shelf,
    },
    /// Put a dossier into the archive
    Archive {
        /// Dossier id
        id: String,
    },
    /// Put a dossier into the trash; one that was filed stays
    Trash {
        /// Dossier id
        id: String,
    },
    /// Delete a dossier in the trash with its whole history
    Delete {
        /// Dossier id
        id: String,
        /// Say that it cannot be brought back
        #[arg(long, required = true)]
        for_good: bool,
    },
    /// List what `new --like` can take over of a dossier
    Parts {
        /// Dossier id
        id: String,
    },
    /// Show a dossier
    Show {
        /// Dossier id
        id: String,
    },
    /// Write a fact: plain text for text and prose, else JSON by the kind (see `facts`); `-` reads standard input
    Set {
        /// Dossier id
        id: String,
        /// Fact id
        fact: String,
        /// The value
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
    /// Take a file in; prints the value by which a fact of kind `file` refers to it
    Attach {
        /// The file
        file: PathBuf,
    },
    /// Say what the law still demands
    Check {
        /// Dossier id
        id: String,
        /// The moment to check for
        #[arg(long = "for", value_name = "GATE", default_value = "draft")]
        gate: Gate,
    },
    /// List the revisions of a dossier, the latest first
    History {
        /// Dossier id
        id: String,
    },
    /// Show what differs between two revisions
    Diff {
        /// Dossier id
        id: String,
        /// First revision
        a: u64,
        /// Second revision
        b: u64,
    },
    /// Take back the latest act
    Undo {
        /// Dossier id
        id: String,
    },
    /// Do once more what was taken back
    Redo {
        /// Dossier id
        id: String,
    },
    /// Bring an earlier state back, as a new revision; without a revision, bring the dossier back from archive or trash
    Restore {
        /// Dossier id
        id: String,
        /// Revision
        revision: Option<u64>,
    },
    /// Put a dossier under another profile
    Profile {
        /// Dossier id
        id: String,
        /// Profile id
        #[arg(long)]
        to: String,
    },
    /// Print a document, or an empty official form, as PDF, HTML or DOCX
    Print(Print),
    /// Remarks of bodies and comments of the public
    #[command(subcommand)]
    Remark(RemarkVerb),
    /// Standard texts of the agency
    #[command(subcommand)]
    Standard(StandardVerb),
    /// Find words over a whole dossier, and write others in their place
    Find(Find),
    /// Check the spelling, or keep own words
    Spell(Spell),
    /// Make a filing
    File {
        /// Dossier id
        id: String,
        /// What it asks for
        #[arg(long)]
        purpose: Purpose,
    },
    /// Take back a filing that was not sent yet
    Withdraw {
        /// Filing id
        filing: String,
    },
    /// Deliver what waits and ask after what is not decided
    Deliver(Deliver),
    /// List the filings
    Filings,
    /// Ask the registry what happened to the filings; what is new is marked `*`, and counts as read then
    Notices {
        /// Address of a registry (default: the operator of the settings, else the trial registry)
        #[arg(long, value_name = "URL")]
        registry: Option<String>,
    },
    /// Compare a dossier with the record that the registry holds; status 1 where they differ
    Recorded {
        /// Dossier id
        id: String,
        /// Address of a registry (default: the operator of the settings, else the trial registry)
        #[arg(long, value_name = "URL")]
        registry: Option<String>,
    },
    /// Write the operator's answer to a filing that was handed over as a folder
    Receipt {
        /// Filing id
        filing: String,
        /// Registry number
        #[arg(long)]
        number: String,
        /// Day of the answer, YYYY-MM-DD
        #[arg(long)]
        date: NaiveDate,
        /// Scan of the answer
        #[arg(long, value_name = "FILE")]
        scan: Option<PathBuf>,
    },
    /// Count working days from a day; counting starts the next working day
    Deadline {
        /// The day, YYYY-MM-DD
        #[arg(long)]
        from: NaiveDate,
        /// How many
        #[arg(long, allow_hyphen_values = true)]
        working_days: i32,
    },
    /// Write a number with its ordinal suffix
    Ordinal {
        /// The number
        number: u64,
    },
    /// Make a backup of everything, proved; without a file, in the data folder
    Backup {
        /// The file, or a folder for it
        to: Option<PathBuf>,
        /// Replace a file that is there
        #[arg(long)]
        overwrite: bool,
    },
    /// List the backups, the latest first
    Backups,
    /// Bring a backup back in the place of everything; what stands there is backed up first
    RestoreBackup {
        /// The file
        from: PathBuf,
    },
    /// Write a dossier to a file
    Export {
        /// Dossier id
        id: String,
        /// The file
        file: PathBuf,
    },
}

/// From what a dossier is made.
#[derive(Debug, Args)]
pub struct Origin {
    #[command(flatten)]
    pub source: Source,
    /// A fact to take over instead of the usual ones (see `parts`); may be repeated
    #[arg(long, value_name = "FACT", requires = "like")]
    pub take: Vec<String>,
    /// Answer whether the law covers the service, such as protected_information=yes; may be repeated
    #[arg(long, value_name = "QUESTION=yes|no", value_parser = answer)]
    pub answer: Vec<(String, bool)>,
    /// Go on although an answer leaves it in doubt whether the law covers the service
    #[arg(long)]
    pub knowingly: bool,
}

/// The source of a new dossier; a similar one may be for a service of the list.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct Source {
    /// A service of the official list, by number
    #[arg(long, value_name = "N", conflicts_with_all = ["example", "blank"])]
    pub service: Option<String>,
    /// A similar dossier, by id
    #[arg(long, value_name = "ID", conflicts_with_all = ["example", "blank"])]
    pub like: Option<String>,
    /// A worked example
    #[arg(long, value_name = "NAME", conflicts_with = "blank")]
    pub example: Option<String>,
    /// Nothing
    #[arg(long)]
    pub blank: bool,
}

/// An answer to a question.
fn answer(given: &str) -> Result<(String, bool), String> {
    match given.split_once('=') {
        Some((id, "yes")) => Ok((id.to_owned(), true)),
        Some((id, "no")) => Ok((id.to_owned(), false)),
        _ => Err("write QUESTION=yes or QUESTION=no".to_owned()),
    }
}

/// Where dossiers are kept.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Shelf {
    /// Among those one works on
    Current,
    /// In the archive
    Archive,
    /// In the trash
    Trash,
}

/// What to print.
#[derive(Debug, Args)]
pub struct Print {
    /// Dossier id
    #[arg(required_unless_present = "blank", conflicts_with = "blank")]
    pub id: Option<String>,
    /// The empty official form
    #[arg(long)]
    pub blank: bool,
    /// Which document
    #[arg(long, value_parser = document())]
    pub document: Kind,
    /// The file; its ending (.pdf, .html, .docx) is the format
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Purpose of the application
    #[arg(long, default_value = "register")]
    pub purpose: Purpose,
    /// Body of a letter or a table of objections: its name, or its row among the agreements
    #[arg(long, value_name = "BODY")]
    pub body: Option<String>,
    /// Older revision of a comparison (default: the last edition, else the first revision)
    #[arg(long, value_name = "REVISION")]
    pub against: Option<u64>,
    /// Moment of the findings
    #[arg(long = "for", value_name = "GATE", default_value = "filing")]
    pub gate: Gate,
    /// Another dossier whose reglament the same decision approves; may be repeated
    #[arg(long, value_name = "ID")]
    pub with: Vec<String>,
    /// Filing of a receipt (default: the latest that was answered)
    #[arg(long, value_name = "FILING")]
    pub filing: Option<String>,
    /// Divide no word at line ends
    #[arg(long)]
    pub undivided: bool,
    /// Day the document is of, YYYY-MM-DD (default: today)
    #[arg(long)]
    pub date: Option<NaiveDate>,
}

/// The documents by their words.
fn document() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::word))
        .try_map(|word| Kind::of_word(&word).ok_or("unknown"))
}

/// Where to deliver.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct Deliver {
    /// Address of a registry (default: the operator of the settings, else the trial registry)
    #[arg(long, value_name = "URL")]
    pub registry: Option<String>,
    /// Write the packets into a folder, to hand them over
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,
}

/// A moment in the life of a dossier.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Gate {
    /// While drafting
    Draft,
    /// Before public consultation
    Consultation,
    /// Before approval
    Approval,
    /// Before the filing
    Filing,
    /// Once registered
    Registered,
}

/// What a filing asks for.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Purpose {
    /// Registration
    Register,
    /// Correction
    Amend,
    /// Cancellation
    Cancel,
}
