//! Whether the text of a registered service is what the operator's own record holds: the public register is asked, when
//! the officer wishes it, and by itself after each decision and once a day.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use reqlament_core::entry::Facts;
use reqlament_core::filing::{Edition, FilingState, Packet, RegisteredService};
use reqlament_core::profile::Profile;
use reqlament_core::wire::ServiceText;

use super::asked::{self, Asked};
use super::deliver::Target;
use super::drift::{differing, granted, shown};
use super::revise::{self, Open};
use crate::Client;
use crate::error::Failed;
use crate::registry::{Answer, Registry};
use crate::store::comparison::{self, Comparison};
use crate::store::dossier;
use crate::view::{RecordStanding, RecordView};

/// Numbers that the trial registry gives begin so.
pub(super) const TRIAL_NUMBER: &str = "SINAQ-";

/// A record is compared again after so long.
const AGAIN: TimeDelta = TimeDelta::hours(24);

/// So many are compared with one delivery: the next takes the next ones.
const AT_ONCE: usize = 5;

/// What of a dossier is compared with the operator's record.
struct Own {
    dossier: String,
    revision: u64,
    number: Option<String>,
    facts: Facts,
    profile: &'static Profile,
    /// What was granted last of what was filed from here.
    filed: Option<Edition>,
}

/// Asks the operator for its record of the service and compares. A number of the trial registry is asked of that one,
/// whatever the settings say.
pub async fn recorded(
    client: &Client,
    id: &str,
    target: &Target,
    clock: fn() -> DateTime<Utc>,
) -> Failed<RecordView> {
    let own = own(client, id)?;
    let Some(number) = own.number.clone() else {
        return Ok(view(RecordStanding::NotRegistered, "", clock()));
    };
    let asked = match target {
        Target::Registry(address) => Some(asked::at(address)?),
        Target::Settings if number.starts_with(TRIAL_NUMBER) => Some(asked::trial(client)?),
        Target::Settings => asked::of_settings(client)?,
        Target::Folder(_) => None,
    };
    match &asked {
        Some(asked) => ask(client, own, number, asked, clock()).await,
        None => Ok(view(RecordStanding::NoOperator, &number, clock())),
    }
}

/// Compares the services that this registry holds and that were not compared since it last decided, or for a day. Where
/// it does not answer, the next delivery asks again.
pub(super) async fn renew(
    client: &Client,
    asked: &Asked,
    clock: fn() -> DateTime<Utc>,
) -> Failed<()> {
    let since = clock() - AGAIN;
    let due = client.store().read(|own| comparison::due(own, since))?;
    let held = due
        .into_iter()
        .filter(|one| asked.holds(&one.number, &one.target));
    for one in held.take(AT_ONCE) {
        let own = own(client, &one.dossier)?;
        let view = ask(client, own, one.number, asked, clock()).await?;
        if view.standing == RecordStanding::Offline {
            break;
        }
    }
    Ok(())
}

/// How the dossier last compared. Of a text that was changed since, only what the operator holds otherwise than it was
/// filed is still true.
pub fn latest(client: &Client, id: &str) -> Failed<Option<RecordView>> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let Some(kept) = comparison::get(transaction, open.row.key)? else {
                return Ok(None);
            };
            let mut view = kept.view;
            if kept.revision != open.row.revision {
                view.facts.clear();
                return Ok(view.alarms().then_some(view));
            }
            Ok(Some(view))
        }))
    })?
}

/// Asks and compares; what came of it is kept, unless nothing came.
async fn ask(
    client: &Client,
    own: Own,
    number: String,
    asked: &Asked,
    now: DateTime<Utc>,
) -> Failed<RecordView> {
    let (id, revision) = (own.dossier.clone(), own.revision);
    let view = match told(&asked.registry, &number).await {
        Ok(None) => view(RecordStanding::Unknown, &number, now),
        Ok(Some((service, _))) if service.state == FilingState::Cancelled => {
            view(RecordStanding::Cancelled, &number, now)
        }
        Ok(Some((_, text))) => compared(client, own, number, text, now),
        Err(answer) => {
            return Ok(RecordView {
                cause: answer.cause().unwrap_or_default().to_owned(),
                ..view(RecordStanding::Offline, &number, now)
            });
        }
    };
    let kept = Comparison {
        revision,
        view: view.clone(),
    };
    client.store().write(|transaction| -> Failed<()> {
        // It may have been deleted for good meanwhile.
        if let Some(row) = dossier::get(transaction, &id)? {
            comparison::put(transaction, row.key, &kept)?;
        }
        Ok(())
    })?;
    Ok(view)
}

/// The service and its text; `None` where the register does not know the number.
async fn told(
    registry: &Registry,
    number: &str,
) -> Result<Option<(RegisteredService, ServiceText)>, Answer> {
    let Some(service) = registry.service(number).await? else {
        return Ok(None);
    };
    let text = registry.text(number).await?;
    Ok(text.map(|text| (service, text)))
}

fn own(client: &Client, id: &str) -> Failed<Own> {
    let law = client.law();
    client.store().read(|transaction| {
        Ok(Open::get(law, transaction, id).and_then(|open| {
            let filed = match granted(transaction, open.row.key)? {
                Some(filing) => Some(serde_json::from_slice::<Packet>(&filing.packet)?.edition),
                None => None,
            };
            let facts = open.facts()?;
            Ok(Own {
                dossier: open.row.id.clone(),
                revision: open.row.revision,
                number: revise::registry_number(&facts),
                profile: open.profile()?,
                facts,
                filed,
            })
        }))
    })?
}

fn view(standing: RecordStanding, number: &str, at: DateTime<Utc>) -> RecordView {
    RecordView {
        at,
        standing,
        number: number.to_owned(),
        facts: Vec::new(),
        altered: Vec::new(),
        cause: String::new(),
    }
}

/// Only what both laws show is compared: the record cannot hold what its own forms do not ask.
fn compared(
    client: &Client,
    own: Own,
    number: String,
    text: ServiceText,
    now: DateTime<Utc>,
) -> RecordView {
    let law = client.law();
    let mut among = shown(law, own.profile);
    if let Some(profile) = law.profile(&text.edition.profile) {
        let held: BTreeSet<&str> = shown(law, profile);
        among.retain(|fact| held.contains(fact));
    }
    let held = Facts::from_stored(&law.vocabulary, text.edition.facts);
    let altered = own.filed.map_or_else(Vec::new, |filed| {
        let filed = Facts::from_stored(&law.vocabulary, filed.facts);
        differing(law, &among, &filed, &held)
    });
    let facts = differing(law, &among, &held, &own.facts);
    let standing = if facts.is_empty() && altered.is_empty() {
        RecordStanding::Same
    } else {
        RecordStanding::Differs
    };
    RecordView {
        facts,
        altered,
        ..view(standing, &number, now)
    }
}
