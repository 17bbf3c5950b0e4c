//! A registry of an earlier version is upgraded when the server starts, and nothing of it is lost.

use chrono::{DateTime, Utc};
use reqlament_core::canonical;
use reqlament_core::filing::{FilingState, Packet, Purpose};
use serde_json::json;

use crate::http::get;
use crate::packet::{packet, post, registration};
use crate::place::Place;
use crate::server::{Server, events, refused};

crate::place::on_both!(version_1_is_upgraded_with_everything_in_it);

/// Statements that write what a server of version 1 wrote.
struct Version1 {
    sql: String,
    parent: String,
    events: u64,
}

impl Version1 {
    fn of(data: &Place) -> Self {
        let tables = match data {
            Place::Folder(_) => include_str!("version_1/sqlite.sql"),
            Place::Postgres(_) => include_str!("version_1/postgres.sql"),
        };
        Self {
            sql: format!("{tables}\nINSERT INTO settings VALUES (1, 'trial');\n"),
            parent: String::new(),
            events: 0,
        }
    }

    fn service(&mut self, number: &str, packet: &Packet, state: FilingState) {
        let Packet {
            filing,
            dossier,
            digest,
            ..
        } = packet;
        self.sql += &format!(
            "INSERT INTO service VALUES ('{number}', '{dossier}', 'Ad', 'ad', '{}', '{digest}', '2026-03-02', '{filing}');\n",
            state.word()
        );
    }

    fn filing(&mut self, packet: &Packet, state: FilingState, data: &Place) {
        let bytes = canonical::bytes(packet).expect("bytes");
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let blob = match data {
            Place::Folder(_) => format!("x'{hex}'"),
            Place::Postgres(_) => format!("'\\x{hex}'"),
        };
        let Packet {
            filing,
            dossier,
            digest,
            purpose,
            ..
        } = packet;
        self.sql += &format!(
            "INSERT INTO filing (id, idempotency_key, content, dossier, purpose, number, digest, name, state, received, packet)
             VALUES ('{filing}', 'k-{filing}', '{}', '{dossier}', '{}', NULL, '{digest}', 'Ad', '{}', '2026-03-02T08:00:00.000Z', {blob});\n",
            canonical::digest(&bytes),
            purpose.word(),
            state.word(),
        );
        for state in [FilingState::Received, state] {
            self.event(filing, state);
        }
    }

    fn event(&mut self, filing: &str, state: FilingState) {
        let at: DateTime<Utc> = "2026-03-02T08:00:00Z".parse().expect("a moment");
        let at = at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        self.events += 1;
        let link = json!({
            "number": self.events, "filing": filing, "at": at, "state": state.word(), "actor": "trial",
            "message": null, "parent": self.parent,
        });
        let digest = canonical::digest_of(&link).expect("a digest");
        self.sql += &format!(
            "INSERT INTO event VALUES ({}, '{filing}', '{at}', '{}', 'trial', NULL, '{}', '{digest}');\n",
            self.events,
            state.word(),
            self.parent
        );
        self.parent = digest;
    }
}

fn version_1_is_upgraded_with_everything_in_it(data: &Place) {
    let mut old = Version1::of(data);
    let kept = registration("f-1", "d-1");
    let gone = registration("f-2", "d-2");
    for (packet, state, number) in [
        (&kept, FilingState::Registered, "SINAQ-2026-000001"),
        (&gone, FilingState::Cancelled, "SINAQ-2026-000002"),
    ] {
        old.filing(packet, state, data);
        old.service(number, packet, state);
        let own = format!(
            "UPDATE filing SET number = '{number}' WHERE id = '{}';\n",
            packet.filing
        );
        old.sql += &own;
    }
    old.sql += "INSERT INTO number_sequence VALUES (2026, 2);\n";
    data.execute(&old.sql).expect("a registry of version 1");
    assert!(refused(&["filings"], data).contains("start the server on it once"));

    let server = Server::trial(data);
    assert_eq!(events(data), 4);
    let listed = get(server.address, "/v1/services").json();
    let services = listed["services"].as_array().expect("services");
    assert_eq!(services.len(), 2);
    for service in services {
        assert!(
            service["body"]
                .as_str()
                .is_some_and(|body| body.contains("Nazirliyi")),
            "{service}"
        );
    }
    let replay = post(server.address, "k-f-1", &kept);
    assert_eq!(
        (replay.status, &replay.json()["state"]),
        (200, &json!("registered"))
    );
    let history = get(server.address, "/v1/services/SINAQ-2026-000001/history").json();
    assert_eq!(history["steps"][0]["digest"], json!(kept.digest));
    let amendment = packet("f-3", "d-1", Purpose::Amend, Some("SINAQ-2026-000001"));
    assert_eq!(
        post(server.address, "k-3", &amendment).json()["state"],
        "amended"
    );
    assert_eq!(events(data), 7, "the chain goes on");
}
