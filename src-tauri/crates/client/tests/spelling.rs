//! Spelling of a dossier, and the officer's own words.

use chrono::{DateTime, Utc};
use reqlament_client::Client;
use reqlament_client::command::{create, edit, spelling};
use reqlament_core::law::Law;
use reqlament_core::revision::Act;
use serde_json::json;
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    client: Client,
    id: String,
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("a time")
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let client = Client::open(&folder.path().join("data"), Law::embedded()).expect("a client");
        let id = create::create(&client, &create::Origin::Blank, "2011", now()).expect("a dossier");
        Self { folder, client, id }
    }

    fn writes(&self, fact: &str, value: serde_json::Value) {
        edit::set(&self.client, &self.id, fact, &value, Act::Edited, now()).expect("written");
    }

    fn flagged(&self) -> Vec<(String, String)> {
        let texts = spelling::dossier(&self.client, &self.id).expect("checked");
        texts
            .into_iter()
            .flat_map(|text| {
                let place = text.place.join("/");
                text.words
                    .into_iter()
                    .map(move |word| (place.clone(), word.word))
            })
            .collect()
    }
}

#[test]
fn misspelt_words_of_a_dossier_are_told_with_their_places() {
    let desk = Desk::new();
    let prose = json!([
        {"id": "a", "text": [{"text": "Xidmət ərizəçinin müraciəti əsasında göstərilir."}]},
        {"id": "b", "text": [{"text": "Ərizə uzre qərar tokenləşmə ilə qəbul edilir."}]}
    ]);
    desk.writes("content", prose);
    let place = "content/b".to_owned();
    assert_eq!(
        desk.flagged(),
        [
            (place.clone(), "uzre".to_owned()),
            (place, "tokenləşmə".to_owned())
        ]
    );
    assert_eq!(
        spelling::suggest(&desk.client, "uzre").expect("asked"),
        ["üzrə"]
    );
}

#[test]
fn an_added_word_is_right_with_its_endings_until_it_is_removed() {
    let desk = Desk::new();
    let text = "Tokenləşmənin qaydası.";
    let flagged = |desk: &Desk| spelling::text(&desk.client, text).expect("checked").len();
    assert_eq!(flagged(&desk), 1);
    assert_eq!(
        spelling::add(&desk.client, " tokenləşmə ").expect("added"),
        ["tokenləşmə"]
    );
    spelling::add(&desk.client, "tokenləşmə").expect("added once more");
    assert_eq!(flagged(&desk), 0);
    let Desk { folder, client, .. } = desk;
    drop(client);
    let client = Client::open(&folder.path().join("data"), Law::embedded()).expect("a client");
    assert_eq!(spelling::words(&client).expect("listed"), ["tokenləşmə"]);
    assert!(
        spelling::remove(&client, "tokenləşmə")
            .expect("removed")
            .is_empty()
    );
    assert_eq!(spelling::text(&client, text).expect("checked").len(), 1);
}

#[test]
fn what_is_no_word_is_not_added() {
    let desk = Desk::new();
    let error = spelling::add(&desk.client, "iki söz").expect_err("two words");
    assert_eq!(error.code(), "own_word");
    assert!(spelling::words(&desk.client).expect("listed").is_empty());
}
