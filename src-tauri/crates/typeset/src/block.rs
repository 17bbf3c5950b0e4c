//! What a document says, before any page exists: the input of the typesetter.
//!
//! Lengths are in points (1/72 inch). Text is UTF-8 in NFC. Blocks know nothing of PDF and nothing of any law.

use std::sync::Arc;

/// A whole document, ready to be laid out.
#[derive(Debug, Clone)]
pub struct Document {
    /// Title for the metadata, the outline root and the reader's window bar.
    pub title: String,
    /// Who is responsible for the text, for the metadata; a body's name.
    pub author: String,
    /// Date written into the metadata, RFC 3339 with offset, so that equal content gives equal bytes.
    pub created: String,
    /// Paper and margins.
    pub page: PageStyle,
    /// Size of ordinary text, 14 by default.
    pub text_size: f32,
    /// Whether long words may be divided at line ends. Blank official forms never divide.
    pub hyphenate: bool,
    /// Number every fifth line in the left margin, counted through the document.
    pub line_numbers: bool,
    /// Large light grey text behind every page.
    pub watermark: Option<String>,
    /// Running head of every page.
    pub head: Option<Running>,
    /// Running foot of every page.
    pub foot: Option<Running>,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// Paper size and margins in points. `Default` is A4 portrait with margins 30 mm left, 15 right, 20 top and bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageStyle {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// Left margin.
    pub left: f32,
    /// Right margin.
    pub right: f32,
    /// Top margin.
    pub top: f32,
    /// Bottom margin.
    pub bottom: f32,
}

/// A running line: text at left and at right. `{page}` and `{pages}` stand for the numbers.
#[derive(Debug, Clone, Default)]
pub struct Running {
    /// Text at the left margin.
    pub left: String,
    /// Text at the right margin.
    pub right: String,
}

/// A piece of the document, from top to bottom.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading; levels 1 to 4 make the outline.
    Heading(Heading),
    /// Running text.
    Paragraph(Paragraph),
    /// An official blank: label, then what was entered (or an empty line), an underline, and a small caption beneath.
    Blank(Blank),
    /// A list whose markers hang in the margin of their text.
    List(List),
    /// A table that may run over pages.
    Table(Table),
    /// Blocks set together at the right half of the page, as the approval block and the annex heading are.
    Aside(Vec<Block>),
    /// Blocks whose text is of this size where none is given, headings and blanks among them.
    Sized(f32, Vec<Block>),
    /// Blocks kept on one page if they fit on one.
    Keep(Vec<Block>),
    /// A picture.
    Figure(Figure),
    /// Empty height.
    Space(f32),
    /// A hairline across the text width.
    Rule,
    /// What follows begins on a new page; with a style, on paper of that style from there on.
    PageBreak(Option<PageStyle>),
    /// What the blocks say belongs to this named place (an item's id); the layout reports where it landed.
    Anchored(String, Vec<Block>),
}

/// A heading of the outline.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 1 to 4.
    pub level: u8,
    /// Its words.
    pub text: Vec<Span>,
    /// Where it stands.
    pub align: Align,
}

/// Running text.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its words.
    pub text: Vec<Span>,
    /// How its lines stand.
    pub align: Align,
    /// Size of its text in points; `None` is the document's.
    pub size: Option<f32>,
    /// Left indent of all lines.
    pub indent: f32,
    /// Extra indent of the first line (negative hangs).
    pub first: f32,
    /// Space after it.
    pub after: f32,
    /// Stay on the page of the next block.
    pub keep_with_next: bool,
}

/// An official blank.
#[derive(Debug, Clone)]
pub struct Blank {
    /// Number and label before it, e.g. "1.1. Elektron xidmətin adı:".
    pub label: Vec<Span>,
    /// What was entered; empty prints `lines` empty underlines.
    pub entry: Vec<Block>,
    /// Small centred caption beneath the line.
    pub caption: String,
    /// How many empty lines to rule when nothing was entered.
    pub lines: u8,
}

/// A list.
#[derive(Debug, Clone)]
pub struct List {
    /// Marker ("1)", "a)", "–") and blocks of each entry.
    pub items: Vec<ListItem>,
}

/// One entry of a list.
#[derive(Debug, Clone)]
pub struct ListItem {
    /// What hangs before the text.
    pub marker: String,
    /// What the entry says.
    pub blocks: Vec<Block>,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Width of each column.
    pub columns: Vec<Width>,
    /// Rows repeated at the head of every page the table reaches.
    pub head: Vec<TableRow>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// Size of its text, 12 by default.
    pub size: f32,
    /// Whether hairlines surround the cells.
    pub ruled: bool,
    /// What the table holds, for a screen reader.
    pub summary: String,
}

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// Points.
    Fixed(f32),
    /// A share of what fixed columns leave.
    Share(f32),
    /// From its content.
    Auto,
}

/// One row of cells.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// As many cells as spans fill the columns.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What it says.
    pub blocks: Vec<Block>,
    /// How many columns it covers, at least 1.
    pub span: u8,
}

/// A picture.
#[derive(Debug, Clone)]
pub struct Figure {
    /// PNG or JPEG bytes.
    pub bytes: Arc<[u8]>,
    /// Width in points; the height follows.
    pub width: f32,
    /// What it shows, for a screen reader.
    pub alternative: String,
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The characters. A line feed ends the line; other control characters count as spaces.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Struck through, with removed ink, for comparisons.
    pub removed: bool,
    /// Underlined, for comparisons.
    pub added: bool,
    /// Raised footnote mark that cites this text at the foot of the page.
    pub note: Option<String>,
    /// Address the text leads to.
    pub link: Option<String>,
    /// Never divided nor broken at its spaces (names, numbers, dates).
    pub whole: bool,
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Both edges straight; the last line short.
    #[default]
    Justify,
    /// Left edge straight.
    Left,
    /// Centred.
    Center,
    /// Right edge straight.
    Right,
}
