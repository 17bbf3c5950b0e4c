//! The vocabulary: the facts declared in `assets/facts.toml`.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::kind::Kind;
use crate::law::LawError;

/// A wording in the two languages of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Wording {
    /// Azerbaijani.
    pub az: String,
    /// English.
    pub en: String,
}

/// One of the values a choice may take, with its official wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Choice {
    /// Id that never changes its meaning.
    pub id: String,
    /// Official Azerbaijani wording.
    pub az: String,
    /// English wording for the screen.
    pub en: String,
}

/// Why an item may stay empty: the official words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Absence {
    /// "yoxdur"
    None,
    /// "tələb olunmur"
    NotRequired,
    /// "tətbiq edilmir"
    NotApplicable,
}

impl Absence {
    /// The official Azerbaijani words.
    pub fn az(self) -> &'static str {
        match self {
            Absence::None => "yoxdur",
            Absence::NotRequired => "tələb olunmur",
            Absence::NotApplicable => "tətbiq edilmir",
        }
    }

    /// The word used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Absence::None => "none",
            Absence::NotRequired => "not_required",
            Absence::NotApplicable => "not_applicable",
        }
    }
}

/// The shape of a fact's value or of a column's cell.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Shape {
    /// Fact or column id.
    pub id: String,
    /// What kind of value it takes.
    pub kind: Kind,
    /// Whether the value is a list of that kind.
    #[serde(default)]
    pub many: bool,
    /// The choices of `choice` and `choices`.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Whether `choices` accepts words of one's own.
    #[serde(default)]
    pub other: bool,
    /// Most characters of `text`, `prose` and `design`.
    pub limit: Option<usize>,
    /// The columns of `table` and `group`.
    #[serde(default)]
    pub columns: Vec<Shape>,
    /// The table whose rows a `row` refers to.
    pub of: Option<String>,
    /// Name on the screen.
    pub title: Wording,
}

/// A fact: one thing that can be known about a service.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Fact {
    /// Its shape, with its id and title.
    #[serde(flatten)]
    pub shape: Shape,
    /// The part of the work in which it is asked.
    pub group: Group,
    /// The clause that asks for it.
    pub source: String,
    /// The official words by which it may stay empty.
    #[serde(default)]
    pub absent: Vec<Absence>,
    /// Who gives the value when it is not the officer: the operator, or the operation of the service.
    pub assigned_by: Option<Assigner>,
    /// Where the choices come from when they are another asset: `fields`.
    pub choices_from: Option<String>,
}

/// The part of the work in which a fact is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Whether the Rules cover the service at all.
    Scope,
    /// The model reglament form.
    Reglament,
    /// Agreement with other bodies.
    Coordination,
    /// Public consultation.
    Consultation,
    /// Approval.
    Approval,
    /// Publication on the site.
    Publication,
    /// The application to the operator.
    Filing,
    /// The 37-item record.
    Record,
}

/// Who gives a value that the officer does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Assigner {
    /// The operator of the registry.
    Operator,
    /// It arises while the service runs.
    Operation,
}

/// All facts, in the order of the file.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    facts: Vec<Fact>,
    by_id: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct File {
    fact: Vec<Fact>,
}

impl Vocabulary {
    /// Reads `facts.toml`; `fields` are the choices of the field of application.
    pub fn parse(text: &str, fields: &[Choice]) -> Result<Self, LawError> {
        let mut file: File =
            toml::from_str(text).map_err(|e| LawError::syntax("facts.toml", &e))?;
        let mut by_id = HashMap::new();
        for (index, fact) in file.fact.iter_mut().enumerate() {
            if fact.choices_from.as_deref() == Some("fields") {
                fact.shape.choices = fields.to_vec();
            }
            verify(&fact.shape)?;
            if by_id.insert(fact.shape.id.clone(), index).is_some() {
                return Err(LawError::meaning(
                    "facts.toml",
                    format!("fact `{}` is declared twice", fact.shape.id),
                ));
            }
        }
        Ok(Self {
            facts: file.fact,
            by_id,
        })
    }

    /// The facts, in the order of the file.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The place of a fact in the file, counted from 0.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The fact of this id.
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.place(id).map(|index| &self.facts[index])
    }
}

fn verify(shape: &Shape) -> Result<(), LawError> {
    let complain = |what: &str| {
        Err(LawError::meaning(
            "facts.toml",
            format!("`{}`: {what}", shape.id),
        ))
    };
    match shape.kind {
        Kind::Choice | Kind::Choices if shape.choices.is_empty() => complain("has no choices"),
        Kind::Table | Kind::Group if shape.columns.is_empty() => complain("has no columns"),
        Kind::Row if shape.of.is_none() => complain("names no table"),
        _ => shape
            .columns
            .iter()
            .try_for_each(|column| match column.kind {
                Kind::Table | Kind::Group => complain("a column cannot be a table"),
                _ => verify(column),
            }),
    }
}

impl Shape {
    /// The column of this id.
    pub fn column(&self, id: &str) -> Option<&Shape> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The choice of this id.
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}
