//! What the window gets of paper, and what happens to files that are there.

use chrono::{DateTime, Utc};
use reqlament_client::command::{create, documents, edit, paper, save};
use reqlament_client::view::{Lack, Need, WantedView};
use reqlament_client::{Client, ClientError};
use reqlament_core::law::Law;
use serde_json::json;
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    client: Client,
    id: String,
}

fn now() -> DateTime<Utc> {
    "2026-04-06T08:00:00Z".parse().expect("a time")
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let client = Client::open(&folder.path().join("data"), Law::embedded()).expect("a client");
        let origin = create::Origin::Example("esign-nonresident".to_owned());
        let id = create::create(&client, &origin, "2011", now()).expect("a dossier");
        Self { folder, client, id }
    }

    fn paper(&self, known: &str) -> paper::Paper {
        paper::paper(&self.client, &self.id, &wanted("reglament"), known, now()).expect("pages")
    }

    fn writes(&self, content: &str) {
        edit::write_fact(&self.client, &self.id, "content", &json!(content), now())
            .expect("a written fact");
    }
}

fn wanted(document: &str) -> WantedView {
    WantedView {
        document: document.to_owned(),
        ..WantedView::default()
    }
}

#[test]
fn pages_that_are_known_are_not_sent_again() {
    let desk = Desk::new();
    let first = desk.paper("");
    assert!(first.pdf.starts_with(b"%PDF"));
    let again = desk.paper(&first.view.state);
    assert!(again.pdf.is_empty());
    assert_eq!(again.view.sheets, first.view.sheets);
    assert_eq!(again.view.places, first.view.places);
}

#[test]
fn a_word_changes_the_sheet_it_stands_on_and_no_other() {
    let desk = Desk::new();
    desk.writes("Birinci cümlə.");
    let before = desk.paper("").view;
    // Letters that stood nowhere: the fonts in the PDF are cut anew, the other sheets look as they did.
    desk.writes("Birinci cümlə ₼ Ÿ.");
    let after = desk.paper("").view;
    assert_ne!(before.state, after.state);
    assert_eq!(before.sheets.len(), after.sheets.len());
    let pairs = before.sheets.iter().zip(&after.sheets);
    let changed = pairs.filter(|(before, after)| before != after).count();
    assert_eq!(changed, 1);
}

#[test]
fn a_file_that_is_there_stays_without_consent() {
    let desk = Desk::new();
    let path = desk.folder.path().join("a.pdf");
    let save = |overwrite| {
        save::save(
            &desk.client,
            &desk.id,
            &wanted("filing"),
            &path,
            overwrite,
            now(),
        )
    };
    let file = save(false).expect("a new file");
    assert_eq!(file.pages, 3);
    std::fs::write(&path, "own").expect("a file");
    assert!(matches!(save(false), Err(ClientError::FileExists(_))));
    assert_eq!(std::fs::read(&path).expect("the file"), b"own");
    save(true).expect("a replaced file");
    assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF"));
}

#[test]
fn the_documents_say_what_they_need_and_what_they_lack() {
    let desk = Desk::new();
    let listed = documents::documents(&desk.client, &desk.id).expect("documents");
    let of = |word: &str| {
        let mut all = listed.documents.iter();
        all.find(|document| document.word == word)
            .expect("the document")
    };
    assert_eq!(of("filing").needs, [Need::Purpose]);
    assert_eq!(of("reglament").lack, None);
    assert_eq!(
        of("record").lack,
        Some(Lack::Profile),
        "129/2026 does not bind it"
    );
    let unknown = paper::paper(&desk.client, &desk.id, &wanted("novel"), "", now());
    assert!(matches!(unknown, Err(ClientError::UnknownDocument(_))));
}
