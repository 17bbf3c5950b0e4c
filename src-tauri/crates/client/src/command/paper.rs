//! The pages of a document as the window shows them: only what changed is sent.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Utc};
use reqlament_core::filing::Purpose;
use reqlament_documents::Kind;
use reqlament_typeset::block::Document;
use reqlament_typeset::{Anchor, Pages, Printed};

use super::print::{self, Wanted, take};
use super::revise::today;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::view::{AnchorView, PaperView, SheetView, WantedView};

/// The pages and their PDF.
#[derive(Debug, Clone)]
pub struct Paper {
    /// What was laid out.
    pub view: PaperView,
    /// The PDF; empty where the window has it already.
    pub pdf: Vec<u8>,
}

/// Lays out the document, and writes it unless its state is `known`.
pub fn paper(
    client: &Client,
    id: &str,
    wanted: &WantedView,
    known: &str,
    now: DateTime<Utc>,
) -> Failed<Paper> {
    let pages = reqlament_typeset::layout(&blocks(client, id, wanted, now)?)?;
    let view = view(&pages);
    let pdf = if view.state == known {
        Vec::new()
    } else {
        reqlament_typeset::write(&pages)?
    };
    Ok(Paper { view, pdf })
}

/// The document, written.
pub fn made(client: &Client, id: &str, wanted: &WantedView, now: DateTime<Utc>) -> Failed<Printed> {
    Ok(reqlament_typeset::pdf(&blocks(client, id, wanted, now)?)?)
}

/// The kind the window names.
pub fn kind_of(wanted: &WantedView) -> Failed<Kind> {
    Kind::of_word(&wanted.document)
        .ok_or_else(|| ClientError::UnknownDocument(wanted.document.clone()))
}

fn blocks(client: &Client, id: &str, view: &WantedView, now: DateTime<Utc>) -> Failed<Document> {
    let kind = kind_of(view)?;
    if view.blank {
        return Ok(reqlament_documents::compose_blank(
            kind,
            client.law(),
            take(client, id)?.profile,
            today(now),
        )?);
    }
    let wanted = Wanted {
        purpose: view.purpose.unwrap_or(Purpose::Register),
        body: view.body.clone(),
        against: view.against,
        with: view.with.clone(),
        ..Wanted::of(kind)
    };
    print::blocks(client, id, &wanted, now)
}

fn view(pages: &Pages) -> PaperView {
    let mut state = DefaultHasher::new();
    let sheets = pages.pages.iter().map(|page| {
        let digest = page.digest();
        digest.hash(&mut state);
        SheetView {
            digest: format!("{digest:016x}"),
            width: page.width,
            height: page.height,
        }
    });
    PaperView {
        sheets: sheets.collect(),
        places: pages.anchors.iter().map(place).collect(),
        state: format!("{:016x}", state.finish()),
    }
}

fn place(anchor: &Anchor) -> AnchorView {
    AnchorView {
        item: anchor.name.clone(),
        page: anchor.page + 1,
        top: anchor.top,
        bottom: anchor.bottom,
    }
}
