//! What the operator tells of filings: read on from where one stopped, kept, and marked until the officer has looked.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use reqlament_core::filing::FilingState;
use reqlament_core::wire::{FilingEvent, NoticePage};

use super::asked::{self, Asked};
use super::deliver::{Target, conclude};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::registry::Answer;
use crate::store::notice::{self, Notice};
use crate::store::{dossier, filing};
use crate::view::{Delivery, NoticeView};

/// So many are shown.
const MOST: usize = 200;

/// Who did what an agency did itself.
const PROVIDER: &str = "provider";

/// Asks the registry for what is new; filings of which it tells are brought up to date. Nothing is asked where no
/// registry is set and nothing was ever tried with the trial one.
pub async fn fetch(client: &Client, target: &Target, clock: fn() -> DateTime<Utc>) -> Failed<()> {
    let asked = match target {
        Target::Registry(address) => asked::at(address)?,
        Target::Folder(_) => return Ok(()),
        Target::Settings => match asked::of_settings(client)? {
            Some(operator) => operator,
            None if filings_on_their_way(client)? => asked::trial(client)?,
            None => return Ok(()),
        },
    };
    match take(client, &asked, clock).await? {
        Ok(()) => Ok(()),
        Err(answer) => Err(ClientError::NoticesLost(
            answer.cause().unwrap_or_default().to_owned(),
        )),
    }
}

/// Whether anything was ever delivered to a registry.
fn filings_on_their_way(client: &Client) -> Failed<bool> {
    let all = client.store().read(|own| filing::all(own, None))?;
    Ok(all.iter().any(|one| one.target.starts_with("http")))
}

/// Reads the feed of a registry to its end.
pub(super) async fn take(
    client: &Client,
    asked: &Asked,
    clock: fn() -> DateTime<Utc>,
) -> Failed<Result<(), Answer>> {
    let mut told = BTreeMap::new();
    let mut after = None;
    loop {
        let place = client.store().read(|own| notice::place(own, &asked.name))?;
        let page = match asked.registry.notices(&place).await {
            Ok(page) => page,
            Err(answer) => return Ok(Err(answer)),
        };
        if page.restarted {
            after = Some(0);
        }
        let last = page.notices.is_empty() || page.next == place;
        for event in &page.notices {
            told.insert(event.filing.clone(), event.state);
        }
        after = keep(client, &asked.name, page, after, last)?;
        if last {
            break;
        }
    }
    for (id, state) in told {
        if is_behind(client, &id, state)? {
            conclude(client, &id, asked.registry.follow(&id).await, clock())?;
        }
    }
    Ok(Ok(()))
}

/// A page and the place after it, together. Where it follows a number, what was known after that and the page does not
/// tell was told by a registry that was restored from an older copy since: it never happened. Gives the number that the
/// next page follows.
fn keep(
    client: &Client,
    registry: &str,
    page: NoticePage,
    after: Option<u64>,
    last: bool,
) -> Failed<Option<u64>> {
    let end = page.notices.last().map(|event| event.number);
    client.store().write(|transaction| -> Failed<()> {
        let known = match after {
            Some(after) => {
                let until = if last { None } else { end };
                notice::take_out(transaction, registry, after, until)?
            }
            None => Vec::new(),
        };
        for event in &page.notices {
            let mut notice = kept(event);
            // What the officer has looked at is no news when it is read anew.
            if let Some(own) = known.iter().find(|own| own.is_of(&notice)) {
                notice.fresh = own.fresh;
            }
            notice::put(transaction, registry, &notice)?;
        }
        Ok(notice::set_place(transaction, registry, &page.next)?)
    })?;
    Ok(after.map(|after| end.unwrap_or(after)))
}

/// What the agency did itself is no news to it.
fn kept(event: &FilingEvent) -> Notice {
    Notice {
        number: event.number,
        filing: event.filing.clone(),
        at: event.at,
        state: event.state,
        message: event.message.clone(),
        reasons: event.items.clone(),
        fresh: event.actor != PROVIDER,
    }
}

/// Whether a filing of this computer stands elsewhere than the operator last told.
fn is_behind(client: &Client, id: &str, told: FilingState) -> Failed<bool> {
    let known = client.store().read(|own| filing::get(own, id))?;
    Ok(known.is_some_and(|one| one.delivery == Delivery::Delivered && one.state != Some(told)))
}

/// The notices kept here: first what the officer has not looked at, then the latest first.
pub fn notices(client: &Client) -> Failed<Vec<NoticeView>> {
    client
        .store()
        .read(|transaction| {
            let mut views = Vec::new();
            for one in notice::latest(transaction, MOST)? {
                let known = filing::get(transaction, &one.filing)?;
                let own = match &known {
                    Some(filing) => Some(dossier::by_key(transaction, filing.dossier)?.id),
                    None => None,
                };
                views.push(NoticeView {
                    dossier: own,
                    name: known
                        .as_ref()
                        .map_or_else(String::new, |own| own.name.clone()),
                    purpose: known.as_ref().map(|own| own.purpose),
                    registry_number: known.and_then(|own| own.registry_number),
                    filing: one.filing,
                    at: one.at,
                    state: one.state,
                    message: one.message,
                    reasons: one.reasons,
                    fresh: one.fresh,
                });
            }
            Ok(views)
        })
        .map_err(ClientError::from)
}

/// How many the officer has not looked at.
pub fn fresh(client: &Client) -> Failed<usize> {
    Ok(client.store().read(notice::fresh)?)
}

/// The officer has looked at them.
pub fn look(client: &Client) -> Failed<()> {
    client
        .store()
        .write(|transaction| Ok::<_, ClientError>(notice::look(transaction)?))?;
    Ok(())
}
