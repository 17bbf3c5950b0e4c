//! A large registry: 20,000 services with 200,000 filings, and a tenth of both. How long the reading ones wait, how much
//! memory the server takes, and how each grows from the one to the other.

#[path = "../tests/registry/server.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod server;
mod shared;

use std::time::{Duration, Instant};

use server::Server;
use shared::http::get;
use shared::place::Place;
use shared::{http, packet, place};

/// Services of the larger registry.
const SERVICES: u32 = 20_000;

/// Filings of each service: it was registered and then amended.
const FILINGS: u32 = 10;

/// Times that each question is asked.
const ASKED: usize = 40;

/// What is asked, by its name.
const QUESTIONS: &[(&str, &str)] = &[
    ("search, one is found", "/v1/services?search=xidmet%201000x"),
    ("search, all are found", "/v1/services?search=XIDM%C6%8FT"),
    ("search, none is found", "/v1/services?search=yoxdur"),
    ("list of services", "/v1/services?limit=50"),
    ("list of filings", "/v1/filings?limit=50"),
    (
        "history of a service",
        "/v1/services/SINAQ-2026-101000/history",
    ),
    ("page of the register", "/register?q=xidmet"),
    ("page of a service", "/register/SINAQ-2026-101000"),
    ("statistics", "/v1/statistics"),
];

fn main() {
    for (name, place) in [
        ("SQLite", Place::folder as fn() -> Place),
        ("PostgreSQL", Place::postgres),
    ] {
        let tenth = Measured::of(&place(), SERVICES / 10);
        let whole = Measured::of(&place(), SERVICES);
        println!(
            "{name}: {SERVICES} services, {} filings; after / the growth from a tenth",
            SERVICES * FILINGS
        );
        for ((what, _), (before, after)) in
            QUESTIONS.iter().zip(tenth.waits.iter().zip(&whole.waits))
        {
            let growth = after.as_secs_f64() / before.as_secs_f64();
            println!(
                "  {what:<24} {:>8.2} ms, ×{growth:.1}",
                after.as_secs_f64() * 1000.0
            );
        }
        let growth = whole.memory as f64 / tenth.memory as f64;
        println!(
            "  {:<24} {:>8} MiB, ×{growth:.1}",
            "memory of the server",
            whole.memory / 1024
        );
    }
}

/// What was measured of one registry.
struct Measured {
    /// The middle of how long each question waited.
    waits: Vec<Duration>,
    /// The most memory that the server held, in KiB.
    memory: u64,
}

impl Measured {
    fn of(place: &Place, services: u32) -> Self {
        let server = Server::trial(place);
        let seed = packet::registration("seed", "seed");
        assert_eq!(packet::post(server.address, "seed", &seed).status, 201);
        drop(server);
        place.execute(&filled(services)).expect("filled");
        let server = Server::trial(place);
        let waits = QUESTIONS.iter().map(|(_, path)| {
            let mut waits: Vec<Duration> = (0..ASKED)
                .map(|_| {
                    let begun = Instant::now();
                    let status = get(server.address, path).status;
                    assert_eq!(status, 200, "{path}");
                    begun.elapsed()
                })
                .collect();
            waits.sort();
            waits[ASKED / 2]
        });
        Self {
            waits: waits.collect(),
            memory: memory(server.process()),
        }
    }
}

/// Fills a registry that holds one filing, as SQL of both engines. The chain of events is not one and amendments have but the
/// beginning of a packet, for the sake of the disk: nobody asks them here.
fn filled(services: u32) -> String {
    let filings = services * FILINGS;
    let numbers = |last: u32| {
        format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {last})")
    };
    format!(
        "BEGIN;
         INSERT INTO filing (sequence, id, idempotency_key, content, dossier, purpose, number, digest, name, state, received,
                             packet, body, profile, attachments, account)
         {all} SELECT 10 + i, 'f-' || i, 'k-' || i, content, 'd-' || ((i - 1) / {FILINGS} + 1),
             CASE WHEN (i - 1) % {FILINGS} = 0 THEN 'register' ELSE 'amend' END, NULL, digest,
             'Xidmət ' || ((i - 1) / {FILINGS} + 1) || 'x',
             CASE WHEN (i - 1) % {FILINGS} = 0 THEN 'registered' ELSE 'amended' END, received,
             CASE WHEN (i - 1) % {FILINGS} = 0 THEN packet ELSE substr(packet, 1, 2000) END, body, profile, attachments,
             account FROM n, (SELECT * FROM filing WHERE id = 'seed') AS seed;
         INSERT INTO service (number, dossier, name, folded, state, digest, date, filing, body)
         {each} SELECT 'SINAQ-2026-' || (100000 + i), 'd-' || i, 'Xidmət ' || i || 'x', 'xidmet ' || i || 'x', 'amended', digest, date,
             'f-' || (i * {FILINGS}), body FROM n, (SELECT * FROM service WHERE filing = 'seed') AS seed;
         UPDATE filing SET number = 'SINAQ-2026-' || (100000 + (sequence - 11) / {FILINGS} + 1) WHERE sequence > 10;
         INSERT INTO event (number, filing, at, state, actor, account, message, items, parent, digest)
         {all} SELECT 10 + i, 'f-' || i, at, CASE WHEN (i - 1) % {FILINGS} = 0 THEN 'registered' ELSE 'amended' END, actor, account,
             message, items, parent, digest FROM n, (SELECT * FROM event WHERE number = 3) AS seed;
         COMMIT;
         ANALYZE;",
        all = numbers(filings),
        each = numbers(services),
    )
}

/// The most memory that a process held, in KiB.
fn memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("its status");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .expect("a size")
}
