//! `data/requirements.toml`: what answers each of the 107 rows of the table of requirements.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::support::law;

#[derive(Deserialize)]
struct Table {
    row: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    number: u32,
    clause: String,
    #[serde(default)]
    checked: bool,
    #[serde(default)]
    rules: Vec<String>,
    #[serde(default)]
    facts: Vec<String>,
    document: Option<String>,
    deadline: Option<String>,
    state: Option<String>,
    guidance: Option<String>,
}

fn table() -> Vec<Line> {
    toml::from_str::<Table>(include_str!("../data/requirements.toml"))
        .expect("the table is TOML")
        .row
}

#[test]
fn all_107_rows_are_there_and_answered() {
    let table = table();
    assert!(table.iter().map(|line| line.number).eq(1..=107));
    for line in &table {
        let words = [&line.document, &line.deadline, &line.state, &line.guidance];
        let answered = words.into_iter().flatten().any(|word| !word.is_empty());
        assert!(
            answered || !line.rules.is_empty() || !line.facts.is_empty(),
            "{} {}",
            line.number,
            line.clause
        );
    }
}

#[test]
fn every_row_that_demands_a_check_has_a_rule() {
    for line in table().iter().filter(|line| line.checked) {
        assert!(!line.rules.is_empty(), "{} {}", line.number, line.clause);
    }
}

#[test]
fn what_the_table_names_exists() {
    for line in table() {
        for fact in &line.facts {
            assert!(
                law().vocabulary.get(fact).is_some(),
                "{}: no fact {fact}",
                line.number
            );
        }
        for rule in &line.rules {
            assert!(
                law().rules.iter().any(|known| known.id == *rule),
                "{}: no rule {rule}",
                line.number
            );
        }
        if let Some(deadline) = &line.deadline {
            assert!(
                law()
                    .profiles
                    .iter()
                    .any(|profile| profile.deadline(deadline).is_some()),
                "{deadline}"
            );
        }
    }
}

#[test]
fn rules_and_table_agree() {
    let table: BTreeSet<(u32, String)> = table()
        .into_iter()
        .flat_map(|line| line.rules.into_iter().map(move |rule| (line.number, rule)))
        .collect();
    let rules: BTreeSet<(u32, String)> = law()
        .rules
        .iter()
        .flat_map(|rule| rule.rows.iter().map(|row| (*row, rule.id.clone())))
        .collect();
    assert_eq!(table, rules);
}

#[test]
fn a_rule_without_a_row_rests_on_a_later_act() {
    for rule in law().rules.iter().filter(|rule| rule.rows.is_empty()) {
        assert!(!rule.clause.starts_with("191/2011"), "{}", rule.id);
    }
}
