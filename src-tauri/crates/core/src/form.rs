//! Official forms: views that place facts under official numbers and wording.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, Scope};
use crate::filing::Purpose;
use crate::law::LawError;
use crate::vocabulary::{Assigner, Vocabulary, Wording};

/// What decides the boxes of the application's item 2 in place of a fact: the purpose of the filing.
pub const PURPOSE: &str = "purpose";

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
    /// Words printed above it, such as "Qeydlər:" above the first note.
    #[serde(default)]
    pub heading: String,
    /// Official number with its full stop as printed, "1.1."; empty where there is none.
    #[serde(default)]
    pub number: String,
    /// Official wording with its closing mark as printed, "Elektron xidmətin adı:".
    #[serde(default)]
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
    /// The columns of the table it shows; all of them when none are named.
    #[serde(default)]
    pub columns: Vec<String>,
    /// How it stands on paper.
    #[serde(default)]
    pub manner: Manner,
    /// The small words beneath the line.
    #[serde(default)]
    pub caption: String,
    /// Empty lines ruled when nothing is entered; 0 where the form rules none.
    #[serde(default = "one")]
    pub lines: u8,
}

fn one() -> u8 {
    1
}

/// How a blank stands on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// An official blank: ruled while it is empty.
    #[default]
    Ruled,
    /// A fact for which the form rules no blank: printed after its own name once it is answered.
    Titled,
    /// Printed at the end, each on a page of its own.
    Appendix,
    /// Asked or shown here on the screen only.
    Screen,
}

/// Check boxes of an item.
#[derive(Debug, Clone, Deserialize)]
pub struct Boxes {
    /// The fact that decides, or [`PURPOSE`].
    pub fact: String,
    /// The boxes in order.
    pub options: Vec<BoxOption>,
    /// Whether they stand on one line with the title.
    #[serde(default)]
    pub inline: bool,
    /// Words after the boxes.
    #[serde(default)]
    pub closing: String,
    /// The fact that fills the blanks for the registry number.
    pub number: Option<String>,
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
    /// Reads a form and checks that every fact, column, choice and condition it names exists.
    pub fn parse(file: &str, text: &str, vocabulary: &Vocabulary) -> Result<Self, LawError> {
        let form: Form = toml::from_str(text).map_err(|e| LawError::syntax(file, &e))?;
        let scope = Scope::new(vocabulary);
        let mut seen = HashSet::new();
        for item in &form.items {
            if !seen.insert(&item.id) {
                return Err(LawError::meaning(
                    file,
                    format!("item `{}` is declared twice", item.id),
                ));
            }
            item.verify(vocabulary, &scope)
                .map_err(|what| LawError::meaning(file, format!("item {}: {what}", item.id)))?;
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
    /// The facts the item shows, in order; `purpose` is not among them, for it is no fact.
    pub fn fact_ids(&self) -> impl Iterator<Item = &str> {
        let boxes = self
            .boxes
            .iter()
            .flat_map(|boxes| std::iter::once(&boxes.fact).chain(&boxes.number));
        let blanks = self.blanks.iter().flat_map(|blank| &blank.facts);
        let all = self
            .lead
            .iter()
            .chain(boxes)
            .chain(blanks)
            .map(String::as_str);
        all.filter(|fact| *fact != PURPOSE)
    }

    /// The facts that must be answered before the item is: those of its boxes and ruled blanks.
    pub fn asked_facts(&self) -> impl Iterator<Item = &str> {
        let boxes = self
            .boxes
            .iter()
            .map(|boxes| boxes.fact.as_str())
            .filter(|fact| *fact != PURPOSE);
        let ruled = self
            .blanks
            .iter()
            .filter(|blank| blank.manner == Manner::Ruled);
        boxes.chain(ruled.flat_map(|blank| blank.facts.iter().map(String::as_str)))
    }

    /// Its wording without the closing mark, for headings on the screen.
    pub fn name(&self) -> &str {
        self.title.trim_end_matches([':', ';', ',', '.'])
    }

    fn verify(&self, vocabulary: &Vocabulary, scope: &Scope) -> Result<(), String> {
        for fact in self.fact_ids() {
            vocabulary
                .get(fact)
                .ok_or_else(|| format!("no fact `{fact}`"))?;
        }
        for blank in &self.blanks {
            let shown = |column: &str| {
                blank
                    .facts
                    .iter()
                    .filter_map(|fact| vocabulary.get(fact))
                    .any(|f| f.shape.column(column).is_some())
            };
            if let Some(column) = blank.columns.iter().find(|column| !shown(column)) {
                return Err(format!("no column `{column}`"));
            }
        }
        if let Some(boxes) = &self.boxes {
            let known = |choice: &str| match vocabulary.get(&boxes.fact) {
                Some(fact) => fact.shape.choice(choice).is_some(),
                None => Purpose::of_word(choice).is_some(),
            };
            if let Some(option) = boxes.options.iter().find(|option| !known(&option.choice)) {
                return Err(format!(
                    "`{}` has no choice `{}`",
                    boxes.fact, option.choice
                ));
            }
        }
        [&self.shown_when, &self.applies_when]
            .into_iter()
            .flatten()
            .try_for_each(|condition| condition.verify(scope))
    }
}
