//! The store beside its floors: an autosave beside a raw write and fdatasync, list and search over 2,000 dossiers of
//! 500 revisions beside raw SQLite.

#![expect(missing_docs, reason = "criterion makes undocumented functions")]

use std::cell::Cell;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use chrono::Utc;
use criterion::{Criterion, criterion_group, criterion_main};
use reqlament_client::Client;
use reqlament_client::command::create::{self, Origin};
use reqlament_client::command::{edit, list, show};
use reqlament_client::view::Shelf;
use reqlament_core::law::Law;
use rusqlite::Connection;
use serde_json::json;

const PARAGRAPH: &str = "Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar barədə arayış verilir. ";

fn autosave(criterion: &mut Criterion) {
    let folder = tempfile::tempdir_in(".").expect("a folder on the disk");
    let client = Client::open(folder.path(), Law::embedded()).expect("the client opens");
    let id = create::create(&client, &Origin::Blank, "2011", Utc::now()).expect("a dossier");
    let text: String = PARAGRAPH.repeat(12 * 1024 / PARAGRAPH.len());
    let round = Cell::new(0_u64);
    let mut group = criterion.benchmark_group("autosave 12 KB");
    group.sample_size(60);
    group.bench_function("commit", |bencher| {
        bencher.iter(|| {
            round.set(round.get() + 1);
            let value = json!(format!("{text}{}", round.get()));
            edit::write_fact(&client, &id, "content", &value, Utc::now())
                .expect("the keystroke is kept")
        });
    });
    let mut file = File::create(folder.path().join("raw")).expect("a file");
    group.bench_function("floor: write + fdatasync", |bencher| {
        bencher.iter(|| {
            file.write_all(text.as_bytes())
                .and_then(|()| file.sync_data())
                .expect("the disk takes it");
        });
    });
    group.finish();
}

/// Copies one real dossier into 2,000 of 500 revisions.
fn fill(folder: &Path) {
    let client = Client::open(folder, Law::embedded()).expect("the client opens");
    let id = create::create(
        &client,
        &Origin::Example("licence".to_owned()),
        "2011",
        Utc::now(),
    )
    .expect("a dossier");
    edit::set(
        &client,
        &id,
        "name",
        &json!("Xüsusi razılıq verilməsi"),
        reqlament_core::revision::Act::Edited,
        Utc::now(),
    )
    .expect("a revision");
    drop(client);
    let connection = Connection::open(folder.join("reqlament.db")).expect("the database");
    connection
        .execute_batch(
            "BEGIN;
             WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO dossier SELECT i, id || i, profile, illustrative, 500, changed_at, changed_by, summary, shelf FROM dossier, n;
             INSERT INTO fact SELECT d.key, f.fact, f.value FROM fact f, dossier d WHERE f.dossier = 1 AND d.key > 1;
             INSERT INTO folded (rowid, text) SELECT d.key, f.text FROM folded f, dossier d WHERE f.rowid = 1 AND d.key > 1;
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
             INSERT OR IGNORE INTO revision
                 SELECT d.key, n.i, r.act, r.by_post, r.at, r.facts, r.payload_digest, r.parent, r.digest, r.payload
                 FROM revision r, n, dossier d WHERE r.dossier = 1 AND r.number = 2;
             COMMIT;",
        )
        .expect("the copies are made");
}

fn large(criterion: &mut Criterion) {
    let folder = tempfile::tempdir_in(".").expect("a folder on the disk");
    fill(folder.path());
    let client = Client::open(folder.path(), Law::embedded()).expect("the client opens");
    let id = list::list(&client, "", Shelf::Current, Utc::now()).expect("the list")[999]
        .id
        .clone();
    let mut group = criterion.benchmark_group("2,000 dossiers of 500 revisions");
    group.sample_size(20);
    group.bench_function("list", |bencher| {
        bencher.iter(|| list::list(&client, "", Shelf::Current, Utc::now()).expect("the list"))
    });
    group.bench_function("search", |bencher| {
        bencher.iter(|| {
            list::list(&client, "xususi razi", Shelf::Current, Utc::now()).expect("the list")
        })
    });
    group.bench_function("open a dossier", |bencher| {
        bencher.iter(|| show::open(&client, &id).expect("the dossier"))
    });
    drop(client);
    group.bench_function("open the store", |bencher| {
        bencher.iter(|| Client::open(folder.path(), Law::embedded()).expect("the client opens"));
    });
    let raw = Connection::open(folder.path().join("reqlament.db")).expect("the database");
    let texts = |sql: &str| {
        let mut statement = raw.prepare_cached(sql).expect("the statement");
        let rows = statement
            .query_map([], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })
            .expect("rows");
        rows.count()
    };
    group.bench_function("floor: list", |bencher| {
        bencher
            .iter(|| texts("SELECT id, summary FROM dossier ORDER BY changed_at DESC, key DESC"));
    });
    group.bench_function("floor: search", |bencher| {
        bencher.iter(|| {
            texts(
                "SELECT id, summary FROM dossier WHERE key IN
                 (SELECT rowid FROM folded WHERE folded MATCH '\"xususi\"* \"razi\"*') ORDER BY changed_at DESC, key DESC",
            )
        });
    });
    group.finish();
}

criterion_group!(store, autosave, large);
criterion_main!(store);
