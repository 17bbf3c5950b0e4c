//! Who may do what, asked of every operation that the contract names, so that a new one cannot be forgotten.

use reqlament_core::filing::Purpose;
use reqlament_registry::api::document;
use serde_json::{Value as Json, json};

use crate::http::{Answer, JSON, NOBODY, basic, send, signed_in};
use crate::packet::{bytes, packet, post, registration};
use crate::place::Place;
use crate::server::{Server, refused, run, secret};

crate::place::on_both!(
    every_operation_asks_who_asks,
    what_is_anothers_is_as_good_as_none,
    a_token_is_as_good_as_the_secret_and_ends_with_the_account,
    two_secrets_are_good_while_they_are_changed,
    an_agencys_keys_and_numbers_are_its_own,
);

/// What everybody may ask, and nothing else.
const OPEN: &[&str] = &[
    "GET /docs",
    "GET /healthz",
    "GET /readyz",
    "GET /v1/openapi.json",
    "GET /v1/profiles",
    "GET /v1/services",
    "GET /v1/services/{number}",
    "GET /v1/services/{number}/history",
    "GET /v1/services/{number}/text",
    "GET /v1/statistics",
];

/// An operation of the contract, filled in for the filing `f-1`.
struct Operation {
    name: String,
    method: String,
    path: String,
    caller: String,
    body: Vec<u8>,
    headers: Vec<String>,
}

impl Operation {
    fn asked(&self, server: &Server, who: &str) -> Answer {
        let mut headers: Vec<&str> = self.headers.iter().map(String::as_str).collect();
        headers.push(who);
        send(
            server.address,
            &self.method,
            &self.path,
            &headers,
            &self.body,
        )
    }
}

fn operations() -> Vec<Operation> {
    let contract = serde_json::to_value(document()).expect("JSON");
    let mut all = Vec::new();
    for (path, item) in contract["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let method = method.to_uppercase();
            let security = operation["security"].as_array();
            let security =
                security.unwrap_or_else(|| panic!("{method} {path} says nothing of access"));
            let caller = operation["x-caller"]
                .as_str()
                .unwrap_or("anybody")
                .to_owned();
            let open = security.iter().all(|one| one == &json!({}));
            assert_eq!(open, caller == "anybody", "{method} {path}");
            let (headers, body) = sent(operation);
            all.push(Operation {
                name: format!("{method} {path}"),
                path: path
                    .replace("{id}", "f-1")
                    .replace("{number}", "2026-000001")
                    .replace("{sha256}", &"ab".repeat(32)),
                method,
                caller,
                body,
                headers,
            });
        }
    }
    assert!(all.len() > 20);
    all
}

/// Headers and body that are good enough to come to the question of access.
fn sent(operation: &Json) -> (Vec<String>, Vec<u8>) {
    let mut headers = vec![
        "If-Match: *".to_owned(),
        "Idempotency-Key: k-other".to_owned(),
    ];
    let content = operation["requestBody"]["content"].as_object();
    let kind = content.and_then(|content| content.keys().next());
    headers.extend(kind.map(|kind| format!("Content-Type: {kind}")));
    let body = match operation["operationId"].as_str() {
        Some("submit_filing") => bytes(&registration("f-other", "d-other")),
        Some("decide_filing") => br#"{"decision":"examine"}"#.to_vec(),
        Some("add_opinion") => r#"{"body":"Qurum","outcome":"positive","text":"Hə"}"#
            .as_bytes()
            .to_vec(),
        Some("give_token") => b"grant_type=client_credentials".to_vec(),
        Some("put_attachment") => b"x".to_vec(),
        _ => Vec::new(),
    };
    (headers, body)
}

fn every_operation_asks_who_asks(data: &Place) {
    let server = Server::official(data);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    let good = secret(data, "other", "agency");
    let other = basic("other", &good);
    let examiner = basic("examiner", &secret(data, "examiner", "examiner"));
    let wrong = [
        basic("agency", "wrong"),
        basic("agency", &good),
        basic("nobody", &good),
        "Authorization: Bearer wrong".to_owned(),
        "Authorization: Digest x".to_owned(),
        "Authorization: Basic !".to_owned(),
    ];
    let mut open = Vec::new();
    for operation in operations() {
        let name = &operation.name;
        for wrong in &wrong {
            let answer = operation.asked(&server, wrong);
            assert_eq!(
                (answer.status, answer.problem().as_str()),
                (401, "credentials_wrong"),
                "{name}"
            );
            assert!(answer.head.contains("www-authenticate: basic"), "{name}");
        }
        let unsigned = operation.asked(&server, NOBODY);
        if operation.caller == "anybody" {
            assert!(
                ![401, 403].contains(&unsigned.status),
                "{name}: {}",
                unsigned.status
            );
            open.push(operation.name);
            continue;
        }
        assert_eq!(
            (unsigned.status, unsigned.problem().as_str()),
            (401, "credentials_missing"),
            "{name}"
        );
        let agency = operation.asked(&server, &other);
        let officer = operation.asked(&server, &examiner);
        match operation.caller.as_str() {
            "own" => assert_eq!(
                (agency.status, agency.problem().as_str()),
                (404, "unknown_filing"),
                "{name}"
            ),
            "operator" => {
                assert_eq!(
                    (agency.status, agency.problem().as_str()),
                    (403, "forbidden"),
                    "{name}"
                );
                assert!(officer.status < 300, "{name}: {}", officer.status);
            }
            "agency" => assert_eq!(
                (officer.status, officer.problem().as_str()),
                (403, "forbidden"),
                "{name}"
            ),
            "signed" => assert_eq!((agency.status, officer.status), (200, 200), "{name}"),
            other => panic!("{name}: {other}"),
        }
    }
    open.sort();
    assert_eq!(open, OPEN);
}

