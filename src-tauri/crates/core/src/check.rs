//! The check: what the law still demands of a dossier at a gate.

mod finding;

use std::cell::RefCell;
use std::collections::HashMap;

use serde::Serialize;

use crate::bind::{Situation, Surroundings};
use crate::entry::Facts;
use crate::filing::Purpose;
use crate::form::{Form, Item};
use crate::law::Law;
use crate::profile::Profile;
use crate::relation::{Offence, Relation, View};
use crate::rule::{Gate, Rule};
use crate::value::{Row, Value};
use crate::vocabulary::Absence;

pub use finding::{Finding, Mend};

/// How much of a form is answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Completeness {
    /// Mandatory items answered.
    pub answered: usize,
    /// Mandatory items asked.
    pub asked: usize,
}

/// A check of one dossier: facts, the profile they stand under, and the day.
pub struct Check<'a> {
    law: &'a Law,
    profile: &'a Profile,
    facts: &'a Facts,
    situation: Situation<'a>,
    forms: Vec<&'a Form>,
    rows: HashMap<(&'a str, &'a str), (usize, &'a Row)>,
    /// What each rule found, by its id: gates ask the same rules.
    found: RefCell<HashMap<String, Vec<Offence>>>,
}

impl<'a> Check<'a> {
    /// Numbers the rows once; everything else asks of it.
    pub fn new(
        law: &'a Law,
        profile: &'a Profile,
        facts: &'a Facts,
        today: chrono::NaiveDate,
    ) -> Self {
        let catalogue_name = law
            .catalogue
            .service(facts.text("catalogue_number"))
            .map(|service| service.name.clone());
        let around = Surroundings {
            today,
            catalogue_name: catalogue_name.unwrap_or_default(),
            purpose: None,
        };
        let forms = profile.forms.iter().filter_map(|id| law.form(id)).collect();
        let tables = facts
            .iter()
            .filter_map(|(id, _)| facts.value(id).map(|value| (id, value)));
        let numbered = |(id, table): (&'a str, &'a Value)| {
            table
                .rows()
                .iter()
                .enumerate()
                .map(move |(index, row)| ((id, row.id.as_str()), (index, row)))
        };
        let rows = tables.flat_map(numbered).collect();
        Self {
            law,
            profile,
            facts,
            situation: Situation::new(law, facts, around),
            forms,
            rows,
            found: RefCell::default(),
        }
    }

    /// Also checks what a filing of this purpose needs.
    pub fn for_purpose(mut self, purpose: Purpose) -> Self {
        self.situation = self.situation.for_purpose(purpose);
        self.found.take();
        self
    }

    /// What is wrong at the gate: errors first, then warnings and hints, each in the order of the vocabulary. `Err` is
    /// a fault of the law's data.
    pub fn findings(&self, gate: Gate) -> Result<Vec<Finding>, String> {
        let mut findings = Vec::new();
        let mut open = Vec::new();
        for rule in self.law.rules.iter().filter(|rule| rule.gate <= gate) {
            let Some(severity) = rule.profiles.get(&self.profile.id) else {
                continue;
            };
            let of_completeness = matches!(rule.relation, Some(Relation::Answered { .. }));
            let into = if of_completeness {
                &mut open
            } else {
                &mut findings
            };
            let offences = self.offences(rule)?;
            if !offences.is_empty() {
                into.extend(self.told(rule, *severity, offences));
            }
        }
        Self::merge(&mut findings, open);
        findings.sort_by_cached_key(|finding| (finding.severity, self.place(finding)));
        Ok(findings)
    }

    /// That a fact is open is said once: by the gravest finding, and by the rule that speaks of it where they are
    /// alike. A mend is kept whichever speaks.
    fn merge(findings: &mut Vec<Finding>, open: Vec<Finding>) {
        for mut one in open {
            let same =
                |other: &Finding| other.row.is_none() && other.facts.first() == one.facts.first();
            if findings
                .iter()
                .any(|other| same(other) && other.severity <= one.severity)
            {
                continue;
            }
            let fix = findings
                .iter_mut()
                .filter(|other| same(other))
                .find_map(|other| other.fix.take());
            findings.retain(|other| !same(other));
            one.fix = one.fix.or(fix);
            findings.push(one);
        }
    }

    /// Whether an item of a form is printed and asked.
    pub fn shown(&self, item: &Item) -> Result<bool, String> {
        item.shown_when
            .as_ref()
            .map_or(Ok(true), |condition| condition.holds(&self.situation))
    }

    /// Whether an item applies; when not it prints "tətbiq edilmir".
    pub fn applies(&self, item: &Item) -> Result<bool, String> {
        item.applies_when
            .as_ref()
            .map_or(Ok(true), |condition| condition.holds(&self.situation))
    }

    /// How much of a form is answered.
    pub fn completeness(&self, form: &Form) -> Result<Completeness, String> {
        let mut completeness = Completeness::default();
        for item in form.items.iter().filter(|item| item.mandatory) {
            if self.shown(item)? && self.applies(item)? {
                completeness.asked += 1;
                let answered = item.asked_facts().all(|fact| self.facts.is_answered(fact));
                completeness.answered += usize::from(answered);
            }
        }
        Ok(completeness)
    }

    fn offences(&self, rule: &Rule) -> Result<Vec<Offence>, String> {
        if let Some(found) = self.found.borrow().get(rule.id.as_str()) {
            return Ok(found.clone());
        }
        let found = self.look(rule)?;
        self.found
            .borrow_mut()
            .insert(rule.id.clone(), found.clone());
        Ok(found)
    }

    fn look(&self, rule: &Rule) -> Result<Vec<Offence>, String> {
        if let Some(when) = &rule.when
            && !when.holds(&self.situation)?
        {
            return Ok(Vec::new());
        }
        if let Some(requires) = &rule.requires {
            return Ok(if requires.holds(&self.situation)? {
                Vec::new()
            } else {
                vec![Offence::default()]
            });
        }
        if let Some(offenders) = &rule.offenders {
            let rows = offenders.row_ids(&self.situation)?;
            return Ok(rows
                .into_iter()
                .map(|id| Offence {
                    row: Some(id),
                    ..Offence::default()
                })
                .collect());
        }
        let asked = |item: &Item| Ok(self.shown(item)? && self.applies(item)?);
        let view = View {
            facts: self.facts,
            law: self.law,
            profile: self.profile,
            forms: &self.forms,
            today: self.situation.around.today,
            asked: &asked,
        };
        rule.relation
            .as_ref()
            .map_or(Ok(Vec::new()), |relation| relation.offences(&view))
    }

    fn place(&self, finding: &Finding) -> usize {
        let vocabulary = &self.law.vocabulary;
        let first = finding.facts.first();
        first
            .and_then(|fact| vocabulary.place(fact))
            .unwrap_or(vocabulary.facts().len())
    }
}

/// The official words by which an entry is declared empty, where it is.
pub fn absence(facts: &Facts, fact: &str) -> Option<Absence> {
    match facts.get(fact) {
        Some(crate::entry::Entry::Absent(absence)) => Some(*absence),
        _ => None,
    }
}
