//! The list of dossiers, archive and trash, and what a similar dossier offers.

use chrono::{DateTime, Utc};
use reqlament_client::Client;
use reqlament_client::command::{like, list, shelf};
use reqlament_client::view::{NextDeadline, Shelf};
use reqlament_core::deadline::{DeadlineKind, Due};

use crate::output;
use crate::run::told;

/// Lists the dossiers of a shelf.
pub fn list(
    client: &Client,
    typed: &str,
    shelf: Shelf,
    now: DateTime<Utc>,
    as_json: bool,
) -> anyhow::Result<()> {
    let rows = list::list(client, typed, shelf, now).map_err(told)?;
    if as_json {
        return output::json(&rows);
    }
    for row in rows {
        let complete = row.completeness;
        let next = row.deadline.as_ref().map(next).unwrap_or_default();
        output::line(&format!(
            "{}  {}/{}  {}  {}{next}",
            row.id, complete.answered, complete.asked, row.name, row.body
        ))?;
    }
    Ok(())
}

/// What must happen next and by when.
fn next(deadline: &NextDeadline) -> String {
    let what = match deadline.kind {
        DeadlineKind::Reply => "cavab",
        DeadlineKind::Consultation => "müzakirənin sonu",
        DeadlineKind::FirstFiling => "reyestrə daxil etmə",
        DeadlineKind::AmendmentFiling => "düzəliş üçün müraciət",
        DeadlineKind::Answer => "operatorun cavabı",
        DeadlineKind::Correction => "çatışmazlıqların aradan qaldırılması",
    };
    let left = match deadline.due {
        Due::Overdue => "müddəti ötüb".to_owned(),
        Due::ThisWeek | Due::Later => format!("{} iş günü", deadline.working_days),
    };
    format!("  {what}: {} ({left})", deadline.date)
}

/// Moves a dossier to a shelf.
pub fn put(client: &Client, id: &str, to: Shelf) -> anyhow::Result<()> {
    shelf::put(client, id, to).map_err(told)?;
    output::line(match to {
        Shelf::Current => "Qovluq siyahıya qaytarıldı.",
        Shelf::Archive => "Qovluq arxivə qoyuldu.",
        Shelf::Trash => "Qovluq silinmişlərə qoyuldu.",
    })
}

/// Lists what a new dossier can take over of this one.
pub fn parts(client: &Client, id: &str, as_json: bool) -> anyhow::Result<()> {
    let parts = like::parts(client, id).map_err(told)?;
    if as_json {
        return output::json(&parts);
    }
    for part in parts {
        let usual = if part.usual { "+" } else { " " };
        output::line(&format!(
            "{usual} {:<24} {:<8} {}",
            part.fact, part.number, part.title.az
        ))?;
    }
    Ok(())
}
