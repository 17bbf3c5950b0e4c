//! Working days, and the deadlines counted in them.
//!
//! The years are data (`assets/calendar`): a year without a file is unknown, and what is counted through it is
//! provisional. Counting starts on the next working day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Deserialize;
use thiserror::Error;

/// Why a calendar file could not be taken.
#[derive(Debug, Error)]
pub enum CalendarError {
    /// The file is not TOML of the expected shape.
    #[error("the calendar file cannot be read: {0}")]
    Shape(#[from] toml::de::Error),
    /// A day of the fixed file is not a month and a day.
    #[error("`{0}` is not a month and a day")]
    FixedDay(String),
    /// A year comes twice.
    #[error("the year {0} comes twice")]
    YearTwice(i32),
    /// A day lies outside the year of its file.
    #[error("{date} does not lie in {year}")]
    OutsideYear {
        /// The day.
        date: NaiveDate,
        /// The year of the file.
        year: i32,
    },
    /// The working days of the file do not come to the number it states.
    #[error("{year} has {counted} working days, its file says {stated}")]
    Count {
        /// The year.
        year: i32,
        /// As counted.
        counted: u32,
        /// As stated.
        stated: u32,
    },
}

impl CalendarError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            CalendarError::Shape(_) => "calendar.shape",
            CalendarError::FixedDay(_) => "calendar.fixed_day",
            CalendarError::YearTwice(_) => "calendar.year_twice",
            CalendarError::OutsideYear { .. } => "calendar.outside_year",
            CalendarError::Count { .. } => "calendar.count",
        }
    }
}

/// Why a day is not what its place in the week makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A holiday that is not a working day (Labour Code, 105).
    Holiday,
    /// The day of mourning.
    Mourning,
    /// A day of voting (Election Code, 8.2).
    Election,
    /// A rest day moved here by parts 5 and 6 of article 105.
    Moved,
    /// A working day made a rest day by a decision of the Cabinet.
    Given,
    /// A rest day made a working day by a decision of the Cabinet.
    Taken,
}

/// A row of a year's file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: DayKind,
    /// The id of its source in the file.
    pub source: String,
}

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub date: NaiveDate,
    /// Whether a year was crossed of which only week-ends and fixed holidays are known.
    pub provisional: bool,
}

/// A number of working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingDays {
    /// How many; negative when counted backward.
    pub days: i64,
    /// Whether a year was crossed of which only week-ends and fixed holidays are known.
    pub provisional: bool,
}

/// The known years and the holidays of every year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    fixed: BTreeSet<(u32, u32)>,
    years: BTreeMap<i32, Vec<Day>>,
}

#[derive(Deserialize)]
struct FixedFile {
    fixed: Vec<FixedDay>,
}

#[derive(Deserialize)]
struct FixedDay {
    day: String,
}

#[derive(Deserialize)]
struct YearFile {
    year: i32,
    working_days: u32,
    day: Vec<Day>,
}

impl Calendar {
    /// Reads `assets/calendar/fixed.toml` and any number of year files. A year whose rows do not come to its stated
    /// number of working days is refused.
    pub fn parse(fixed: &str, years: &[&str]) -> Result<Calendar, CalendarError> {
        let mut calendar = Calendar {
            fixed: parse_fixed(fixed)?,
            years: BTreeMap::new(),
        };
        for text in years {
            calendar.add_year(text)?;
        }
        Ok(calendar)
    }

    /// Adds the file of one more year.
    pub fn add_year(&mut self, text: &str) -> Result<(), CalendarError> {
        let YearFile {
            year,
            working_days: stated,
            day: days,
        } = toml::from_str(text)?;
        if self.years.contains_key(&year) {
            return Err(CalendarError::YearTwice(year));
        }
        if let Some(day) = days.iter().find(|day| day.date.year() != year) {
            return Err(CalendarError::OutsideYear {
                date: day.date,
                year,
            });
        }
        let counted = count_working(year, &days);
        if counted != stated {
            return Err(CalendarError::Count {
                year,
                counted,
                stated,
            });
        }
        self.years.insert(year, days);
        Ok(())
    }

