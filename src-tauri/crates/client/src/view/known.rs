//! What may be suggested where something is entered, and what a day is.

use reqlament_core::value::Act;
use serde::Serialize;

/// Acts and bodies known from all dossiers and from the law's base.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Known {
    /// Acts: of the dossiers, the last changed first, then of the law's base.
    pub acts: Vec<KnownAct>,
    /// Bodies, likewise, then of the official list.
    pub bodies: Vec<KnownBody>,
}

/// An act without its clauses, which differ from place to place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KnownAct {
    /// The act.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub act: Act,
    /// As it is cited.
    pub citation: String,
    /// Whether some dossier uses it.
    pub used: bool,
}

/// A body and the units of it that were named.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KnownBody {
    /// Its name.
    pub name: String,
    /// Its units.
    pub units: Vec<String>,
}

/// What a day is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DayView {
    /// Day of the week, from Monday, 1.
    pub weekday: u32,
    /// Whether it is a working day; none where the calendar of its year is not known.
    pub working: Option<bool>,
    /// What the calendar calls it, such as a holiday's name.
    pub names: Vec<String>,
}
