//! Official forms: views that place facts under official numbers and wording.

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Scope};
use crate::law::LawError;
use crate::vocabulary::{Assigner, Vocabulary, Wording};

/// An official form, word for word.
#[derive(Debug, Clone, Deserialize)]
pub struct Form {
    /// `reglament-191`, `filing-191`, `record-129`.
    pub id: String,
    /// Clause under which its items are cited, such as `191/2011/AF`.
    pub clause: String,
    /// What it is called on the screen.
    pub name: Wording,
    /// The heading by which it is an annex of its act, a line each.
    #[serde(default)]
    pub annex: Vec<String>,
    /// Its title, a line each.
    #[serde(default)]
    pub title: Vec<String>,
    /// Words between title and first item.
    #[serde(default)]
    pub preamble: String,
    /// Its items, in order.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// One numbered (or unnumbered) place of a form.
#[derive(Debug, Clone, Deserialize)]
pub struct Item {
    /// Unique in its form: the number, or a word such as `approval`.
    pub id: String,
    /// What sort of place it is.
    #[serde(default)]
    pub role: Role,
    /// Official number with its full stop as printed, "1.1."; empty where there is none.
    #[serde(default)]
    pub number: String,
    /// Official wording.
    pub title: String,
    /// A short name for the outline on the screen.
    pub short: Option<Wording>,
    /// The blanks under it: which facts, with what caption.
    #[serde(default, rename = "blank")]
    pub blanks: Vec<Blank>,
    /// Check boxes in place of blanks.
    pub boxes: Option<Boxes>,
    /// A fact whose text may stand before the sub-items.
    pub lead: Option<String>,
    /// Whether it must be filled, or declared empty where the law allows it.
    #[serde(default)]
    pub mandatory: bool,
    /// Printed and asked only when this holds (CEL).
    pub shown_when: Option<Condition>,
    /// When this does not hold the item prints "tətbiq edilmir" (CEL).
    pub applies_when: Option<Condition>,
    /// Who gives it when the officer does not.
    pub assigned_by: Option<Assigner>,
    /// Further clauses that rest on this item.
    #[serde(default)]
    pub clauses: Vec<String>,
}

/// What sort of place an item is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// "Təsdiq edirəm" block.
    Approval,
    /// Title of the document.
    Title,
    /// Heading of a part.
    Section,
    /// A numbered item.
    #[default]
    Item,
    /// A numbered item that only holds sub-items.
    Parent,
    /// A sub-item, three numbers deep.
    SubItem,
    /// A numbered item whose words are fixed.
    Fixed,
    /// A note of the form.
    Note,
    /// The signature block.
    Signature,
}

/// One blank of an item.
#[derive(Debug, Clone, Deserialize)]
pub struct Blank {
    /// Facts written into it, in order.
    pub facts: Vec<String>,
    /// The small words beneath the line.
    #[serde(default)]
    pub caption: String,
    /// Empty lines ruled when nothing is entered.
    #[serde(default = "one")]
    pub lines: u8,
}

fn one() -> u8 {
    1
}

/// Check boxes of an item.
#[derive(Debug, Clone, Deserialize)]
pub struct Boxes {
    /// The fact that decides, or `purpose` for the purpose of a filing.
    pub fact: String,
    /// The boxes in order.
    pub options: Vec<BoxOption>,
    /// Whether they stand on one line with the title.
    #[serde(default)]
    pub inline: bool,
    /// Words after the boxes.
    #[serde(default)]
    pub closing: String,
}

/// One check box.
#[derive(Debug, Clone, Deserialize)]
pub struct BoxOption {
    /// The choice it stands for.
    pub choice: String,
    /// Its words.
    pub text: String,
    /// Words before a blank for the registry number, at right.
    #[serde(default)]
    pub number_label: String,
}

impl Form {
    /// Reads a form and checks that every fact and condition it names exists.
    pub fn parse(file: &str, text: &str, vocabulary: &Vocabulary) -> Result<Self, LawError> {
        let form: Form = toml::from_str(text).map_err(|e| LawError::syntax(file, &e))?;
        let scope = Scope::new(vocabulary);
        for item in &form.items {
            for fact in item.fact_ids().filter(|fact| *fact != "purpose") {
                if vocabulary.get(fact).is_none() {
                    return Err(LawError::meaning(file, format!("item {}: no fact `{fact}`", item.id)));
                }
            }
            for condition in [&item.shown_when, &item.applies_when].into_iter().flatten() {
                condition.verify(&scope).map_err(|e| LawError::meaning(file, format!("item {}: {e}", item.id)))?;
            }
        }
        Ok(form)
    }

    /// The item of this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The clause of an item, such as `191/2011/AF:1.7`.
    pub fn clause_of(&self, item: &Item) -> String {
        format!("{}:{}", self.clause, item.id)
    }

    /// The full id of an item, such as `reglament-191:1.7`.
    pub fn address_of(&self, item: &Item) -> String {
        format!("{}:{}", self.id, item.id)
    }
}

impl Item {
    /// The facts the item shows, in order.
    pub fn fact_ids(&self) -> impl Iterator<Item = &str> {
        let boxes = self.boxes.iter().map(|boxes| boxes.fact.as_str());
        let blanks = self.blanks.iter().flat_map(|blank| blank.facts.iter().map(String::as_str));
        self.lead.iter().map(String::as_str).chain(boxes).chain(blanks)
    }
}
