//! The attachments of a filing go to the registry after it, in parts; held back they stay, and go on where they were.

use chrono::Utc;
use reqlament_client::Client;
use reqlament_client::command::deliver::{Target, deliver};
use reqlament_client::command::upload;
use reqlament_core::law::Law;
use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use serde_json::{Value as Json, json};
use std::sync::Mutex;

/// A filing whose attached form has a file of so many bytes.
fn filed(officer: &Officer, bytes: usize) -> String {
    let id = officer.makes(&["--example", "licence"]);
    let file = officer.folder().join("forma.bin");
    let content: Vec<u8> = (0..bytes).map(|at| (at * 31 % 251) as u8).collect();
    std::fs::write(&file, content).expect("a file");
    let attached = officer.json(&["attach", file.to_str().expect("a path")]);
    let mut forms = officer.json(&["show", &id])["facts"]["attached_forms"].clone();
    forms[0]["file"] = attached;
    officer.does(["set", &id, "attached_forms", &forms.to_string()]);
    officer
        .does(["file", &id, "--purpose", "register"])
        .trim()
        .to_owned()
}

#[test]
fn attachments_follow_their_filing_in_parts() {
    let officer = Officer::default();
    let filing = filed(&officer, 1_300_000);
    let delivered = officer.json(&["deliver"]);
    assert_eq!(delivered[0]["id"], json!(filing));
    assert_eq!(delivered[0]["attachments_left"], json!(0));
    let events = delivered[0]["events"].as_array().expect("events");
    assert!(
        events.iter().any(|event| event["state"] == "attached"),
        "{delivered}"
    );
}

#[tokio::test]
async fn what_is_held_back_goes_on_where_it_was() {
    let officer = Officer::default();
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let filing = filed(&officer, 1_300_000);
    let client = Client::open(officer.folder(), Law::embedded()).expect("the data folder");
    let target = Target::Registry(registry.address.clone());

    // The officer holds it back as soon as the first part has come.
    let told = Mutex::new(Vec::new());
    let watch = |upload: &reqlament_client::view::Upload| {
        told.lock().expect("told").push(upload.sent);
        if upload.sent > 0 {
            upload::pause(&client, &filing, true, Utc::now()).expect("it is held back");
        }
    };
    let views = deliver(&client, &target, &watch, Utc::now)
        .await
        .expect("it is delivered");
    assert_eq!((views[0].attachments_left, views[0].paused), (1, true));
    assert_eq!(*told.lock().expect("told"), [0, 512 * 1024]);

    // Held back, nothing is sent; let go, it begins where it ended.
    let views = deliver(&client, &target, &|_| (), Utc::now)
        .await
        .expect("nothing is to be done");
    assert!(views.iter().all(|view| view.attachments_left == 1));
    upload::pause(&client, &filing, false, Utc::now()).expect("it goes on");
    told.lock().expect("told").clear();
    let watch = |upload: &reqlament_client::view::Upload| {
        told.lock().expect("told").push(upload.sent);
    };
    let views = deliver(&client, &target, &watch, Utc::now)
        .await
        .expect("it is delivered");
    assert_eq!(views[0].attachments_left, 0);
    assert_eq!(
        *told.lock().expect("told"),
        [512 * 1024, 1024 * 1024, 1_300_000]
    );
}

#[test]
fn what_is_handed_over_by_hand_has_its_files_beside_it() {
    let officer = Officer::default();
    let filing = filed(&officer, 2_000);
    let folder = tempfile::tempdir().expect("a folder");
    officer.does(["deliver", "--to", folder.path().to_str().expect("a path")]);
    let files = std::fs::read_dir(folder.path().join(&filing).join("elaveler"))
        .expect("a folder of files")
        .map(|file| {
            file.expect("a file")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect::<Vec<_>>();
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(files[0].ends_with("-forma.bin"), "{files:?}");
}

/// Loses every file that was taken in, as a data folder does that was put together by hand.
fn lose_files(officer: &Officer) {
    let store = rusqlite::Connection::open(officer.folder().join("reqlament.db"));
    let lost = store.and_then(|own| own.execute("DELETE FROM attachment", []));
    assert!(lost.expect("the files are lost") > 0);
}

/// The words of the events of a filing.
fn states(filing: &Json) -> Vec<&str> {
    let events = filing["events"].as_array().expect("events");
    events
        .iter()
        .filter_map(|event| event["state"].as_str())
        .collect()
}

#[test]
fn a_file_that_is_not_here_is_told_keeps_nothing_open_and_goes_once_it_is_given() {
    let officer = Officer::default();
    filed(&officer, 2_000);
    lose_files(&officer);
    let run = officer.run(["deliver", "--json"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("“forma.bin” faylı"), "{run:?}");
    let delivered: Json = serde_json::from_str(&run.out).expect("JSON");
    let one = &delivered[0];
    assert_eq!(
        (&one["state"], &one["attachments_left"]),
        (&json!("registered"), &json!(0))
    );
    assert_eq!(one["absent"][0]["name"], json!("forma.bin"));
    assert_eq!(states(one).last(), Some(&"unattached"));

    // It is not asked for again and again.
    assert_eq!(officer.json(&["deliver"]), json!([]));
    let again = &officer.json(&["filings"])[0];
    assert_eq!(states(again), states(one));

    let file = officer.folder().join("forma.bin");
    officer.does(["attach", file.to_str().expect("a path")]);
    let given = &officer.json(&["deliver"])[0];
    assert_eq!(
        (&given["absent"], &given["attachments_left"]),
        (&json!([]), &json!(0))
    );
    assert_eq!(states(given).last(), Some(&"attached"));
}

#[test]
fn only_the_very_file_is_taken_in_for_a_filing() {
    let officer = Officer::default();
    let filing = filed(&officer, 2_000);
    lose_files(&officer);
    assert_eq!(officer.run(["deliver"]).status, 2);
    let absent = officer.json(&["filings"])[0]["absent"][0].clone();
    let sha256 = absent["sha256"].as_str().expect("a digest");
    let client = Client::open(officer.folder(), Law::embedded()).expect("the data folder");
    let other = officer.folder().join("başqa.bin");
    std::fs::write(&other, "başqa").expect("a file");
    let supply = |path| upload::supply(&client, &filing, sha256, path, Utc::now());
    let refused = supply(&other).expect_err("another file");
    assert_eq!(refused.code(), "another_file");
    let view = supply(&officer.folder().join("forma.bin")).expect("the file");
    assert_eq!((view.attachments_left, view.absent), (1, Vec::new()));
}

#[test]
fn what_is_handed_over_without_a_file_says_so() {
    let officer = Officer::default();
    filed(&officer, 2_000);
    lose_files(&officer);
    let folder = tempfile::tempdir().expect("a folder");
    let run = officer.run(["deliver", "--to", folder.path().to_str().expect("a path")]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("“forma.bin” faylı"), "{run:?}");
}
