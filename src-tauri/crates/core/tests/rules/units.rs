//! Lengths, the critical path, well-formed addresses and names.

use std::cmp::Ordering;

use reqlament_core::check::Check;
use reqlament_core::kind::Kind;
use reqlament_core::length::Sum;
use reqlament_core::path::{circles, critical_path};
use reqlament_core::value::{Length, Row, Unit, Value};
use reqlament_core::wellformed::{is_abbreviated, is_well_formed};

use crate::support::{law, over, today};

fn sum(amount: u32, unit: Unit) -> Sum {
    Sum::of(Length { amount, unit })
}

#[test]
fn the_ready_text_of_3_3_2_does_not_hold_the_item_in_an_informational_service() {
    let law = law();
    let item = law
        .form("reglament-191")
        .and_then(|form| form.items.iter().find(|item| item.id == "3.3.2"))
        .expect("the item");
    let fixes = law.rules.iter().filter_map(|rule| rule.fix.as_ref());
    let ready = fixes
        .filter(|fix| fix.fact == "decision_acceptance")
        .find_map(|fix| fix.value.as_str())
        .expect("the ready text");
    let applies = |kind: &str, text: &str| {
        let json = serde_json::json!({ "service_type": kind, "decision_acceptance": text });
        let facts = over(Default::default(), &json.to_string());
        let profile = law.profile("2011").expect("the profile");
        let check = Check::new(law, profile, &facts, today());
        check.applies(item).expect("the condition")
    };
    assert!(applies("interactive", ready));
    assert!(
        !applies("informational", ready),
        "the ready text says nothing"
    );
    assert!(!applies("informational", ""));
    assert!(
        applies("informational", "Öz mətni"),
        "own text stays in sight"
    );
}

