//! Documents: the facts of a dossier, or nothing at all, set into an official form as blocks for the typesetter.
//!
//! It owns the wording of values in legal Azerbaijani and the order of what is printed. It never decides what the law
//! demands, never lays out a page, reads no file and no clock. The words of the forms come from the law's data.
//!
//! Reading order: [`kind`], [`source`], [`beside`]; [`words`] (values as text); `pieces`, `rows`, `said` (facts as
//! blocks); `item`, `boxes` (places of a form), `signing`; then one file for each document: `reglament` with
//! `approval`, `operations` and `appendix` (whose forms `design` sets), `publication`, `decision`, `consultation`, `letter` with what
//! goes out with it (`justification`, `objections`), `agreement`, `filing`, `record`; `sheet`, and on it `comparison`
//! (of what is `printed`, `paired`, `marked` and set in `sides`), `comments`, `findings`, `history`, `receipt`; then [`export`],
//! the same blocks outside PDF.

pub mod beside;
pub mod error;
pub mod export;
pub mod kind;
pub mod plain;
pub mod source;
pub mod words;

mod agreement;
mod appendix;
mod approval;
mod boxes;
mod comments;
mod comparison;
mod concern;
mod consultation;
mod decision;
mod design;
mod filing;
mod findings;
mod history;
mod item;
mod justification;
mod letter;
mod marked;
mod objections;
mod operations;
mod paired;
mod paper;
mod pieces;
mod printed;
mod publication;
mod receipt;
mod record;
mod reglament;
mod rows;
mod said;
mod sheet;
mod sides;
mod signing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_typeset::block::Document;

pub use beside::Beside;
pub use error::DocumentError;
pub use kind::Kind;
pub use plain::plain_text;
pub use source::Source;

use source::Desk;

/// Sets a dossier into a document.
pub fn compose(kind: Kind, source: &Source) -> Result<Document, DocumentError> {
    written(kind, &Desk::new(source, false))
}

/// The empty form, its blanks ruled; an official one word for word.
pub fn compose_blank(
    kind: Kind,
    law: &Law,
    profile: &Profile,
    today: NaiveDate,
) -> Result<Document, DocumentError> {
    if !kind.has_blank() {
        return Err(DocumentError::NoBlank(kind.word()));
    }
    let (facts, illustrative, files) = (Facts::default(), BTreeSet::new(), BTreeMap::new());
    let source = Source {
        law,
        profile,
        facts: &facts,
        illustrative: &illustrative,
        today,
        revision: 0,
        digest: "",
        purpose: Purpose::Register,
        registry_number: None,
        beside: Beside::default(),
        files: &files,
    };
    written(kind, &Desk::new(&source, true))
}

fn written(kind: Kind, desk: &Desk) -> Result<Document, DocumentError> {
    match kind {
        Kind::Reglament => reglament::document(desk),
        Kind::Consultation => consultation::document(desk),
        Kind::Publication => publication::document(desk),
        Kind::Decision => decision::document(desk),
        Kind::Comments => comments::document(desk),
        Kind::Letter => letter::document(desk),
        Kind::Justification => justification::document(desk),
        Kind::Agreement => agreement::document(desk),
        Kind::Objections => objections::document(desk),
        Kind::Comparison => comparison::document(desk),
        Kind::Filing => filing::document(desk),
        Kind::Record => record::document(desk),
        Kind::Receipt => Ok(receipt::document(desk)),
        Kind::Forms => appendix::document(desk),
        Kind::Findings => Ok(findings::document(desk)),
        Kind::History => Ok(history::document(desk)),
    }
}
