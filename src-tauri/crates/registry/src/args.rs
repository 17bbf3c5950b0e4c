//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use reqlament_registry::kind::Kind;
use reqlament_registry::life::Decision;
use reqlament_registry::store::{Address, Location, StoreError};

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
    Verify(Place),
}

/// Where the registry is kept: in a data folder, or in a PostgreSQL database.
#[derive(Debug, clap::Args)]
pub struct Place {
    /// Data folder of the registry.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL database in place of a data folder, `postgres://USER:PASSWORD@HOST/NAME`. Several servers may share it.
    /// Given by the environment, the password is not seen in the list of processes.
    #[arg(
        long,
        value_name = "URL",
        env = "REQLAMENT_DATABASE",
        hide_env_values = true
    )]
    database: Option<String>,
    /// PEM file of the authorities that are trusted for the database's certificate, in place of the system's.
    #[arg(long, value_name = "FILE")]
    database_ca: Option<PathBuf>,
}

/// How to serve.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub place: Place,
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
    pub place: Place,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// What to decide.
#[derive(Debug, clap::Args)]
pub struct DecideArgs {
    #[command(flatten)]
    pub place: Place,
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

impl Place {
    /// The place. Two of them are refused, also where one is the environment's: the other would be served in silence.
    pub fn location(&self) -> Result<Location, StoreError> {
        match (&self.data, &self.database) {
            (Some(_), Some(_)) => Err(StoreError::TwoPlaces),
            (Some(folder), None) => Ok(Location::Folder(folder.clone())),
            (None, Some(url)) => {
                let address = Address::parse(url, self.database_ca.as_deref())?;
                Ok(Location::Postgres(Box::new(address)))
            }
            (None, None) => Err(StoreError::NoPlace),
        }
    }
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
