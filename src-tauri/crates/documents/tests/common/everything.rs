//! A document with every kind of block, and with words that would do harm as markup.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqlament_typeset::block::{
    Align, Blank, Block, Cell, Document, Figure, Heading, List, ListItem, PageStyle, Paragraph,
    Running, Span, Table, TableRow, Width,
};

/// A picture of one point.
const POINT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// What someone may type.
pub const HOSTILE: &str = "<script>alert(1)</script> \" onload=\"x' & ]]> \u{0}\u{b}<w:p/>";

pub fn everything() -> Document {
    let mut document = Document::new(format!("Başlıq {HOSTILE}"));
    document.author = format!("Qurum {HOSTILE}");
    document.created = "2026-11-22T00:00:00+04:00".to_owned();
    document.line_numbers = true;
    document.watermark = Some("LAYİHƏ".to_owned());
    document.head = Some(running("LAYİHƏ", HOSTILE));
    document.foot = Some(running("Nüsxə 1", "səhifə {page} / {pages}"));
    document.blocks = vec![
        Block::Heading(Heading::new(1, "1. Birinci hissə")),
        anchored(
            "form:1.1",
            vec![words(vec![
                Span::bold("1.1.\u{a0}"),
                Span::plain("Bənd: mətn"),
            ])],
        ),
        // A level is skipped, a number is missed, a name stands twice.
        Block::Heading(Heading::new(4, "1.3. Alt başlıq")),
        anchored("form:1.1", vec![plain(HOSTILE)]),
        anchored("form:qeyd", vec![words(styled())]),
        list(
            &["1)", "2)"],
            list(&["a)", "b)", "c)", "ç)"], plain("dərin")),
        ),
        list(&["–", "–"], plain("tire ilə")),
        table(),
        Block::Figure(figure()),
        Block::Keep(vec![Block::Aside(vec![blank(), plain("sağda")])]),
        Block::Rule,
        Block::Space(12.0),
        Block::PageBreak(Some(PageStyle::default().landscape())),
        plain("eninə vərəqdə"),
        Block::PageBreak(None),
        table(),
    ];
    document
}

fn styled() -> Vec<Span> {
    let link = |text: &str, address: &str| Span {
        link: Some(address.to_owned()),
        ..Span::plain(text)
    };
    vec![
        Span {
            removed: true,
            ..Span::plain("köhnə ")
        },
        Span {
            added: true,
            ..Span::plain("yeni ")
        },
        Span {
            note: Some(format!("191/2011, 9.7 {HOSTILE}")),
            ..Span::italic("istinad")
        },
        link(" sayt", "https://a.example/?a=1&b=\"2\""),
        link(" poçt", "mailto:a@b.example"),
        link(" telefon", "tel:108"),
        link(" bənd", "#form:1.1"),
        link(" heç nə", "#form:9.9"),
        link(" zərər", "javascript:alert(1)"),
        link(" fayl", "file:///etc/passwd"),
        Span::whole(" № 191"),
        Span::plain("\nyeni sətir"),
    ]
}

fn table() -> Block {
    Block::Table(Table {
        head: vec![TableRow::plain(&["№", "Ad", ""])],
        rows: vec![
            TableRow::plain(&["1", "birinci", "üçüncü"]),
            TableRow {
                cells: vec![
                    Cell {
                        blocks: vec![plain("iki xana")],
                        span: 2,
                    },
                    Cell::new(vec![Block::Space(20.0)]),
                ],
            },
        ],
        ..Table::new(
            vec![Width::Fixed(20.0), Width::Share(1.0), Width::Auto],
            format!("Cədvəl {HOSTILE}"),
        )
    })
}

pub fn figure() -> Figure {
    let bytes = STANDARD.decode(POINT).expect("base64");
    Figure {
        bytes: Arc::from(bytes),
        width: 40.0,
        alternative: format!("şəkil {HOSTILE}"),
    }
}

fn blank() -> Block {
    Block::Blank(Blank {
        label: vec![Span::plain("İmza:")],
        entry: Vec::new(),
        caption: "imza".to_owned(),
        lines: 2,
    })
}

fn list(markers: &[&str], under: Block) -> Block {
    let item = |marker: &&str| ListItem {
        marker: (*marker).to_owned(),
        blocks: vec![plain("üzv"), under.clone()],
    };
    Block::List(List {
        items: markers.iter().map(item).collect(),
    })
}

fn running(left: &str, right: &str) -> Running {
    Running {
        left: left.to_owned(),
        right: right.to_owned(),
    }
}

fn anchored(name: &str, blocks: Vec<Block>) -> Block {
    Block::Anchored(name.to_owned(), blocks)
}

fn words(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph {
        align: Align::Left,
        ..Paragraph::new(text)
    })
}

fn plain(text: &str) -> Block {
    Block::Paragraph(Paragraph::from(text))
}
