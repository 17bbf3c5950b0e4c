//! The typesetter: blocks of a legal text to pages, pages to an archivable, readable PDF.
//!
//! It owns line breaking, hyphenation, pagination, tables, blanks, footnotes, line numbers, the structure tree and the
//! PDF. It never knows what a reglament is, never reads a clock or a file, and never lets a character vanish: one that
//! no bundled font draws is an error that names it. Equal documents give equal bytes.
//!
//! Reading order: [`block`] is the input; `clean`, `text`, `hyphen`, `linebreak` and `line` make lines; `slab`, `flow`,
//! `blank`, `table`, `column` and `picture` make one long column; `page` and `furniture` make sheets; [`pages`] and
//! [`tree`] are what comes out; `pdf` and `archive` write it.

pub mod block;
pub mod pages;
pub mod tree;

mod archive;
mod blank;
mod clean;
mod column;
mod error;
mod flow;
mod font;
mod furniture;
mod hyphen;
mod icc;
mod line;
mod linebreak;
mod page;
mod pdf;
mod picture;
mod slab;
mod snapshot;
mod structure;
mod table;
mod text;
mod xmp;

pub use error::TypesetError;
pub use font::Face;
pub use pages::{Anchor, Pages};
pub use pdf::write;
pub use picture::Picture;

use block::Document;
use flow::{Area, Flow, SMALL};
use page::Footnote;

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
    document.page.check()?;
    if !(4.0..=72.0).contains(&document.text_size) {
        return Err(TypesetError::Page {
            reason: format!("text of {} pt", document.text_size),
        });
    }
    let mut flow = Flow::new(document)?;
    let items = flow.document(document)?;
    let notes = footnotes(&mut flow, document)?;
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

/// Sets the footnotes the flow has met.
fn footnotes(flow: &mut Flow, document: &Document) -> Result<Vec<Footnote>, TypesetError> {
    let texts = std::mem::take(&mut flow.notes.texts);
    let width = document.page.measure();
    let set = |(number, (text, node)): (usize, (String, tree::NodeId))| {
        let look = line::Look {
            size: SMALL,
            bold: false,
            ink: pages::Ink::Black,
            divide: false,
            align: block::Align::Justify,
            node,
        };
        let lines = flow.note(number + 1, &text, look, width)?;
        let area = Area {
            x: 0.0,
            width,
            size: SMALL,
            justified: block::Align::Justify,
            bold: false,
            node,
            column: false,
        };
        let setting = slab::Setting {
            numbered: false,
            ..flow::setting(area, 1.2)
        };
        let slabs = slab::slabs(lines, setting);
        let height = slabs.iter().map(|slab| slab.height).sum();
        Ok(Footnote { slabs, height })
    };
    texts.into_iter().enumerate().map(set).collect()
}
