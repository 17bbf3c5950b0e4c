//! Filings and where they stand.

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::deadline::{self, DeadlineKind};
use reqlament_core::filing::{FilingState, Purpose};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use rusqlite::Transaction;
use serde_json::{Value as Json, json};

use super::absent::absent;
use super::drift::granted;
use super::revise::{self, Open, today};
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::filing::{self, Event, Filing};
use crate::store::{comparison, dossier};
use crate::view::{FilingEvent, FilingView};

/// All filings, oldest first; those of one dossier where it is given.
pub fn filings(client: &Client, dossier_id: Option<&str>) -> Failed<Vec<FilingView>> {
    let law = client.law();
    client.store().read(|transaction| {
        let read = || {
            let key = match dossier_id {
                Some(id) => Some(Open::get(law, transaction, id)?.row.key),
                None => None,
            };
            filing::all(transaction, key)?
                .into_iter()
                .map(|filing| view(law, transaction, filing))
                .collect()
        };
        Ok(read())
    })?
}

/// One filing.
pub(super) fn one(client: &Client, id: &str) -> Failed<FilingView> {
    client.store().read(|transaction| {
        let found = filing::get(transaction, id)?;
        Ok(found
            .ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))
            .and_then(|filing| view(client.law(), transaction, filing)))
    })?
}

fn view(law: &'static Law, transaction: &Transaction, filing: Filing) -> Failed<FilingView> {
    let event = |event: Event| FilingEvent {
        at: event.at,
        state: event.state,
        message: event.message,
        reasons: event.reasons,
    };
    let own = dossier::by_key(transaction, filing.dossier)?;
    let events: Vec<FilingEvent> = filing::events(transaction, &filing.id)?
        .into_iter()
        .map(event)
        .collect();
    let due = match filing.state {
        Some(FilingState::Returned) => {
            let profile = revise::profile(law, &own.profile)?;
            let last = events.last().map(|event| event.at);
            last.and_then(|returned| mend_by(law, profile, returned))
        }
        _ => filing.due,
    };
    let absent = absent(transaction, &filing)?;
    let compared = comparison::get(transaction, filing.dossier)?;
    let alarm = compared.is_some_and(|own| own.view.alarms())
        && granted(transaction, filing.dossier)?.is_some_and(|own| own.id == filing.id);
    Ok(FilingView {
        dossier: own.id,
        events,
        id: filing.id,
        name: filing.name,
        purpose: filing.purpose,
        delivery: filing.delivery,
        state: filing.state,
        registry_number: filing.registry_number,
        digest: filing.digest,
        due,
        next_try: filing.next_try,
        tries: filing.tries,
        attachments_left: filing.missing.len() - absent.len(),
        absent,
        paused: filing.paused,
        alarm,
        handed_over: if filing.target.starts_with("http") {
            String::new()
        } else {
            filing.target
        },
    })
}

/// The operator's deadline for a filing that was received at this moment, where the law sets one.
pub(super) fn due(
    law: &Law,
    profile: &Profile,
    purpose: Purpose,
    received: DateTime<Utc>,
) -> Option<NaiveDate> {
    let row = match purpose {
        Purpose::Register => profile.deadline("registration"),
        Purpose::Amend => profile
            .deadline("amendment")
            .or_else(|| profile.deadline("registration")),
        Purpose::Cancel => None,
    }?;
    let answer = deadline::after(&law.calendar, row, DeadlineKind::Answer, today(received));
    Some(answer.date)
}

/// The provider's deadline for mending what was returned at this moment, where the law sets one (279-VIIQ).
fn mend_by(law: &Law, profile: &Profile, returned: DateTime<Utc>) -> Option<NaiveDate> {
    let row = profile.deadline("correction")?;
    let mending = deadline::after(
        &law.calendar,
        row,
        DeadlineKind::Correction,
        today(returned),
    );
    Some(mending.date)
}

/// The registry's answer is written into the dossier: number and day of a registration, under the operator's name.
pub(super) fn write_registration(
    law: &'static Law,
    transaction: &Transaction,
    filing: &Filing,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Failed<()> {
    let Some(number) = filing
        .registry_number
        .as_deref()
        .filter(|_| filing.state == Some(FilingState::Registered))
    else {
        return Ok(());
    };
    let mut open = Open::of(
        law,
        transaction,
        dossier::by_key(transaction, filing.dossier)?,
    )?;
    let by = revise::post(transaction)?;
    open.close_burst(&by, now)?;
    let value: Json = json!({ "date": day, "number": number });
    open.revise(
        reqlament_core::revision::Act::Received,
        [("registration".to_owned(), value)].into(),
        "reyestrin operatoru",
        now,
    )?;
    Ok(())
}
