//! The agency that works with the program, as its letters and new dossiers name it.

use serde::{Deserialize, Serialize};

/// What official letters and new dossiers say of the agency. Empty is unknown and prints as a blank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default)]
pub struct AgencySettings {
    /// Name of the body, as the official list has it where it is on it.
    pub body: String,
    /// Its units that services are given by.
    pub units: Vec<String>,
    /// Posts that take part in its services.
    pub posts: Vec<String>,
    /// Post that approves its reglaments, as the head of the model form names it (191/2011, annex 1).
    pub approver: String,
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
