//! Closing revisions: what every command that changes a dossier goes through, inside its own transaction.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use reqlament_core::canonical;
use reqlament_core::check::Check;
use reqlament_core::deadline;
use reqlament_core::entry::Facts;
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_core::revision::{Act, Change, Changes, Header};
use reqlament_core::rule::Severity;
use reqlament_core::stage::Stage;
use reqlament_core::value::Value;
use rusqlite::Transaction;
use serde_json::Value as Json;

use super::unkept::unkept;
use super::unprintable::unprintable;
use crate::error::{ClientError, Failed};
use crate::store::dossier::{Dossier, Summary};
use crate::store::{self, dossier, fact, journal, revision, search};

/// The pseudo-fact that carries a change of profile.
pub const PROFILE: &str = "$profile";

/// A dossier inside a transaction, with its facts as of the latest revision.
pub struct Open<'a> {
    /// The law.
    pub law: &'static Law,
    /// The transaction.
    pub transaction: &'a Transaction<'a>,
    /// The row.
    pub row: Dossier,
    /// JSON by fact id, the open burst not included.
    pub stored: BTreeMap<String, Json>,
}

impl<'a> Open<'a> {
    /// The dossier of this id.
    pub fn get(law: &'static Law, transaction: &'a Transaction<'a>, id: &str) -> Failed<Self> {
        let row = dossier::get(transaction, id)?
            .ok_or_else(|| ClientError::UnknownDossier(id.to_owned()))?;
        Self::of(law, transaction, row)
    }

    /// The dossier of this row.
    pub fn of(law: &'static Law, transaction: &'a Transaction<'a>, row: Dossier) -> Failed<Self> {
        let stored = fact::all(transaction, row.key)?;
        Ok(Self {
            law,
            transaction,
            row,
            stored,
        })
    }

    /// The facts, with what is typed and not yet a revision.
    pub fn current(&self) -> Failed<BTreeMap<String, Json>> {
        let mut current = self.stored.clone();
        for (id, value) in journal::open_burst(self.transaction, self.row.key)?.0 {
            put(&mut current, &id, value);
        }
        Ok(current)
    }

    /// Whether something is typed and not yet a revision.
    pub fn is_typing(&self) -> Failed<bool> {
        Ok(self.current()? != self.stored)
    }

    /// The facts, read by the vocabulary.
    pub fn facts(&self) -> Failed<Facts> {
        Ok(Facts::from_stored(&self.law.vocabulary, self.current()?))
    }

    /// The facts whose values still are those of the example.
    pub fn illustrative(&self, current: &BTreeMap<String, Json>) -> Failed<BTreeSet<String>> {
        let mut still = BTreeSet::new();
        let digests: BTreeMap<String, String> = serde_json::from_str(&self.row.illustrative)?;
        for (fact, digest) in digests {
            if let Some(value) = current.get(&fact)
                && canonical::digest_of(value)? == digest
            {
                still.insert(fact);
            }
        }
        Ok(still)
    }

    /// The dossier's profile.
    pub fn profile(&self) -> Failed<&'static Profile> {
        profile(self.law, &self.row.profile)
    }

    /// Closes the open burst as a revision, where there is one that changes something.
    pub fn close_burst(&mut self, by: &str, now: DateTime<Utc>) -> Failed<bool> {
        let (burst, typed) = journal::open_burst(self.transaction, self.row.key)?;
        journal::clear(self.transaction, self.row.key)?;
        self.revise(Act::Edited, burst, by, typed.unwrap_or(now))
    }

    /// Writes values (`null` clears) as a new revision; tells whether anything changed.
    pub fn revise(
        &mut self,
        act: Act,
        values: BTreeMap<String, Json>,
        by: &str,
        now: DateTime<Utc>,
    ) -> Failed<bool> {
        let mut changes = Changes::new();
        for (id, after) in values {
            let before = self.stored.get(&id).cloned().unwrap_or(Json::Null);
            if before != after {
                changes.insert(id, Change { before, after });
            }
        }
        let counts =
            !changes.is_empty() || matches!(act, Act::Created | Act::Filed | Act::Imported);
        if counts {
            self.append(act, &changes, by, now)?;
        }
        Ok(counts)
    }

    /// Appends a revision with these changes and brings facts, summary and search up to date.
    pub fn append(
        &mut self,
        act: Act,
        changes: &Changes,
        by: &str,
        now: DateTime<Utc>,
    ) -> Failed<()> {
        for (id, change) in changes {
            if id == PROFILE {
                self.row.profile = change.after.as_str().unwrap_or_default().to_owned();
                continue;
            }
            fact::put(self.transaction, self.row.key, id, &change.after)?;
            put(&mut self.stored, id, change.after.clone());
        }
        self.row.revision += 1;
        let header = Header {
            number: self.row.revision,
            act,
            by: by.to_owned(),
            at: now,
            payload: canonical::digest_of(changes)?,
            parent: revision::last_digest(self.transaction, self.row.key)?,
        };
        let digest = header.digest()?;
        let facts = changes.keys().cloned().collect();
        revision::insert(
            self.transaction,
            self.row.key,
            &revision::Revision {
                header,
                facts,
                digest,
            },
            changes,
        )?;
        self.row.changed_at = now;
        by.clone_into(&mut self.row.changed_by);
        self.summarise(now)?;
        search::put(self.transaction, self.row.key, self.stored.values())?;
        Ok(dossier::update(self.transaction, &self.row)?)
    }

    fn summarise(&mut self, now: DateTime<Utc>) -> Failed<()> {
        let facts = Facts::from_stored(&self.law.vocabulary, self.stored.clone());
        let mut summary = summary(self.law, self.profile()?, &facts, now)?;
        summary.findings[0] += unkept(self.transaction, self.law, &facts)?.len();
        self.row.summary = summary;
        Ok(())
    }
}

