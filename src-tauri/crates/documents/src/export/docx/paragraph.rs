//! One paragraph: its properties in the order the schema asks, its bookmark, its remarks, its words.

use reqlament_typeset::block::{Align, Span};

use super::body::{Body, Place};
use super::{half_points, twips};
use crate::export::markup::Markup;

/// Room between a table and what follows it.
const BELOW_TABLE: f32 = 4.0;

/// How a paragraph stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub style: &'static str,
    pub size: f32,
    pub bold: bool,
    pub align: Align,
    pub left: f32,
    pub first: f32,
    pub before: f32,
    pub after: f32,
    pub keep: bool,
    /// Number and level by which Word counts it.
    pub number: Option<(usize, u8)>,
    /// A hairline above it.
    pub over: bool,
    /// A hairline beneath it.
    pub under: bool,
}

impl Setting {
    pub fn at(place: Place) -> Self {
        Self {
            style: place.style,
            size: place.size,
            bold: place.bold,
            align: place.justified,
            left: place.left,
            first: 0.0,
            before: 0.0,
            after: 0.0,
            keep: place.keep,
            number: None,
            over: false,
            under: false,
        }
    }
}

impl Body<'_> {
    pub fn paragraph(&mut self, setting: &Setting, text: &[Span]) {
        self.paragraph_of(setting, |body| body.spans(text, setting));
    }

    /// A paragraph whose content writes itself.
    pub fn paragraph_of(&mut self, setting: &Setting, content: impl FnOnce(&mut Self)) {
        let page = std::mem::take(&mut self.page);
        let below_table = if self.after_table { BELOW_TABLE } else { 0.0 };
        let above = std::mem::take(&mut self.space) + below_table;
        self.out.open("w:p", &[]);
        properties(&mut self.out, setting, page, above);
        let remarks = std::mem::take(&mut self.remarks);
        let places = std::mem::take(&mut self.beginning);
        let first = self.paragraphs * 100;
        for at in &remarks {
            self.out
                .empty("w:commentRangeStart", &[("w:id", &at.to_string())]);
        }
        for (at, place) in places.iter().enumerate() {
            let name = self.bookmarks.get(place).cloned().unwrap_or_default();
            let id = (first + at).to_string();
            self.out
                .empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        }
        content(self);
        for at in 0..places.len() {
            self.out
                .empty("w:bookmarkEnd", &[("w:id", &(first + at).to_string())]);
        }
        for at in &remarks {
            self.out
                .empty("w:commentRangeEnd", &[("w:id", &at.to_string())]);
            self.out
                .raw("<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>");
            self.out
                .empty("w:commentReference", &[("w:id", &at.to_string())]);
            self.out.raw("</w:r>");
        }
        self.out.close("w:p");
        self.out.raw("\n");
        self.paragraphs += 1;
        self.after_table = false;
    }

    /// An empty paragraph of no height, where the format asks for one.
    pub fn spacer(&mut self) {
        let place = Place::page(self.document);
        let setting = Setting {
            size: 1.0,
            align: Align::Left,
            ..Setting::at(place)
        };
        self.paragraph(&setting, &[]);
    }
}

fn properties(out: &mut Markup, setting: &Setting, page: bool, above: f32) {
    out.open("w:pPr", &[]);
    out.empty("w:pStyle", &[("w:val", setting.style)]);
    if setting.keep {
        out.empty("w:keepNext", &[]);
    }
    if page {
        out.empty("w:pageBreakBefore", &[]);
    }
    if let Some((number, level)) = setting.number {
        out.open("w:numPr", &[]);
        out.empty("w:ilvl", &[("w:val", &level.to_string())]);
        out.empty("w:numId", &[("w:val", &number.to_string())]);
        out.close("w:numPr");
    }
    borders(out, setting);
    let before = twips(setting.before + above);
    let after = twips(setting.after);
    out.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
    let left = twips(setting.left);
    let first = twips(setting.first.abs());
    let kind = if setting.first < 0.0 {
        "w:hanging"
    } else {
        "w:firstLine"
    };
    out.empty("w:ind", &[("w:left", &left), (kind, &first)]);
    out.empty("w:jc", &[("w:val", justification(setting.align))]);
    // The mark of the paragraph gives its number, or an empty line, its size.
    out.open("w:rPr", &[]);
    let size = half_points(setting.size);
    out.empty("w:sz", &[("w:val", &size)]);
    out.empty("w:szCs", &[("w:val", &size)]);
    out.close("w:rPr");
    out.close("w:pPr");
}

fn borders(out: &mut Markup, setting: &Setting) {
    if !setting.over && !setting.under {
        return;
    }
    let line = [
        ("w:val", "single"),
        ("w:sz", "4"),
        ("w:space", "1"),
        ("w:color", "auto"),
    ];
    out.open("w:pBdr", &[]);
    if setting.over {
        out.empty("w:top", &line);
    }
    if setting.under {
        out.empty("w:bottom", &line);
        // Ruled lines in a row are one frame to Word, which rules it only beneath the last unless told so.
        out.empty("w:between", &line);
    }
    out.close("w:pBdr");
}

fn justification(align: Align) -> &'static str {
    match align {
        Align::Justify => "both",
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}
