//! Words longer than their cell: they break within it, and neither letter nor hyphen stands in the padding.

mod common;

use common::document;
use reqlament_typeset::block::*;
use reqlament_typeset::layout;
use reqlament_typeset::pages::{Owner, Page, Shape};

const WORDS: [&str; 8] = [
    "https://www.nazirlik.gov.az/elektron-xidmetler/qeydiyyat/2026/muraciet.html?nov=1&dil=az",
    "elektronlaşdırılmışxidmətlərinqeydiyyatısistemininhəyatakeçirilməsi",
    "ELEKTRONLAŞDIRILMIŞXİDMƏTLƏRİNQEYDİYYATISİSTEMİNİNHƏYATAKEÇİRİLMƏSİ",
    "XQZWRTPSDFGHKLCVBNMXQZWRTPSDFGHKLCVBNMXQZWRTPSDFGHKLCVBNM",
    "12345678901234567890123456789012345678901234567890123456789012345678",
    "“elektronlaşdırılmışxidmətlərinqeydiyyatısistemininhəyatakeçirilməsi”nin",
    "nazirlik_elektron_xidmətlər_qeydiyyatı_2026_müraciət_ərizəsi_forması",
    "№\u{a0}12345678901234567890123456789012345678901234567890123456789\u{a0}MMMMMMMMMMMMM",
];

/// Distance of text from the rules of its cell, less what is rounded.
const PADDING: f32 = 4.0;

/// Letters that come closer to the next rule than the padding lets them, or pass the margin.
fn over_the_edge(page: &Page) -> Vec<String> {
    let mut bars = Vec::new();
    let mut runs = Vec::new();
    for mark in &page.marks {
        match &mark.shape {
            Shape::Rule(rule) if (rule.from.0 - rule.to.0).abs() < 0.01 => bars.push(rule),
            Shape::Run(run) if matches!(mark.owner, Owner::Node(_)) => runs.push(run),
            _ => {}
        }
    }
    let over = runs.into_iter().filter(|run| {
        let idle = run.glyphs.last().filter(|glyph| glyph.character == ' ');
        let end = run.x + run.width() - idle.map_or(0.0, |glyph| glyph.advance);
        let beside = |from: f32, to: f32| run.y > from.min(to) && run.y < from.max(to) + 1.0;
        bars.iter().any(|bar| {
            beside(bar.from.1, bar.to.1) && run.x < bar.from.0 - 0.1 && end > bar.from.0 - PADDING
        }) || end > page.width - page.right + 0.1
    });
    over.map(|run| run.text()).collect()
}

fn table(columns: &[Width], words: &str, head: &str) -> Block {
    let cells = vec![words; columns.len()];
    let mut rows = vec![TableRow::plain(&cells)];
    // Alone, after others, in a list, and in letters of several kinds.
    let beside = format!("Qeyd: {words} və {words}.");
    rows.push(TableRow::plain(&vec![beside.as_str(); columns.len()]));
    let list = Block::List(List {
        items: vec![ListItem {
            marker: String::from("10)"),
            blocks: vec![Block::Paragraph(Paragraph::from(words))],
        }],
    });
    let (first, rest) = words.split_at(words.char_indices().nth(20).map_or(0, |(at, _)| at));
    let mixed = Paragraph::new(vec![
        Span::plain(first),
        Span {
            bold: true,
            ..Span::plain(rest)
        },
    ]);
    let blank = Block::Blank(Blank {
        label: vec![Span::plain(words)],
        entry: vec![Block::Paragraph(Paragraph::from(words))],
        caption: words.to_owned(),
        lines: 2,
    });
    let nested = Block::Table(Table {
        rows: vec![TableRow::plain(&[words, words])],
        ..Table::new(vec![Width::Auto, Width::Share(1.0)], "n")
    });
    let sized = Block::Sized(8.0, vec![Block::Paragraph(Paragraph::from(words))]);
    let heading = Block::Heading(Heading::new(2, words));
    let linked = Block::Paragraph(Paragraph::new(vec![Span {
        link: Some("https://a.az".to_owned()),
        ..Span::plain(words)
    }]));
    let noted = Block::Paragraph(Paragraph::new(vec![Span {
        note: Some(words.to_owned()),
        ..Span::plain(words)
    }]));
    let held = words.replace(['/', '-', '_'], "\u{2060}");
    let stuck = Block::Paragraph(Paragraph::from(
        format!("{}\u{a0}{}\u{a0}{}", "M".repeat(7), "i".repeat(9), held).as_str(),
    ));
    for block in [
        list,
        Block::Paragraph(mixed),
        blank,
        nested,
        sized,
        heading,
        linked,
        noted,
        stuck,
    ] {
        let cell = |_: &Width| Cell::new(vec![block.clone()]);
        rows.push(TableRow {
            cells: columns.iter().map(cell).collect(),
        });
    }
    Block::Table(Table {
        head: vec![TableRow::plain(&vec![head; columns.len()])],
        rows,
        ..Table::new(columns.to_vec(), "t")
    })
}

#[test]
fn no_word_passes_the_edge_of_its_cell() {
    use Width::{Auto, Fixed, Share};
    let shapes: [&[Width]; 6] = [
        &[Auto, Share(2.0), Share(1.0)],
        &[Auto, Auto, Auto],
        &[Fixed(72.0), Share(1.0), Share(3.0)],
        &[Share(1.0)],
        &[Share(1.0); 6],
        &[Auto; 6],
    ];
    let mut found = Vec::new();
    for columns in shapes {
        for words in WORDS {
            for hyphenate in [false, true] {
                let mut document = document(vec![table(columns, words, words)]);
                document.hyphenate = hyphenate;
                let pages = layout(&document).expect("the document can be laid out");
                let over = pages.pages.iter().flat_map(over_the_edge);
                found.extend(over.map(|text| format!("{columns:?}: {text}")));
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{found:#?}");
}
