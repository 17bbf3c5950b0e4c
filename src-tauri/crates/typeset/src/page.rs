//! The column cut into pages: where pages end, and what a page adds at its head and foot.

use crate::block::PageStyle;
use crate::footnote::Footnote;
use crate::pages::{Anchor, Entry, Mark, Page};
use crate::slab::{Item, LEAD, Slab, hairline};

/// Height of the rule and the gap above footnotes.
pub(crate) const NOTE_RULE: f32 = 10.0;

/// Pages with what the furniture still needs to know.
#[derive(Default)]
pub(crate) struct Cut {
    pub pages: Vec<Page>,
    pub styles: Vec<PageStyle>,
    /// Baselines of numbered lines of each page.
    pub baselines: Vec<Vec<f32>>,
    pub outline: Vec<Entry>,
    pub anchors: Vec<Anchor>,
}

/// Cuts the column into pages of `style` and of the styles that page breaks bring.
pub(crate) fn paginate(items: Vec<Item>, notes: Vec<Footnote>, style: PageStyle) -> Cut {
    let mut stacker = Stacker {
        cut: Cut::default(),
        notes: notes.into_iter().map(Some).collect(),
        style,
        y: 0.0,
        open: Vec::new(),
        foot: Vec::new(),
        carried: Vec::new(),
    };
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    // A break after the last words would only add an empty sheet.
    let last = items
        .iter()
        .rposition(|item| matches!(item, Some(Item::Slab(_))))
        .unwrap_or(0);
    items[last..]
        .iter_mut()
        .filter(|item| matches!(item, Some(Item::Page(_))))
        .for_each(|item| *item = None);
    let mut at = 0;
    while at < items.len() {
        let end = stacker.page_end(&items, at);
        stacker.fill(&mut items[at..end.max(at + 1)]);
        at = end.max(at + 1);
        let follows = items[at..]
            .iter()
            .flatten()
            .find(|item| matches!(item, Item::Slab(_) | Item::Page(_)));
        stacker.close(follows);
    }
    while !stacker.carried.is_empty() {
        stacker.open_page();
        stacker.close(None);
    }
    if stacker.cut.pages.is_empty() {
        stacker.open_page();
        stacker.close(None);
    }
    stacker.cut
}

/// Fills pages one after another.
pub(crate) struct Stacker {
    pub cut: Cut,
    pub notes: Vec<Option<Footnote>>,
    pub style: PageStyle,
    /// Height used on the page.
    pub y: f32,
    /// Named places that have begun: name, and top on this page once a slab stands there.
    pub open: Vec<(String, Option<f32>)>,
    /// Footnote lines of this page, and those that found no room on it.
    pub foot: Vec<Slab>,
    pub carried: Vec<Slab>,
}

impl Stacker {
    /// Item at which the page that begins with item `start` ends.
    fn page_end(&self, items: &[Option<Item>], start: usize) -> usize {
        let mut y = 0.0;
        let mut gap: f32 = 0.0;
        let mut notes: f32 = self.carried.iter().map(|slab| slab.height).sum::<f32>();
        let mut body = self.style.body();
        let mut legal = None;
        let mut placed = false;
        for (at, item) in items.iter().enumerate().skip(start) {
            match item {
                Some(Item::Slab(slab)) => {
                    let used = placed || y > 0.0;
                    let above = if placed { gap } else { header(slab) };
                    let cited: f32 = slab.notes.iter().map(|&note| self.note_height(note)).sum();
                    let reserved = notes + cited;
                    let rule = if reserved > 0.0 { NOTE_RULE } else { 0.0 };
                    if used && y + above + slab.height + reserved + rule > body + 0.05 {
                        return if slab.tied { legal.unwrap_or(at) } else { at };
                    }
                    if used && !slab.tied {
                        legal = Some(at);
                    }
                    y += above + slab.height;
                    notes = reserved;
                    gap = 0.0;
                    placed = true;
                }
                Some(Item::Gap(height)) => gap = gap.max(*height),
                Some(Item::Space(height)) => y += height,
                Some(Item::Page(_)) if placed => return at,
                Some(Item::Page(style)) => body = style.unwrap_or(self.style).body(),
                Some(Item::Open(_) | Item::Close(_)) | None => {}
            }
        }
        items.len()
    }

    fn note_height(&self, note: u32) -> f32 {
        self.notes
            .get(note as usize)
            .and_then(Option::as_ref)
            .map_or(0.0, |note| note.height)
    }

    fn open_page(&mut self) {
        let PageStyle {
            width,
            height,
            left,
            right,
            ..
        } = self.style;
        self.cut.pages.push(Page {
            width,
            height,
            left,
            right,
            marks: Vec::new(),
        });
        self.cut.styles.push(self.style);
        self.cut.baselines.push(Vec::new());
        self.y = 0.0;
        self.foot = std::mem::take(&mut self.carried);
    }

