//! Errors of the use cases: refused, or could not.

use crate::refusal::Refusal;
use crate::store::StoreError;

/// Why a use case did not come about.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// What was asked may not be.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault of the law's data, not of the filing.
    #[error("the law's data are at fault: {0}")]
    Law(String),
    /// A registry cannot be moved.
    #[error("the registry was not moved: {0}")]
    Transfer(String),
    /// A backup cannot be made or brought back.
    #[error("the backup: {0}")]
    Backup(String),
    /// A certificate cannot be read.
    #[error("the certificate: {0}")]
    Certificate(String),
    /// The system gives no random bytes.
    #[error("the system gives no random bytes: {0}")]
    Random(String),
    /// A value that has no canonical bytes.
    #[error("no canonical bytes: {0}")]
    Canonical(String),
}

impl Error {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Refused(refusal) => refusal.code(),
            Error::Store(error) => error.code(),
            Error::Law(_) => "law_fault",
            Error::Transfer(_) => "transfer",
            Error::Backup(_) => "backup",
            Error::Certificate(_) => "certificate",
            Error::Random(_) => "no_random_bytes",
            Error::Canonical(_) => "not_canonical",
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::Canonical(error.to_string())
    }
}
