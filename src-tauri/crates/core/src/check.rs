//! The check: what the law still demands of a dossier at a gate.

use serde::Serialize;
use serde_json::Value as Json;

use crate::az;
use crate::bind::{self, Surroundings};
use crate::entry::Facts;
use crate::form::{Form, Item};
use crate::law::Law;
use crate::profile::Profile;
use crate::relation::{Offence, View};
use crate::rule::{Fix, Gate, Rule, Severity};
use crate::value::{Row, Value};
use crate::vocabulary::{Absence, Wording};

/// What a check found: a mistake, where it is, which clause it offends, how to mend it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Finding {
    /// Rule id.
    pub rule: String,
    /// The clause, such as `191/2011:8.1`.
    pub clause: String,
    /// Weight under the dossier's profile.
    pub severity: Severity,
    /// The moment from which it binds.
    pub gate: Gate,
    /// The facts it points at; the first is where one goes to mend it.
    pub facts: Vec<String>,
    /// The places in the forms, such as `reglament-191:1.7`.
    pub items: Vec<String>,
    /// The row of the first fact, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// What is wrong and how to mend it.
    pub message: Wording,
    /// A mend that is safe to make at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Mend>,
}

/// A safe mend, ready to be written.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Mend {
    /// The fact it writes.
    pub fact: String,
    /// The whole new value of the fact.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub value: Json,
    /// What the button says.
    pub label: Wording,
}

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
    around: Surroundings,
    forms: Vec<&'a Form>,
    context: cel::Context<'static, 'static>,
}

impl<'a> Check<'a> {
    /// Binds the facts once; everything else asks of it.
    pub fn new(law: &'a Law, profile: &'a Profile, facts: &'a Facts, today: chrono::NaiveDate) -> Self {
        let catalogue_name = law.catalogue.service(facts.text("catalogue_number")).map(|service| service.name.clone());
        let around = Surroundings { today, catalogue_name: catalogue_name.unwrap_or_default() };
        let forms = profile.forms.iter().filter_map(|id| law.form(id)).collect();
        let context = bind::context(&law.vocabulary, facts, &around);
        Self { law, profile, facts, around, forms, context }
    }

    /// What is wrong at the gate: errors first, then warnings and hints, each in the order of the forms. `Err` is a
    /// fault of the law's data.
    pub fn findings(&self, gate: Gate) -> Result<Vec<Finding>, String> {
        let mut findings = Vec::new();
        for rule in self.law.rules.iter().filter(|rule| rule.gate <= gate) {
            if let Some(severity) = rule.profiles.get(&self.profile.id) {
                for offence in self.offences(rule)? {
                    findings.push(self.finding(rule, *severity, offence));
                }
            }
        }
        findings.sort_by_key(|finding| (finding.severity, self.place(finding)));
        Ok(findings)
    }

    /// Whether an item of a form is printed and asked.
    pub fn shown(&self, item: &Item) -> Result<bool, String> {
        item.shown_when.as_ref().map_or(Ok(true), |condition| condition.holds(&self.context))
    }

    /// Whether an item applies; when not it prints "tətbiq edilmir".
    pub fn applies(&self, item: &Item) -> Result<bool, String> {
        item.applies_when.as_ref().map_or(Ok(true), |condition| condition.holds(&self.context))
    }

    /// How much of a form is answered.
    pub fn completeness(&self, form: &Form) -> Result<Completeness, String> {
        let mut completeness = Completeness::default();
        for item in form.items.iter().filter(|item| item.mandatory) {
            if self.shown(item)? && self.applies(item)? {
                completeness.asked += 1;
                let mut asked = item.fact_ids().filter(|fact| item.lead.as_deref() != Some(fact));
                completeness.answered += usize::from(asked.all(|fact| self.facts.get(fact).is_some()));
            }
        }
        Ok(completeness)
    }

