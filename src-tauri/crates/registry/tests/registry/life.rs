//! What a filing brings about in a trial registry.

use crate::http::{Answer, get};
use crate::packet::{bytes, packet, post, post_bytes, registration, renamed, with_facts};
use crate::place::Place;
use crate::server::{Server, events};
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Purpose, Receipt, RegisteredService};
use serde_json::{Value as Json, json};

crate::place::on_both!(
    a_service_is_registered_amended_and_cancelled_under_one_number,
    a_filing_can_be_read_as_often_as_wanted,
    a_second_registration_of_a_dossier_is_refused,
    a_number_must_be_known_and_the_dossiers_own,
    an_altered_edition_is_refused,
    an_edition_that_breaks_the_law_is_refused_with_the_findings,
    facts_of_a_newer_vocabulary_are_carried_and_unreadable_ones_refused,
    both_worked_examples_are_registered,
);

fn receipt(answer: &Answer) -> Receipt {
    serde_json::from_slice(&answer.body)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&answer.body)))
}

fn number(answer: &Answer) -> String {
    assert_eq!(
        answer.status,
        201,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    receipt(answer).registry_number.expect("a number")
}

fn service(server: &Server, number: &str) -> RegisteredService {
    let answer = get(server.address, &format!("/v1/services/{number}"));
    assert_eq!(answer.status, 200);
    serde_json::from_slice(&answer.body).expect("a service")
}

fn a_service_is_registered_amended_and_cancelled_under_one_number(data: &Place) {
    let server = Server::trial(data);

    let first = registration("f-1", "d-1");
    let answer = post(server.address, "k-1", &first);
    let given = number(&answer);
    assert!(
        given.starts_with("SINAQ-") && given.ends_with("-000001"),
        "{given}"
    );
    let states: Vec<&str> = receipt(&answer)
        .events
        .iter()
        .map(|event| event.state.word())
        .collect();
    assert_eq!(states, ["received", "examining", "registered"]);
    let registered = service(&server, &given);
    assert_eq!(registered.number, given);
    assert_eq!(registered.state.word(), "registered");
    assert_eq!(registered.digest, first.digest);
    assert!(!registered.name.is_empty());

    let name = format!("{} (yeni redaksiya)", registered.name);
    let second = renamed(packet("f-2", "d-1", Purpose::Amend, Some(&given)), &name);
    assert_eq!(number(&post(server.address, "k-2", &second)), given);
    let amended = service(&server, &given);
    assert_eq!(
        (amended.state.word(), amended.name),
        ("amended", name.clone())
    );
    assert_eq!(
        (amended.digest, amended.date),
        (second.digest, registered.date)
    );

    assert_eq!(
        number(&post(
            server.address,
            "k-3",
            &packet("f-3", "d-1", Purpose::Cancel, Some(&given))
        )),
        given
    );
    let cancelled = service(&server, &given);
    assert_eq!(
        (cancelled.state.word(), cancelled.name),
        ("cancelled", name)
    );

    let late = post(
        server.address,
        "k-4",
        &packet("f-4", "d-1", Purpose::Amend, Some(&given)),
    );
    assert_eq!((late.status, late.problem().as_str()), (409, "cancelled"));
    let anew = number(&post(server.address, "k-5", &registration("f-5", "d-1")));
    assert!(
        anew.ends_with("-000002"),
        "a number is never given twice: {anew}"
    );
    assert_eq!(events(data), 12);
}

fn a_filing_can_be_read_as_often_as_wanted(data: &Place) {
    let server = Server::trial(data);
    let answer = post(server.address, "k-1", &registration("f-1", "d-1"));
    assert_eq!(get(server.address, "/v1/filings/f-1").json(), answer.json());
    let unknown = get(server.address, "/v1/filings/f-2");
    assert_eq!(
        (unknown.status, unknown.problem().as_str()),
        (404, "unknown_filing")
    );
}

fn a_second_registration_of_a_dossier_is_refused(data: &Place) {
    let server = Server::trial(data);
    let given = number(&post(server.address, "k-1", &registration("f-1", "d-1")));
    let second = post(server.address, "k-2", &registration("f-2", "d-1"));
    assert_eq!(
        (second.status, second.problem().as_str()),
        (409, "already_registered")
    );
    assert!(
        second.json()["detail"]
            .as_str()
            .is_some_and(|detail| detail.contains(&given))
    );
}

fn a_number_must_be_known_and_the_dossiers_own(data: &Place) {
    let server = Server::trial(data);
    let given = number(&post(server.address, "k-1", &registration("f-1", "d-1")));
    for purpose in [Purpose::Amend, Purpose::Cancel] {
        let key = purpose.word();
        let unknown = post(
            server.address,
            key,
            &packet("f-2", "d-1", purpose, Some("SINAQ-2026-999999")),
        );
        assert_eq!(
            (unknown.status, unknown.problem().as_str()),
            (404, "unknown_number")
        );
        let foreign = post(
            server.address,
            key,
            &packet("f-2", "d-2", purpose, Some(&given)),
        );
        assert_eq!(
            (foreign.status, foreign.problem().as_str()),
            (409, "other_dossier")
        );
        let missing = post(server.address, key, &packet("f-2", "d-1", purpose, None));
        assert_eq!(
            (missing.status, missing.problem().as_str()),
            (422, "number_required")
        );
    }
    let needless = post(
        server.address,
        "k-2",
        &packet("f-2", "d-2", Purpose::Register, Some(&given)),
    );
    assert_eq!(
        (needless.status, needless.problem().as_str()),
        (422, "number_forbidden")
    );
}

fn an_altered_edition_is_refused(data: &Place) {
    let server = Server::trial(data);
    let mut altered: Json =
        serde_json::from_slice(&bytes(&registration("f-1", "d-1"))).expect("JSON");
    altered["edition"]["facts"]["name"] = json!("Başqa xidmət");
    let answer = post_bytes(server.address, "k-1", altered.to_string().as_bytes());
    assert_eq!(
        (answer.status, answer.problem().as_str()),
        (422, "digest_mismatch")
    );
}

fn an_edition_that_breaks_the_law_is_refused_with_the_findings(data: &Place) {
    let server = Server::trial(data);
    let empty = with_facts(registration("f-1", "d-1"), "2011", &Facts::default());
    let answer = post(server.address, "k-1", &empty);
    assert_eq!(
        (answer.status, answer.problem().as_str()),
        (422, "findings")
    );
    let problem = answer.json();
    let findings = problem["findings"].as_array().expect("findings");
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding["severity"], "error");
        let message = &finding["message"];
        for text in [
            &finding["rule"],
            &finding["clause"],
            &message["az"],
            &message["en"],
        ] {
            assert!(
                text.as_str().is_some_and(|text| !text.is_empty()),
                "{finding}"
            );
        }
    }
    assert_eq!(get(server.address, "/v1/filings/f-1").status, 404);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201,
        "a refusal leaves the key free"
    );
}

