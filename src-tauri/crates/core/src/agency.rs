//! The agency that works with the program, as its letters and new dossiers name it.

use serde::{Deserialize, Serialize};

use crate::kind::Kind;
use crate::wellformed::is_well_formed;

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

impl AgencySettings {
    /// The lines that hold something which cannot be read as their kind, by name.
    pub fn unread(&self) -> Vec<&'static str> {
        let lines = [
            ("phone", Kind::Phone, &self.phone),
            ("email", Kind::Email, &self.email),
            ("executor_phone", Kind::Phone, &self.executor_phone),
        ];
        let unread = lines
            .into_iter()
            .filter(|(_, kind, text)| !text.trim().is_empty() && !is_well_formed(*kind, text));
        unread.map(|(line, _, _)| line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_no_number_and_no_address_are_named() {
        let agency = |phone: &str, email: &str, executor_phone: &str| AgencySettings {
            phone: phone.to_owned(),
            email: email.to_owned(),
            executor_phone: executor_phone.to_owned(),
            ..AgencySettings::default()
        };
        assert!(agency("", " ", "").unread().is_empty());
        let good = agency("+994 12 000 00 00", "qebul@qurum.gov.az", "108");
        assert!(good.unread().is_empty());
        let bad = agency("nömrə", "qurum.gov.az", "12");
        assert_eq!(bad.unread(), ["phone", "email", "executor_phone"]);
    }
}
