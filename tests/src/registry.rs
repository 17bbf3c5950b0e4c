//! The operator's server as a process on loopback.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running registry; it ends with this value.
pub struct Registry {
    child: Child,
    /// Its address.
    pub address: String,
}

impl Registry {
    /// Starts a registry that decides at once, on this data folder.
    pub fn start(folder: &Path) -> Self {
        Self::serve(folder, &["--decide", "auto"])
    }

    /// Starts an operator's registry.
    pub fn start_official(folder: &Path) -> Self {
        Self::serve(folder, &[])
    }

    fn serve(folder: &Path, how: &[&str]) -> Self {
        let mut child = Command::new(crate::built("reqlament-registry"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
            .args(how)
            .env("REQLAMENT_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the registry starts");
        let mut line = String::new();
        let output = child.stdout.take().expect("a piped output");
        BufReader::new(output)
            .read_line(&mut line)
            .expect("the registry says where it listens");
        let address = line
            .trim()
            .strip_prefix("listening on ")
            .expect("an address")
            .to_owned();
        Self { child, address }
    }

    /// Runs a verb of the operator on a data folder beside the running server, and gives what it says.
    pub fn operator(folder: &Path, verb: &[&str]) -> String {
        let output = Command::new(crate::built("reqlament-registry"))
            .args(verb)
            .arg("--data")
            .arg(folder)
            .output()
            .expect("the operator's program runs");
        assert!(output.status.success(), "{output:?}");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        said.trim_end().to_owned()
    }

    /// Kills it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("the registry can be killed");
        self.child.wait().expect("the registry ends");
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
