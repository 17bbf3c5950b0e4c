//! How long a check takes. The goal, 2 ms, is for a release build: `cargo test --release -p reqlament-core --test rules
//! measured -- --nocapture` prints the figures; a debug build only has to stay within reason.

use std::time::{Duration, Instant};

use reqlament_core::check::Check;
use reqlament_core::entry::Facts;
use reqlament_core::rule::Gate;
use serde_json::json;

use crate::support::{law, lawful, over, today};

fn median(facts: &Facts) -> (Duration, Duration) {
    let profile = law().profile("2011").expect("a profile");
    let mut runs: Vec<(Duration, Duration)> = (0..51)
        .map(|_| {
            let begin = Instant::now();
            let check = Check::new(law(), profile, facts, today());
            let bound = begin.elapsed();
            check.findings(Gate::Filing).expect("findings");
            (begin.elapsed(), bound)
        })
        .collect();
    runs.sort_unstable();
    runs[runs.len() / 2]
}

pub fn two_hundred() -> Facts {
    let operation = |i: usize| {
        json!({
            "id": format!("o{i}"), "order": format!("{i:04}1"), "name": format!("Əməliyyat {i}"), "actor": "body",
            "performer": "Nümunə Mərkəzi", "responsible": { "post": "Mütəxəssis" }, "content": "Sənədlərə baxılır.",
            "term": { "amount": 1, "unit": "minute" }, "others": [{ "name": "Nümunə Agentliyi" }],
            "result": "Qərar", "delivery": "Elektron kabinetdə", "presents_originals": true,
        })
    };
    let rows: Vec<_> = (0..200).map(operation).collect();
    over(lawful(), &json!({ "operations": rows }).to_string())
}

/// Each operation lacks what it must say, under a name and a body of its own.
fn two_hundred_wrong() -> Facts {
    let operation = |i: usize| {
        json!({
            "id": format!("o{i}"), "order": format!("{i:04}1"), "name": format!("Əməliyyat {i}"), "actor": "body",
            "performer": format!("Nümunə Mərkəzi {i}"), "others": [{ "name": format!("Nümunə Agentliyi {i}") }],
        })
    };
    let rows: Vec<_> = (0..200).map(operation).collect();
    over(lawful(), &json!({ "operations": rows }).to_string())
}

#[test]
fn a_check_is_quick() {
    for (name, facts) in [
        ("lawful dossier", lawful()),
        ("200 operations", two_hundred()),
        ("200 wrong operations", two_hundred_wrong()),
    ] {
        let (whole, bound) = median(&facts);
        println!("{name}: {whole:?}, of which binding {bound:?}");
        let limit = if cfg!(debug_assertions) {
            Duration::from_secs(2)
        } else {
            Duration::from_millis(20)
        };
        assert!(whole < limit, "{name}: {whole:?}");
    }
}
