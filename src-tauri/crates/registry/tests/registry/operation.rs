//! What the operator's own people see of a running server: its pace, its log, its measures.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use serde_json::{Value as Json, json};
use tempfile::tempdir;

use crate::http::{NOBODY, basic, get, send};
use crate::packet::{post, registration};
use crate::server::{PROGRAM, Server, secret};

#[test]
fn who_asks_too_often_is_told_when_to_come_again() {
    let data = tempdir().expect("a folder");
    let server = Server::start(data.path(), &["--pace", "1"]);
    let own = basic("agency", &secret(data.path(), "agency", "agency"));
    let other = basic("other", &secret(data.path(), "other", "agency"));
    let ask = |who: &str| send(server.address, "GET", "/v1/filings", &[who], b"");
    let refused = (0..20)
        .map(|_| ask(&own))
        .find(|answer| answer.status != 200);
    let refused = refused.expect("too often");
    assert_eq!(
        (refused.status, refused.problem().as_str()),
        (429, "too_often")
    );
    let wait = refused
        .head
        .lines()
        .find_map(|line| line.strip_prefix("retry-after: "));
    assert!(wait.is_some_and(|wait| {
        wait.parse::<u64>()
            .is_ok_and(|wait| (1..=2).contains(&wait))
    }));
    assert_eq!(ask(&other).status, 200, "another is not held up");
    let guesses = (0..20).map(|at| ask(&basic("agency", &format!("guess-{at}"))).status);
    let guesses: Vec<u16> = guesses.collect();
    assert!(
        guesses.contains(&401) && guesses.contains(&429),
        "{guesses:?}"
    );
}

#[test]
fn behind_a_proxy_each_who_is_named_has_a_pace_of_his_own() {
    let data = tempdir().expect("a folder");
    let ask = |server: &Server, named: &str| {
        let header = format!("X-Forwarded-For: 192.0.2.1, {named}");
        send(server.address, "GET", "/v1/profiles", &[&header], b"").status
    };
    let often = |server: &Server| (0..20).any(|_| ask(server, "203.0.113.7") == 429);
    let server = Server::start(data.path(), &["--pace", "1", "--behind-proxy"]);
    assert!(often(&server));
    assert_eq!(ask(&server, "203.0.113.8"), 200);
    server.kill();
    let server = Server::start(data.path(), &["--pace", "1"]);
    let others = (0..20).any(|at| ask(&server, &format!("203.0.113.{at}")) == 429);
    assert!(others, "who is no proxy is not believed");
}

#[test]
fn an_answer_and_its_error_carry_the_name_of_the_request() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let told = |header: &str| {
        let answer = send(server.address, "GET", "/v1/filings/none", &[header], b"");
        let line = answer
            .head
            .lines()
            .find_map(|line| line.strip_prefix("x-correlation-id: "));
        let id = line.expect("a name").to_owned();
        assert_eq!(answer.json()["correlation"], id.as_str());
        id
    };
    assert_eq!(told("X-Correlation-Id: given-1"), "given-1");
    let first = told(NOBODY);
    assert!(
        first.len() == 36 && first != told(NOBODY),
        "each has its own"
    );
    assert_ne!(told("X-Correlation-Id: a b\"c"), "a b\"c");
}

#[test]
fn measures_name_routes_and_no_filings() {
    let data = tempdir().expect("a folder");
    let server = Server::official(data.path());
    assert_eq!(
        post(server.address, "k-1", &registration("f-secretive", "d-1")).status,
        201
    );
    get(server.address, "/v1/filings/f-secretive");
    let head = basic("head", &secret(data.path(), "head", "head"));
    let answer = send(server.address, "GET", "/metrics", &[&head], b"");
    let text = String::from_utf8(answer.body).expect("text");
    for line in [
        r#"reqlament_registry_answers_total{method="POST",route="/v1/filings",status="201"} 1"#,
        r#"reqlament_registry_answers_total{method="GET",route="/v1/filings/{id}",status="200"} 1"#,
        r#"reqlament_registry_filings_total{state="received"} 1"#,
    ] {
        assert!(text.lines().any(|own| own == line), "{line}\n{text}");
    }
    assert!(!text.contains("f-secretive") && text.ends_with("# EOF\n"));
    assert_eq!(get(server.address, "/readyz").status, 200);
}

#[test]
fn the_log_knows_the_request_and_no_secret() {
    let data = tempdir().expect("a folder");
    let mut child = Command::new(PROGRAM)
        .args(["serve", "--log", "json", "--stop-with-stdin", "--data"])
        .arg(data.path())
        .env("REQLAMENT_LOG", "trace")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its output"))
        .read_line(&mut line)
        .expect("a line");
    let address = line
        .trim()
        .strip_prefix("listening on http://")
        .expect("an address");
    let address = address.parse().expect("an address");
    let secret = secret(data.path(), "agency", "agency");
    let header = basic("agency", &secret);
    let ask = |headers: &[&str]| send(address, "GET", "/v1/filings", headers, b"").status;
    assert_eq!(ask(&[&header, "X-Correlation-Id: named-by-client"]), 200);
    let refused = [
        &basic("agency", "wrong-secret")[..],
        "X-Correlation-Id: refused",
    ];
    assert_eq!(ask(&refused), 401);
    let stranger = [
        &basic("a-secret-as-name", "wrong-secret")[..],
        "X-Correlation-Id: stranger",
    ];
    assert_eq!(ask(&stranger), 401);
    let form = "Content-Type: application/x-www-form-urlencoded";
    let token = |secret: &str, name: &str| {
        let body = format!("grant_type=client_credentials&client_id=agency&client_secret={secret}");
        let headers = [form, name, NOBODY];
        send(address, "POST", "/v1/token", &headers, body.as_bytes()).status
    };
    assert_eq!(token("wrong-secret", "X-Correlation-Id: no-token"), 401);
    assert_eq!(token(&secret, "X-Correlation-Id: token"), 200);
    drop(child.stdin.take());
    let mut log = String::new();
    child
        .stderr
        .take()
        .expect("its log")
        .read_to_string(&mut log)
        .expect("text");
    assert!(child.wait().expect("ended").success());
    let lines: Vec<Json> = log
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    let named = |correlation: &str, message: &str| {
        let mut own = lines.iter().filter(|line| {
            let fields = &line["fields"];
            fields["correlation"] == correlation && fields["message"] == message
        });
        own.next().expect("a line")
    };
    for refused in ["refused", "no-token"] {
        let line = named(refused, "credentials were refused");
        assert_eq!(
            (&line["level"], &line["fields"]["account"]),
            (&json!("WARN"), &json!("agency"))
        );
    }
    let stranger = named("stranger", "credentials were refused");
    assert_eq!(stranger["fields"]["account"], Json::Null);
    let token = named("token", "a token was asked for");
    assert_eq!(token["fields"]["account"], "agency");
    let answered = named("named-by-client", "answered");
    assert_eq!(answered["fields"]["route"], "/v1/filings");
    assert_eq!(answered["fields"]["status"], 200);
    let encoded = header.rsplit(' ').next().expect("credentials");
    for hidden in [secret.as_str(), encoded, "wrong-secret", "a-secret-as-name"] {
        assert!(!log.contains(hidden), "a secret in the log");
    }
}
