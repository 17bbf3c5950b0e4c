//! Pages to PDF: the one module that imports printpdf.

mod fonts;
mod images;

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, DictItem, Greyscale, Line, LinePoint, Op, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, Pt, Rgb, TextItem, TextMatrix, XObjectTransform,
};

use crate::archive;
use crate::error::TypesetError;
use crate::font::Face;
use crate::pages::{Image, Ink, Mark, Owner, Page, Pages, Rule, Run, Shape};
use crate::structure::{LinkArea, Record};
use crate::tree::{Role, Tree};

use fonts::{Embedded, codes, embed};
use images::Images;

/// Writes pages as PDF 1.7 that keeps to PDF/A-2a and PDF/UA-1.
pub fn write(pages: &Pages) -> Result<Vec<u8>, TypesetError> {
    let mut pdf = PdfDocument::new(&pages.title);
    let fonts = embed(pages, &mut pdf)?;
    let mut images = Images::default();
    let mut record = Record::new(&pages.tree);
    for page in &pages.pages {
        record.pages.push(Vec::new());
        let mut writer = Writer {
            fonts: &fonts,
            images: &mut images,
            record: &mut record,
            tree: &pages.tree,
            height: page.height,
            ops: Vec::new(),
            ink: None,
            font: None,
            text: false,
        };
        writer.page(page);
        let mut sheet = PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), writer.ops);
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
    let written = printpdf::serialize::to_lopdf_doc(&pdf, &options, &mut Vec::new());
    archive::finish(written, pages, &record)
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
    ops: Vec<Op>,
    ink: Option<Ink>,
    font: Option<(Face, f32)>,
    text: bool,
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
            self.text(false);
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Opens the marked content of `mark` and of what follows it in one section.
    fn begin(&mut self, mark: &Mark) {
        let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
        let mut map = BTreeMap::new();
        let tag = match mark.owner {
            Owner::Node(node) => {
                let number = self.record.content(self.tree, node) as i64;
                map.insert(String::from("MCID"), DictItem::Int(number));
                self.tree.node(node).role.tag()
            }
            Owner::Layout => {
                map.insert(String::from("Type"), name("Layout"));
                "Artifact"
            }
            Owner::Running => {
                map.insert(String::from("Type"), name("Pagination"));
                "Artifact"
            }
        };
        // A hyphen of the line end is no letter of the word.
        let tag = if soft(mark) {
            let actual = DictItem::Bytes(vec![0xfe, 0xff, 0x00, 0xad]);
            map.insert(String::from("ActualText"), actual);
            "Span"
        } else {
            tag
        };
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties,
        });
    }

    fn text(&mut self, wanted: bool) {
        if self.text != wanted {
            self.ops.push(if wanted {
                Op::StartTextSection
            } else {
                Op::EndTextSection
            });
            self.text = wanted;
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
        self.text(true);
        self.fill(run.ink);
        let Some(embedded) = self.fonts.get(&run.face) else {
            return;
        };
        if self.font != Some((run.face, run.size)) {
            let font = PdfFontHandle::External(embedded.id.clone());
            self.ops.push(Op::SetFont {
                font,
                size: Pt(hundredths(run.size)),
            });
            self.font = Some((run.face, run.size));
        }
        let mut along = 0.0;
        for part in run
            .glyphs
            .chunk_by(|a, b| a.shift == (0.0, 0.0) && b.shift == (0.0, 0.0))
        {
            self.matrix(run, along, part[0].shift);
            self.ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(codes(part, run.size, embedded))],
            });
            along += part.iter().map(|glyph| glyph.advance).sum::<f32>();
        }
    }

    /// Places the pen `along` the baseline of the run.
    fn matrix(&mut self, run: &Run, along: f32, shift: (f32, f32)) {
        let (sin, cos) = run.angle.to_radians().sin_cos();
        let (dx, dy) = (along + shift.0, shift.1);
        let x = hundredths(run.x + dx * cos - dy * sin);
        let y = hundredths(self.height - run.y + dx * sin + dy * cos);
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([cos, sin, -sin, cos, x, y]),
        });
    }

    fn fill(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ops.push(Op::SetFillColor { col: color(ink) });
            self.ink = Some(ink);
        }
    }

    fn rule(&mut self, rule: &Rule) {
        self.text(false);
        let point = |(x, y): (f32, f32)| LinePoint {
            p: Point {
                x: Pt(hundredths(x)),
                y: Pt(hundredths(self.height - y)),
            },
            bezier: false,
        };
        let points = vec![point(rule.from), point(rule.to)];
        self.ops.push(Op::SetOutlineColor {
            col: color(rule.ink),
        });
        self.ops.push(Op::SetOutlineThickness {
            pt: Pt(rule.thickness),
        });
        self.ops.push(Op::DrawLine {
            line: Line {
                points,
                is_closed: false,
            },
        });
    }

    fn image(&mut self, owner: Owner, image: &Image) {
        self.text(false);
        let (x, y) = (
            hundredths(image.x),
            hundredths(self.height - image.y - image.height),
        );
        let matrix = CurTransMat::Raw([
            hundredths(image.width),
            0.0,
            0.0,
            hundredths(image.height),
            x,
            y,
        ]);
        if let Owner::Node(node) = owner {
            let (right, top) = (image.x + image.width, self.height - image.y);
            let sides = [x, y, hundredths(right), hundredths(top)];
            self.record.boxes.push((node, sides));
        }
        let id = self.images.id(&image.picture);
        let transform = XObjectTransform {
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix });
        self.ops.push(Op::UseXobject { id, transform });
        self.ops.push(Op::RestoreGraphicsState);
    }
}

fn color(ink: Ink) -> Color {
    let grey = |percent| {
        Color::Greyscale(Greyscale {
            percent,
            icc_profile: None,
        })
    };
    match ink {
        Ink::Black => grey(0.0),
        Ink::Grey => grey(0.29),
        Ink::Pale => grey(0.935),
        Ink::Red => Color::Rgb(Rgb {
            r: 0.61,
            g: 0.15,
            b: 0.11,
            icc_profile: None,
        }),
    }
}
