//! What a day is by the calendar.

use chrono::{Datelike as _, NaiveDate};
use reqlament_core::law::Law;

use crate::view::DayView;

/// Day of the week, whether one works, and the names of its holidays.
pub fn day(law: &Law, date: NaiveDate) -> DayView {
    DayView {
        weekday: date.weekday().number_from_monday(),
        working: law.calendar.is_working_day(date),
        names: law
            .calendar
            .days_on(date)
            .map(|day| day.name.clone())
            .collect(),
    }
}
