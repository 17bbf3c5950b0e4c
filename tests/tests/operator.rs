//! What the operator tells of filings and holds by them: notices are read on from where one stopped, and the record is
//! compared with the text.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use reqlament_client::Client;
use reqlament_client::command::deliver::{self, Target};
use reqlament_client::command::{filings, recorded};
use reqlament_client::view::{RecordStanding, Upload};
use reqlament_core::law::Law;
use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use serde_json::{Value as Json, json};

/// A dossier and its filing, not yet delivered.
fn filed(officer: &Officer) -> (String, String) {
    let id = officer.makes(&["--example", "licence"]);
    let filing = officer.does(["file", &id, "--purpose", "register"]);
    (id, filing.trim().to_owned())
}

fn notices(officer: &Officer, address: &str) -> Vec<Json> {
    let told = officer.json(&["notices", "--registry", address]);
    told.as_array().expect("notices").clone()
}

fn fresh(notices: &[Json]) -> Vec<&str> {
    let own = notices.iter().filter(|one| one["fresh"] == json!(true));
    own.filter_map(|one| one["state"].as_str()).collect()
}

#[test]
fn notices_are_told_once_and_lead_to_their_filing() {
    let (officer, folder) = (Officer::default(), tempfile::tempdir().expect("a folder"));
    let registry = Registry::start(folder.path());
    let (id, filing) = filed(&officer);
    officer.does(["deliver", "--registry", &registry.address]);

    let told = notices(&officer, &registry.address);
    assert!(told.iter().all(|one| one["filing"] == json!(filing)));
    assert!(told.iter().all(|one| one["dossier"] == json!(id)));
    // What the agency did itself is no news to it.
    assert!(fresh(&told).contains(&"registered"), "{told:?}");
    assert!(!fresh(&told).contains(&"received"), "{told:?}");
    let number = told[0]["registry_number"].as_str().expect("a number");
    assert!(number.starts_with("SINAQ-"), "{number}");

    let again = notices(&officer, &registry.address);
    assert_eq!(again.len(), told.len());
    assert_eq!(fresh(&again), Vec::<&str>::new());
}

#[test]
fn what_was_kept_is_listed_where_the_operator_cannot_be_asked() {
    let (officer, folder) = (Officer::default(), tempfile::tempdir().expect("a folder"));
    let registry = Registry::start(folder.path());
    filed(&officer);
    let address = registry.address.clone();
    officer.does(["deliver", "--registry", &address]);
    registry.kill();
    let run = officer.run(["notices", "--registry", &address, "--json"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("bildirişləri alınmadı"), "{run:?}");
    let told: Vec<Json> = serde_json::from_str(&run.out).expect("JSON");
    assert!(fresh(&told).contains(&"registered"), "{told:?}");
}

#[test]
fn notices_of_a_filing_from_another_computer_lead_nowhere() {
    let (officer, other) = (Officer::default(), Officer::default());
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let (_, filing) = filed(&officer);
    officer.does(["deliver", "--registry", &registry.address]);
    let told = notices(&other, &registry.address);
    assert!(!told.is_empty());
    for one in told {
        assert_eq!(
            (&one["dossier"], &one["name"]),
            (&Json::Null, &json!("")),
            "{one}"
        );
        assert_eq!(one["filing"], json!(filing));
    }
}

/// A folder as it is, put in the place of another.
fn copied(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        std::fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
    }
}

#[test]
fn a_registry_restored_from_an_older_copy_is_read_anew_and_nothing_is_told_twice() {
    let (officer, folder) = (Officer::default(), tempfile::tempdir().expect("a folder"));
    let (trial, copy) = (officer.folder().join("trial-registry"), folder.path());
    let deliver = || {
        let (_, filing) = filed(&officer);
        officer.does(["deliver"]);
        let told = officer.json(&["notices"]);
        (filing, told.as_array().expect("notices").clone())
    };
    let (first, _) = deliver();
    copied(&trial, copy);
    let (lost, told) = deliver();
    assert!(told.iter().any(|one| one["filing"] == json!(lost)));

    // The restored registry gives the same places in its chain to other events.
    copied(copy, &trial);
    let (third, told) = deliver();
    for (filing, fresh) in [(&first, false), (&third, true)] {
        let of =
            |one: &&Json| one["filing"] == json!(filing) && one["state"] == json!("registered");
        let own: Vec<&Json> = told.iter().filter(of).collect();
        assert_eq!(own.len(), 1, "{told:?}");
        assert_eq!(own[0]["fresh"], json!(fresh), "{told:?}");
    }
    assert!(
        told.iter().all(|one| one["filing"] != json!(lost)),
        "{told:?}"
    );
}

