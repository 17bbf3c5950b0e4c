//! What the rules say of plain mistakes: clause, severity, place.

use reqlament_core::check::Finding;
use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::rule::{Gate, Severity};

use crate::support::{At, at, check, law, lawful, over};

fn findings(json: &str, gate: Gate) -> Vec<Finding> {
    check(&over(lawful(), json), at("2011", gate))
}

#[track_caller]
fn says(json: &str, gate: Gate, severity: Severity, clause: &str) -> Finding {
    let found = findings(json, gate);
    let told: Vec<_> = found
        .iter()
        .map(|f| (f.severity, f.clause.clone(), f.rule.clone()))
        .collect();
    let hit = found
        .into_iter()
        .find(|f| f.severity == severity && f.clause == clause);
    hit.unwrap_or_else(|| panic!("no {severity:?} {clause} among {told:?}"))
}

#[test]
fn a_paid_service_without_basis() {
    let json = r#"{"fee": [{"id": "x", "subject": "A", "amount": {"qepik": 2000}}]}"#;
    let finding = says(json, Gate::Draft, Severity::Error, "191/2011:8.1");
    assert_eq!(finding.facts[0], "fee");
    assert!(finding.items.contains(&"reglament-191:2.2.1".to_owned()));
    assert_eq!(finding.row.as_deref(), Some("x"));
    assert!(
        finding.message.az.starts_with("1-ci ödəniş"),
        "{}",
        finding.message.az
    );
    says(
        r#"{"fee": null}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011:8.1",
    );
    says(
        r#"{"payment_methods": ["cash"]}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011:8.2",
    );
}

#[test]
fn the_time_and_the_level_of_automation() {
    let finding = says(
        r#"{"automation": "full"}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011/AF:1.7",
    );
    assert_eq!(finding.items, ["reglament-191:1.6", "reglament-191:1.7"]);
    let single = r#"{"duration": {"amount": 5, "unit": "working_day"}}"#;
    says(single, Gate::Draft, Severity::Error, "191/2011/AF:1.7");
    let low_above_high = r#"{"duration": {"from": {"amount": 2, "unit": "month"}, "to": {"amount": 5, "unit": "day"}}}"#;
    says(
        low_above_high,
        Gate::Draft,
        Severity::Error,
        "191/2011/AF:1.7",
    );
}

#[test]
fn identification_and_the_type_of_the_service() {
    says(
        r#"{"identification_means": null}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011:4.4",
    );
    says(
        r#"{"service_type": "informational"}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011:4.3",
    );
}

#[test]
fn the_critical_path_and_the_whole_time() {
    let shorter = r#"{"duration": {"from": {"amount": 1, "unit": "working_day"}, "to": {"amount": 2, "unit": "working_day"}}}"#;
    let finding = says(shorter, Gate::Draft, Severity::Error, "191/2011/AF:1.7");
    assert!(
        finding.message.az.contains("4 iş günü > 2 iş günü"),
        "{}",
        finding.message.az
    );
    let other_unit = r#"{"duration": {"from": {"amount": 1, "unit": "day"}, "to": {"amount": 6, "unit": "day"}}}"#;
    says(
        other_unit,
        Gate::Draft,
        Severity::Warning,
        "191/2011/AF:1.7",
    );
}

#[test]
fn bodies_of_1_5_and_of_3_4_3() {
    let stranger =
        r#"{"operations": [{"name": "A", "actor": "body", "others": [{"name": "Üçüncü qurum"}]}]}"#;
    let finding = says(stranger, Gate::Draft, Severity::Error, "191/2011:7.1.4");
    assert!(finding.items.contains(&"reglament-191:3.4.3".to_owned()));
    assert!(
        !finding.items.contains(&"reglament-191:3.4.2".to_owned()),
        "{:?}",
        finding.items
    );
    let idle = r#"{"operations": [{"name": "A", "actor": "user"}]}"#;
    says(idle, Gate::Consultation, Severity::Error, "191/2011:9.4");
    says(idle, Gate::Consultation, Severity::Warning, "191/2011:9.4");
}

#[test]
fn acts_and_addresses() {
    let bare = r#"{"legal_basis": [{"type": "decree", "title": "A"}]}"#;
    let found = findings(bare, Gate::Draft);
    assert_eq!(
        found
            .iter()
            .filter(|f| f.clause == "191/2011/AF:1.3" && f.severity == Severity::Error)
            .count(),
        2
    );
    says(
        r#"{"web_addresses": ["www.e-gov"]}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011/AF:2.4",
    );
    says(
        r#"{"consultation": {"address": "sayt"}}"#,
        Gate::Draft,
        Severity::Error,
        "191/2011:9.7",
    );
}

