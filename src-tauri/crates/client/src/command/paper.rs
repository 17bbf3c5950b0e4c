//! The pages of a document as the window shows them: only what changed is sent.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Utc};
use reqlament_core::filing::Purpose;
use reqlament_documents::Kind;
use reqlament_typeset::block::Document;
use reqlament_typeset::{Anchor, Pages};

use super::print::{self, Wanted, take};
use super::publish::{self, Format};
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

/// The document in a format: its bytes and how many pages they have.
pub fn made(
    client: &Client,
    id: &str,
    view: &WantedView,
    format: Format,
    now: DateTime<Utc>,
) -> Failed<(Vec<u8>, usize)> {
    if view.blank {
        return publish::file(&blocks(client, id, view, now)?, &[], format);
    }
    publish::written(client, id, &wanted(view)?, format, now)
}

/// The kind the window names.
pub fn kind_of(wanted: &WantedView) -> Failed<Kind> {
    Kind::of_word(&wanted.document)
        .ok_or_else(|| ClientError::UnknownDocument(wanted.document.clone()))
}

fn wanted(view: &WantedView) -> Failed<Wanted> {
    Ok(Wanted {
        purpose: view.purpose.unwrap_or(Purpose::Register),
        body: view.body.clone(),
        against: view.against,
        with: view.with.clone(),
        filing: view.filing.clone(),
        undivided: view.undivided,
        ..Wanted::of(kind_of(view)?)
    })
}

fn blocks(client: &Client, id: &str, view: &WantedView, now: DateTime<Utc>) -> Failed<Document> {
    if !view.blank {
        return print::blocks(client, id, &wanted(view)?, now);
    }
    let profile = take(client, id)?.profile;
    let day = today(now);
    let blank = reqlament_documents::compose_blank(kind_of(view)?, client.law(), profile, day)?;
    Ok(blank)
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
