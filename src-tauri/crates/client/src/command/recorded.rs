//! Whether the text of a registered service is what the operator's own record holds: the public register is asked.

use std::collections::BTreeSet;

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
use crate::view::{RecordStanding, RecordView};

/// Numbers that the trial registry gives begin so.
pub(super) const TRIAL_NUMBER: &str = "SINAQ-";

/// What of a dossier is compared with the operator's record.
struct Own {
    number: Option<String>,
    facts: Facts,
    profile: &'static Profile,
    /// What was granted last of what was filed from here.
    filed: Option<Edition>,
}

/// Asks the operator for its record of the service and compares. A number of the trial registry is asked of that one,
/// whatever the settings say.
pub async fn recorded(client: &Client, id: &str, target: &Target) -> Failed<RecordView> {
    let own = own(client, id)?;
    let Some(number) = own.number.clone() else {
        return Ok(view(RecordStanding::NotRegistered, ""));
    };
    let asked = match target {
        Target::Registry(address) => Some(asked::at(address)?),
        Target::Settings if number.starts_with(TRIAL_NUMBER) => Some(asked::trial(client)?),
        Target::Settings => asked::of_settings(client)?,
        Target::Folder(_) => None,
    };
    let Some(Asked { registry, .. }) = &asked else {
        return Ok(view(RecordStanding::NoOperator, &number));
    };
    Ok(match told(registry, &number).await {
        Ok(None) => view(RecordStanding::Unknown, &number),
        Ok(Some((service, _))) if service.state == FilingState::Cancelled => {
            view(RecordStanding::Cancelled, &number)
        }
        Ok(Some((_, text))) => compared(client, own, number, text),
        Err(answer) => RecordView {
            cause: answer.cause().unwrap_or_default().to_owned(),
            ..view(RecordStanding::Offline, &number)
        },
    })
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
                number: revise::registry_number(&facts),
                profile: open.profile()?,
                facts,
                filed,
            })
        }))
    })?
}

fn view(standing: RecordStanding, number: &str) -> RecordView {
    RecordView {
        standing,
        number: number.to_owned(),
        facts: Vec::new(),
        altered: Vec::new(),
        cause: String::new(),
    }
}

/// Only what both laws show is compared: the record cannot hold what its own forms do not ask.
fn compared(client: &Client, own: Own, number: String, text: ServiceText) -> RecordView {
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
        ..view(standing, &number)
    }
}
