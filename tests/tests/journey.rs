//! From an empty folder to a registered service, on the command line.

use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use serde_json::{Value as Json, json};

fn pages(file: &std::path::Path) -> String {
    let output = std::process::Command::new("pdftotext")
        .arg(file)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("the text is UTF-8")
}

#[test]
fn the_licence_example_becomes_a_registered_service() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    assert_eq!(officer.run(["check", &id, "--for", "filing"]).status, 0);

    for document in ["reglament", "consultation", "filing", "record"] {
        let out = officer.folder().join(format!("{document}.pdf"));
        officer.does([
            "print",
            &id,
            "--document",
            document,
            "--out",
            out.to_str().expect("a path"),
        ]);
        assert!(pages(&out).contains("lisenziya"), "{document}");
    }

    let filing = officer
        .does(["file", &id, "--purpose", "register"])
        .trim()
        .to_owned();
    let delivered = officer.json(&["deliver"]);
    assert_eq!(delivered[0]["id"], json!(filing));
    let number = delivered[0]["registry_number"]
        .as_str()
        .expect("a number")
        .to_owned();
    assert!(number.starts_with("SINAQ-"), "{number}");

    let filings = officer.json(&["filings"]);
    assert_eq!(filings[0]["delivery"], "delivered");
    assert_eq!(filings[0]["state"], "registered");
    let states: Vec<&str> = filings[0]["events"]
        .as_array()
        .expect("events")
        .iter()
        .filter_map(|e| e["state"].as_str())
        .collect();
    assert_eq!(states.first(), Some(&"queued"));
    assert_eq!(states.last(), Some(&"registered"));
    let shown = officer.json(&["show", &id]);
    assert_eq!(shown["facts"]["registration"]["number"], json!(number));

    // A second registration is refused; an amendment keeps the number.
    assert!(
        officer
            .cannot(&["file", &id, "--purpose", "register"])
            .contains(&filing)
    );
    let same = officer.cannot(&["file", &id, "--purpose", "amend"]);
    assert!(same.contains("mətnlə eynidir"), "{same}");
    officer.does([
        "set",
        &id,
        "content",
        "Məzmun dəyişdi: “İ” və “ı” fərqlidir.",
    ]);
    let change = json!({ "date": "2026-11-20", "basis": { "type": "decision", "title": "Reqlamentə dəyişiklik edilməsi haqqında", "body": "Nazirlik", "date": "2026-11-19", "number": "2", "clauses": "1-ci hissə" } });
    officer.does(["set", &id, "change", &change.to_string()]);
    officer.does(["file", &id, "--purpose", "amend"]);
    let amended = officer.json(&["deliver"]);
    assert_eq!(amended[0]["state"], "amended");
    assert_eq!(amended[0]["registry_number"], json!(number));

    officer.does(["file", &id, "--purpose", "cancel"]);
    assert_eq!(officer.json(&["deliver"])[0]["state"], "cancelled");
    officer.cannot(&["file", &id, "--purpose", "amend"]);
    assert_eq!(officer.json(&["filings"]).as_array().map(Vec::len), Some(3));
}

#[test]
fn a_filing_is_taken_back_until_it_was_sent() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "esign-nonresident"]);
    let waiting = |at: usize| officer.json(&["filings"])[at].clone();
    officer.does(["file", &id, "--purpose", "register"]);
    let first = waiting(0)["id"].as_str().expect("an id").to_owned();
    officer.does(["withdraw", &first]);
    assert_eq!(waiting(0)["delivery"], "withdrawn");

    // Its place is free; what was taken back goes nowhere and not twice.
    officer.does(["file", &id, "--purpose", "register"]);
    assert!(officer.cannot(&["withdraw", &first]).contains(&first));
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let sent = officer.json(&["deliver", "--registry", &registry.address]);
    assert_eq!(sent.as_array().map(Vec::len), Some(1));
    let second = sent[0]["id"].as_str().expect("an id").to_owned();
    assert_ne!(second, first);
    let refused = officer.cannot(&["withdraw", &second]);
    assert!(refused.contains("göndərilmiş ola bilər"), "{refused}");
    assert_eq!(waiting(0)["delivery"], "withdrawn");
    assert_eq!(waiting(1)["delivery"], "delivered");
}

#[test]
fn a_registry_that_is_down_keeps_the_filing_and_takes_it_once() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "esign-nonresident"]);
    officer.does(["file", &id, "--purpose", "register"]);
    let message = officer.cannot(&["deliver", "--registry", "http://127.0.0.1:9"]);
    assert!(message.contains("saxlanılıb"), "{message}");
    let waiting = officer.json(&["filings"]);
    assert_eq!(waiting[0]["delivery"], "queued");
    assert_eq!(waiting[0]["tries"], 1);

    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let first = officer.json(&["deliver", "--registry", &registry.address]);
    assert_eq!(first[0]["state"], "registered");
    assert_eq!(
        officer.json(&["deliver", "--registry", &registry.address]),
        json!([])
    );
    registry.kill();
    let again = Registry::start(folder.path());
    assert!(!again.address.is_empty());
}

