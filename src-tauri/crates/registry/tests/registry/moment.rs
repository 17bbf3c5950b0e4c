//! A registry on PostgreSQL is brought back as it was at a moment, by the database's own programs, as operations.md says.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use postgres::{Client, NoTls};

use crate::packet::{post, registration};
use crate::place::Place;
use crate::server::{Server, events, filings, run};

const PATIENCE: Duration = Duration::from_secs(30);

/// A program of PostgreSQL; none works for root, so for root the user of the package runs it.
fn program(name: &str) -> Command {
    let script = "ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -V | tail -1";
    let found = Command::new("sh").args(["-c", script]).output();
    let found = String::from_utf8(found.expect("sh").stdout).expect("text");
    let program = Path::new(found.trim()).join(name);
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
    command.arg(program);
    command
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id");
    id.stdout == b"0\n"
}

fn done(command: &mut Command) {
    let output = command.output().expect("it runs");
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A running cluster with its files in one folder, reached by a socket there; it ends with the test.
struct Cluster {
    folder: PathBuf,
    server: Child,
}

impl Cluster {
    fn start(folder: &Path, data: &Path) -> Self {
        let server = program("postgres")
            .current_dir(folder)
            .arg("-D")
            .arg(data)
            .arg("-k")
            .arg(folder)
            .args(["-c", "listen_addresses=", "-c", "shared_buffers=16MB"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let cluster = Self {
            folder: folder.to_owned(),
            server: server.expect("PostgreSQL starts: install the package `postgresql`"),
        };
        // Ready is one that has ended its recovery.
        cluster.waits_for("SELECT NOT pg_is_in_recovery()");
        cluster
    }

    fn url(&self, database: &str) -> String {
        format!(
            "postgres://postgres@/{database}?host={}",
            self.folder.display()
        )
    }

    fn asks(&self, sql: &str) -> Option<Client> {
        let mut client = Client::connect(&self.url("postgres"), NoTls).ok()?;
        let row = client.query_one(sql, &[]).ok()?;
        row.get::<_, bool>(0).then_some(client)
    }

    /// Waits until the answer is yes; a connection of the one that it was asked by.
    fn waits_for(&self, sql: &str) -> Client {
        let begun = Instant::now();
        loop {
            if let Some(client) = self.asks(sql) {
                return client;
            }
            assert!(begun.elapsed() < PATIENCE, "{sql}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // As a fault would end it: nothing is written any more.
        let process = self.server.id().to_string();
        let _ = Command::new("kill").args(["-QUIT", &process]).status();
        let _ = self.server.wait();
    }
}

fn registers(server: &Server, id: &str) -> String {
    let answer = post(server.address, id, &registration(id, id));
    assert_eq!(answer.status, 201, "{id}");
    let number = answer.json()["registry_number"].clone();
    number.as_str().expect("a number").to_owned()
}

#[test]
fn a_postgres_registry_goes_back_to_a_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    if is_root() {
        done(Command::new("chown").arg("postgres").arg(folder.path()));
    }
    let initdb = [
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
        "-D",
    ];
    done(program("initdb").args(initdb).arg(at("data")));
    let archive = at("archive");
    std::fs::create_dir(&archive).expect("an archive");
    if is_root() {
        done(Command::new("chown").arg("postgres").arg(&archive));
    }
    let settings = format!(
        "archive_mode = on\narchive_command = 'cp %p {0}/%f'\nrestore_command = 'cp {0}/%f %p'\nfsync = off\n",
        archive.display()
    );
    std::fs::write(at("data/postgresql.auto.conf"), settings).expect("settings");
    let cluster = Cluster::start(folder.path(), &at("data"));
    let mut client = cluster.waits_for("SELECT true");
    client
        .batch_execute("CREATE DATABASE registry")
        .expect("a database");
    let place = Place::Postgres(cluster.url("registry"));
    let server = Server::trial(&place);
    registers(&server, "before");
    done(
        program("pg_basebackup")
            .args([
                "-U",
                "postgres",
                "-c",
                "fast",
                "-X",
                "none",
                "--no-sync",
                "-h",
            ])
            .arg(folder.path())
            .arg("-D")
            .arg(at("base")),
    );
    registers(&server, "until");
    let moment: String = client
        .query_one("SELECT clock_timestamp()::text", &[])
        .expect("a moment")
        .get(0);
    let last = registers(&server, "after");
    let switched = client.query_one("SELECT pg_walfile_name(pg_switch_wal())", &[]);
    let log: String = switched.expect("a new log").get(0);
    cluster.waits_for(&format!(
        "SELECT coalesce(last_archived_wal >= '{log}', false) FROM pg_stat_archiver"
    ));
    drop((server, client, cluster));

    let target = format!("recovery_target_time = '{moment}'\nrecovery_target_action = promote\n");
    let settings = std::fs::read_to_string(at("base/postgresql.auto.conf")).expect("settings");
    std::fs::write(at("base/postgresql.auto.conf"), settings + &target).expect("settings");
    std::fs::write(at("base/recovery.signal"), "").expect("a signal");
    let _cluster = Cluster::start(folder.path(), &at("base"));
    let came = filings(&place);
    let came: Vec<_> = came.iter().map(|one| one["filing"].clone()).collect();
    assert_eq!(came, ["until", "before"]);
    assert_eq!(events(&place), 6);
    assert!(run(&["numbers", "--past", &last], &place).status.success());
    let server = Server::trial(&place);
    let replay = post(server.address, "until", &registration("until", "until"));
    assert_eq!(replay.status, 200);
    let next = registers(&server, "after");
    assert!(next > last, "{next} after {last}");
}
