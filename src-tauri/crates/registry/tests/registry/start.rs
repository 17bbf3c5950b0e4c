//! When a server does not start, it says why and ends with status 2.

use std::fs;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use tempfile::tempdir;

use crate::packet::{post, registration};
use crate::server::{PROGRAM, Server, filings, refused};

const TRIAL: &[&str] = &["serve", "--decide", "auto"];

fn database(data: &Path) -> std::path::PathBuf {
    data.join("registry.sqlite")
}

/// A data folder with one registration, its server stopped in good order.
fn used(data: &Path) {
    let server = Server::trial(data);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    server.terminate();
    assert!(server.wait().success());
}

#[test]
fn a_trial_registry_listens_on_this_machine_alone() {
    let data = tempdir().expect("a folder");
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:80"] {
        let message = refused(&[TRIAL, &["--listen", address]].concat(), data.path());
        assert!(message.contains("this machine alone"), "{message}");
    }
    assert!(!database(data.path()).exists(), "nothing was made");
}

#[test]
fn a_taken_port_is_named() {
    let data = tempdir().expect("a folder");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let message = refused(&[TRIAL, &["--listen", &address]].concat(), data.path());
    assert!(
        message.contains(&format!("cannot listen on {address}")),
        "{message}"
    );
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let data = tempdir().expect("a folder");
    let nonsense = "bu verilənlər bazası deyil ".repeat(400);
    fs::write(database(data.path()), &nonsense).expect("written");
    let message = refused(TRIAL, data.path());
    assert!(
        message.contains("damaged") && message.contains("restore a backup"),
        "{message}"
    );
    assert_eq!(
        fs::read_to_string(database(data.path())).expect("read"),
        nonsense
    );
}

#[test]
fn damage_inside_the_database_is_found_at_the_start() {
    let data = tempdir().expect("a folder");
    used(data.path());
    let mut bytes = fs::read(database(data.path())).expect("read");
    let half = bytes.len() / 2;
    bytes[half..].fill(0x5a);
    fs::write(database(data.path()), bytes).expect("written");
    assert!(refused(TRIAL, data.path()).contains("damaged"));
}

#[test]
fn a_newer_database_is_refused_by_every_verb() {
    let data = tempdir().expect("a folder");
    used(data.path());
    Connection::open(database(data.path()))
        .expect("opened")
        .pragma_update(None, "user_version", 99)
        .expect("written");
    for verb in [TRIAL, &["filings"], &["decide", "f-1", "register"]] {
        let message = refused(verb, data.path());
        assert!(
            message.contains("version 99") && message.contains("newer program"),
            "{message}"
        );
    }
}

#[test]
fn a_database_of_another_program_is_refused() {
    let data = tempdir().expect("a folder");
    let other = Connection::open(database(data.path())).expect("opened");
    other
        .execute_batch("CREATE TABLE note (text TEXT)")
        .expect("written");
    assert!(refused(TRIAL, data.path()).contains("another program"));
}

#[test]
fn trial_and_official_numbers_never_stand_in_one_folder() {
    let data = tempdir().expect("a folder");
    used(data.path());
    let message = refused(&["serve"], data.path());
    assert!(
        message.contains("`trial`") && message.contains("`official`"),
        "{message}"
    );
}

#[test]
fn two_servers_cannot_share_a_folder() {
    let data = tempdir().expect("a folder");
    let first = Server::trial(data.path());
    assert!(refused(TRIAL, data.path()).contains("another registry server"));
    first.kill();
    assert_eq!(filings(data.path()).len(), 0);
    Server::trial(data.path());
}

#[test]
fn a_folder_that_cannot_be_one_is_named() {
    let data = tempdir().expect("a folder");
    let file = data.path().join("file");
    fs::write(&file, "").expect("written");
    assert!(refused(TRIAL, &file).contains("cannot be used"));
    assert!(refused(&["filings"], data.path()).contains("there is no registry"));
}

/// Serving the one in silence would leave the other without its filings.
#[test]
fn two_places_are_one_too_many() {
    let data = tempdir().expect("a folder");
    let (url, hidden) = ("postgres://u:hidden@127.0.0.1:1/none", "hidden");
    let told = refused(&["serve", "--database", url], data.path());
    let environment = Command::new(PROGRAM)
        .args(["serve", "--data"])
        .arg(data.path())
        .env("REQLAMENT_DATABASE", url)
        .output()
        .expect("it runs");
    assert_eq!(environment.status.code(), Some(2));
    for message in [told, String::from_utf8(environment.stderr).expect("text")] {
        assert!(message.contains("two registries are named"), "{message}");
        assert!(!message.contains(hidden), "{message}");
    }
    assert!(!database(data.path()).exists(), "nothing was made");
}
