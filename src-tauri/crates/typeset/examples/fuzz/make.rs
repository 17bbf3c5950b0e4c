//! Documents from numbers.

use arbitrary::{Result, Unstructured};
use reqlament_typeset::block::*;

const WORDS: [&str; 28] = [
    "xidmət",
    "elektron",
    "Azərbaycan",
    "Respublikasının",
    "№",
    "191",
    "2011-ci",
    "e-müraciət",
    "və",
    "“ASAN",
    "imza”",
    "«Qanun»",
    "qeyri-rezidentlərə",
    "məhdudlaşdırılması",
    "https://e-qanun.az/framework/12345?a=b",
    "(yüklülüyü)",
    "–",
    "10 ₼",
    "☑",
    "İ",
    "məlumatlandırılmasının",
    "1.2.3.",
    "a/b",
    "o\u{308}lçü",
    "bir\u{ad}ləş\u{ad}mə",
    "x\u{200d}y\u{feff}z\u{200b}w",
    "AVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAV",
    "söz\u{2011}söz",
];

/// What no face has, of several kinds.
const MISSING: [&str; 5] = ["漢", "ש", "م", "😀", "q\u{e123}"];

/// The document of a number.
pub fn document(seed: u64) -> Result<Document> {
    let bytes = bytes(seed);
    let mut from = Unstructured::new(&bytes);
    let from = &mut from;
    let mut document = Document::new("Sınaq");
    document.hyphenate = from.arbitrary()?;
    document.line_numbers = from.arbitrary()?;
    document.text_size = from.int_in_range(6..=24)? as f32;
    if from.ratio(1, 4)? {
        document.watermark = Some(String::from("LAYİHƏ"));
    }
    if from.ratio(1, 4)? {
        let (left, right) = (text(from, 12)?, String::from("{page} / {pages}"));
        document.foot = Some(Running { left, right });
    }
    document.page = page(from)?;
    document.blocks = blocks(from, 0)?;
    Ok(document)
}

/// Bytes that follow from a number; their count too, so that most documents are short.
fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let count = 1 << (next() % 10);
    (0..count).flat_map(|_| next().to_le_bytes()).collect()
}

fn page(from: &mut Unstructured) -> Result<PageStyle> {
    let style = PageStyle::default();
    Ok(match from.int_in_range(0..=5)? {
        0 => style.landscape(),
        1 => PageStyle {
            width: from.int_in_range(204..=700)? as f32,
            height: from.int_in_range(190..=900)? as f32,
            ..style
        },
        _ => style,
    })
}

fn text(from: &mut Unstructured, most: usize) -> Result<String> {
    let mut text = String::new();
    for _ in 0..from.int_in_range(0..=most)? {
        if !text.is_empty() {
            text.push_str(if from.ratio(1, 40)? { "\n" } else { " " });
        }
        // Asked this way round, since a source that has run dry says yes.
        if !from.ratio(4_999, 5_000)? {
            text.push_str(from.choose(&MISSING)?);
        }
        text.push_str(from.choose(&WORDS)?);
        if from.ratio(1, 100)? {
            let again = from.int_in_range(2..=300)?;
            text.push_str(&"ab".repeat(again));
        }
    }
    Ok(text)
}

fn spans(from: &mut Unstructured) -> Result<Vec<Span>> {
    let mut spans = Vec::new();
    for _ in 0..from.int_in_range(0..=3)? {
        let mut span = Span::plain(text(from, 40)?);
        span.bold = from.ratio(1, 5)?;
        span.italic = from.ratio(1, 5)?;
        span.removed = from.ratio(1, 9)?;
        span.added = from.ratio(1, 9)?;
        span.whole = from.ratio(1, 9)?;
        if from.ratio(1, 9)? {
            span.link = Some(String::from("e-qanun.az"));
        }
        if from.ratio(1, 12)? {
            span.note = Some(text(from, 60)?);
        }
        spans.push(span);
    }
    Ok(spans)
}

