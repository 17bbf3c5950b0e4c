//! Delivering twice, at once, and to a registry that is killed has the effect of once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, mpsc};

use crate::http::get;
use crate::packet::{post, registration, renamed, try_post};
use crate::place::Place;
use crate::server::{Server, events, filings};

crate::place::on_both!(
    a_replay_gives_the_same_receipt_and_does_nothing_again,
    a_key_keeps_its_content_for_ever,
    a_hundred_posts_of_twenty_keys_at_once_make_twenty_registrations,
    of_two_registrations_of_a_dossier_at_once_one_wins,
    what_was_acknowledged_survives_kill_minus_nine,
);

fn number(receipt: &serde_json::Value) -> String {
    receipt["registry_number"]
        .as_str()
        .expect("a number")
        .to_owned()
}

fn a_replay_gives_the_same_receipt_and_does_nothing_again(data: &Place) {
    let server = Server::trial(data);
    let packet = registration("f-1", "d-1");
    let first = post(server.address, "k-1", &packet);
    assert_eq!(first.status, 201);
    let second = post(server.address, "k-1", &packet);
    assert_eq!((second.status, second.json()), (200, first.json()));
    assert_eq!(filings(data).len(), 1);
    assert_eq!(events(data), 3);
}

fn a_key_keeps_its_content_for_ever(data: &Place) {
    let server = Server::trial(data);
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        201
    );
    let other = post(server.address, "k-1", &registration("f-2", "d-2"));
    assert_eq!(
        (other.status, other.problem().as_str()),
        (422, "idempotency_key_reused")
    );
    let taken = post(server.address, "k-2", &registration("f-1", "d-1"));
    assert_eq!(
        (taken.status, taken.problem().as_str()),
        (409, "filing_taken")
    );
    server.kill();
    let server = Server::trial(data);
    assert_eq!(
        post(server.address, "k-1", &registration("f-2", "d-2")).status,
        422
    );
    assert_eq!(
        post(server.address, "k-1", &registration("f-1", "d-1")).status,
        200
    );
}

fn a_hundred_posts_of_twenty_keys_at_once_make_twenty_registrations(data: &Place) {
    let server = Server::trial(data);
    let address = server.address;
    let packets: Vec<_> = (0..20)
        .map(|at| registration(&format!("f-{at}"), &format!("d-{at}")))
        .collect();
    let (packets, barrier) = (&packets, &Barrier::new(100));
    let answers: Vec<(usize, u16, String)> = std::thread::scope(|scope| {
        let posts = (0..100).map(|at| {
            scope.spawn(move || {
                let key = at % 20;
                barrier.wait();
                let answer = post(address, &format!("k-{key}"), &packets[key]);
                (key, answer.status, number(&answer.json()))
            })
        });
        let posts: Vec<_> = posts.collect();
        posts
            .into_iter()
            .map(|post| post.join().expect("a post"))
            .collect()
    });

    let mut by_key: BTreeMap<usize, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for (key, status, number) in &answers {
        let (new, numbers) = by_key.entry(*key).or_default();
        *new += usize::from(*status == 201);
        numbers.insert(number);
    }
    assert!(
        by_key
            .values()
            .all(|(new, numbers)| *new == 1 && numbers.len() == 1),
        "{by_key:?}"
    );
    let mut given: Vec<&str> = by_key
        .values()
        .flat_map(|(_, numbers)| numbers.iter().copied())
        .collect();
    given.sort_unstable();
    let ends: Vec<String> = (1..=20).map(|sequence| format!("-{sequence:06}")).collect();
    assert!(
        given
            .iter()
            .zip(&ends)
            .all(|(number, end)| number.ends_with(end.as_str())),
        "{given:?}"
    );
    assert_eq!(filings(data).len(), 20);
    assert_eq!(events(data), 60);
}

fn of_two_registrations_of_a_dossier_at_once_one_wins(data: &Place) {
    let server = Server::trial(data);
    let address = server.address;
    let barrier = &Barrier::new(16);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let post_one = |at: usize| {
            move || {
                let packet = registration(&format!("f-{at}"), "d-1");
                barrier.wait();
                post(address, &format!("k-{at}"), &packet).status
            }
        };
        let posts: Vec<_> = (0..16).map(|at| scope.spawn(post_one(at))).collect();
        posts
            .into_iter()
            .map(|post| post.join().expect("a post"))
            .collect()
    });
    assert_eq!(
        statuses.iter().filter(|status| **status == 201).count(),
        1,
        "{statuses:?}"
    );
    assert_eq!(
        statuses.iter().filter(|status| **status == 409).count(),
        15,
        "{statuses:?}"
    );
}

fn what_was_acknowledged_survives_kill_minus_nine(data: &Place) {
    const FILINGS: usize = 60;
    let packets: Vec<_> = (0..FILINGS)
        .map(|at| {
            renamed(
                registration(&format!("f-{at}"), &format!("d-{at}")),
                &format!("Xidmət {at}"),
            )
        })
        .collect();
    let mut acknowledged: BTreeMap<usize, String> = BTreeMap::new();
    for round in 1..=3 {
        let server = Server::trial(data);
        let (address, next, packets) = (server.address, &AtomicUsize::new(0), &packets);
        let (tell, done) = mpsc::channel();
        let got: Vec<(usize, String)> = std::thread::scope(|scope| {
            let post_all = |tell: mpsc::Sender<()>| {
                let mut got = Vec::new();
                loop {
                    let at = next.fetch_add(1, Ordering::SeqCst);
                    if at >= FILINGS {
                        return got;
                    }
                    let Some(answer) = try_post(address, &format!("k-{at}"), &packets[at]) else {
                        continue;
                    };
                    got.push((at, number(&answer.json())));
                    tell.send(()).expect("somebody counts");
                }
            };
            let clients: Vec<_> = (0..8)
                .map(|_| {
                    let tell = tell.clone();
                    scope.spawn(move || post_all(tell))
                })
                .collect();
            // Killed in the midst of the work, each round later.
            assert_eq!(done.iter().take(round * 12).count(), round * 12);
            server.kill();
            clients
                .into_iter()
                .flat_map(|client| client.join().expect("a client"))
                .collect()
        });
        for (at, number) in got {
            assert_eq!(
                acknowledged.entry(at).or_insert_with(|| number.clone()),
                &number,
                "a number never changes"
            );
        }
    }

    let server = Server::trial(data);
    for (at, packet) in packets.iter().enumerate() {
        let answer = post(server.address, &format!("k-{at}"), packet);
        let number = number(&answer.json());
        if let Some(given) = acknowledged.get(&at) {
            assert_eq!((answer.status, &number), (200, given));
        }
        assert_eq!(
            get(server.address, &format!("/v1/services/{number}")).json()["name"],
            format!("Xidmət {at}")
        );
    }
    assert_eq!(filings(data).len(), FILINGS);
    assert_eq!(events(data), 3 * FILINGS as u64);
}
