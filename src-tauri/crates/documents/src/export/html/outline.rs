//! The outline beside the text: headings and items, each a link.

use reqlament_typeset::block::{Block, Span};

use crate::export::inline::{numbered, words};
use crate::export::markup::Markup;

/// A place one may go to.
#[derive(Debug)]
pub(super) struct Entry {
    /// How deep it lies, from 1.
    pub depth: usize,
    /// Its id.
    pub id: String,
    /// Number and words.
    pub text: String,
}

/// The outline as nested lists; nothing where the document has no places.
pub(super) fn nav(entries: &[Entry]) -> String {
    let mut nav = Markup::default();
    if entries.is_empty() {
        return nav.finish();
    }
    nav.open("nav", &[("aria-label", "Mündəricat")]);
    nav.leaf("p", &[("class", "outline")], "Mündəricat");
    let mut depth = 0;
    for entry in entries {
        let wanted = entry.depth.clamp(1, depth + 1);
        if wanted > depth {
            nav.open("ul", &[]);
        } else {
            nav.close("li");
            for _ in wanted..depth {
                nav.close("ul");
                nav.close("li");
            }
        }
        depth = wanted;
        nav.open("li", &[]);
        nav.leaf("a", &[("href", &format!("#{}", entry.id))], &entry.text);
    }
    for _ in 0..depth {
        nav.close("li");
        nav.close("ul");
    }
    nav.close("nav");
    nav.finish()
}

/// What an item is called in the outline: its number and official words, without what was entered.
pub(super) fn item_label(blocks: &[Block]) -> Option<String> {
    let label = blocks.iter().find_map(|block| match block {
        Block::Blank(blank) => Some(blank.label.as_slice()),
        // A label is a bold number and the words behind it.
        Block::Paragraph(paragraph) => match paragraph.text.as_slice() {
            [number, _, ..] if number.bold => Some(&paragraph.text[..2]),
            _ => None,
        },
        Block::Keep(inner) | Block::Sized(_, inner) => inner.iter().find_map(|block| match block {
            Block::Blank(blank) => Some(blank.label.as_slice()),
            _ => None,
        }),
        _ => None,
    })?;
    numbered(label).map(|_| named(label))
}

/// Words without the mark that opens what follows them.
pub(super) fn named(text: &[Span]) -> String {
    words(text).trim_end_matches([':', ';', ',']).to_owned()
}
