//! What can go wrong between facts, blocks and exported files.

/// Why a document could not be composed or exported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The law has no form of this id.
    #[error("the law has no form `{0}`")]
    Form(&'static str),
    /// The document has no empty form.
    #[error("`{0}` is never printed empty")]
    NoBlank(&'static str),
    /// No form is attached to the reglament.
    #[error("no form is attached")]
    NoForms,
    /// A condition of a form could not be asked.
    #[error("a condition of the form failed: {0}")]
    Condition(String),
    /// The digest of a text could not be made.
    #[error("the digest of a text failed: {0}")]
    Digest(String),
    /// A picture is neither PNG nor JPEG, or is damaged.
    #[error("the picture “{alternative}” cannot be exported: {reason}")]
    Picture {
        /// The picture's own description.
        alternative: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The parts of a file could not be packed.
    #[error("the file cannot be packed: {0}")]
    Package(String),
}

impl DocumentError {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            DocumentError::Form(_) => "document.form",
            DocumentError::NoBlank(_) => "document.no_blank",
            DocumentError::NoForms => "document.no_forms",
            DocumentError::Condition(_) => "document.condition",
            DocumentError::Digest(_) => "document.digest",
            DocumentError::Picture { .. } => "document.picture",
            DocumentError::Package(_) => "document.package",
        }
    }
}
