//! One `check` for all tests: the lawful dossier, what a case writes over it, and the findings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use reqlament_core::check::{Check, Finding};
use reqlament_core::entry::{Facts, read_entry};
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_core::rule::{Gate, Severity};
use serde_json::Value as Json;

pub fn law() -> &'static Law {
    Law::embedded()
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day")
}

/// What is checked: the profile, the gate, the purpose of the filing.
#[derive(Clone, Copy)]
pub struct At<'a> {
    pub profile: &'a str,
    pub gate: Gate,
    pub purpose: Option<Purpose>,
}

pub fn at(profile: &str, gate: Gate) -> At<'_> {
    At {
        profile,
        gate,
        purpose: None,
    }
}

/// The facts of a dossier that breaks nothing.
pub fn lawful() -> Facts {
    let mut json: BTreeMap<String, Json> =
        serde_json::from_str(include_str!("../data/lawful.json"))
            .expect("the lawful dossier is JSON");
    let number = json["catalogue_number"]
        .as_str()
        .expect("a number")
        .to_owned();
    let name = law()
        .catalogue
        .service(&number)
        .expect("a service of the list")
        .name
        .clone();
    json.insert("name".to_owned(), Json::String(name));
    read(Facts::default(), json)
}

/// Writes JSON by fact id over facts; `null` clears.
pub fn over(facts: Facts, json: &str) -> Facts {
    let json = serde_json::from_str(json).unwrap_or_else(|e| panic!("{e}: {json}"));
    read(facts, json)
}

fn read(mut facts: Facts, json: BTreeMap<String, Json>) -> Facts {
    let mut ids = 0;
    let mut new_id = || {
        ids += 1;
        format!("new-{ids}")
    };
    for (id, json) in json {
        let fact = law()
            .vocabulary
            .get(&id)
            .unwrap_or_else(|| panic!("no fact {id}"));
        let entry = read_entry(fact, &json, &mut new_id).unwrap_or_else(|e| panic!("{e}"));
        facts.set(&id, entry);
    }
    facts
}

pub fn check(facts: &Facts, at: At) -> Vec<Finding> {
    let profile = law().profile(at.profile).expect("a profile");
    let mut check = Check::new(law(), profile, facts, today());
    if let Some(purpose) = at.purpose {
        check = check.for_purpose(purpose);
    }
    check.findings(at.gate).expect("the rules can be asked")
}

pub fn errors(findings: &[Finding]) -> Vec<String> {
    let wrong = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    wrong
        .map(|finding| {
            format!(
                "{} {}: {}",
                finding.rule, finding.clause, finding.message.en
            )
        })
        .collect()
}

pub fn found<'a>(findings: &'a [Finding], rule: &str) -> Option<&'a Finding> {
    findings.iter().find(|finding| finding.rule == rule)
}