fn facts_of_a_newer_vocabulary_are_carried_and_unreadable_ones_refused(data: &Place) {
    let server = Server::trial(data);
    let mut newer = registration("f-1", "d-1");
    newer
        .edition
        .facts
        .insert("of_tomorrow".to_owned(), json!({"a": [1, 2.5]}));
    newer.digest = newer.edition.digest().expect("a digest");
    assert_eq!(post(server.address, "k-1", &newer).status, 201);

    let mut unreadable = registration("f-2", "d-2");
    unreadable
        .edition
        .facts
        .insert("duration".to_owned(), json!([true]));
    unreadable.digest = unreadable.edition.digest().expect("a digest");
    let answer = post(server.address, "k-2", &unreadable);
    assert_eq!(
        (answer.status, answer.problem().as_str()),
        (422, "unreadable_fact")
    );
    assert!(
        answer.json()["detail"]
            .as_str()
            .is_some_and(|detail| detail.contains("duration"))
    );
}

fn both_worked_examples_are_registered(data: &Place) {
    let server = Server::trial(data);
    for id in ["licence", "esign-nonresident"] {
        let (profile, facts) = crate::packet::facts_of(id);
        let answer = post(
            server.address,
            id,
            &with_facts(registration(id, id), &profile, &facts),
        );
        assert_eq!(
            answer.status,
            201,
            "{id}: {}",
            String::from_utf8_lossy(&answer.body)
        );
    }
}
