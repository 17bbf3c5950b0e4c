//! Prose: paragraphs and lists, the project's own small schema.

use serde::{Deserialize, Serialize};

/// Paragraphs and lists in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Prose(pub Vec<ProseBlock>);

/// A paragraph or one entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ProseBlock {
    /// Id by which remarks and merges address it.
    pub id: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "is_paragraph")]
    pub kind: ProseKind,
    /// Its words.
    pub text: Vec<Inline>,
}

fn is_paragraph(kind: &ProseKind) -> bool {
    *kind == ProseKind::Paragraph
}

/// What a block of prose is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ProseKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// An entry of a numbered list: 1), 2), …
    Numbered,
    /// An entry of a lettered list: a), b), …
    Lettered,
}

/// A stretch of words in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Inline {
    /// The words.
    pub text: String,
    /// Emphasised.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// Address they lead to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Prose {
    /// Plain text, a paragraph for each line; `plain` gives the same text back.
    pub fn from_plain(text: &str, mut id: impl FnMut() -> String) -> Self {
        Self(
            text.split('\n')
                .map(|line| ProseBlock {
                    id: id(),
                    kind: ProseKind::Paragraph,
                    text: vec![Inline {
                        text: line.to_owned(),
                        emphasis: false,
                        link: None,
                    }],
                })
                .collect(),
        )
    }

    /// The words without style, a line for each block.
    pub fn plain(&self) -> String {
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|block| {
                block
                    .text
                    .iter()
                    .map(|inline| inline.text.as_str())
                    .collect()
            })
            .collect();
        lines.join("\n")
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|block| {
            block
                .text
                .iter()
                .all(|inline| inline.text.trim().is_empty())
        })
    }

    /// Number of characters.
    pub fn characters(&self) -> usize {
        self.0
            .iter()
            .flat_map(|block| &block.text)
            .map(|inline| inline.text.chars().count() + 1)
            .sum()
    }
}
