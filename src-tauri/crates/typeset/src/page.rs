//! The column cut into pages: where pages end, and what a page adds at its head and foot.

use std::collections::VecDeque;

use crate::block::PageStyle;
use crate::footnote::Footnote;
use crate::pages::{Anchor, Entry, Mark, Page};
use crate::slab::{Item, Slab, hairline};

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
    // A break after the last words would only add an empty sheet.
    let last = items
        .iter()
        .rposition(|item| matches!(item, Item::Slab(_)))
        .unwrap_or(0);
    let mut nth = 0;
    let mut items: VecDeque<Item> = items.into();
    items.retain(|item| {
        nth += 1;
        nth <= last || !matches!(item, Item::Page(_))
    });
    while !items.is_empty() {
        let end = stacker.page_end(&mut items);
        stacker.fill(items.drain(..end.max(1)).collect());
        stacker.close();
    }
    while !stacker.carried.is_empty() {
        stacker.open_page();
        stacker.close();
    }
    if stacker.cut.pages.is_empty() {
        stacker.open_page();
        stacker.close();
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
    /// Number of items the next page takes. A row that the page ends in is parted.
    fn page_end(&self, items: &mut VecDeque<Item>) -> usize {
        let mut y = 0.0;
        let mut gap: f32 = 0.0;
        let mut notes: f32 = self.carried.iter().map(|slab| slab.height).sum::<f32>();
        let mut body = self.style.body();
        let mut legal = None;
        let mut placed = false;
        for (at, item) in items.iter().enumerate() {
            match item {
                Item::Slab(slab) => {
                    let used = placed || y > 0.0;
                    let above = if placed { gap } else { header(slab) };
                    let cited: f32 = slab.notes.iter().map(|&note| self.note_height(note)).sum();
                    let reserved = notes + cited;
                    let rule = if reserved > 0.0 { NOTE_RULE } else { 0.0 };
                    // A row may cite more than a page can hold: the rest of its footnotes is carried over.
                    let most = if slab.row.is_some() { 0.5 } else { 1e3 } * body;
                    let room = body + 0.05 - y - above - (reserved + rule).min(most);
                    if slab.height > room && (used || slab.row.is_some()) {
                        let most = body - header(slab);
                        // What no page can take is parted anywhere, if it begins a page or its lead is short.
                        let forced = !used || slab.height > most && room > most * 0.5;
                        if part(items, at, room, false) || forced && part(items, at, room, true) {
                            return at + 1;
                        }
                        if used {
                            let tied = matches!(&items[at], Item::Slab(slab) if slab.tied);
                            return if tied { legal.unwrap_or(at) } else { at };
                        }
                        return at + 1;
                    }
                    if used && !slab.tied {
                        legal = Some(at);
                    }
                    y += above + slab.height;
                    notes = reserved;
                    gap = 0.0;
                    placed = true;
                }
                Item::Gap(height) => gap = gap.max(*height),
                Item::Space(height) => y += height,
                Item::Page(_) if placed => return at,
                Item::Page(style) => body = style.unwrap_or(self.style).body(),
                Item::Open(_) | Item::Close(_) => {}
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
    fn fill(&mut self, items: Vec<Item>) {
        // Breaks stand before the first slab of their page: that is where the page begins.
        let style = items.iter().rev().find_map(|item| match item {
            Item::Page(style) => *style,
            _ => None,
        });
        self.style = style.unwrap_or(self.style);
        self.open_page();
        let mut gap: f32 = 0.0;
        let mut first = true;
        for item in items {
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
            (None, Some(edge)) => {
                self.draw(vec![hairline(left + edge.left, left + edge.right, top)])
            }
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
        let slab = slab.framed().shifted(self.style.left, top);
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

    /// Ends the page: open places, footnotes.
    fn close(&mut self) {
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
        self.footnotes();
    }
}

/// Height that a slab adds above itself when it opens a page.
fn header(slab: &Slab) -> f32 {
    slab.header.as_ref().map_or(0.0, |header| header.height)
}

/// Parts the row at `at` so that its first part stands within `room`; says whether it could be.
fn part(items: &mut VecDeque<Item>, at: usize, room: f32, forced: bool) -> bool {
    let Some(Item::Slab(slab)) = items.get_mut(at) else {
        return false;
    };
    match std::mem::take(slab).parted(room, forced) {
        Ok((first, rest)) => {
            *slab = first;
            items.insert(at + 1, Item::Slab(rest));
            true
        }
        Err(whole) => {
            *slab = *whole;
            false
        }
    }
}
