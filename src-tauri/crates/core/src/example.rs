//! Worked examples: dossiers whose every value names its source, or says that it only illustrates.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value as Json;

use crate::entry::{EntryError, Facts, read_entry};
use crate::law::{Assets, LawError};
use crate::vocabulary::{Vocabulary, Wording};

/// A worked dossier.
#[derive(Debug, Clone)]
pub struct Example {
    /// Id, such as `licence`.
    pub id: String,
    /// What it shows.
    pub title: Wording,
    /// The profile it stands under.
    pub profile: String,
    /// JSON by fact id.
    pub facts: BTreeMap<String, Json>,
    /// Where each fact comes from.
    pub sources: BTreeMap<String, String>,
    /// Facts whose values only illustrate; they print marked "nümunə".
    pub illustrative: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    title: Wording,
    profile: String,
    fact: Vec<Given>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    id: String,
    value: toml::Value,
    source: Option<String>,
    #[serde(default)]
    illustrative: bool,
}

impl Example {
    /// Reads the examples among the assets and checks that every value names its source and fits its fact.
    pub fn load(assets: Assets, vocabulary: &Vocabulary) -> Result<Vec<Self>, LawError> {
        let files = assets
            .iter()
            .filter(|(path, _)| path.starts_with("examples/"));
        files
            .map(|(path, text)| Self::parse(path, text, vocabulary))
            .collect()
    }

    fn parse(path: &str, text: &str, vocabulary: &Vocabulary) -> Result<Self, LawError> {
        let file: File = toml::from_str(text).map_err(|e| LawError::syntax(path, &e))?;
        let mut example = Self {
            id: file.id,
            title: file.title,
            profile: file.profile,
            facts: BTreeMap::new(),
            sources: BTreeMap::new(),
            illustrative: Vec::new(),
        };
        for given in file.fact {
            let fault =
                |what: String| LawError::meaning(path, format!("fact `{}`: {what}", given.id));
            if example.facts.contains_key(&given.id) {
                return Err(fault("is given twice".to_owned()));
            }
            match given.source {
                Some(source) => drop(example.sources.insert(given.id.clone(), source)),
                None if given.illustrative => {}
                None => return Err(fault("names no source and is not illustrative".to_owned())),
            }
            if given.illustrative {
                example.illustrative.push(given.id.clone());
            }
            let json = serde_json::to_value(&given.value).map_err(|e| fault(e.to_string()))?;
            example.facts.insert(given.id, json);
        }
        example
            .read(vocabulary, &mut String::new)
            .map_err(|e| LawError::meaning(path, e.to_string()))?;
        Ok(example)
    }

    /// The facts, with ids for what has none.
    pub fn read(
        &self,
        vocabulary: &Vocabulary,
        new_id: &mut dyn FnMut() -> String,
    ) -> Result<Facts, EntryError> {
        let mut facts = Facts::default();
        for (id, json) in &self.facts {
            let fact = vocabulary
                .get(id)
                .ok_or_else(|| EntryError::UnknownFact(id.clone()))?;
            facts.set(id, read_entry(fact, json, new_id)?);
        }
        Ok(facts)
    }
}
