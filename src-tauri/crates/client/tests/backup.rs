//! Backups: whole, proved, brought back, and nothing lost on the way.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Duration, Utc};
use reqlament_client::Client;
use reqlament_client::command::{attach, backup, create, edit, list, show};
use reqlament_client::progress::Progress;
use reqlament_client::view::{BackupKind, Shelf};
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
    /// A data folder with one dossier and one file.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let client = Client::open(&folder.path().join("data"), Law::embedded()).expect("a client");
        let id = create::create(&client, &create::Origin::Blank, "2011", now()).expect("a dossier");
        let desk = Self { folder, client, id };
        desk.writes("Saxlanılmalı mətn");
        let file = desk.at("qayda.txt");
        std::fs::write(&file, "qayda".repeat(200_000)).expect("a file");
        attach::attach(&desk.client, &file).expect("taken in");
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn writes(&self, text: &str) {
        edit::set(
            &self.client,
            &self.id,
            "content",
            &json!(text),
            Act::Edited,
            now(),
        )
        .expect("written");
    }

    fn reads(&self) -> String {
        let view = show::open(&self.client, &self.id).expect("opened");
        view.facts["content"].to_string()
    }

    fn backs_up(&self, name: &str) -> PathBuf {
        let path = self.at(name);
        backup::make(&self.client, &path, false, &Progress::unwatched(), now()).expect("backed up");
        path
    }

    fn brings_back(&self, path: &Path) -> Result<(), &'static str> {
        backup::restore(&self.client, path, &Progress::unwatched(), now())
            .map(|_| ())
            .map_err(|error| error.code())
    }
}

#[test]
fn what_was_backed_up_comes_back_and_today_is_kept() {
    let desk = Desk::new();
    let path = desk.backs_up("own.ehtiyat");
    desk.writes("Sonra yazılan");
    desk.brings_back(&path).expect("brought back");
    assert!(desk.reads().contains("Saxlanılmalı"));
    let rows = backup::list(&desk.client).expect("listed");
    let kinds: Vec<_> = rows.iter().map(|row| row.kind).collect();
    assert!(
        kinds.contains(&BackupKind::Own) && kinds.contains(&BackupKind::BeforeRestore),
        "{rows:?}"
    );

    // The restore itself is taken back the same way.
    let before = rows
        .iter()
        .find(|row| row.kind == BackupKind::BeforeRestore)
        .expect("kept");
    desk.brings_back(Path::new(&before.path))
        .expect("brought back");
    assert!(desk.reads().contains("Sonra"));
}

#[test]
fn progress_grows_to_the_whole_and_a_stop_leaves_nothing() {
    let desk = Desk::new();
    let (told, stop) = (Mutex::new(Vec::new()), AtomicBool::new(false));
    let tell = |fraction: f64| told.lock().expect("told").push(fraction);
    let path = desk.at("watched.ehtiyat");
    backup::make(
        &desk.client,
        &path,
        false,
        &Progress::new(&tell, &stop),
        now(),
    )
    .expect("made");
    let fractions = told.lock().expect("told").clone();
    assert!(
        fractions.len() > 3 && fractions.is_sorted(),
        "{fractions:?}"
    );
    assert_eq!(fractions.last(), Some(&1.0));

    let halfway = |fraction: f64| stop.store(fraction > 0.2, Ordering::Relaxed);
    let stopped = desk.at("stopped.ehtiyat");
    let error = backup::make(
        &desk.client,
        &stopped,
        false,
        &Progress::new(&halfway, &stop),
        now(),
    )
    .expect_err("stopped");
    assert_eq!(error.code(), "stopped");
    let left: Vec<_> = std::fs::read_dir(desk.folder.path())
        .expect("a folder")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("stopped"))
        .collect();
    assert!(left.is_empty(), "{left:?}");

    // Stopped while everything is being replaced, everything stays.
    stop.store(false, Ordering::Relaxed);
    desk.writes("Bugünkü");
    let late = |fraction: f64| stop.store(fraction > 0.7, Ordering::Relaxed);
    let error = backup::restore(&desk.client, &path, &Progress::new(&late, &stop), now())
        .expect_err("stopped");
    assert_eq!(error.code(), "stopped");
    assert!(desk.reads().contains("Bugünkü"));
}

