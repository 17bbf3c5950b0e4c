//! The command line.

mod serve;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand, ValueEnum};
use reqlament_core::filing::FactReason;
use reqlament_registry::access::Role;
use reqlament_registry::backup::GivenLater;
use reqlament_registry::life::{Decision, Reasons};
use reqlament_registry::store::sequence::Last;
use reqlament_registry::store::{Address, Location, StoreError};

pub use serve::{LogFormat, ServeArgs};

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
    /// Open, change or close an account by which an agency or an officer of the operator signs in.
    #[command(subcommand)]
    Account(AccountVerb),
    /// Write the whole registry into a file, while servers go on.
    Export(TransferArgs),
    /// Fill an empty registry, on either engine, from such a file.
    Import(TransferArgs),
    /// Copy the whole registry into a file of SQLite, while the server goes on.
    Backup(TransferArgs),
    /// Bring a registry back from such a file, or from the newest of a folder of them that is not after a moment.
    Restore(RestoreArgs),
    /// Tell the last registry number of each year; say up to which one they were given elsewhere and never will be again.
    Numbers(NumbersArgs),
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

/// Which file.
#[derive(Debug, clap::Args)]
pub struct TransferArgs {
    #[command(flatten)]
    pub place: Place,
    /// The file.
    pub file: PathBuf,
}

/// What to bring back.
#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    #[command(flatten)]
    pub place: Place,
    /// The file, or the folder that `serve --backups` keeps.
    pub from: PathBuf,
    /// The moment, as `2026-03-02T08:00:00Z` or with `+04:00`: of a folder the newest copy that holds nothing later.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub until: Option<DateTime<Utc>>,
    #[command(flatten)]
    later: LaterArgs,
}

/// What is known of the numbers that were given after the copy: none may be given again.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct LaterArgs {
    /// Data folder of the former registry, where it can still be read: what numbers it gave stands there.
    #[arg(long, value_name = "DIR")]
    former: Option<PathBuf>,
    /// The highest registry number that is known to have been given, by receipts that agencies hold; when in doubt a higher one.
    #[arg(long, value_name = "NUMBER", value_parser = last_number)]
    last_number: Option<Last>,
    /// Nothing was registered after the copy was made.
    #[arg(long)]
    nothing_later: bool,
}

/// Up to which number.
#[derive(Debug, clap::Args)]
pub struct NumbersArgs {
    #[command(flatten)]
    pub place: Place,
    /// The highest registry number that is known to have been given; the next one follows it.
    #[arg(long, value_name = "NUMBER", value_parser = last_number)]
    pub past: Option<Last>,
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountVerb {
    /// Open an account and print its secret, once.
    Open(OpenArgs),
    /// Print another secret; the one before stays good for a while.
    Rotate(RotateArgs),
    /// Give an officer a password for the console, read from the standard input.
    Password(NamedArgs),
    /// Give an officer a second factor and print the address for the authenticator, once.
    Totp(TotpArgs),
    /// Say where an account reads its e-mail; it is told there of each step of its filings.
    Mail(MailArgs),
    /// Let an account sign in by a certificate of an authority that `serve --tls-client-ca` names.
    Certificate(CertificateArgs),
    /// Close an account with everything by which it signs in.
    Close(NamedArgs),
    /// List the accounts.
    List(Place),
}

/// Which account to open.
#[derive(Debug, clap::Args)]
pub struct OpenArgs {
    #[command(flatten)]
    pub place: Place,
    /// Its id, the client id by which it signs in.
    pub id: String,
    /// What it may do.
    #[arg(long, value_parser = role)]
    pub role: Role,
    /// Full name of the body, or the post of the officer.
    #[arg(long, value_name = "TEXT")]
    pub name: String,
}

/// Whose secret to change.
#[derive(Debug, clap::Args)]
pub struct RotateArgs {
    #[command(flatten)]
    pub place: Place,
    /// Id of the account.
    pub id: String,
    /// Hours for which the secret before stays good.
    #[arg(long, value_name = "HOURS", default_value_t = 72)]
    pub overlap: u32,
}

/// Whose second factor.
#[derive(Debug, clap::Args)]
pub struct TotpArgs {
    #[command(flatten)]
    pub place: Place,
    /// Id of the account.
    pub id: String,
    /// Take the second factor away instead.
    #[arg(long)]
    pub remove: bool,
}

/// Where an account reads its e-mail.
#[derive(Debug, clap::Args)]
pub struct MailArgs {
    #[command(flatten)]
    pub place: Place,
    /// Id of the account.
    pub id: String,
    /// The address; none to tell it nothing any more.
    pub address: Option<String>,
}

/// By which certificate an account signs in.
#[derive(Debug, clap::Args)]
pub struct CertificateArgs {
    #[command(flatten)]
    pub place: Place,
    /// Id of the account.
    pub id: String,
    /// PEM file of the certificate; none to take away those that it has.
    pub file: Option<PathBuf>,
}

/// Which account.
#[derive(Debug, clap::Args)]
pub struct NamedArgs {
    #[command(flatten)]
    pub place: Place,
    /// Id of the account.
    pub id: String,
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
    /// Why at one fact, for `return`; may be given several times.
    #[arg(long = "item", value_name = "FACT=TEXT", value_parser = fact_reason)]
    pub items: Vec<FactReason>,
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

impl RestoreArgs {
    /// What is known of the numbers that were given after the copy.
    pub fn later(&self) -> GivenLater {
        match (&self.later.former, self.later.last_number) {
            (Some(folder), _) => GivenLater::By(folder.clone()),
            (None, Some(last)) => GivenLater::UpTo(last),
            (None, None) => GivenLater::None,
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
            Verdict::Return => Decision::Return(Reasons {
                message: self.reason.clone(),
                items: self.items.clone(),
            }),
            Verdict::Refuse => Decision::Refuse(self.reason.clone()),
        }
    }
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    let at = DateTime::parse_from_rfc3339(text).map_err(|error| error.to_string())?;
    Ok(at.to_utc())
}

fn last_number(text: &str) -> Result<Last, String> {
    Last::of_number(text).ok_or_else(|| "a registry number, such as 2026-000123".to_owned())
}

fn role(text: &str) -> Result<Role, String> {
    Role::of_word(text).ok_or_else(|| "one of agency, examiner, head".to_owned())
}

fn fact_reason(text: &str) -> Result<FactReason, String> {
    let (fact, reason) = text
        .split_once('=')
        .ok_or("name the fact and the reason, FACT=TEXT")?;
    Ok(FactReason {
        fact: fact.trim().to_owned(),
        reason: reason.trim().to_owned(),
    })
}
