//! The attachments of a filing go to the registry after it: in parts, resumed where they were cut off, held back where
//! the officer wants it.

use chrono::{DateTime, Utc};

use super::deliver::{backoff, change};
use super::filings;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::registry::{Answer, Registry};
use crate::store::attachment;
use crate::store::filing::{self, Filing};
use crate::view::{FilingView, Upload};

/// Bytes of a part.
const PART: u64 = 512 * 1024;

/// Is told how far the attachments of a filing are.
pub type Watch<'w> = &'w (dyn Fn(&Upload) + Sync);

/// Sends what the registry misses of a filing. What stops it is written down, and goes on later.
pub(super) async fn upload(
    client: &Client,
    registry: &Registry,
    id: &str,
    watch: Watch<'_>,
    clock: fn() -> DateTime<Utc>,
) -> Failed<()> {
    let missing = one(client, id)?.missing;
    let mut sizes = Vec::new();
    for sha256 in missing {
        let size = client.store().read(|own| attachment::size(own, &sha256))?;
        // A file that was named by its digest alone is not here to be sent.
        sizes.extend(size.map(|(_, length)| (sha256, length)));
    }
    let whole = sizes.iter().map(|(_, length)| length).sum();
    let mut before = 0;
    for (sha256, length) in &sizes {
        let told = |sent: u64| {
            watch(&Upload {
                filing: id.to_owned(),
                sent: before + sent,
                whole,
            });
        };
        match send(client, registry, id, (sha256, *length), &told).await? {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(answer) => return put_off(client, id, answer, clock()),
        }
        before += length;
        change(client, id, clock(), |filing| {
            filing.missing.retain(|one| one != sha256);
            let done = filing.missing.is_empty();
            Vec::from_iter(done.then(|| ("attached".to_owned(), None)))
        })?;
    }
    Ok(())
}

/// Sends one; `false` where the officer holds it back.
async fn send(
    client: &Client,
    registry: &Registry,
    id: &str,
    (sha256, length): (&str, u64),
    told: &(dyn Fn(u64) + Sync),
) -> Failed<Result<bool, Answer>> {
    let mut sent = match registry.received(sha256).await {
        Ok(sent) => sent,
        Err(answer) => return Ok(Err(answer)),
    };
    told(sent);
    while sent < length {
        if one(client, id)?.paused {
            return Ok(Ok(false));
        }
        let part = client
            .store()
            .read(|own| attachment::part(own, sha256, sent, PART))?;
        match registry.put_part(sha256, sent, length, part).await {
            // A registry that says it has less than before would be sent the same for ever.
            Ok(received) if received > sent => sent = received,
            Ok(_) => {
                return Ok(Err(Answer::Again {
                    cause: "reyestr əlavənin hissəsini qəbul etmədi".to_owned(),
                    after: None,
                }));
            }
            Err(answer) => return Ok(Err(answer)),
        }
        told(sent);
    }
    Ok(Ok(true))
}

fn put_off(client: &Client, id: &str, answer: Answer, now: DateTime<Utc>) -> Failed<()> {
    let known = client.store().read(|own| filing::events(own, id))?;
    let last = known.into_iter().next_back().and_then(|last| last.message);
    change(client, id, now, |filing| {
        filing.tries += 1;
        let (cause, after) = match &answer {
            Answer::Again { cause, after } => (cause.clone(), *after),
            Answer::Rejected(cause) | Answer::Blocked(cause) => (cause.clone(), None),
            Answer::Taken(_) => (String::new(), None),
        };
        let wait = chrono::Duration::from_std(backoff(filing.tries, after)).ok();
        filing.next_try = wait.map(|wait| now + wait);
        let news = last.as_ref() != Some(&cause);
        Vec::from_iter(news.then(|| ("attaching".to_owned(), Some(cause))))
    })
}

/// Holds the upload of a filing's attachments back, or lets it go on.
pub fn pause(client: &Client, id: &str, paused: bool, now: DateTime<Utc>) -> Failed<FilingView> {
    change(client, id, now, |filing| {
        filing.paused = paused;
        if !paused && !filing.missing.is_empty() {
            filing.next_try = Some(now);
        }
        Vec::new()
    })?;
    filings::one(client, id)
}

fn one(client: &Client, id: &str) -> Failed<Filing> {
    let found = client.store().read(|own| filing::get(own, id))?;
    found.ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))
}