fn tomorrow() -> DateTime<Utc> {
    Utc::now() + TimeDelta::hours(25)
}

#[tokio::test]
async fn a_record_is_compared_by_itself_after_a_decision_and_once_a_day() {
    let (officer, other) = (Officer::default(), Officer::default());
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let (id, filing) = filed(&officer);
    officer.does(["deliver", "--registry", &registry.address]);
    let store = |own: &Officer| own.folder().join("reqlament.db");
    other.does(["list"]);
    std::fs::copy(store(&officer), store(&other)).expect("a copy");
    amends(&other, &id, "Başqa məzmun.", &registry.address);

    let alarm = |client: &Client| {
        let all = filings::filings(client, Some(&id)).expect("filings");
        all.iter().any(|one| one.id == filing && one.alarm)
    };
    let client = Client::open(officer.folder(), Law::embedded()).expect("a client");
    let latest = |client: &Client| {
        recorded::latest(client, &id)
            .expect("an answer")
            .expect("one")
    };
    assert_eq!(latest(&client).standing, RecordStanding::Same);
    let target = Target::Registry(registry.address.clone());
    let asks = async |clock| {
        deliver::deliver(&client, &target, &|_: &Upload| (), clock)
            .await
            .map(drop)
    };
    asks(Utc::now).await.expect("a delivery");
    assert_eq!(latest(&client).standing, RecordStanding::Same);
    assert!(!alarm(&client));

    asks(tomorrow).await.expect("a delivery");
    let view = latest(&client);
    assert_eq!(view.standing, RecordStanding::Differs);
    assert!(view.altered.contains(&"content".to_owned()), "{view:?}");
    assert!(alarm(&client));
}

/// Status of the comparison and what it says.
fn recorded(officer: &Officer, id: &str, address: &str) -> (i32, Json) {
    let run = officer.run(["recorded", id, "--registry", address, "--json"]);
    let view = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"));
    (run.status, view)
}

/// Files a change of the content, by another basis than before.
fn amends(officer: &Officer, id: &str, content: &str, address: &str) {
    officer.does(["set", id, "content", content]);
    let change = json!({ "date": "2026-11-20", "basis": { "type": "decision", "title": "Dəyişiklik haqqında",
        "body": "Nazirlik", "date": "2026-11-19", "number": "2", "clauses": "1-ci hissə" } });
    officer.does(["set", id, "change", &change.to_string()]);
    officer.does(["file", id, "--purpose", "amend"]);
    officer.does(["deliver", "--registry", address]);
}

#[test]
fn the_operators_record_is_compared_fact_by_fact() {
    let (officer, folder) = (Officer::default(), tempfile::tempdir().expect("a folder"));
    let registry = Registry::start(folder.path());
    let address = registry.address.clone();
    let (id, _) = filed(&officer);
    let (status, view) = recorded(&officer, &id, &address);
    assert_eq!((status, &view["standing"]), (2, &json!("not_registered")));

    officer.does(["deliver", "--registry", &address]);
    let (status, view) = recorded(&officer, &id, &address);
    assert_eq!((status, &view["standing"]), (0, &json!("same")), "{view}");

    officer.does(["set", &id, "content", "Məzmun dəyişdi."]);
    let (status, view) = recorded(&officer, &id, &address);
    assert_eq!((status, &view["standing"]), (1, &json!("differs")));
    assert_eq!(
        (&view["facts"], &view["altered"]),
        (&json!(["content"]), &json!([]))
    );

    let empty = tempfile::tempdir().expect("a folder");
    let elsewhere = Registry::start(empty.path());
    let (status, view) = recorded(&officer, &id, &elsewhere.address);
    assert_eq!((status, &view["standing"]), (1, &json!("unknown")));

    registry.kill();
    let (status, view) = recorded(&officer, &id, &address);
    assert_eq!((status, &view["standing"]), (2, &json!("offline")));
    assert!(
        view["cause"].as_str().is_some_and(|why| !why.is_empty()),
        "{view}"
    );
}

