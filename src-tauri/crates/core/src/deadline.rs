//! Which deadlines run for a dossier, read off its facts, and how many working days are left of one.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::{self, Calendar};
use crate::entry::Facts;
use crate::filing::{FilingState, Purpose};
use crate::profile::{DeadlineRow, Profile, Who};
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

/// The deadline that runs for a filing, as the registry tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FilingDeadline {
    /// Id of the profile's row, such as `registration`.
    pub id: String,
    /// Who must act.
    pub who: Who,
    /// The last day.
    pub date: NaiveDate,
    /// Working days that are left after today; negative when the last day is past.
    pub working_days_left: i64,
    /// Whether it was counted through a year whose calendar is not known.
    pub provisional: bool,
    /// The clause.
    pub source: String,
}

/// The deadline of a filing that stands at `state` since the day `since`, where the law sets one: the operator's from the
/// receipt on (191/2011, 10.4, 10.8), the provider's from the return on (279-VIIQ). Its passing decides nothing.
pub fn of_filing(
    calendar: &Calendar,
    profile: &Profile,
    purpose: Purpose,
    state: FilingState,
    (received, since): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Option<FilingDeadline> {
    let (row, kind, from) = match state {
        FilingState::Received | FilingState::Examining => {
            let row = match purpose {
                Purpose::Register => profile.deadline("registration"),
                Purpose::Amend => profile
                    .deadline("amendment")
                    .or_else(|| profile.deadline("registration")),
                // 10.7 gives the operator no deadline.
                Purpose::Cancel => None,
            };
            (row?, DeadlineKind::Answer, received)
        }
        FilingState::Returned => (
            profile.deadline("correction")?,
            DeadlineKind::Correction,
            since,
        ),
        FilingState::Registered
        | FilingState::Amended
        | FilingState::Cancelled
        | FilingState::Refused => return None,
    };
    let end = after(calendar, row, kind, from);
    let left = calendar.working_days_between(today, end.date);
    Some(FilingDeadline {
        id: row.id.clone(),
        who: row.who,
        date: end.date,
        working_days_left: left.days,
        provisional: end.provisional,
        source: row.source.clone(),
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Law;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// The last day and what is left of it on Friday, 16 October 2026, for a filing of Monday, 12 October.
    fn told(profile: &str, purpose: Purpose, state: FilingState) -> Option<(String, String, i64)> {
        let law = Law::embedded();
        let deadline = of_filing(
            &law.calendar,
            law.profile(profile)?,
            purpose,
            state,
            (day("2026-10-12"), day("2026-10-14")),
            day("2026-10-16"),
        )?;
        let end = deadline.date.to_string();
        Some((deadline.id, end, deadline.working_days_left))
    }

    #[test]
    fn the_operator_answers_and_the_provider_mends_within_the_profiles_working_days() {
        use FilingState::{Examining, Received, Refused, Registered, Returned};
        let row = |id: &str, end: &str, left| Some((id.to_owned(), end.to_owned(), left));
        for state in [Received, Examining] {
            let told = |profile, purpose| told(profile, purpose, state);
            let (register, amend) = (Purpose::Register, Purpose::Amend);
            assert_eq!(
                told("2011", register),
                row("registration", "2026-10-15", -1)
            );
            assert_eq!(told("2011", amend), row("amendment", "2026-10-13", -3));
            assert_eq!(told("2025", register), row("registration", "2026-10-21", 3));
            assert_eq!(told("2025", amend), row("registration", "2026-10-21", 3));
            assert_eq!(told("2025", Purpose::Cancel), None);
        }
        let returned = |profile| told(profile, Purpose::Register, Returned);
        assert_eq!(returned("2011"), None, "191/2011 sets none");
        assert_eq!(returned("2025"), row("correction", "2026-10-23", 5));
        for state in [Registered, Refused] {
            assert_eq!(told("2025", Purpose::Register, state), None);
        }
    }
}