#[test]
fn nothing_but_a_whole_backup_is_brought_back() {
    let desk = Desk::new();
    let whole = desk.backs_up("whole.ehtiyat");
    let bytes = std::fs::read(&whole).expect("read");
    let other = rusqlite::Connection::open(desk.at("other.db")).expect("a database");
    other.execute_batch("CREATE TABLE x (y)").expect("a table");
    let mut torn = bytes.clone();
    torn.truncate(bytes.len() / 2);
    // A byte of the attached file: the pages still hold together, the digest does not.
    let mut altered = bytes.clone();
    let at = bytes.len() - 20_000;
    altered[at] ^= 1;
    for (name, content) in [
        ("text.ehtiyat", b"salam".to_vec()),
        ("empty.ehtiyat", Vec::new()),
        ("torn.ehtiyat", torn),
        ("altered.ehtiyat", altered),
    ] {
        std::fs::write(desk.at(name), content).expect("a file");
        assert_eq!(desk.brings_back(&desk.at(name)), Err("no_backup"), "{name}");
    }
    assert_eq!(desk.brings_back(&desk.at("other.db")), Err("no_backup"));
    assert_eq!(desk.brings_back(&desk.at("nowhere")), Err("no_backup"));
    assert!(desk.reads().contains("Saxlanılmalı"));

    let newer = desk.backs_up("newer.ehtiyat");
    let own = rusqlite::Connection::open(&newer).expect("a database");
    own.execute_batch("PRAGMA user_version = 9999")
        .expect("set");
    drop(own);
    assert_eq!(desk.brings_back(&newer), Err("newer_database"));
}

#[test]
fn a_backup_a_day_is_made_and_seven_are_kept() {
    let desk = Desk::new();
    for day in 0..10 {
        let at = now() + Duration::days(day);
        assert!(backup::daily(&desk.client, at).expect("made").is_some());
        assert!(
            backup::daily(&desk.client, at).expect("made").is_none(),
            "one a day"
        );
    }
    let mut names: Vec<_> = backup::list(&desk.client)
        .expect("listed")
        .iter()
        .filter(|row| row.kind == BackupKind::Daily)
        .map(|row| row.path.clone())
        .collect();
    names.sort();
    assert_eq!(names.len(), 7);
    assert!(names[6].contains("2026-09-30"), "{names:?}");
}

#[test]
fn a_damaged_database_is_put_aside_for_its_latest_backup() {
    let Desk { folder, client, id } = Desk::new();
    let data = folder.path().join("data");
    backup::daily(&client, now()).expect("made");
    drop(client);
    std::fs::write(data.join("reqlament.db"), "zibil".repeat(2000)).expect("damaged");
    let error = Client::open(&data, Law::embedded()).err().expect("damaged");
    assert_eq!(error.code(), "damaged_database");
    let latest = backup::latest(&data).expect("a backup");
    let aside = backup::replace_damaged(&data, Path::new(&latest.path), now()).expect("replaced");
    assert!(
        std::fs::read_to_string(aside.join("reqlament.db"))
            .expect("kept")
            .contains("zibil")
    );
    let client = Client::open(&data, Law::embedded()).expect("opens");
    assert_eq!(
        list::list(&client, "", Shelf::Current, Utc::now()).expect("listed")[0].id,
        id
    );
}

#[test]
fn an_older_database_is_backed_up_before_it_is_brought_up_to_date() {
    let Desk { folder, client, .. } = Desk::new();
    let data = folder.path().join("data");
    drop(client);
    let own = rusqlite::Connection::open(data.join("reqlament.db")).expect("a database");
    let version: i64 = own
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .expect("a version");
    own.execute_batch("DROP TABLE remark; PRAGMA user_version = 1")
        .expect("older");
    drop(own);
    // What version 1 lacks besides `remark` is of no account here: the copy is taken first.
    let opened = Client::open(&data, Law::embedded());
    let rows: Vec<_> = backup::latest(&data).into_iter().collect();
    assert_eq!(
        rows.first().map(|row| row.kind),
        Some(BackupKind::BeforeUpdate),
        "{rows:?}"
    );
    let copy = rusqlite::Connection::open(&rows[0].path).expect("the copy");
    let kept: i64 = copy
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .expect("a version");
    assert_eq!(kept, 1);
    drop((version, opened));
}
