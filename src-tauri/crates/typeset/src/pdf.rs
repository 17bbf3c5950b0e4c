//! Pages to PDF: the one module that imports printpdf.
//!
//! printpdf makes the file, its fonts and its pictures. What the pages say is written by `content`: their operators are
//! most of the work, and through printpdf they took three times as long.

mod content;
mod fonts;
mod images;

use std::collections::BTreeMap;

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::archive;
use crate::error::TypesetError;
use crate::font::Face;
use crate::pages::{Image, Mark, Owner, Page, Pages, Rule, Run, Shape};
use crate::structure::{LinkArea, Record};
use crate::tree::{Role, Tree};

use content::Content;
use fonts::{Embedded, codes, embed, state_widths};
use images::Images;

/// Writes pages as PDF 1.7 that keeps to PDF/A-2a and PDF/UA-1.
pub fn write(pages: &Pages) -> Result<Vec<u8>, TypesetError> {
    let mut pdf = PdfDocument::new(&pages.title);
    let (fonts, samples) = embed(pages, &mut pdf)?;
    let mut samples = Some(samples);
    let mut images = Images::default();
    let mut record = Record::new(&pages.tree);
    let mut contents = Vec::new();
    for page in &pages.pages {
        record.pages.push(Vec::new());
        let mut writer = Writer {
            fonts: &fonts,
            images: &mut images,
            record: &mut record,
            tree: &pages.tree,
            height: page.height,
            content: Content::default(),
        };
        writer.page(page);
        contents.push(writer.content.bytes);
        let ops = samples.take().unwrap_or_default();
        let mut sheet = PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), ops);
        // Through millimetres the size would pick up rounding.
        for edge in [
            &mut sheet.media_box,
            &mut sheet.trim_box,
            &mut sheet.crop_box,
        ] {
            edge.width = Pt(hundredths(page.width));
            edge.height = Pt(hundredths(page.height));
        }
        pdf.pages.push(sheet);
    }
    images.store(&mut pdf);
    record.complete(&pages.tree);
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut written = printpdf::serialize::to_lopdf_doc(&pdf, &options, &mut Vec::new());
    state_widths(&mut written, &fonts);
    fill(&mut written, contents).map_err(|error| TypesetError::Write(error.to_string()))?;
    archive::finish(written, pages, &record)
}

/// Puts the contents into the pages.
fn fill(document: &mut lopdf::Document, contents: Vec<Vec<u8>>) -> Result<(), lopdf::Error> {
    let sheets: Vec<_> = document.page_iter().collect();
    for (sheet, content) in sheets.into_iter().zip(contents) {
        let stream = document.get_dictionary(sheet)?.get(b"Contents")?;
        let stream = stream.as_reference()?;
        let stream = document.get_object_mut(stream)?.as_stream_mut()?;
        stream.set_plain_content(content);
    }
    Ok(())
}

/// Whether the mark is a hyphen that the line end brought. It gets a section of its own.
fn soft(mark: &Mark) -> bool {
    matches!(
        (&mark.shape, mark.owner),
        (Shape::Run(Run { soft: true, .. }), Owner::Node(_))
    )
}

fn hundredths(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

struct Writer<'a> {
    fonts: &'a BTreeMap<Face, Embedded>,
    images: &'a mut Images,
    record: &'a mut Record,
    tree: &'a Tree,
    height: f32,
    content: Content,
}

impl Writer<'_> {
    fn page(&mut self, page: &Page) {
        for section in page
            .marks
            .chunk_by(|a, b| a.owner == b.owner && !soft(a) && !soft(b))
        {
            self.begin(&section[0]);
            for mark in section {
                self.mark(mark);
            }
            self.content.end();
        }
    }

    /// Opens the marked content of `mark` and of what follows it in one section.
    fn begin(&mut self, mark: &Mark) {
        match mark.owner {
            Owner::Node(node) => {
                let number = self.record.content(self.tree, node);
                if soft(mark) {
                    // A hyphen of the line end is no letter of the word.
                    let properties = format_args!("/ActualText<FEFF00AD>/MCID {number}");
                    self.content.begin("Span", properties);
                } else {
                    let tag = self.tree.node(node).role.tag();
                    self.content.begin(tag, format_args!("/MCID {number}"));
                }
            }
            Owner::Layout => self.content.begin("Artifact", format_args!("/Type/Layout")),
            Owner::Running => {
                let properties = format_args!("/Type/Pagination");
                self.content.begin("Artifact", properties);
            }
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match &mark.shape {
            Shape::Run(run) => {
                self.link(mark.owner, run);
                self.run(run);
            }
            Shape::Rule(rule) => self.rule(rule),
            Shape::Image(image) => self.image(mark.owner, image),
        }
    }

    fn link(&mut self, owner: Owner, run: &Run) {
        let Owner::Node(node) = owner else { return };
        if self.tree.node(node).role == Role::Link {
            let base = self.height - run.y;
            let rect = [
                run.x,
                base - run.size * 0.22,
                run.x + run.width(),
                base + run.size * 0.9,
            ];
            let page = self.record.pages.len() - 1;
            self.record.link(LinkArea {
                page,
                node,
                rect: rect.map(hundredths),
            });
        }
    }

    fn run(&mut self, run: &Run) {
        let Some(embedded) = self.fonts.get(&run.face) else {
            return;
        };
        self.content.look(embedded.name, run.size, run.ink);
        let (sin, cos) = run.angle.to_radians().sin_cos();
        let mut along = 0.0;
        for part in run
            .glyphs
            .chunk_by(|a, b| a.shift == (0.0, 0.0) && b.shift == (0.0, 0.0))
        {
            let (dx, dy) = (along + part[0].shift.0, part[0].shift.1);
            let x = run.x + dx * cos - dy * sin;
            let y = self.height - run.y + dx * sin + dy * cos;
            self.content.pen(x, y, run.angle);
            self.content.show(codes(part, run.size, embedded));
            along += part.iter().map(|glyph| glyph.advance).sum::<f32>();
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let up = |(x, y): (f32, f32)| (x, self.height - y);
        let (from, to) = (up(rule.from), up(rule.to));
        self.content.rule(from, to, rule.thickness, rule.ink);
    }

    fn image(&mut self, owner: Owner, image: &Image) {
        let name = self.images.name(&image.picture);
        let (x, y) = (image.x, self.height - image.y - image.height);
        if let Owner::Node(node) = owner {
            let sides = [x, y, x + image.width, y + image.height];
            self.record.boxes.push((node, sides.map(hundredths)));
        }
        self.content
            .picture(&name, (x, y), (image.width, image.height));
    }
}
