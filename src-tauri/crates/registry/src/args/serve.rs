//! How the server is started.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::ValueEnum;
use reqlament_registry::api::Limits;
use reqlament_registry::backup::Plan;
use reqlament_registry::kind::Kind;
use reqlament_registry::listen::TlsFiles;
use reqlament_registry::mail::Post;

use super::Place;

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
    /// PEM file of the certificate, and of those between it and its authority.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// PEM file of the certificate's private key.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// PEM file of the authorities whose certificates accounts may sign in by; others sign in as before.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_client_ca: Option<PathBuf>,
    /// A proxy that speaks TLS stands before this server, so that it may listen in the clear beyond this machine.
    #[arg(long)]
    pub behind_proxy: bool,
    /// Questions a second for each account and each address, four times as many at once; 0 for any number.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    pub pace: u32,
    /// Folder for copies of the registry, which the server makes while it goes on; for a data folder alone.
    #[arg(long, value_name = "DIR")]
    pub backups: Option<PathBuf>,
    /// How often it makes one, as `30m` or `2h`.
    #[arg(long, value_name = "TIME", default_value = "1h", value_parser = time)]
    pub every: Duration,
    /// How many it keeps.
    #[arg(long, value_name = "NUMBER", default_value_t = NonZeroUsize::MIN.saturating_add(47))]
    pub keep: NonZeroUsize,
    /// Most mebibytes that all attachments of one account may come to.
    #[arg(long, value_name = "NUMBER", default_value_t = 20 * 1024)]
    pub attachments: u32,
    /// Mail server for notices, `smtp://HOST:PORT`, or beyond this machine `smtps://USER:PASSWORD@HOST` or
    /// `smtp://USER:PASSWORD@HOST?tls=required`. Given by the environment, the password is not seen in the list of processes.
    #[arg(
        long,
        value_name = "URL",
        env = "REQLAMENT_SMTP",
        hide_env_values = true,
        requires = "mail_from"
    )]
    pub smtp: Option<String>,
    /// Who writes the notices.
    #[arg(long, value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// How the log on the standard error is written.
    #[arg(long, value_enum, default_value_t = LogFormat::Text)]
    pub log: LogFormat,
    /// Stop when the standard input closes, so that a registry started by another program never outlives it.
    #[arg(long)]
    pub stop_with_stdin: bool,
}

/// How a log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line of text an event.
    Text,
    /// A JSON object an event.
    Json,
}

/// Who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Decider {
    /// The registry by itself, at once.
    Auto,
    /// The operator.
    Operator,
}

impl ServeArgs {
    /// The mail server, where there is one.
    pub fn post(&self) -> Result<Option<Post>, String> {
        match (&self.smtp, &self.mail_from) {
            (Some(url), Some(from)) => Post::at(url, from).map(Some),
            _ => Ok(None),
        }
    }

    /// Limits of a request.
    pub fn limits(&self) -> Limits {
        Limits {
            attachments: u64::from(self.attachments) * 1024 * 1024,
            ..Limits::default()
        }
    }

    /// Certificate and key, where both are given.
    pub fn tls(&self) -> Option<TlsFiles> {
        Some(TlsFiles {
            certificate: self.tls_cert.clone()?,
            key: self.tls_key.clone()?,
            client_authorities: self.tls_client_ca.clone(),
        })
    }

    /// Trial or official.
    pub fn kind(&self) -> Kind {
        match self.decide {
            Decider::Auto => Kind::Trial,
            Decider::Operator => Kind::Official,
        }
    }

    /// How copies are kept, where they are.
    pub fn plan(&self) -> Option<Plan> {
        Some(Plan {
            folder: self.backups.clone()?,
            every: self.every,
            keep: self.keep,
        })
    }
}

/// A time as a number with its unit.
fn time(text: &str) -> Result<Duration, String> {
    let wrong = || "a number and its unit: 30s, 15m, 2h".to_owned();
    let seconds = match text.chars().last() {
        Some('s') => 1,
        Some('m') => 60,
        Some('h') => 3600,
        _ => return Err(wrong()),
    };
    let number: u32 = text[..text.len() - 1].parse().map_err(|_| wrong())?;
    match u64::from(number) * seconds {
        0 => Err(wrong()),
        seconds => Ok(Duration::from_secs(seconds)),
    }
}
