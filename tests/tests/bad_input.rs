//! Bad input: a clear message, exit status 2, and nothing lost.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use reqlament_tests::program::Officer;

#[test]
fn what_does_not_exist_is_named() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    assert!(
        officer
            .cannot(&["new", "--service", "99.9"])
            .contains("99.9")
    );
    assert!(
        officer
            .cannot(&["new", "--example", "yoxdur"])
            .contains("licence")
    );
    assert!(
        officer
            .cannot(&["new", "--blank", "--profile", "1900"])
            .contains("2011")
    );
    assert!(
        officer
            .cannot(&["set", &id, "no_such_fact", "x"])
            .contains("no_such_fact")
    );
    assert!(
        officer
            .cannot(&["set", &id, "automation", "bəlkə"])
            .contains("partial")
    );
    assert!(officer.cannot(&["show", "yox"]).contains("yox"));
    officer.cannot(&["check", &id, "--for", "never"]);
    officer.cannot(&["print", &id, "--document", "novel", "--out", "x.pdf"]);
    officer.cannot(&["receipt", "f", "--number", "1", "--date", "2026-11-20"]);
    officer.cannot(&["deadline", "--from", "dünən", "--working-days", "3"]);
    officer.cannot(&["frobnicate"]);
}

#[test]
fn the_wrong_kind_is_refused_and_the_earlier_value_kept() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "duration", "real_time"]);
    for value in [
        "{",
        "12",
        "[]",
        r#"{"kind":"single","amount":-1,"unit":"day"}"#,
        r#"{"kind":"single","amount":1,"unit":"moon"}"#,
    ] {
        assert!(
            officer
                .cannot(&["set", &id, "duration", value])
                .contains("duration"),
            "{value}"
        );
    }
    assert_eq!(
        officer.json(&["show", &id])["facts"]["duration"]["kind"],
        "real_time"
    );
    officer.cannot(&["set", &id, "operations", r#"[{"no_such_column":1}]"#]);
    officer.cannot(&["set", &id, "name", "{\"absent\":\"none\"}"]);
    officer.cannot(&["set", &id, "electronic", "maybe"]);
    officer.cannot(&["set", &id, "max_parallel_users", "99999999999999999999"]);
}

#[test]
fn a_huge_paste_and_control_characters_are_refused() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "content", "əvvəlki"]);
    let run = officer.run_with(["set", &id, "content", "-"], &"ə".repeat(1_000_000));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("1000000"), "{}", run.err);
    assert!(
        officer
            .cannot(&["set", &id, "name", "a\u{7}b"])
            .contains("U+0007")
    );
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(
        officer
            .run_with(["set", &id, "operations", "-"], &deep)
            .status,
        2
    );
    assert!(officer.does(["show", &id]).contains("əvvəlki"));
}

#[test]
fn a_newer_a_foreign_and_a_corrupt_database_are_left_alone() {
    let officer = Officer::default();
    officer.makes(&["--blank"]);
    let file = officer.folder().join("reqlament.db");
    let set = |pragma: &str| {
        let connection = rusqlite::Connection::open(&file).expect("the database opens");
        connection.execute_batch(pragma).expect("the pragma is set");
    };
    set("PRAGMA user_version = 999;");
    assert!(officer.cannot(&["list"]).contains("999"));
    set("PRAGMA user_version = 1; PRAGMA application_id = 7;");
    officer.cannot(&["list"]);
    let foreign = fs::read(&file).expect("the file");
    fs::write(
        &file,
        b"this is no database at all, but long enough to look at",
    )
    .expect("the file is written");
    let _ = fs::remove_file(officer.folder().join("reqlament.db-wal"));
    assert!(officer.cannot(&["list"]).contains("reqlament.db"));
    assert_eq!(fs::read(&file).expect("the file").len(), 54);
    let mut torn = foreign;
    torn.iter_mut().skip(4096).for_each(|byte| *byte = 0x5A);
    fs::write(&file, torn).expect("the file is written");
    officer.cannot(&["list"]);
}

#[test]
fn a_second_program_is_kept_away() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    let lock = fs::File::open(officer.folder().join("lock")).expect("the lock file");
    lock.try_lock().expect("the folder is free");
    assert!(officer.cannot(&["show", &id]).contains("artıq işləyir"));
    drop(lock);
    officer.does(["show", &id]);
}

#[test]
fn a_folder_that_cannot_be_made_or_written_is_told() {
    let officer = Officer::default();
    let file = officer.folder().join("fayl");
    fs::write(&file, "x").expect("a file");
    let below = file.join("data");
    assert!(
        officer
            .cannot(&["list", "--data", below.to_str().expect("a path")])
            .contains("fayl")
    );
    let id = officer.makes(&["--blank"]);
    assert!(
        officer
            .cannot(&[
                "print",
                &id,
                "--document",
                "reglament",
                "--out",
                "/no/such/folder/x.pdf"
            ])
            .contains("/no/such")
    );
    assert!(
        officer
            .cannot(&["export", &id, "/no/such/folder/x.json"])
            .contains("/no/such")
    );
}