fn put(facts: &mut BTreeMap<String, Json>, id: &str, value: Json) {
    if value.is_null() {
        facts.remove(id);
    } else {
        facts.insert(id.to_owned(), value);
    }
}

/// The profile of this id.
pub fn profile(law: &'static Law, id: &str) -> Failed<&'static Profile> {
    law.profile(id)
        .ok_or_else(|| ClientError::UnknownProfile(id.to_owned()))
}

/// The digests of the values that only illustrate, as JSON by fact.
pub fn illustrative(facts: &BTreeMap<String, Json>, ids: &[String]) -> Failed<String> {
    let given = ids
        .iter()
        .filter_map(|id| facts.get(id).map(|value| (id, value)));
    let digests = given
        .map(|(id, value)| Ok((id, canonical::digest_of(value)?)))
        .collect::<Failed<BTreeMap<_, _>>>()?;
    Ok(serde_json::to_string(&digests)?)
}

/// What the list shows of these facts.
pub fn summary(law: &Law, profile: &Profile, facts: &Facts, now: DateTime<Utc>) -> Failed<Summary> {
    let today = today(now);
    let stage = Stage::of(facts, today);
    let check = Check::new(law, profile, facts, today);
    let findings = check.findings(stage.gate()).map_err(ClientError::Law)?;
    let unprintable = unprintable(law, facts).len();
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    let form = law
        .form("reglament-191")
        .ok_or_else(|| ClientError::Law("no form reglament-191".to_owned()))?;
    let completeness = check.completeness(form).map_err(ClientError::Law)?;
    let body = match facts.value("provider") {
        Some(Value::Body(body)) => body.name.clone(),
        _ => String::new(),
    };
    Ok(Summary {
        name: facts.text("name").to_owned(),
        body,
        stage,
        answered: completeness.answered,
        asked: completeness.asked,
        findings: [
            count(Severity::Error) + unprintable,
            count(Severity::Warning),
            count(Severity::Hint),
        ],
        registry_number: registry_number(facts),
        deadlines: Some(deadline::of_facts(&law.calendar, profile, facts)),
    })
}

/// The registry number, once the operator has given one.
pub fn registry_number(facts: &Facts) -> Option<String> {
    match facts.value("registration") {
        Some(Value::Group(cells)) => cells
            .get("number")
            .and_then(Value::as_text)
            .map(str::to_owned),
        _ => None,
    }
}

/// The day in Baku, which is four hours ahead of UTC the whole year.
pub fn today(now: DateTime<Utc>) -> chrono::NaiveDate {
    (now + chrono::Duration::hours(4)).date_naive()
}

/// A new id, in the order of its making.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

/// A new id for a row or a block: short, because there are many of them.
pub fn new_row_id() -> String {
    let id = uuid::Uuid::now_v7().simple().to_string();
    id[20..].to_owned()
}

/// The post written into the history.
pub fn post(transaction: &Transaction) -> Failed<String> {
    let post = super::settings::read(transaction)?.post;
    Ok(if post.is_empty() {
        "əməkdaş".to_owned()
    } else {
        post
    })
}

/// Closes what a program that ended without closing left open.
pub fn recover(client: &crate::Client, now: DateTime<Utc>) -> Failed<()> {
    let law = client.law();
    let pending = client.store().read(store::journal::dossiers)?;
    for key in pending {
        client.store().write(|transaction| {
            let row = dossier::by_key(transaction, key)?;
            let by = post(transaction)?;
            Open::of(law, transaction, row)?.close_burst(&by, now)
        })?;
    }
    complete_summaries(client)
}

/// Tells the deadlines of dossiers whose summary was made by a program that did not know them.
fn complete_summaries(client: &crate::Client) -> Failed<()> {
    let law = client.law();
    let keys = client.store().read(dossier::without_deadlines)?;
    if keys.is_empty() {
        return Ok(());
    }
    client.store().write(|transaction| -> Failed<()> {
        for key in &keys {
            let mut open = Open::of(law, transaction, dossier::by_key(transaction, *key)?)?;
            let running = deadline::of_facts(&law.calendar, open.profile()?, &open.facts()?);
            open.row.summary.deadlines = Some(running);
            dossier::update(transaction, &open.row)?;
        }
        Ok(())
    })?;
    Ok(())
}
