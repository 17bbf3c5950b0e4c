//! Blocks as elements.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqlament_typeset::Picture;
use reqlament_typeset::block::{Align, Blank, Block, Document, Figure, Heading, List, Paragraph};

use super::outline::{Entry, item_label, named};
use crate::error::DocumentError;
use crate::export::inline::places;
use crate::export::markup::Markup;

/// The text so far, its outline and its footnotes.
pub(super) struct Body<'a> {
    pub out: Markup,
    pub entries: Vec<Entry>,
    document: &'a Document,
    /// Named places of the whole document.
    pub places: BTreeSet<&'a str>,
    ids: BTreeSet<String>,
    /// Level of the heading before.
    level: u8,
    /// Where the heading stands that comes next, if it begins a named place.
    place: Option<String>,
    /// What a row of a table is called.
    pub row: Option<String>,
    pub notes: Vec<String>,
}

impl<'a> Body<'a> {
    pub fn new(document: &'a Document) -> Self {
        let mut names = Vec::new();
        places(&document.blocks, &mut names);
        Self {
            out: Markup::default(),
            entries: Vec::new(),
            document,
            places: names.into_iter().collect(),
            ids: BTreeSet::from(["metn".to_owned()]),
            level: 1,
            place: None,
            row: None,
            notes: Vec::new(),
        }
    }

