//! The registry's program as a process.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, ChildStdin, Command, ExitStatus, Output, Stdio};

use crate::http::signed_in;
use crate::place::Kept;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_reqlament-registry");

const LOOPBACK: &[&str] = &["--listen", "127.0.0.1:0"];

/// A running server; it is killed when dropped.
pub struct Server {
    pub address: SocketAddr,
    pub stdin: Option<ChildStdin>,
    child: Child,
}

impl Server {
    /// A trial registry.
    pub fn trial(data: &(impl Kept + ?Sized)) -> Self {
        Self::start(data, &["--decide", "auto"])
    }

    /// A registry whose operator decides; what is sent to it is sent by the account `agency`.
    pub fn official(data: &(impl Kept + ?Sized)) -> Self {
        let server = Self::start(data, &[]);
        signed_in(server.address, "agency", &secret(data, "agency", "agency"));
        server
    }

    pub fn start(data: &(impl Kept + ?Sized), more: &[&str]) -> Self {
        let mut child = Command::new(PROGRAM)
            .arg("serve")
            .args(if more.contains(&"--listen") {
                &[]
            } else {
                LOOPBACK
            })
            .args(data.arguments())
            .args(more)
            .env("REQLAMENT_LOG", "error")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stdin = child.stdin.take();
        let mut line = String::new();
        let stdout = child.stdout.take().expect("its output");
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("its first line");
        let address = line
            .trim_end()
            .strip_prefix("listening on ")
            .and_then(|url| url.split_once("://"))
            .expect("the address in the first line")
            .1;
        Self {
            address: address.parse().expect("an address"),
            stdin,
            child,
        }
    }

    /// kill -9.
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    pub fn terminate(&self) {
        let told = Command::new("sh")
            .arg("-c")
            .arg(format!("kill -TERM {}", self.process()))
            .status();
        assert!(told.expect("sh").success());
    }

    pub fn wait(mut self) -> ExitStatus {
        self.child.wait().expect("ended")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs the program to its end.
pub fn run(arguments: &[&str], data: &(impl Kept + ?Sized)) -> Output {
    Command::new(PROGRAM)
        .args(arguments)
        .args(data.arguments())
        .stdin(Stdio::null())
        .output()
        .expect("it runs")
}

/// Runs the program, which must end with status 2, and gives its message.
pub fn refused(arguments: &[&str], data: &(impl Kept + ?Sized)) -> String {
    let output = run(arguments, data);
    let message = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(output.stdout.is_empty(), "nothing is announced");
    message
}

/// A secret of an account, which is opened where there is none.
pub fn secret(data: &(impl Kept + ?Sized), id: &str, role: &str) -> String {
    let opened = run(
        &["account", "open", id, "--role", role, "--name", "Hesab"],
        data,
    );
    let printed = if opened.status.success() {
        opened
    } else {
        run(&["account", "rotate", id], data)
    };
    assert!(
        printed.status.success(),
        "{}",
        String::from_utf8_lossy(&printed.stderr)
    );
    let secret = String::from_utf8(printed.stdout).expect("text");
    secret.trim_end().to_owned()
}

/// The filings as the operator lists them.
pub fn filings(data: &(impl Kept + ?Sized)) -> Vec<serde_json::Value> {
    let output = run(&["filings", "--json"], data);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("a list")
}

/// How many events there are; the chain must hold.
pub fn events(data: &(impl Kept + ?Sized)) -> u64 {
    let output = run(&["verify"], data);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let said = String::from_utf8(output.stdout).expect("text");
    said.split(' ')
        .next()
        .and_then(|count| count.parse().ok())
        .expect("a count")
}
