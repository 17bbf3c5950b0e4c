//! Two servers on one PostgreSQL at once: numbers stay unique, a key keeps its one effect, the chain of events holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::http::get;
use crate::packet::{post, registration, try_post};
use crate::place::Place;
use crate::server::{Server, events, filings, refused};

const FILINGS: usize = 60;

/// Every filing goes to both servers, and one of the two is killed and started again in the midst of it.
#[test]
fn each_filing_has_the_effect_of_once_whichever_server_takes_it() {
    let data = Place::postgres();
    let steady = Server::trial(&data);
    let killed = Mutex::new(Server::trial(&data));
    let packets: Vec<_> = (0..FILINGS)
        .map(|at| registration(&format!("f-{at}"), &format!("d-{at}")))
        .collect();
    let steady_address = steady.address;
    let (packets, killed) = (&packets, &killed);
    let other_address = move || killed.lock().expect("a server").address;
    let answers: Vec<(usize, u16, String)> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..6)
            .map(|client| {
                scope.spawn(move || {
                    let mut got = Vec::new();
                    for step in 0..FILINGS {
                        let at = (step + client * 7) % FILINGS;
                        let answer = loop {
                            let address = if (step + client) % 2 == 0 {
                                steady_address
                            } else {
                                other_address()
                            };
                            match try_post(address, &format!("k-{at}"), &packets[at]) {
                                Some(answer) if answer.status < 500 => break answer,
                                _ => std::thread::yield_now(),
                            }
                        };
                        let receipt = answer.json();
                        let number = receipt["registry_number"].as_str().expect("a number");
                        got.push((at, answer.status, number.to_owned()));
                    }
                    got
                })
            })
            .collect();
        for round in 1..=3 {
            while filings(&data).len() < round * FILINGS / 4 {
                std::thread::yield_now();
            }
            let mut server = killed.lock().expect("a server");
            let fresh = Server::trial(&data);
            std::mem::replace(&mut *server, fresh).kill();
        }
        clients
            .into_iter()
            .flat_map(|client| client.join().expect("a client"))
            .collect()
    });

    let mut numbers: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut new: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, status, number) in answers {
        assert!(status == 200 || status == 201, "{status}");
        numbers.entry(at).or_default().insert(number);
        *new.entry(at).or_default() += usize::from(status == 201);
    }
    assert_eq!(numbers.len(), FILINGS);
    assert!(
        numbers.values().all(|given| given.len() == 1),
        "{numbers:?}"
    );
    // An answer that a kill swallowed was 201.
    assert!(new.values().all(|count| *count <= 1), "{new:?}");
    let given: BTreeSet<&String> = numbers.values().flatten().collect();
    assert_eq!(given.len(), FILINGS);
    let last = given.last().expect("numbers");
    assert!(
        last.ends_with(&format!("-{FILINGS:06}")),
        "no number was lost: {last}"
    );
    assert_eq!(filings(&data).len(), FILINGS);
    assert_eq!(events(&data), 3 * FILINGS as u64);
}

#[test]
fn what_one_server_took_the_other_shows() {
    let data = Place::postgres();
    let (first, second) = (Server::trial(&data), Server::trial(&data));
    let answer = post(first.address, "k-1", &registration("f-1", "d-1"));
    assert_eq!(answer.status, 201);
    let shown = get(second.address, "/v1/filings/f-1");
    assert_eq!(shown.json(), answer.json());
    let replay = post(second.address, "k-1", &registration("f-1", "d-1"));
    assert_eq!((replay.status, replay.json()), (200, answer.json()));
    let other = post(second.address, "k-1", &registration("f-2", "d-2"));
    assert_eq!(other.problem(), "idempotency_key_reused");
}

/// The database reports a conflict twice; the filing is taken all the same, once.
#[test]
fn a_conflict_with_another_writer_is_tried_again() {
    let data = Place::postgres();
    let server = Server::trial(&data);
    data.execute(
        "CREATE SEQUENCE tries;
         CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN IF nextval('tries') <= 2 THEN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END IF;
         RETURN NEW; END $$;
         CREATE TRIGGER conflicting BEFORE INSERT ON service FOR EACH ROW EXECUTE FUNCTION conflict()",
    )
    .expect("a trigger");
    let answer = post(server.address, "k-1", &registration("f-1", "d-1"));
    assert_eq!(answer.status, 201);
    assert_eq!(events(&data), 3);
}

/// The connections of a server are cut, as when the database is started again.
#[test]
fn a_lost_connection_is_made_anew() {
    let data = Place::postgres();
    let server = Server::trial(&data);
    for at in 0..3 {
        let id = format!("f-{at}");
        assert_eq!(
            post(server.address, &id, &registration(&id, &id)).status,
            201
        );
        assert_eq!(
            get(server.address, &format!("/v1/filings/{id}")).status,
            200
        );
        data.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .expect("cut");
    }
    assert_eq!(get(server.address, "/v1/filings/f-2").status, 200);
    assert_eq!(events(&data), 9);
}

#[test]
fn servers_that_start_at_once_on_an_empty_database_take_turns() {
    let data = Place::postgres();
    let servers: Vec<Server> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| Server::trial(&data)))
            .collect();
        let started = starts
            .into_iter()
            .map(|start| start.join().expect("a server"));
        started.collect()
    });
    for (at, server) in servers.iter().enumerate() {
        let id = format!("f-{at}");
        assert_eq!(
            post(server.address, &id, &registration(&id, &id)).status,
            201
        );
    }
    assert_eq!(events(&data), 9);
}

/// What writers take turns by is held for longer than a statement may wait, as a long upgrade by another server does.
#[test]
fn a_server_that_starts_waits_for_the_upgrade_of_another() {
    let data = Place::postgres();
    std::thread::scope(|scope| {
        let upgrade = scope.spawn(|| {
            data.execute("SELECT pg_advisory_xact_lock(x'52514c52'::bigint), pg_sleep(11)")
        });
        let held = "DO $$ BEGIN ASSERT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())); END $$";
        while data.execute(held).is_err() {
            std::thread::yield_now();
        }
        let server = Server::trial(&data);
        assert!(upgrade.is_finished(), "the server did not wait");
        assert_eq!(get(server.address, "/healthz").status, 200);
    });
}

#[test]
fn a_database_that_is_not_fit_is_refused_in_words() {
    let none = Place::Postgres("postgres://u:hidden@127.0.0.1:1/none".to_owned());
    for verb in [["serve"].as_slice(), &["filings"]] {
        let message = refused(verb, &none);
        assert!(message.contains("cannot be reached"), "{message}");
        assert!(!message.contains("hidden"), "{message}");
    }
    let wrong = Place::Postgres("postgres://u:hidden@h/n?no_such=setting".to_owned());
    let message = refused(&["serve"], &wrong);
    assert!(message.contains("address of the database"), "{message}");
    assert!(!message.contains("hidden"), "{message}");

    let empty = Place::postgres();
    assert!(refused(&["filings"], &empty).contains("no registry"));
    empty
        .execute("CREATE TABLE note (text TEXT)")
        .expect("a table");
    assert!(refused(&["serve"], &empty).contains("another program"));

    let data = Place::postgres();
    drop(Server::trial(&data));
    let message = refused(&["serve"], &data);
    assert!(
        message.contains("`trial`") && message.contains("`official`"),
        "{message}"
    );
    data.execute("UPDATE registry_version SET version = 99")
        .expect("newer");
    for verb in [["serve", "--decide", "auto"].as_slice(), &["filings"]] {
        assert!(refused(verb, &data).contains("newer program"));
    }
}
