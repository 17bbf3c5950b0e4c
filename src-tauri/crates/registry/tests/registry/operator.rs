//! An operator decides beside the running server.

use std::path::Path;

use reqlament_core::filing::Purpose;
use serde_json::Value as Json;
use tempfile::tempdir;

use crate::http::get;
use crate::packet::{packet, post, registration, renamed};
use crate::server::{Server, events, filings, refused, run};

fn decide(data: &Path, filing: &str, verdict: &[&str]) -> String {
    let output = run(&[&["decide", filing], verdict].concat(), data);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

fn state(server: &Server, filing: &str) -> Json {
    get(server.address, &format!("/v1/filings/{filing}")).json()
}

#[test]
fn nothing_is_registered_until_the_operator_decides() {
    let data = tempdir().expect("a folder");
    let server = Server::official(data.path());
    let answer = post(server.address, "k-1", &registration("f-1", "d-1"));
    assert_eq!(
        (answer.status, &answer.json()["state"]),
        (201, &Json::from("received"))
    );
    assert!(answer.json()["registry_number"].is_null());
    let second = post(server.address, "k-2", &registration("f-2", "d-1"));
    assert_eq!(
        second.problem(),
        "already_registered",
        "one open registration a dossier"
    );

    decide(data.path(), "f-1", &["examine"]);
    assert_eq!(state(&server, "f-1")["state"], "examining");
    let said = decide(data.path(), "f-1", &["register"]);
    assert!(
        said.trim_end().ends_with("-000001") && !said.contains("SINAQ"),
        "{said}"
    );
    let replay = post(server.address, "k-1", &registration("f-1", "d-1"));
    assert_eq!(
        (replay.status, &replay.json()["state"]),
        (200, &Json::from("registered")),
        "the current receipt"
    );
    let steps = replay.json()["events"].as_array().expect("events").len();
    assert_eq!(steps, 3);
    assert_eq!(events(data.path()), 3);
}

#[test]
fn a_returned_or_refused_filing_carries_the_reason_and_frees_the_dossier() {
    let data = tempdir().expect("a folder");
    let server = Server::official(data.path());
    for (at, verdict) in ["return", "refuse"].iter().enumerate() {
        let id = format!("f-{at}");
        assert_eq!(
            post(server.address, &id, &registration(&id, "d-1")).status,
            201
        );
        assert!(refused(&["decide", &id, verdict], data.path()).contains("needs a reason"));
        decide(
            data.path(),
            &id,
            &[verdict, "--reason", "1.3-cü bənd: aktın nömrəsi yoxdur"],
        );
        let last = state(&server, &id)["events"]
            .as_array()
            .expect("events")
            .last()
            .cloned()
            .expect("an event");
        assert_eq!(last["message"], "1.3-cü bənd: aktın nömrəsi yoxdur");
        assert!(refused(&["decide", &id, "register"], data.path()).contains("decided already"));
    }
    assert_eq!(
        post(server.address, "k-3", &registration("f-3", "d-1")).status,
        201
    );
    let listed = filings(data.path());
    let states: Vec<&str> = listed
        .iter()
        .map(|filing| filing["state"].as_str().expect("a state"))
        .collect();
    assert_eq!(states, ["received", "refused", "returned"]);
    let plain = String::from_utf8(run(&["filings"], data.path()).stdout).expect("text");
    assert_eq!(plain.lines().count(), 3);
}

#[test]
fn corrections_are_decided_in_the_order_they_came() {
    let data = tempdir().expect("a folder");
    let server = Server::official(data.path());
    post(server.address, "k-1", &registration("f-1", "d-1"));
    let said = decide(data.path(), "f-1", &["register"]);
    let number = said.split_whitespace().last().expect("a number");
    for (id, name) in [("f-2", "İkinci ad"), ("f-3", "Üçüncü ad")] {
        let amendment = renamed(packet(id, "d-1", Purpose::Amend, Some(number)), name);
        assert_eq!(post(server.address, id, &amendment).status, 201);
    }
    assert!(refused(&["decide", "f-3", "amend"], data.path()).contains("`f-2`"));
    assert!(refused(&["decide", "f-2", "cancel"], data.path()).contains("asks to amend"));
    decide(data.path(), "f-2", &["amend"]);
    decide(data.path(), "f-3", &["amend"]);
    let service = get(server.address, &format!("/v1/services/{number}")).json();
    assert_eq!(
        (&service["name"], &service["state"]),
        (&Json::from("Üçüncü ad"), &Json::from("amended"))
    );
    assert!(refused(&["decide", "f-9", "amend"], data.path()).contains("no filing `f-9`"));
}

#[test]
fn an_altered_event_is_found() {
    let data = tempdir().expect("a folder");
    let server = Server::official(data.path());
    post(server.address, "k-1", &registration("f-1", "d-1"));
    decide(data.path(), "f-1", &["refuse", "--reason", "səbəb"]);
    let database =
        rusqlite::Connection::open(data.path().join("registry.sqlite")).expect("the database");
    let frozen = database.execute("UPDATE event SET message = NULL", []);
    assert!(frozen.is_err_and(|e| e.to_string().contains("an event never changes")));
    for forbidden in [
        "DELETE FROM event",
        "DELETE FROM filing",
        "UPDATE filing SET digest = ''",
    ] {
        assert!(database.execute(forbidden, []).is_err(), "{forbidden}");
    }
    database
        .execute_batch(
            "DROP TRIGGER event_frozen; UPDATE event SET message = NULL WHERE number = 2",
        )
        .expect("forged");
    assert!(refused(&["verify"], data.path()).contains("event 2 was altered"));
}
