//! Documents: the facts of a dossier, or nothing at all, set into an official form as blocks for the typesetter.
//!
//! It owns the wording of values in legal Azerbaijani and the order of what is printed. It never decides what the law
//! demands, never lays out a page, reads no file and no clock. The words of the forms come from the law's data.
//!
//! Reading order: [`kind`], [`source`]; [`words`] (values as text); `pieces`, `rows`, `said` (facts as blocks); `item`,
//! `boxes` (places of a form); then one file for each document: `reglament` with `approval`, `operations` and
//! `appendix`, `publication`, `consultation`, `filing`, `record`; then [`export`], the same blocks outside PDF.

pub mod error;
pub mod export;
pub mod kind;
pub mod plain;
pub mod source;
pub mod words;

mod appendix;
mod approval;
mod boxes;
mod consultation;
mod filing;
mod item;
mod operations;
mod paper;
mod pieces;
mod publication;
mod record;
mod reglament;
mod rows;
mod said;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_typeset::block::Document;

pub use error::DocumentError;
pub use kind::Kind;
pub use plain::plain_text;
pub use source::Source;

use source::Desk;

/// Sets a dossier into a document.
pub fn compose(kind: Kind, source: &Source) -> Result<Document, DocumentError> {
    written(kind, &Desk::new(source, false))
}

/// The page of a service for its provider's site: what 191/2011, 7.1.1 asks to be told, then the reglament (9.8).
pub fn compose_publication(source: &Source) -> Result<Document, DocumentError> {
    publication::document(&Desk::new(source, false))
}

/// The empty official form, word for word, its blanks ruled.
pub fn compose_blank(
    kind: Kind,
    law: &Law,
    profile: &Profile,
    today: NaiveDate,
) -> Result<Document, DocumentError> {
    let (facts, illustrative) = (Facts::default(), BTreeSet::new());
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
    };
    written(kind, &Desk::new(&source, true))
}

fn written(kind: Kind, desk: &Desk) -> Result<Document, DocumentError> {
    match kind {
        Kind::Reglament => reglament::document(desk),
        Kind::Consultation => consultation::document(desk),
        Kind::Filing => filing::document(desk),
        Kind::Record => record::document(desk),
    }
}
