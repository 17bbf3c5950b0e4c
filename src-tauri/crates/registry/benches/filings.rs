//! Filings taken a second, and how long each waits, at 1, 64 and 256 clients: the registry on SQLite and on PostgreSQL, each
//! beside its floor, a bare axum server that parses, digests and checks the same packet and inserts it into the same engine,
//! as durably: with rusqlite over one connection, with postgres over several. Then a service's page beside a bare handler.

mod shared;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::{get, post};
use postgres::{Client, NoTls};
use reqlament_core::filing::Packet;
use reqlament_core::law::Law;
use reqlament_registry::admit::{Submission, admit};
use reqlament_registry::api::Limits;
use reqlament_registry::kind::Kind;
use reqlament_registry::serve::{Settings, serve};
use reqlament_registry::store::{Address, Location};
use rusqlite::Connection;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use shared::place::Place;
use shared::{http, packet};

/// Filings of one measurement.
const FILINGS: usize = 1200;

/// Clients at once.
const CLIENTS: &[usize] = &[1, 64, 256];

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir_in(".").expect("a folder on the disk");
    for clients in CLIENTS {
        let file = folder.path().join(format!("bare-{clients}"));
        let own = Location::Folder(folder.path().join(format!("registry-{clients}")));
        beside(&runtime, "SQLite", *clients, into_sqlite(&file), own);

        let (bare, own) = (address(), address());
        let own = Address::parse(&own, None).expect("an address");
        let own = Location::Postgres(Box::new(own));
        beside(&runtime, "PostgreSQL", *clients, into_postgres(&bare), own);
    }
}

/// A database of the tests' own PostgreSQL.
fn address() -> String {
    let Place::Postgres(url) = Place::postgres() else {
        unreachable!("it is PostgreSQL")
    };
    url
}

fn beside(
    runtime: &tokio::runtime::Runtime,
    name: &str,
    clients: usize,
    insert: impl Fn(&Submission) + Send + Sync + 'static,
    location: Location,
) {
    let bare = runtime.block_on(bare(insert));
    let floor = runtime.block_on(filed(bare, clients));
    println!("{clients:>3} clients, {name:<10} floor: {floor}");
    let address = runtime.block_on(registry(location));
    let own = runtime.block_on(filed(address, clients));
    let ratio = own.rate / floor.rate;
    println!("{clients:>3} clients, {name:<10}      : {own}; {ratio:.2} of the floor");
    if clients == 64 {
        page_beside(runtime, address, bare);
    }
}

fn page_beside(runtime: &tokio::runtime::Runtime, own: SocketAddr, bare: SocketAddr) {
    let year = chrono::Datelike::year(&reqlament_registry::kind::day_of(chrono::Utc::now()));
    let page = format!("/v1/services/SINAQ-{year}-000001");
    let own = runtime.block_on(read(own, &page));
    let bare = runtime.block_on(read(bare, "/bare"));
    println!("     a service's page: {own}; a bare handler: {bare}");
}

/// What was measured.
struct Measured {
    rate: f64,
    half: Duration,
    most: Duration,
}

impl std::fmt::Display for Measured {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        write!(
            f,
            "{:>6.0} a second, p50 {:>7.2} ms, p99 {:>7.2} ms",
            self.rate,
            milliseconds(self.half),
            milliseconds(self.most)
        )
    }
}

async fn registry(location: Location) -> SocketAddr {
    let settings = Settings {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        location,
        kind: Kind::Trial,
        tls: None,
        backups: None,
        post: None,
        behind_proxy: false,
        pace: 0,
        limits: Limits::default(),
        clock: chrono::Utc::now,
    };
    let (tell, told) = tokio::sync::oneshot::channel();
    let announce = move |url: String| tell.send(url).map_err(std::io::Error::other);
    tokio::spawn(serve(
        settings,
        Law::embedded(),
        announce,
        std::future::pending(),
    ));
    let url = told.await.expect("it serves");
    url.strip_prefix("http://")
        .and_then(|address| address.parse().ok())
        .expect("an address")
}

