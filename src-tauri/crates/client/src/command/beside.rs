//! What a document tells beside the facts, taken out of the store for one print.

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::agency::AgencySettings;
use reqlament_core::check::{Check, Finding};
use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::profile::Profile;
use reqlament_core::remark::Remark;
use reqlament_core::rule::Gate;
use reqlament_core::value::Value;
use reqlament_documents::beside::{Beside, Former, Revised, Sheets};
use reqlament_documents::{Kind, Source};
use rusqlite::Transaction;

use super::answered::{Kept, kept};
use super::print::Wanted;
use super::restore::state_at;
use super::revise::{Open, today};
use super::settings;
use super::unkept::unkept;
use super::unprintable::unprintable;
use crate::error::{ClientError, Failed};
use crate::store::{edition, remark, revision};

/// What one document needs; what others need is left out.
#[derive(Default)]
pub(super) struct Material {
    agency: AgencySettings,
    body: Option<String>,
    former: Option<(Facts, u64, NaiveDate)>,
    remarks: Vec<Remark>,
    findings: Vec<Finding>,
    gate: Option<Gate>,
    revisions: Vec<Revised>,
    others: Vec<Facts>,
    answered: Option<Kept>,
}

impl Material {
    /// Takes what `wanted` needs.
    pub fn take(
        open: &Open,
        transaction: &Transaction,
        wanted: &Wanted,
        now: DateTime<Utc>,
    ) -> Failed<Self> {
        let facts = open.facts()?;
        Ok(Self {
            agency: settings::read(transaction)?.agency,
            body: match wanted.body.as_deref() {
                Some(named) => Some(row_of_body(&facts, named)?),
                None => None,
            },
            former: match wanted.kind {
                Kind::Comparison => Some(former(open, transaction, wanted.against)?),
                Kind::Letter if wanted.against.is_some() => {
                    Some(former(open, transaction, wanted.against)?)
                }
                _ => None,
            },
            remarks: match wanted.kind {
                Kind::Objections | Kind::Comments => remark::all(transaction, open.row.key)?
                    .into_iter()
                    .map(printable)
                    .collect(),
                _ => Vec::new(),
            },
            findings: match wanted.kind {
                Kind::Findings => findings(open, &facts, wanted.gate, now)?,
                _ => Vec::new(),
            },
            gate: Some(wanted.gate),
            revisions: match wanted.kind {
                Kind::History | Kind::Comparison => revision::all(transaction, open.row.key)?
                    .into_iter()
                    .map(|one| Revised {
                        header: one.header,
                        facts: one.facts,
                        digest: one.digest,
                    })
                    .collect(),
                _ => Vec::new(),
            },
            others: others(open, transaction, wanted)?,
            answered: match wanted.kind {
                Kind::Receipt => kept(open, transaction, wanted.filing.as_deref())?,
                _ => None,
            },
        })
    }

    /// The facts that were filed and their profile, where the document tells of a filing.
    pub fn filed(&self) -> Option<Failed<(Facts, &'static Profile)>> {
        self.answered.as_ref().map(Kept::filed)
    }

    /// What the filing asked for.
    pub fn purpose(&self) -> Option<Purpose> {
        self.answered.as_ref().map(Kept::purpose)
    }

    /// The other dossiers of a decision, to be lent.
    pub fn others(&self) -> Vec<&Facts> {
        self.others.iter().collect()
    }

    /// As a document takes it.
    pub fn beside<'a>(&'a self, others: &'a [&'a Facts]) -> Beside<'a> {
        Beside {
            agency: Some(&self.agency),
            body: self.body.as_deref(),
            former: self.former.as_ref().map(|(facts, revision, day)| Former {
                facts,
                revision: *revision,
                day: *day,
            }),
            remarks: &self.remarks,
            findings: &self.findings,
            gate: self.gate,
            revisions: &self.revisions,
            others,
            receipt: self.answered.as_ref().map(Kept::answered),
            sheets: Sheets::default(),
        }
    }
}

/// What others wrote is not ours to refuse: a character that no font draws is printed by its code.
fn printable(mut remark: Remark) -> Remark {
    for text in [
        &mut remark.by,
        &mut remark.text,
        &mut remark.proposal,
        &mut remark.ground,
        &mut remark.answer,
        &mut remark.reason,
    ] {
        legible(text);
    }
    remark
}

/// Every character that no font draws, by its code.
pub(super) fn legible(text: &mut String) {
    while let Some(odd) = reqlament_typeset::unprintable(text) {
        *text = text.replace(odd, &format!("[U+{:04X}]", u32::from(odd)));
    }
}

/// The sheets of a letter's attachments, counted by laying them out.
pub(super) fn sheets(source: &Source) -> Failed<Sheets> {
    let count = |kind: Kind| -> Failed<usize> {
        let document = reqlament_documents::compose(kind, source)?;
        Ok(reqlament_typeset::layout(&document)?.pages.len())
    };
    let blank = reqlament_documents::compose_blank(
        Kind::Objections,
        source.law,
        source.profile,
        source.today,
    )?;
    Ok(Sheets {
        draft: Some(count(Kind::Reglament)?),
        justification: Some(count(Kind::Justification)?),
        comparison: match source.beside.former {
            Some(_) => Some(count(Kind::Comparison)?),
            None => None,
        },
        objections: Some(reqlament_typeset::layout(&blank)?.pages.len()),
    })
}

/// The row of the fact `agreements` that is named by its id or by the body's name.
fn row_of_body(facts: &Facts, named: &str) -> Failed<String> {
    let rows = facts.value("agreements").map_or(&[][..], Value::rows);
    let row = rows.iter().find(|row| {
        row.id == named
            || matches!(row.cells.get("body"), Some(Value::Body(body)) if body.name.trim() == named.trim())
    });
    row.map(|row| row.id.clone())
        .ok_or_else(|| ClientError::UnknownBody(named.to_owned()))
}

/// The state to compare with: the revision named, else the last edition before the present, else the first revision.
fn former(
    open: &Open,
    transaction: &Transaction,
    against: Option<u64>,
) -> Failed<(Facts, u64, NaiveDate)> {
    let number = match against {
        Some(number) => number,
        None => edition::last_before(transaction, open.row.key, open.row.revision)?.unwrap_or(1),
    };
    let (state, _) = state_at(open, number)?;
    let all = revision::all(transaction, open.row.key)?;
    let made = all.iter().find(|one| one.header.number == number);
    let day = made.map_or(open.row.changed_at, |one| one.header.at);
    Ok((
        Facts::from_stored(&open.law.vocabulary, state),
        number,
        today(day),
    ))
}

fn findings(open: &Open, facts: &Facts, gate: Gate, now: DateTime<Utc>) -> Failed<Vec<Finding>> {
    let check = Check::new(open.law, open.profile()?, facts, today(now));
    let mut found = unprintable(open.law, facts);
    found.extend(unkept(open.transaction, open.law, facts)?);
    found.extend(check.findings(gate).map_err(ClientError::Law)?);
    Ok(found)
}

fn others(open: &Open, transaction: &Transaction, wanted: &Wanted) -> Failed<Vec<Facts>> {
    let with = wanted.with.iter().filter(|id| **id != open.row.id);
    with.map(|id| Open::get(open.law, transaction, id)?.facts())
        .collect()
}