#[test]
fn a_record_that_another_changed_raises_an_alarm() {
    let (officer, other) = (Officer::default(), Officer::default());
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let (id, _) = filed(&officer);
    officer.does(["deliver", "--registry", &registry.address]);

    // The same dossier on another computer, as after a backup was brought back there.
    let store = |own: &Officer| own.folder().join("reqlament.db");
    other.does(["list"]);
    std::fs::copy(store(&officer), store(&other)).expect("a copy");
    amends(&other, &id, "Başqa məzmun.", &registry.address);

    let (status, view) = recorded(&officer, &id, &registry.address);
    assert_eq!(
        (status, &view["standing"]),
        (1, &json!("differs")),
        "{view}"
    );
    let altered = view["altered"].as_array().expect("facts");
    assert!(altered.contains(&json!("content")), "{view}");

    other.does(["file", &id, "--purpose", "cancel"]);
    other.does(["deliver", "--registry", &registry.address]);
    let (status, view) = recorded(&officer, &id, &registry.address);
    assert_eq!((status, &view["standing"]), (1, &json!("cancelled")));
}

#[test]
fn a_receipt_is_printed_of_what_was_filed_and_says_when_it_is_for_practice() {
    let officer = Officer::default();
    let (id, filing) = filed(&officer);
    let out = officer.folder().join("qebz.pdf");
    let path = out.to_str().expect("a path");
    let print = ["print", &id, "--document", "receipt", "--out", path];
    officer.does(print);
    assert!(text(path).contains("hələ heç bir ərizəyə cavab verməyib"));

    let delivered = officer.json(&["deliver"]);
    let number = delivered[0]["registry_number"].as_str().expect("a number");
    let digest = delivered[0]["digest"].as_str().expect("a digest");
    officer.does(["set", &id, "name", "Başqa ad"]);
    officer.does(print.iter().chain(&["--filing", &filing]));
    let said = text(path);
    for part in [
        number,
        digest,
        &filing,
        "SINAQ REYESTRİ",
        "qeydə alınması barədə qəbz",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    assert!(!said.contains("Başqa ad"), "{said}");
    officer.cannot(&[
        "print",
        &id,
        "--document",
        "receipt",
        "--out",
        path,
        "--filing",
        "yoxdur",
    ]);
}

#[test]
fn a_receipt_of_an_answer_by_hand_tells_its_day_and_its_scan_by_name() {
    let (officer, folder) = (Officer::default(), tempfile::tempdir().expect("a folder"));
    let (id, filing) = filed(&officer);
    let path = |name: &str| folder.path().join(name).display().to_string();
    officer.does(["deliver", "--to", &path("")]);
    std::fs::write(path("cavab 😀.pdf"), "%PDF-1.7").expect("a scan");
    // The day in Baku, by which answers are dated.
    let today = (chrono::Utc::now() + chrono::Duration::hours(4)).date_naive();
    let (scan, day) = (path("cavab 😀.pdf"), today.to_string());
    let answer = ["--number", "XR-77", "--date", &day, "--scan", &scan];
    officer.does(["receipt", &filing].iter().chain(&answer));
    let out = path("qebz.pdf");
    officer.does(["print", &id, "--document", "receipt", "--out", &out]);
    let said = text(&out);
    let written = today.format("cavabın tarixi %d.%m.%Y").to_string();
    for part in ["XR-77", &written, "[U+1F600].pdf", "əməkdaşı qeyd edib"] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    assert!(!said.contains("SINAQ"), "{said}");
}

/// The words of a PDF, each line's spaces made single.
fn text(path: &str) -> String {
    let output = std::process::Command::new("pdftotext")
        .args(["-layout", path, "-"])
        .output()
        .expect("pdftotext runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
