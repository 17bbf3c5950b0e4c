//! How letters look and what they mean: spans to styles, and the marks of footnotes.

use crate::block::{Align, Span};
use crate::font::Face;
use crate::pages::Ink;
use crate::shaper::Shaper;
use crate::tree::{NodeId, Role, Tree};

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub size: f32,
    pub bold: bool,
    pub ink: Ink,
    pub divide: bool,
    pub align: Align,
    pub node: NodeId,
}

/// The footnotes of a document: their texts in the order of their numbers, with their nodes.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub texts: Vec<(String, NodeId)>,
}

/// What setting text needs.
pub(crate) struct Desk<'a> {
    pub shaper: &'a mut Shaper,
    pub tree: &'a mut Tree,
    pub notes: &'a mut Notes,
}

/// How letters look and what they mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub face: Face,
    pub size: f32,
    pub ink: Ink,
    /// Height above the baseline.
    pub rise: f32,
    pub underlined: bool,
    pub struck: bool,
    pub node: NodeId,
    /// Whether words of it may be divided.
    pub divide: bool,
    /// Footnote this mark stands for.
    pub note: Option<u32>,
}

/// The styles of the spans, links hung in the tree.
pub(crate) fn styles(tree: &mut Tree, spans: &[Span], look: Look) -> Vec<Style> {
    let mut style = |span: &Span| Style {
        face: Face::of(look.bold || span.bold, span.italic),
        size: look.size,
        ink: if span.removed { Ink::Red } else { look.ink },
        rise: 0.0,
        underlined: span.added,
        struck: span.removed,
        node: match &span.link {
            Some(address) if !address.trim().is_empty() => {
                tree.add(look.node, Role::Link, Some(address.trim().to_owned()))
            }
            _ if span.removed => tree.add(look.node, Role::Removed, None),
            _ if span.added => tree.add(look.node, Role::Added, None),
            _ => look.node,
        },
        divide: !span.whole && span.link.is_none(),
        note: None,
    };
    spans.iter().map(&mut style).collect()
}

/// Registers a footnote; gives its mark and the mark's style.
pub(crate) fn cite(desk: &mut Desk, note: &str, style: Style) -> (String, Style) {
    let number = desk.notes.texts.len();
    // A mark behind a link is no part of it.
    let cited = desk.tree.node(style.node);
    let holder = match (cited.role, cited.parent) {
        (Role::Link | Role::Removed | Role::Added, Some(parent)) => parent,
        _ => style.node,
    };
    let reference = desk.tree.add(holder, Role::Reference, None);
    let node = desk.tree.add(holder, Role::Note, None);
    desk.notes.texts.push((note.to_owned(), node));
    let style = Style {
        node: reference,
        note: Some(number as u32),
        ..raised(style)
    };
    ((number + 1).to_string(), style)
}

pub(crate) fn raised(style: Style) -> Style {
    let (size, rise) = (style.size * 0.62, style.size * 0.34);
    Style {
        size,
        rise,
        divide: false,
        underlined: false,
        struck: false,
        ..style
    }
}
