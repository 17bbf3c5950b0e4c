//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use reqlament_registry::kind::Kind;
use reqlament_registry::life::Decision;

/// The operator's registry of services.
#[derive(Debug, Parser)]
#[command(name = "reqlament-registry", version)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Serve the registry over HTTP.
    Serve(ServeArgs),
    /// List the filings, the newest first.
    Filings(FilingsArgs),
    /// Decide a filing; the server may be running.
    Decide(DecideArgs),
    /// Verify that no event was altered or left out.
    Verify(DataFolder),
}

/// Where the registry lives.
#[derive(Debug, clap::Args)]
pub struct DataFolder {
    /// Data folder of the registry.
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
}

/// How to serve.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub folder: DataFolder,
    /// Address and port; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
    /// Who decides: `auto` makes it a trial registry, on this machine alone.
    #[arg(long, value_enum, default_value_t = Decider::Operator)]
    pub decide: Decider,
    /// Stop when the standard input closes, so that a registry started by another program never outlives it.
    #[arg(long)]
    pub stop_with_stdin: bool,
}

/// Who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Decider {
    /// The registry by itself, at once.
    Auto,
    /// The operator.
    Operator,
}

/// How to list.
#[derive(Debug, clap::Args)]
pub struct FilingsArgs {
    #[command(flatten)]
    pub folder: DataFolder,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// What to decide.
#[derive(Debug, clap::Args)]
pub struct DecideArgs {
    #[command(flatten)]
    pub folder: DataFolder,
    /// Id of the filing.
    pub filing: String,
    /// The decision.
    pub verdict: Verdict,
    /// Why, for `return` and `refuse`.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
}

/// The decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Verdict {
    /// Take it up for examination.
    Examine,
    /// Register the service.
    Register,
    /// Make the correction.
    Amend,
    /// Cancel the registration.
    Cancel,
    /// Return it for correction.
    Return,
    /// Refuse it.
    Refuse,
}

impl ServeArgs {
    /// Trial or official.
    pub fn kind(&self) -> Kind {
        match self.decide {
            Decider::Auto => Kind::Trial,
            Decider::Operator => Kind::Official,
        }
    }
}

impl DecideArgs {
    /// The decision with its reason.
    pub fn decision(&self) -> Decision {
        match self.verdict {
            Verdict::Examine => Decision::Examine,
            Verdict::Register => Decision::Register,
            Verdict::Amend => Decision::Amend,
            Verdict::Cancel => Decision::Cancel,
            Verdict::Return => Decision::Return(self.reason.clone()),
            Verdict::Refuse => Decision::Refuse(self.reason.clone()),
        }
    }
}
