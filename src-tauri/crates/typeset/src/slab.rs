//! What the paginator stacks: slabs that hold together, gaps between them, and marks that follow them.

use std::rc::Rc;

use crate::block::PageStyle;
use crate::line::Line;
use crate::pages::{Ink, Mark, Owner, Rule, Shape};
use crate::row::Row;

/// A piece of the column, from top to bottom.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// Something that holds together.
    Slab(Slab),
    /// Empty height. Of neighbouring gaps the larger counts; at the head of a page none does.
    Gap(f32),
    /// Empty height that was asked for and adds to its neighbours.
    Space(f32),
    /// A named place begins with the next slab.
    Open(String),
    /// A named place ends with the last slab.
    Close(String),
    /// What follows begins on a new page, of another style perhaps.
    Page(Option<PageStyle>),
}

/// Something that is never divided. Marks count x from the left margin and y from the slab's top.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slab {
    pub height: f32,
    pub marks: Vec<Mark>,
    /// Whether it must stand on the page of the slab before it.
    pub tied: bool,
    /// Baselines of text lines that are numbered.
    pub baselines: Vec<f32>,
    /// Footnotes cited.
    pub notes: Vec<u32>,
    /// Drawn again at the head of a page that begins with this slab.
    pub header: Option<Rc<Slab>>,
    /// For rows of a ruled table, the rule that a page break must add above it.
    pub edge: Option<Edge>,
    /// For rows of a table, what is drawn once it is known how much of the row stands on the page.
    pub row: Option<Box<Row>>,
    /// Level and words of the heading it begins.
    pub outline: Option<(u8, String)>,
    /// Named places inside: name, top, bottom.
    pub places: Vec<(String, f32, f32)>,
}

/// The ends of the rule above a row or a part of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub left: f32,
    pub right: f32,
}

/// How lines become slabs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    /// Distance of the left end of the measure from the left margin.
    pub x: f32,
    /// Extra indent of the first line.
    pub first: f32,
    /// Height of a line.
    pub leading: f32,
    /// Size of the text, which places the baseline.
    pub size: f32,
    /// Whether the lines are numbered.
    pub numbered: bool,
}

/// Distance of the baseline from the top of a line.
pub(crate) fn baseline(leading: f32, size: f32) -> f32 {
    // Ascent .891 and descent .216 of Tinos, with the leading shared above and below.
    (leading - 1.107 * size) / 2.0 + 0.891 * size
}

/// Thickness of hairlines.
pub(crate) const HAIRLINE: f32 = 0.5;

/// A horizontal hairline.
pub(crate) fn hairline(from: f32, to: f32, y: f32) -> Mark {
    rule((from, y), (to, y), Ink::Black)
}

/// A hairline between two points.
pub(crate) fn rule(from: (f32, f32), to: (f32, f32), ink: Ink) -> Mark {
    let rule = Rule {
        from,
        to,
        thickness: HAIRLINE,
        ink,
    };
    Mark {
        owner: Owner::Layout,
        shape: Shape::Rule(rule),
    }
}

/// One slab for each line. Two lines at least stay together at both ends of a paragraph.
pub(crate) fn slabs(lines: Vec<Line>, setting: Setting) -> Vec<Slab> {
    let count = lines.len();
    let slab = |(number, line): (usize, Line)| {
        let x = setting.x + if number == 0 { setting.first } else { 0.0 };
        let mut slab = slab(line, x, setting);
        slab.tied = number == 1 || (number > 0 && number + 1 == count);
        slab
    };
    lines.into_iter().enumerate().map(slab).collect()
}

/// A single line.
pub(crate) fn slab(line: Line, x: f32, setting: Setting) -> Slab {
    let base = baseline(setting.leading, setting.size);
    let mut slab = Slab {
        height: setting.leading,
        notes: line.notes,
        ..Slab::default()
    };
    for (from, to, height, ink) in line.strokes {
        let y = base - height;
        slab.marks.push(rule((x + from, y), (x + to, y), ink));
    }
    if setting.numbered && !line.runs.is_empty() {
        slab.baselines.push(base);
    }
    for (node, mut run) in line.runs {
        run.x += x;
        run.y += base;
        slab.marks.push(Mark {
            owner: Owner::Node(node),
            shape: Shape::Run(run),
        });
    }
    slab
}

impl Slab {
    /// Everything moved right and down.
    pub fn shifted(mut self, dx: f32, dy: f32) -> Self {
        self.marks.iter_mut().for_each(|mark| mark.shift(dx, dy));
        self.baselines.iter_mut().for_each(|y| *y += dy);
        self.places.iter_mut().for_each(|(_, top, bottom)| {
            *top += dy;
            *bottom += dy;
        });
        self
    }
}

impl Mark {
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        match &mut self.shape {
            Shape::Run(run) => {
                run.x += dx;
                run.y += dy;
            }
            Shape::Rule(rule) => {
                for end in [&mut rule.from, &mut rule.to] {
                    end.0 += dx;
                    end.1 += dy;
                }
            }
            Shape::Image(image) => {
                image.x += dx;
                image.y += dy;
            }
        }
    }
}

/// Ties everything to the slab before it, but for the first slab.
pub(crate) fn tie(items: &mut [Item]) {
    let slabs = items.iter_mut().filter_map(|item| match item {
        Item::Slab(slab) => Some(slab),
        _ => None,
    });
    slabs.skip(1).for_each(|slab| slab.tied = true);
}

/// Ties the first slab to what stands before the items.
pub(crate) fn tie_first(items: &mut [Item]) {
    let first = items.iter_mut().find_map(|item| match item {
        Item::Slab(slab) => Some(slab),
        _ => None,
    });
    if let Some(slab) = first {
        slab.tied = true;
    }
}

/// Height of the items without what a page head would drop.
pub(crate) fn height(items: &[Item]) -> f32 {
    let mut gap: f32 = 0.0;
    let mut total = 0.0;
    for item in items {
        match item {
            Item::Slab(slab) => {
                total += gap + slab.height;
                gap = 0.0;
            }
            Item::Gap(height) => gap = gap.max(*height),
            Item::Space(height) => total += height,
            Item::Open(_) | Item::Close(_) | Item::Page(_) => {}
        }
    }
    total
}
