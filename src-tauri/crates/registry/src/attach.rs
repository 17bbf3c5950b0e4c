//! Taking attachments: part after part, kept once the whole has the digest it came under.

use chrono::Duration;
use reqlament_core::wire::AttachmentStatus;
use sha2::{Digest as _, Sha256};

use crate::desk::Desk;
use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::attachment;
use crate::store::database::Database;

/// Most bytes of an attachment.
pub const LONGEST: u64 = 512 * 1024 * 1024;

/// Most attachments of an account that may be on their way at once.
const ON_THEIR_WAY: usize = 32;

/// How long one may be on its way before it makes room for others.
const PATIENCE: Duration = Duration::days(14);

/// A part of an attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it begins.
    pub start: u64,
    /// Bytes of the whole.
    pub length: u64,
    /// The part.
    pub bytes: Vec<u8>,
}

/// Whether a text is a SHA-256 as it stands in editions: 64 hexadecimal digits in small letters.
pub fn is_digest(text: &str) -> bool {
    text.len() == 64
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c))
}

/// Takes a part of an account's attachments, which come to `most` bytes at the most. One that has come already changes
/// nothing, so that a lost answer does no harm.
pub fn take(
    database: &mut dyn Database,
    desk: Desk,
    account: Option<&str>,
    sha256: &str,
    part: &Part,
    most: u64,
) -> Result<AttachmentStatus, Error> {
    let status = match attachment::status(database, account, sha256)? {
        Some(status) => status,
        None => {
            make_room(database, desk, account)?;
            // What is begun holds its room, so that it can be ended.
            let held = attachment::held(database, account)?;
            if held.saturating_add(part.length) > most {
                return Err(Refusal::AttachmentsFull { held, most }.into());
            }
            attachment::begin(database, account, sha256, part.length, desk.now)?;
            AttachmentStatus {
                sha256: sha256.to_owned(),
                length: part.length,
                received: 0,
                complete: false,
            }
        }
    };
    if status.length != part.length {
        return Err(Refusal::OtherLength(status.length).into());
    }
    let end = part.start + part.bytes.len() as u64;
    if end <= status.received {
        return Ok(status);
    }
    if part.start != status.received {
        return Err(Refusal::WrongStart(status.received).into());
    }
    attachment::append(database, account, sha256, part.start, &part.bytes)?;
    Ok(AttachmentStatus {
        received: end,
        ..status
    })
}

/// Forgets uploads that were given up long ago; refuses another where too many are on their way.
fn make_room(database: &mut dyn Database, desk: Desk, account: Option<&str>) -> Result<(), Error> {
    let mut waiting = 0;
    for (sha256, begun) in attachment::unfinished(database, account)? {
        if begun + PATIENCE < desk.now {
            attachment::discard(database, account, &sha256)?;
        } else {
            waiting += 1;
        }
    }
    if waiting >= ON_THEIR_WAY {
        return Err(Refusal::TooManyUnfinished(waiting).into());
    }
    Ok(())
}

/// The digest of everything that has come.
pub fn digest(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
) -> Result<String, Error> {
    let (mut hash, mut start) = (Sha256::new(), 0);
    while let Some(bytes) = attachment::part(database, account, sha256, start)? {
        hash.update(&bytes);
        start += bytes.len() as u64;
        if bytes.is_empty() {
            break;
        }
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// Keeps an attachment whose bytes have all come and have the digest `found`; throws away one that has another.
pub fn conclude(
    database: &mut dyn Database,
    account: Option<&str>,
    sha256: &str,
    found: &str,
) -> Result<Result<AttachmentStatus, Refusal>, Error> {
    let status = attachment::status(database, account, sha256)?
        .ok_or_else(|| Refusal::UnknownAttachment(sha256.to_owned()))?;
    if status.complete || status.received < status.length {
        return Ok(Ok(status));
    }
    if found == sha256 {
        attachment::complete(database, account, sha256)?;
        return Ok(Ok(AttachmentStatus {
            complete: true,
            ..status
        }));
    }
    attachment::discard(database, account, sha256)?;
    Ok(Err(Refusal::AttachmentDigest(found.to_owned())))
}
