//! Values of time: terms, lengths, hours.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// How long something takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Term {
    /// "real vaxt".
    RealTime,
    /// "dərhal".
    AtOnce,
    /// "müraciət zamanı".
    AtVisit,
    /// "ümumi müddət daxilində".
    WithinWhole,
    /// One length.
    Single {
        /// How many units.
        amount: u32,
        /// Of what.
        unit: Unit,
        /// Before or after the event; after when not said.
        #[serde(default, skip_serializing_if = "Relation::is_after")]
        relation: Relation,
        /// The event from which it counts.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        event: String,
    },
    /// A lower and an upper bound, each with its own unit.
    Range {
        /// Lower bound ("aşağı hədd").
        from: Length,
        /// Upper bound ("yuxarı hədd").
        to: Length,
        /// The event from which it counts.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        event: String,
    },
    /// At least so many times a year.
    PerYear {
        /// Times a year.
        times: u32,
    },
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// How many units.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// saniyə
    Second,
    /// dəqiqə
    Minute,
    /// saat
    Hour,
    /// gün
    Day,
    /// iş günü
    WorkingDay,
    /// ay
    Month,
    /// il
    Year,
}

impl Unit {
    /// The word used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Unit::Second => "second",
            Unit::Minute => "minute",
            Unit::Hour => "hour",
            Unit::Day => "day",
            Unit::WorkingDay => "working_day",
            Unit::Month => "month",
            Unit::Year => "year",
        }
    }

    /// The Azerbaijani word as printed after a number.
    pub fn az(self) -> &'static str {
        match self {
            Unit::Second => "saniyə",
            Unit::Minute => "dəqiqə",
            Unit::Hour => "saat",
            Unit::Day => "gün",
            Unit::WorkingDay => "iş günü",
            Unit::Month => "ay",
            Unit::Year => "il",
        }
    }
}

/// On which side of its event a term lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Counted from the event on.
    #[default]
    After,
    /// Ends at the event.
    Before,
}

impl Relation {
    fn is_after(&self) -> bool {
        *self == Relation::After
    }
}

/// When applications are accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Day and night, every day.
    #[serde(default)]
    pub always: bool,
    /// Days of the week.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Day>,
    /// Opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveTime>,
    /// Closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveTime>,
    /// Season or period in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub season: String,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the days of the week name themselves")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}
