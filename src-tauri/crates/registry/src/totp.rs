//! Codes of a second factor that are good once: time-based (RFC 6238) with SHA-1, six digits and half a minute, as every
//! authenticator knows them.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, Mac as _};
use sha1::Sha1;

use crate::error::Error;

/// Seconds of a step.
const STEP: i64 = 30;

/// A new secret of 160 random bits, in base 32.
pub fn fresh() -> Result<String, Error> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).map_err(|error| Error::Random(error.to_string()))?;
    Ok(BASE32_NOPAD.encode(&bytes))
}

/// The address by which an authenticator takes a secret in. An account's id needs no escapes.
pub fn address(account: &str, secret: &str) -> String {
    format!("otpauth://totp/reqlament-registry:{account}?secret={secret}&issuer=reqlament-registry")
}

/// The step whose code it is: that of a moment in seconds, or one beside it, for clocks that go apart.
pub fn step_of(secret: &str, code: &str, seconds: i64) -> Option<i64> {
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).ok()?;
    let now = seconds / STEP;
    (now - 1..=now + 1).find(|step| made(&secret, *step).as_deref() == Some(code))
}

/// The code that an authenticator shows at a moment in seconds.
pub fn code_at(secret: &str, seconds: i64) -> Option<String> {
    made(
        &BASE32_NOPAD.decode(secret.as_bytes()).ok()?,
        seconds / STEP,
    )
}

/// The code of a step (RFC 4226, 5.3).
fn made(secret: &[u8], step: i64) -> Option<String> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).ok()?;
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest.last()? & 15);
    let four: [u8; 4] = digest.get(offset..offset + 4)?.try_into().ok()?;
    let number = u32::from_be_bytes(four) & 0x7fff_ffff;
    Some(format!("{:06}", number % 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of eight digits.
        let secret = BASE32_NOPAD.encode(b"12345678901234567890");
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(step_of(&secret, code, seconds), Some(seconds / STEP));
            assert_eq!(step_of(&secret, code, seconds + STEP), Some(seconds / STEP));
            assert_eq!(step_of(&secret, code, seconds + 2 * STEP), None);
        }
        assert_eq!(step_of(&secret, "", 59), None);
    }
}
