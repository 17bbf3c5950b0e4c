//! Short ways to make blocks, and what follows from a style of page.

use crate::block::{
    Align, Block, Cell, Document, Heading, PageStyle, Paragraph, Span, Table, TableRow, Width,
};
use crate::error::TypesetError;

impl Document {
    /// An empty document on A4 with text of 14 points.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            author: String::new(),
            created: String::from("1970-01-01T00:00:00+00:00"),
            page: PageStyle::default(),
            text_size: 14.0,
            hyphenate: false,
            line_numbers: false,
            watermark: None,
            head: None,
            foot: None,
            blocks: Vec::new(),
        }
    }
}

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

impl Default for PageStyle {
    fn default() -> Self {
        Self {
            width: 210.0 * MM,
            height: 297.0 * MM,
            left: 30.0 * MM,
            right: 15.0 * MM,
            top: 20.0 * MM,
            bottom: 20.0 * MM,
        }
    }
}

impl PageStyle {
    /// The same paper lying, its margins unchanged.
    #[must_use]
    pub fn landscape(self) -> Self {
        Self {
            width: self.width.max(self.height),
            height: self.width.min(self.height),
            ..self
        }
    }
}

impl Heading {
    /// A centred heading.
    #[must_use]
    pub fn new(level: u8, text: impl Into<String>) -> Self {
        Self {
            level,
            text: vec![Span::plain(text)],
            align: Align::Center,
        }
    }
}

impl Paragraph {
    /// Justified text with a small space after it.
    #[must_use]
    pub fn new(text: Vec<Span>) -> Self {
        Self {
            text,
            align: Align::Justify,
            size: None,
            indent: 0.0,
            first: 0.0,
            after: 4.0,
            keep_with_next: false,
        }
    }
}

impl From<&str> for Paragraph {
    fn from(text: &str) -> Self {
        Self::new(vec![Span::plain(text)])
    }
}

impl Table {
    /// A ruled table of 12 points without rows.
    #[must_use]
    pub fn new(columns: Vec<Width>, summary: impl Into<String>) -> Self {
        Self {
            columns,
            head: Vec::new(),
            rows: Vec::new(),
            size: 12.0,
            ruled: true,
            summary: summary.into(),
        }
    }
}

impl TableRow {
    /// A row of plain texts.
    #[must_use]
    pub fn plain(texts: &[&str]) -> Self {
        Self {
            cells: texts.iter().map(|text| Cell::from(*text)).collect(),
        }
    }
}

impl Cell {
    /// A cell of one column.
    #[must_use]
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks, span: 1 }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(vec![Block::Paragraph(Paragraph {
            after: 0.0,
            ..Paragraph::from(text)
        })])
    }
}

impl Default for Span {
    fn default() -> Self {
        Self::plain("")
    }
}

impl Span {
    /// Text in the ordinary style.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: false,
            italic: false,
            removed: false,
            added: false,
            note: None,
            link: None,
            whole: false,
        }
    }

    /// Bold text.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            bold: true,
            ..Self::plain(text)
        }
    }

    /// Italic text.
    #[must_use]
    pub fn italic(text: impl Into<String>) -> Self {
        Self {
            italic: true,
            ..Self::plain(text)
        }
    }

    /// Text that is never divided nor broken at its spaces.
    #[must_use]
    pub fn whole(text: impl Into<String>) -> Self {
        Self {
            whole: true,
            ..Self::plain(text)
        }
    }
}

impl PageStyle {
    /// Width of the text.
    #[must_use]
    pub fn measure(&self) -> f32 {
        self.width - self.left - self.right
    }

    /// Height of the text.
    #[must_use]
    pub fn body(&self) -> f32 {
        self.height - self.top - self.bottom
    }

    pub(crate) fn check(&self) -> Result<(), TypesetError> {
        let sound = |value: f32| value.is_finite() && value < 14_400.0;
        let room = sound(self.width)
            && sound(self.height)
            && self.measure() >= 72.0
            && self.body() >= 72.0;
        let margins = [self.left, self.right, self.top, self.bottom]
            .iter()
            .all(|margin| *margin >= 0.0);
        if room && margins {
            return Ok(());
        }
        Err(TypesetError::Page {
            reason: format!("{} × {} pt of text", self.measure(), self.body()),
        })
    }
}
