//! The life of a filing at the operator: which step may follow which.
//!
//! Received → examining → returned, registered, amended, cancelled or refused. A decision on a filing that nobody took
//! up takes it up first, so that the chain of events never skips a state. Time alone decides nothing.

use reqlament_core::filing::{FactReason, FilingState, Purpose};

use crate::refusal::Refusal;

/// What the operator decides on a filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Takes it up for examination.
    Examine,
    /// Registers the service (191/2011, 10.4).
    Register,
    /// Makes the correction (10.8).
    Amend,
    /// Cancels the registration and takes the service out (10.2.3).
    Cancel,
    /// Returns it so that its faults be mended; the provider files anew.
    Return(Reasons),
    /// Refuses it.
    Refuse(String),
}

/// Why a filing is returned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reasons {
    /// In general.
    pub message: String,
    /// At single facts.
    pub items: Vec<FactReason>,
}

impl Reasons {
    fn are_missing(&self) -> bool {
        self.message.trim().is_empty()
            && self.items.iter().all(|item| item.reason.trim().is_empty())
    }
}

impl Decision {
    /// The decision that gives a filing what it asks for.
    pub fn granting(purpose: Purpose) -> Self {
        match purpose {
            Purpose::Register => Decision::Register,
            Purpose::Amend => Decision::Amend,
            Purpose::Cancel => Decision::Cancel,
        }
    }

    /// The state it brings to a filing that asks for `purpose` and stands at `state`.
    pub fn outcome(&self, purpose: Purpose, state: FilingState) -> Result<FilingState, Refusal> {
        if state.is_final() {
            return Err(Refusal::AlreadyDecided(state));
        }
        let granted = |asked: Purpose, state: FilingState| {
            if asked == purpose {
                Ok(state)
            } else {
                Err(Refusal::OtherPurpose(purpose))
            }
        };
        match self {
            Decision::Examine if state == FilingState::Examining => Err(Refusal::AlreadyExamining),
            Decision::Examine => Ok(FilingState::Examining),
            Decision::Register => granted(Purpose::Register, FilingState::Registered),
            Decision::Amend => granted(Purpose::Amend, FilingState::Amended),
            Decision::Cancel => granted(Purpose::Cancel, FilingState::Cancelled),
            Decision::Return(reasons) if reasons.are_missing() => Err(Refusal::ReasonRequired),
            Decision::Refuse(reason) if reason.trim().is_empty() => Err(Refusal::ReasonRequired),
            Decision::Return(_) => Ok(FilingState::Returned),
            Decision::Refuse(_) => Ok(FilingState::Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use FilingState::{Amended, Cancelled, Examining, Received, Refused, Registered, Returned};

    #[test]
    fn only_what_was_asked_can_be_granted() {
        for purpose in [Purpose::Register, Purpose::Amend, Purpose::Cancel] {
            for granted in [Decision::Register, Decision::Amend, Decision::Cancel] {
                for state in [Received, Examining] {
                    let outcome = granted.outcome(purpose, state);
                    assert_eq!(
                        outcome.is_ok(),
                        granted == Decision::granting(purpose),
                        "{granted:?} of {purpose:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_follows_a_decision() {
        let refuse = Decision::Refuse("səbəb".to_owned());
        for state in [Returned, Registered, Amended, Cancelled, Refused] {
            for decision in [Decision::Examine, Decision::Register, refuse.clone()] {
                assert_eq!(
                    decision.outcome(Purpose::Register, state),
                    Err(Refusal::AlreadyDecided(state))
                );
            }
        }
    }

    #[test]
    fn returning_and_refusing_need_a_reason() {
        for decision in [
            Decision::Return(Reasons {
                message: " ".to_owned(),
                items: vec![FactReason {
                    fact: "name".to_owned(),
                    reason: " ".to_owned(),
                }],
            }),
            Decision::Refuse(String::new()),
        ] {
            assert_eq!(
                decision.outcome(Purpose::Amend, Examining),
                Err(Refusal::ReasonRequired)
            );
        }
        let returned = Decision::Return(Reasons {
            items: vec![FactReason {
                fact: "name".to_owned(),
                reason: "tam ad deyil".to_owned(),
            }],
            ..Reasons::default()
        });
        assert_eq!(returned.outcome(Purpose::Amend, Received), Ok(Returned));
        assert_eq!(
            Decision::Examine.outcome(Purpose::Amend, Received),
            Ok(Examining)
        );
        assert_eq!(
            Decision::Examine.outcome(Purpose::Amend, Examining),
            Err(Refusal::AlreadyExamining)
        );
    }
}
