//! What is known of a filing when it is examined: read at one moment, so that it fits together.

use std::collections::BTreeMap;

use reqlament_core::canonical;
use reqlament_core::filing::{FilingState, Packet, Purpose};
use reqlament_core::value::FileRef;
use reqlament_core::wire::{AttachmentStatus, FilingEvent, GivenOpinion};
use serde::Deserialize as _;
use serde_json::Value as Json;

use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::filing::{self, FilingRow};
use crate::store::{account, attachment, event, opinion, register};

/// A filing and everything that belongs to it.
pub(super) struct Examined {
    pub(super) row: FilingRow,
    pub(super) packet: Packet,
    /// Digest of the edition, computed now.
    pub(super) edition: String,
    /// Digest of the packet's bytes, computed now.
    pub(super) content: String,
    pub(super) events: Vec<FilingEvent>,
    pub(super) opinions: Vec<GivenOpinion>,
    pub(super) attachments: Vec<Attachment>,
    /// The text that was in force before this one, where the filing concerns one.
    pub(super) before: Option<Packet>,
    /// Names of accounts by their ids.
    pub(super) names: BTreeMap<String, String>,
}

/// An attachment of the edition.
pub(super) struct Attachment {
    pub(super) sha256: String,
    pub(super) file: Option<FileRef>,
    pub(super) status: Option<AttachmentStatus>,
}

impl Examined {
    /// Reads the filing of this id.
    pub(super) fn read(database: &mut dyn Database, id: &str) -> Result<Self, Error> {
        let unknown = || Refusal::UnknownFiling(id.chars().take(128).collect());
        let row = filing::by_id(database, id)?.ok_or_else(unknown)?;
        let bytes = filing::packet(database, id)?.ok_or_else(unknown)?;
        let packet: Packet = serde_json::from_slice(&bytes)?;
        let files = files(&packet);
        let mut attachments = Vec::new();
        for sha256 in &row.attachments {
            attachments.push(Attachment {
                file: files.iter().find(|file| file.sha256 == *sha256).cloned(),
                status: attachment::status(database, row.account.as_deref(), sha256)?,
                sha256: sha256.clone(),
            });
        }
        let names = account::all(database)?;
        Ok(Self {
            events: event::of_filing(database, id)?,
            opinions: opinion::of_filing(database, id)?,
            attachments,
            before: before(database, &row)?,
            names: names.into_iter().map(|row| (row.id, row.name)).collect(),
            edition: packet.edition.digest()?,
            content: canonical::digest(&bytes),
            packet,
            row,
        })
    }

    /// Tag of the state: a decision names it.
    pub(super) fn tag(&self) -> &str {
        self.events.last().map_or("", |event| &event.digest)
    }
}

/// The text in force before a correction or a cancellation; of a granted one, before it was granted.
fn before(database: &mut dyn Database, row: &FilingRow) -> Result<Option<Packet>, Error> {
    let Some(number) = row
        .number
        .as_deref()
        .filter(|_| row.purpose != Purpose::Register)
    else {
        return Ok(None);
    };
    let steps = register::history(database, number)?;
    let granted = matches!(row.state, FilingState::Amended | FilingState::Cancelled);
    let own = steps
        .iter()
        .rposition(|step| granted && step.state == row.state && step.digest == row.digest);
    let earlier = own.map_or(steps.as_slice(), |at| &steps[..at]);
    match earlier.last() {
        Some(step) => register::packet(database, number, &step.digest),
        None => Ok(None),
    }
}

/// The files that the facts of a packet name.
pub(super) fn files(packet: &Packet) -> Vec<FileRef> {
    let mut files = Vec::new();
    let facts = packet.edition.facts.values();
    facts.for_each(|json| collect(json, &mut files));
    files
}

fn collect(json: &Json, found: &mut Vec<FileRef>) {
    if let Ok(file) = FileRef::deserialize(json) {
        found.push(file);
        return;
    }
    match json {
        Json::Object(map) => map.values().for_each(|one| collect(one, found)),
        Json::Array(items) => items.iter().for_each(|one| collect(one, found)),
        _ => {}
    }
}
