//! The kinds of documents.

/// A document the program prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The reglament by the model form (191/2011, annex 1).
    Reglament,
    /// Its draft for public consultation (191/2011, 9.7).
    Consultation,
    /// The application to the operator of the registry (191/2011, annex 2).
    Filing,
    /// The record of the registry (129/2026).
    Record,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 4] = [
        Kind::Reglament,
        Kind::Consultation,
        Kind::Filing,
        Kind::Record,
    ];

    /// The word used on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Reglament => "reglament",
            Kind::Consultation => "consultation",
            Kind::Filing => "filing",
            Kind::Record => "record",
        }
    }

    /// The kind of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
