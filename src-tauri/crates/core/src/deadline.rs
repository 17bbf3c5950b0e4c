//! Which deadlines run for a dossier, read off its facts, and how many working days are left of one.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::{self, Calendar};
use crate::entry::Facts;
use crate::profile::{DeadlineRow, Profile};
use crate::value::{Relation, Unit, Value};

/// What must happen by a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// A body is to reply to the draft that was sent to it (191/2011, 9.2).
    Reply,
    /// The public consultation ends (191/2011, 9.7).
    Consultation,
    /// The provider enters an effective reglament in the register (279-VIIQ).
    FirstFiling,
    /// The provider files a change (191/2011, 10.6).
    AmendmentFiling,
    /// The operator answers a filing (191/2011, 10.4 and 10.8; 279-VIIQ).
    Answer,
    /// The provider mends what the operator returned (279-VIIQ).
    Correction,
}

/// A deadline that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunningDeadline {
    /// What must happen.
    pub kind: DeadlineKind,
    /// The last day.
    pub date: NaiveDate,
    /// The body that is to act; empty where the kind says it.
    pub body: String,
    /// Whether it was counted through a year whose calendar is not known.
    pub provisional: bool,
}

/// How a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Its last day is past.
    Overdue,
    /// Its last day lies in the week of the day, which ends on Sunday.
    ThisWeek,
    /// Later.
    Later,
}

impl Due {
    /// How a last day stands on a day.
    pub fn on(date: NaiveDate, today: NaiveDate) -> Self {
        let to_sunday = 6 - today.weekday().days_since(Weekday::Mon);
        let sunday = today + Days::new(u64::from(to_sunday));
        if date < today {
            Due::Overdue
        } else if date <= sunday {
            Due::ThisWeek
        } else {
            Due::Later
        }
    }
}

/// The deadlines that the facts alone tell, the earliest first. What the operator owes, and what it returned, is told by
/// the filings.
pub fn of_facts(calendar: &Calendar, profile: &Profile, facts: &Facts) -> Vec<RunningDeadline> {
    let mut running = Vec::new();
    let registered = cell(facts, "registration", "number").is_some();
    if day(facts, "approval", "date").is_none() && !registered {
        running.extend(replies(facts));
        let end = day(facts, "consultation", "end").filter(|_| !facts.flag("previously_approved"));
        running.extend(end.map(|date| plain(DeadlineKind::Consultation, date)));
    }
    if let (Some(row), Some(Value::Date(from)), false) = (
        profile.deadline("first_filing"),
        facts.value("effective_date"),
        registered,
    ) {
        running.push(after(calendar, row, DeadlineKind::FirstFiling, *from));
    }
    if let (Some(row), Some(from), None, true) = (
        profile.deadline("amendment_filing"),
        day(facts, "change", "date"),
        day(facts, "change", "filed"),
        registered,
    ) {
        running.push(after(calendar, row, DeadlineKind::AmendmentFiling, from));
    }
    running.sort_by_key(|deadline| (deadline.date, deadline.kind));
    running
}

/// The term of a row, counted from a day.
pub fn after(
    calendar: &Calendar,
    row: &DeadlineRow,
    kind: DeadlineKind,
    from: NaiveDate,
) -> RunningDeadline {
    let amount = i32::try_from(row.amount).unwrap_or(i32::MAX);
    let amount = match row.relation {
        Relation::After => amount,
        Relation::Before => -amount,
    };
    let (date, provisional) = match row.unit {
        Unit::WorkingDay => {
            let end = calendar.add_working_days(from, amount);
            (end.date, end.provisional)
        }
        Unit::Month => (calendar::add_months(from, amount), false),
        Unit::Year => (calendar::add_years(from, amount), false),
        Unit::Day => (calendar::add_days(from, amount), false),
        Unit::Second | Unit::Minute | Unit::Hour => (from, false),
    };
    RunningDeadline {
        kind,
        date,
        body: String::new(),
        provisional,
    }
}

/// A deadline whose day is written.
pub fn plain(kind: DeadlineKind, date: NaiveDate) -> RunningDeadline {
    RunningDeadline {
        kind,
        date,
        body: String::new(),
        provisional: false,
    }
}

/// The bodies that have the draft and have not replied.
fn replies(facts: &Facts) -> Vec<RunningDeadline> {
    let Some(Value::Table(rows)) = facts.value("agreements") else {
        return Vec::new();
    };
    let waiting = rows.iter().filter(|row| {
        let has = |column: &str| row.cells.contains_key(column);
        !has("outcome") && !has("date")
    });
    let asked = waiting.filter_map(|row| {
        let Some(Value::Date(date)) = row.cells.get("reply_by") else {
            return None;
        };
        let body = match row.cells.get("body") {
            Some(Value::Body(body)) => body.name.clone(),
            _ => String::new(),
        };
        Some(RunningDeadline {
            body,
            ..plain(DeadlineKind::Reply, *date)
        })
    });
    asked.collect()
}

fn cells<'a>(facts: &'a Facts, fact: &str) -> Option<&'a BTreeMap<String, Value>> {
    match facts.value(fact) {
        Some(Value::Group(cells)) => Some(cells),
        _ => None,
    }
}

fn cell<'a>(facts: &'a Facts, fact: &str, column: &str) -> Option<&'a Value> {
    cells(facts, fact)?.get(column)
}

fn day(facts: &Facts, fact: &str, column: &str) -> Option<NaiveDate> {
    match cell(facts, fact, column) {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    }
}
