//! New dossiers: from the official list, from a worked example, blank.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::az;
use reqlament_core::entry::Facts;
use reqlament_core::example::Example;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::revision::Act;
use serde_json::{Value as Json, json};

use super::revise::{self, Open};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::dossier::{self, Dossier};
use crate::view::ExampleRow;

/// From what a dossier is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A service of the official list, by number.
    Service(String),
    /// A worked example, by name.
    Example(String),
    /// Nothing.
    Blank,
}

/// The worked examples.
pub fn examples(law: &Law) -> Failed<Vec<Example>> {
    Example::load(EMBEDDED, &law.vocabulary).map_err(|error| ClientError::Law(error.to_string()))
}

/// The worked examples, for a list.
pub fn example_rows(law: &Law) -> Failed<Vec<ExampleRow>> {
    let row = |example: Example| ExampleRow {
        id: example.id,
        title: example.title,
        profile: example.profile,
    };
    Ok(examples(law)?.into_iter().map(row).collect())
}

/// Makes a dossier and gives its id. `profile` holds for the list and for blank; an example has its own.
pub fn create(
    client: &Client,
    origin: &Origin,
    profile: &str,
    now: DateTime<Utc>,
) -> Failed<String> {
    let law = client.law();
    revise::profile(law, profile)?;
    let (profile, facts, illustrative) = match origin {
        Origin::Blank => (profile.to_owned(), BTreeMap::new(), Vec::new()),
        Origin::Service(number) => (profile.to_owned(), of_service(law, number)?, Vec::new()),
        Origin::Example(name) => {
            let found = examples(law)?
                .into_iter()
                .find(|example| example.id == *name);
            let example = found.ok_or_else(|| ClientError::UnknownExample(name.clone()))?;
            let facts = example.read(&law.vocabulary, &mut revise::new_row_id)?;
            let json = facts
                .iter()
                .map(|(id, entry)| (id.to_owned(), entry.json()))
                .collect();
            (example.profile, json, example.illustrative)
        }
    };
    insert(client, &profile, &facts, &illustrative, now)
}

/// What the official list says of a service.
fn of_service(law: &Law, number: &str) -> Failed<BTreeMap<String, Json>> {
    let bodies = law.catalogue.bodies.iter();
    let found = bodies
        .flat_map(|body| body.services.iter().map(move |own| (body, own)))
        .find(|(_, own)| own.number == number);
    let (body, service) = found.ok_or_else(|| ClientError::UnknownService(number.to_owned()))?;
    let known = law
        .bodies
        .iter()
        .find(|known| az::fold(&known.name) == az::fold(&body.name));
    let name = known
        .and_then(|known| known.full.clone())
        .unwrap_or_else(|| body.name.clone());
    let given = [
        ("catalogue_number", json!(service.number)),
        ("name", json!(service.name)),
        ("provider", json!({ "name": name })),
        ("electronic", json!(true)),
        (
            "decision_acceptance",
            json!("Sorğu bu reqlamentin 3.2.2-ci yarımbəndinə uyğun qəbul edilir."),
        ),
    ];
    let mut facts = BTreeMap::new();
    for (id, value) in given {
        let fact = law
            .vocabulary
            .get(id)
            .ok_or_else(|| ClientError::Law(format!("no fact `{id}`")))?;
        let entry = reqlament_core::entry::read_entry(fact, &value, &mut revise::new_row_id)?;
        facts.extend(entry.map(|entry| (id.to_owned(), entry.json())));
    }
    Ok(facts)
}

/// Puts a dossier with these facts into the store as its first revision.
fn insert(
    client: &Client,
    profile: &str,
    facts: &BTreeMap<String, Json>,
    illustrative: &[String],
    now: DateTime<Utc>,
) -> Failed<String> {
    let law = client.law();
    let id = revise::new_id();
    client.store().write(|transaction| -> Failed<()> {
        let by = revise::post(transaction)?;
        let empty = revise::summary(law, revise::profile(law, profile)?, &Facts::default(), now)?;
        let mut row = Dossier {
            key: 0,
            id: id.clone(),
            profile: profile.to_owned(),
            illustrative: revise::illustrative(facts, illustrative)?,
            revision: 0,
            changed_at: now,
            changed_by: by.clone(),
            summary: empty,
        };
        row.key = dossier::insert(transaction, &row)?;
        Open::of(law, transaction, row)?.revise(Act::Created, facts.clone(), &by, now)?;
        Ok(())
    })?;
    Ok(id)
}
