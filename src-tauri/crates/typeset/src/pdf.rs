//! Pages to PDF: the one module that imports printpdf.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, ExternalStream, ExternalXObject, FontId, Greyscale,
    Line, LinePoint, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, Rgb, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use crate::archive;
use crate::error::TypesetError;
use crate::font::{self, Face};
use crate::pages::{Glyph, Image, Ink, Mark, Owner, Page, Pages, Rule, Run, Shape};
use crate::picture::Picture;
use crate::structure::{LinkArea, Record};
use crate::tree::{Role, Tree};

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

/// A face cut down: new numbers of its glyphs, and the widths the file will state.
struct Embedded {
    id: FontId,
    glyphs: HashMap<u16, (u16, i64)>,
}

/// Cuts and registers the faces in use.
fn embed(pages: &Pages, pdf: &mut PdfDocument) -> Result<BTreeMap<Face, Embedded>, TypesetError> {
    let mut used: BTreeMap<Face, BTreeSet<u16>> = BTreeMap::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        if let Shape::Run(run) = &mark.shape {
            used.entry(run.face)
                .or_default()
                .extend(run.glyphs.iter().map(|glyph| glyph.id));
        }
    }
    let embed = |(face, used): (Face, BTreeSet<u16>)| {
        let used: Vec<u16> = used.into_iter().collect();
        let subset = font::subset(face, &used)?;
        let mut parsed =
            ParsedFont::from_bytes(&subset.bytes, 0, &mut Vec::new()).ok_or_else(|| {
                TypesetError::Font(format!("the cut of {} cannot be parsed", face.name()))
            })?;
        parsed.font_name = Some(format!("{}+{}", tag(&used), face.name()));
        let units = f32::from(parsed.pdf_font_metrics.units_per_em);
        // printpdf writes widths without their fraction.
        let width = |new: u16| {
            (f32::from(parsed.get_glyph_width(new).unwrap_or(0)) * 1000.0 / units) as i64
        };
        let glyphs = subset
            .glyphs
            .iter()
            .map(|(&old, &new)| (old, (new, width(new))))
            .collect();
        let id = FontId(face.name().to_owned());
        pdf.resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(parsed));
        Ok((face, Embedded { id, glyphs }))
    };
    used.into_iter().map(embed).collect()
}

/// Six capitals that name a set of glyphs, as readers expect of a cut font.
fn tag(used: &[u16]) -> String {
    let mut hash = used.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &id| {
        (hash ^ u64::from(id)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut letter = || {
        let letter = char::from(b'A' + (hash % 26) as u8);
        hash /= 26;
        letter
    };
    (0..6).map(|_| letter()).collect()
}

/// Pictures, each stored once.
#[derive(Default)]
struct Images {
    known: Vec<Arc<Picture>>,
}

impl Images {
    fn id(&mut self, picture: &Arc<Picture>) -> XObjectId {
        let known = self
            .known
            .iter()
            .position(|known| Arc::ptr_eq(known, picture) || known == picture);
        let number = known.unwrap_or_else(|| {
            self.known.push(Arc::clone(picture));
            self.known.len() - 1
        });
        XObjectId(format!("Picture{number}"))
    }

    fn store(self, pdf: &mut PdfDocument) {
        for (number, picture) in self.known.iter().enumerate() {
            let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
            let space = if picture.grey {
                "DeviceGray"
            } else {
                "DeviceRGB"
            };
            let mut dict = BTreeMap::from([
                (String::from("Type"), name("XObject")),
                (String::from("Subtype"), name("Image")),
                (
                    String::from("Width"),
                    DictItem::Int(i64::from(picture.width)),
                ),
                (
                    String::from("Height"),
                    DictItem::Int(i64::from(picture.height)),
                ),
                (String::from("ColorSpace"), name(space)),
                (String::from("BitsPerComponent"), DictItem::Int(8)),
            ]);
            if picture.jpeg {
                dict.insert(String::from("Filter"), name("DCTDecode"));
            }
            let stream = ExternalStream {
                dict,
                content: picture.bytes.clone(),
                compress: !picture.jpeg,
            };
            let object = XObject::External(ExternalXObject {
                stream,
                width: None,
                height: None,
                dpi: None,
            });
            pdf.resources
                .xobjects
                .map
                .insert(XObjectId(format!("Picture{number}")), object);
        }
    }
}

/// Whether the mark is a hyphen that the line end brought. It gets a section of its own.
fn soft(mark: &Mark) -> bool {
    matches!((&mark.shape, mark.owner), (Shape::Run(Run { soft: true, .. }), Owner::Node(_)))
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
        for section in page.marks.chunk_by(|a, b| a.owner == b.owner && !soft(a) && !soft(b)) {
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
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
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
            Shape::Image(image) => self.image(image),
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

    fn image(&mut self, image: &Image) {
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

/// Largest error of the pen, in thousandths of an em, that is left standing.
const TOLERANCE: f32 = 1.5;

/// Glyphs with the corrections between the widths of the file and the advances of the layout.
fn codes(glyphs: &[Glyph], size: f32, embedded: &Embedded) -> Vec<Codepoint> {
    let mut error = 0.0;
    let code = |glyph: &Glyph| {
        let (id, width) = embedded.glyphs.get(&glyph.id).copied().unwrap_or((0, 0));
        error += width as f32 - glyph.advance * 1000.0 / size;
        let offset = if error.abs() >= TOLERANCE {
            error.round()
        } else {
            0.0
        };
        error -= offset;
        Codepoint::with_cid(id, offset, glyph.character.to_string())
    };
    glyphs.iter().map(code).collect()
}
