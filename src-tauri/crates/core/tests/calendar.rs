//! Working days: the year files against the law, and deadlines over holidays.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use reqlament_core::calendar::{Calendar, Day, DayKind, add_days, add_months, add_years};

const FIXED: &str = include_str!("../../../../assets/calendar/fixed.toml");
const YEARS: [&str; 3] = [
    include_str!("../../../../assets/calendar/2024.toml"),
    include_str!("../../../../assets/calendar/2025.toml"),
    include_str!("../../../../assets/calendar/2026.toml"),
];

fn calendar() -> Calendar {
    Calendar::parse(FIXED, &YEARS).expect("the calendar files")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn rows(year: i32) -> Vec<Day> {
    let calendar = calendar();
    let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a year");
    let days = first.iter_days().take_while(|date| date.year() == year);
    days.flat_map(|date| calendar.days_on(date).cloned().collect::<Vec<_>>())
        .collect()
}

fn of_kind(year: i32, kind: DayKind) -> Vec<String> {
    let rows = rows(year).into_iter().filter(|row| row.kind == kind);
    rows.map(|row| row.date.format("%m-%d").to_string())
        .collect()
}

#[test]
fn working_days_of_the_known_years() {
    let calendar = calendar();
    assert_eq!(calendar.working_days_in_year(2026), Some(241));
    assert_eq!(calendar.working_days_in_year(2025), Some(239));
    assert_eq!(calendar.working_days_in_year(2024), Some(241));
    assert_eq!(calendar.working_days_in_year(2027), None);
    assert_eq!(calendar.years().collect::<Vec<_>>(), [2024, 2025, 2026]);
}

#[test]
fn the_eight_moved_days_of_2026() {
    let moved = [
        "03-09", "03-25", "03-26", "03-27", "03-30", "05-11", "05-29", "11-10",
    ];
    assert_eq!(of_kind(2026, DayKind::Moved), moved);
    assert_eq!(of_kind(2026, DayKind::Given), [""; 0]);
    assert_eq!(of_kind(2026, DayKind::Taken), [""; 0]);
}

#[test]
fn exchanged_days_of_2024_and_2025() {
    assert_eq!(
        of_kind(2024, DayKind::Given),
        [
            "01-03", "01-04", "01-05", "04-12", "11-12", "11-13", "12-30"
        ]
    );
    assert_eq!(
        of_kind(2024, DayKind::Taken),
        ["01-07", "04-06", "11-16", "11-23", "12-28", "12-29"]
    );
    assert_eq!(of_kind(2025, DayKind::Given), ["01-03", "03-27", "03-28"]);
    assert_eq!(of_kind(2025, DayKind::Taken), ["03-10", "04-01"]);
}

/// Labour Code, article 105, parts 5 and 6: a rest day under a holiday moves to the next working day, and Ramazan or
/// Qurban upon another holiday gives one day more.
fn moved_by_rule(holidays: &[Day]) -> Vec<NaiveDate> {
    let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let mut rest: BTreeSet<NaiveDate> = holidays.iter().map(|row| row.date).collect();
    let dates: Vec<NaiveDate> = rest.iter().copied().collect();
    let mut moved = Vec::new();
    let mut lost: Vec<NaiveDate> = dates
        .iter()
        .copied()
        .filter(|date| weekend(*date))
        .collect();
    lost.extend(holidays.iter().filter_map(|row| {
        let religious = row.name.starts_with("Ramazan") || row.name.starts_with("Qurban");
        let doubled = holidays
            .iter()
            .filter(|other| other.date == row.date)
            .count()
            > 1;
        (religious && doubled).then_some(row.date)
    }));
    lost.sort_unstable();
    for date in lost {
        let mut next = date;
        while weekend(next) || rest.contains(&next) {
            next = next + Days::new(1);
        }
        rest.insert(next);
        moved.push(next);
    }
    moved.sort_unstable();
    moved
}

#[test]
fn the_moved_days_follow_from_the_rule() {
    for year in [2024, 2025, 2026] {
        let rows = rows(year);
        let of = |kind| {
            rows.iter()
                .filter(move |row: &&Day| row.kind == kind)
                .cloned()
        };
        let holidays: Vec<Day> = of(DayKind::Holiday).collect();
        let moved: Vec<NaiveDate> = of(DayKind::Moved).map(|row| row.date).collect();
        assert_eq!(moved_by_rule(&holidays), moved, "{year}");
    }
}

#[test]
fn every_year_has_the_fixed_days_and_names_its_sources() {
    for (year, text) in [2024, 2025, 2026].into_iter().zip(YEARS) {
        for fixed in [
            "01-01", "01-02", "01-20", "03-08", "05-09", "05-28", "06-15", "06-26", "11-08",
            "11-09", "12-31",
        ] {
            assert!(
                rows(year)
                    .iter()
                    .any(|row| row.date == day(&format!("{year}-{fixed}"))),
                "{year}-{fixed}"
            );
        }
        for row in rows(year) {
            assert!(
                text.contains(&format!("id = \"{}\"", row.source)),
                "{} {}",
                row.date,
                row.source
            );
        }
    }
}

#[test]
fn single_days() {
    let table = [
        ("2026-01-02", Some(false)),
        ("2026-01-05", Some(true)),
        ("2026-01-20", Some(false)),
        ("2026-03-19", Some(true)),
        ("2026-03-24", Some(false)),
        ("2026-03-31", Some(true)),
        ("2026-10-18", Some(false)),
        ("2026-11-12", Some(true)),
        ("2026-11-17", Some(true)),
        ("2025-01-29", Some(false)),
        ("2025-03-10", Some(true)),
        ("2025-04-01", Some(true)),
        ("2025-06-09", Some(false)),
        ("2024-02-07", Some(false)),
        ("2024-01-22", Some(true)),
        ("2024-04-06", Some(true)),
        ("2024-12-29", Some(true)),
        ("2023-06-01", None),
        ("2027-01-04", None),
    ];
    for (date, working) in table {
        assert_eq!(calendar().is_working_day(day(date)), working, "{date}");
    }
}

#[test]
fn deadlines_forward() {
    let table = [
        // Registration within 3 working days of the application (191/2011, 10.4).
        ("2026-06-01", 3, "2026-06-04"),
        ("2026-06-04", 3, "2026-06-09"),
        ("2026-06-05", 1, "2026-06-08"),
        ("2026-06-06", 1, "2026-06-08"),
        // Over Novruz and Ramazan: 20 to 30 March are all rest days.
        ("2026-03-19", 1, "2026-03-31"),
        ("2026-03-18", 3, "2026-04-01"),
        ("2026-03-16", 7, "2026-04-03"),
        ("2026-03-22", 1, "2026-03-31"),
        // 28 and 29 May after 27 May, then the week-end.
        ("2026-05-26", 1, "2026-06-01"),
        ("2026-11-06", 1, "2026-11-11"),
        // 30 working days (the law on state services).
        ("2026-01-05", 30, "2026-02-17"),
        ("2025-12-30", 1, "2026-01-05"),
        ("2025-03-19", 1, "2025-04-01"),
        ("2024-12-27", 2, "2024-12-29"),
        ("2024-12-29", 1, "2025-01-06"),
        ("2026-06-06", 0, "2026-06-06"),
    ];
    for (from, count, to) in table {
        let deadline = calendar().add_working_days(day(from), count);
        assert_eq!(deadline.date, day(to), "{from} + {count}");
        assert!(!deadline.provisional, "{from} + {count}");
        if count > 0 {
            let back = calendar().working_days_between(day(from), day(to));
            assert_eq!(
                (back.days, back.provisional),
                (i64::from(count), false),
                "{from} to {to}"
            );
        }
    }
}

#[test]
fn deadlines_backward() {
    let table = [
        ("2026-03-31", -1, "2026-03-19"),
        ("2026-06-08", -1, "2026-06-05"),
        ("2026-06-07", -1, "2026-06-05"),
        ("2026-01-05", -1, "2025-12-30"),
        ("2026-06-10", -5, "2026-06-03"),
    ];
    for (from, count, to) in table {
        let deadline = calendar().add_working_days(day(from), count);
        assert_eq!(
            (deadline.date, deadline.provisional),
            (day(to), false),
            "{from} {count}"
        );
        let between = calendar().working_days_between(day(from), day(to));
        assert_eq!(between.days, i64::from(count), "{from} to {to}");
    }
}

#[test]
fn an_unknown_year_makes_a_deadline_provisional() {
    let calendar = calendar();
    let known = calendar.add_working_days(day("2026-12-29"), 1);
    assert_eq!((known.date, known.provisional), (day("2026-12-30"), false));
    // 31 December, 1 and 2 January are fixed; 3 January 2027 is a Sunday.
    let crossed = calendar.add_working_days(day("2026-12-30"), 1);
    assert_eq!(
        (crossed.date, crossed.provisional),
        (day("2027-01-04"), true)
    );
    // Novruz of an unknown year is not known, 8 March is.
    let spring = calendar.add_working_days(day("2027-03-05"), 1);
    assert_eq!((spring.date, spring.provisional), (day("2027-03-09"), true));
    let back = calendar.add_working_days(day("2024-01-08"), -2);
    assert_eq!((back.date, back.provisional), (day("2023-12-29"), true));
    assert!(
        calendar
            .working_days_between(day("2026-12-30"), day("2027-01-10"))
            .provisional
    );
    assert!(
        !calendar
            .working_days_between(day("2026-01-01"), day("2026-12-31"))
            .provisional
    );
}

#[test]
fn a_year_counts_between_its_ends() {
    let calendar = calendar();
    for (year, count) in [(2025, 239), (2026, 241)] {
        let (before, end) = (
            day(&format!("{}-12-31", year - 1)),
            day(&format!("{year}-12-31")),
        );
        assert_eq!(calendar.working_days_between(before, end).days, count);
    }
    assert_eq!(
        calendar
            .working_days_between(day("2026-06-01"), day("2026-06-01"))
            .days,
        0
    );
}

#[test]
fn other_units() {
    assert_eq!(add_days(day("2026-02-27"), 3), day("2026-03-02"));
    assert_eq!(add_days(day("2026-01-01"), -1), day("2025-12-31"));
    assert_eq!(add_months(day("2026-01-31"), 1), day("2026-02-28"));
    assert_eq!(add_months(day("2026-05-31"), -1), day("2026-04-30"));
    assert_eq!(add_years(day("2024-02-29"), 3), day("2027-02-28"));
    assert_eq!(add_years(day("2024-02-29"), -4), day("2020-02-29"));
    assert_eq!(add_years(NaiveDate::MAX, 1), NaiveDate::MAX);
    assert_eq!(add_days(NaiveDate::MIN, -1), NaiveDate::MIN);
    let end = calendar().add_working_days(NaiveDate::MAX, 5);
    assert_eq!(end.date, NaiveDate::MAX);
}

#[test]
fn broken_files_are_refused() {
    let code =
        |fixed: &str, years: &[&str]| Calendar::parse(fixed, years).expect_err("an error").code();
    assert_eq!(code("fixed = 1", &[]), "calendar.shape");
    assert_eq!(
        code("[[fixed]]\nday = \"13-01\"", &[]),
        "calendar.fixed_day"
    );
    assert_eq!(code(FIXED, &[YEARS[2], YEARS[2]]), "calendar.year_twice");
    let lost = YEARS[2].replace("working_days = 241", "working_days = 242");
    assert_eq!(code(FIXED, &[&lost]), "calendar.count");
    let outside = YEARS[2].replace("date = \"2026-05-11\"", "date = \"2025-05-11\"");
    assert_eq!(code(FIXED, &[&outside]), "calendar.outside_year");
}
