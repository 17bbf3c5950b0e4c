//! A trial registry for practice, or an official one.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};

/// What a registry is. A data folder keeps its kind for ever, so that trial numbers never stand among official ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// "sınaq reyestri": decides at once, without credentials, on this machine alone.
    Trial,
    /// Kept by an operator who decides.
    Official,
}

impl Kind {
    /// The word used in JSON and SQL.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Trial => "trial",
            Kind::Official => "official",
        }
    }

    /// The kind of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Kind::Trial, Kind::Official]
            .into_iter()
            .find(|kind| kind.word() == word)
    }

    /// The registry number of the `sequence`-th registration of the year of `day`. Numbers of a trial registry begin
    /// `SINAQ-` and cannot be taken for real ones.
    pub fn number(self, day: NaiveDate, sequence: u64) -> String {
        self.number_of(day.year(), sequence)
    }

    /// The number of this place in a year.
    pub(crate) fn number_of(self, year: i32, sequence: u64) -> String {
        match self {
            Kind::Trial => format!("SINAQ-{year}-{sequence:06}"),
            Kind::Official => format!("{year}-{sequence:06}"),
        }
    }
}

/// The day in Azerbaijan (four hours ahead of UTC the whole year), by which registrations are dated.
pub fn day_of(now: DateTime<Utc>) -> NaiveDate {
    FixedOffset::east_opt(4 * 3600).map_or(now.date_naive(), |baku| {
        now.with_timezone(&baku).date_naive()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_year_begins_in_baku() {
        let before = "2026-12-31T19:59:59Z".parse().expect("a moment");
        let after = "2026-12-31T20:00:00Z".parse().expect("a moment");
        assert_eq!(Kind::Trial.number(day_of(before), 1), "SINAQ-2026-000001");
        assert_eq!(Kind::Official.number(day_of(after), 12), "2027-000012");
    }
}