    fn offences(&self, rule: &Rule) -> Result<Vec<Offence>, String> {
        if let Some(when) = &rule.when
            && !when.holds(&self.context)?
        {
            return Ok(Vec::new());
        }
        if let Some(requires) = &rule.requires {
            return Ok(if requires.holds(&self.context)? { Vec::new() } else { vec![Offence::default()] });
        }
        if let Some(offenders) = &rule.offenders {
            let rows = offenders.row_ids(&self.context)?;
            return Ok(rows.into_iter().map(|id| Offence { row: Some(id), ..Offence::default() }).collect());
        }
        let asked = |_: &Form, item: &Item| Ok(self.shown(item)? && self.applies(item)?);
        let view =
            View { facts: self.facts, vocabulary: &self.law.vocabulary, forms: &self.forms, asked: &asked };
        rule.relation.as_ref().map_or(Ok(Vec::new()), |relation| relation.offences(&view))
    }

    fn finding(&self, rule: &Rule, severity: Severity, offence: Offence) -> Finding {
        let mut facts = rule.facts.clone();
        if let Some(fact) = &offence.fact {
            facts = vec![fact.clone()];
        }
        let row = offence.row.as_deref().and_then(|id| self.row(&facts, id));
        let ordinal = row.map(|(index, _)| az::ordinal(index as u64 + 1)).unwrap_or_default();
        let number = row.map(|(index, _)| (index + 1).to_string()).unwrap_or_default();
        let detail: String = offence.detail.chars().take(200).collect();
        let say = |text: &str, row: &str| text.replace("{row}", row).replace("{detail}", &detail);
        Finding {
            rule: rule.id.clone(),
            clause: offence.clause.unwrap_or_else(|| rule.clause.clone()),
            severity,
            gate: rule.gate,
            items: self.items(&facts),
            message: Wording { az: say(&rule.message.az, &ordinal), en: say(&rule.message.en, &number) },
            fix: rule.fix.as_ref().and_then(|fix| self.mend(fix, row.map(|(_, row)| row))),
            row: offence.row,
            facts,
        }
    }

    fn row(&self, facts: &[String], id: &str) -> Option<(usize, &'a Row)> {
        let tables = facts.iter().filter_map(|fact| self.facts.value(fact));
        tables.flat_map(|table| table.rows().iter().enumerate()).find(|(_, row)| row.id == id)
    }

    fn items(&self, facts: &[String]) -> Vec<String> {
        let shows = |item: &Item| item.fact_ids().any(|fact| facts.iter().any(|pointed| pointed == fact));
        let places = self.forms.iter().flat_map(|form| form.items.iter().map(move |item| (form, item)));
        places.filter(|(_, item)| shows(item)).map(|(form, item)| form.address_of(item)).collect()
    }

    fn place(&self, finding: &Finding) -> usize {
        let first = finding.facts.first();
        let facts = self.law.vocabulary.facts();
        facts.iter().position(|fact| Some(&fact.shape.id) == first).unwrap_or(facts.len())
    }

    fn mend(&self, fix: &Fix, row: Option<&Row>) -> Option<Mend> {
        let mut value = serde_json::to_value(&fix.value).ok()?;
        if value == "{catalogue_name}" {
            value = Json::String(self.around.catalogue_name.clone());
        }
        if let Some(column) = &fix.column {
            let Value::Table(rows) = self.facts.value(&fix.fact)? else { return None };
            let mut table = serde_json::to_value(rows).ok()?;
            let own = table.as_array_mut()?.iter_mut().find(|own| row.is_some_and(|row| own["id"] == row.id.as_str()))?;
            own.as_object_mut()?.insert(column.clone(), value);
            value = table;
        }
        Some(Mend { fact: fix.fact.clone(), value, label: fix.label.clone() })
    }
}

/// The official words by which an entry is declared empty, where it is.
pub fn absence(facts: &Facts, fact: &str) -> Option<Absence> {
    match facts.get(fact) {
        Some(crate::entry::Entry::Absent(absence)) => Some(*absence),
        _ => None,
    }
}
