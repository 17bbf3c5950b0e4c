//! What is evaluated over the facts as they are says what CEL says.

use reqlament_core::bind::{Situation, Surroundings};
use reqlament_core::condition::Condition;
use reqlament_core::entry::{Facts, read_entry};
use reqlament_core::example::Example;
use reqlament_core::filing::Purpose;
use reqlament_core::law::EMBEDDED;

use crate::cases::cases;
use crate::measured::two_hundred;
use crate::support::{law, lawful, over, today};

/// Every condition of the rules and the forms under a name; whether it yields rows.
fn conditions() -> Vec<(String, &'static Condition, bool)> {
    let of_rules = law().rules.iter().flat_map(|rule| {
        let kinds = [
            (&rule.when, false),
            (&rule.requires, false),
            (&rule.offenders, true),
        ];
        kinds.map(|(condition, rows)| (rule.id.clone(), condition.as_ref(), rows))
    });
    let items = law()
        .forms
        .iter()
        .flat_map(|form| form.items.iter().map(move |item| (form, item)));
    let of_items = items.flat_map(|(form, item)| {
        [&item.shown_when, &item.applies_when]
            .map(|condition| (form.address_of(item), condition.as_ref(), false))
    });
    of_rules
        .chain(of_items)
        .filter_map(|(name, condition, rows)| Some((name, condition?, rows)))
        .collect()
}

fn example(example: &Example) -> Facts {
    let mut facts = Facts::default();
    for (id, json) in &example.facts {
        let fact = law().vocabulary.get(id).expect("a fact");
        let entry = read_entry(fact, json, &mut || "row".to_owned()).expect("it reads");
        facts.set(id, entry);
    }
    facts
}

/// The dossiers of the cases, the worked examples, an empty one, a lawful one and a large one.
fn dossiers() -> Vec<(String, Facts, Option<Purpose>)> {
    let mut dossiers = vec![
        ("empty".to_owned(), Facts::default(), None),
        ("lawful".to_owned(), lawful(), Some(Purpose::Register)),
        ("200 operations".to_owned(), two_hundred(), None),
    ];
    for (id, case) in cases() {
        for (kind, json) in [("breaks", &case.breaks), ("keeps", &case.keeps)] {
            dossiers.push((format!("{kind} {id}"), over(lawful(), json), case.purpose));
        }
    }
    for worked in Example::load(EMBEDDED, &law().vocabulary).expect("the examples") {
        dossiers.push((worked.id.clone(), example(&worked), None));
    }
    dossiers
}

fn situation(facts: &Facts, purpose: Option<Purpose>) -> Situation<'_> {
    let around = Surroundings {
        today: today(),
        catalogue_name: "Xidmət".to_owned(),
        purpose,
    };
    Situation::new(law(), facts, around)
}

#[test]
fn both_ways_say_the_same_of_every_dossier() {
    let conditions = conditions();
    let mut yielded = 0;
    for (dossier, facts, purpose) in dossiers() {
        let here = situation(&facts, purpose);
        for (name, condition, rows) in &conditions {
            if *rows {
                let native = condition.row_ids(&here).expect("rows");
                let cel = condition.row_ids_in(here.context()).expect("rows");
                assert_eq!(native, cel, "{name} of {dossier}");
                yielded += native.len();
            } else {
                let native = condition.holds(&here).expect("a bool");
                let cel = condition.holds_in(here.context()).expect("a bool");
                assert_eq!(native, cel, "{name} of {dossier}");
            }
        }
    }
    assert!(yielded > 20, "{yielded}");
}

#[test]
fn no_condition_of_the_law_needs_cel_to_evaluate_it() {
    for (dossier, facts, purpose) in dossiers() {
        let here = situation(&facts, purpose);
        for (name, condition, rows) in conditions() {
            assert!(condition.is_native(), "{name}");
            if rows {
                condition.row_ids(&here).expect("rows");
            } else {
                condition.holds(&here).expect("a bool");
            }
            assert!(!here.is_bound(), "{name} of {dossier}");
        }
    }
}

