//! A registry moves between engines whole, and the digests say so.

use std::path::Path;

use reqlament_core::canonical;
use reqlament_core::filing::Purpose;
use serde_json::json;
use tempfile::tempdir;

use crate::browser::{Browser, PASSWORD, set_password};
use crate::http::{JSON, basic, get, send, signed_in};
use crate::packet::{packet, post, registration};
use crate::place::Place;
use crate::server::{Server, events, refused, run, secret};

/// Runs a verb of moving; gives what it says.
fn moves(verb: &str, file: &Path, place: &Place) -> String {
    let output = run(&[verb, &file.display().to_string()], place);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

fn decide(server: &Server, head: &str, filing: &str, decision: &str) {
    let body = json!({ "decision": decision, "reason": "səbəb: “İ”" }).to_string();
    let path = format!("/v1/filings/{filing}/decisions");
    let answer = send(
        server.address,
        "POST",
        &path,
        &[JSON, head, "If-Match: *"],
        body.as_bytes(),
    );
    assert_eq!(
        answer.status,
        200,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
}

/// A registry with something of everything. Gives the agency's secret.
fn filled(place: &Place) -> String {
    let server = Server::official(place);
    let head = basic("head", &secret(place, "head", "head"));
    // Mails wait for a server that sends them, and move with the rest.
    let mail = ["account", "mail", "agency", "xidmet@qurum.example"];
    assert!(run(&mail, place).status.success());
    for at in 0..4 {
        let id = format!("f-{at}");
        assert_eq!(
            post(server.address, &id, &registration(&id, &id)).status,
            201
        );
    }
    decide(&server, &head, "f-0", "register");
    decide(&server, &head, "f-1", "register");
    decide(&server, &head, "f-2", "return");
    let number = get(server.address, "/v1/filings/f-0").json()["registry_number"].clone();
    let number = number.as_str().expect("a number");
    let cancellation = packet("f-4", "f-0", Purpose::Cancel, Some(number));
    assert_eq!(post(server.address, "k-4", &cancellation).status, 201);
    decide(&server, &head, "f-4", "cancel");
    let file = "əlavə".repeat(1000);
    let put = format!("/v1/attachments/{}", canonical::digest(file.as_bytes()));
    assert_eq!(
        send(server.address, "PUT", &put, &[], file.as_bytes()).status,
        201
    );
    let opinion = json!({ "body": "Qurum", "outcome": "negative", "text": "Yox" }).to_string();
    let path = "/v1/filings/f-3/opinions";
    let added = send(
        server.address,
        "POST",
        path,
        &[JSON, &head],
        opinion.as_bytes(),
    );
    assert_eq!(added.status, 201);
    set_password(place, "head", PASSWORD);
    secret(place, "agency", "agency")
}

#[test]
fn a_registry_moves_from_engine_to_engine_and_back() {
    let folder = tempdir().expect("a folder");
    let (small, large, back) = (Place::folder(), Place::postgres(), Place::folder());
    let good = filled(&small);
    let (first, second) = (folder.path().join("1"), folder.path().join("2"));
    let said = moves("export", &first, &small);
    assert_eq!(moves("import", &first, &large), said);
    assert_eq!(moves("export", &second, &large), said);
    assert_eq!(moves("import", &second, &back), said);
    assert_eq!(
        std::fs::read(&first).expect("a file"),
        std::fs::read(&second).expect("a file")
    );
    assert!(refused(&["export", &first.display().to_string()], &small).contains("exists"));

    for place in [&large, &back] {
        assert_eq!(events(place), 13);
        assert_eq!(
            place.texts("SELECT CAST(count(*) AS TEXT) FROM mail"),
            ["13"]
        );
        let server = Server::start(place, &[]);
        signed_in(server.address, "agency", &good);
        let mut browser = Browser::at(server.address);
        assert_eq!(browser.sign_in("head", PASSWORD).status, 303);
        let replay = post(server.address, "f-1", &registration("f-1", "f-1"));
        assert_eq!(
            (replay.status, &replay.json()["state"]),
            (200, &json!("registered"))
        );
        let new = post(server.address, "f-9", &registration("f-9", "f-9"));
        assert_eq!(new.status, 201, "{}", String::from_utf8_lossy(&new.body));
        let listed = get(server.address, "/v1/filings?limit=2").json();
        assert_eq!(
            listed["filings"][0]["filing"], "f-9",
            "the order of receipt goes on"
        );
        let again = refused(&["import", &first.display().to_string()], place);
        assert!(again.contains("not empty"), "{again}");
    }
}

#[test]
fn a_file_that_was_altered_or_cut_off_fills_nothing() {
    let folder = tempdir().expect("a folder");
    let source = Place::folder();
    filled(&source);
    let file = folder.path().join("whole");
    moves("export", &file, &source);
    let whole = std::fs::read_to_string(&file).expect("text");
    let cut: String = whole
        .lines()
        .take(9)
        .map(|line| format!("{line}\n"))
        .collect();
    for (name, text, expected) in [
        (
            "altered",
            whole.replace("səbəb", "bəhanə"),
            "not what the file says",
        ),
        ("cut", cut, "cut off"),
        ("foreign", "{}\n".to_owned(), "no registry"),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, text).expect("written");
        for place in [Place::folder(), Place::postgres()] {
            let message = refused(&["import", &file.display().to_string()], &place);
            assert!(message.contains(expected), "{message}");
        }
    }
}
