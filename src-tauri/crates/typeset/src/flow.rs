//! Blocks to the items of one long column. Pages are cut from it afterwards.

use crate::block::{Align, Block, Document, Heading, PageStyle, Paragraph, Span};
use crate::error::TypesetError;
use crate::line::{self, Line};
use crate::linebreak::Measure;
use crate::pages::Ink;
use crate::shaper::Shaper;
use crate::slab::{self, Item, Setting, Slab};
use crate::style::{Desk, Look, Notes};
use crate::tree::{NodeId, Role, Tree};

/// Leading of ordinary text as a part of its size; narrow columns are set a little tighter.
pub(crate) const LEADING: f32 = 1.24;
/// Size of captions, running lines and footnotes.
pub(crate) const SMALL: f32 = 10.0;
/// Left end of an aside as a part of the measure.
const ASIDE: f32 = 0.46;

/// Where and how blocks are set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    /// Left end, from the left margin.
    pub x: f32,
    pub width: f32,
    /// Size of text whose size is not given.
    pub size: f32,
    /// What "justified" becomes here.
    pub justified: Align,
    pub bold: bool,
    pub node: NodeId,
    /// Whether this is the page's own column, whose width follows the paper.
    pub column: bool,
}

/// The state of the flow through a document.
pub(crate) struct Flow {
    pub shaper: Shaper,
    pub tree: Tree,
    pub notes: Notes,
    pub page: PageStyle,
    /// Width of the narrowest paper so far, on which footnotes must stand too.
    pub narrowest: f32,
    /// The named place each footnote is cited in.
    pub cited_in: Vec<Option<String>>,
    divide: bool,
    level: u8,
}

impl Flow {
    pub fn new(document: &Document) -> Result<Self, TypesetError> {
        Ok(Self {
            shaper: Shaper::new()?,
            tree: Tree::new(),
            notes: Notes::default(),
            page: document.page,
            narrowest: document.page.measure(),
            cited_in: Vec::new(),
            divide: document.hyphenate,
            level: 0,
        })
    }

    /// The whole column of a document.
    pub fn document(&mut self, document: &Document) -> Result<Vec<Item>, TypesetError> {
        let area = Area {
            x: 0.0,
            width: self.page.measure(),
            size: document.text_size,
            justified: Align::Justify,
            bold: false,
            node: self.tree.root(),
            column: true,
        };
        self.blocks(&document.blocks, area)
    }

    /// The items of blocks beneath one another.
    pub fn blocks(&mut self, blocks: &[Block], area: Area) -> Result<Vec<Item>, TypesetError> {
        let mut items = Vec::new();
        let mut tie = false;
        for block in blocks {
            // A page break may have changed the paper.
            let width = if area.column {
                self.page.measure()
            } else {
                area.width
            };
            let mut fresh = self.block(block, Area { width, ..area })?;
            if tie {
                slab::tie_first(&mut fresh);
            }
            if fresh
                .iter()
                .any(|item| matches!(item, Item::Slab(_) | Item::Page(_)))
            {
                tie = keeps_next(block);
            }
            items.append(&mut fresh);
        }
        Ok(items)
    }

