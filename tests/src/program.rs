//! The command line, on a data folder of its own.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value as Json;
use tempfile::TempDir;

/// A data folder and the program to work on it.
pub struct Officer {
    folder: TempDir,
}

/// What a run gave.
#[derive(Debug)]
pub struct Run {
    /// Exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Default for Officer {
    fn default() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }
}

impl Officer {
    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs `reqlament` with these arguments.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Run {
        self.run_with(arguments, "")
    }

    /// Runs `reqlament` with these arguments and this standard input.
    pub fn run_with<S: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = S>,
        input: &str,
    ) -> Run {
        let mut child = Command::new(crate::built("reqlament"))
            .arg("--data")
            .arg(self.folder())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("reqlament starts");
        let mut stdin = child.stdin.take().expect("a piped input");
        let given = input.to_owned();
        // The program may end without reading; that is its right.
        let writer = std::thread::spawn(move || drop(stdin.write_all(given.as_bytes())));
        let output = child.wait_with_output().expect("reqlament ends");
        writer.join().expect("the writer ends");
        Run {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Runs a verb that must go well, and gives its output.
    pub fn does<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status, 0, "{run:?}");
        run.out
    }

    /// Runs a verb that must go well with `--json`, and gives its JSON.
    pub fn json(&self, arguments: &[&str]) -> Json {
        let out = self.does(arguments.iter().chain(&["--json"]));
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"))
    }

    /// Makes a dossier and gives its id, the last line.
    pub fn makes(&self, arguments: &[&str]) -> String {
        let out = self.does(["new"].iter().chain(arguments));
        out.lines().last().expect("an id").to_owned()
    }

    /// Files for registration a dossier with the values of an example, given by the officer as the agency's own: an
    /// example itself goes to no operator. Gives the dossier and its filing.
    pub fn files_own(&self, example: &str) -> (String, String) {
        let example = self.makes(&["--example", example]);
        let shown = self.json(&["show", &example]);
        let own = self.makes(&["--blank", "--profile", "2011"]);
        for (fact, value) in shown["facts"].as_object().expect("facts") {
            let words = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            self.does(["set", &own, fact, &words]);
        }
        let filing = self.does(["file", &own, "--purpose", "register"]);
        (own, filing.trim().to_owned())
    }

    /// Runs a verb that must fail with status 2, and gives what it says on standard error.
    pub fn cannot(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status, 2, "{run:?}");
        assert!(
            run.err.chars().count() > 20 && !run.err.contains("panicked"),
            "{run:?}"
        );
        run.err
    }

    /// The findings of a check, as JSON.
    pub fn findings(&self, id: &str, gate: &str) -> Vec<Json> {
        let run = self.run(["check", id, "--for", gate, "--json"]);
        assert!(run.status < 2, "{run:?}");
        serde_json::from_str(&run.out).expect("a list of findings")
    }
}
