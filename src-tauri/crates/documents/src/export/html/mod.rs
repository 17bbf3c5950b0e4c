//! A document as one page for an agency's site (191/2011, 9.7, 9.8 and 7.1.1): a file of its own with neither script nor
//! anything loaded from elsewhere, readable on a telephone, by a screen reader and on paper.
//!
//! Printed markers and numbers stand in the text, so that copying gives them. Items carry their names as ids, so that
//! `#reglament-191:1.7` leads to one.

mod body;
mod outline;
mod table;
mod text;

use reqlament_typeset::block::{Document, Running};

use super::markup::Markup;
use crate::error::DocumentError;
use body::Body;

const STYLE: &str = include_str!("style.css");

/// Nothing is loaded and nothing runs, whatever the text says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The document as a page of HTML.
pub fn html(document: &Document) -> Result<String, DocumentError> {
    let mut body = Body::new(document);
    body.blocks(&document.blocks)?;
    body.notes();
    let outline = outline::nav(&body.entries);
    let mut page = Markup::default();
    page.raw("<!DOCTYPE html>\n");
    page.open("html", &[("lang", "az")]);
    head(&mut page, document);
    page.raw("\n");
    page.open("body", &[]);
    page.leaf("a", &[("class", "skip"), ("href", "#metn")], "Mətnə keçin");
    banner(&mut page, document);
    page.open("div", &[("class", "desk")]);
    page.raw(&outline);
    let hyphens = if document.hyphenate {
        "paper divided"
    } else {
        "paper"
    };
    page.open(
        "main",
        &[("id", "metn"), ("class", hyphens), ("tabindex", "-1")],
    );
    page.raw(&body.finish());
    page.close("main");
    page.close("div");
    foot(&mut page, document);
    page.close("body");
    page.close("html");
    page.raw("\n");
    Ok(page.finish())
}

fn head(page: &mut Markup, document: &Document) {
    page.open("head", &[]);
    page.raw("\n");
    page.empty("meta", &[("charset", "utf-8")]);
    page.empty(
        "meta",
        &[
            ("http-equiv", "Content-Security-Policy"),
            ("content", POLICY),
        ],
    );
    page.empty(
        "meta",
        &[
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1"),
        ],
    );
    for (name, content) in [
        ("author", &document.author),
        ("dcterms.created", &document.created),
    ] {
        if !content.is_empty() {
            page.empty("meta", &[("name", name), ("content", content)]);
        }
    }
    page.raw("\n");
    page.leaf("title", &[], &document.title);
    page.raw("\n<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n");
    page.close("head");
}

/// The title, and what the running head says of the state of the text: a draft, until when it is discussed.
fn banner(page: &mut Markup, document: &Document) {
    page.open("header", &[("class", "banner")]);
    let (left, right) = document.head.as_ref().map_or(("", ""), running);
    if !left.is_empty() || !right.is_empty() {
        page.open("p", &[("class", "state")]);
        if !left.is_empty() {
            page.leaf("b", &[], left);
            page.text(" ");
        }
        page.text(right);
        page.close("p");
    }
    page.leaf("h1", &[], &document.title);
    page.close("header");
}

/// Which copy of the text it is; the numbers of pages are of paper.
fn foot(page: &mut Markup, document: &Document) {
    let (left, right) = document.foot.as_ref().map_or(("", ""), running);
    page.open("footer", &[]);
    let said = [document.author.as_str(), left, right];
    for line in said.into_iter().filter(|line| !line.is_empty()) {
        page.leaf("p", &[], line);
    }
    page.close("footer");
}

/// A running line without what counts pages.
fn running(own: &Running) -> (&str, &str) {
    let bare = |text| {
        if str::contains(text, "{page}") {
            ""
        } else {
            text
        }
    };
    (bare(own.left.as_str()), bare(own.right.as_str()))
}
