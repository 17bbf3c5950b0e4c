//! The verbs of the command line and what they print.

use reqlament_tests::program::Officer;
use serde_json::{Value as Json, json};

fn has(findings: &[Json], severity: &str, clause: &str, item: &str) -> bool {
    findings.iter().any(|finding| {
        finding["severity"] == severity
            && finding["clause"] == clause
            && finding["items"]
                .as_array()
                .is_some_and(|items| items.contains(&json!(item)))
    })
}

#[test]
fn facts_name_their_kind_and_their_items() {
    let facts = Officer::default().json(&["facts"]);
    let of = |id: &str| {
        facts
            .as_array()
            .and_then(|all| all.iter().find(|own| own["id"] == id))
            .cloned()
            .unwrap_or_default()
    };
    for id in [
        "name",
        "content",
        "legal_basis",
        "provider",
        "participants",
        "automation",
        "duration",
        "result",
        "service_type",
        "payment",
        "fee",
        "users",
        "web_addresses",
        "information",
        "documents_held",
        "documents_submitted",
        "operations",
    ] {
        let items = of(id)["items"].as_array().cloned().unwrap_or_default();
        assert!(
            items.iter().any(|item| item
                .as_str()
                .is_some_and(|item| item.starts_with("reglament-191:"))),
            "{id}"
        );
    }
    assert_eq!(
        of("automation")["choices"][0],
        json!({ "id": "full", "az": "tam", "en": "full" })
    );
    assert_eq!(
        of("duration")["items"],
        json!(["reglament-191:1.7", "record-129:11"])
    );
    assert!(
        of("operations")["columns"]
            .as_array()
            .is_some_and(|columns| columns.iter().any(|own| own["id"] == "responsible"))
    );
}

#[test]
fn the_catalogue_is_whole_and_searched_folded() {
    let officer = Officer::default();
    let bodies = officer.json(&["catalogue"]);
    let bodies = bodies.as_array().expect("bodies");
    let services: usize = bodies
        .iter()
        .filter_map(|body| body["services"].as_array())
        .map(Vec::len)
        .sum();
    assert_eq!((bodies.len(), services), (41, 285));
    assert_eq!(
        bodies[19]["services"][0]["name"],
        "Bəzi fəaliyyət növlərinə xüsusi razılıq (lisenziya) verilməsi üçün e-müraciət"
    );
    let found = officer.json(&["catalogue", "--search", "dasinmaz"]);
    assert_eq!(found[0]["number"], "6");
}

#[test]
fn options_stand_before_or_after_the_verb() {
    let officer = Officer::default();
    let before = officer.does(["--profile", "2025", "new", "--blank"]);
    let after = officer.does(["new", "--blank", "--profile", "2025"]);
    for id in [before.trim(), after.trim()] {
        assert_eq!(officer.json(&["show", id])["profile"], "2025");
    }
    assert_eq!(
        officer.json(&["show", officer.makes(&["--blank"]).as_str()])["profile"],
        "2011"
    );
}

#[test]
fn texts_are_shown_verbatim() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    let text = "Birinci  abzas: İIıi Əə “sitat”.\n\nİkinci abzas — № 191.";
    let run = officer.run_with(["set", &id, "content", "-"], text);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(officer.does(["show", &id]).contains(text));
    officer.does(["set", &id, "name", "123"]);
    assert_eq!(officer.json(&["show", &id])["facts"]["name"], "123");
}

#[test]
fn an_untouched_dossier_is_not_red() {
    let officer = Officer::default();
    for arguments in [
        vec!["--blank"],
        vec!["--service", "20.1"],
        vec!["--service", "32.7"],
    ] {
        let id = officer.makes(&arguments);
        let run = officer.run(["check", &id]);
        assert_eq!(run.status, 0, "{run:?}");
    }
}

#[test]
fn findings_name_clause_and_item() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "automation", "full"]);
    officer.does([
        "set",
        &id,
        "duration",
        r#"{"from":{"amount":1,"unit":"hour"},"to":{"amount":2,"unit":"hour"}}"#,
    ]);
    officer.does(["set", &id, "payment", "\"paid\""]);
    let run = officer.run(["check", &id, "--json"]);
    assert_eq!(run.status, 1, "{run:?}");
    let findings = officer.findings(&id, "draft");
    assert!(
        has(&findings, "error", "191/2011/AF:1.7", "reglament-191:1.7"),
        "{findings:#?}"
    );
    assert!(
        has(&findings, "error", "191/2011:8.1", "reglament-191:2.2.1"),
        "{findings:#?}"
    );
    for finding in &findings {
        assert!(
            finding["message"]
                .as_str()
                .is_some_and(|message| message.chars().count() > 20),
            "{finding}"
        );
    }
    officer.does(["set", &id, "automation", "partial"]);
    assert!(!has(
        &officer.findings(&id, "draft"),
        "error",
        "191/2011/AF:1.7",
        "reglament-191:1.7"
    ));
}

