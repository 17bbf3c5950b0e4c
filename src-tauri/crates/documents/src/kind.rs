//! The kinds of documents.

/// A document the program prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The reglament by the model form (191/2011, annex 1).
    Reglament,
    /// The decision that approves it, the second lawful form of approval; several reglaments at once where wanted.
    Decision,
    /// The page of the service for its provider's site: what 191/2011, 7.1.1 asks to be told, then the reglament (9.8).
    Publication,
    /// Its draft for public consultation (191/2011, 9.7).
    Consultation,
    /// What the public said of the draft, and what was answered (191/2011, 9.7).
    Comments,
    /// The letter that sends the draft to a body for its agreement (191/2011, 9.2).
    Letter,
    /// Why the service and its reglament are as they are; goes out with the letter.
    Justification,
    /// Who agreed, by which letter, with what outcome (191/2011, 9.2).
    Agreement,
    /// The bodies' objections and proposals with what became of them; empty, the table a body fills.
    Objections,
    /// Former and new text side by side, item by item.
    Comparison,
    /// The application to the operator of the registry (191/2011, annex 2).
    Filing,
    /// The record of the registry (129/2026).
    Record,
    /// What the operator of the registry answered to an application (191/2011, 10.4).
    Receipt,
    /// The forms attached to the reglament, each on sheets of its own (191/2011, annex 1, 2.6, note 1).
    Forms,
    /// What a check found, for a lawyer's desk.
    Findings,
    /// Every revision of the dossier.
    History,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 16] = [
        Kind::Reglament,
        Kind::Decision,
        Kind::Publication,
        Kind::Consultation,
        Kind::Comments,
        Kind::Letter,
        Kind::Justification,
        Kind::Agreement,
        Kind::Objections,
        Kind::Comparison,
        Kind::Filing,
        Kind::Record,
        Kind::Receipt,
        Kind::Forms,
        Kind::Findings,
        Kind::History,
    ];

    /// The word used on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Reglament => "reglament",
            Kind::Decision => "decision",
            Kind::Publication => "publication",
            Kind::Consultation => "consultation",
            Kind::Comments => "comments",
            Kind::Letter => "letter",
            Kind::Justification => "justification",
            Kind::Agreement => "agreement",
            Kind::Objections => "objections",
            Kind::Comparison => "comparison",
            Kind::Filing => "filing",
            Kind::Record => "record",
            Kind::Receipt => "receipt",
            Kind::Forms => "forms",
            Kind::Findings => "findings",
            Kind::History => "history",
        }
    }

    /// The kind of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it can be printed empty: an official form, or a sheet that others fill.
    pub fn has_blank(self) -> bool {
        !matches!(
            self,
            Kind::Publication
                | Kind::Comparison
                | Kind::Receipt
                | Kind::Forms
                | Kind::Findings
                | Kind::History
        )
    }
}
