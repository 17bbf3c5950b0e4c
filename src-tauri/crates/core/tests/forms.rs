//! The official forms against the words of their acts, and against the vocabulary.

use std::collections::HashSet;

use reqlament_core::form::{Form, Item, Manner, Role};
use reqlament_core::law::Law;
use reqlament_core::vocabulary::{Group, Shape};

fn form(id: &str) -> &'static Form {
    Law::embedded().form(id).expect("the form exists")
}

/// A form as one line of words: blanks and line ends leave no trace.
fn words(text: &str) -> String {
    text.replace('_', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The words of a form in the order in which the act prints them.
fn printed(form: &Form) -> String {
    let mut lines: Vec<String> = form.annex.iter().chain(&form.title).cloned().collect();
    lines.push(form.preamble.clone());
    for item in &form.items {
        lines.extend(printed_item(item));
    }
    words(&lines.join(" "))
}

fn printed_item(item: &Item) -> Vec<String> {
    let mut lines = vec![
        item.heading.clone(),
        item.number.clone(),
        item.title.clone(),
    ];
    if let Some(boxes) = &item.boxes {
        lines.extend(
            boxes
                .options
                .iter()
                .map(|option| format!("□ {} {}", option.text, option.number_label)),
        );
        lines.push(boxes.closing.clone());
    }
    let captions = item.blanks.iter().map(|blank| blank.caption.clone());
    if item.role == Role::Title {
        lines.splice(0..0, captions);
    } else {
        lines.extend(captions);
    }
    lines
}

/// The first place where two texts part, for a message one can read.
fn assert_same_words(found: &str, expected: &str) {
    let parted = found
        .chars()
        .zip(expected.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let from = parted.saturating_sub(40);
    let near = |text: &str| text.chars().skip(from).take(120).collect::<String>();
    assert!(
        found == expected,
        "found    …{}\nexpected …{}",
        near(found),
        near(expected)
    );
}

#[test]
fn the_model_form_is_annex_1_word_for_word() {
    assert_same_words(
        &printed(form("reglament-191")),
        &words(include_str!("data/annex-1.txt")),
    );
}

#[test]
fn the_application_is_annex_2_word_for_word() {
    assert_same_words(
        &printed(form("filing-191")),
        &words(include_str!("data/annex-2.txt")),
    );
}

#[test]
fn the_record_is_the_list_of_decision_129_word_for_word() {
    assert_same_words(
        &printed(form("record-129")),
        &words(include_str!("data/record-129.txt")),
    );
    let numbers: Vec<String> = form("record-129")
        .items
        .iter()
        .map(|item| item.id.clone())
        .collect();
    assert_eq!(
        numbers,
        (1..=37)
            .map(|number| number.to_string())
            .collect::<Vec<_>>()
    );
}

#[test]
fn every_fact_of_a_form_has_its_place() {
    let shown = |id: &str| {
        form(id)
            .items
            .iter()
            .flat_map(Item::fact_ids)
            .collect::<HashSet<_>>()
    };
    let places = [
        (Group::Reglament, shown("reglament-191")),
        (Group::Filing, shown("filing-191")),
        (Group::Record, shown("record-129")),
    ];
    for fact in Law::embedded().vocabulary.facts() {
        for (group, shown) in &places {
            assert!(
                fact.group != *group || shown.contains(fact.shape.id.as_str()),
                "{} has no place",
                fact.shape.id
            );
        }
    }
}

#[test]
fn every_column_has_a_place_in_the_model_form() {
    let vocabulary = &Law::embedded().vocabulary;
    let blanks: Vec<_> = form("reglament-191")
        .items
        .iter()
        .flat_map(|item| &item.blanks)
        .collect();
    let placed = |table: &Shape, column: &Shape| {
        let shows = |facts: &[String]| facts.contains(&table.id);
        blanks
            .iter()
            .any(|b| shows(&b.facts) && (b.columns.is_empty() || b.columns.contains(&column.id)))
    };
    for fact in vocabulary
        .facts()
        .iter()
        .filter(|fact| fact.group == Group::Reglament)
    {
        let missing: Vec<_> = fact
            .shape
            .columns
            .iter()
            .filter(|c| !placed(&fact.shape, c))
            .map(|c| &c.id)
            .collect();
        assert!(
            missing.is_empty(),
            "{}: {missing:?} have no place",
            fact.shape.id
        );
    }
}

#[test]
fn every_item_rests_on_a_clause_of_the_reader() {
    let law = Law::embedded();
    for form in &law.forms {
        for item in form.items.iter().filter(|item| item.role != Role::Section) {
            let own = form.clause_of(item);
            for clause in std::iter::once(&own).chain(&item.clauses) {
                assert!(
                    law.clause(clause).is_some(),
                    "{}: no clause {clause}",
                    form.address_of(item)
                );
            }
        }
    }
}

#[test]
fn mandatory_are_exactly_the_items_one_fills() {
    for item in &form("reglament-191").items {
        let ruled = item.boxes.is_some()
            || item
                .blanks
                .iter()
                .any(|blank| blank.manner == Manner::Ruled);
        let fills = ruled && matches!(item.role, Role::Item | Role::SubItem);
        assert_eq!(item.mandatory, fills, "{}", item.id);
        assert!(
            !item.mandatory || item.short.is_some(),
            "{} has no short name",
            item.id
        );
    }
    let by_others = form("record-129")
        .items
        .iter()
        .filter(|item| item.assigned_by.is_some());
    assert_eq!(
        by_others.map(|item| item.id.as_str()).collect::<Vec<_>>(),
        ["3", "29", "31", "34", "35"]
    );
}

#[test]
fn a_form_that_names_what_does_not_exist_is_refused() {
    let base = "id = \"f\"\nclause = \"c\"\nname = { az = \"f\", en = \"f\" }\n[[item]]\nid = \"1\"\ntitle = \"t\"\n";
    let parse = |rest: &str| {
        Form::parse(
            "f.toml",
            &format!("{base}{rest}"),
            &Law::embedded().vocabulary,
        )
    };
    assert!(parse("").is_ok());
    let wrong = [
        ("lead = \"nothing\"", "no fact `nothing`"),
        ("shown_when = 'payment == \"gold\"'", "no choice `gold`"),
        (
            "[[item.blank]]\nfacts = [\"fee\"]\ncolumns = [\"colour\"]",
            "no column `colour`",
        ),
        (
            "[item.boxes]\nfact = \"payment\"\noptions = [{ choice = \"gold\", text = \"g\" }]",
            "no choice `gold`",
        ),
        (
            "[item.boxes]\nfact = \"purpose\"\noptions = [{ choice = \"sell\", text = \"g\" }]",
            "no choice `sell`",
        ),
        ("[[item]]\nid = \"1\"\ntitle = \"t\"", "declared twice"),
    ];
    for (rest, expected) in wrong {
        let error = parse(rest).expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}");
    }
}
