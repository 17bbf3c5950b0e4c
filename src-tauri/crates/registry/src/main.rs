//! `reqlament-registry`: parses the command line and calls the library.

mod args;
mod stop;

use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::{Context, bail};
use chrono::{DateTime, SubsecRound, Utc};
use clap::Parser;
use reqlament_core::law::Law;
use reqlament_registry::api::Limits;
use reqlament_registry::kind::Kind;
use reqlament_registry::operator;
use reqlament_registry::serve::{Settings, serve};

use args::{Args, DecideArgs, FilingsArgs, Place, ServeArgs, Verb};

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
        Verb::Verify(args) => verify(&args),
    }
}

fn run_server(args: ServeArgs) -> anyhow::Result<()> {
    let kind = args.kind();
    if kind == Kind::Official && !args.listen.ip().is_loopback() {
        eprintln!(
            "note: this registry asks for no credentials yet; let a proxy that does stand before it"
        );
    }
    let settings = Settings {
        listen: args.listen,
        location: args.place.location()?,
        kind,
        limits: Limits::default(),
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

fn announce(address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{address}")?;
    out.flush()
}

fn list(args: &FilingsArgs) -> anyhow::Result<()> {
    let filings = operator::filings(&args.place.location()?)?;
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
