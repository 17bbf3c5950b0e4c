//! Admission: whether a packet may come in, as far as that can be said without the database.

use chrono::NaiveDate;
use reqlament_core::canonical;
use reqlament_core::check::Check;
use reqlament_core::entry::{Entry, EntryError, Facts, read_entry};
use reqlament_core::filing::{FORMAT, Packet, Purpose};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_core::rule::{Gate, Severity};
use reqlament_core::value::Value;

use crate::attach::is_digest;
use crate::error::Error;
use crate::refusal::Refusal;

/// A packet with its canonical bytes, by whose digest a replay is told from other content.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// What was sent.
    pub packet: Packet,
    /// Its canonical JSON, kept as received for ever.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`.
    pub content: String,
}

impl Submission {
    /// Digests a packet.
    pub fn of(packet: Packet) -> Result<Self, Error> {
        let bytes = canonical::bytes(&packet)?;
        let content = canonical::digest(&bytes);
        Ok(Self {
            packet,
            bytes,
            content,
        })
    }
}

/// What an edition says of its service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Full name of the body that offers it.
    pub body: String,
}

/// Checks a packet by itself and by the law. Gives what it says of the service.
pub fn admit(law: &Law, packet: &Packet, today: NaiveDate) -> Result<Named, Error> {
    let profile = formal(law, packet)?;
    let computed = packet.edition.digest()?;
    if packet.digest != computed {
        return Err(Refusal::DigestMismatch {
            stated: packet.digest.chars().take(100).collect(),
            computed,
        }
        .into());
    }
    let stored = packet
        .edition
        .facts
        .iter()
        .map(|(id, json)| (id.clone(), json.clone()));
    let facts = Facts::from_stored(&law.vocabulary, stored);
    if let Some(error) = unreadable(law, &facts) {
        return Err(Refusal::UnreadableFact(error).into());
    }
    // A service whose text no longer satisfies the law must still be able to leave the registry (191/2011, 10.2.3).
    if packet.purpose != Purpose::Cancel {
        lawful(law, profile, &facts, today)?;
    }
    Ok(Named {
        name: facts.text("name").to_owned(),
        body: match facts.value("provider") {
            Some(Value::Body(body)) => body.name.clone(),
            _ => String::new(),
        },
    })
}

fn formal<'a>(law: &'a Law, packet: &Packet) -> Result<&'a Profile, Refusal> {
    for (field, id) in [("filing", &packet.filing), ("dossier", &packet.dossier)] {
        if !is_id(id) {
            return Err(Refusal::BadId(field));
        }
    }
    match (packet.purpose, &packet.registry_number) {
        (Purpose::Register, Some(_)) => return Err(Refusal::NumberForbidden),
        (Purpose::Amend | Purpose::Cancel, None) => {
            return Err(Refusal::NumberRequired(packet.purpose));
        }
        _ => {}
    }
    if let Some(found) = packet.edition.attachments.iter().find(|id| !is_digest(id)) {
        return Err(Refusal::BadDigest(found.chars().take(100).collect()));
    }
    if packet.edition.format != FORMAT {
        return Err(Refusal::UnknownFormat(
            packet.edition.format.chars().take(100).collect(),
        ));
    }
    law.profile(&packet.edition.profile)
        .ok_or_else(|| Refusal::UnknownProfile {
            found: packet.edition.profile.chars().take(100).collect(),
            known: law
                .profiles
                .iter()
                .map(|profile| profile.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
}

fn is_id(id: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    (1..=128).contains(&id.len()) && id.chars().all(allowed)
}

/// The first fact that the vocabulary knows but cannot read. Facts it does not know are carried.
fn unreadable(law: &Law, facts: &Facts) -> Option<EntryError> {
    facts
        .iter()
        .find_map(|(id, entry)| match (entry, law.vocabulary.get(id)) {
            (Entry::Unknown(json), Some(fact)) => read_entry(fact, json, &mut String::new).err(),
            _ => None,
        })
}

fn lawful(law: &Law, profile: &Profile, facts: &Facts, today: NaiveDate) -> Result<(), Error> {
    let mut findings = Check::new(law, profile, facts, today)
        .findings(Gate::Filing)
        .map_err(Error::Law)?;
    findings.retain(|finding| finding.severity == Severity::Error);
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Findings(findings).into())
    }
}
