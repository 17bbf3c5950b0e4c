//! The system's printing: `lp` and `lpstat` of CUPS, on Linux and macOS. Elsewhere they are not found, and the window
//! offers the made PDF to the system's viewer instead.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use reqlament_client::view::{PrintJob, PrintersView};

/// The printers, or nothing where there is no printing system.
pub fn printers() -> Option<PrintersView> {
    let names = told(&["-e"])?;
    // "system default destination: office"
    let default = told(&["-d"])?;
    let default = default
        .split_once(": ")
        .map(|(_, name)| name.trim().to_owned());
    Some(PrintersView {
        names: names.lines().map(str::to_owned).collect(),
        default,
    })
}

/// What `lpstat` says, in its own language; without a scheduler it says nothing.
fn told(arguments: &[&str]) -> Option<String> {
    let output = Command::new("lpstat")
        .args(arguments)
        .env("LC_ALL", "C")
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Hands a PDF to the printer. The error is what the system said.
pub fn print(job: &PrintJob, title: &str, pdf: &[u8]) -> Result<(), String> {
    let run = || -> std::io::Result<Output> {
        let mut child = Command::new("lp")
            .args(arguments(job, title))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        // `lp` may refuse without reading; what it says then is the cause, not the broken pipe.
        let sent = child.stdin.take().map(|mut input| input.write_all(pdf));
        let output = child.wait_with_output()?;
        match sent {
            Some(Err(error)) if output.status.success() => Err(error),
            _ => Ok(output),
        }
    };
    let output = run().map_err(|error| format!("lp: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(if told.is_empty() {
        format!("lp: {}", output.status)
    } else {
        told
    })
}

fn arguments(job: &PrintJob, title: &str) -> Vec<String> {
    let sides = if job.two_sided {
        "two-sided-long-edge"
    } else {
        "one-sided"
    };
    let mut arguments = vec![
        "-d".to_owned(),
        job.printer.clone(),
        "-n".to_owned(),
        job.copies.max(1).to_string(),
        "-t".to_owned(),
        title.to_owned(),
        "-o".to_owned(),
        format!("sides={sides}"),
        // The margins are the law's: nothing is scaled.
        "-o".to_owned(),
        "media=A4".to_owned(),
    ];
    let pages: String = job.pages.split_whitespace().collect();
    if !pages.is_empty() {
        arguments.extend(["-P".to_owned(), pages]);
    }
    arguments.push("-".to_owned());
    arguments
}
