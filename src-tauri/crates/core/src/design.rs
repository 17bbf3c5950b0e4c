//! Designs of forms that applicants fill by hand (191/2011, annex 1, 2.6, note 1): the project's own small schema.
//!
//! A form is an ordered list of elements. In every text a run of `_` is a blank to write in, as in
//! "Tarix: “____” ______ 20___", and a line feed begins a new line.

mod faults;
mod limits;
mod plain;
mod skeleton;

use serde::{Deserialize, Serialize};

pub use limits::{DesignFault, ELEMENTS};
pub use skeleton::application;

/// The elements of a form in the order in which they are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Design(pub Vec<Element>);

/// One element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Element {
    /// Id by which remarks and merges address it.
    pub id: String,
    /// When it is to be filled or read; always, where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_when: Option<ShownWhen>,
    /// What it is.
    #[serde(flatten)]
    pub part: Part,
}

/// An element is for those who have ticked a choice of another one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownWhen {
    /// Id of the other element.
    pub element: String,
    /// The words of its choice.
    pub choice: String,
}

/// What an element is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    /// The title of the form, where it is centred, or the heading of a part of it.
    Heading {
        /// Its words.
        text: String,
        /// Where it stands.
        #[serde(default, skip_serializing_if = "is_default")]
        align: Align,
    },
    /// Fixed words: an introduction, a condition ("doldurulur, əgər …"), a note, a date to be written in.
    Text {
        /// The words.
        text: String,
        /// Where they stand.
        #[serde(default, skip_serializing_if = "is_default")]
        align: Align,
        /// In bold letters.
        #[serde(default, skip_serializing_if = "is_default")]
        bold: bool,
        /// In small letters.
        #[serde(default, skip_serializing_if = "is_default")]
        small: bool,
    },
    /// What the applicant declares, or what is enclosed: entries with their markers in the margin.
    List {
        /// The entries.
        items: Vec<Entry>,
    },
    /// A box for a photograph at the right margin.
    Photo {
        /// What stands in it.
        label: String,
        /// Its width in millimetres.
        width: u16,
        /// Its height in millimetres.
        height: u16,
        /// How many of the elements before it stand at its left.
        #[serde(default, skip_serializing_if = "is_default")]
        beside: u8,
    },
    /// A row of fields side by side; rows that follow one another make one ruled table.
    Fields {
        /// The fields from left to right.
        cells: Vec<Field>,
        /// Without rules around them: labels before lines to write on.
        #[serde(default, skip_serializing_if = "is_default")]
        open: bool,
    },
    /// A table with named columns and empty rows.
    Table {
        /// The columns from left to right.
        columns: Vec<Column>,
        /// How many empty rows.
        rows: u8,
    },
    /// The end of a form: who signs, the signature, the place of the seal. What is empty is not asked.
    Signature {
        /// What stands beneath the line for the name.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        name: String,
        /// What stands beneath the line for the signature: "(İmzası)".
        #[serde(default, skip_serializing_if = "String::is_empty")]
        signature: String,
        /// What marks the place of the seal: "(M.Y.)".
        #[serde(default, skip_serializing_if = "String::is_empty")]
        seal: String,
    },
    /// Empty lines.
    Space {
        /// How many.
        lines: u8,
    },
    /// What follows begins on a new page.
    PageBreak {},
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What hangs before it, such as "6.1."; a dash where it is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub marker: String,
    /// What it says.
    pub text: String,
}

/// A question and the room for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Number and words, such as "3.1. Soyadı".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Small words beneath the line to write on, in open rows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// Whether it must be filled.
    #[serde(default, skip_serializing_if = "is_default")]
    pub required: bool,
    /// Lines to write on beneath the label; with none the answer stands behind the label.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lines: u8,
    /// What can be ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// In how many columns the options stand.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: u8,
    /// Where the boxes stand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mark: Mark,
    /// Its share of the width of the row.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub share: u8,
}

/// Something that can be ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// What is to be written beneath when it is ticked: a number, or from when and till when.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// Its share of the width.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub share: u8,
}

/// Where words stand between the margins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

/// Where the box of a choice stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Before the words.
    #[default]
    Before,
    /// Behind the words.
    After,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn one() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_one(value: &u8) -> bool {
    *value == 1
}
