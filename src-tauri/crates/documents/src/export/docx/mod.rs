//! A document for a word processor: the numbers are real numbering, headings and captions are styles, heads of tables
//! repeat, remarks are comments.
//!
//! Struck and underlined words of a comparison stay letters in a style and are no tracked changes: whoever accepted
//! those would lose the former text, which is what the table is for.
//!
//! Reading order: `body` with `paragraph`, `run`, `blank`, `list` and `table`; `numbering`; `sheet` (sections, running lines);
//! `styles`; `comments`; `package`.

mod blank;
mod body;
mod comments;
mod list;
mod numbering;
mod package;
mod paragraph;
mod run;
mod sheet;
mod styles;
mod table;

use reqlament_typeset::block::Document;

use crate::error::DocumentError;
use body::{Body, Place};

/// A remark on an item, set beside it as a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The item, by the name it is anchored with: "reglament-191:1.7".
    pub item: String,
    /// Who remarks: a post, a body.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// What is remarked.
    pub text: String,
}

/// The document as a DOCX file. A remark on an item the document does not print stands at its beginning.
pub fn docx(document: &Document, notes: &[Note]) -> Result<Vec<u8>, DocumentError> {
    let mut body = Body::new(document, notes);
    body.strays();
    body.blocks(&document.blocks, Place::page(document))?;
    body.finish();
    package::package(document, notes, body)
}

/// Points as twentieths of a point.
fn twips(points: f32) -> String {
    format!("{:.0}", points * 20.0)
}

/// Points as half points.
fn half_points(points: f32) -> String {
    format!("{:.0}", points * 2.0)
}
