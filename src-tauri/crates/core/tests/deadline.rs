//! Which deadlines run for a dossier, as tables.

use chrono::NaiveDate;
use reqlament_core::calendar::Calendar;
use reqlament_core::deadline::{DeadlineKind, Due, of_facts};
use reqlament_core::entry::Facts;
use reqlament_core::law::Law;
use serde_json::{Value as Json, json};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn facts(json: Json) -> Facts {
    let Json::Object(map) = json else {
        panic!("an object");
    };
    Facts::from_stored(&Law::embedded().vocabulary, map)
}

/// The deadlines of these facts under a profile: kind, last day, body.
#[track_caller]
fn running(profile: &str, given: Json) -> Vec<(DeadlineKind, String, String)> {
    let law = Law::embedded();
    let profile = law.profile(profile).expect("a profile");
    of_facts(&law.calendar, profile, &facts(given))
        .into_iter()
        .map(|one| (one.kind, one.date.to_string(), one.body))
        .collect()
}

fn agreement(id: &str, body: &str, reply_by: &str, outcome: Option<&str>) -> Json {
    let mut row = json!({
        "id": id, "order": id, "body": { "name": body }, "sent_date": "2026-11-02", "reply_by": reply_by,
    });
    if let Some(outcome) = outcome {
        row["outcome"] = json!(outcome);
    }
    row
}

#[test]
fn a_body_that_has_not_replied_is_waited_for() {
    let agreements = json!({ "agreements": [
        agreement("a", "Maliyyə Nazirliyi", "2026-11-20", None),
        agreement("b", "Ədliyyə Nazirliyi", "2026-11-16", None),
        agreement("c", "Dövlət Gömrük Komitəsi", "2026-11-10", Some("agreed")),
    ] });
    let expected = vec![
        (
            DeadlineKind::Reply,
            "2026-11-16".to_owned(),
            "Ədliyyə Nazirliyi".to_owned(),
        ),
        (
            DeadlineKind::Reply,
            "2026-11-20".to_owned(),
            "Maliyyə Nazirliyi".to_owned(),
        ),
    ];
    assert_eq!(running("2011", agreements), expected);
}

#[test]
fn nothing_of_coordination_or_consultation_runs_after_approval() {
    let all = json!({
        "agreements": [agreement("a", "Maliyyə Nazirliyi", "2026-11-20", None)],
        "consultation": { "start": "2026-11-01", "end": "2026-11-30" },
        "approval": { "date": "2026-11-18" },
    });
    assert_eq!(running("2011", all), []);
}

#[test]
fn the_consultation_runs_to_its_closing_date() {
    let consultation = json!({ "consultation": { "start": "2026-11-01", "end": "2026-11-30" } });
    let expected = vec![(
        DeadlineKind::Consultation,
        "2026-11-30".to_owned(),
        String::new(),
    )];
    assert_eq!(running("2011", consultation.clone()), expected);
    let mut before = consultation;
    before["previously_approved"] = json!(true);
    assert_eq!(running("2011", before), []);
}

#[test]
fn a_change_is_filed_within_three_working_days() {
    // 191/2011, 10.6; 2026-11-09 and -10 are days off.
    let change = json!({
        "registration": { "number": "SINAQ-1", "date": "2026-01-12" },
        "change": { "date": "2026-11-05" },
    });
    let expected = vec![(
        DeadlineKind::AmendmentFiling,
        "2026-11-12".to_owned(),
        String::new(),
    )];
    assert_eq!(running("2011", change.clone()), expected);
    assert_eq!(running("2025", change.clone()), [], "279-VIIQ sets none");
    let mut filed = change;
    filed["change"]["filed"] = json!("2026-11-06");
    assert_eq!(running("2011", filed), []);
}

#[test]
fn an_effective_reglament_is_filed_within_thirty_working_days() {
    let effective = json!({ "approval": { "date": "2026-09-01" }, "effective_date": "2026-09-07" });
    let found = running("2025", effective.clone());
    let last = Law::embedded()
        .calendar
        .add_working_days(day("2026-09-07"), 30);
    let expected = vec![(
        DeadlineKind::FirstFiling,
        last.date.to_string(),
        String::new(),
    )];
    assert_eq!(found, expected);
    assert_eq!(running("2011", effective.clone()), []);
    let mut registered = effective;
    registered["registration"] = json!({ "number": "SINAQ-1", "date": "2026-09-20" });
    assert_eq!(running("2025", registered), []);
}

#[test]
fn what_is_counted_through_an_unknown_year_is_provisional() {
    let law = Law::embedded();
    let profile = law.profile("2025").expect("a profile");
    let effective = facts(json!({ "effective_date": "2026-12-20" }));
    let of = |calendar: &Calendar| of_facts(calendar, profile, &effective)[0].provisional;
    assert!(of(&law.calendar));
}

#[test]
fn a_day_stands_overdue_this_week_or_later() {
    // 2026-11-18 is a Wednesday.
    for (date, due) in [
        ("2026-11-17", Due::Overdue),
        ("2026-11-18", Due::ThisWeek),
        ("2026-11-22", Due::ThisWeek),
        ("2026-11-23", Due::Later),
    ] {
        assert_eq!(Due::on(day(date), day("2026-11-18")), due, "{date}");
    }
    assert_eq!(
        Due::on(day("2026-11-22"), day("2026-11-22")),
        Due::ThisWeek,
        "a Sunday ends its week"
    );
    assert_eq!(
        Due::on(day("2026-11-23"), day("2026-11-22")),
        Due::Later,
        "Monday begins the next"
    );
}
