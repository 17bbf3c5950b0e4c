//! A filing that the operator answered, taken out of the store for its receipt.

use reqlament_core::entry::Facts;
use reqlament_core::filing::{FilingState, Packet, Purpose, RegistryEvent};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_documents::beside::Answered;
use rusqlite::Transaction;

use super::beside::legible;
use super::recorded::TRIAL_NUMBER;
use super::revise::{self, Open};
use super::settings;
use crate::error::{ClientError, Failed};
use crate::store::filing::{self, Event, Filing};

/// What a receipt tells.
pub(super) struct Kept {
    law: &'static Law,
    filing: Filing,
    packet: Packet,
    state: FilingState,
    steps: Vec<RegistryEvent>,
    trial: bool,
}

/// The filing of this id, else the latest of the dossier that was answered; `None` where none was.
pub(super) fn kept(
    open: &Open,
    transaction: &Transaction,
    id: Option<&str>,
) -> Failed<Option<Kept>> {
    let mut all = filing::all(transaction, Some(open.row.key))?;
    let wanted = match id {
        Some(id) => all.into_iter().rfind(|one| one.id == id),
        None => {
            all.retain(|one| one.state.is_some());
            all.pop()
        }
    };
    match wanted {
        Some(filing) => match filing.state {
            Some(state) => Ok(Some(of(open.law, transaction, filing, state)?)),
            None => Ok(None),
        },
        None => id.map_or(Ok(None), |id| {
            Err(ClientError::UnknownFiling(id.to_owned()))
        }),
    }
}

fn of(
    law: &'static Law,
    transaction: &Transaction,
    mut filing: Filing,
    state: FilingState,
) -> Failed<Kept> {
    if let Some(number) = &mut filing.registry_number {
        legible(number);
    }
    let steps = filing::events(transaction, &filing.id)?.into_iter();
    let operator = settings::read(transaction)?.registry;
    Ok(Kept {
        law,
        packet: serde_json::from_slice(&filing.packet)?,
        trial: is_trial(&filing, &operator),
        state,
        steps: steps.filter_map(step).collect(),
        filing,
    })
}

/// What the operator and officers wrote is not ours to refuse: what no font draws is printed by its code.
fn step(event: Event) -> Option<RegistryEvent> {
    let mut step = RegistryEvent {
        at: event.at,
        state: FilingState::of_word(&event.state)?,
        message: event.message.map(without_digest),
        items: event.reasons,
    };
    if let Some(message) = &mut step.message {
        legible(message);
    }
    for item in &mut step.items {
        legible(&mut item.reason);
    }
    Some(step)
}

/// What an officer wrote ends with the digest of a scan, which says nothing on paper.
fn without_digest(message: String) -> String {
    let digest = |tail: &str| tail.len() == 64 && tail.bytes().all(|own| own.is_ascii_hexdigit());
    match message.rsplit_once(" · ") {
        Some((said, tail)) if digest(tail) => said.to_owned(),
        _ => message,
    }
}

/// A number says by which registry it was given. Before there is one, a registry on this computer that is not the
/// operator's of the settings is the one for practice.
fn is_trial(filing: &Filing, operator: &str) -> bool {
    match filing.registry_number.as_deref() {
        Some(number) => number.starts_with(TRIAL_NUMBER),
        None => {
            filing.target.starts_with("http://127.0.0.1")
                && filing.target != operator.trim_end_matches('/')
        }
    }
}

impl Kept {
    /// The facts that were filed, by the law of then.
    pub fn filed(&self) -> Failed<(Facts, &'static Profile)> {
        let edition = &self.packet.edition;
        let facts = Facts::from_stored(&self.law.vocabulary, edition.facts.clone());
        Ok((facts, revise::profile(self.law, &edition.profile)?))
    }

    /// What was asked for.
    pub fn purpose(&self) -> Purpose {
        self.filing.purpose
    }

    /// As the document takes it.
    pub fn answered(&self) -> Answered<'_> {
        Answered {
            filing: &self.filing.id,
            digest: &self.filing.digest,
            state: self.state,
            number: self.filing.registry_number.as_deref(),
            trial: self.trial,
            by_hand: !self.filing.target.starts_with("http"),
            attachments: (
                self.packet.edition.attachments.len(),
                self.filing.missing.len(),
            ),
            steps: &self.steps,
        }
    }
}