    pub fn blocks(&mut self, blocks: &[Block]) -> Result<(), DocumentError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), DocumentError> {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Blank(blank) => return self.blank(blank),
            Block::List(list) => return self.list(list),
            Block::Table(table) => return self.table(table),
            Block::Aside(inner) => {
                self.out.open("div", &[("class", "aside")]);
                self.blocks(inner)?;
                self.out.close("div");
            }
            Block::Sized(size, inner) => {
                let style = format!("font-size:{}em", size / self.document.text_size);
                self.out.open("div", &[("style", &style)]);
                self.blocks(inner)?;
                self.out.close("div");
            }
            Block::Keep(inner) => return self.blocks(inner),
            Block::Figure(figure) => return self.figure(figure),
            Block::Space(height) => {
                let style = format!("height:{height}pt");
                self.out.leaf("div", &[("style", &style)], "");
            }
            Block::Rule => self.out.empty("hr", &[]),
            Block::PageBreak(_) => self.out.empty("hr", &[("class", "sheet")]),
            Block::Anchored(name, inner) => return self.anchored(name, inner),
        }
        Ok(())
    }

    fn anchored(&mut self, name: &str, blocks: &[Block]) -> Result<(), DocumentError> {
        let id = self.free(name).then(|| name.to_owned());
        match &id {
            Some(id) => self.out.open("div", &[("class", "item"), ("id", id)]),
            None => self.out.open("div", &[("class", "item")]),
        }
        if let Some(id) = id {
            match item_label(blocks).or_else(|| self.row.take()) {
                Some(text) => self.entries.push(Entry {
                    depth: usize::from(self.level.max(1)),
                    id,
                    text,
                }),
                None => self.place = Some(id),
            }
        }
        self.blocks(blocks)?;
        self.place = None;
        self.out.close("div");
        Ok(())
    }

    /// Whether an id is not in use yet, and can be one.
    fn free(&mut self, id: &str) -> bool {
        let sound = !id.is_empty() && !id.contains(char::is_whitespace) && !id.starts_with("qeyd-");
        sound && self.ids.insert(id.to_owned())
    }

    /// An id of ours that no named place has.
    fn own_id(&mut self, word: &str, number: usize) -> String {
        let mut id = format!("{word}-{number}");
        while self.places.contains(id.as_str()) || !self.ids.insert(id.clone()) {
            id.push('x');
        }
        id
    }

    /// The title of the page is its only heading of the first level, and no level is skipped.
    fn heading(&mut self, heading: &Heading) {
        self.level = heading.level.clamp(1, 4).min(self.level) + 1;
        let element = format!("h{}", self.level);
        let (id, own) = match self.place.take() {
            Some(id) => (id, None),
            None => {
                let id = self.own_id("bolme", self.entries.len() + 1);
                (id.clone(), Some(id))
            }
        };
        let class = align(heading.align);
        match &own {
            Some(id) => self.out.open(&element, &[("class", class), ("id", id)]),
            None => self.out.open(&element, &[("class", class)]),
        }
        self.spans(&heading.text);
        self.out.close(&element);
        self.entries.push(Entry {
            depth: usize::from(self.level) - 1,
            id,
            text: named(&heading.text),
        });
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.open_paragraph(paragraph);
        self.spans(&paragraph.text);
        self.out.close("p");
    }

    fn open_paragraph(&mut self, paragraph: &Paragraph) {
        let mut style = String::new();
        if let Some(size) = paragraph.size {
            style.push_str(&format!(
                "font-size:{:.2}em;",
                size / self.document.text_size
            ));
        }
        if paragraph.indent > 0.0 {
            style.push_str(&format!("margin-left:{}pt;", paragraph.indent));
        }
        if paragraph.first != 0.0 {
            style.push_str(&format!("text-indent:{}pt;", paragraph.first));
        }
        let class = align(paragraph.align);
        if style.is_empty() {
            self.out.open("p", &[("class", class)]);
        } else {
            self.out.open("p", &[("class", class), ("style", &style)]);
        }
    }

    /// Label and what was entered on a line, then the caption; an empty blank is ruled.
    fn blank(&mut self, blank: &Blank) -> Result<(), DocumentError> {
        self.out.open("div", &[("class", "blank")]);
        self.out.open("div", &[("class", "entry")]);
        let mut rest = blank.entry.as_slice();
        match (blank.label.is_empty(), blank.entry.split_first()) {
            (false, Some((Block::Paragraph(first), others))) => {
                self.out.open("p", &[("class", "j")]);
                self.spans(&blank.label);
                self.out.text(" ");
                self.spans(&first.text);
                self.out.close("p");
                rest = others;
            }
            (false, _) => {
                self.out.open("p", &[("class", "l")]);
                self.spans(&blank.label);
                self.out.close("p");
            }
            (true, _) => {}
        }
        self.blocks(rest)?;
        self.out.close("div");
        // A label stands on the first line of its blank.
        let ruled = usize::from(blank.lines).saturating_sub(usize::from(!blank.label.is_empty()));
        if blank.entry.is_empty() {
            (0..ruled).for_each(|_| self.out.leaf("div", &[("class", "line")], ""));
        }
        if !blank.caption.is_empty() {
            self.out.leaf("p", &[("class", "caption")], &blank.caption);
        }
        self.out.close("div");
        Ok(())
    }

    /// The printed markers are text, so that copying gives them; the role keeps a list a list without its own markers.
    fn list(&mut self, list: &List) -> Result<(), DocumentError> {
        let counted = |marker: &str| marker.chars().any(char::is_alphanumeric);
        let element = if list.items.iter().all(|item| counted(&item.marker)) {
            "ol"
        } else {
            "ul"
        };
        self.out
            .open(element, &[("role", "list"), ("class", "list")]);
        for item in &list.items {
            self.out.open("li", &[]);
            self.out.leaf("span", &[("class", "marker")], &item.marker);
            self.out.text(" ");
            self.out.open("div", &[]);
            self.blocks(&item.blocks)?;
            self.out.close("div");
            self.out.close("li");
        }
        self.out.close(element);
        Ok(())
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), DocumentError> {
        let read = Picture::read(&figure.bytes).map_err(|reason| DocumentError::Picture {
            alternative: figure.alternative.clone(),
            reason,
        })?;
        let kind = if read.jpeg { "jpeg" } else { "png" };
        let source = format!(
            "data:image/{kind};base64,{}",
            STANDARD.encode(&figure.bytes)
        );
        let style = format!("width:{}pt", figure.width);
        self.out.open("figure", &[]);
        self.out.empty(
            "img",
            &[
                ("src", &source),
                ("alt", &figure.alternative),
                ("style", &style),
            ],
        );
        self.out.close("figure");
        Ok(())
    }

    pub fn finish(self) -> String {
        self.out.finish()
    }
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Justify => "j",
        Align::Left => "l",
        Align::Center => "c",
        Align::Right => "r",
    }
}
