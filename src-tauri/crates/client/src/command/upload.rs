//! The attachments of a filing go to the registry after it: in parts, resumed where they were cut off, held back where
//! the officer wants it.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::absent::absent;
use super::attach;
use super::deliver::{backoff, change};
use super::file::keep_attachment;
use super::filings;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::registry::{Answer, Registry};
use crate::store::attachment;
use crate::store::filing::{self, Event, Filing};
use crate::view::{AbsentFile, FilingView, Upload};

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
    let filing = one(client, id)?;
    tell_absent(client, &filing, clock())?;
    let mut sizes = Vec::new();
    for sha256 in filing.missing {
        let size = client.store().read(|own| attachment::size(own, &sha256))?;
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

/// Writes down once which files are not here to be sent.
fn tell_absent(client: &Client, filing: &Filing, now: DateTime<Utc>) -> Failed<()> {
    let (absent, known) = client.store().read(|own| {
        let known = filing::events(own, &filing.id)?;
        Ok(absent(own, filing).map(|absent| (absent, known)))
    })??;
    let names: Vec<String> = absent.into_iter().map(named).collect();
    let said = format!("bu kompüterdə olmayan fayl: {}", names.join(", "));
    let told = |event: &Event| event.message.as_ref() == Some(&said);
    if names.is_empty() || known.iter().any(told) {
        return Ok(());
    }
    change(client, &filing.id, now, |_| {
        vec![("unattached".to_owned(), Some(said.clone()))]
    })
}

/// As it is told: by its name, else by the beginning of its digest.
fn named(file: AbsentFile) -> String {
    if file.name.is_empty() {
        format!("{}…", &file.sha256[..8.min(file.sha256.len())])
    } else {
        file.name
    }
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

/// Takes in a file that a filing names and that was not here; it goes with the next delivery. Another file is refused.
pub fn supply(
    client: &Client,
    id: &str,
    sha256: &str,
    path: &Path,
    now: DateTime<Utc>,
) -> Failed<FilingView> {
    let (file, bytes) = attach::read(path)?;
    if file.sha256 != sha256 {
        return Err(ClientError::AnotherFile(file.name));
    }
    client
        .store()
        .write(|transaction| keep_attachment(transaction, &file.name, &bytes))?;
    pause(client, id, false, now)
}

fn one(client: &Client, id: &str) -> Failed<Filing> {
    let found = client.store().read(|own| filing::get(own, id))?;
    found.ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))
}