#[test]
fn a_packet_is_handed_over_and_its_answer_written() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    let filing = officer
        .does(["file", &id, "--purpose", "register"])
        .trim()
        .to_owned();
    let folder = officer.folder().join("teqdim");
    officer.does(["deliver", "--to", folder.to_str().expect("a path")]);
    for name in [
        "reqlament.pdf",
        "erize.pdf",
        "melumatlar-129.pdf",
        "melumatlar-129.txt",
        "paket.json",
    ] {
        assert!(
            folder
                .join(&filing)
                .join(name)
                .metadata()
                .is_ok_and(|file| file.len() > 500),
            "{name}"
        );
    }
    officer.cannot(&["receipt", &filing, "--number", " ", "--date", "2026-11-20"]);
    officer.cannot(&["receipt", &filing, "--number", "7", "--date", "2999-01-01"]);
    let today = (chrono::Utc::now() + chrono::Duration::hours(4))
        .date_naive()
        .to_string();
    let scan = folder.join(&filing).join("erize.pdf");
    officer.does([
        "receipt",
        &filing,
        "--number",
        "20-0147",
        "--date",
        &today,
        "--scan",
        scan.to_str().expect("a path"),
    ]);
    let filings = officer.json(&["filings"]);
    assert_eq!(filings[0]["state"], "registered");
    assert_eq!(filings[0]["registry_number"], "20-0147");
    officer.cannot(&["receipt", &filing, "--number", "20-0148", "--date", &today]);
    assert_eq!(officer.json(&["list"])[0]["stage"], "registered");
}

#[test]
fn findings_stop_a_filing_with_status_one() {
    let officer = Officer::default();
    let id = officer.makes(&["--service", "6.1"]);
    let run = officer.run(["file", &id, "--purpose", "register", "--json"]);
    assert_eq!(run.status, 1, "{run:?}");
    let findings: Vec<Json> = serde_json::from_str(&run.out).expect("findings");
    assert!(
        findings
            .iter()
            .all(|finding| finding["severity"] == "error")
    );
    assert!(
        findings
            .iter()
            .any(|finding| finding["items"][0] == "reglament-191:1.3")
    );
    assert_eq!(officer.json(&["filings"]), json!([]));
}

#[test]
fn blank_forms_print_without_a_dossier() {
    let officer = Officer::default();
    for (document, line) in [
        ("reglament", "Nümunəvi forma"),
        ("filing", "müraciət ərizəsi"),
        ("record", "xidmətin adı"),
        ("consultation", "LAYİHƏ"),
    ] {
        let out = officer.folder().join("bos.pdf");
        officer.does([
            "print",
            "--blank",
            "--document",
            document,
            "--out",
            out.to_str().expect("a path"),
        ]);
        assert!(pages(&out).contains(line), "{document}: {}", pages(&out));
    }
}

#[test]
fn a_worked_example_does_not_reach_an_operator() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["file", &id, "--purpose", "register"]);
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start_official(folder.path());
    let message = officer.cannot(&["deliver", "--registry", &registry.address]);
    assert!(message.contains("nümunə"), "{message}");
    assert_eq!(officer.json(&["filings"])[0]["delivery"], "rejected");
}

#[test]
fn the_ending_of_a_file_names_its_format() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    let print = |document: &str, name: &str| {
        let out = officer.folder().join(name);
        let to = out.to_str().expect("a path").to_owned();
        officer.does(["print", &id, "--document", document, "--out", &to]);
        std::fs::read(out).expect("the file")
    };
    assert!(print("reglament", "a.PDF").starts_with(b"%PDF"));
    assert!(print("reglament", "a.docx").starts_with(b"PK"));
    let page = String::from_utf8(print("publication", "a.html")).expect("UTF-8");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("id=\"reglament-191:1.7\""));
    let forms = page.find("elektron formaları").expect("what 7.1.1 asks");
    assert!(forms < page.find("id=\"reglament-191:1\"").expect("the reglament"));
    let blank = officer.folder().join("bos.html");
    let to = blank.to_str().expect("a path");
    officer.does(["print", "--blank", "--document", "filing", "--out", to]);
    assert!(blank.exists());

    let wrong = officer.folder().join("a.odt");
    let to = wrong.to_str().expect("a path");
    let message = officer.cannot(&["print", &id, "--document", "reglament", "--out", to]);
    assert!(
        message.contains(".docx") && message.contains("Heç nə yazılmadı"),
        "{message}"
    );
    assert!(!wrong.exists());
}
