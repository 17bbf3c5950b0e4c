//! A small HTTP client that can also misbehave.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    /// The head with capitals as they were sent.
    pub sent: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }

    /// The code of a problem, once it is a well-formed one.
    pub fn problem(&self) -> String {
        assert!(
            self.head.contains("content-type: application/problem+json"),
            "{}",
            self.head
        );
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        let code = problem["code"].as_str().expect("a code").to_owned();
        assert_eq!(problem["type"], format!("urn:reqlament:{code}"));
        assert!(
            problem["title"]
                .as_str()
                .is_some_and(|title| !title.is_empty())
        );
        code
    }
}

/// Reads an answer to its end.
pub fn read(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    // A reset after the answer is as good as its end.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let sent = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let head = sent.to_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head,
        sent,
        body: bytes[end + 4..].to_vec(),
    })
}

/// Sends bytes as they are.
pub fn raw(address: SocketAddr, request: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(request).ok()?;
    read(&mut stream)
}

/// Who asks at an address, where nothing else is said.
static SIGNED_IN: Mutex<BTreeMap<SocketAddr, String>> = Mutex::new(BTreeMap::new());

/// The header of client credentials.
pub fn basic(id: &str, secret: &str) -> String {
    format!(
        "Authorization: Basic {}",
        STANDARD.encode(format!("{id}:{secret}"))
    )
}

/// From now on an account asks at an address, where nothing else is said.
pub fn signed_in(address: SocketAddr, id: &str, secret: &str) {
    let mut known = SIGNED_IN.lock().expect("who asks");
    known.insert(address, basic(id, secret));
}

pub fn try_send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[&str],
    body: &[u8],
) -> Option<Answer> {
    let mut request =
        format!("{method} {path} HTTP/1.1\r\nHost: registry\r\nConnection: close\r\n");
    let says = headers
        .iter()
        .any(|header| header.starts_with("Authorization"));
    let known = SIGNED_IN.lock().expect("who asks").get(&address).cloned();
    if let Some(header) = known.filter(|_| !says) {
        request.push_str(&format!("{header}\r\n"));
    }
    headers
        .iter()
        .filter(|header| !header.is_empty() && **header != NOBODY)
        .for_each(|header| request.push_str(&format!("{header}\r\n")));
    request.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
    raw(address, &[request.as_bytes(), body].concat())
}

pub fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[&str],
    body: &[u8],
) -> Answer {
    try_send(address, method, path, headers, body).expect("an answer")
}

pub fn get(address: SocketAddr, path: &str) -> Answer {
    send(address, "GET", path, &[], b"")
}

/// Says that nobody asks.
pub const NOBODY: &str = "Authorization-of-nobody";

pub const JSON: &str = "Content-Type: application/json";
