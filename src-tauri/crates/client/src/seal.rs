//! A secret sealed by a passphrase: Argon2id makes the key, XChaCha20-Poly1305 closes. The only importer of both.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Version of the file's layout; it is sealed in too.
const FORMAT: &str = "reqlament-sealed/1";

/// Memory a guess costs, in KiB: 64 MB, as RFC 9106 has it for where there is not more to spend.
const MEMORY: u32 = 64 * 1024;
/// Passes over it.
const PASSES: u32 = 3;
/// The most a file may ask for, so that a strange one cannot eat the computer.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;

/// Why a sealed file did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The passphrase is not the one it was sealed with, or the file was changed.
    #[error("the passphrase does not open it")]
    Passphrase,
    /// It is no sealed file of this program.
    #[error("it is no sealed file")]
    Shape,
    /// The computer gave no memory or no randomness.
    #[error("the computer could not seal")]
    Computer,
}

/// A sealed secret, as its file holds it.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    format: String,
    memory: u32,
    passes: u32,
    salt: Vec<u8>,
    nonce: Vec<u8>,
    closed: Vec<u8>,
}

/// Seals a secret; gives the bytes of its file.
pub fn seal(secret: &str, passphrase: &str) -> Result<Vec<u8>, SealError> {
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    getrandom::fill(&mut salt).map_err(|_| SealError::Computer)?;
    getrandom::fill(&mut nonce).map_err(|_| SealError::Computer)?;
    let key = key(passphrase, &salt, MEMORY, PASSES)?;
    let message = Payload {
        msg: secret.as_bytes(),
        aad: FORMAT.as_bytes(),
    };
    let closed = cipher(&key)
        .encrypt(&XNonce::from(nonce), message)
        .map_err(|_| SealError::Computer)?;
    let sealed = Sealed {
        format: FORMAT.to_owned(),
        memory: MEMORY,
        passes: PASSES,
        salt: salt.to_vec(),
        nonce: nonce.to_vec(),
        closed,
    };
    serde_json::to_vec(&sealed).map_err(|_| SealError::Shape)
}

/// Opens the bytes of a sealed file.
pub fn open(file: &[u8], passphrase: &str) -> Result<Zeroizing<String>, SealError> {
    let sealed: Sealed = serde_json::from_slice(file).map_err(|_| SealError::Shape)?;
    let nonce: [u8; 24] = sealed.nonce.try_into().map_err(|_| SealError::Shape)?;
    let greedy = sealed.memory > MOST_MEMORY || sealed.passes > MOST_PASSES;
    if sealed.format != FORMAT || greedy {
        return Err(SealError::Shape);
    }
    let key = key(passphrase, &sealed.salt, sealed.memory, sealed.passes)?;
    let message = Payload {
        msg: &sealed.closed,
        aad: FORMAT.as_bytes(),
    };
    let secret = cipher(&key)
        .decrypt(&XNonce::from(nonce), message)
        .map_err(|_| SealError::Passphrase)?;
    String::from_utf8(secret)
        .map(Zeroizing::new)
        .map_err(|_| SealError::Shape)
}

fn cipher(key: &Zeroizing<[u8; 32]>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(**key))
}

fn key(
    passphrase: &str,
    salt: &[u8],
    memory: u32,
    passes: u32,
) -> Result<Zeroizing<[u8; 32]>, SealError> {
    let params = Params::new(memory, passes, 1, Some(32)).map_err(|_| SealError::Shape)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(|_| SealError::Computer)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_passphrase_opens_and_nothing_shows() {
        let file = seal("gizli söz", "uzun bir ifadə").expect("sealed");
        let shown = String::from_utf8(file.clone()).expect("JSON");
        assert!(
            !shown.contains("gizli") && !shown.contains("ifadə"),
            "{shown}"
        );
        let opened = open(&file, "uzun bir ifadə").expect("opened");
        assert_eq!(opened.as_str(), "gizli söz");
        assert_eq!(
            open(&file, "başqa").expect_err("shut"),
            SealError::Passphrase
        );
        let mut changed: Sealed = serde_json::from_slice(&file).expect("JSON");
        changed.closed[0] ^= 1;
        let changed = serde_json::to_vec(&changed).expect("JSON");
        assert_eq!(
            open(&changed, "uzun bir ifadə").expect_err("shut"),
            SealError::Passphrase
        );
    }

    #[test]
    fn a_strange_file_is_told_and_eats_nothing() {
        for file in [
            "",
            "{}",
            r#"{"format":"reqlament-sealed/1","memory":4000000000,"passes":3,"salt":[],"nonce":[],"closed":[]}"#,
            r#"{"format":"other","memory":8,"passes":1,"salt":[1],"nonce":[1],"closed":[1]}"#,
        ] {
            assert_eq!(
                open(file.as_bytes(), "x").expect_err("shut"),
                SealError::Shape,
                "{file}"
            );
        }
    }
}
