//! Findings: what was found, put into words, with the places in the forms and a mend.

use serde::Serialize;
use serde_json::Value as Json;

use super::Check;
use crate::az;
use crate::form::{Blank, Item};
use crate::relation::Offence;
use crate::rule::{Fix, Gate, Rule, Severity};
use crate::value::{BodyName, Value};
use crate::vocabulary::Wording;

/// What a check found: a mistake, where it is, which clause it offends, how to mend it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
    /// The columns of the row in which it is mended, where the rule names them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// What is wrong and how to mend it.
    pub message: Wording,
    /// A mend that is safe to make at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Mend>,
}

/// A safe mend, ready to be written.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

impl Check<'_> {
    /// The findings of a rule. Where its own facts are shown is looked up once for all of them.
    pub(super) fn told(
        &self,
        rule: &Rule,
        severity: Severity,
        offences: Vec<Offence>,
    ) -> impl Iterator<Item = Finding> {
        let own = self.items(&rule.facts, &rule.columns);
        offences
            .into_iter()
            .map(move |offence| self.finding(rule, severity, offence, &own))
    }

    fn finding(
        &self,
        rule: &Rule,
        severity: Severity,
        offence: Offence,
        own_items: &[String],
    ) -> Finding {
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
        let detail_en = offence.detail_en.as_deref().unwrap_or(&detail);
        let say = |text: &str, row: &str, detail: &str| {
            text.replace("{row}", row).replace("{detail}", detail)
        };
        Finding {
            rule: rule.id.clone(),
            clause: offence.clause.unwrap_or_else(|| rule.clause.clone()),
            severity,
            gate: rule.gate,
            items: if own {
                own_items.to_vec()
            } else {
                self.items(&facts, &[])
            },
            message: Wording {
                az: say(&rule.message.az, &ordinal, &detail),
                en: say(&rule.message.en, &number, detail_en),
            },
            fix: rule.fix.as_ref().and_then(|fix| self.mend(fix)),
            row: offence.row,
            columns: if own {
                rule.columns.clone()
            } else {
                Vec::new()
            },
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

    fn mend(&self, fix: &Fix) -> Option<Mend> {
        let value = match fix.value.as_str() {
            Some("{catalogue_name}") => Json::String(self.situation.around.catalogue_name.clone()),
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
