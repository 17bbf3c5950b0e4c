//! Values as they are typed on the command line.

use reqlament_core::kind::Kind;
use serde_json::Value as Json;

/// Plain text stays text for text and prose (JSON blocks of prose are taken too); the rest is JSON, and what is no
/// JSON is taken as a word.
pub fn value_of(kind: Option<Kind>, text: &str) -> Json {
    let parsed = || serde_json::from_str::<Json>(text);
    match kind {
        Some(Kind::Text | Kind::Web | Kind::Email | Kind::Phone) if !is_absence(text) => {
            Json::String(text.to_owned())
        }
        Some(Kind::Prose) => match parsed() {
            Ok(blocks @ Json::Array(_)) => blocks,
            _ if is_absence(text) => parsed().unwrap_or_default(),
            _ => Json::String(text.to_owned()),
        },
        _ => parsed().unwrap_or_else(|_| Json::String(text.trim().to_owned())),
    }
}

fn is_absence(text: &str) -> bool {
    serde_json::from_str::<Json>(text).is_ok_and(|json| json.get("absent").is_some())
}