    /// The known years, in order.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().copied()
    }

    /// The rows of a year's file that concern a day; two holidays may fall on one.
    pub fn days_on(&self, date: NaiveDate) -> impl Iterator<Item = &Day> {
        let rows = self.years.get(&date.year());
        rows.into_iter()
            .flatten()
            .filter(move |day| day.date == date)
    }

    /// Whether a day is a working day; nothing of a day in an unknown year.
    pub fn is_working_day(&self, date: NaiveDate) -> Option<bool> {
        let days = self.years.get(&date.year())?;
        Some(works(date, days))
    }

    /// How many working days a known year has.
    pub fn working_days_in_year(&self, year: i32) -> Option<u32> {
        self.years.get(&year).map(|days| count_working(year, days))
    }

    /// The day that lies `count` working days after `from`, or before it when `count` is negative; `from` itself is not
    /// counted. With 0 it is `from`.
    pub fn add_working_days(&self, from: NaiveDate, count: i32) -> Deadline {
        let mut end = Deadline {
            date: from,
            provisional: false,
        };
        let mut left = count.unsigned_abs();
        while left > 0 {
            let Some(next) = step(end.date, count > 0) else {
                break;
            };
            let (working, known) = self.guess(next);
            end.date = next;
            end.provisional |= !known;
            left -= u32::from(working);
        }
        end
    }

    /// How many working days lie after `from` up to and with `to`; backward, from `to` on and before `from`. It undoes
    /// [`Calendar::add_working_days`].
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> WorkingDays {
        let forward = to >= from;
        let mut count = WorkingDays {
            days: 0,
            provisional: false,
        };
        let mut date = from;
        while date != to {
            let Some(next) = step(date, forward) else {
                break;
            };
            let (working, known) = self.guess(next);
            count.days += i64::from(working);
            count.provisional |= !known;
            date = next;
        }
        if !forward {
            count.days = -count.days;
        }
        count
    }

    /// Whether a day works as far as is known, and whether its year is.
    fn guess(&self, date: NaiveDate) -> (bool, bool) {
        match self.is_working_day(date) {
            Some(working) => (working, true),
            None => (
                !is_weekend(date) && !self.fixed.contains(&(date.month(), date.day())),
                false,
            ),
        }
    }
}

/// The day `count` calendar days after `from`, or before it.
pub fn add_days(from: NaiveDate, count: i32) -> NaiveDate {
    let days = Days::new(u64::from(count.unsigned_abs()));
    let moved = if count < 0 {
        from.checked_sub_days(days)
    } else {
        from.checked_add_days(days)
    };
    moved.unwrap_or(from)
}

/// The same day `count` months after `from`, or before it; in a shorter month its last day.
pub fn add_months(from: NaiveDate, count: i32) -> NaiveDate {
    let months = Months::new(count.unsigned_abs());
    let moved = if count < 0 {
        from.checked_sub_months(months)
    } else {
        from.checked_add_months(months)
    };
    moved.unwrap_or(from)
}

/// The same day `count` years after `from`, or before it; of 29 February, the 28th where there is none.
pub fn add_years(from: NaiveDate, count: i32) -> NaiveDate {
    add_months(from, count.saturating_mul(12))
}

fn parse_fixed(text: &str) -> Result<BTreeSet<(u32, u32)>, CalendarError> {
    let file: FixedFile = toml::from_str(text)?;
    file.fixed
        .into_iter()
        .map(|row| month_and_day(row.day))
        .collect()
}

fn month_and_day(text: String) -> Result<(u32, u32), CalendarError> {
    // A leap year, so that every day of any year is one of its days.
    match NaiveDate::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d") {
        Ok(date) => Ok((date.month(), date.day())),
        Err(_) => Err(CalendarError::FixedDay(text)),
    }
}

fn works(date: NaiveDate, days: &[Day]) -> bool {
    let mut rest = is_weekend(date);
    for day in days.iter().filter(|day| day.date == date) {
        if day.kind == DayKind::Taken {
            return true;
        }
        rest = true;
    }
    !rest
}

fn count_working(year: i32, days: &[Day]) -> u32 {
    (1..=366)
        .filter_map(|place| NaiveDate::from_yo_opt(year, place))
        .map(|date| u32::from(works(date, days)))
        .sum()
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn step(date: NaiveDate, forward: bool) -> Option<NaiveDate> {
    if forward {
        date.succ_opt()
    } else {
        date.pred_opt()
    }
}