fn operations(json: &str) -> Vec<Row> {
    let facts = over(Default::default(), &format!(r#"{{"operations": {json}}}"#));
    facts
        .value("operations")
        .map(Value::rows)
        .expect("operations")
        .to_vec()
}

#[test]
fn lengths_compare_where_their_units_allow_it() {
    use Unit::*;
    let table = [
        (sum(60, Minute), sum(1, Hour), Some(Ordering::Equal)),
        (sum(90, Second), sum(1, Minute), Some(Ordering::Greater)),
        (sum(2, WorkingDay), sum(3, WorkingDay), Some(Ordering::Less)),
        (sum(12, Month), sum(1, Year), Some(Ordering::Equal)),
        (sum(24, Hour), sum(1, Day), Some(Ordering::Equal)),
        (sum(1, Hour), sum(1, WorkingDay), Some(Ordering::Less)),
        (sum(5, WorkingDay), sum(7, Day), None),
        (sum(30, Day), sum(1, Month), None),
        (sum(1, Day), sum(1, Month), Some(Ordering::Less)),
        (sum(40, Day), sum(1, Month), Some(Ordering::Greater)),
        (sum(60, WorkingDay), sum(10, Day), Some(Ordering::Greater)),
        (
            sum(3, WorkingDay).plus(sum(2, Hour)),
            sum(3, WorkingDay),
            Some(Ordering::Greater),
        ),
    ];
    for (one, other, expected) in table {
        assert_eq!(
            one.compare(other),
            expected,
            "{} ? {}",
            one.az(),
            other.az()
        );
        assert_eq!(
            other.compare(one),
            expected.map(Ordering::reverse),
            "{} ? {}",
            other.az(),
            one.az()
        );
    }
    assert_eq!(
        sum(2, WorkingDay).plus(sum(90, Minute)).az(),
        "2 iş günü 1 saat 30 dəqiqə"
    );
}

#[test]
fn huge_lengths_do_not_overflow() {
    let huge = sum(u32::MAX, Unit::Year).plus(sum(u32::MAX, Unit::WorkingDay));
    assert_eq!(huge.compare(sum(1, Unit::Day)), Some(Ordering::Greater));
}

#[test]
fn operations_follow_one_another_unless_they_say_otherwise() {
    let chain = operations(
        r#"[{"id":"a","term":{"amount":2,"unit":"working_day"}},{"id":"b","term":{"amount":3,"unit":"working_day"}}]"#,
    );
    assert_eq!(critical_path(&chain).length, sum(5, Unit::WorkingDay));
    assert_eq!(critical_path(&chain).rows, ["a", "b"]);
}

#[test]
fn parallel_operations_count_once() {
    let parallel = operations(
        r#"[{"id":"a","term":{"amount":1,"unit":"working_day"}},
            {"id":"b","after":["a"],"term":{"amount":3,"unit":"working_day"}},
            {"id":"c","after":["a"],"term":{"amount":2,"unit":"working_day"}},
            {"id":"d","after":["b","c"],"term":{"amount":1,"unit":"working_day"}}]"#,
    );
    let path = critical_path(&parallel);
    assert_eq!(path.length, sum(5, Unit::WorkingDay));
    assert_eq!(path.rows, ["a", "b", "d"]);
}

#[test]
fn what_the_user_does_not_wait_for_does_not_count() {
    let one = r#"{"id":"a","actor":"body","term":{"amount":1,"unit":"working_day"}}"#;
    for more in [
        r#""clock_stopped":true,"term":{"amount":9,"unit":"working_day"}"#,
        r#""after_result":true,"term":{"amount":9,"unit":"working_day"}"#,
        r#""term":{"times":2}"#,
        r#""actor":"user","term":{"amount":9,"unit":"working_day"}"#,
        r#""term":"within_whole""#,
    ] {
        let rows = operations(&format!(r#"[{one},{{"id":"b",{more}}}]"#));
        assert_eq!(
            critical_path(&rows).length,
            sum(1, Unit::WorkingDay),
            "{more}"
        );
    }
}

#[test]
fn the_maximum_counts_where_both_are_given() {
    let rows = operations(
        r#"[{"id":"a","term":{"amount":1,"unit":"hour"},"maximum":{"amount":2,"unit":"hour"}}]"#,
    );
    assert_eq!(critical_path(&rows).length, sum(2, Unit::Hour));
    assert!(critical_path(&operations(r#"[{"id":"a","name":"A","actor":"body"}]"#)).unknown);
}

#[test]
fn circles_are_found_and_cut() {
    let rows = operations(
        r#"[{"id":"a","after":["c"],"term":{"amount":1,"unit":"day"}},{"id":"b","after":["a"],"term":{"amount":1,"unit":"day"}},
            {"id":"c","after":["b"],"term":{"amount":1,"unit":"day"}},{"id":"d","after":["d"]},{"id":"e","name":"E"}]"#,
    );
    assert_eq!(circles(&rows), ["a", "b", "c", "d"]);
    assert!(critical_path(&rows).length.compare(sum(4, Unit::Day)) == Some(Ordering::Less));
}

#[test]
fn addresses() {
    let table = [
        (Kind::Web, "www.e-gov.az", true),
        (Kind::Web, "https://lisenziya.gov.az/az/xidmet?id=1", true),
        (Kind::Web, "http://azexport.az", true),
        (Kind::Web, "numune.az:8080/x", true),
        (Kind::Web, "e-gov", false),
        (Kind::Web, "www e-gov az", false),
        (Kind::Web, "https://", false),
        (Kind::Web, "ftp://e-gov.az", false),
        (Kind::Web, "www.e-gov.az,", false),
        (Kind::Web, "-a.az", false),
        (Kind::Email, "info@numune.gov.az", true),
        (Kind::Email, "info@numune", false),
        (Kind::Email, "info numune@a.az", false),
        (Kind::Email, "a@b@c.az", false),
        (Kind::Phone, "108", true),
        (Kind::Phone, "*8103", true),
        (Kind::Phone, "+994 12 000 00 00", true),
        (Kind::Phone, "(012) 000-00-00", true),
        (Kind::Phone, "12", false),
        (Kind::Phone, "zəng", false),
        (Kind::Phone, "1234567890123456", false),
    ];
    for (kind, text, expected) in table {
        assert_eq!(is_well_formed(kind, text), expected, "{text}");
    }
}

#[test]
fn abbreviated_names() {
    let table = [
        ("Nəqliyyat Nazirliyi", false),
        ("“Azərsu” ASC", false),
        ("“AZAL” QSC-nin Bakı filialı", false),
        ("Nümunə MMC", false),
        ("NRYTN", true),
        ("AR Nəqliyyat Nazirliyi", true),
        ("Azərbaycan Resp. Vergilər Naz.", true),
        ("“ASAN xidmət” mərkəzi", false),
    ];
    for (name, expected) in table {
        assert_eq!(is_abbreviated(name), expected, "{name}");
    }
}
