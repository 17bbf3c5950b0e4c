//! What must hold for every document.

use std::collections::BTreeMap;

use reqlament_typeset::block::*;
use reqlament_typeset::pages::{Owner, Pages, Shape};
use reqlament_typeset::{layout, write};

/// Whether it was printed, and not refused; what is wrong with it.
pub fn check(document: &Document) -> Result<bool, String> {
    let pages = match layout(document) {
        Ok(pages) => pages,
        Err(error) if error.code() == "typeset.missing_glyph" => return Ok(false),
        Err(error) => return Err(error.to_string()),
    };
    letters(document, &pages)?;
    // Tables within tables soon leave no room for a syllable: there only the letters count. Rows of odd cells may still
    // reach below a very low sheet.
    let depth = tables(&document.blocks);
    if depth < 2 {
        places(&pages, depth == 0)?;
    }
    let bytes = write(&pages).map_err(|error| error.to_string())?;
    let file = lopdf::Document::load_mem(&bytes).map_err(|error| error.to_string())?;
    let sheets: Vec<_> = file.page_iter().collect();
    if sheets.len() != pages.pages.len() {
        return Err(format!(
            "{} pages became {}",
            pages.pages.len(),
            sheets.len()
        ));
    }
    for sheet in sheets {
        let content = file.get_page_content(sheet);
        lopdf::content::Content::decode(&content).map_err(|error| error.to_string())?;
    }
    Ok(true)
}

/// How deep tables stand within tables.
fn tables(blocks: &[Block]) -> usize {
    let depth = |block: &Block| match block {
        Block::Blank(blank) => tables(&blank.entry),
        Block::List(list) => {
            let items = list.items.iter().map(|item| tables(&item.blocks));
            items.max().unwrap_or(0)
        }
        Block::Table(table) => {
            let rows = table.head.iter().chain(&table.rows);
            let cells = rows.flat_map(|row| &row.cells);
            1 + cells.map(|cell| tables(&cell.blocks)).max().unwrap_or(0)
        }
        Block::Aside(own) | Block::Sized(_, own) | Block::Keep(own) | Block::Anchored(_, own) => {
            tables(own)
        }
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::Figure(_)
        | Block::Space(_)
        | Block::Rule
        | Block::PageBreak(_) => 0,
    };
    blocks.iter().map(depth).max().unwrap_or(0)
}

/// Every letter is printed once, and those of a paragraph in their order.
fn letters(document: &Document, pages: &Pages) -> Result<(), String> {
    let mut said = Said::default();
    said.blocks(&document.blocks);
    let notes = std::mem::take(&mut said.notes);
    for (number, note) in notes.iter().enumerate() {
        said.text(&format!("{0}{0} {note}", number + 1));
    }
    let mut printed: BTreeMap<_, String> = BTreeMap::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        if let (Owner::Node(node), Shape::Run(run)) = (mark.owner, &mark.shape)
            && !run.soft
        {
            printed
                .entry(node)
                .or_default()
                .push_str(&drawn(&run.text()));
        }
    }
    let all: String = printed.values().map(String::as_str).collect();
    if let Some((letter, count)) = differing(&said.all, &all) {
        return Err(format!("“{letter}” is printed {count:+} times too often"));
    }
    for (node, text) in printed {
        let alone = pages.tree.node(node).kids.is_empty();
        if alone && pages.tree.node(node).role.tag() == "P" && !said.all.contains(&text) {
            return Err(format!("out of order: {text}"));
        }
    }
    Ok(())
}

/// Letters that are drawn, without what is only space.
fn drawn(text: &str) -> String {
    let visible =
        |c: &char| !c.is_whitespace() && !"\u{ad}\u{200b}\u{200d}\u{feff}\u{2060}".contains(*c);
    let plain = |c| if c == '\u{2011}' { '-' } else { c };
    text.replace("o\u{308}", "ö")
        .chars()
        .filter(visible)
        .map(plain)
        .collect()
}

fn differing(wanted: &str, got: &str) -> Option<(char, i64)> {
    let mut counts: BTreeMap<char, i64> = BTreeMap::new();
    wanted
        .chars()
        .for_each(|c| *counts.entry(c).or_default() -= 1);
    got.chars().for_each(|c| *counts.entry(c).or_default() += 1);
    counts.into_iter().find(|(_, count)| *count != 0)
}

/// What a document says, in reading order.
#[derive(Default)]
struct Said {
    all: String,
    notes: Vec<String>,
}

impl Said {
    fn text(&mut self, text: &str) {
        self.all.push_str(&drawn(text));
    }

    fn spans(&mut self, spans: &[Span]) {
        for span in spans {
            self.text(&span.text);
            self.notes.extend(span.note.clone());
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.spans(&heading.text),
            Block::Paragraph(paragraph) => self.spans(&paragraph.text),
            Block::Blank(blank) => {
                self.spans(&blank.label);
                self.blocks(&blank.entry);
                self.text(&blank.caption);
            }
            Block::List(list) => {
                for item in &list.items {
                    self.text(&item.marker);
                    self.blocks(&item.blocks);
                }
            }
            Block::Table(table) => {
                let rows = table.head.iter().chain(&table.rows);
                let cells = rows.flat_map(|row| &row.cells);
                cells.for_each(|cell| self.blocks(&cell.blocks));
            }
            Block::Aside(own)
            | Block::Sized(_, own)
            | Block::Keep(own)
            | Block::Anchored(_, own) => self.blocks(own),
            Block::Figure(_) | Block::Space(_) | Block::Rule | Block::PageBreak(_) => {}
        }
    }
}

/// Nothing stands outside the sheet, and nothing to read right of the margin.
fn places(pages: &Pages, heights: bool) -> Result<(), String> {
    for (number, page) in pages.pages.iter().enumerate() {
        for mark in &page.marks {
            let Shape::Run(run) = &mark.shape else {
                continue;
            };
            let Owner::Node(_) = mark.owner else { continue };
            let idle = run.glyphs.last().filter(|glyph| glyph.character == ' ');
            let right = run.x + run.width() - idle.map_or(0.0, |glyph| glyph.advance);
            let most = page.width - page.right + 0.5;
            let sound = run.x.is_finite() && run.y.is_finite() && right.is_finite();
            // A column may be narrower than a single syllable.
            let beside = run.x < page.left - 0.5 || right > most && run.glyphs.len() > 6;
            if !sound || beside || run.y < 0.0 || heights && run.y > page.height {
                let (text, number) = (run.text(), number + 1);
                let (width, height) = (page.width, page.height);
                return Err(format!(
                    "“{text}” from {} to {right} at {} of page {number}, {width} × {height}, right margin at {most}",
                    run.x, run.y
                ));
            }
        }
    }
    Ok(())
}
