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