/// Every operator and every part of a kind, over a filled and over an empty dossier.
#[test]
fn each_operator_and_each_part_means_what_it_means_in_cel() {
    let filled = over(
        lawful(),
        r#"{
            "name": "Əl işi “Qurum”", "payment": "paid",
            "duration": {"from": {"amount": 3, "unit": "day"}, "to": {"amount": 2, "unit": "month"}, "event": "qeydiyyat"},
            "operations": [
                {"id": "a", "name": "Bir", "actor": "body", "term": {"amount": 3, "unit": "day"}, "presence": true},
                {"id": "b", "name": "İki", "actor": "user", "term": {"times": 2}, "responsible": {"post": "Rəis"}},
                {"id": "c", "actor": "system", "performer": {"name": "Qurum", "unit": "Şöbə"}, "maximum": "at_once"}]
        }"#,
    );
    let asked = [
        "size(name) == 14",
        "size(name) > 13 && size(name) < 15",
        "name < \"Ən\" ? payment == \"paid\" : payment != \"paid\"",
        "name >= \"A\" || name <= \"a\"",
        "name.startsWith(\"Ə\") && name.endsWith(\"”\") && name.contains(\"iş\")",
        "same(name, \"Əl  işi Qurum\")",
        "today < \"2026-04\" && purpose in [\"register\", \"\"]",
        "filled(\"fee\") != answered(\"fee\")",
        "duration.kind == \"range\" && duration.low == 3 && duration.low_unit == \"day\"",
        "duration.high == 2 && duration.high_unit == \"month\" && duration.amount == 0 && duration.unit == \"\"",
        "duration.event == \"qeydiyyat\" && duration.times == 0",
        "operations.all(o, o.term.kind in [\"single\", \"per_year\", \"\"])",
        "operations.exists(o, o.index == 2 && o.id == \"b\" && o.term.times == 2)",
        "operations.exists(o, o.responsible.post == \"Rəis\" && o.responsible.name == \"\")",
        "operations.exists(o, o.performer.unit == \"Şöbə\" && !o.presence)",
        "operations.filter(o, o.presence || o.maximum.kind == \"at_once\").all(o, o.name == \"\")",
        "size(operations) == 3 && size(operations.filter(o, o.presence)) == 1",
        "users.chosen.exists(u, u == \"legal_persons\") || \"natural_persons\" in users.chosen",
        "application_hours.always || application_hours.season == \"\"",
        "legal_basis.all(b, b.act.type != \"law\" || b.act.date < today)",
        "fee.exists(f, f.amount.qepik > 0 && f.amount.kind == \"amount\")",
        "approval.date <= today && approval.body.name != \"\" && approval.head.surname == \"\"",
        "registration.number == \"\" && max_parallel_users >= 0",
        "attached_forms.all(f, f.file.sha256 == \"\" && f.file.name == \"\")",
    ];
    for facts in [filled, Facts::default()] {
        for source in asked {
            let condition = Condition::compile(source).expect("it compiles");
            let here = situation(&facts, None);
            assert!(condition.is_native(), "{source}");
            let native = condition.holds(&here).expect("a bool");
            assert!(!here.is_bound(), "{source}");
            let cel = condition.holds_in(here.context()).expect("a bool");
            assert_eq!(native, cel, "{source}");
        }
    }
}

#[test]
fn the_rest_of_cel_is_left_to_cel() {
    let facts = lawful();
    for (source, held) in [
        ("operations.map(o, o.name).exists(n, n != \"\")", true),
        ("set(provider)", true),
        ("size(operations) + 1 > 1", true),
        (
            "operations.exists(o, operations.exists(other, other.id == o.id))",
            true,
        ),
        ("operations.exists_one(o, o.index == 1)", true),
    ] {
        let condition = Condition::compile(source).expect("it compiles");
        let here = situation(&facts, None);
        assert!(!condition.is_native(), "{source}");
        assert_eq!(condition.holds(&here), Ok(held), "{source}");
        assert!(here.is_bound(), "{source}");
    }
}

#[test]
fn a_value_of_another_type_is_a_fault_that_cel_tells() {
    let facts = lawful();
    for source in ["name", "size(today)", "name && true", "name.kind == \"\""] {
        let condition = Condition::compile(source).expect("it compiles");
        let here = situation(&facts, None);
        assert!(condition.holds(&here).is_err(), "{source}");
        assert!(condition.row_ids(&here).is_err(), "{source}");
    }
}
