//! What can be said on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use reqlament_core::remark::{Outcome, Speaker};
use reqlament_documents::Kind;

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
    /// Make a dossier; the last line is its id
    New(Origin),
    /// Read a dossier from a file; the last line is its id
    Import {
        /// The file
        file: PathBuf,
    },
    /// List the dossiers
    List {
        /// Words to look for in names and contents
        #[arg(long, value_name = "T")]
        search: Option<String>,
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
    /// Bring an earlier state back, as a new revision
    Restore {
        /// Dossier id
        id: String,
        /// Revision
        revision: u64,
    },
    /// Put a dossier under another profile
    Profile {
        /// Dossier id
        id: String,
        /// Profile id
        #[arg(long)]
        to: String,
    },
    /// Print a document, or an empty official form, as PDF
    Print(Print),
    /// Remarks of bodies and comments of the public
    #[command(subcommand)]
    Remark(RemarkVerb),
    /// Make a filing
    File {
        /// Dossier id
        id: String,
        /// What it asks for
        #[arg(long)]
        purpose: Purpose,
    },
    /// Deliver what waits and ask after what is not decided
    Deliver(Deliver),
    /// List the filings
    Filings,
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
#[group(required = true, multiple = false)]
pub struct Origin {
    /// A service of the official list, by number
    #[arg(long, value_name = "N")]
    pub service: Option<String>,
    /// A worked example
    #[arg(long, value_name = "NAME")]
    pub example: Option<String>,
    /// Nothing
    #[arg(long)]
    pub blank: bool,
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
    /// The file
    #[arg(long, value_name = "FILE.pdf")]
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
}

/// The documents by their words.
fn document() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::word))
        .try_map(|word| Kind::of_word(&word).ok_or("unknown"))
}

/// What to do with remarks.
#[derive(Debug, Subcommand)]
pub enum RemarkVerb {
    /// List the remarks, bodies first
    List {
        /// Dossier id
        id: String,
    },
    /// Write one down; the last line is its number
    Add(AddRemark),
    /// Answer one
    Answer(AnswerRemark),
    /// Erase one; its number is not used again
    Erase {
        /// Dossier id
        id: String,
        /// Who spoke
        #[arg(long, value_parser = speaker())]
        speaker: Speaker,
        /// Its number
        number: u64,
    },
}

/// A remark to write down.
#[derive(Debug, Args)]
pub struct AddRemark {
    /// Dossier id
    pub id: String,
    /// Who speaks: a body asked to agree, or the public
    #[arg(long, value_parser = speaker())]
    pub speaker: Speaker,
    /// The body or organisation, or how the person is to be named
    #[arg(long)]
    pub by: String,
    /// What is said
    #[arg(long)]
    pub text: String,
    /// Item, such as 2.6.1; none is the whole text
    #[arg(long, default_value = "")]
    pub item: String,
    /// Line of the printed draft
    #[arg(long)]
    pub line: Option<u32>,
    /// Day it came, YYYY-MM-DD
    #[arg(long)]
    pub received: Option<NaiveDate>,
    /// Copy it speaks of
    #[arg(long, default_value = "")]
    pub copy: String,
    /// Wording proposed
    #[arg(long, default_value = "")]
    pub proposal: String,
    /// Why
    #[arg(long, default_value = "")]
    pub ground: String,
}

/// The answer to a remark.
#[derive(Debug, Args)]
pub struct AnswerRemark {
    /// Dossier id
    pub id: String,
    /// Who spoke
    #[arg(long, value_parser = speaker())]
    pub speaker: Speaker,
    /// Its number
    pub number: u64,
    /// What becomes of it
    #[arg(long, value_parser = outcome())]
    pub outcome: Outcome,
    /// The answer
    #[arg(long, default_value = "")]
    pub answer: String,
    /// Why it is not, or not wholly, accepted
    #[arg(long, default_value = "")]
    pub reason: String,
}

fn speaker() -> impl TypedValueParser<Value = Speaker> {
    PossibleValuesParser::new(Speaker::ALL.map(Speaker::word))
        .try_map(|word| Speaker::of_word(&word).ok_or("unknown"))
}

fn outcome() -> impl TypedValueParser<Value = Outcome> {
    PossibleValuesParser::new(Outcome::ALL.map(Outcome::word))
        .try_map(|word| Outcome::of_word(&word).ok_or("unknown"))
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
