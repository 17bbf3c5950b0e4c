//! The keyring of the system: the Secret Service, the Keychain, the Credential Manager. The only importer of `keyring`.

use ::keyring::{Entry, Error};
use zeroize::Zeroizing;

/// Under which the keyring lists the program.
const SERVICE: &str = "az.reqlament.registry";

/// Why the keyring did not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// This computer has none, or it does not answer.
    #[error("no keyring answers: {0}")]
    Missing(String),
    /// It is locked, and was not opened.
    #[error("the keyring is locked: {0}")]
    Locked(String),
}

impl From<Error> for KeyringError {
    fn from(error: Error) -> Self {
        match error {
            Error::NoStorageAccess(cause) => Self::Locked(cause.to_string()),
            other => Self::Missing(other.to_string()),
        }
    }
}

/// Keeps the secret of a user of a registry.
pub fn keep(user: &str, secret: &str) -> Result<(), KeyringError> {
    Ok(Entry::new(SERVICE, user)?.set_password(secret)?)
}

/// The secret of a user; `None` where the keyring has none.
pub fn get(user: &str) -> Result<Option<Zeroizing<String>>, KeyringError> {
    match Entry::new(SERVICE, user)?.get_password() {
        Ok(secret) => Ok(Some(Zeroizing::new(secret))),
        Err(Error::NoEntry) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// Deletes the secret of a user, where there is one.
pub fn forget(user: &str) -> Result<(), KeyringError> {
    match Entry::new(SERVICE, user)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// Whether a keyring answers.
pub fn answers() -> bool {
    !matches!(get("sınaq"), Err(KeyringError::Missing(_)))
}
