//! An operator decides beside the running server.

use crate::http::get;
use crate::packet::{packet, post, registration, renamed};
use crate::place::Place;
use crate::server::{Server, events, filings, refused, run};
use reqlament_core::filing::Purpose;
use serde_json::Value as Json;

crate::place::on_both!(
    nothing_is_registered_until_the_operator_decides,
    a_returned_or_refused_filing_carries_the_reason_and_frees_the_dossier,
    corrections_are_decided_in_the_order_they_came,
    an_altered_event_is_found,
);

fn decide(data: &Place, filing: &str, verdict: &[&str]) -> String {
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

fn nothing_is_registered_until_the_operator_decides(data: &Place) {
    let server = Server::official(data);
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

    decide(data, "f-1", &["examine"]);
    assert_eq!(state(&server, "f-1")["state"], "examining");
    let said = decide(data, "f-1", &["register"]);
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
    assert_eq!(events(data), 3);
}

fn a_returned_or_refused_filing_carries_the_reason_and_frees_the_dossier(data: &Place) {
    let server = Server::official(data);
    for (at, verdict) in ["return", "refuse"].iter().enumerate() {
        let id = format!("f-{at}");
        assert_eq!(
            post(server.address, &id, &registration(&id, "d-1")).status,
            201
        );
        assert!(refused(&["decide", &id, verdict], data).contains("needs a reason"));
        decide(
            data,
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
        assert!(refused(&["decide", &id, "register"], data).contains("decided already"));
    }
    assert_eq!(
        post(server.address, "k-3", &registration("f-3", "d-1")).status,
        201
    );
    let listed = filings(data);
    let states: Vec<&str> = listed
        .iter()
        .map(|filing| filing["state"].as_str().expect("a state"))
        .collect();
    assert_eq!(states, ["received", "refused", "returned"]);
    let plain = String::from_utf8(run(&["filings"], data).stdout).expect("text");
    assert_eq!(plain.lines().count(), 3);
    let due = listed[0]["deadline"]["date"].as_str().expect("a last day");
    assert!(plain.contains(&format!("{due} (+3)")), "{plain}");
}

fn corrections_are_decided_in_the_order_they_came(data: &Place) {
    let server = Server::official(data);
    post(server.address, "k-1", &registration("f-1", "d-1"));
    let said = decide(data, "f-1", &["register"]);
    let number = said.split_whitespace().last().expect("a number");
    for (id, name) in [("f-2", "İkinci ad"), ("f-3", "Üçüncü ad")] {
        let amendment = renamed(packet(id, "d-1", Purpose::Amend, Some(number)), name);
        assert_eq!(post(server.address, id, &amendment).status, 201);
    }
    assert!(refused(&["decide", "f-3", "amend"], data).contains("`f-2`"));
    assert!(refused(&["decide", "f-2", "cancel"], data).contains("asks to amend"));
    decide(data, "f-2", &["amend"]);
    decide(data, "f-3", &["amend"]);
    let service = get(server.address, &format!("/v1/services/{number}")).json();
    assert_eq!(
        (&service["name"], &service["state"]),
        (&Json::from("Üçüncü ad"), &Json::from("amended"))
    );
    assert!(refused(&["decide", "f-9", "amend"], data).contains("no filing `f-9`"));
}

fn an_altered_event_is_found(data: &Place) {
    let server = Server::official(data);
    post(server.address, "k-1", &registration("f-1", "d-1"));
    decide(data, "f-1", &["refuse", "--reason", "səbəb"]);
    let frozen = data.execute("UPDATE event SET message = NULL");
    assert!(frozen.is_err_and(|e| e.contains("an event never changes")));
    for forbidden in [
        "DELETE FROM event",
        "DELETE FROM filing",
        "DELETE FROM service",
        "DELETE FROM number_sequence",
        "UPDATE number_sequence SET last = 0",
        "UPDATE filing SET digest = ''",
    ] {
        let done = data.execute(forbidden);
        assert!(done.is_err() || nothing_to(forbidden), "{forbidden}");
    }
    data.execute(data.unfreeze_events()).expect("unfrozen");
    data.execute("UPDATE event SET message = NULL WHERE number = 3")
        .expect("forged");
    assert!(refused(&["verify"], data).contains("event 3 was altered"));
}

/// Nothing is registered here, so there is no such row.
fn nothing_to(statement: &str) -> bool {
    statement.contains("service") || statement.contains("number_sequence")
}
