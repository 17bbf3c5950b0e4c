//! Completeness: which mandatory items of a form are still unanswered.

use std::collections::HashSet;

use crate::entry::{Entry, Facts};
use crate::relation::{Offence, View};
use crate::vocabulary::Group;

/// The facts of mandatory items that nobody has answered, each with the clause of its item. A fact that another form
/// of the profile does not ask under these facts is not asked here either.
pub(crate) fn unanswered(
    view: &View,
    form: &str,
    groups: &[Group],
) -> Result<Vec<Offence>, String> {
    let mut dormant = HashSet::new();
    for item in view.forms.iter().flat_map(|form| &form.items) {
        if !(view.asked)(item)? {
            dormant.extend(item.asked_facts());
        }
    }
    let mut told = HashSet::new();
    let mut offences = Vec::new();
    for form in view.forms.iter().filter(|candidate| candidate.id == form) {
        for item in form.items.iter().filter(|item| item.mandatory) {
            let open = item
                .asked_facts()
                .filter(|fact| !dormant.contains(fact) && concerns(view, fact, groups));
            for fact in open.filter(|fact| !view.facts.is_answered(fact)) {
                if told.insert(fact) {
                    let clause = Some(form.clause_of(item));
                    let short = item.short.as_ref();
                    let az = short.map_or(item.title.as_str(), |short| short.az.as_str());
                    let en = short.map_or(item.title.as_str(), |short| short.en.as_str());
                    offences.push(Offence {
                        clause,
                        detail_en: Some(format!("{} {en}", item.number)),
                        ..Offence::fact(fact, format!("{} {az}", item.number))
                    });
                }
            }
        }
    }
    Ok(offences)
}

fn concerns(view: &View, fact: &str, groups: &[Group]) -> bool {
    let declared = view.law.vocabulary.get(fact);
    declared.is_some_and(|fact| fact.assigned_by.is_none() && groups.contains(&fact.group))
}

/// The facts among `ids` that are declared empty.
pub(crate) fn declared_empty(facts: &Facts, ids: &[String]) -> Vec<Offence> {
    let empty = ids.iter().filter_map(|id| match facts.get(id) {
        Some(Entry::Absent(absence)) => Some(Offence::fact(id, absence.az())),
        _ => None,
    });
    empty.collect()
}
