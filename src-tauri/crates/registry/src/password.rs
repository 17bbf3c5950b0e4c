//! Passwords of officers: Argon2id makes the hash that is kept (RFC 9106). The registry's only importer of it.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use crate::error::Error;

/// Memory a guess costs, in KiB.
const MEMORY: u32 = 19 * 1024;
/// Passes over it.
const PASSES: u32 = 2;
/// The most a kept hash may ask for.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;

/// Fewest characters of a password.
pub const SHORTEST: usize = 12;
/// Most bytes of a password.
pub const LONGEST: usize = 1024;

/// The hash of a password, as it is kept: `$argon2id$v=19$m=…,t=…,p=1$SALT$HASH`.
pub fn hash(password: &str) -> Result<String, Error> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|error| Error::Random(error.to_string()))?;
    let made = made(password, &salt, MEMORY, PASSES)
        .ok_or_else(|| Error::Random("Argon2 had no memory".to_owned()))?;
    Ok(format!(
        "$argon2id$v=19$m={MEMORY},t={PASSES},p=1${}${}",
        STANDARD_NO_PAD.encode(salt),
        STANDARD_NO_PAD.encode(made)
    ))
}

/// Whether a password is the one of a kept hash. Takes as long where there is no hash, so that the time does not tell
/// who has an account.
pub fn fits(password: &str, kept: Option<&str>) -> bool {
    let Some((memory, passes, salt, wanted)) = kept.and_then(read) else {
        let _ = made(password, &[0; 16], MEMORY, PASSES);
        return false;
    };
    made(password, &salt, memory, passes).is_some_and(|found| same(&found, &wanted))
}

fn made(password: &str, salt: &[u8], memory: u32, passes: u32) -> Option<[u8; 32]> {
    let params = Params::new(memory, passes, 1, Some(32)).ok()?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, &mut out)
        .ok()?;
    Some(out)
}

fn read(kept: &str) -> Option<(u32, u32, Vec<u8>, Vec<u8>)> {
    let rest = kept.strip_prefix("$argon2id$v=19$m=")?;
    let (memory, rest) = rest.split_once(",t=")?;
    let (passes, rest) = rest.split_once(",p=1$")?;
    let (salt, hash) = rest.split_once('$')?;
    let (memory, passes) = (memory.parse().ok()?, passes.parse().ok()?);
    (memory <= MOST_MEMORY && passes <= MOST_PASSES).then_some(())?;
    let salt = STANDARD_NO_PAD.decode(salt).ok()?;
    Some((memory, passes, salt, STANDARD_NO_PAD.decode(hash).ok()?))
}

/// Compares in a time that does not tell where they differ.
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    let differing = one.iter().zip(other).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differing == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_fits_its_hash() {
        let kept = hash("uzun və gizli söz").expect("a hash");
        assert!(fits("uzun və gizli söz", Some(&kept)));
        assert!(!fits("uzun və gizli söz ", Some(&kept)));
        assert!(!fits("uzun və gizli söz", None));
        assert!(!fits("", Some("$argon2id$v=19$m=19456,t=2,p=1$AAAA$")));
        assert_ne!(kept, hash("uzun və gizli söz").expect("a hash"), "salted");
    }
}