/// The floor: the same work on a filing with no registry around it.
async fn bare(insert: impl Fn(&Submission) + Send + Sync + 'static) -> SocketAddr {
    let insert = Arc::new(insert);
    let file = async move |body: Bytes| {
        let insert = Arc::clone(&insert);
        let work = move || {
            let packet: Packet = serde_json::from_slice(&body).expect("a packet");
            let submission = Submission::of(packet).expect("canonical");
            let today = reqlament_registry::kind::day_of(chrono::Utc::now());
            admit(Law::embedded(), &submission.packet, today).expect("lawful");
            insert(&submission);
        };
        tokio::task::spawn_blocking(work).await.expect("done");
        StatusCode::CREATED
    };
    let router = axum::Router::new()
        .route("/v1/filings", post(file))
        .route("/bare", get(async || "bare"));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn into_sqlite(file: &Path) -> impl Fn(&Submission) + Send + Sync + 'static {
    let database = Connection::open(file).expect("a database");
    database
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE filing (id TEXT PRIMARY KEY, packet BLOB NOT NULL) STRICT;",
        )
        .expect("a table");
    let database = Mutex::new(database);
    move |submission| {
        let database = database.lock().expect("the database");
        let mut statement = database
            .prepare_cached("INSERT INTO filing (id, packet) VALUES (?1, ?2)")
            .expect("prepared");
        let values = rusqlite::params![submission.packet.filing, submission.bytes];
        statement.execute(values).expect("inserted");
    }
}

/// Connections of the bare server: its commits share a turn of the disk, as those of the registry do.
const CONNECTIONS: usize = 8;

fn into_postgres(url: &str) -> impl Fn(&Submission) + Send + Sync + 'static {
    let connect = || Client::connect(url, NoTls).expect("connected");
    connect()
        .batch_execute("CREATE TABLE filing (id TEXT PRIMARY KEY, packet BYTEA NOT NULL)")
        .expect("a table");
    let (give, take) = sync_channel(CONNECTIONS);
    for _ in 0..CONNECTIONS {
        let mut client = connect();
        let statement = client
            .prepare("INSERT INTO filing (id, packet) VALUES ($1, $2)")
            .expect("prepared");
        give.send((client, statement)).expect("kept");
    }
    // Never dropped: a client waits for its farewell, which a thread that serves may not.
    let take: &'static _ = Box::leak(Box::new(Mutex::new(take)));
    move |submission| {
        let taken = take.lock().expect("the pool").recv();
        let (mut client, statement) = taken.expect("a connection");
        let id = &submission.packet.filing;
        client
            .execute(&statement, &[id, &submission.bytes])
            .expect("inserted");
        give.send((client, statement)).expect("given back");
    }
}

/// Files from so many clients at once.
async fn filed(address: SocketAddr, clients: usize) -> Measured {
    let packet = packet::registration("FILING", "DOSSIER");
    let template = String::from_utf8(packet::bytes(&packet)).expect("text");
    let template = Arc::new(template);
    asked(address, clients, FILINGS, move |at| {
        let body = template
            .replace("\"FILING\"", &format!("\"f-{at}\""))
            .replace("\"DOSSIER\"", &format!("\"d-{at}\""));
        format!(
            "POST /v1/filings HTTP/1.1\r\nHost: r\r\nContent-Type: application/json\r\nIdempotency-Key: k-{at}\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        )
    })
    .await
}

/// Reads a page from 64 clients at once.
async fn read(address: SocketAddr, path: &str) -> Measured {
    let request = format!("GET {path} HTTP/1.1\r\nHost: r\r\n\r\n");
    asked(address, 64, 20_000, move |_| request.clone()).await
}

async fn asked(
    address: SocketAddr,
    clients: usize,
    many: usize,
    request: impl Fn(usize) -> String + Clone + Send + 'static,
) -> Measured {
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let works: Vec<_> = (0..clients)
        .map(|_| {
            let (next, request) = (Arc::clone(&next), request.clone());
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.expect("a connection");
                let mut waits = Vec::new();
                loop {
                    let at = next.fetch_add(1, Ordering::SeqCst);
                    if at >= many {
                        return waits;
                    }
                    let request = request(at);
                    let sent = Instant::now();
                    stream.write_all(request.as_bytes()).await.expect("sent");
                    answered(&mut stream).await;
                    waits.push(sent.elapsed());
                }
            })
        })
        .collect();
    let mut waits = Vec::new();
    for work in works {
        waits.extend(work.await.expect("a client"));
    }
    let rate = many as f64 / begun.elapsed().as_secs_f64();
    waits.sort();
    Measured {
        rate,
        half: waits[waits.len() / 2],
        most: waits[waits.len() * 99 / 100],
    }
}

/// Reads an answer, which must be a good one, to its end.
async fn answered(stream: &mut TcpStream) {
    let (mut bytes, mut piece) = (Vec::new(), [0; 16_384]);
    loop {
        let read = stream.read(&mut piece).await.expect("an answer");
        assert!(read > 0, "the connection was closed");
        bytes.extend_from_slice(&piece[..read]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        assert!(head.starts_with("http/1.1 20"), "{head}");
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.and_then(|length| length.parse().ok()).unwrap_or(0);
        if bytes.len() >= end + 4 + length {
            return;
        }
    }
}
