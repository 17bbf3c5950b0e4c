//! The list of dossiers, and search over names and contents.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::deadline::{self, DeadlineKind, Due, RunningDeadline};
use reqlament_core::filing::{FilingState, Purpose};
use reqlament_core::law::Law;
use reqlament_core::stage::Stage;

use super::revise::today;
use crate::Client;
use crate::error::Failed;
use crate::store::dossier::{self, Dossier};
use crate::store::filing::{self, Standing};
use crate::store::search;
use crate::view::{Delivery, DossierRow, NextDeadline, Shelf};

/// The dossiers of a shelf in which every typed word begins some word, the last changed first; all of them for no
/// words.
pub fn list(
    client: &Client,
    typed: &str,
    shelf: Shelf,
    now: DateTime<Utc>,
) -> Failed<Vec<DossierRow>> {
    let (dossiers, latest) = client.store().read(|transaction| {
        let dossiers = match search::query(typed) {
            Some(query) => dossier::matching(transaction, shelf, &query)?,
            None => dossier::all(transaction, shelf)?,
        };
        Ok((dossiers, filing::latest(transaction)?))
    })?;
    let mut days = Days {
        law: client.law(),
        today: today(now),
        left: BTreeMap::new(),
    };
    Ok(dossiers
        .into_iter()
        .map(|own| {
            let standing = latest.get(&own.key);
            days.row(own, standing)
        })
        .collect())
}

/// Counts working days from today, each last day once.
struct Days {
    law: &'static Law,
    today: NaiveDate,
    left: BTreeMap<NaiveDate, i64>,
}

impl Days {
    fn row(&mut self, dossier: Dossier, standing: Option<&Standing>) -> DossierRow {
        let running = running(self.law, &dossier, standing);
        let summary = dossier.summary;
        let completeness = summary.completeness();
        let [errors, warnings, hints] = summary.findings;
        let consulted = |deadline: &RunningDeadline| {
            deadline.kind == DeadlineKind::Consultation && deadline.date < self.today
        };
        // A consultation ends by its date alone, without a revision that would write the stage anew.
        let over = summary.stage == Stage::Consultation && running.iter().any(consulted);
        let next = running.into_iter().find(|deadline| !consulted(deadline));
        DossierRow {
            id: dossier.id,
            name: summary.name,
            body: summary.body,
            profile: dossier.profile,
            stage: if over { Stage::Approval } else { summary.stage },
            completeness,
            errors,
            warnings,
            hints,
            registry_number: summary.registry_number,
            deadline: next.map(|deadline| self.view(deadline)),
            revision: dossier.revision,
            changed_at: dossier.changed_at,
            changed_by: dossier.changed_by,
        }
    }

    fn view(&mut self, deadline: RunningDeadline) -> NextDeadline {
        let (calendar, today) = (&self.law.calendar, self.today);
        let left = self.left.entry(deadline.date);
        let count = || calendar.working_days_between(today, deadline.date).days;
        NextDeadline {
            kind: deadline.kind,
            date: deadline.date,
            working_days: *left.or_insert_with(count),
            due: Due::on(deadline.date, today),
            body: deadline.body,
            provisional: deadline.provisional,
        }
    }
}

/// The deadlines that run: those of the facts that no filing has met, and what the latest filing waits for.
fn running(law: &Law, dossier: &Dossier, standing: Option<&Standing>) -> Vec<RunningDeadline> {
    let mut running = dossier.summary.deadlines.clone().unwrap_or_default();
    let Some((standing, profile)) = standing.zip(law.profile(&dossier.profile)) else {
        return running;
    };
    if standing.delivery != Delivery::Delivered {
        return running;
    }
    let (state, filed) = (standing.state, today(standing.made_at));
    if !matches!(state, Some(FilingState::Refused | FilingState::Returned)) {
        let changed = |deadline: &RunningDeadline| {
            let row = profile.deadline("amendment_filing");
            let amount = row.and_then(|row| i32::try_from(row.amount).ok());
            law.calendar
                .add_working_days(deadline.date, -amount.unwrap_or(0))
                .date
        };
        running.retain(|deadline| match deadline.kind {
            DeadlineKind::FirstFiling => standing.purpose != Purpose::Register,
            DeadlineKind::AmendmentFiling => {
                standing.purpose != Purpose::Amend || filed < changed(deadline)
            }
            _ => true,
        });
    }
    if !state.is_some_and(FilingState::is_final) {
        let answer = |date| deadline::plain(DeadlineKind::Answer, date);
        running.extend(standing.due.map(answer));
    }
    if state == Some(FilingState::Returned)
        && let (Some(row), Some(at)) = (profile.deadline("correction"), standing.returned_at)
    {
        let kind = DeadlineKind::Correction;
        running.push(deadline::after(&law.calendar, row, kind, today(at)));
    }
    running.sort_by_key(|deadline| (deadline.date, deadline.kind));
    running
}
