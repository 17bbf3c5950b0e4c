//! Filings taken a second, and how long each waits, at 1, 64 and 256 clients: the registry on SQLite and on PostgreSQL beside
//! its floor, a bare axum server that parses, digests and checks the same packet and inserts it with rusqlite.
//! Then a service's page beside a bare handler.

#[path = "../tests/registry/http.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod http;
#[path = "../tests/registry/packet.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod packet;
#[path = "../tests/registry/place.rs"]
#[allow(
    dead_code,
    unused_macros,
    unused_imports,
    reason = "shared with the tests"
)]
mod place;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
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

use place::Place;

/// Filings of one measurement.
const FILINGS: usize = 1200;

/// Clients at once.
const CLIENTS: &[usize] = &[1, 64, 256];

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir_in(".").expect("a folder on the disk");
    for clients in CLIENTS {
        let bare = runtime.block_on(bare(folder.path(), *clients));
        let floor = runtime.block_on(filed(bare, *clients));
        println!("{clients:>3} clients, floor:      {floor}");
        let sqlite = Location::Folder(folder.path().join(format!("registry-{clients}")));
        let Place::Postgres(url) = Place::postgres() else {
            unreachable!("it is PostgreSQL")
        };
        let address = Address::parse(&url, None).expect("an address");
        for (name, location) in [
            ("SQLite", sqlite),
            ("PostgreSQL", Location::Postgres(Box::new(address))),
        ] {
            let address = runtime.block_on(registry(location));
            let own = runtime.block_on(filed(address, *clients));
            let ratio = own.rate / floor.rate;
            println!("{clients:>3} clients, {name:<10}: {own}; {ratio:.2} of the floor");
            if *clients == 64 {
                page_beside(&runtime, address, bare);
            }
        }
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
async fn bare(folder: &Path, clients: usize) -> SocketAddr {
    let database = Connection::open(folder.join(format!("bare-{clients}"))).expect("a database");
    database
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE filing (id TEXT PRIMARY KEY, packet BLOB NOT NULL) STRICT;",
        )
        .expect("a table");
    let router = axum::Router::new()
        .route("/v1/filings", post(insert))
        .route("/bare", get(async || "bare"))
        .with_state(Arc::new(Mutex::new(database)));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn insert(State(database): State<Arc<Mutex<Connection>>>, body: Bytes) -> StatusCode {
    let work = move || {
        let packet: Packet = serde_json::from_slice(&body).expect("a packet");
        let submission = Submission::of(packet).expect("canonical");
        let today = reqlament_registry::kind::day_of(chrono::Utc::now());
        admit(Law::embedded(), &submission.packet, today).expect("lawful");
        let database = database.lock().expect("the database");
        database
            .execute(
                "INSERT INTO filing (id, packet) VALUES (?1, ?2)",
                rusqlite::params![submission.packet.filing, submission.bytes],
            )
            .expect("inserted");
    };
    tokio::task::spawn_blocking(work).await.expect("done");
    StatusCode::CREATED
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
