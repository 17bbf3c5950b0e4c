//! Blocks as paragraphs, tables and sections.

use std::collections::{BTreeMap, BTreeSet};

use reqlament_typeset::Picture;
use reqlament_typeset::block::{
    Align, Block, Document, Figure, Heading, PageStyle, Paragraph, Span,
};

use super::Note;
use super::numbering::Numbering;
use super::paragraph::Setting;
use crate::error::DocumentError;
use crate::export::inline::numbered;
use crate::export::markup::Markup;

/// Where the right half of the page begins, as the typesetter sets it.
const ASIDE: f32 = 0.46;

/// The text so far, and what stands in parts of its own.
pub(super) struct Body<'a> {
    pub out: Markup,
    pub document: &'a Document,
    pub notes: &'a [Note],
    pub numbering: Numbering,
    pub footnotes: Vec<String>,
    /// Addresses, in the order of their relations.
    pub links: Vec<String>,
    /// Pictures, in the order of their relations.
    pub pictures: Vec<(Figure, Picture)>,
    /// Paper of the sections so far; the last is the one being written.
    pub sheets: Vec<PageStyle>,
    /// Bookmarks by the names of places.
    pub bookmarks: BTreeMap<String, String>,
    /// Places that begin at the next paragraph.
    pub beginning: Vec<String>,
    /// Remarks that stand at the next paragraph.
    pub remarks: Vec<usize>,
    /// Height left empty above the next paragraph.
    pub space: f32,
    /// Whether the next paragraph begins a page.
    pub page: bool,
    /// Paragraphs so far, and whether a table ended since.
    pub paragraphs: usize,
    pub after_table: bool,
    begun: BTreeSet<String>,
}

/// Where blocks stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub left: f32,
    pub width: f32,
    pub size: f32,
    pub style: &'static str,
    /// How justified text stands here.
    pub justified: Align,
    pub bold: bool,
    pub keep: bool,
    /// Whether numbers may be counted: not in cells.
    pub counted: bool,
    /// Whether it is as wide as the paper allows, whatever paper the section has.
    pub whole: bool,
    pub depth: u8,
}

impl Place {
    pub fn page(document: &Document) -> Self {
        Self {
            left: 0.0,
            width: document.page.measure(),
            size: document.text_size,
            style: "Normal",
            justified: Align::Justify,
            bold: false,
            keep: false,
            counted: true,
            whole: true,
            depth: 0,
        }
    }
}

impl<'a> Body<'a> {
    pub fn new(document: &'a Document, notes: &'a [Note]) -> Self {
        Self {
            out: Markup::default(),
            document,
            notes,
            numbering: Numbering::default(),
            footnotes: Vec::new(),
            links: Vec::new(),
            pictures: Vec::new(),
            sheets: vec![document.page],
            bookmarks: bookmarks(&document.blocks),
            beginning: Vec::new(),
            remarks: Vec::new(),
            space: 0.0,
            page: false,
            paragraphs: 0,
            after_table: false,
            begun: BTreeSet::new(),
        }
    }

    /// Remarks on what the document does not print.
    pub fn strays(&mut self) {
        let all = self.notes.iter().enumerate();
        let stray = all.filter(|(_, note)| !self.bookmarks.contains_key(&note.item));
        self.remarks = stray.map(|(at, _)| at).collect();
    }

    pub fn blocks(&mut self, blocks: &[Block], place: Place) -> Result<(), DocumentError> {
        blocks.iter().try_for_each(|block| {
            let sheet = self.sheets.last().filter(|_| place.whole);
            let width = sheet.map_or(place.width, PageStyle::measure);
            self.block(block, Place { width, ..place })
        })
    }

    fn block(&mut self, block: &Block, place: Place) -> Result<(), DocumentError> {
        match block {
            Block::Heading(heading) => self.heading(heading, place),
            Block::Paragraph(paragraph) => self.running(paragraph, place),
            Block::Blank(blank) => return self.blank(blank, place),
            Block::List(list) => return self.list(list, place),
            Block::Table(table) => return self.table(table, place),
            Block::Aside(inner) => {
                let shift = place.width * ASIDE;
                let aside = Place {
                    left: place.left + shift,
                    width: place.width - shift,
                    justified: Align::Left,
                    whole: false,
                    ..place
                };
                return self.blocks(inner, aside);
            }
            Block::Sized(size, inner) => {
                return self.blocks(
                    inner,
                    Place {
                        size: *size,
                        ..place
                    },
                );
            }
            Block::Keep(inner) => {
                let Some((last, others)) = inner.split_last() else {
                    return Ok(());
                };
                self.blocks(
                    others,
                    Place {
                        keep: true,
                        ..place
                    },
                )?;
                return self.block(last, place);
            }
            Block::Figure(figure) => return self.figure(figure, place),
            Block::Space(height) => self.space += height.max(0.0),
            Block::Rule => {
                let line = Setting {
                    under: true,
                    ..Setting::at(place)
                };
                self.paragraph(&line, &[]);
            }
            // A document begins on a page of its own without being told.
            Block::PageBreak(style) if self.paragraphs == 0 => {
                if let (Some(style), Some(own)) = (style, self.sheets.last_mut()) {
                    *own = *style;
                }
            }
            Block::PageBreak(None) => self.page = true,
            Block::PageBreak(Some(style)) => self.section(*style),
            Block::Anchored(name, inner) => {
                self.anchor(name);
                return self.blocks(inner, place);
            }
        }
        Ok(())
    }

