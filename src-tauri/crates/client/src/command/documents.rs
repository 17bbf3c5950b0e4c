//! Which documents a dossier has, and what must be told to make them.

use reqlament_core::value::Value;
use reqlament_documents::Kind;

use super::filings;
use super::history::history;
use super::print::{Taken, take};
use super::publish::Format;
use crate::Client;
use crate::error::Failed;
use crate::store::dossier;
use crate::view::{DocumentGroup, DocumentView, DocumentsView, Lack, Need, OtherDossier, Shelf};

/// The documents of a dossier, by group.
pub fn documents(client: &Client, id: &str) -> Failed<DocumentsView> {
    let taken = take(client, id)?;
    let filings = filings::filings(client, Some(id))?;
    let answered = filings.iter().any(|one| one.state.is_some());
    let earlier = history(client, id)?.into_iter().map(|row| row.number);
    let mut view = DocumentsView {
        documents: Vec::new(),
        bodies: bodies(&taken),
        revisions: earlier.skip(1).collect(),
        others: others(client, id, &taken)?,
    };
    view.documents = Kind::ALL
        .into_iter()
        .map(|kind| document(kind, &taken, &view, answered))
        .collect();
    view.documents.sort_by_key(|document| document.group);
    Ok(view)
}

fn document(kind: Kind, taken: &Taken, view: &DocumentsView, answered: bool) -> DocumentView {
    let needs = needs(kind).to_vec();
    let lack = if !form(kind).is_none_or(|form| taken.profile.forms.iter().any(|own| own == form)) {
        Some(Lack::Profile)
    } else if needs.contains(&Need::Body) && view.bodies.is_empty() {
        Some(Lack::Bodies)
    } else if needs.contains(&Need::Against) && view.revisions.is_empty() {
        Some(Lack::Revisions)
    } else if kind == Kind::Forms && taken.facts.value("attached_forms").is_none() {
        Some(Lack::Forms)
    } else if kind == Kind::Receipt && !answered {
        Some(Lack::Receipt)
    } else {
        None
    };
    DocumentView {
        word: kind.word().to_owned(),
        group: group(kind),
        needs,
        blank: kind.has_blank(),
        formats: Format::ALL
            .map(|format| format.ending().to_owned())
            .to_vec(),
        lack,
    }
}

fn group(kind: Kind) -> DocumentGroup {
    match kind {
        Kind::Reglament | Kind::Decision | Kind::Publication | Kind::Forms => {
            DocumentGroup::Approval
        }
        Kind::Letter | Kind::Justification | Kind::Agreement | Kind::Objections => {
            DocumentGroup::Coordination
        }
        Kind::Consultation | Kind::Comments => DocumentGroup::Consultation,
        Kind::Filing | Kind::Record | Kind::Receipt => DocumentGroup::Registry,
        Kind::Comparison | Kind::Findings | Kind::History => DocumentGroup::Review,
    }
}

fn needs(kind: Kind) -> &'static [Need] {
    match kind {
        Kind::Filing => &[Need::Purpose],
        Kind::Letter => &[Need::Body],
        Kind::Comparison => &[Need::Against],
        Kind::Decision => &[Need::With],
        _ => &[],
    }
}

/// The official form it is made by, where it is one.
fn form(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Filing => Some("filing-191"),
        Kind::Record => Some("record-129"),
        Kind::Reglament | Kind::Publication | Kind::Consultation => Some("reglament-191"),
        _ => None,
    }
}

/// The other dossiers of the body that have a name.
fn others(client: &Client, id: &str, taken: &Taken) -> Failed<Vec<OtherDossier>> {
    let body = match taken.facts.value("provider") {
        Some(Value::Body(body)) => body.name.trim(),
        _ => return Ok(Vec::new()),
    };
    let all = client
        .store()
        .read(|transaction| dossier::all(transaction, Shelf::Current))?;
    let own = all
        .into_iter()
        .filter(|row| row.id != id && row.summary.body == body && !row.summary.name.is_empty());
    Ok(own
        .map(|row| OtherDossier {
            id: row.id,
            name: row.summary.name,
        })
        .collect())
}

/// The bodies whose agreement is sought (191/2011, 9.2).
fn bodies(taken: &Taken) -> Vec<String> {
    let rows = taken.facts.value("agreements").map_or(&[][..], Value::rows);
    let body = |value: &Value| match value {
        Value::Body(body) => Some(body.name.clone()),
        _ => None,
    };
    rows.iter()
        .filter_map(|row| row.cells.get("body").and_then(body))
        .collect()
}
