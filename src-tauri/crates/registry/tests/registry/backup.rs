//! A registry is copied while it goes on, and brought back as it was at a moment.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use serde_json::json;
use tempfile::tempdir;

use crate::browser::{Browser, PASSWORD, set_password};
use crate::http::get;
use crate::packet::{post, registration};
use crate::place::Place;
use crate::server::{Server, events, filings, refused, run};

/// Runs a verb that must succeed; the lines it says.
fn said(verb: &[&str], place: &Place) -> Vec<String> {
    let output = run(verb, place);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(str::to_owned).collect()
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn file(server: &Server, id: &str) {
    let answer = post(server.address, id, &registration(id, id));
    assert_eq!(answer.status, 201, "{id}");
}

#[test]
fn a_copy_is_whole_while_filings_go_on() {
    let folder = tempdir().expect("a folder");
    let data = Place::folder();
    let server = Server::official(&data);
    let _ = crate::server::secret(&data, "head", "head");
    set_password(&data, "head", PASSWORD);
    file(&server, "before");
    let (enough, server) = (AtomicBool::new(false), &server);
    let copies: Vec<_> = (0..3)
        .map(|at| folder.path().join(format!("{at}")))
        .collect();
    let sums: Vec<String> = std::thread::scope(|scope| {
        for client in 0..3 {
            let enough = &enough;
            scope.spawn(move || {
                let mut at = 0;
                while !enough.load(Ordering::SeqCst) {
                    file(server, &format!("f-{client}-{at}"));
                    at += 1;
                }
            });
        }
        let made = copies.iter().map(|copy| {
            let came = filings(&data).len();
            let sum = said(&["backup", &text(copy)], &data).remove(0);
            // Writers are not held up: something comes after each copy.
            while filings(&data).len() <= came {
                std::thread::yield_now();
            }
            sum
        });
        let made = made.collect();
        enough.store(true, Ordering::SeqCst);
        made
    });
    let all = filings(&data).len();
    for (copy, sum) in copies.iter().zip(sums) {
        let restored = Place::folder();
        let told = said(&["restore", &text(copy), "--nothing-later"], &restored);
        assert_eq!(told, [text(copy), sum]);
        let came = filings(&restored).len();
        assert!((1..=all).contains(&came), "{came} of {all}");
        assert_eq!(events(&restored), came as u64);

        let again = Server::official(&restored);
        let replay = post(again.address, "before", &registration("before", "before"));
        assert_eq!(
            (replay.status, &replay.json()["state"]),
            (200, &json!("received"))
        );
        file(&again, "after");
        let listed = get(again.address, "/v1/filings?limit=1").json();
        assert_eq!(listed["filings"][0]["filing"], "after");
        let mut browser = Browser::at(again.address);
        assert_eq!(browser.sign_in("head", PASSWORD).status, 303);
    }
    let over = refused(&["backup", &text(&copies[0])], &data);
    assert!(over.contains("exists"), "{over}");
}

/// The names of the copies in a folder, the oldest first.
fn kept(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .map(|entry| entry.file_name().into_string().expect("UTF-8"))
        .filter(|name| name.starts_with("registry-"))
        .collect();
    names.sort();
    names
}

/// Waits for a copy that is newer than those that are there, and gives its moment.
fn next_copy(folder: &Path) -> DateTime<Utc> {
    let last = kept(folder).pop();
    loop {
        match kept(folder).pop() {
            Some(name) if Some(&name) != last.as_ref() => {
                let text = name
                    .trim_start_matches("registry-")
                    .trim_end_matches(".sqlite");
                let at = chrono::NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S%.3fZ");
                return at.expect("a moment").and_utc();
            }
            _ => std::thread::yield_now(),
        }
    }
}

#[test]
fn a_registry_comes_back_as_it_was_at_a_moment() {
    let folder = tempdir().expect("a folder");
    let copies = folder.path().join("copies");
    let data = Place::folder();
    let plan = [
        "--decide",
        "auto",
        "--backups",
        &text(&copies),
        "--every",
        "1s",
        "--keep",
        "4",
    ];
    let server = Server::start(&data, &plan);
    next_copy(&copies);
    file(&server, "f-1");
    let (_, first) = (next_copy(&copies), next_copy(&copies));
    file(&server, "f-2");
    let (_, second) = (next_copy(&copies), next_copy(&copies));
    let measured = String::from_utf8(get(server.address, "/metrics").body).expect("text");
    let line = measured
        .lines()
        .find(|line| line.starts_with("reqlament_registry_last_backup_timestamp_seconds "))
        .expect("the measure");
    let at: i64 = line
        .rsplit(' ')
        .next()
        .and_then(|at| at.parse().ok())
        .expect("seconds");
    assert!((0..=5).contains(&(Utc::now().timestamp() - at)), "{line}");
    // A server that ends between a new copy and its tidying leaves one more: it is seen while it goes on.
    while kept(&copies).len() != 4 {
        std::thread::yield_now();
    }
    drop(server);

    for (until, expected) in [(first, 1), (second, 2)] {
        let restored = Place::folder();
        let moment = until.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        let verb = [
            "restore",
            &text(&copies),
            "--until",
            &moment,
            "--nothing-later",
        ];
        said(&verb, &restored);
        assert_eq!(filings(&restored).len(), expected, "{moment}");
        let again = Server::trial(&restored);
        file(&again, "f-3");
        let number = get(again.address, "/v1/filings/f-3").json()["registry_number"].clone();
        let number = number.as_str().expect("a number");
        // Later copies hold a second number.
        assert!(number.ends_with("-000003"), "{number}");
    }
    let early = refused(
        &[
            "restore",
            &text(&copies),
            "--until",
            "2020-01-01T00:00:00Z",
            "--nothing-later",
        ],
        &Place::folder(),
    );
    assert!(early.contains("no copy from then"), "{early}");
}

/// The number that the next registration is given.
fn next_number(data: &Place) -> String {
    let server = Server::trial(data);
    file(&server, "f-next");
    let receipt = get(server.address, "/v1/filings/f-next").json();
    let number = receipt["registry_number"].as_str().expect("a number");
    let (_, sequence) = number.rsplit_once('-').expect("its sequence");
    sequence.to_owned()
}

/// 191/2011, 10.4.
#[test]
fn a_number_that_was_given_after_the_copy_is_not_given_again() {
    let folder = tempdir().expect("a folder");
    let data = Place::folder();
    let server = Server::trial(&data);
    file(&server, "f-1");
    let copy = text(&folder.path().join("copy"));
    said(&["backup", &copy], &data);
    file(&server, "f-2");
    drop(server);
    let Place::Folder(former) = &data else {
        unreachable!("a folder")
    };
    let former = text(former.path());
    let known = said(&["numbers"], &data).remove(0);
    let higher = known.replace("-000002", "-000040");
    for (later, expected) in [
        (&["--nothing-later"][..], "000002"),
        (&["--former", &former], "000003"),
        (&["--last-number", &known], "000003"),
        (&["--last-number", &higher], "000041"),
    ] {
        let restored = Place::folder();
        said(&[&["restore", &copy], later].concat(), &restored);
        assert_eq!(next_number(&restored), expected, "{later:?}");
    }
    let unsaid = refused(&["restore", &copy], &Place::folder());
    assert!(unsaid.contains("--nothing-later"), "{unsaid}");
    for wrong in [["--former", "none"], ["--last-number", "40"]] {
        refused(
            &[&["restore", &copy], &wrong[..]].concat(),
            &Place::folder(),
        );
    }
}

/// As operations.md describes it.
#[test]
fn postgres_is_dumped_while_it_goes_on_and_brought_back() {
    let folder = tempdir().expect("a folder");
    let (data, restored) = (Place::postgres(), Place::postgres());
    let server = Server::trial(&data);
    file(&server, "f-1");
    let (dump, sums) = (folder.path().join("dump"), folder.path().join("sums"));
    let url = |place: &Place| match place {
        Place::Postgres(url) => url.clone(),
        Place::Folder(_) => unreachable!("it is PostgreSQL"),
    };
    let sum = said(&["export", &text(&sums)], &data);
    let done = Command::new("pg_dump")
        .args(["--format=custom", "--file"])
        .arg(&dump)
        .arg(format!("--dbname={}", url(&data)))
        .status();
    assert!(done.expect("pg_dump").success());
    file(&server, "f-2");
    let done = Command::new("pg_restore")
        .args(["--single-transaction", "--exit-on-error"])
        .arg(format!("--dbname={}", url(&restored)))
        .arg(&dump)
        .status();
    assert!(done.expect("pg_restore").success());

    let again = folder.path().join("again");
    assert_eq!(said(&["export", &text(&again)], &restored), sum);
    assert_eq!(events(&restored), 3);
    let known = said(&["numbers"], &data).remove(0);
    assert!(known.ends_with("-000002"), "{known}");
    assert_eq!(said(&["numbers", "--past", &known], &restored), [known]);
    assert_eq!(next_number(&restored), "000003");
    let kept = restored.execute("DELETE FROM filing");
    assert!(kept.is_err_and(|said| said.contains("a filing is never deleted")));
}

#[test]
fn what_is_no_whole_copy_brings_nothing_back() {
    let folder = tempdir().expect("a folder");
    let data = Place::folder();
    let server = Server::trial(&data);
    file(&server, "f-1");
    let copy = folder.path().join("copy");
    said(&["backup", &text(&copy)], &data);
    let over = refused(&["restore", &text(&copy), "--nothing-later"], &data);
    assert!(over.contains("using the data folder"), "{over}");
    drop(server);
    let over = refused(&["restore", &text(&copy), "--nothing-later"], &data);
    assert!(over.contains("holds a registry"), "{over}");

    let whole = std::fs::read(&copy).expect("the copy");
    let altered = folder.path().join("altered");
    std::fs::write(&altered, &whole).expect("written");
    let database = rusqlite::Connection::open(&altered).expect("the copy");
    database
        .execute_batch("DROP TRIGGER event_frozen; UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2")
        .expect("altered");
    drop(database);
    let cut = folder.path().join("cut");
    std::fs::write(&cut, &whole[..whole.len() / 2]).expect("written");
    let (nothing, other) = (folder.path().join("nothing"), folder.path().join("other"));
    std::fs::write(&nothing, b"").expect("written");
    std::fs::write(
        &other,
        b"no database at all, but long enough to look like something",
    )
    .expect("written");
    for (file, expected) in [
        (&altered, "event 2"),
        (&cut, "damaged"),
        (&nothing, "another program"),
        (&other, "damaged"),
        (&folder.path().join("none"), "none"),
    ] {
        let place = Place::folder();
        let message = refused(&["restore", &text(file), "--nothing-later"], &place);
        assert!(message.contains(expected), "{}: {message}", file.display());
        let Place::Folder(left) = &place else {
            unreachable!("a folder")
        };
        assert_eq!(
            kept_files(left.path()),
            ["registry.lock"],
            "{}",
            file.display()
        );
    }
}

fn kept_files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<_> = entries
        .map(|entry| entry.file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn postgresql_is_left_to_its_own_programs() {
    let place = Place::postgres();
    drop(Server::trial(&place));
    let folder = tempdir().expect("a folder");
    let copy = text(&folder.path().join("copy"));
    for verb in [
        ["backup", &copy].as_slice(),
        &["serve", "--decide", "auto", "--backups", &copy],
    ] {
        let message = refused(verb, &place);
        assert!(message.contains("its own programs"), "{message}");
    }
    assert!(!Path::new(&copy).exists());
}
