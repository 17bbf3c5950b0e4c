//! Lengths of time compared: some units compare exactly, others only within bounds.

use std::cmp::Ordering;

use crate::value::{Length, Term, Unit};

/// A sum of lengths, kept by unit so that equal units compare exactly.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sum {
    seconds: u64,
    days: u64,
    working_days: u64,
    months: u64,
}

const DAY: u64 = 24 * 3600;
/// Less than this is not held against "real time" and "at once", for which the law has no figure.
const REAL_TIME: Sum = Sum::seconds(3600);

impl Sum {
    /// So many seconds.
    pub const fn seconds(seconds: u64) -> Self {
        Self {
            seconds,
            days: 0,
            working_days: 0,
            months: 0,
        }
    }

    /// One length.
    pub fn of(length: Length) -> Self {
        let amount = u64::from(length.amount);
        let mut sum = Self::default();
        match length.unit {
            Unit::Second => sum.seconds = amount,
            Unit::Minute => sum.seconds = amount * 60,
            Unit::Hour => sum.seconds = amount * 3600,
            Unit::Day => sum.days = amount,
            Unit::WorkingDay => sum.working_days = amount,
            Unit::Month => sum.months = amount,
            Unit::Year => sum.months = amount * 12,
        }
        sum
    }

    /// The longest a term may take; `None` where it names no length that counts (per year).
    pub fn longest(term: &Term) -> Option<Self> {
        match term {
            Term::RealTime | Term::AtOnce | Term::AtVisit | Term::WithinWhole => {
                Some(Self::default())
            }
            Term::Single { amount, unit, .. } => Some(Self::of(Length {
                amount: *amount,
                unit: *unit,
            })),
            Term::Range { to, .. } => Some(Self::of(*to)),
            Term::PerYear { .. } => None,
        }
    }

    /// What the operations of a service with this time may take together; `None` where the term sets no length.
    pub fn limit(term: &Term) -> Option<Self> {
        match term {
            Term::AtVisit | Term::WithinWhole => None,
            Term::RealTime | Term::AtOnce => Some(REAL_TIME),
            term => Self::longest(term),
        }
    }

    /// A limit in words: the hour that stands for real time is not named.
    pub fn as_limit(self) -> String {
        if self == REAL_TIME {
            "real vaxt".to_owned()
        } else {
            self.az()
        }
    }

    /// By how much it is longer, where the units can be taken from one another.
    pub fn beyond(self, limit: Self) -> Option<Self> {
        let exact = |sum: Self| {
            (sum.working_days == 0 && sum.months == 0).then_some(sum.seconds + sum.days * DAY)
        };
        if let Some((own, other)) = exact(self).zip(exact(limit)) {
            let rest = own.checked_sub(other)?;
            let days = rest / DAY;
            return Some(Self {
                days,
                ..Self::seconds(rest % DAY)
            });
        }
        Some(Self {
            seconds: self.seconds.checked_sub(limit.seconds)?,
            days: self.days.checked_sub(limit.days)?,
            working_days: self.working_days.checked_sub(limit.working_days)?,
            months: self.months.checked_sub(limit.months)?,
        })
    }

    /// Both one after the other.
    pub fn plus(self, other: Self) -> Self {
        Self {
            seconds: self.seconds + other.seconds,
            days: self.days + other.days,
            working_days: self.working_days + other.working_days,
            months: self.months + other.months,
        }
    }

    /// Fewest and most seconds it can be: a working day is at least its eight hours and at most, with weekends
    /// and the longest run of holidays, a week and a half more than the days it counts.
    fn bounds(self) -> (u64, u64) {
        let exact = self.seconds + self.days * DAY;
        let least = exact + self.working_days * 8 * 3600 + self.months * 28 * DAY;
        let rest = if self.working_days == 0 {
            0
        } else {
            (self.working_days * 7 / 5 + 12) * DAY
        };
        (least, exact + rest + self.months * 31 * DAY)
    }

    /// A figure to order lengths by when only one can be kept.
    pub fn estimate(self) -> u64 {
        let (least, most) = self.bounds();
        least / 2 + most / 2
    }

    /// About how many seconds, so that lengths drawn one after the other add up: five working days are a week.
    pub fn drawn(self) -> u64 {
        self.seconds + self.days * DAY + self.working_days * DAY * 7 / 5 + self.months * 30 * DAY
    }

    /// Compares, where the units allow it.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        let parts = |sum: Self| [sum.seconds, sum.days, sum.working_days, sum.months];
        let differing: Vec<(u64, u64)> = parts(self)
            .into_iter()
            .zip(parts(other))
            .filter(|(a, b)| a != b)
            .collect();
        match differing.as_slice() {
            [] => return Some(Ordering::Equal),
            all if all.iter().all(|(a, b)| a < b) => return Some(Ordering::Less),
            all if all.iter().all(|(a, b)| a > b) => return Some(Ordering::Greater),
            _ => {}
        }
        let ((least, most), (other_least, other_most)) = (self.bounds(), other.bounds());
        if most < other_least {
            Some(Ordering::Less)
        } else if least > other_most {
            Some(Ordering::Greater)
        } else if least == most && other_least == other_most {
            // Hours and days alone: 24 hours are a day.
            Some(Ordering::Equal)
        } else {
            None
        }
    }

    /// In words, such as "2 iş günü 3 saat".
    pub fn az(self) -> String {
        let clock = [
            (self.seconds / 3600, "saat"),
            (self.seconds % 3600 / 60, "dəqiqə"),
            (self.seconds % 60, "saniyə"),
        ];
        let parts = [
            (self.months, "ay"),
            (self.working_days, "iş günü"),
            (self.days, "gün"),
        ]
        .into_iter()
        .chain(clock);
        let words: Vec<String> = parts
            .filter(|(n, _)| *n > 0)
            .map(|(n, unit)| format!("{n} {unit}"))
            .collect();
        if words.is_empty() {
            "real vaxt".to_owned()
        } else {
            words.join(" ")
        }
    }
}
