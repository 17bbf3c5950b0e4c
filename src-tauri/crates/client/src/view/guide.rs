//! What the window remembers to guide the officer.

use serde::{Deserialize, Serialize};

/// What was used lately, and how far the tour has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct Guide {
    /// What was chosen in the palette, the latest first.
    pub recent: Vec<String>,
    /// The tour that was left, to be taken up again.
    pub tour: Option<TourPlace>,
    /// Dossiers made for practice.
    pub practice: Vec<String>,
}

/// How far the tour has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TourPlace {
    /// The dossier it works on.
    pub dossier: String,
    /// The step by its name.
    pub step: String,
}
