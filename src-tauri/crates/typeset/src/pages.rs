//! Pages as laid out: marks with their places, and what they mean. No PDF here.
//!
//! Lengths are points; y grows downwards from the top edge of the sheet.

use std::sync::Arc;

use crate::font::Face;
use crate::tree::{NodeId, Tree};

/// A laid out document.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The sheets in order.
    pub pages: Vec<Page>,
    /// What the marks mean.
    pub tree: Tree,
    /// Headings for the reader's outline.
    pub outline: Vec<Entry>,
    /// Where named places landed: one record for each page a place touches.
    pub anchors: Vec<Anchor>,
    /// Title for the metadata.
    pub title: String,
    /// Author for the metadata.
    pub author: String,
    /// Date for the metadata, RFC 3339.
    pub created: String,
}

/// One sheet.
#[derive(Debug, Clone)]
pub struct Page {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// Left edge of the text, of which the right edge is `width - right`.
    pub left: f32,
    /// Right margin.
    pub right: f32,
    /// The marks in the order they are drawn and read.
    pub marks: Vec<Mark>,
}

/// Something drawn.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it belongs to.
    pub owner: Owner,
    /// What is drawn.
    pub shape: Shape,
}

/// Whether a mark is content or decoration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content of this node.
    Node(NodeId),
    /// Rules and line numbers.
    Layout,
    /// Running lines and the watermark.
    Running,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Letters.
    Run(Run),
    /// A straight line.
    Rule(Rule),
    /// A picture.
    Image(Image),
}

/// Letters of one style on one line.
#[derive(Debug, Clone)]
pub struct Run {
    /// Left end.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Face.
    pub face: Face,
    /// Size.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// Turn in degrees against the clock, about the left end of the baseline.
    pub angle: f32,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Whether the last glyph is a hyphen the line end brought, no part of the text.
    pub soft: bool,
}

impl Run {
    /// Width from the left end to the last advance.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    /// The characters it draws.
    #[must_use]
    pub fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.character).collect()
    }
}

/// One glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the whole face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// How far the glyph is shifted from the pen, right and up.
    pub shift: (f32, f32),
    /// The character it draws.
    pub character: char,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// One end.
    pub from: (f32, f32),
    /// The other end.
    pub to: (f32, f32),
    /// Thickness.
    pub thickness: f32,
    /// Colour.
    pub ink: Ink,
}

/// A picture in its place.
#[derive(Debug, Clone)]
pub struct Image {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What it shows.
    pub picture: Arc<crate::picture::Picture>,
}

/// Colours of a printed page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Black,
    /// Captions, running lines, line numbers.
    Grey,
    /// The watermark.
    Pale,
    /// Struck out text of comparisons.
    Red,
}

/// A heading in the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// 1 to 4.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// Page from 0.
    pub page: usize,
    /// Distance from the top of the sheet.
    pub top: f32,
}

/// Where a named place landed on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// The name given in the document.
    pub name: String,
    /// Page from 0.
    pub page: usize,
    /// Upper end, from the top of the sheet.
    pub top: f32,
    /// Lower end, from the top of the sheet.
    pub bottom: f32,
}
