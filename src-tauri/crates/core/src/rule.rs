//! Rules: what the law demands, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Scope};
use crate::law::LawError;
use crate::relation::Relation;
use crate::vocabulary::{Vocabulary, Wording};

/// One distinct demand of the law.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Id that never changes its meaning.
    pub id: String,
    /// The clause that demands it, such as `191/2011:8.1`.
    pub clause: String,
    /// Further clauses that demand the same.
    #[serde(default)]
    pub also: Vec<String>,
    /// Rows of the table of requirements it answers; none where a later act alone demands it.
    #[serde(default)]
    pub rows: Vec<u32>,
    /// Weight under each profile; a profile not named does not have the rule.
    pub profiles: BTreeMap<String, Severity>,
    /// The moment from which it binds.
    pub gate: Gate,
    /// It binds only when this holds (CEL).
    pub when: Option<Condition>,
    /// What must hold (CEL, bool).
    pub requires: Option<Condition>,
    /// The rows that offend (CEL, list of rows).
    pub offenders: Option<Condition>,
    /// A relation over rows that must hold.
    pub relation: Option<Relation>,
    /// The facts it points at; the first is where one goes to mend it.
    pub facts: Vec<String>,
    /// The columns of the first fact it is about: where one goes to mend it.
    #[serde(default)]
    pub columns: Vec<String>,
    /// What is wrong and how to mend it; `{row}` stands for the row's ordinal, `{detail}` for what was found.
    pub message: Wording,
    /// A mend that is safe to make with one keystroke.
    pub fix: Option<Fix>,
}

/// Weight of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Unlawful: stops what its gate guards.
    Error,
    /// Doubtful.
    Warning,
    /// Could be better.
    Hint,
}

/// A moment in the life of a dossier; a rule binds from its gate on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// While drafting.
    Draft,
    /// Before public consultation.
    Consultation,
    /// Before approval.
    Approval,
    /// Before the filing.
    Filing,
    /// Once registered.
    Registered,
}

impl Gate {
    /// All gates in order.
    pub const ALL: [Gate; 5] = [
        Gate::Draft,
        Gate::Consultation,
        Gate::Approval,
        Gate::Filing,
        Gate::Registered,
    ];

    /// The word used in JSON and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Gate::Draft => "draft",
            Gate::Consultation => "consultation",
            Gate::Approval => "approval",
            Gate::Filing => "filing",
            Gate::Registered => "registered",
        }
    }
}

/// A safe mend.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fix {
    /// The fact it writes.
    pub fact: String,
    /// What it writes; `{catalogue_name}` stands for the name in the official list, `{full_name}` for the full name of
    /// the body that stands there.
    pub value: toml::Value,
    /// What the button says.
    pub label: Wording,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Rule>,
}

/// Reads a file of rules and checks every name and condition in it.
pub fn parse(file: &str, text: &str, vocabulary: &Vocabulary) -> Result<Vec<Rule>, LawError> {
    let rules = toml::from_str::<File>(text)
        .map_err(|e| LawError::syntax(file, &e))?
        .rule;
    let scope = Scope::new(vocabulary);
    for rule in &rules {
        rule.verify(vocabulary, &scope)
            .map_err(|e| LawError::meaning(file, format!("rule {}: {e}", rule.id)))?;
    }
    Ok(rules)
}

impl Rule {
    fn verify(&self, vocabulary: &Vocabulary, scope: &Scope) -> Result<(), String> {
        let demands = [
            self.requires.is_some(),
            self.offenders.is_some(),
            self.relation.is_some(),
        ];
        if demands.iter().filter(|given| **given).count() != 1 {
            return Err("needs exactly one of `requires`, `offenders`, `relation`".to_owned());
        }
        for condition in [&self.when, &self.requires, &self.offenders]
            .into_iter()
            .flatten()
        {
            condition.verify(scope)?;
        }
        if let Some(relation) = &self.relation {
            relation.verify(vocabulary)?;
        }
        let [first, ..] = self.facts.as_slice() else {
            return Err("needs facts".to_owned());
        };
        if self.profiles.is_empty() {
            return Err("needs profiles".to_owned());
        }
        let table = vocabulary.get(first);
        if let Some(column) = self
            .columns
            .iter()
            .find(|c| table.is_some_and(|table| table.shape.column(c).is_none()))
        {
            return Err(format!("`{first}` has no column `{column}`"));
        }
        let fixed = self.fix.iter().map(|fix| &fix.fact);
        match self
            .facts
            .iter()
            .chain(fixed)
            .find(|fact| vocabulary.get(fact).is_none())
        {
            Some(fact) => Err(format!("no fact `{fact}`")),
            None => Ok(()),
        }
    }
}
