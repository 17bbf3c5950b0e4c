//! Providers are told of each step of their filings by e-mail, once, whatever becomes of the mail server and of ours. The
//! mail server is aiosmtpd, from the system's package.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value as Json;
use tempfile::{TempDir, tempdir};

use crate::http::{NOBODY, basic, get, send, signed_in};
use crate::packet::{post, registration};
use crate::place::Place;
use crate::server::{Server, refused, run, secret};

crate::place::on_both!(
    each_step_is_told_once_though_both_servers_die_in_between,
    an_account_is_told_where_it_says_and_no_longer,
);

/// A mail server that keeps what it is given; it is killed when dropped.
struct Sink {
    folder: TempDir,
    child: Option<Child>,
    port: u16,
}

/// Reads each mail of a folder as what it tells.
const READER: &str = r#"
import email, email.policy, json, pathlib, sys
mails = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
         for file in sorted(pathlib.Path(sys.argv[1]).glob("new/*"))]
print(json.dumps([{"to": m["To"], "from": m["From"], "subject": m["Subject"], "id": m["Message-ID"],
                   "text": m.get_content()} for m in mails]))
"#;

impl Sink {
    /// A place where none listens yet.
    fn down() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("its address").port();
        Self {
            folder: tempdir().expect("a folder"),
            child: None,
            port,
        }
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn start(&mut self) {
        let child = Command::new("/usr/bin/aiosmtpd")
            .args(["-n", "-c", "aiosmtpd.handlers.Mailbox", "-l"])
            .arg(format!("127.0.0.1:{}", self.port))
            .arg(self.folder.path().join("mails"))
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.child = Some(child.expect("aiosmtpd; install the package `python3-aiosmtpd`"));
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            std::thread::yield_now();
        }
    }

    /// Waits until so many mails have come.
    fn mails(&self, count: usize) -> Vec<Json> {
        let new = self.folder.path().join("mails/new");
        let come = |folder: &Path| std::fs::read_dir(folder).map_or(0, Iterator::count);
        while come(&new) < count {
            std::thread::yield_now();
        }
        let read = Command::new("/usr/bin/python3")
            .args(["-c", READER])
            .arg(self.folder.path().join("mails"))
            .output()
            .expect("python3");
        let mut mails: Vec<Json> = serde_json::from_slice(&read.stdout).expect("mails");
        mails.sort_by_key(number);
        mails
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The event that a mail tells, by its id.
fn number(mail: &Json) -> u64 {
    let id = mail["id"].as_str().expect("an id").trim_start_matches('<');
    let number = id.split('.').next().and_then(|number| number.parse().ok());
    number.expect("a number")
}

fn start(data: &Place, sink: &Sink) -> Server {
    let url = sink.url();
    let server = Server::start(
        data,
        &["--smtp", &url, "--mail-from", "reyestr@operator.example"],
    );
    signed_in(server.address, "agency", &secret(data, "agency", "agency"));
    server
}

fn mailbox(data: &Place, arguments: &[&str]) {
    let verb = [&["account", "mail", "agency"], arguments].concat();
    let done = run(&verb, data);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

fn decide(data: &Place, filing: &str, decision: &[&str]) {
    let done = run(&[&["decide", filing], decision].concat(), data);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// The mails that wait, as how often each was tried.
fn waiting(data: &Place) -> Vec<String> {
    data.texts("SELECT CAST(tries AS TEXT) FROM mail ORDER BY event")
}

fn file(server: &Server, id: &str) {
    assert_eq!(post(server.address, id, &registration(id, id)).status, 201);
}

fn each_step_is_told_once_though_both_servers_die_in_between(data: &Place) {
    let mut sink = Sink::down();
    let server = start(data, &sink);
    file(&server, "early");
    assert!(waiting(data).is_empty(), "nobody said where");
    mailbox(data, &["xidmet@qurum.example"]);
    file(&server, "f-1");
    while !waiting(data).iter().any(|tries| tries == "1") {
        std::thread::yield_now();
    }
    // With the mail server down everything else goes on.
    decide(
        data,
        "f-1",
        &["return", "--reason", "Ödəniş\r\nBcc: none@qurum.example"],
    );
    file(&server, "f-2");
    assert_eq!(waiting(data).len(), 4);
    server.kill();
    assert_eq!(waiting(data).len(), 4);

    sink.start();
    data.execute("UPDATE mail SET due = '2026-01-01T00:00:00.000Z'")
        .expect("due");
    let server = start(data, &sink);
    assert_eq!(sink.mails(4).len(), 4);
    decide(data, "f-2", &["register"]);
    let mails = sink.mails(6);
    while !waiting(data).is_empty() {
        std::thread::yield_now();
    }
    // The next mail is the last: none came twice.
    file(&server, "f-3");
    assert_eq!(sink.mails(7).len(), 7);

    let events = get(server.address, "/v1/notices").json();
    let events = events["notices"].as_array().expect("notices");
    let told: Vec<u64> = mails.iter().map(number).collect();
    let expected: Vec<u64> = events[1..7]
        .iter()
        .filter_map(|event| event["number"].as_u64())
        .collect();
    assert_eq!(told, expected, "each event once");
    for mail in &mails {
        assert_eq!(mail["to"], "xidmet@qurum.example");
        assert_eq!(mail["from"], "reyestr@operator.example");
    }
    let said = |at: usize, key: &str| mails[at][key].as_str().expect("text").to_owned();
    assert!(
        said(0, "subject").starts_with("Reyestr ərizəsi: qəbul edilib – "),
        "{}",
        said(0, "subject")
    );
    let returned = said(2, "text");
    for words in [
        "f-1 nömrəli ərizənizin vəziyyəti dəyişib",
        "Vəziyyəti: çatışmazlıqların aradan qaldırılması üçün qaytarılıb",
        "Səbəb: Ödəniş",
    ] {
        assert!(returned.contains(words), "{words} in {returned}");
    }
    let number = get(server.address, "/v1/filings/f-2").json()["registry_number"].clone();
    let number = number.as_str().expect("a number");
    assert!(said(5, "text").contains(&format!("Reyestr nömrəsi: {number}")));
}

fn an_account_is_told_where_it_says_and_no_longer(data: &Place) {
    let mut sink = Sink::down();
    sink.start();
    let server = start(data, &sink);
    for wrong in ["nobody", "a@b\r\nRCPT TO:<c@d>", ""] {
        let message = refused(&["account", "mail", "agency", wrong], data);
        assert!(message.contains("not an e-mail address"), "{message}");
    }
    let message = refused(&["account", "mail", "none", "a@b.example"], data);
    assert!(message.contains("no account `none`"), "{message}");
    mailbox(data, &["first@qurum.example"]);
    mailbox(data, &["second@qurum.example"]);
    file(&server, "f-1");
    assert_eq!(sink.mails(1)[0]["to"], "second@qurum.example");
    mailbox(data, &[]);
    file(&server, "f-2");
    assert!(waiting(data).is_empty());
    // Another account's filings are none of the first one's.
    mailbox(data, &["first@qurum.example"]);
    let other = basic("other", &secret(data, "other", "agency"));
    let path = "/v1/filings";
    let body = crate::packet::bytes(&registration("f-3", "d-3"));
    let headers = [crate::http::JSON, "Idempotency-Key: k-3", &other];
    assert_eq!(
        send(server.address, "POST", path, &headers, &body).status,
        201
    );
    assert!(waiting(data).is_empty());
    assert_eq!(
        send(server.address, "GET", "/v1/notices", &[NOBODY], b"").status,
        401
    );
}
