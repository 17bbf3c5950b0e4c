//! How the agency proves to the registry who it is: a name, and a secret that the store never holds.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::print::write_whole;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::keyring;
use crate::seal;
use crate::store::setting;
use crate::view::{CredentialsView, Keeping};

/// Name and place of the secret in the table of settings; the secret itself is never there.
const NAME: &str = "credentials";

/// Fewest characters of a passphrase.
const SHORTEST: usize = 8;

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    client_id: String,
    keeping: Keeping,
}

/// Name and secret, as a registry is given them.
pub struct Credentials {
    /// The name.
    pub client_id: String,
    /// The secret.
    pub secret: Zeroizing<String>,
}

/// How things stand.
pub fn credentials(client: &Client) -> Failed<CredentialsView> {
    let kept = kept(client)?;
    Ok(CredentialsView {
        locked: kept.keeping == Keeping::Sealed && client.secret().is_none(),
        keyring: keyring::answers(),
        client_id: kept.client_id,
        keeping: kept.keeping,
    })
}

/// Keeps name and secret: in the keyring without a passphrase, in a sealed file with one. What was kept before is
/// forgotten once the new is safe.
pub fn keep(
    client: &Client,
    client_id: &str,
    secret: &str,
    passphrase: Option<&str>,
) -> Failed<CredentialsView> {
    let client_id = client_id.trim();
    if client_id.is_empty() || secret.is_empty() {
        return Err(ClientError::CredentialsEmpty);
    }
    let before = kept(client)?;
    let keeping = match passphrase {
        None => {
            keyring::keep(&user(client, client_id), secret)?;
            Keeping::Keyring
        }
        Some(passphrase) if passphrase.chars().count() < SHORTEST => {
            return Err(ClientError::PassphraseShort);
        }
        Some(passphrase) => {
            write_private(&sealed_file(client), &seal::seal(secret, passphrase)?)?;
            Keeping::Sealed
        }
    };
    client.keep_secret(Some(Zeroizing::new(secret.to_owned())));
    write(
        client,
        &Kept {
            client_id: client_id.to_owned(),
            keeping,
        },
    )?;
    let renamed = before.client_id != client_id;
    if before.keeping == Keeping::Keyring && (keeping != Keeping::Keyring || renamed) {
        keyring::forget(&user(client, &before.client_id))?;
    }
    if before.keeping == Keeping::Sealed && keeping != Keeping::Sealed {
        remove(&sealed_file(client))?;
    }
    credentials(client)
}

/// Opens the sealed secret for this run of the program.
pub fn unlock(client: &Client, passphrase: &str) -> Failed<CredentialsView> {
    let file = sealed_file(client);
    let bytes = std::fs::read(&file).map_err(|cause| ClientError::file(&file, cause))?;
    client.keep_secret(Some(seal::open(&bytes, passphrase)?));
    credentials(client)
}

/// Forgets name and secret.
pub fn forget(client: &Client) -> Failed<CredentialsView> {
    let before = kept(client)?;
    match before.keeping {
        Keeping::Nowhere => {}
        Keeping::Keyring => keyring::forget(&user(client, &before.client_id))?,
        Keeping::Sealed => remove(&sealed_file(client))?,
    }
    client.keep_secret(None);
    write(client, &Kept::default())?;
    credentials(client)
}

/// Name and secret, where they are kept and open.
pub(super) fn open(client: &Client) -> Failed<Option<Credentials>> {
    let kept = kept(client)?;
    let secret = match kept.keeping {
        Keeping::Nowhere => None,
        Keeping::Sealed => client.secret(),
        Keeping::Keyring => match client.secret() {
            Some(secret) => Some(secret),
            None => keyring::get(&user(client, &kept.client_id))?,
        },
    };
    Ok(secret.map(|secret| Credentials {
        client_id: kept.client_id,
        secret,
    }))
}

fn kept(client: &Client) -> Failed<Kept> {
    let json = client
        .store()
        .read(|transaction| setting::get(transaction, NAME))?;
    Ok(json.map_or(Ok(Kept::default()), |json| serde_json::from_str(&json))?)
}

fn write(client: &Client, kept: &Kept) -> Failed<()> {
    let json = serde_json::to_string(kept)?;
    client
        .store()
        .write(|transaction| Ok::<_, ClientError>(setting::put(transaction, NAME, &json)?))?;
    Ok(())
}

/// Two data folders of one person do not share a secret.
fn user(client: &Client, client_id: &str) -> String {
    format!("{client_id} · {}", client.folder().display())
}

/// The file of the sealed secret.
pub(super) fn sealed_file(client: &Client) -> PathBuf {
    client.folder().join("credentials.sealed")
}

fn remove(file: &Path) -> Failed<()> {
    match std::fs::remove_file(file) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(ClientError::file(file, cause))
        }
        _ => Ok(()),
    }
}

/// Sealed as it is, only its owner may read it.
fn write_private(file: &Path, bytes: &[u8]) -> Failed<()> {
    write_whole(file, bytes)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let own = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(file, own).map_err(|cause| ClientError::file(file, cause))?;
    }
    Ok(())
}
