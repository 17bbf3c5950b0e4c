//! New dossiers: from the official list, from a similar dossier, from a worked example, blank.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::az;
use reqlament_core::entry::Facts;
use reqlament_core::example::Example;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::profile::Profile;
use reqlament_core::revision::Act;
use reqlament_core::scope::{self, Answers, ScopeWeight};
use rusqlite::Transaction;
use serde_json::{Value as Json, json};

use super::agency;
use super::like::{self, Like};
use super::revise::{self, Open};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::dossier::{self, Dossier};
use crate::view::{ExampleRow, Shelf};

/// From what a dossier is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A service of the official list, by number.
    Service(String),
    /// A worked example, by name.
    Example(String),
    /// A similar dossier.
    Like(Like),
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

/// How a dossier begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// From what it is made.
    pub origin: Origin,
    /// The law it stands under; an example and a similar dossier bring their own.
    pub profile: String,
    /// What was answered to the questions whether the law covers the service.
    pub answers: Answers,
    /// Whether the officer goes on although an answer leaves it in doubt.
    pub knowingly: bool,
}

/// Makes a dossier of a service that the law covers, and gives its id.
pub fn create(
    client: &Client,
    origin: &Origin,
    profile: &str,
    now: DateTime<Utc>,
) -> Failed<String> {
    let beginning = Beginning {
        origin: origin.clone(),
        profile: profile.to_owned(),
        answers: Answers::new(),
        knowingly: false,
    };
    begin(client, &beginning, now)
}

/// Makes a dossier and gives its id. Where an answer lies outside the law, nothing is made (191/2011, 1.2 and 2.1.1);
/// where that must be judged, only knowingly (191/2011, 1.4).
pub fn begin(client: &Client, beginning: &Beginning, now: DateTime<Utc>) -> Failed<String> {
    let law = client.law();
    let id = revise::new_id();
    let own = match &beginning.origin {
        Origin::Blank => agency::complete(client, BTreeMap::new())?,
        Origin::Service(number) => agency::complete(client, of_service(law, number)?)?,
        Origin::Example(_) | Origin::Like(_) => BTreeMap::new(),
    };
    client.store().write(|transaction| -> Failed<()> {
        let mut new = state(law, transaction, beginning, own.clone())?;
        let profile = revise::profile(law, &new.profile)?;
        if !matches!(beginning.origin, Origin::Example(_)) {
            covered(profile, beginning)?;
            let asked = profile.scope.iter().filter_map(|question| {
                let answer = beginning.answers.get(&question.id)?;
                Some((question.fact.clone()?, json!(answer)))
            });
            new.facts.extend(asked);
        }
        insert(law, transaction, &id, new, now)
    })?;
    Ok(id)
}

/// Whether the law of the profile covers the service, as far as was answered.
fn covered(profile: &Profile, beginning: &Beginning) -> Failed<()> {
    let asked = |id: &String| profile.scope.iter().any(|question| question.id == *id);
    if let Some(id) = beginning.answers.keys().find(|id| !asked(id)) {
        return Err(ClientError::UnknownQuestion(id.clone()));
    }
    let against = scope::outside(profile, &beginning.answers)
        .into_iter()
        .find(|question| question.weight == ScopeWeight::Stop || !beginning.knowingly);
    against.map_or(Ok(()), |question| {
        Err(ClientError::OutsideLaw(Box::new(question.clone())))
    })
}

/// What a new dossier holds.
struct New {
    profile: String,
    facts: BTreeMap<String, Json>,
    /// What a similar dossier gives, a revision of its own.
    taken: BTreeMap<String, Json>,
    illustrative: Vec<String>,
}

/// What the new dossier holds; `own` is what list and agency say of a service that is neither an example nor like
/// another.
fn state(
    law: &'static Law,
    transaction: &Transaction,
    beginning: &Beginning,
    own: BTreeMap<String, Json>,
) -> Failed<New> {
    let blank = New {
        profile: beginning.profile.clone(),
        facts: own,
        taken: BTreeMap::new(),
        illustrative: Vec::new(),
    };
    Ok(match &beginning.origin {
        Origin::Blank | Origin::Service(_) => blank,
        Origin::Like(like) => {
            let taken = like::take(&Open::get(law, transaction, &like.dossier)?, like)?;
            let named = like
                .service
                .as_deref()
                .map(|number| of_service(law, number));
            New {
                profile: taken.profile,
                facts: named.transpose()?.unwrap_or_default(),
                taken: taken.facts,
                illustrative: taken.illustrative,
            }
        }
        Origin::Example(name) => {
            let found = examples(law)?
                .into_iter()
                .find(|example| example.id == *name);
            let example = found.ok_or_else(|| ClientError::UnknownExample(name.clone()))?;
            let facts = example.read(&law.vocabulary, &mut revise::new_row_id)?;
            New {
                facts: facts
                    .iter()
                    .map(|(id, entry)| (id.to_owned(), entry.json()))
                    .collect(),
                profile: example.profile,
                illustrative: example.illustrative,
                ..blank
            }
        }
    })
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
    ];
    // What 3.3.2 says ready is what the rule on it would write.
    let ready = law
        .rules
        .iter()
        .filter_map(|rule| rule.fix.as_ref())
        .filter(|fix| fix.fact == "decision_acceptance")
        .map(|fix| ("decision_acceptance", json!(fix.value)));
    let mut facts = BTreeMap::new();
    for (id, value) in given.into_iter().chain(ready) {
        let fact = law
            .vocabulary
            .get(id)
            .ok_or_else(|| ClientError::Law(format!("no fact `{id}`")))?;
        let entry = reqlament_core::entry::read_entry(fact, &value, &mut revise::new_row_id)?;
        facts.extend(entry.map(|entry| (id.to_owned(), entry.json())));
    }
    Ok(facts)
}

/// Puts a new dossier into the store: its first revision, and a second one for what was taken over.
fn insert(
    law: &'static Law,
    transaction: &Transaction,
    id: &str,
    new: New,
    now: DateTime<Utc>,
) -> Failed<()> {
    let by = revise::post(transaction)?;
    let empty = revise::summary(
        law,
        revise::profile(law, &new.profile)?,
        &Facts::default(),
        now,
    )?;
    let all = new.facts.iter().chain(&new.taken);
    let all = all
        .map(|(fact, value)| (fact.clone(), value.clone()))
        .collect();
    let mut row = Dossier {
        key: 0,
        id: id.to_owned(),
        profile: new.profile,
        illustrative: revise::illustrative(&all, &new.illustrative)?,
        revision: 0,
        changed_at: now,
        changed_by: by.clone(),
        summary: empty,
        shelf: Shelf::Current,
    };
    row.key = dossier::insert(transaction, &row)?;
    let mut open = Open::of(law, transaction, row)?;
    open.revise(Act::Created, new.facts, &by, now)?;
    open.revise(Act::TakenOver, new.taken, &by, now)?;
    Ok(())
}
