//! Canonical bytes: what is digested and signed.
//!
//! JSON by RFC 8785 (sorted names, shortest numbers), text in NFC, SHA-256 in hexadecimal.

use serde::Serialize;
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization;

/// Canonical JSON bytes of a value, every text in NFC.
pub fn bytes(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = serde_json::to_value(value)?;
    normalise(&mut json);
    serde_json_canonicalizer::to_vec(&json)
}

/// SHA-256 of bytes, 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// SHA-256 of the canonical bytes of a value.
pub fn digest_of(value: &impl Serialize) -> Result<String, serde_json::Error> {
    bytes(value).map(|bytes| digest(&bytes))
}

fn normalise(json: &mut Json) {
    match json {
        Json::String(text) => *text = text.nfc().collect(),
        Json::Array(items) => items.iter_mut().for_each(normalise),
        Json::Object(map) => {
            let entries: Vec<(String, Json)> = std::mem::take(map).into_iter().collect();
            for (name, mut value) in entries {
                normalise(&mut value);
                map.insert(name.nfc().collect(), value);
            }
        }
        _ => {}
    }
}
