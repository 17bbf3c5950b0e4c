//! The trial registry: the registry program as a child process on loopback with its own data, for practice.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::error::{ClientError, Failed};

/// A running trial registry. It ends with this value, and with the program however that ends: it watches its input.
pub struct TrialRegistry {
    child: Child,
    input: Option<ChildStdin>,
    address: String,
}

impl TrialRegistry {
    /// Starts the registry program that lies beside this program, with its data below the client's folder.
    pub fn start(folder: &Path) -> Failed<Self> {
        let trial = |cause: String| ClientError::Trial(cause);
        let program = std::env::current_exe().map_err(|error| trial(error.to_string()))?;
        let program = program.with_file_name(format!(
            "reqlament-registry{}",
            std::env::consts::EXE_SUFFIX
        ));
        let mut child = Command::new(&program)
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--decide",
                "auto",
                "--stop-with-stdin",
                "--data",
            ])
            .arg(folder.join("trial-registry"))
            // An operator's registry that this session is set up for is none for practice.
            .env_remove("REQLAMENT_DATABASE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| trial(format!("{}: {error}", program.display())))?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output)
                .read_line(&mut line)
                .map_err(|error| trial(error.to_string()))?;
        }
        let input = child.stdin.take();
        match line.trim().strip_prefix("listening on ") {
            Some(address) => Ok(Self {
                address: address.to_owned(),
                input,
                child,
            }),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                Err(trial("reyestr ünvanını bildirmədi".to_owned()))
            }
        }
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for TrialRegistry {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.wait();
    }
}
