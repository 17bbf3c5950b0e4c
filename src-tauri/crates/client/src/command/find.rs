//! Finding words over a whole dossier, and writing others in their place as one act that can be undone.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::find::{self, Found, Spot, Wanted};
use reqlament_core::revision::Act;
use serde_json::Value as Json;

use super::edit::accept;
use super::revise::{self, Open};
use super::show;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::ReplacedView;

/// Every match in a dossier, in the order of the vocabulary. What is typed and not yet a revision is searched too.
pub fn find(client: &Client, id: &str, wanted: &Wanted) -> Failed<Vec<Found>> {
    let law = client.law();
    let stored = client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| open.current()))
    })??;
    let facts = Facts::from_stored(&law.vocabulary, stored);
    let all = law.vocabulary.facts().iter();
    Ok(all
        .filter_map(|fact| Some((fact, facts.value(&fact.shape.id)?)))
        .flat_map(|(fact, value)| find::find(fact, value, wanted))
        .collect())
}

/// Writes `with` in place of every match, or of the one at `only`, as one revision. What cannot be changed stays and
/// is counted; a text that would not be taken stops all of it.
pub fn replace(
    client: &Client,
    id: &str,
    wanted: &Wanted,
    with: &str,
    only: Option<&Spot>,
    now: DateTime<Utc>,
) -> Failed<ReplacedView> {
    let kept = find(client, id, wanted)?
        .iter()
        .filter(|found| found.kept.is_some())
        .count();
    let law = client.law();
    let changed = client.store().write(|transaction| -> Failed<usize> {
        let by = revise::post(transaction)?;
        let mut open = Open::get(law, transaction, id)?;
        open.close_burst(&by, now)?;
        let (values, changed) = rewritten(&open, wanted, with, only)?;
        if changed == 0 && only.is_some() {
            return Err(ClientError::FoundElsewhere);
        }
        open.revise(Act::Replaced, values, &by, now)?;
        Ok(changed)
    })?;
    Ok(ReplacedView {
        dossier: show::open(client, id)?,
        changed,
        kept: if only.is_some() { 0 } else { kept },
    })
}

fn rewritten(
    open: &Open,
    wanted: &Wanted,
    with: &str,
    only: Option<&Spot>,
) -> Failed<(BTreeMap<String, Json>, usize)> {
    let facts = open.facts()?;
    let (mut values, mut all) = (BTreeMap::new(), 0);
    for fact in open.law.vocabulary.facts() {
        let id = &fact.shape.id;
        let elsewhere = only.is_some_and(|spot| spot.place.first() != Some(id));
        let Some(value) = facts.value(id).filter(|_| !elsewhere) else {
            continue;
        };
        let (changed, count) = find::replace(fact, value, wanted, with, only);
        if count > 0 {
            let json = accept(open.law, id, &Entry::Filled(changed).json())?;
            values.insert(id.clone(), json);
            all += count;
        }
    }
    Ok((values, all))
}
