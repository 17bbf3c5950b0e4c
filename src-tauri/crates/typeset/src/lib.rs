//! The typesetter: blocks of a legal text to pages, pages to an archivable, readable PDF.
//!
//! It owns line breaking, hyphenation, pagination, tables, blanks, footnotes, line numbers, the structure tree and the
//! PDF. It never knows what a reglament is, never reads a clock or a file, and never lets a character vanish: one that
//! no bundled font draws is an error that names it. Equal documents give equal bytes.
//!
//! Reading order: [`block`] is the input, `construct` makes it short to write, `depth` bounds it. `clean`, `style`, `shaper`, `text`, `loosen`,
//! `hyphen`, `linebreak` and `line` turn spans into lines; `slab`, `flow`, `blank`, `row`, `table`, `column` and `picture`
//! turn blocks into one long column; `page`, `footnote` and `furniture` cut it into sheets. [`pages`] and [`tree`] are what
//! comes out; `digest` tells which sheets are drawn alike. `pdf` writes it through printpdf; `structure`, `archive`,
//! `tagging`, `outline`, `xmp` and `icc` add what archives and screen readers ask for, and `squeeze` makes it small.
//! `memo` keeps between documents what is dear to make.

pub mod block;
pub mod pages;
pub mod tree;

mod archive;
mod blank;
mod clean;
mod column;
mod construct;
mod depth;
mod digest;
mod error;
mod flow;
mod font;
mod footnote;
mod furniture;
mod hyphen;
mod icc;
mod line;
mod linebreak;
mod loosen;
mod memo;
mod outline;
mod page;
mod pdf;
mod picture;
mod row;
mod shaper;
mod slab;
mod snapshot;
mod squeeze;
mod structure;
mod style;
mod table;
mod tagging;
mod text;
mod xmp;

pub use error::TypesetError;
pub use font::Face;
pub use pages::{Anchor, Pages};
pub use pdf::write;
pub use picture::Picture;

use unicode_normalization::UnicodeNormalization;

use block::Document;
use flow::Flow;

/// A written document.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Where the named places landed, in points from the top of the page.
    pub anchors: Vec<Anchor>,
}

/// Lays a document out.
pub fn layout(document: &Document) -> Result<Pages, TypesetError> {
    depth::check(&document.blocks)?;
    document.page.check()?;
    if !(4.0..=72.0).contains(&document.text_size) {
        return Err(TypesetError::Page {
            reason: format!("text of {} pt", document.text_size),
        });
    }
    let mut flow = Flow::new(document)?;
    let items = flow.document(document)?;
    let notes = footnote::set(&mut flow)?;
    let mut cut = page::paginate(items, notes, document.page);
    furniture::furnish(&mut cut, document, &mut flow.shaper)?;
    Ok(Pages {
        pages: cut.pages,
        tree: flow.tree,
        outline: cut.outline,
        anchors: cut.anchors,
        title: document.title.clone(),
        author: document.author.clone(),
        created: document.created.clone(),
    })
}

/// Lays a document out and writes it.
pub fn pdf(document: &Document) -> Result<Printed, TypesetError> {
    let pages = layout(document)?;
    let bytes = write(&pages)?;
    Ok(Printed {
        bytes,
        pages: pages.pages.len(),
        anchors: pages.anchors,
    })
}

/// The first character of a text that no bundled font draws, so that a caller can tell of it before printing.
pub fn unprintable(text: &str) -> Option<char> {
    let shaper = shaper::Shaper::new().ok()?;
    text.nfc()
        .filter_map(|character| clean::plain(character, false))
        .filter(|character| !character.is_whitespace())
        .filter_map(clean::drawn)
        .find(|character| shaper.covering(Face::Regular, *character).is_none())
}
