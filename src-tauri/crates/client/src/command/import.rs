//! Reading a dossier from a file. The file may come from anywhere: it is checked whole before anything is written.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use reqlament_core::canonical;
use reqlament_core::entry::{Facts, read_entry};
use reqlament_core::law::Law;
use reqlament_core::revision::{Act, chain_holds};
use serde_json::Value as Json;

use super::export::{DossierFile, FORMAT};
use super::revise::{self, Open};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::dossier::{self, Dossier};
use crate::store::revision::{self, Revision};
use crate::view::Shelf;

/// Largest file read.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads a dossier file and gives the id of the new dossier. Its history comes along where its chain holds.
pub fn import(client: &Client, path: &Path, now: DateTime<Utc>) -> Failed<String> {
    import_bytes(client, &read(path)?, now)
}

/// Reads a dossier from the bytes of its file.
pub fn import_bytes(client: &Client, bytes: &[u8], now: DateTime<Utc>) -> Failed<String> {
    let law = client.law();
    let file = parse(bytes)?;
    revise::profile(law, &file.profile)?;
    let facts = accept(law, file.facts)?;
    let sound = chain_holds(
        file.history
            .iter()
            .map(|step| (&step.header, step.digest.as_str())),
    ) && file.history.iter().all(|step| {
        canonical::digest_of(&step.changes).is_ok_and(|own| own == step.header.payload)
    }) && file
        .history
        .iter()
        .zip(1..)
        .all(|(step, number)| step.header.number == number);
    if !sound {
        return Err(ClientError::NoDossierFile(
            "tarixçənin yoxlama kodları uyğun gəlmir".to_owned(),
        ));
    }
    let id = revise::new_id();
    client.store().write(|transaction| -> Failed<()> {
        let by = revise::post(transaction)?;
        let summary = revise::summary(
            law,
            revise::profile(law, &file.profile)?,
            &Facts::default(),
            now,
        )?;
        let mut row = Dossier {
            key: 0,
            id: id.clone(),
            profile: file.profile.clone(),
            illustrative: revise::illustrative(&facts, &file.illustrative)?,
            revision: file.history.len() as u64,
            changed_at: now,
            changed_by: by.clone(),
            summary,
            shelf: Shelf::Current,
        };
        row.key = dossier::insert(transaction, &row)?;
        let mut state: BTreeMap<String, Json> = BTreeMap::new();
        for step in &file.history {
            let facts = step.changes.keys().cloned().collect();
            let own = Revision {
                header: step.header.clone(),
                facts,
                digest: step.digest.clone(),
            };
            revision::insert(transaction, row.key, &own, &step.changes)?;
            for (fact, change) in step
                .changes
                .iter()
                .filter(|(fact, _)| *fact != revise::PROFILE)
            {
                state.insert(fact.clone(), change.after.clone());
            }
        }
        state.retain(|_, value| !value.is_null());
        for (fact, value) in &state {
            crate::store::fact::put(transaction, row.key, fact, value)?;
        }
        // The import itself is a revision: from what the history ends with to what the file holds.
        let mut values: BTreeMap<String, Json> = state
            .keys()
            .map(|fact| (fact.clone(), Json::Null))
            .collect();
        values.extend(facts.clone());
        // What an operator gave to another dossier is not this one's.
        values.insert("registration".to_owned(), Json::Null);
        Open::of(law, transaction, row)?.revise(Act::Imported, values, &by, now)?;
        Ok(())
    })?;
    Ok(id)
}

fn read(path: &Path) -> Failed<Vec<u8>> {
    let refused = |cause| ClientError::file(path, cause);
    let size = std::fs::metadata(path).map_err(refused)?.len();
    if size > LARGEST {
        let cause = format!("{size} bayt həddən artıq böyükdür");
        return Err(ClientError::NoDossierFile(cause));
    }
    std::fs::read(path).map_err(refused)
}

fn parse(bytes: &[u8]) -> Failed<DossierFile> {
    let file: DossierFile = serde_json::from_slice(bytes).map_err(|error| {
        ClientError::NoDossierFile(format!(
            "{} sətirdən sonrası oxunmur",
            reqlament_core::az::ordinal(error.line() as u64)
        ))
    })?;
    if file.format != FORMAT {
        let cause = format!("“{}” formatı tanınmır", file.format);
        return Err(ClientError::NoDossierFile(cause));
    }
    Ok(file)
}

/// Every known fact must read by its kind; unknown ones are carried.
fn accept(law: &Law, facts: BTreeMap<String, Json>) -> Failed<BTreeMap<String, Json>> {
    let mut accepted = BTreeMap::new();
    for (id, value) in facts {
        let json = match law.vocabulary.get(&id) {
            Some(fact) => read_entry(fact, &value, &mut revise::new_row_id)?
                .map_or(Json::Null, |entry| entry.json()),
            None if id.starts_with('$') => continue,
            None => value,
        };
        if !json.is_null() {
            accepted.insert(id, json);
        }
    }
    Ok(accepted)
}