#[test]
fn hostile_files_are_not_imported() {
    let officer = Officer::default();
    let file = officer.folder().join("hostile.json");
    let path = file.to_str().expect("a path").to_owned();
    let deep = format!(
        "{{\"format\":{}1{}",
        "[".repeat(200_000),
        "]".repeat(200_000)
    );
    for content in [
        "",
        "{}",
        "not json",
        deep.as_str(),
        r#"{"format":"reqlament-dossier/9","profile":"2011","facts":{}}"#,
        r#"{"format":"reqlament-dossier/1","profile":"x","facts":{}}"#,
        r#"{"format":"reqlament-dossier/1","profile":"2011","facts":{"operations":7}}"#,
        r#"{"format":"reqlament-dossier/1","profile":"2011","facts":{},"history":[{"number":1}]}"#,
    ] {
        fs::write(&file, content).expect("the file is written");
        let told = officer.cannot(&["import", &path]);
        assert!(!told.contains("expected"), "a reader's own words: {told}");
    }
    let told = officer.cannot(&["import", "/no/such/file.json"]);
    assert!(told.contains("belə fayl və ya qovluq yoxdur"), "{told}");
    let told = officer.cannot(&["import", "/"]);
    assert!(told.contains("qovluqdur"), "{told}");
    assert_eq!(officer.json(&["list"]).as_array().map(Vec::len), Some(0));
    fs::write(&file, r#"{"format":"reqlament-dossier/1","profile":"2011","facts":{"from_the_future":[1],"name":"Ad"}}"#)
        .expect("the file is written");
    let id = officer.does(["import", &path]).trim().to_owned();
    assert_eq!(
        officer.json(&["show", &id])["facts"]["from_the_future"][0],
        1
    );
}

/// Answers every connection with the same bytes.
fn nonsense(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten().take(4) {
            let mut connection = connection;
            let mut request = [0; 4096];
            let _ = connection.read(&mut request);
            let _ = connection.write_all(answer);
        }
    });
    format!("http://{address}")
}

#[test]
fn a_registry_that_answers_nonsense_does_not_take_the_filing() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["file", &id, "--purpose", "register"]);
    for answer in [
        &b"garbage\r\n\r\n"[..],
        b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"cut\":",
        b"HTTP/1.1 200 OK\r\ncontent-length: 68\r\n\r\n{\"filing\":\"another\",\"state\":\"registered\",\"registry_number\":\"1\",\"events\":[]}",
        b"HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n",
    ] {
        officer.cannot(&["deliver", "--registry", &nonsense(answer)]);
        assert_eq!(officer.json(&["filings"])[0]["delivery"], "queued");
    }
    officer.cannot(&["deliver", "--registry", "gopher://x"]);
    assert_eq!(officer.json(&["deliver"])[0]["state"], "registered");
}

#[test]
fn what_cannot_be_printed_is_not_filed() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["set", &id, "content", "Mətn 漢字 ilə."]);
    let findings = officer.findings(&id, "draft");
    let own = findings
        .iter()
        .find(|finding| finding["rule"] == "printable-characters");
    assert!(own.is_some_and(|finding| {
        finding["items"][0] == "reglament-191:1.2"
            && finding["message"]
                .as_str()
                .is_some_and(|message| message.contains("U+6F22"))
    }));
    assert_eq!(
        officer.run(["file", &id, "--purpose", "register"]).status,
        1
    );
    let out = officer.folder().join("x.pdf");
    let out = out.to_str().expect("a path");
    let message = officer.cannot(&["print", &id, "--document", "reglament", "--out", out]);
    assert!(
        message.contains('漢') && message.contains("saxlanılıb"),
        "{message}"
    );
}

#[test]
fn an_empty_input_clears_nothing() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "content", "əvvəlki"]);
    assert_eq!(officer.run(["set", &id, "content", "-"]).status, 2);
    assert!(officer.does(["show", &id]).contains("əvvəlki"));
    officer.does(["set", &id, "content", ""]);
    assert!(!officer.does(["show", &id]).contains("əvvəlki"));
}

#[cfg(unix)]
#[test]
fn a_link_is_written_through_and_a_device_left_alone() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    let (target, link) = (
        officer.folder().join("a.pdf"),
        officer.folder().join("b.pdf"),
    );
    fs::write(&target, "old").expect("a file");
    std::os::unix::fs::symlink(&target, &link).expect("a link");
    let to = link.to_str().expect("a path");
    officer.does(["print", &id, "--document", "reglament", "--out", to]);
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert!(fs::read(&target).expect("the file").starts_with(b"%PDF"));
    let device = officer.folder().join("c.pdf");
    std::os::unix::fs::symlink("/dev/null", &device).expect("a link");
    let device = device.to_str().expect("a path");
    officer.cannot(&["print", &id, "--document", "reglament", "--out", device]);
    officer.cannot(&["export", &id, officer.folder().to_str().expect("a path")]);
}

#[test]
fn the_verdict_of_a_check_does_not_depend_on_its_reader() {
    let officer = Officer::default();
    let id = officer.makes(&["--service", "6.1"]);
    let mut child = std::process::Command::new(reqlament_tests::built("reqlament"))
        .arg("--data")
        .arg(officer.folder())
        .args(["check", &id, "--for", "filing"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("reqlament starts");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

#[test]
fn empty_rows_answer_nothing() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    let answered = || officer.json(&["list"])[0]["completeness"]["answered"].clone();
    let before = answered();
    officer.does(["set", &id, "operations", "[{}]"]);
    officer.does(["set", &id, "legal_basis", "[{}]"]);
    assert_eq!(answered(), before);
    officer.does(["set", &id, "legal_basis", r#"["Vergi Məcəlləsi"]"#]);
    assert_ne!(answered(), before);
}
