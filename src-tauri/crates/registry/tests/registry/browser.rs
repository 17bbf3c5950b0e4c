//! What a browser without scripts does: keeps cookies, follows to where it is sent, fills in forms.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use crate::http::{Answer, NOBODY, send};
use crate::place::Kept;
use crate::server::{PROGRAM, secret};

/// A browser at one server.
pub struct Browser {
    address: SocketAddr,
    cookies: BTreeMap<String, String>,
}

/// A page.
pub struct Page {
    pub status: u16,
    pub head: String,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Page {
    /// The value of the first field of this name.
    pub fn field(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.text.split_once(&start).expect("the field");
        rest.split('"').next().expect("its end").to_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")))
    }

    #[track_caller]
    pub fn shows(&self, words: &str) {
        assert!(self.text.contains(words), "{words:?} in {}", self.text);
    }

    #[track_caller]
    pub fn hides(&self, words: &str) {
        assert!(!self.text.contains(words), "{words:?} in {}", self.text);
    }
}

impl Browser {
    pub fn at(address: SocketAddr) -> Self {
        Self {
            address,
            cookies: BTreeMap::new(),
        }
    }

    /// An officer who signed in with a password of his own.
    pub fn of(address: SocketAddr, data: &(impl Kept + ?Sized), role: &str) -> Self {
        secret(data, role, role);
        set_password(data, role, PASSWORD);
        let mut browser = Self::at(address);
        assert_eq!(browser.sign_in(role, PASSWORD).status, 303);
        browser
    }

    pub fn get(&mut self, path: &str) -> Page {
        self.asked("GET", path, &[], "")
    }

    pub fn get_with(&mut self, path: &str, headers: &[&str]) -> Page {
        self.asked("GET", path, headers, "")
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).expect("a form");
        let kind = "Content-Type: application/x-www-form-urlencoded";
        self.asked("POST", path, &[kind], &body)
    }

    pub fn sign_in(&mut self, account: &str, password: &str) -> Page {
        self.sign_in_with(account, password, "")
    }

    pub fn sign_in_with(&mut self, account: &str, password: &str, code: &str) -> Page {
        let token = self.get("/console/sign-in").field("token");
        let fields = [
            ("token", &token[..]),
            ("account", account),
            ("password", password),
            ("code", code),
        ];
        self.post("/console/sign-in", &fields)
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    fn asked(&mut self, method: &str, path: &str, more: &[&str], body: &str) -> Page {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let cookies = format!("Cookie: {}", cookies.join("; "));
        let mut headers = vec![NOBODY];
        if !self.cookies.is_empty() {
            headers.push(&cookies);
        }
        headers.extend(more);
        let answer = send(self.address, method, path, &headers, body.as_bytes());
        self.keep(&answer);
        Page {
            status: answer.status,
            head: answer.sent,
            text: String::from_utf8_lossy(&answer.body).into_owned(),
            bytes: answer.body,
        }
    }

    fn keep(&mut self, answer: &Answer) {
        for line in answer.sent.lines() {
            let Some(set) = line.strip_prefix("set-cookie: ") else {
                continue;
            };
            let (pair, attributes) = set.split_once(';').expect("attributes");
            let (name, value) = pair.split_once('=').expect("a pair");
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

pub const PASSWORD: &str = "çox uzun və gizli söz";

/// Sets a password; the program's message where it was refused.
pub fn try_password(
    data: &(impl Kept + ?Sized),
    account: &str,
    password: &str,
) -> Result<(), String> {
    let mut child = Command::new(PROGRAM)
        .args(["account", "password", account])
        .args(data.arguments())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input");
    writeln!(stdin, "{password}").expect("written");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.stdout.is_empty());
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8(output.stderr).expect("text"))
    }
}

pub fn set_password(data: &(impl Kept + ?Sized), account: &str, password: &str) {
    try_password(data, account, password).expect("a password");
}
