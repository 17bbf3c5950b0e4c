//! What the window remembers to guide the officer: what was used lately, how far the tour has come.

use crate::Client;
use crate::error::Failed;
use crate::store::setting;
use crate::view::Guide;

const NAME: &str = "guide";

/// What is remembered.
pub fn get(client: &Client) -> Failed<Guide> {
    let json = client
        .store()
        .read(|transaction| setting::get(transaction, NAME))?;
    Ok(json
        .map(|json| serde_json::from_str(&json))
        .transpose()?
        .unwrap_or_default())
}

/// Remembers it.
pub fn set(client: &Client, guide: &Guide) -> Failed<()> {
    let json = serde_json::to_string(guide)?;
    client
        .store()
        .write(|transaction| -> Failed<()> { Ok(setting::put(transaction, NAME, &json)?) })?;
    Ok(())
}
