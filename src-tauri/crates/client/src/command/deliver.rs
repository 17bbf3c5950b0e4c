//! Delivery: the outbox goes to the registry, and filings are followed until they are decided.
//!
//! A try is written down before it is made and its answer after; a try that was cut off goes again under the same
//! key, and the registry takes it once.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use reqlament_core::filing::{FilingState, Packet, Receipt};
use rusqlite::Transaction;

use super::absent::absent;
use super::asked::Asked;
use super::hand_over;
use super::revise::{self, Open, today};
use super::upload::{self, Watch};
use super::{asked, filings, notices, recorded};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::registry::Answer;
use crate::store::filing::{self, Event, Filing};
use crate::store::{comparison, dossier};
use crate::view::{Delivery, FilingView};

/// Longest wait between two tries.
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// How long to wait before asking again after a filing that is not decided.
const UNDECIDED_WAIT: chrono::Duration = chrono::Duration::minutes(10);

/// Where to deliver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The registry of the settings, else the trial registry, started for the call.
    Settings,
    /// A registry at this address.
    Registry(String),
    /// A folder, to hand the packets over by hand.
    Folder(PathBuf),
}

/// Delivers what waits and asks after what is not decided. Gives every filing that was open.
pub async fn deliver(
    client: &Client,
    target: &Target,
    watch: Watch<'_>,
    clock: fn() -> DateTime<Utc>,
) -> Failed<Vec<FilingView>> {
    let open = open_filings(client)?;
    match target {
        Target::Folder(folder) => {
            for filing in open
                .iter()
                .filter(|filing| filing.delivery != Delivery::Delivered)
            {
                hand_over::hand_over(client, filing, folder, clock())?;
            }
        }
        Target::Registry(address) => {
            to_registry(client, &open, &asked::at(address)?, watch, clock).await?
        }
        Target::Settings => match asked::of_settings(client)? {
            Some(operator) => to_registry(client, &open, &operator, watch, clock).await?,
            None if open.iter().all(by_hand) => {}
            None => to_registry(client, &open, &asked::trial(client)?, watch, clock).await?,
        },
    }
    open.iter()
        .map(|filing| filings::one(client, &filing.id))
        .collect()
}

/// Filings that are not decided, not rejected and not taken back, and those whose attachments are still on their way.
fn open_filings(client: &Client) -> Failed<Vec<Filing>> {
    client.store().read(|transaction| {
        let all = filing::all(transaction, None)?;
        let open = all
            .into_iter()
            .filter_map(|one| match is_open(transaction, &one) {
                Ok(open) => open.then_some(Ok(one)),
                Err(error) => Some(Err(error)),
            });
        Ok(open.collect())
    })?
}

/// A file that is not here keeps nothing open: nobody but the officer can do anything about it.
fn is_open(transaction: &Transaction, filing: &Filing) -> Failed<bool> {
    if matches!(filing.delivery, Delivery::Rejected | Delivery::Withdrawn) {
        return Ok(false);
    }
    let decided = filing.state.is_some_and(FilingState::is_final);
    Ok(!decided || !filing.paused && filing.missing.len() > absent(transaction, filing)?.len())
}

/// Whether the filed text holds values that only illustrate: those are for practice.
fn illustrates(client: &Client, filing: &Filing) -> Failed<bool> {
    let law = client.law();
    let packet: Packet = serde_json::from_slice(&filing.packet)?;
    client.store().read(|transaction| {
        let open = dossier::by_key(transaction, filing.dossier)?;
        Ok(Open::of(law, transaction, open)
            .and_then(|open| Ok(!open.illustrative(&packet.edition.facts)?.is_empty())))
    })?
}

/// What was handed over by hand is answered by hand.
fn by_hand(filing: &Filing) -> bool {
    filing.delivery == Delivery::Delivered && !filing.target.starts_with("http")
}

async fn to_registry(
    client: &Client,
    open: &[Filing],
    asked: &Asked,
    watch: Watch<'_>,
    clock: fn() -> DateTime<Utc>,
) -> Failed<()> {
    let registry = &asked.registry;
    for filing in open.iter().filter(|filing| !by_hand(filing)) {
        let answer = if filing.delivery == Delivery::Delivered {
            registry.follow(&filing.id).await
        } else if illustrates(client, filing)? && registry.is_official().await {
            Answer::Rejected(
                "ərizədə “nümunə” kimi qeyd edilmiş məlumatlar var; onları öz məlumatlarınızla əvəz edib yeni ərizə hazırlayın"
                    .to_owned(),
            )
        } else {
            begin(client, &filing.id, registry.address(), clock())?;
            registry
                .submit(&filing.idempotency_key, filing.packet.clone())
                .await
        };
        let taken = matches!(answer, Answer::Taken(_));
        conclude(client, &filing.id, answer, clock())?;
        if taken {
            upload::upload(client, registry, &filing.id, watch, clock).await?;
        }
    }
    // What keeps the notices away is told at the filings, or passes.
    if notices::take(client, asked, clock).await?.is_ok() {
        recorded::renew(client, asked, clock).await?;
    }
    Ok(())
}

