//! `reqlament`: the command line, the second adapter over the client.
//!
//! An arm parses, calls one command of the client, and prints. Exit status: 0 fine, 1 findings of severity error,
//! 2 could not, with the message on standard error.

mod arguments;
mod backups;
mod filings;
mod find;
mod law;
mod listing;
mod output;
mod remarks;
mod run;
mod shelves;
mod spell;
mod standard;
mod value;
mod words;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // `--help` and `--version` are answers, not failures.
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    match run::run(arguments) {
        Ok(code) => code,
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
