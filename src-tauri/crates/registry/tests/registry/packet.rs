//! Packets made of the worked example.

use std::net::SocketAddr;

use reqlament_core::entry::{Entry, Facts};
use reqlament_core::example::Example;
use reqlament_core::filing::{Edition, Packet, Purpose};
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::value::Value;

use crate::http::{Answer, JSON, send, try_send};

/// The facts of an example.
pub fn facts_of(id: &str) -> (String, Facts) {
    let law = Law::embedded();
    let examples = Example::load(EMBEDDED, &law.vocabulary).expect("the examples load");
    let example = examples
        .into_iter()
        .find(|example| example.id == id)
        .expect("the example");
    let mut last = 0;
    let mut new_id = || {
        last += 1;
        format!("given-{last}")
    };
    let facts = example
        .read(&law.vocabulary, &mut new_id)
        .expect("the example fits the vocabulary");
    (example.profile, facts)
}

/// A packet of the licence example.
pub fn packet(filing: &str, dossier: &str, purpose: Purpose, number: Option<&str>) -> Packet {
    let (profile, facts) = facts_of("licence");
    let edition = Edition::of(&profile, &facts);
    Packet {
        filing: filing.to_owned(),
        dossier: dossier.to_owned(),
        purpose,
        registry_number: number.map(str::to_owned),
        digest: edition.digest().expect("a digest"),
        edition,
    }
}

pub fn registration(filing: &str, dossier: &str) -> Packet {
    packet(filing, dossier, Purpose::Register, None)
}

/// The packet with another name of the service.
pub fn renamed(packet: Packet, name: &str) -> Packet {
    let (profile, mut facts) = facts_of("licence");
    facts.set("name", Some(Entry::Filled(Value::Text(name.to_owned()))));
    with_facts(packet, &profile, &facts)
}

pub fn with_facts(packet: Packet, profile: &str, facts: &Facts) -> Packet {
    let edition = Edition::of(profile, facts);
    Packet {
        digest: edition.digest().expect("a digest"),
        edition,
        ..packet
    }
}

pub fn bytes(packet: &Packet) -> Vec<u8> {
    serde_json::to_vec(packet).expect("JSON")
}

pub fn post(address: SocketAddr, key: &str, packet: &Packet) -> Answer {
    post_bytes(address, key, &bytes(packet))
}

pub fn post_bytes(address: SocketAddr, key: &str, body: &[u8]) -> Answer {
    send(
        address,
        "POST",
        "/v1/filings",
        &[JSON, &format!("Idempotency-Key: {key}")],
        body,
    )
}

pub fn try_post(address: SocketAddr, key: &str, packet: &Packet) -> Option<Answer> {
    try_send(
        address,
        "POST",
        "/v1/filings",
        &[JSON, &format!("Idempotency-Key: {key}")],
        &bytes(packet),
    )
}