    /// Places the items of one page.
    fn fill(&mut self, items: &mut [Option<Item>]) {
        // Breaks stand before the first slab of their page: that is where the page begins.
        let style = items.iter().rev().find_map(|item| match item {
            Some(Item::Page(style)) => *style,
            _ => None,
        });
        self.style = style.unwrap_or(self.style);
        self.open_page();
        let mut gap: f32 = 0.0;
        let mut first = true;
        for item in items.iter_mut().filter_map(Option::take) {
            match item {
                Item::Slab(slab) => {
                    self.y += if first { self.head(&slab) } else { gap };
                    self.place(slab);
                    gap = 0.0;
                    first = false;
                }
                Item::Gap(height) => gap = gap.max(height),
                Item::Space(height) => self.y += height,
                Item::Open(name) => self.open.push((name, None)),
                Item::Close(name) => self.end_place(&name),
                Item::Page(_) => {}
            }
        }
    }

    /// Repeats the header of a table the page begins within, or closes its first row above.
    fn head(&mut self, slab: &Slab) -> f32 {
        let (left, top) = (self.style.left, self.style.top + self.y);
        match (&slab.header, slab.edge) {
            (Some(repeated), _) => self.draw(Slab::clone(repeated).shifted(left, top).marks),
            (None, Some(edge)) => self.draw(vec![hairline(left + edge.from, left + edge.to, top)]),
            (None, None) => {}
        }
        header(slab)
    }

    pub fn draw(&mut self, marks: Vec<Mark>) {
        if let Some(page) = self.cut.pages.last_mut() {
            page.marks.extend(marks);
        }
    }

    fn place(&mut self, slab: Slab) {
        let page = self.cut.pages.len() - 1;
        let top = self.style.top + self.y;
        self.open.iter_mut().for_each(|(_, begun)| {
            begun.get_or_insert(top);
        });
        for note in &slab.notes {
            let note = self.notes.get_mut(*note as usize).and_then(Option::take);
            self.foot
                .extend(note.into_iter().flat_map(|note| note.slabs));
        }
        let slab = slab.shifted(self.style.left, top);
        if let Some((level, title)) = slab.outline {
            self.cut.outline.push(Entry {
                level,
                title,
                page,
                top,
            });
        }
        for (name, top, bottom) in slab.places {
            self.record(Anchor {
                name,
                page,
                top,
                bottom,
            });
        }
        self.cut.baselines[page].extend(slab.baselines);
        self.draw(slab.marks);
        self.y += slab.height;
    }

    /// Adds a place, or lengthens it where it continues on the same page.
    fn record(&mut self, anchor: Anchor) {
        let known = self
            .cut
            .anchors
            .iter_mut()
            .rev()
            .take(8)
            .find(|old| old.name == anchor.name && old.page == anchor.page);
        match known {
            Some(old) => old.bottom = old.bottom.max(anchor.bottom),
            None => self.cut.anchors.push(anchor),
        }
    }

    fn end_place(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|(open, _)| open == name) else {
            return;
        };
        let (name, top) = self.open.remove(at);
        let here = self.style.top + self.y;
        let page = self.cut.pages.len() - 1;
        // A place that ended just as the page did has left its record already.
        if top.is_some() || !self.cut.anchors.iter().any(|anchor| anchor.name == name) {
            self.record(Anchor {
                name,
                page,
                top: top.unwrap_or(here),
                bottom: here,
            });
        }
    }

    /// Ends the page: open places, divided rows, footnotes.
    fn close(&mut self, follows: Option<&Item>) {
        let page = self.cut.pages.len() - 1;
        let bottom = self.style.top + self.y;
        let begun: Vec<(String, f32)> = self
            .open
            .iter_mut()
            .filter_map(|(name, top)| top.take().map(|top| (name.clone(), top)))
            .collect();
        for (name, top) in begun {
            self.record(Anchor {
                name,
                page,
                top,
                bottom,
            });
        }
        let edge = match follows {
            Some(Item::Slab(slab)) => slab.edge.filter(|edge| edge.divided),
            _ => None,
        };
        if let Some(edge) = edge {
            let left = self.style.left;
            self.draw(vec![hairline(left + edge.from, left + edge.to, bottom)]);
        }
        self.footnotes();
    }
}

/// Height that a slab adds above itself when it opens a page.
fn header(slab: &Slab) -> f32 {
    let lead = if slab.edge.is_some_and(|edge| edge.divided) {
        LEAD
    } else {
        0.0
    };
    slab.header.as_ref().map_or(0.0, |header| header.height) + lead
}