fn begin(client: &Client, id: &str, address: &str, now: DateTime<Utc>) -> Failed<()> {
    change(client, id, now, |filing| {
        let changed = filing.delivery != Delivery::Sending;
        filing.delivery = Delivery::Sending;
        filing.tries += 1;
        address.clone_into(&mut filing.target);
        if changed {
            vec![("sending".to_owned(), None)]
        } else {
            Vec::new()
        }
    })
}

pub(super) fn conclude(
    client: &Client,
    id: &str,
    answer: Answer,
    now: DateTime<Utc>,
) -> Failed<()> {
    if let Answer::Taken(receipt) = &answer
        && receipt.filing == id
    {
        return take_receipt(client, id, receipt, now);
    }
    change(client, id, now, |filing| {
        let (delivery, cause, wait) = match &answer {
            Answer::Again { cause, after } => (
                Delivery::Queued,
                cause.clone(),
                Some(backoff(filing.tries, *after)),
            ),
            Answer::Taken(_) => (
                Delivery::Queued,
                "reyestr başqa ərizə barədə cavab verdi".to_owned(),
                Some(backoff(filing.tries, None)),
            ),
            Answer::Rejected(cause) => (Delivery::Rejected, cause.clone(), None),
            Answer::Blocked(cause) => (Delivery::Blocked, cause.clone(), None),
        };
        filing.next_try = wait
            .and_then(|wait| chrono::Duration::from_std(wait).ok())
            .map(|wait| now + wait);
        // A question that failed after delivery leaves the delivery as it is.
        if filing.delivery == Delivery::Delivered {
            return Vec::new();
        }
        filing.delivery = delivery;
        vec![(delivery.word().to_owned(), Some(cause))]
    })
}

fn take_receipt(client: &Client, id: &str, receipt: &Receipt, now: DateTime<Utc>) -> Failed<()> {
    let law = client.law();
    client.store().write(|transaction| -> Failed<()> {
        let found = filing::get(transaction, id)?;
        let mut filing = found.ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))?;
        if filing.delivery != Delivery::Delivered {
            filing.delivery = Delivery::Delivered;
            filing::note(
                transaction,
                id,
                &Event {
                    at: now,
                    state: "delivered".to_owned(),
                    message: None,
                    reasons: Vec::new(),
                },
            )?;
        }
        let known = filing::events(transaction, id)?;
        let state_events = known
            .iter()
            .filter(|event| FilingState::of_word(&event.state).is_some())
            .count();
        for event in receipt.events.iter().skip(state_events) {
            let own = Event {
                at: event.at,
                state: event.state.word().to_owned(),
                message: event.message.clone(),
                reasons: event.items.clone(),
            };
            filing::note(transaction, id, &own)?;
        }
        if filing.state != Some(receipt.state) && receipt.state.is_final() {
            comparison::forget(transaction, filing.dossier)?;
        }
        filing.state = Some(receipt.state);
        filing.missing.clone_from(&receipt.missing_attachments);
        filing.next_try = (!receipt.state.is_final()).then(|| now + UNDECIDED_WAIT);
        if receipt.registry_number.is_some() {
            filing.registry_number.clone_from(&receipt.registry_number);
        }
        let packet: Packet = serde_json::from_slice(&filing.packet)?;
        let profile = revise::profile(law, &packet.edition.profile)?;
        let received = receipt.events.first().map_or(now, |event| event.at);
        filing.due = filings::due(law, profile, filing.purpose, received);
        filing::put(transaction, &filing)?;
        let decided = receipt.events.last().map_or(now, |event| event.at);
        filings::write_registration(law, transaction, &filing, today(decided), now)
    })?;
    Ok(())
}

pub(super) fn change(
    client: &Client,
    id: &str,
    now: DateTime<Utc>,
    work: impl Fn(&mut Filing) -> Vec<(String, Option<String>)>,
) -> Failed<()> {
    client.store().write(|transaction| -> Failed<()> {
        let found = filing::get(transaction, id)?;
        let mut filing = found.ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))?;
        for (state, message) in work(&mut filing) {
            filing::note(
                transaction,
                id,
                &Event {
                    at: now,
                    state,
                    message,
                    reasons: Vec::new(),
                },
            )?;
        }
        Ok(filing::put(transaction, &filing)?)
    })?;
    Ok(())
}

/// Full jitter: anything up to twice as long as the time before, but not sooner than the registry asks.
pub(super) fn backoff(tries: u32, after: Option<Duration>) -> Duration {
    let ceiling = Duration::from_secs(5)
        .saturating_mul(1 << tries.min(12))
        .min(LONGEST_WAIT);
    let jittered = Duration::from_millis(fastrand::u64(
        0..=u64::try_from(ceiling.as_millis()).unwrap_or(u64::MAX),
    ));
    jittered.max(after.unwrap_or_default().min(LONGEST_WAIT))
}

/// When a filing is next to be tried or asked after without the officer's asking; `None` where nothing waits.
pub fn next_retry(client: &Client) -> Failed<Option<DateTime<Utc>>> {
    let due = |filing: Filing| match filing.delivery {
        Delivery::Sending => Some(filing.made_at),
        _ => filing.next_try,
    };
    Ok(open_filings(client)?
        .into_iter()
        .filter(|filing| !by_hand(filing))
        .filter_map(due)
        .min())
}
