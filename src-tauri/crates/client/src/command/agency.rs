//! What a new dossier takes of the agency's profile.

use std::collections::BTreeMap;

use reqlament_core::az;
use reqlament_core::entry::read_entry;
use serde_json::{Value as Json, json};

use super::{revise, settings};
use crate::Client;
use crate::error::Failed;

/// Adds what the agency is known to say: who provides the service where nobody else does, and which post approves the
/// agency's own reglaments.
pub(super) fn complete(
    client: &Client,
    mut facts: BTreeMap<String, Json>,
) -> Failed<BTreeMap<String, Json>> {
    let agency = settings::get(client)?.agency;
    if agency.body.is_empty() {
        return Ok(facts);
    }
    let vocabulary = &client.law().vocabulary;
    let mut add = |id: &str, value: Json| -> Failed<()> {
        if let Some(fact) = vocabulary.get(id)
            && !facts.contains_key(id)
        {
            let entry = read_entry(fact, &value, &mut revise::new_row_id)?;
            facts.extend(entry.map(|entry| (id.to_owned(), entry.json())));
        }
        Ok(())
    };
    add("provider", json!({ "name": agency.body }))?;
    if !agency.approver.is_empty() {
        add("approval", json!({ "head": { "post": agency.approver } }))?;
    }
    let provider = facts
        .get("provider")
        .and_then(|provider| provider["name"].as_str());
    if provider.is_none_or(|name| az::fold(name) != az::fold(&agency.body)) {
        facts.remove("approval");
    }
    Ok(facts)
}