#[test]
fn history_is_append_only_and_undo_survives_restarts() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "name", "Birinci ad"]);
    officer.does(["set", &id, "name", "İkinci ad"]);
    officer.does(["undo", &id]);
    assert_eq!(officer.json(&["show", &id])["facts"]["name"], "Birinci ad");
    officer.does(["undo", &id]);
    assert_eq!(officer.json(&["show", &id])["facts"]["name"], Json::Null);
    officer.cannot(&["undo", &id]);
    officer.does(["redo", &id]);
    officer.does(["redo", &id]);
    officer.cannot(&["redo", &id]);
    assert_eq!(officer.json(&["show", &id])["facts"]["name"], "İkinci ad");
    officer.does(["restore", &id, "2"]);
    assert_eq!(officer.json(&["show", &id])["facts"]["name"], "Birinci ad");
    officer.cannot(&["restore", &id, "99"]);
    let history = officer.json(&["history", &id]);
    let numbers: Vec<u64> = history
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["number"].as_u64())
        .collect();
    assert_eq!(numbers, (1..=8).rev().collect::<Vec<u64>>());
    let diff = officer.json(&["diff", &id, "2", "3"]);
    assert_eq!(diff[0]["fact"], "name");
    assert_eq!(
        (&diff[0]["before"], &diff[0]["after"]),
        (&json!("Birinci ad"), &json!("İkinci ad"))
    );
}

#[test]
fn changing_the_profile_is_a_revision_that_can_be_undone() {
    let officer = Officer::default();
    let id = officer.makes(&["--service", "20.1"]);
    officer.does(["profile", &id, "--to", "2025"]);
    assert_eq!(officer.json(&["show", &id])["profile"], "2025");
    officer.does(["undo", &id]);
    assert_eq!(officer.json(&["show", &id])["profile"], "2011");
    officer.cannot(&["profile", &id, "--to", "1999"]);
}

#[test]
fn a_dossier_travels_as_a_file_with_its_history() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["set", &id, "name", "Başqa ad"]);
    let file = officer.folder().join("qovluq.json");
    let path = file.to_str().expect("a path");
    officer.does(["export", &id, path]);
    let other = Officer::default();
    let out = other.does(["import", path]);
    let copy = out.lines().last().expect("an id");
    assert_eq!(
        officer.json(&["show", &id])["facts"],
        other.json(&["show", copy])["facts"]
    );
    assert_eq!(
        other.json(&["history", copy]).as_array().map(Vec::len),
        Some(3)
    );
    assert_eq!(other.json(&["diff", copy, "1", "2"])[0]["fact"], "name");

    // A history that was tampered with is refused.
    let text =
        std::fs::read_to_string(&file)
            .expect("the file")
            .replacen("\"by\": \"", "\"by\": \"x", 1);
    std::fs::write(&file, text).expect("the file is written");
    assert!(other.cannot(&["import", path]).contains("tarixçə"));
}

#[test]
fn deadlines_and_ordinals() {
    let officer = Officer::default();
    let deadline = officer.json(&["deadline", "--from", "2026-03-18", "--working-days", "3"]);
    assert_eq!(
        deadline,
        json!({ "date": "2026-04-01", "provisional": false })
    );
    assert_eq!(
        officer.json(&["deadline", "--from", "2026-12-30", "--working-days", "3"])["provisional"],
        true
    );
    for (number, word) in [
        ("191", "191-ci"),
        ("6", "6-cı"),
        ("3", "3-cü"),
        ("9", "9-cu"),
        ("40", "40-cı"),
        ("100", "100-cü"),
    ] {
        assert_eq!(officer.does(["ordinal", number]).trim(), word);
    }
}

#[test]
fn the_law_is_read_with_what_rests_on_it() {
    let officer = Officer::default();
    let clause = officer.json(&["law", "--clause", "191/2011/AF:1.3"]);
    assert_eq!(clause[0]["items"], json!(["reglament-191:1.3"]));
    let rules: Vec<&Json> = clause[0]["rules"]
        .as_array()
        .map(|rules| rules.iter().map(|rule| &rule["id"]).collect())
        .unwrap_or_default();
    assert!(rules.contains(&&json!("act-clauses")), "{rules:?}");
    let found = officer.does(["law", "--search", "tesdiq edirem", "--rules"]);
    assert!(found.starts_with("191/2011/AF:approval"), "{found}");
}
