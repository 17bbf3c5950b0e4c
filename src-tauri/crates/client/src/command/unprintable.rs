//! Characters that no bundled font draws: told as findings, so that nothing is filed that cannot be printed.

use reqlament_core::check::Finding;
use reqlament_core::entry::Facts;
use reqlament_core::law::Law;
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::vocabulary::Wording;
use serde_json::Value as Json;

/// A finding for each fact that holds such a character.
pub(super) fn unprintable(law: &Law, facts: &Facts) -> Vec<Finding> {
    let mut findings = Vec::new();
    for fact in law.vocabulary.facts() {
        let entry = facts.get(&fact.shape.id).map(|entry| entry.json());
        if let Some(character) = entry.as_ref().and_then(first_in) {
            findings.push(finding(law, &fact.shape.id, &fact.source, character));
        }
    }
    findings
}

fn first_in(json: &Json) -> Option<char> {
    match json {
        Json::String(text) => reqlament_typeset::unprintable(text),
        Json::Array(items) => items.iter().find_map(first_in),
        Json::Object(map) => map.values().find_map(first_in),
        _ => None,
    }
}

fn finding(law: &Law, fact: &str, clause: &str, character: char) -> Finding {
    let code = u32::from(character);
    Finding {
        rule: "printable-characters".to_owned(),
        clause: clause.to_owned(),
        severity: Severity::Error,
        gate: Gate::Draft,
        facts: vec![fact.to_owned()],
        items: law.items_of(fact),
        row: None,
        columns: Vec::new(),
        message: Wording {
            az: format!(
                "Mətndə çap şriftlərində olmayan “{character}” (U+{code:04X}) işarəsi var, sənəd çap oluna bilmir. \
                 İşarəni silin və ya başqası ilə əvəz edin."
            ),
            en: format!(
                "The text holds the character “{character}” (U+{code:04X}), which no printing font has, so the \
                 document cannot be printed. Delete or replace it."
            ),
        },
        fix: None,
    }
}