#[test]
fn documents_that_the_state_holds() {
    let held = |more: &str| {
        format!(
            r#"{{"documents_submitted": [{{"document": "A", "held_by_state": true, "submission": "surət" {more}}}]}}"#
        )
    };
    says(&held(""), Gate::Draft, Severity::Error, "191/2011:7.2");
    says(
        &held(r#", "reason": "Ehtiyat işləmir""#),
        Gate::Draft,
        Severity::Warning,
        "191/2011:7.2",
    );
    let act = r#", "exception": {"title": "X", "clauses": "1-ci maddə"}"#;
    says(&held(act), Gate::Draft, Severity::Warning, "191/2011:7.2");
    let notarised = r#"{"operations": [{"name": "A", "actor": "user"}]}"#;
    says(
        notarised,
        Gate::Draft,
        Severity::Error,
        "191/2011/AF:2.6-note2",
    );
}

#[test]
fn agreement_consultation_cancellation() {
    says(
        r#"{"agreements": null}"#,
        Gate::Approval,
        Severity::Error,
        "191/2011:9.2",
    );
    says(
        r#"{"consultation": null}"#,
        Gate::Approval,
        Severity::Error,
        "191/2011:9.7",
    );
    let facts = over(lawful(), r#"{"registration": {"number": "R-1"}}"#);
    let cancel = At {
        profile: "2011",
        gate: Gate::Filing,
        purpose: Some(Purpose::Cancel),
    };
    assert_eq!(
        check(&facts, cancel)
            .iter()
            .map(|f| f.clause.as_str())
            .collect::<Vec<_>>(),
        ["191/2011:10.7"]
    );
    let cancel = At {
        profile: "2025",
        ..cancel
    };
    assert_eq!(
        check(&facts, cancel)
            .iter()
            .map(|f| f.clause.as_str())
            .collect::<Vec<_>>(),
        ["129/2026:29"]
    );
}

#[test]
fn a_name_other_than_the_listed_comes_with_a_fix() {
    let finding = says(
        r#"{"name": "Başqa"}"#,
        Gate::Draft,
        Severity::Warning,
        "191/2011/AF:1.1",
    );
    let listed = &law().catalogue.service("20.1").expect("a service").name;
    assert_eq!(finding.fix.expect("a fix").value, listed.as_str());
}

#[test]
fn an_abbreviated_provider_is_mended_where_the_full_name_is_known() {
    let known = law()
        .bodies
        .iter()
        .find(|body| body.full.is_some())
        .expect("a body with a full name");
    let json =
        serde_json::json!({ "provider": { "name": known.name, "unit": "Şöbə" } }).to_string();
    let found = findings(&json, Gate::Draft);
    if let Some(finding) = found
        .iter()
        .find(|finding| finding.rule == "provider-full-name")
    {
        let fix = finding.fix.as_ref().expect("a fix");
        assert_eq!(
            fix.value["name"],
            known.full.as_deref().expect("a full name")
        );
        assert_eq!(fix.value["unit"], "Şöbə");
    }
}

#[test]
fn findings_come_in_order_of_weight() {
    let found = findings(
        r#"{"name": null, "content": null, "control_form": null, "fee": null}"#,
        Gate::Registered,
    );
    let weights: Vec<Severity> = found.iter().map(|finding| finding.severity).collect();
    assert!(weights.is_sorted());
    assert_eq!(found[0].facts[0], "name");
}

#[test]
fn what_was_agreed_or_approved_is_recognised_while_it_does_not_change() {
    use reqlament_core::agreed::{digest_for_body, digest_of_text};
    let facts = lawful();
    let agreed = digest_for_body(&facts, "Nümunə Agentliyi").expect("a digest");
    let approved = digest_of_text(&law().vocabulary, &facts).expect("a digest");
    let json = format!(
        r#"{{"agreements": [{{"body": "Nümunə Agentliyi", "outcome": "agreed", "letter_number": "1", "date": "2026-01-20",
             "person": "Sədr", "agreed_digest": "{agreed}"}}],
            "approval": {{"body": "Nümunə Nazirliyi", "date": "2026-03-10", "head": {{"surname": "S", "name": "A"}}, "digest": "{approved}"}}}}"#
    );
    let facts = over(facts, &json);
    let rules = |facts: &Facts| {
        check(facts, at("2011", Gate::Filing))
            .into_iter()
            .map(|f| f.rule)
            .collect::<Vec<_>>()
    };
    assert_eq!(rules(&facts), Vec::<String>::new());
    let other = over(
        facts,
        r#"{"documents_held": [{"document": "B", "identifier": "N", "system": "S", "holder": "Nümunə Agentliyi"}]}"#,
    );
    assert_eq!(rules(&other), ["text-as-approved", "agreement-renewed"]);
}