    /// A place begins: its bookmark and its remarks stand at its first paragraph.
    fn anchor(&mut self, name: &str) {
        if !self.begun.insert(name.to_owned()) {
            return;
        }
        self.beginning.push(name.to_owned());
        let own = self.notes.iter().enumerate();
        let own = own.filter(|(_, note)| note.item == name);
        self.remarks.extend(own.map(|(at, _)| at));
    }

    fn heading(&mut self, heading: &Heading, place: Place) {
        const STYLES: [&str; 4] = ["Heading1", "Heading2", "Heading3", "Heading4"];
        let level = usize::from(heading.level.clamp(1, 4)) - 1;
        let setting = Setting {
            style: STYLES[level],
            size: self.document.text_size,
            align: heading.align,
            before: if level == 0 { 12.0 } else { 8.0 },
            after: 6.0,
            keep: true,
            ..Setting::at(place)
        };
        self.counted(setting, &heading.text, place, true);
    }

    fn running(&mut self, paragraph: &Paragraph, place: Place) {
        let setting = Setting {
            size: paragraph.size.unwrap_or(place.size),
            align: self.aligned(paragraph.align, place),
            left: place.left + paragraph.indent,
            first: paragraph.first,
            after: paragraph.after,
            keep: place.keep || paragraph.keep_with_next,
            ..Setting::at(place)
        };
        self.counted(setting, &paragraph.text, place, false);
    }

    pub fn aligned(&self, align: Align, place: Place) -> Align {
        match align {
            Align::Justify => place.justified,
            other => other,
        }
    }

    /// A paragraph whose number is counted by Word where that prints the same number.
    pub fn counted(&mut self, setting: Setting, text: &[Span], place: Place, heading: bool) {
        let Some(own) = numbered(text).filter(|_| place.counted) else {
            return self.paragraph(&setting, text);
        };
        let bold = heading || text[0].bold;
        let number = Some(self.numbering.item(&own.number, bold));
        self.paragraph(&Setting { number, ..setting }, &own.rest);
    }

    fn figure(&mut self, figure: &Figure, place: Place) -> Result<(), DocumentError> {
        let picture = Picture::read(&figure.bytes).map_err(|reason| DocumentError::Picture {
            alternative: figure.alternative.clone(),
            reason,
        })?;
        let setting = Setting {
            align: Align::Left,
            after: 4.0,
            ..Setting::at(place)
        };
        self.pictures.push((figure.clone(), picture));
        let drawing = super::run::drawing(&self.pictures);
        self.paragraph_of(&setting, |body| body.out.raw(&drawing));
        Ok(())
    }

    /// Ends the text: no file may end on a table.
    pub fn finish(&mut self) {
        if self.after_table || self.paragraphs == 0 || self.space > 0.0 || !self.remarks.is_empty()
        {
            self.spacer();
        }
        let last = self.sheets.len() - 1;
        let section = super::sheet::section(self, last);
        self.out.raw(&section);
    }
}

/// A bookmark for each place: Word takes letters, figures and underscores, forty at most, a letter first.
fn bookmarks(blocks: &[Block]) -> BTreeMap<String, String> {
    let mut names = Vec::new();
    crate::export::inline::places(blocks, &mut names);
    let mut taken = BTreeSet::new();
    let mut marks = BTreeMap::new();
    for name in names {
        let plain = |letter: char| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        };
        let stem: String = std::iter::once('b')
            .chain(name.chars().map(plain))
            .take(34)
            .collect();
        let mut mark = stem.clone();
        let mut next = 2;
        while taken.contains(&mark.to_ascii_lowercase()) && !marks.contains_key(name) {
            mark = format!("{stem}_{next}");
            next += 1;
        }
        taken.insert(mark.to_ascii_lowercase());
        marks.entry(name.to_owned()).or_insert(mark);
    }
    marks
}
