//! What rests on a clause, and which clauses are in force under a profile.

use std::collections::BTreeSet;

use reqlament_core::form::Role;
use reqlament_core::law::Law;

/// What rests on a clause: addresses of items, ids of rules, ids of deadlines with their profile.
fn on(clause: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let resting = Law::embedded().resting();
    let own = &resting[clause];
    (
        own.items
            .iter()
            .map(|(form, item)| form.address_of(item))
            .collect(),
        own.rules.iter().map(|rule| rule.id.clone()).collect(),
        own.deadlines
            .iter()
            .map(|(profile, row)| format!("{}:{}", profile.id, row.id))
            .collect(),
    )
}

#[test]
fn known_items_and_rules_rest_on_their_clauses() {
    for (clause, items, rules) in [
        (
            "191/2011/AF:1.1",
            &["reglament-191:1.1"][..],
            &["name-as-listed"][..],
        ),
        (
            "191/2011/AF:1.3",
            &["reglament-191:1.3"],
            &["act-clauses", "act-date-number"],
        ),
        ("191/2011/AP:3", &["filing-191:3"], &[]),
        ("129/2026:7", &["record-129:7"], &["record-form-electronic"]),
        ("191/2011:9.1", &[], &["reglament-complete"]),
        ("191/2011:9.6", &[], &["reglament-complete"]),
        (
            "191/2011:9.2",
            &["reglament-191:approval"],
            &["agreement-recorded", "agreement-renewed"],
        ),
        ("191/2011:1.1", &[], &[]),
    ] {
        let (found_items, found_rules, _) = on(clause);
        for item in items {
            assert!(
                found_items.iter().any(|own| own == item),
                "{clause}: {item} in {found_items:?}"
            );
        }
        for rule in rules {
            assert!(
                found_rules.iter().any(|own| own == rule),
                "{clause}: {rule} in {found_rules:?}"
            );
        }
        if items.is_empty() && rules.is_empty() {
            assert!(found_items.is_empty() && found_rules.is_empty(), "{clause}");
        }
    }
}

#[test]
fn a_shared_fact_does_not_make_another_form_rest_on_its_clause() {
    assert_eq!(on("191/2011/AF:1.1").0, ["reglament-191:1.1"]);
    assert_eq!(on("129/2026:1").0, ["record-129:1"]);
}

#[test]
fn a_fact_without_a_blank_of_its_own_leads_from_its_clause_to_its_item() {
    let (items, ..) = on("191/2011:12.1");
    assert!(
        items.iter().any(|item| item.starts_with("reglament-191:")),
        "{items:?}"
    );
}

#[test]
fn deadlines_rest_on_their_clauses() {
    assert_eq!(on("191/2011:10.4").2, ["2011:registration"]);
}

#[test]
fn every_rule_and_every_item_rests_on_something() {
    let law = Law::embedded();
    let resting = law.resting();
    for rule in &law.rules {
        for clause in std::iter::once(&rule.clause).chain(&rule.also) {
            let own = &resting[clause.as_str()];
            assert!(
                own.rules.iter().any(|other| other.id == rule.id),
                "{clause}"
            );
        }
    }
    let covered: BTreeSet<String> = resting
        .values()
        .flat_map(|own| own.items.iter().map(|(form, item)| form.address_of(item)))
        .collect();
    for form in &law.forms {
        for item in form.items.iter().filter(|item| item.role != Role::Section) {
            let address = form.address_of(item);
            assert!(covered.contains(&address), "{address} rests on nothing");
        }
    }
}

#[test]
fn the_reader_has_the_text_of_every_clause_but_of_these_acts() {
    let law = Law::embedded();
    let without: BTreeSet<&str> = law
        .resting()
        .keys()
        .filter(|clause| law.clause(clause).is_none())
        .copied()
        .collect();
    assert_eq!(without, BTreeSet::from(["279-VIIQ"]));
}

#[test]
fn each_profile_names_the_acts_it_has_in_force() {
    let acts = |id: &str| {
        let profile = Law::embedded().profile(id).expect("a profile");
        (profile.texts.join(" "), profile.customary.join(" "))
    };
    assert_eq!(
        acts("2011"),
        ("191/2011 191/2011/A".to_owned(), String::new())
    );
    assert_eq!(
        acts("2025"),
        ("129/2026".to_owned(), "191/2011/A".to_owned())
    );
}
