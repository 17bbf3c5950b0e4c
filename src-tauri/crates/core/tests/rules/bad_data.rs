//! Tables of ten thousand rows, circles, hostile sizes: the check answers, in reasonable time.

use std::time::{Duration, Instant};

use reqlament_core::rule::Gate;
use serde_json::json;

use crate::support::{at, check, lawful, over};

const MANY: usize = 10_000;

/// Generous, for a debug build on a busy machine; what would be quadratic takes minutes.
const PATIENCE: Duration = Duration::from_secs(60);

fn in_time(facts: &str) -> usize {
    let facts = over(lawful(), facts);
    let begin = Instant::now();
    let found = check(&facts, at("2011", Gate::Registered)).len();
    assert!(begin.elapsed() < PATIENCE, "{:?}", begin.elapsed());
    found
}

fn operation(index: usize, after: Option<usize>) -> serde_json::Value {
    json!({
        "id": format!("o{index}"), "order": format!("{index:06}1"), "name": format!("Əməliyyat {index}"), "actor": "body",
        "performer": format!("Qurum {index}"), "term": { "amount": 1, "unit": "hour" },
        "others": [{ "name": format!("Orqan {index}") }],
        "after": after.map(|before| vec![format!("o{before}")]),
    })
}

#[test]
fn ten_thousand_operations_in_a_chain() {
    let rows: Vec<_> = (0..MANY)
        .map(|index| operation(index, index.checked_sub(1)))
        .collect();
    assert!(in_time(&json!({ "operations": rows }).to_string()) > MANY);
}

#[test]
fn ten_thousand_operations_in_a_circle() {
    let rows: Vec<_> = (0..MANY)
        .map(|index| operation(index, Some((index + 1) % MANY)))
        .collect();
    let found = in_time(&json!({ "operations": rows }).to_string());
    assert!(found > MANY);
}

#[test]
fn ten_thousand_operations_all_after_the_first() {
    let rows: Vec<_> = (0..MANY)
        .map(|index| operation(index, (index > 0).then_some(0)))
        .collect();
    in_time(&json!({ "operations": rows }).to_string());
}

#[test]
fn ten_thousand_documents_and_participants() {
    let documents: Vec<_> = (0..MANY)
        .map(|i| json!({ "id": format!("d{i}"), "order": format!("{i:06}1"), "document": format!("Sənəd {i}"), "held_by_state": true, "form": format!("t{i}") }))
        .collect();
    let bodies: Vec<_> = (0..MANY)
        .map(|i| json!({ "id": format!("p{i}"), "order": format!("{i:06}1"), "body": format!("Qurum {i}"), "role": "state_body" }))
        .collect();
    in_time(&json!({ "documents_submitted": documents, "participants": bodies }).to_string());
}
