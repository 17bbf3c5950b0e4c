//! The check: what the law still demands of a dossier at a gate.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::Value as Json;

use crate::az;
use crate::bind::{self, Surroundings};
use crate::entry::Facts;
use crate::filing::Purpose;
use crate::form::{Blank, Form, Item};
use crate::law::Law;
use crate::profile::Profile;
use crate::relation::{Offence, Relation, View};
use crate::rule::{Fix, Gate, Rule, Severity};
use crate::value::{BodyName, Row, Value};
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
    rows: HashMap<(&'a str, &'a str), (usize, &'a Row)>,
    context: cel::Context<'static, 'static>,
}

impl<'a> Check<'a> {
    /// Binds the facts once; everything else asks of it.
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
        let context = bind::context(law, facts, &around);
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
            around,
            forms,
            rows,
            context,
        }
    }

    /// Also checks what a filing of this purpose needs.
    pub fn for_purpose(mut self, purpose: Purpose) -> Self {
        self.around.purpose = Some(purpose);
        bind::bind_purpose(&mut self.context, Some(purpose));
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
            for offence in self.offences(rule)? {
                into.push(self.finding(rule, *severity, offence));
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
            .map_or(Ok(true), |condition| condition.holds(&self.context))
    }

    /// Whether an item applies; when not it prints "tətbiq edilmir".
    pub fn applies(&self, item: &Item) -> Result<bool, String> {
        item.applies_when
            .as_ref()
            .map_or(Ok(true), |condition| condition.holds(&self.context))
    }

    /// How much of a form is answered.
    pub fn completeness(&self, form: &Form) -> Result<Completeness, String> {
        let mut completeness = Completeness::default();
        for item in form.items.iter().filter(|item| item.mandatory) {
            if self.shown(item)? && self.applies(item)? {
                completeness.asked += 1;
                let answered = item
                    .asked_facts()
                    .all(|fact| self.facts.get(fact).is_some());
                completeness.answered += usize::from(answered);
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
            return Ok(if requires.holds(&self.context)? {
                Vec::new()
            } else {
                vec![Offence::default()]
            });
        }
        if let Some(offenders) = &rule.offenders {
            let rows = offenders.row_ids(&self.context)?;
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
            today: self.around.today,
            asked: &asked,
        };
        rule.relation
            .as_ref()
            .map_or(Ok(Vec::new()), |relation| relation.offences(&view))
    }

    fn finding(&self, rule: &Rule, severity: Severity, offence: Offence) -> Finding {
        let own = offence
            .fact
            .as_ref()
            .is_none_or(|fact| rule.facts.first() == Some(fact));
        let facts = if own {
            rule.facts.clone()
        } else {
            offence.fact.into_iter().collect()
        };
        let row = offence.row.as_deref().and_then(|id| {
            facts
                .iter()
                .find_map(|fact| self.rows.get(&(fact.as_str(), id)))
        });
        let ordinal = row
            .map(|(index, _)| az::ordinal(*index as u64 + 1))
            .unwrap_or_default();
        let number = row
            .map(|(index, _)| (index + 1).to_string())
            .unwrap_or_default();
        let detail: String = offence.detail.chars().take(200).collect();
        let say = |text: &str, row: &str| text.replace("{row}", row).replace("{detail}", &detail);
        Finding {
            rule: rule.id.clone(),
            clause: offence.clause.unwrap_or_else(|| rule.clause.clone()),
            severity,
            gate: rule.gate,
            items: self.items(&facts, if own { &rule.columns } else { &[] }),
            message: Wording {
                az: say(&rule.message.az, &ordinal),
                en: say(&rule.message.en, &number),
            },
            fix: rule.fix.as_ref().and_then(|fix| self.mend(fix)),
            row: offence.row,
            facts,
        }
    }

    /// The places in the forms that show the facts; of the first fact only those that show one of the columns.
    fn items(&self, facts: &[String], columns: &[String]) -> Vec<String> {
        let apart = |blank: &Blank, fact: &String| {
            let narrow =
                Some(fact) == facts.first() && !columns.is_empty() && !blank.columns.is_empty();
            narrow && !blank.columns.iter().any(|column| columns.contains(column))
        };
        let shows = |item: &Item| {
            let blanks = item.blanks.iter();
            let mut blank =
                blanks.flat_map(|blank| blank.facts.iter().filter(move |fact| !apart(blank, fact)));
            let mut boxes = item
                .boxes
                .iter()
                .flat_map(|boxes| std::iter::once(&boxes.fact).chain(&boxes.number));
            blank.any(|fact| facts.contains(fact))
                || boxes.any(|fact| facts.contains(fact))
                || item.lead.iter().any(|fact| facts.contains(fact))
        };
        let places = self
            .forms
            .iter()
            .flat_map(|form| form.items.iter().map(move |item| (form, item)));
        places
            .filter(|(_, item)| shows(item))
            .map(|(form, item)| form.address_of(item))
            .collect()
    }

    fn place(&self, finding: &Finding) -> usize {
        let first = finding.facts.first();
        let facts = self.law.vocabulary.facts();
        facts
            .iter()
            .position(|fact| Some(&fact.shape.id) == first)
            .unwrap_or(facts.len())
    }

    fn mend(&self, fix: &Fix) -> Option<Mend> {
        let value = match fix.value.as_str() {
            Some("{catalogue_name}") => Json::String(self.around.catalogue_name.clone()),
            Some("{full_name}") => self.full_name(&fix.fact)?,
            _ => serde_json::to_value(&fix.value).ok()?,
        };
        Some(Mend {
            fact: fix.fact.clone(),
            value,
            label: fix.label.clone(),
        })
    }

    /// The body that stands at a fact, by its full name, where a source prints it.
    fn full_name(&self, fact: &str) -> Option<Json> {
        let Some(Value::Body(body)) = self.facts.value(fact) else {
            return None;
        };
        let short = az::fold(&body.name);
        let full = self
            .law
            .bodies
            .iter()
            .find(|known| az::fold(&known.name) == short)?
            .full
            .clone()?;
        serde_json::to_value(BodyName {
            name: full,
            unit: body.unit.clone(),
        })
        .ok()
    }
}

/// The official words by which an entry is declared empty, where it is.
pub fn absence(facts: &Facts, fact: &str) -> Option<Absence> {
    match facts.get(fact) {
        Some(crate::entry::Entry::Absent(absence)) => Some(*absence),
        _ => None,
    }
}
