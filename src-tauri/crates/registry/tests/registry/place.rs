//! Where a registry of a test is kept, and the PostgreSQL of the tests.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use postgres::{Client, NoTls};
use tempfile::TempDir;

/// What a server or a verb is told of its place.
pub trait Kept {
    fn arguments(&self) -> Vec<String>;
}

impl Kept for Path {
    fn arguments(&self) -> Vec<String> {
        vec!["--data".to_owned(), self.display().to_string()]
    }
}

impl Kept for PathBuf {
    fn arguments(&self) -> Vec<String> {
        self.as_path().arguments()
    }
}

/// A place of its own for one test.
pub enum Place {
    Folder(TempDir),
    Postgres(String),
}

impl Kept for Place {
    fn arguments(&self) -> Vec<String> {
        match self {
            Place::Folder(folder) => folder.path().arguments(),
            Place::Postgres(url) => vec!["--database".to_owned(), url.clone()],
        }
    }
}

impl Place {
    pub fn folder() -> Self {
        Place::Folder(tempfile::tempdir().expect("a folder"))
    }

    /// A database of the tests' own PostgreSQL.
    pub fn postgres() -> Self {
        static LAST: AtomicUsize = AtomicUsize::new(0);
        let name = format!("registry_{}", LAST.fetch_add(1, Ordering::SeqCst));
        let cluster = Cluster::running();
        let mut client = Client::connect(&cluster.url("postgres"), NoTls).expect("connected");
        client
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .expect("a database");
        Place::Postgres(cluster.url(&name))
    }

    /// Does what no program of ours does.
    pub fn execute(&self, sql: &str) -> Result<(), String> {
        match self {
            Place::Folder(folder) => {
                let file = folder.path().join("registry.sqlite");
                let database = rusqlite::Connection::open(file).expect("the database");
                database.execute_batch(sql).map_err(|e| e.to_string())
            }
            Place::Postgres(url) => {
                let mut client = Client::connect(url, NoTls).expect("connected");
                client.batch_execute(sql).map_err(|error| {
                    let said = error.as_db_error();
                    said.map_or(error.to_string(), |said| said.message().to_owned())
                })
            }
        }
    }

    /// The first column of what is asked.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        match self {
            Place::Folder(folder) => {
                let file = folder.path().join("registry.sqlite");
                let database = rusqlite::Connection::open(file).expect("the database");
                let mut statement = database.prepare(sql).expect("a question");
                let rows = statement.query_map([], |row| row.get(0)).expect("rows");
                rows.collect::<Result<_, _>>().expect("texts")
            }
            Place::Postgres(url) => {
                let mut client = Client::connect(url, NoTls).expect("connected");
                let rows = client.query(sql, &[]).expect("rows");
                rows.iter().map(|row| row.get(0)).collect()
            }
        }
    }

    pub fn unfreeze_events(&self) -> &'static str {
        match self {
            Place::Folder(_) => "DROP TRIGGER event_frozen",
            Place::Postgres(_) => "DROP TRIGGER event_frozen ON event",
        }
    }
}

/// Makes two tests of each function: in a data folder and in a PostgreSQL database.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] fn $name() { super::$name(&$crate::place::Place::folder()); })+
        }
        mod postgres {
            $(#[test] fn $name() { super::$name(&$crate::place::Place::postgres()); })+
        }
    };
}
pub(crate) use on_both;

/// PostgreSQL from the system's package on a socket and in a folder of its own; it ends with the tests.
struct Cluster {
    folder: String,
    /// Its keeper ends it once this closes, however the tests end.
    _keeper: (Child, ChildStdin),
}

/// `initdb` refuses to work for root, so for root the user of the package does it.
const KEEPER: &str = r#"
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")
as=
folder=$(mktemp -d /tmp/registry-pg.XXXXXX)
if [ "$(id -u)" -eq 0 ]; then as="setpriv --reuid=postgres --regid=postgres --clear-groups"; chown postgres "$folder"; fi
cd "$folder"
$as "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >&2
$as "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=300 \
    -c shared_buffers=32MB -c wal_level=minimal -c max_wal_senders=0 >/dev/null 2>"$folder/log" </dev/null &
server=$!
trap 'kill -INT $server 2>/dev/null; wait $server; cd /; rm -rf "$folder"' EXIT
until $as "$bin/pg_isready" -q -h "$folder"; do kill -0 $server; sleep 0.05; done
echo "$folder"
cat >/dev/null
"#;

impl Cluster {
    fn running() -> &'static Self {
        static CLUSTER: OnceLock<Cluster> = OnceLock::new();
        CLUSTER.get_or_init(|| {
            let mut keeper = Command::new("sh")
                .args(["-c", KEEPER])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("sh");
            let stdin = keeper.stdin.take().expect("its input");
            let mut line = String::new();
            BufReader::new(keeper.stdout.take().expect("its output"))
                .read_line(&mut line)
                .expect("its folder");
            let folder = line.trim_end().to_owned();
            assert!(
                !folder.is_empty(),
                "PostgreSQL did not start: install the package `postgresql`"
            );
            Cluster {
                folder,
                _keeper: (keeper, stdin),
            }
        })
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://postgres@/{database}?host={}", self.folder)
    }
}
