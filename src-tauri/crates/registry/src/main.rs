//! `reqlament-registry`: parses the command line and calls the library.

mod args;
mod stop;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use chrono::{DateTime, Duration, SubsecRound, Utc};
use clap::Parser;
use reqlament_core::law::Law;
use reqlament_registry::kind::Kind;
use reqlament_registry::serve::{Settings, serve};
use reqlament_registry::store::transfer::Sum;
use reqlament_registry::{backup, operator, password};
use tracing_subscriber::EnvFilter;

use args::{
    AccountVerb, Args, DecideArgs, FilingsArgs, LogFormat, NumbersArgs, Place, RestoreArgs,
    ServeArgs, Verb,
};

fn main() -> ExitCode {
    match run(Args::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("reqlament-registry: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(verb: Verb) -> anyhow::Result<()> {
    match verb {
        Verb::Serve(args) => run_server(args),
        Verb::Filings(args) => list(&args),
        Verb::Decide(args) => decide(&args),
        Verb::Account(verb) => account(verb),
        Verb::Export(args) => moved(&operator::export(&args.place.location()?, &args.file)?),
        Verb::Import(args) => moved(&operator::import(&args.place.location()?, &args.file)?),
        Verb::Backup(args) => moved(&backup::back_up(&args.place.location()?, &args.file)?),
        Verb::Restore(args) => restore(&args),
        Verb::Numbers(args) => numbers(&args),
        Verb::Verify(args) => verify(&args),
    }
}

fn run_server(args: ServeArgs) -> anyhow::Result<()> {
    let kind = args.kind();
    log(args.log, kind);
    let limits = args.limits();
    let settings = Settings {
        listen: args.listen,
        location: args.place.location()?,
        kind,
        tls: args.tls(),
        backups: args.plan(),
        post: args.post().map_err(anyhow::Error::msg)?,
        behind_proxy: args.behind_proxy,
        // Practice is on this machine alone and holds up nobody else.
        pace: if kind == Kind::Trial { 0 } else { args.pace },
        limits,
        clock: now,
    };
    tokio::runtime::Runtime::new()
        .context("cannot start")?
        .block_on(async {
            let stop = stop::told(args.stop_with_stdin).context("cannot wait for signals")?;
            serve(settings, Law::embedded(), announce, stop)
                .await
                .context("the registry did not run")
        })
}

/// Logs to the standard error: what the environment's `REQLAMENT_LOG` asks for, else every answer of an operator's
/// registry and the faults of one for practice.
fn log(format: LogFormat, kind: Kind) {
    let usual = match kind {
        Kind::Trial => "error",
        Kind::Official => "info",
    };
    let asked = std::env::var("REQLAMENT_LOG");
    let filter = EnvFilter::new(asked.as_deref().unwrap_or(usual));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    match format {
        LogFormat::Text => log.with_ansi(false).init(),
        LogFormat::Json => log.json().init(),
    }
}

fn announce(address: String) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "listening on {address}")?;
    out.flush()
}

fn account(verb: AccountVerb) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match verb {
        AccountVerb::Open(args) => {
            let place = args.place.location()?;
            let secret = operator::open_account(&place, now(), &args.id, args.role, &args.name)?;
            writeln!(out, "{secret}")?;
        }
        AccountVerb::Rotate(args) => {
            let overlap = Duration::hours(args.overlap.into());
            let place = args.place.location()?;
            let secret = operator::rotate_secret(&place, now(), &args.id, overlap)?;
            writeln!(out, "{secret}")?;
        }
        AccountVerb::Password(args) => {
            let mut line = String::new();
            BufReader::new(io::stdin())
                .take(2 * password::LONGEST as u64)
                .read_line(&mut line)
                .context("cannot read the password from the standard input")?;
            let password = line.trim_end_matches(['\r', '\n']);
            operator::set_password(&args.place.location()?, &args.id, password)?;
        }
        AccountVerb::Totp(args) if args.remove => {
            operator::take_totp(&args.place.location()?, &args.id)?;
        }
        AccountVerb::Totp(args) => {
            let address = operator::give_totp(&args.place.location()?, &args.id)?;
            writeln!(out, "{address}")?;
        }
        AccountVerb::Mail(args) => {
            let place = args.place.location()?;
            match &args.address {
                Some(address) => operator::set_mailbox(&place, &args.id, address)?,
                None => operator::remove_mailbox(&place, &args.id)?,
            }
        }
        AccountVerb::Certificate(args) => {
            let place = args.place.location()?;
            match &args.file {
                Some(file) => operator::add_certificate(&place, &args.id, file)?,
                None => operator::remove_certificates(&place, &args.id)?,
            }
        }
        AccountVerb::Close(args) => {
            operator::close_account(&args.place.location()?, now(), &args.id)?;
        }
        AccountVerb::List(place) => {
            for row in operator::accounts(&place.location()?)? {
                let closed = row.closed.as_deref().unwrap_or("-");
                writeln!(
                    out,
                    "{}  {:<8}  {closed}  {}",
                    row.id,
                    row.role.word(),
                    row.name
                )?;
            }
        }
    }
    Ok(())
}

fn list(args: &FilingsArgs) -> anyhow::Result<()> {
    let filings = operator::filings(&args.place.location()?, Law::embedded(), now())?;
    let mut out = io::stdout().lock();
    if args.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&filings)?)?;
    } else {
        operator::print(&mut out, &filings)?;
    }
    Ok(())
}

fn decide(args: &DecideArgs) -> anyhow::Result<()> {
    let receipt = operator::decide_filing(
        &args.place.location()?,
        Law::embedded(),
        now(),
        &args.filing,
        &args.decision(),
    )?;
    let number = receipt.registry_number.as_deref().unwrap_or("-");
    writeln!(
        io::stdout(),
        "{}  {}  {number}",
        receipt.filing,
        receipt.state.word()
    )?;
    Ok(())
}

fn restore(args: &RestoreArgs) -> anyhow::Result<()> {
    let (copy, sum) = backup::restore(
        &args.from,
        args.until,
        &args.later(),
        &args.place.location()?,
    )?;
    writeln!(io::stdout(), "{}", copy.display())?;
    moved(&sum)
}

fn numbers(args: &NumbersArgs) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    for number in operator::numbers(&args.place.location()?, args.past)? {
        writeln!(out, "{number}")?;
    }
    Ok(())
}

fn moved(sum: &Sum) -> anyhow::Result<()> {
    Ok(writeln!(
        io::stdout(),
        "{} rows, digest {}",
        sum.rows,
        sum.digest
    )?)
}

fn verify(place: &Place) -> anyhow::Result<()> {
    match operator::verify(&place.location()?)? {
        Ok(count) => Ok(writeln!(io::stdout(), "{count} events, the chain holds")?),
        Err(number) => bail!("event {number} was altered, or the one before it left out"),
    }
}

/// Now, in the whole milliseconds that are kept.
fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(3)
}
