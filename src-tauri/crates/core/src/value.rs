//! Values: what was entered for a fact or in a cell.
//!
//! In JSON a value carries no tag; the vocabulary says its kind. [`crate::entry`] reads JSON by kind.

mod time;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::design::Design;
use crate::prose::Prose;

pub use time::{Day, Hours, Length, Relation, Term, Unit};

/// What was entered. Serialises to the untagged JSON of its kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// `text`, `choice`, `web`, `email`, `phone`, `row`.
    Text(String),
    /// `prose`.
    Prose(Prose),
    /// `design`.
    Design(Design),
    /// `choices`.
    Choices(Choices),
    /// `flag`.
    Flag(bool),
    /// `date`.
    Date(NaiveDate),
    /// `period`.
    Period(Period),
    /// `number`.
    Number(i64),
    /// `money`.
    Money(Money),
    /// `term`.
    Term(Term),
    /// `hours`.
    Hours(Hours),
    /// `place`.
    Place(Place),
    /// `body`.
    Body(BodyName),
    /// `person`.
    Person(Person),
    /// `act`.
    Act(Act),
    /// `file`.
    File(FileRef),
    /// `table`.
    Table(Vec<Row>),
    /// `group`.
    Group(BTreeMap<String, Value>),
    /// Any kind declared `many`.
    Many(Vec<Value>),
    /// A cell this vocabulary does not know: carried, not dropped.
    Unknown(serde_json::Value),
}

/// Chosen ids and words of one's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// Ids of the chosen, in the order of the declaration.
    pub chosen: Vec<String>,
    /// "digərləri": words of one's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other: String,
}

/// From one day to another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Money {
    /// A sum in qəpik (1/100 manat).
    Amount {
        /// Qəpik.
        qepik: u64,
    },
    /// Several sums.
    Table {
        /// What each is for.
        rows: Vec<MoneyRow>,
    },
    /// "aktla müəyyən edilmiş məbləğdə".
    ByReference,
}

/// One sum of a table of amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyRow {
    /// What it is for.
    pub label: String,
    /// Qəpik.
    pub qepik: u64,
}

/// A physical address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Postal address.
    pub address: String,
    /// Name of the office.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// A body and its unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyName {
    /// Full name.
    pub name: String,
    /// Unit of the body.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// A post and, when known, who holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// Post.
    pub post: String,
    /// Surname.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub surname: String,
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Patronymic.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub patronymic: String,
}

/// A legal act and the clauses that matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Act {
    /// What sort of act it is; `None` until it is chosen.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub act_type: Option<ActType>,
    /// Title without quotation marks.
    pub title: String,
    /// Who adopted it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// When it was adopted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Its number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// The act that approved it, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub approved_by: String,
    /// Clauses, such as "21-ci maddə", "2-1-ci hissəsi".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub clauses: String,
}

/// What sort of act a legal act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActType {
    /// Qanun
    Law,
    /// Məcəllə
    Code,
    /// Fərman
    Decree,
    /// Sərəncam
    Order,
    /// Qərar
    Decision,
    /// Qaydalar, Əsasnamə, Təlimat: approved by another act
    Rules,
    /// Any other
    Other,
}

impl ActType {
    /// The word used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            ActType::Law => "law",
            ActType::Code => "code",
            ActType::Decree => "decree",
            ActType::Order => "order",
            ActType::Decision => "decision",
            ActType::Rules => "rules",
            ActType::Other => "other",
        }
    }
}

/// An attachment, stored by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// Name of the file.
    pub name: String,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Media type.
    pub media_type: String,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Id by which references, remarks and merges address it.
    pub id: String,
    /// Fractional order key: rows stand in byte order of their keys.
    pub order: String,
    /// Cells by column id; an empty cell is not there.
    #[serde(flatten)]
    pub cells: BTreeMap<String, Value>,
}

impl Value {
    /// The text, where the value is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The rows, where the value is a table.
    pub fn rows(&self) -> &[Row] {
        match self {
            Value::Table(rows) => rows,
            _ => &[],
        }
    }
}

impl Row {
    /// The text of a cell, empty where there is none.
    pub fn text(&self, column: &str) -> &str {
        self.cells
            .get(column)
            .and_then(Value::as_text)
            .unwrap_or_default()
    }

    /// Whether a flag is set.
    pub fn flag(&self, column: &str) -> bool {
        matches!(self.cells.get(column), Some(Value::Flag(true)))
    }
}
