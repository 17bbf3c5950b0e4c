//! Random documents set and written for a while: `cargo run --release --example fuzz -- SECONDS [SEED]`.
//!
//! Every document follows from its number, which is printed when it panics, takes too long, is refused for no good
//! reason, loses or invents a letter, leaves the sheet, or gives a file that cannot be read. The run then fails; the
//! same number given as SEED tries that document first, and FUZZ_SHOW=1 shows it.

mod check;
mod make;

use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A document of a few pages takes milliseconds; this is endless.
const ENDLESS: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let seconds = words
        .next()
        .and_then(|word| word.parse().ok())
        .unwrap_or(60);
    let first = words.next().and_then(|word| word.parse().ok());
    let first = first.unwrap_or_else(|| {
        let since = std::time::UNIX_EPOCH.elapsed();
        since.map_or(1, |since| since.as_millis() as u64)
    });
    let until = Instant::now() + Duration::from_secs(seconds);
    let (report, reports) = mpsc::channel();
    std::thread::spawn(move || {
        let mut seed = first;
        while Instant::now() < until && report.send((seed, tried(seed))).is_ok() {
            seed = seed.wrapping_add(1);
        }
    });
    let (mut seed, mut printed, mut refused) = (first, 0, 0);
    loop {
        match reports.recv_timeout(ENDLESS) {
            Ok((_, Ok(true))) => printed += 1,
            Ok((_, Ok(false))) => refused += 1,
            Ok((seed, Err(fault))) => {
                eprintln!("document {seed}: {fault}");
                return ExitCode::FAILURE;
            }
            Err(RecvTimeoutError::Timeout) => {
                eprintln!("document {seed}: no end after {ENDLESS:?}");
                return ExitCode::FAILURE;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
        seed = seed.wrapping_add(1);
    }
    println!("{printed} documents printed, {refused} refused, from {first} on");
    ExitCode::SUCCESS
}

/// Whether the document of this number was printed; what is wrong, if anything is.
fn tried(seed: u64) -> Result<bool, String> {
    let document = make::document(seed).map_err(|error| error.to_string())?;
    let checked = std::panic::catch_unwind(|| check::check(&document))
        .unwrap_or_else(|_| Err(String::from("it panics")));
    checked.map_err(|fault| match std::env::var_os("FUZZ_SHOW") {
        Some(_) => format!("{fault}\n{document:#?}"),
        None => fault,
    })
}