fn what_is_anothers_is_as_good_as_none(data: &Place) {
    let server = Server::official(data);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    let other = basic("other", &secret(data, "other", "agency"));
    let get = |path: &str| send(server.address, "GET", path, &[&other], b"");
    assert_eq!(get("/v1/filings").json()["filings"], json!([]));
    assert_eq!(get("/v1/notices").json()["notices"], json!([]));
    let (anothers, none) = (get("/v1/filings/f-1"), get("/v1/filings/f-2"));
    assert_eq!((anothers.status, none.status), (404, 404));
    let same = |answer: &Answer| answer.json()["detail"].to_string().replace("f-1", "f-2");
    assert_eq!(same(&anothers), same(&none));
    let own = crate::http::get(server.address, "/v1/filings").json();
    assert_eq!(own["filings"].as_array().map(Vec::len), Some(1));
}

fn an_agencys_keys_and_numbers_are_its_own(data: &Place) {
    let server = Server::official(data);
    let head = basic("head", &secret(data, "head", "head"));
    let first = registration("f-1", "d-1");
    assert_eq!(post(server.address, "k-1", &first).status, 201);
    let decided = send(
        server.address,
        "POST",
        "/v1/filings/f-1/decisions",
        &[JSON, &head, "If-Match: *"],
        br#"{"decision":"register"}"#,
    );
    let number = decided.json()["registry_number"].clone();
    let number = number.as_str().expect("a number");

    signed_in(server.address, "other", &secret(data, "other", "agency"));
    // The same key and content by another is no replay, and tells nothing of what stands there.
    let copied = post(server.address, "k-1", &first);
    assert_eq!(
        (copied.status, copied.problem().as_str()),
        (409, "filing_taken")
    );
    let taken_over = packet("f-2", "d-1", Purpose::Amend, Some(number));
    assert_eq!(
        post(server.address, "k-2", &taken_over).problem(),
        "other_dossier"
    );
    assert_eq!(
        post(server.address, "k-1", &registration("f-3", "d-3")).status,
        201
    );
}

fn a_token_is_as_good_as_the_secret_and_ends_with_the_account(data: &Place) {
    let server = Server::official(data);
    let secret = secret(data, "other", "agency");
    let asked = |form: &str, who: &str| {
        let kind = "Content-Type: application/x-www-form-urlencoded";
        send(
            server.address,
            "POST",
            "/v1/token",
            &[kind, who],
            form.as_bytes(),
        )
    };
    let by_form = format!("grant_type=client_credentials&client_id=other&client_secret={secret}");
    for answer in [
        asked("grant_type=client_credentials", &basic("other", &secret)),
        asked(&by_form, NOBODY),
    ] {
        assert_eq!(answer.status, 200);
        assert!(answer.head.contains("cache-control: no-store"));
        let token = answer.json();
        assert_eq!(
            (&token["token_type"], &token["expires_in"]),
            (&json!("Bearer"), &json!(3600))
        );
        let bearer = format!(
            "Authorization: Bearer {}",
            token["access_token"].as_str().expect("a token")
        );
        let list = || send(server.address, "GET", "/v1/filings", &[&bearer], b"");
        assert_eq!(list().status, 200);
    }
    let last = asked(&by_form, NOBODY).json();
    let bearer = format!(
        "Authorization: Bearer {}",
        last["access_token"].as_str().expect("a token")
    );
    assert_eq!(
        asked("grant_type=password", &basic("other", &secret)).problem(),
        "unsupported_grant_type"
    );
    assert_eq!(
        asked("grant_type=client_credentials", NOBODY).problem(),
        "credentials_missing"
    );
    let wrong = "grant_type=client_credentials&client_id=other&client_secret=x";
    assert_eq!(asked(wrong, NOBODY).problem(), "credentials_wrong");

    assert!(run(&["account", "close", "other"], data).status.success());
    for who in [bearer, basic("other", &secret)] {
        assert_eq!(
            send(server.address, "GET", "/v1/filings", &[&who], b"").status,
            401
        );
    }
    assert!(refused(&["account", "rotate", "other"], data).contains("no account `other`"));
    let open = [
        "account", "open", "other", "--role", "agency", "--name", "Qurum",
    ];
    assert!(refused(&open, data).contains("opened before"));
}

fn two_secrets_are_good_while_they_are_changed(data: &Place) {
    let server = Server::official(data);
    let status = |secret: &str| {
        let header = basic("other", secret);
        send(server.address, "GET", "/v1/filings", &[&header], b"").status
    };
    let first = secret(data, "other", "agency");
    let second = secret(data, "other", "agency");
    assert_eq!((status(&first), status(&second)), (200, 200));
    let third = secret(data, "other", "agency");
    assert_eq!(
        (status(&first), status(&second), status(&third)),
        (401, 200, 200)
    );
    let output = run(&["account", "rotate", "other", "--overlap", "0"], data);
    let last = String::from_utf8(output.stdout).expect("text");
    assert_eq!((status(&third), status(last.trim_end())), (401, 200));
    let kept = data.texts("SELECT digest FROM secret");
    assert!(
        kept.len() > 3 && !kept.contains(&first) && !kept.contains(&third),
        "only digests are kept"
    );
}
