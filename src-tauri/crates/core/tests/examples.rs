//! The worked examples: complete, lawful at the filing, and honest about where each value comes from.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use reqlament_core::check::{Check, Finding};
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::example::Example;
use reqlament_core::filing::Purpose;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::value::{Person, Value};

const IDS: [&str; 2] = ["esign-nonresident", "licence"];

fn examples() -> Vec<Example> {
    Example::load(EMBEDDED, &Law::embedded().vocabulary).expect("the examples load")
}

fn example(id: &str) -> Example {
    examples()
        .into_iter()
        .find(|example| example.id == id)
        .expect("the example is there")
}

fn facts(example: &Example) -> Facts {
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        format!("id-{count}")
    };
    example
        .read(&Law::embedded().vocabulary, &mut new_id)
        .expect("the example reads")
}

/// What a check finds at the filing of a registration.
fn findings(example: &Example) -> Vec<Finding> {
    let law = Law::embedded();
    let profile = law
        .profile(&example.profile)
        .expect("the profile of the example");
    let facts = facts(example);
    let check = Check::new(law, profile, &facts, day()).for_purpose(Purpose::Register);
    check
        .findings(Gate::Filing)
        .expect("the law's data is sound")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn messages<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<String> {
    let say = |finding: &Finding| {
        format!(
            "{} {:?} {:?}: {}",
            finding.rule, finding.facts, finding.row, finding.message.az
        )
    };
    findings.into_iter().map(say).collect()
}

#[test]
fn both_examples_load_under_their_names() {
    let found: Vec<String> = examples().into_iter().map(|example| example.id).collect();
    assert_eq!(
        found.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        BTreeSet::from(IDS)
    );
    for id in IDS {
        let path = format!("examples/{id}.toml");
        assert!(
            EMBEDDED.iter().any(|(asset, _)| *asset == path),
            "the file is called after the example: {path}"
        );
    }
}

#[test]
fn every_mandatory_item_is_answered() {
    let law = Law::embedded();
    for example in examples() {
        let facts = facts(&example);
        let profile = law
            .profile(&example.profile)
            .expect("the profile of the example");
        let check = Check::new(law, profile, &facts, day());
        for form in profile.forms.iter().filter_map(|id| law.form(id)) {
            let completeness = check
                .completeness(form)
                .expect("the form's conditions hold");
            assert_eq!(
                completeness.answered, completeness.asked,
                "{}: {}",
                example.id, form.id
            );
            assert!(completeness.asked > 0, "{} asks something", form.id);
        }
    }
}

#[test]
fn nothing_is_unlawful_at_the_filing() {
    for example in examples() {
        let found = findings(&example);
        let errors = found
            .iter()
            .filter(|finding| finding.severity == Severity::Error);
        assert_eq!(messages(errors), Vec::<String>::new(), "{}", example.id);
    }
}

/// The warnings that stay, each with the reason why the text is lawful all the same.
const DOUBTFUL: [(&str, &str, &str); 1] = [(
    "esign-nonresident",
    "service-in-list",
    "the service came with a decree of 2017; the list is of 2011",
)];

#[test]
fn what_stays_doubtful_is_known() {
    for example in examples() {
        let found = findings(&example);
        let doubtful: Vec<&Finding> = found
            .iter()
            .filter(|finding| finding.severity == Severity::Warning)
            .collect();
        let rules: Vec<&str> = doubtful
            .iter()
            .map(|finding| finding.rule.as_str())
            .collect();
        let known: Vec<&str> = DOUBTFUL
            .iter()
            .filter(|(id, ..)| *id == example.id)
            .map(|(_, rule, _)| *rule)
            .collect();
        assert_eq!(rules, known, "{}: {:#?}", example.id, messages(doubtful));
    }
}

#[test]
fn every_value_has_a_source_or_only_illustrates() {
    for example in examples() {
        for fact in example.facts.keys() {
            let told = example
                .sources
                .get(fact)
                .is_some_and(|source| !source.trim().is_empty());
            assert!(
                told || example.illustrative.contains(fact),
                "{}: {fact}",
                example.id
            );
        }
    }
}

#[test]
fn every_cited_source_exists() {
    for example in examples() {
        for (fact, sources) in &example.sources {
            for source in sources.split("; ") {
                assert!(exists(source), "{}: {fact}: {source}", example.id);
            }
        }
    }
}

/// A clause of the built-in law by id, a number of the official list, or a place of an act or instruction that the
/// in-app reader does not hold.
fn exists(source: &str) -> bool {
    let law = Law::embedded();
    if let Some(number) = source.strip_prefix("191/2011, siyahı, ") {
        return law.catalogue.service(number).is_some() || law.catalogue.body(number).is_some();
    }
    let unheld = ["1598/2017, Fərman, ", "1598/2017, Əsasnamə, ", "Təlimat, "];
    law.clause(source).is_some()
        || source == "1598/2017, əlavə"
        || unheld.iter().any(|act| {
            source
                .strip_prefix(act)
                .is_some_and(|place| !place.is_empty())
        })
}

#[test]
fn no_person_is_named_and_no_registry_number_is_given() {
    for example in examples() {
        let facts = facts(&example);
        assert!(
            facts.get("registration").is_none(),
            "{}: the operator gives the number",
            example.id
        );
        for (fact, entry) in facts.iter() {
            let Entry::Filled(value) = entry else {
                continue;
            };
            for person in persons(value) {
                let named = [&person.surname, &person.name, &person.patronymic]
                    .into_iter()
                    .any(|part| !part.is_empty());
                assert!(!named && !person.post.is_empty(), "{}: {fact}", example.id);
            }
        }
    }
}

fn persons(value: &Value) -> Vec<&Person> {
    match value {
        Value::Person(person) => vec![person],
        Value::Group(cells) => cells.values().flat_map(persons).collect(),
        Value::Table(rows) => rows
            .iter()
            .flat_map(|row| row.cells.values())
            .flat_map(persons)
            .collect(),
        Value::Many(values) => values.iter().flat_map(persons).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_row_keeps_its_own_id() {
    for example in examples() {
        for (fact, entry) in facts(&example).iter() {
            let Entry::Filled(value) = entry else {
                continue;
            };
            let ids: BTreeSet<&str> = value.rows().iter().map(|row| row.id.as_str()).collect();
            assert_eq!(ids.len(), value.rows().len(), "{}: {fact}", example.id);
            assert!(
                ids.iter().all(|id| !id.starts_with("id-")),
                "{}: {fact}",
                example.id
            );
        }
    }
}

#[test]
fn the_licence_is_the_service_of_the_list() {
    let facts = facts(&example("licence"));
    let service = Law::embedded()
        .catalogue
        .service(facts.text("catalogue_number"))
        .expect("20.1 of the list");
    assert_eq!(facts.text("name"), service.name);
}

#[test]
fn the_four_bodies_give_their_opinions_side_by_side() {
    let facts = facts(&example("esign-nonresident"));
    let operations = facts
        .value("operations")
        .map(Value::rows)
        .unwrap_or_default();
    let tacit: Vec<_> = operations
        .iter()
        .filter(|row| row.flag("tacit_consent"))
        .collect();
    assert_eq!(tacit.len(), 4);
    assert!(
        tacit
            .iter()
            .all(|row| row.cells["after"] == tacit[0].cells["after"])
    );
    let path = reqlament_core::path::critical_path(operations);
    assert_eq!(
        path.length.az(),
        "4 iş günü",
        "three working days for the opinions, one for the invitation"
    );
}

/// Loads one example made of these facts.
fn load(facts: &str) -> Result<Vec<Example>, String> {
    let text =
        format!("id = \"x\"\ntitle = {{ az = \"x\", en = \"x\" }}\nprofile = \"2011\"\n{facts}");
    Example::load(&[("examples/x.toml", &text)], &Law::embedded().vocabulary)
        .map_err(|error| error.to_string())
}

#[test]
fn a_value_without_a_source_does_not_load() {
    let error = load("[[fact]]\nid = \"name\"\nvalue = \"Ad\"").expect_err("no source");
    assert!(
        error.contains("`name`") && error.contains("names no source"),
        "{error}"
    );
    assert!(load("[[fact]]\nid = \"name\"\nvalue = \"Ad\"\nillustrative = true").is_ok());
}

#[test]
fn a_fact_given_twice_does_not_load() {
    let fact = "[[fact]]\nid = \"name\"\nvalue = \"Ad\"\nsource = \"191/2011:1.1\"\n";
    let error = load(&fact.repeat(2)).expect_err("twice");
    assert!(
        error.contains("`name`") && error.contains("given twice"),
        "{error}"
    );
}

#[test]
fn a_value_that_does_not_fit_its_fact_does_not_load() {
    let error = load("[[fact]]\nid = \"automation\"\nvalue = \"yarım\"\nillustrative = true")
        .expect_err("no such choice");
    assert!(error.contains("automation"), "{error}");
    let error = load("[[fact]]\nid = \"nothing\"\nvalue = \"x\"\nillustrative = true")
        .expect_err("no such fact");
    assert!(error.contains("nothing"), "{error}");
}
