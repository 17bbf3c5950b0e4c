//! Dates as acts and screens write them.

use chrono::{Datelike, NaiveDate};

use super::numbers::ordinal;

/// The months, from January.
pub const MONTHS: [&str; 12] = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr",
    "noyabr", "dekabr",
];

/// The date of an act where it is cited: `2011-ci il 24 noyabr tarixli`.
pub fn act_date(date: NaiveDate) -> String {
    format!("{} tarixli", year_first(date))
}

/// A date within a sentence of a letter or an act: `2011-ci il 24 noyabr`.
pub fn year_first(date: NaiveDate) -> String {
    format!("{} il {}", year(date), screen_date(date))
}

/// Date and number of an act where it is cited: `2011-ci il 24 noyabr tarixli 191 nömrəli`.
pub fn act_reference(date: NaiveDate, number: &str) -> String {
    format!("{} {number} nömrəli", act_date(date))
}

/// The date at the foot of an act: `24 noyabr 2011-ci il`.
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {} il", screen_date(date), year(date))
}

/// Day and month on the screen: `8 dekabr`.
pub fn screen_date(date: NaiveDate) -> String {
    format!("{} {}", date.day(), MONTHS[date.month0() as usize])
}

/// The date in figures, for tables and stamps: `06.05.2026`.
pub fn numeric_date(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// The blank that a form leaves for a date (191/2011, annex 2).
pub fn blank_date() -> &'static str {
    "\"____\" ______________ 20___ il"
}

fn year(date: NaiveDate) -> String {
    ordinal(u64::from(date.year().unsigned_abs()))
}
