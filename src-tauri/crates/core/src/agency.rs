//! The agency that works with the program, as its letters name it.

use serde::{Deserialize, Serialize};

/// What the head and the foot of an official letter say. Empty is unknown and prints as a blank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct AgencySettings {
    /// Postal address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Post that signs letters, such as "Nazir müavini".
    pub signatory: String,
    /// Post that drew the letter up ("İcraçı").
    pub executor: String,
    /// Telephone of that post.
    pub executor_phone: String,
}