/// Any length, sound or not.
fn length(from: &mut Unstructured) -> Result<f32> {
    Ok(match from.int_in_range(0..=12)? {
        0 => f32::NAN,
        1 => f32::INFINITY,
        2 => -1e30,
        3 => 1e9,
        4 => -20.0,
        other => other as f32 * 9.0,
    })
}

fn blocks(from: &mut Unstructured, depth: usize) -> Result<Vec<Block>> {
    let most = if depth == 0 { 14 } else { 3 };
    let count = from.int_in_range(0..=most)?;
    (0..count).map(|_| block(from, depth)).collect()
}

fn block(from: &mut Unstructured, depth: usize) -> Result<Block> {
    let aligns = [Align::Justify, Align::Left, Align::Center, Align::Right];
    let simple = depth > 4;
    Ok(match from.int_in_range(0..=if simple { 4 } else { 12 })? {
        0 => Block::Heading(Heading {
            level: from.int_in_range(0..=9)?,
            text: spans(from)?,
            align: *from.choose(&aligns)?,
        }),
        1 => Block::Space(length(from)?),
        2 => Block::Rule,
        3 | 4 => Block::Paragraph(Paragraph {
            align: *from.choose(&aligns)?,
            size: if from.ratio(1, 9)? {
                Some(length(from)?)
            } else {
                None
            },
            indent: if from.ratio(1, 9)? {
                length(from)?
            } else {
                0.0
            },
            first: if from.ratio(1, 9)? {
                length(from)?
            } else {
                0.0
            },
            after: length(from)?,
            keep_with_next: from.ratio(1, 9)?,
            ..Paragraph::new(spans(from)?)
        }),
        5 => Block::Blank(Blank {
            label: spans(from)?,
            entry: blocks(from, depth + 1)?,
            caption: text(from, 12)?,
            lines: from.int_in_range(0..=4)?,
        }),
        6 | 7 => {
            let count = from.int_in_range(0..=4)?;
            let item = |nth: usize| {
                let blocks = blocks(from, depth + 1)?;
                Ok(ListItem {
                    marker: format!("{nth})"),
                    blocks,
                })
            };
            Block::List(List {
                items: (0..count).map(item).collect::<Result<_>>()?,
            })
        }
        8 | 9 => Block::Table(table(from, depth)?),
        10 => Block::Aside(blocks(from, depth + 1)?),
        11 => Block::Keep(blocks(from, depth + 1)?),
        12 => Block::Sized(length(from)?, blocks(from, depth + 1)?),
        _ if depth == 0 && from.ratio(1, 3)? => Block::PageBreak(if from.arbitrary()? {
            Some(page(from)?)
        } else {
            None
        }),
        _ => Block::Anchored(format!("bənd {depth}"), blocks(from, depth + 1)?),
    })
}

fn table(from: &mut Unstructured, depth: usize) -> Result<Table> {
    let columns = from.int_in_range(0..=5)?;
    let width = |from: &mut Unstructured| {
        Ok(match from.int_in_range(0..=2)? {
            0 => Width::Fixed(length(from)?),
            1 => Width::Share(length(from)?),
            _ => Width::Auto,
        })
    };
    let row = |from: &mut Unstructured| {
        let mut cells = Vec::new();
        for _ in 0..from.int_in_range(0..=columns + 1)? {
            let span = from.int_in_range(0..=3)?;
            cells.push(Cell {
                blocks: blocks(from, depth + 2)?,
                span,
            });
        }
        Ok(TableRow { cells })
    };
    let heads = from.int_in_range(0..=2)?;
    let rows = from.int_in_range(0..=if depth == 0 { 30 } else { 4 })?;
    Ok(Table {
        columns: (0..columns).map(|_| width(from)).collect::<Result<_>>()?,
        head: (0..heads).map(|_| row(from)).collect::<Result<_>>()?,
        rows: (0..rows).map(|_| row(from)).collect::<Result<_>>()?,
        size: length(from)?,
        ruled: from.arbitrary()?,
        summary: String::from("cədvəl"),
    })
}