    fn block(&mut self, block: &Block, area: Area) -> Result<Vec<Item>, TypesetError> {
        match block {
            Block::Heading(heading) => self.heading(heading, area),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, area),
            Block::Blank(blank) => self.blank(blank, area),
            Block::List(list) => self.list(list, area),
            Block::Table(table) => self.table(table, area),
            Block::Aside(blocks) => {
                let shift = area.width * ASIDE;
                let (x, width) = (area.x + shift, area.width - shift);
                self.blocks(
                    blocks,
                    Area {
                        x,
                        width,
                        justified: Align::Left,
                        column: false,
                        ..area
                    },
                )
            }
            Block::Sized(size, blocks) => {
                let size = sound(*size).clamp(4.0, 72.0);
                self.blocks(blocks, Area { size, ..area })
            }
            Block::Keep(blocks) => self.keep(blocks, area),
            Block::Figure(figure) => self.figure(figure, area),
            Block::Space(height) => Ok(vec![Item::Space(
                sound(*height).clamp(0.0, self.page.body()),
            )]),
            Block::Rule => {
                let mark = slab::hairline(area.x, area.x + area.width, 3.0);
                Ok(vec![Item::Slab(Slab {
                    height: 6.0,
                    marks: vec![mark],
                    ..Slab::default()
                })])
            }
            Block::PageBreak(style) => {
                self.page = style.unwrap_or(self.page);
                self.page.check()?;
                self.narrowest = self.narrowest.min(self.page.measure());
                Ok(vec![Item::Page(*style)])
            }
            Block::Anchored(name, blocks) => {
                self.cited_in.resize(self.notes.texts.len(), None);
                let mut items = vec![Item::Open(name.clone())];
                let own = self.blocks(blocks, area);
                items.append(&mut own.map_err(|error| error.within(name))?);
                items.push(Item::Close(name.clone()));
                let own = Some(name.clone());
                self.cited_in.resize(self.notes.texts.len(), own);
                Ok(items)
            }
        }
    }

    fn keep(&mut self, blocks: &[Block], area: Area) -> Result<Vec<Item>, TypesetError> {
        let mut items = self.blocks(blocks, area)?;
        if slab::height(&items) <= self.page.body() {
            slab::tie(&mut items);
        }
        Ok(items)
    }

    fn heading(&mut self, heading: &Heading, area: Area) -> Result<Vec<Item>, TypesetError> {
        if words(&heading.text).is_empty() {
            // What says nothing is no heading, but what it cites is not lost.
            let cites = heading.text.iter().any(|span| span.note.is_some());
            let cited = Paragraph::new(heading.text.clone());
            return if cites {
                self.paragraph(&cited, area)
            } else {
                Ok(Vec::new())
            };
        }
        // Levels may not be skipped on the way down: screen readers lose their place.
        self.level = heading.level.clamp(1, 4).min(self.level + 1);
        let node = self.tree.add(area.node, Role::Heading(self.level), None);
        let align = if heading.align == Align::Justify {
            Align::Left
        } else {
            heading.align
        };
        let look = Look {
            size: area.size,
            bold: true,
            ink: Ink::Black,
            divide: false,
            align,
            node,
        };
        let lines = self.lines(&heading.text, look, area.width, 0.0)?;
        let mut slabs = slab::slabs(lines, setting(area, LEADING));
        slabs.iter_mut().skip(1).for_each(|slab| slab.tied = true);
        if let Some(first) = slabs.first_mut() {
            first.outline = Some((self.level, words(&heading.text)));
        }
        let above = Item::Gap(area.size * 0.72);
        Ok([above]
            .into_iter()
            .chain(slabs.into_iter().map(Item::Slab))
            .chain([Item::Gap(area.size * 0.32)])
            .collect())
    }

    pub fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        area: Area,
    ) -> Result<Vec<Item>, TypesetError> {
        let node = self.tree.add(area.node, Role::Paragraph, None);
        // A line must fit on a page, below the head of a table too.
        let tallest = self.page.body() * if area.column { 0.5 } else { 0.25 };
        let size = paragraph
            .size
            .filter(|size| (1.0..=144.0).contains(size))
            .map_or(area.size, |size| size.min(tallest));
        let align = if paragraph.align == Align::Justify {
            area.justified
        } else {
            paragraph.align
        };
        let divide = self.divide && align == Align::Justify;
        let look = Look {
            size,
            bold: area.bold,
            ink: Ink::Black,
            divide,
            align,
            node,
        };
        // An indent that leaves no room for a word is cut.
        let indent = sound(paragraph.indent).clamp(0.0, area.width * 0.6);
        let first = sound(paragraph.first).clamp(-indent, (area.width - indent) * 0.6);
        let area = Area {
            x: area.x + indent,
            width: area.width - indent,
            size,
            ..area
        };
        let lines = self.lines(&paragraph.text, look, area.width, first)?;
        let slabs = slab::slabs(
            lines,
            Setting {
                first,
                ..setting(area, LEADING)
            },
        );
        let mut items: Vec<Item> = slabs.into_iter().map(Item::Slab).collect();
        if paragraph.after > 0.0 {
            items.push(Item::Gap(paragraph.after.min(self.page.body())));
        }
        Ok(items)
    }

    /// Lines of the spans; none for spans that say nothing.
    pub fn lines(
        &mut self,
        spans: &[Span],
        look: Look,
        width: f32,
        first: f32,
    ) -> Result<Vec<Line>, TypesetError> {
        if spans
            .iter()
            .all(|span| span.text.trim().is_empty() && span.note.is_none())
        {
            return Ok(Vec::new());
        }
        let mut desk = Desk {
            shaper: &mut self.shaper,
            tree: &mut self.tree,
            notes: &mut self.notes,
        };
        line::set(
            &mut desk,
            spans,
            look,
            Measure {
                first: width - first,
                rest: width,
            },
        )
    }

    /// Lines of a footnote.
    pub fn note(
        &mut self,
        number: usize,
        words: &str,
        look: Look,
        width: f32,
    ) -> Result<Vec<Line>, TypesetError> {
        let mut desk = Desk {
            shaper: &mut self.shaper,
            tree: &mut self.tree,
            notes: &mut self.notes,
        };
        line::set_note(
            &mut desk,
            number,
            words,
            look,
            Measure {
                first: width,
                rest: width,
            },
        )
    }
}

/// How text of the area's own size becomes slabs.
pub(crate) fn setting(area: Area, leading: f32) -> Setting {
    Setting {
        x: area.x,
        first: 0.0,
        leading: area.size * leading,
        size: area.size,
        numbered: true,
    }
}

/// A length that can be reckoned with.
pub(crate) fn sound(length: f32) -> f32 {
    if length.is_finite() { length } else { 0.0 }
}

/// Whether what follows must stand on the same page.
fn keeps_next(block: &Block) -> bool {
    match block {
        Block::Heading(_) => true,
        Block::Paragraph(paragraph) => paragraph.keep_with_next,
        Block::Anchored(_, blocks) | Block::Keep(blocks) | Block::Sized(_, blocks) => {
            blocks.last().is_some_and(keeps_next)
        }
        _ => false,
    }
}

fn words(spans: &[Span]) -> String {
    let joined: String = spans.iter().map(|span| span.text.as_str()).collect();
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}
