//! The operations as they are drawn: lanes, levels, the critical path and the time of 1.7.

use reqlament_core::entry::{Facts, read_entry};
use reqlament_core::flow::{Actor, Flow, Standing};
use reqlament_core::law::Law;
use serde_json::{Value as Json, json};

fn facts(operations: &Json, duration: &Json) -> Facts {
    let mut facts = Facts::default();
    for (id, value) in [("operations", operations), ("duration", duration)] {
        let fact = Law::embedded().vocabulary.get(id).expect("the fact");
        let mut new_id = || "n".to_owned();
        if let Some(entry) = read_entry(fact, value, &mut new_id).expect("a value") {
            facts.set(id, Some(entry));
        }
    }
    facts
}

fn days(id: &str, amount: u32, after: &[&str]) -> Json {
    json!({ "id": id, "name": id, "actor": "body", "performer": { "name": "Nazirlik", "unit": "Şöbə" },
        "maximum": { "kind": "single", "amount": amount, "unit": "working_day" }, "after": after })
}

fn within(amount: u32) -> Json {
    json!({ "kind": "single", "amount": amount, "unit": "working_day" })
}

#[test]
fn what_waits_for_nothing_named_follows_the_one_above_it() {
    let rows = json!([days("a", 1, &[]), days("b", 2, &[]), days("c", 3, &["a"])]);
    let flow = Flow::of(&facts(&rows, &within(5)));
    let told: Vec<_> = flow
        .steps
        .iter()
        .map(|step| {
            (
                step.row.as_str(),
                step.level,
                step.after.join(" "),
                step.critical,
            )
        })
        .collect();
    let expected = [
        ("a", 0, "", true),
        ("b", 1, "a", false),
        ("c", 1, "a", true),
    ];
    assert_eq!(
        told,
        expected.map(|(row, level, after, on)| (row, level, after.to_owned(), on))
    );
    assert_eq!(flow.standing, Standing::Within);
    assert_eq!(flow.total.expect("a total").words, "4 iş günü");
}

#[test]
fn it_says_when_the_path_is_over_the_time_and_by_how_much() {
    let hours = json!([{ "id": "a", "name": "A", "maximum": { "kind": "single", "amount": 30, "unit": "hour" } }]);
    let table = [
        (
            json!([days("a", 4, &[]), days("b", 3, &[])]),
            within(5),
            Standing::Over,
            Some("2 iş günü"),
        ),
        (
            json!([days("a", 5, &[])]),
            within(5),
            Standing::Within,
            None,
        ),
        (
            json!([days("a", 5, &[])]),
            json!({ "kind": "at_visit" }),
            Standing::Open,
            None,
        ),
        (
            json!([days("a", 5, &[])]),
            json!({ "kind": "real_time" }),
            Standing::Over,
            None,
        ),
        (
            hours,
            json!({ "kind": "single", "amount": 1, "unit": "day" }),
            Standing::Over,
            Some("6 saat"),
        ),
        (
            json!([days("a", 5, &[])]),
            json!({ "kind": "single", "amount": 5, "unit": "day" }),
            Standing::Incomparable,
            None,
        ),
        (
            json!([days("a", 5, &[]), { "id": "b", "name": "B" }]),
            within(9),
            Standing::Open,
            None,
        ),
        (json!([]), within(9), Standing::Open, None),
    ];
    for (rows, duration, standing, excess) in table {
        let flow = Flow::of(&facts(&rows, &duration));
        assert_eq!(
            (flow.standing, flow.excess.as_deref()),
            (standing, excess),
            "{rows} {duration}"
        );
    }
}

#[test]
fn a_lane_is_a_unit_a_system_the_user_or_an_officer() {
    let rows = json!([
        { "id": "a", "name": "A", "actor": "user" },
        days("b", 1, &[]),
        { "id": "c", "name": "C", "actor": "system" },
        { "id": "d", "name": "D", "performer": { "name": "NAZİRLİK", "unit": "şöbə" } },
        { "id": "e", "name": "E", "responsible": { "post": "Müdir" } },
    ]);
    let flow = Flow::of(&facts(&rows, &Json::Null));
    let lanes: Vec<usize> = flow.steps.iter().map(|step| step.lane).collect();
    assert_eq!(lanes, [0, 1, 2, 1, 3]);
    assert_eq!(flow.lanes[0].actor, Actor::User);
    assert_eq!(flow.lanes[1].unit, "Şöbə");
    assert_eq!(flow.lanes[3].post, "Müdir");
}

#[test]
fn a_circle_and_ten_thousand_operations_are_drawn_too() {
    let circle = json!([days("a", 1, &["b"]), days("b", 1, &["a"])]);
    let levels: Vec<usize> = Flow::of(&facts(&circle, &Json::Null))
        .steps
        .iter()
        .map(|step| step.level)
        .collect();
    assert_eq!(levels, [0, 1]);
    let many: Vec<Json> = (0..10_000)
        .map(|at| days(&format!("r{at}"), 1, &[]))
        .collect();
    let flow = Flow::of(&facts(&json!(many), &within(1)));
    assert_eq!(flow.steps.last().map(|step| step.level), Some(9_999));
}
