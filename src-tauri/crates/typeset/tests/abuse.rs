//! Input no office would send on purpose: it prints, and in bearable time.

mod common;

use std::time::Instant;

use common::{PROSE, document, extracted, paragraph, table};
use reqlament_typeset::block::*;
use reqlament_typeset::{layout, pdf};

/// Lays the document out and says how long it took.
fn timed(document: &Document) -> usize {
    let start = Instant::now();
    let pages = layout(document).expect("it can be laid out").pages.len();
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    pages
}

#[test]
fn a_paragraph_of_a_million_bytes() {
    let mut huge = document(vec![paragraph(&PROSE.repeat(1_000_000 / PROSE.len()))]);
    huge.hyphenate = true;
    assert!(timed(&huge) > 200);
}

#[test]
fn a_word_without_end() {
    for word in [
        "w".repeat(3_000),
        "məlumat".repeat(430),
        "A1".repeat(50_000),
        "ə".repeat(100_000),
    ] {
        let text = format!("{PROSE} {word} {PROSE}");
        assert!(timed(&document(vec![paragraph(&text)])) >= 1);
        let cell = Table {
            rows: vec![TableRow::plain(&["1", &word[..3_000], "—"])],
            ..table(0)
        };
        assert!(timed(&document(vec![Block::Table(cell)])) >= 1);
    }
}

#[test]
fn a_word_without_end_keeps_its_letters() {
    let word: String = (0..3_000)
        .map(|i| char::from(b'a' + (i * i % 23) as u8))
        .collect();
    let printed = pdf(&document(vec![paragraph(&word)])).expect("it prints");
    let read: String = extracted(&printed.bytes).split_whitespace().collect();
    assert_eq!(read, word);
}

#[test]
fn ten_thousand_rows() {
    assert!(timed(&document(vec![Block::Table(table(10_000))])) > 100);
}

#[test]
fn odd_tables() {
    let wide = Table::new(vec![Width::Auto; 60], "enli");
    let wide = Table {
        rows: vec![TableRow {
            cells: vec![Cell::from("söz"); 60],
        }],
        ..wide
    };
    let ragged = Table {
        rows: vec![
            TableRow {
                cells: vec![Cell::from("a"); 9],
            },
            TableRow { cells: Vec::new() },
        ],
        ..table(1)
    };
    let spanning = Table {
        rows: vec![TableRow {
            cells: vec![Cell {
                span: 200,
                ..Cell::from(PROSE)
            }],
        }],
        ..table(1)
    };
    let thin = Table {
        columns: vec![Width::Fixed(0.0), Width::Share(0.0), Width::Fixed(9_000.0)],
        ..table(3)
    };
    let nested = Table {
        rows: vec![TableRow {
            cells: vec![Cell::new(vec![Block::Table(table(50))])],
        }],
        ..table(1)
    };
    for odd in [wide, ragged, spanning, thin, nested] {
        assert!(timed(&document(vec![Block::Table(odd)])) >= 1);
    }
}

#[test]
fn deep_nesting_and_silly_measures() {
    let mut blocks = vec![paragraph(PROSE)];
    for _ in 0..60 {
        blocks = vec![Block::List(List {
            items: vec![ListItem {
                marker: "1)".repeat(4),
                blocks,
            }],
        })];
    }
    assert!(timed(&document(blocks)) >= 1);
    let silly = Paragraph {
        indent: 1e9,
        first: -1e9,
        after: 1e9,
        size: Some(400.0),
        ..Paragraph::from(PROSE)
    };
    let silly = vec![
        Block::Paragraph(silly),
        Block::Space(1e9),
        Block::Space(-5.0),
        paragraph("son"),
    ];
    assert!(timed(&document(silly)) >= 1);
}

#[test]
fn many_long_footnotes() {
    let noted = |_| {
        let span = Span {
            note: Some(PROSE.repeat(12)),
            ..Span::plain(PROSE)
        };
        Block::Paragraph(Paragraph::new(vec![span]))
    };
    let pages = timed(&document((0..40).map(noted).collect()));
    assert!((20..200).contains(&pages), "{pages}");
}
