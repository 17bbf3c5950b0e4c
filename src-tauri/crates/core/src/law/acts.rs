//! The acts that the law's own base rests on, kept as official texts cite them.

use serde::Deserialize;

use super::LawError;
use crate::citation;
use crate::value::Act;

#[derive(Deserialize)]
struct File {
    act: Vec<Cited>,
}

#[derive(Deserialize)]
struct Cited {
    text: String,
}

/// Reads `assets/acts.toml`. A citation that names no act is refused.
pub(super) fn parse(path: &str, text: &str) -> Result<Vec<Act>, LawError> {
    let file: File = toml::from_str(text).map_err(|error| LawError::syntax(path, &error))?;
    let read = |cited: Cited| {
        citation::read(&cited.text)
            .ok_or_else(|| LawError::meaning(path, format!("no act is named by: {}", cited.text)))
    };
    file.act.into_iter().map(read).collect()
}
