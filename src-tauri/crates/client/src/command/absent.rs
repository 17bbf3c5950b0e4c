//! Attachments of a filing that are named by their digest alone: the file is not kept on this computer, so it cannot go.

use reqlament_core::filing::Packet;
use rusqlite::Transaction;
use serde_json::Value as Json;

use crate::error::Failed;
use crate::store::attachment;
use crate::store::filing::Filing;
use crate::view::AbsentFile;

/// What the registry misses of a filing and this computer has not. It is asked anew each time: a file that is taken in
/// later is known again by its digest and goes.
pub(super) fn absent(transaction: &Transaction, filing: &Filing) -> Failed<Vec<AbsentFile>> {
    let mut found = Vec::new();
    for sha256 in &filing.missing {
        if !attachment::is_kept(transaction, sha256)? {
            found.push(sha256.clone());
        }
    }
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let packet: Packet = serde_json::from_slice(&filing.packet)?;
    let name = |sha256: &str| {
        let mut values = packet.edition.facts.values();
        values.find_map(|value| named(value, sha256))
    };
    Ok(found
        .into_iter()
        .map(|sha256| AbsentFile {
            name: name(&sha256).unwrap_or_default(),
            sha256,
        })
        .collect())
}

/// The name under which a value holds the file of this digest.
fn named(value: &Json, sha256: &str) -> Option<String> {
    match value {
        Json::Object(own) if own.get("sha256").is_some_and(|known| known == sha256) => {
            own.get("name")?.as_str().map(str::to_owned)
        }
        Json::Object(own) => own.values().find_map(|inner| named(inner, sha256)),
        Json::Array(own) => own.iter().find_map(|inner| named(inner, sha256)),
        _ => None,
    }
}
