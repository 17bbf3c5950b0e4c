//! Every rule has a dossier that breaks it and one that keeps it: `data/cases.toml`, each written over the lawful one.

use std::collections::BTreeMap;

use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::rule::Gate;
use serde::Deserialize;

use crate::support::{At, at, check, errors, found, law, lawful, over};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// JSON that breaks the rule, written over the lawful dossier.
    pub breaks: String,
    /// JSON under which the rule binds and is kept; the lawful dossier itself where it does that.
    #[serde(default = "unchanged")]
    pub keeps: String,
    /// The profile; the rule's first where it is not given.
    profile: Option<String>,
    /// The gate; the rule's own where it is not given.
    gate: Option<Gate>,
    pub purpose: Option<Purpose>,
}

fn unchanged() -> String {
    "{}".to_owned()
}

pub fn cases() -> BTreeMap<String, Case> {
    toml::from_str(include_str!("../data/cases.toml")).expect("the cases are TOML")
}

#[test]
fn every_rule_has_a_case_and_every_case_a_rule() {
    let cases = cases();
    let without: Vec<&str> = law()
        .rules
        .iter()
        .map(|rule| rule.id.as_str())
        .filter(|id| !cases.contains_key(*id))
        .collect();
    assert!(without.is_empty(), "rules without a case: {without:?}");
    let unknown: Vec<&String> = cases
        .keys()
        .filter(|id| law().rules.iter().all(|rule| rule.id != **id))
        .collect();
    assert!(unknown.is_empty(), "cases without a rule: {unknown:?}");
}

#[test]
fn every_rule_is_broken_by_one_dossier_and_kept_by_another() {
    let cases = cases();
    let mut wrong = Vec::new();
    for rule in &law().rules {
        let Some(case) = cases.get(&rule.id) else {
            continue;
        };
        for (profile, severity) in &rule.profiles {
            if case.profile.as_ref().is_some_and(|only| only != profile) {
                continue;
            }
            let at = At {
                profile,
                gate: case.gate.unwrap_or(rule.gate),
                purpose: case.purpose,
            };
            let broken = check(&over(lawful(), &case.breaks), at);
            match found(&broken, &rule.id) {
                Some(finding) if finding.severity == *severity => {}
                Some(finding) => wrong.push(format!(
                    "{} under {profile}: {:?}",
                    rule.id, finding.severity
                )),
                None => wrong.push(format!(
                    "{} under {profile} is not broken; found {:?}",
                    rule.id,
                    errors(&broken)
                )),
            }
            let kept = check(&over(lawful(), &case.keeps), at);
            if let Some(finding) = found(&kept, &rule.id) {
                wrong.push(format!(
                    "{} under {profile} is not kept: {}",
                    rule.id, finding.message.en
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn documents_signed_one_by_one_need_no_word_on_the_whole() {
    let signed = r#"{"signature_requirement": null, "documents_submitted": [{"document": "Layihə", "signed": true}]}"#;
    let here = at("2011", Gate::Consultation);
    let findings = check(&over(lawful(), signed), here);
    assert!(found(&findings, "documents-signed").is_none());
}

#[test]
fn a_rule_does_not_bind_before_its_gate() {
    let cases = cases();
    for rule in law().rules.iter().filter(|rule| rule.gate > Gate::Draft) {
        let case = &cases[&rule.id];
        let before = Gate::ALL
            .into_iter()
            .rev()
            .find(|gate| *gate < rule.gate)
            .expect("a gate before");
        for profile in rule.profiles.keys() {
            let early = At {
                profile,
                gate: before,
                purpose: case.purpose,
            };
            assert!(
                found(&check(&over(lawful(), &case.breaks), early), &rule.id).is_none(),
                "{} at {before:?}",
                rule.id
            );
        }
    }
}

#[test]
fn the_lawful_dossier_has_no_errors_and_no_warnings_at_any_gate() {
    for profile in ["2011", "2025"] {
        for gate in Gate::ALL {
            let findings = check(&lawful(), at(profile, gate));
            let told: Vec<_> = findings
                .iter()
                .map(|finding| (&finding.rule, &finding.message.en))
                .collect();
            assert!(told.is_empty(), "{profile} {gate:?}: {told:#?}");
        }
    }
}

#[test]
fn an_untouched_dossier_has_nothing_wrong_while_it_is_drafted() {
    for profile in ["2011", "2025"] {
        assert_eq!(
            check(&Facts::default(), at(profile, Gate::Draft)),
            Vec::new()
        );
    }
}

#[test]
fn an_empty_dossier_is_told_of_each_open_fact_once() {
    for profile in ["2011", "2025"] {
        let findings = check(&Facts::default(), at(profile, Gate::Registered));
        let open = findings
            .iter()
            .filter(|f| f.rule.ends_with("complete"))
            .map(|finding| &finding.facts[0]);
        let mut facts: Vec<&String> = open.collect();
        let all = facts.len();
        facts.sort();
        facts.dedup();
        assert_eq!(facts.len(), all, "{profile}");
        assert!(all > 20);
    }
}

#[test]
fn under_2025_no_error_cites_191() {
    for rule in law()
        .rules
        .iter()
        .filter(|rule| rule.clause.starts_with("191/2011"))
    {
        let severity = rule.profiles.get("2025");
        assert_ne!(
            severity,
            Some(&reqlament_core::rule::Severity::Error),
            "{}",
            rule.id
        );
    }
}

#[test]
fn every_clause_stands_in_the_reader() {
    for rule in &law().rules {
        for clause in rule.also.iter().chain([&rule.clause]) {
            let known = clause == "279-VIIQ" || law().clause(clause).is_some();
            assert!(known, "{}: no clause {clause}", rule.id);
        }
    }
}

#[test]
fn messages_say_what_is_wrong_and_how_to_mend_it() {
    for rule in &law().rules {
        for text in [&rule.message.az, &rule.message.en] {
            assert!(text.ends_with('.'), "{}: {text}", rule.id);
            assert!(
                text.matches(['.', ':']).count() >= 2,
                "{} does not say how to mend it: {text}",
                rule.id
            );
        }
    }
}

#[test]
fn a_fix_mends_what_it_is_offered_for() {
    let cases = cases();
    for rule in law()
        .rules
        .iter()
        .filter(|rule| rule.fix.is_some() && rule.id != "provider-full-name")
    {
        let broken = over(lawful(), &cases[&rule.id].breaks);
        let here = at(rule.profiles.keys().next().expect("a profile"), rule.gate);
        let findings = check(&broken, here);
        let mend = found(&findings, &rule.id)
            .and_then(|finding| finding.fix.clone())
            .expect("a fix");
        let mended = over(
            broken,
            &serde_json::json!({ &mend.fact: mend.value }).to_string(),
        );
        assert!(
            found(&check(&mended, here), &rule.id).is_none(),
            "{}",
            rule.id
        );
    }
}
