//! Handing over by hand: the packet of a filing as files in a folder, where the operator has no address.

use std::path::Path;

use chrono::{DateTime, Utc};
use reqlament_core::filing::Packet;
use reqlament_documents::Kind;

use super::deliver::change;
use super::print::{Taken, Wanted, frozen, write_whole};
use super::{filings, revise};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::attachment;
use crate::store::filing::Filing;
use crate::view::Delivery;

/// Writes the packet to hand over: the documents, the packet's JSON, and the items of the record for pasting.
pub(super) fn hand_over(
    client: &Client,
    filing: &Filing,
    folder: &Path,
    now: DateTime<Utc>,
) -> Failed<()> {
    let law = client.law();
    let packet: Packet = serde_json::from_slice(&filing.packet)?;
    let profile = revise::profile(law, &packet.edition.profile)?;
    let facts =
        reqlament_core::entry::Facts::from_stored(&law.vocabulary, packet.edition.facts.clone());
    let own = folder.join(&filing.id);
    std::fs::create_dir_all(&own).map_err(|cause| ClientError::file(&own, cause))?;
    let taken = Taken {
        facts,
        profile,
        illustrative: Default::default(),
        revision: 0,
        typing: false,
    };
    let wanted = |kind| Wanted {
        purpose: filing.purpose,
        ..Wanted::of(kind)
    };
    for (kind, name) in [
        (Kind::Reglament, "reqlament.pdf"),
        (Kind::Filing, "erize.pdf"),
        (Kind::Record, "melumatlar-129.pdf"),
    ] {
        let printed = reqlament_typeset::pdf(&frozen(client, &taken, &wanted(kind), now)?)?;
        write_whole(&own.join(name), &printed.bytes)?;
    }
    write_whole(&own.join("paket.json"), &filing.packet)?;
    let record = frozen(client, &taken, &wanted(Kind::Record), now)?;
    write_whole(
        &own.join("melumatlar-129.txt"),
        reqlament_documents::plain_text(&record).as_bytes(),
    )?;
    let mut absent = Vec::new();
    for sha256 in &packet.edition.attachments {
        if !hand_over_attachment(client, sha256, &own)? {
            absent.push(sha256.clone());
        }
    }
    change(client, &filing.id, now, |filing| {
        filing.delivery = Delivery::Delivered;
        filing.tries += 1;
        filing.next_try = None;
        filing.due = filings::due(law, profile, filing.purpose, now);
        filing.target = own.display().to_string();
        filing.missing.clone_from(&absent);
        vec![(
            "delivered".to_owned(),
            Some(format!("təhvil vermək üçün yazılıb: {}", own.display())),
        )]
    })
}

/// `false` where the file is not kept here. The files stand beside the packet; their names begin with their digest, so that two of one name do not meet.
fn hand_over_attachment(client: &Client, sha256: &str, own: &Path) -> Failed<bool> {
    let found = client.store().read(|transaction| {
        let size = attachment::size(transaction, sha256)?;
        Ok(size.zip(attachment::get(transaction, sha256)?))
    })?;
    let Some(((name, _), bytes)) = found else {
        return Ok(false);
    };
    let folder = own.join("elaveler");
    std::fs::create_dir_all(&folder).map_err(|cause| ClientError::file(&folder, cause))?;
    let safe: String = name
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '\0'..='\x1f' => '_',
            _ => letter,
        })
        .collect();
    write_whole(&folder.join(format!("{}-{safe}", &sha256[..8])), &bytes)?;
    Ok(true)
}
