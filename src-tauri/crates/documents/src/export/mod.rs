//! A document outside PDF: a page for an agency's site, and a file for a word processor.
//!
//! Both read blocks alone, so every document that can be printed can be exported. Neither loads anything from
//! elsewhere nor runs anything; equal documents give equal bytes.
//!
//! Reading order: `markup` (the writer of both), `links`, `inline`; [`html()`] with its outline; [`docx()`] with the
//! numbering of Word.

mod docx;
mod html;
mod inline;
mod links;
mod markup;

pub use docx::{Note, docx};
pub use html::html;
