//! What cannot be printed is refused, and the refusal says what it is and where it stands.

mod common;

use common::{PROSE, document, extracted, paragraph};
use reqlament_typeset::block::*;
use reqlament_typeset::{TypesetError, pdf, unprintable};

/// The refusal of a document.
fn refusal(blocks: Vec<Block>) -> TypesetError {
    pdf(&document(blocks)).expect_err("it cannot be printed")
}

#[test]
fn characters_of_other_scripts_are_named_with_the_item_they_stand_in() {
    for (text, told) in [
        ("שלום", "U+05E9 HEBREW LETTER SHIN"),
        ("مرحبا", "U+0645 ARABIC LETTER MEEM"),
        ("😀", "U+1F600 GRINNING FACE"),
        ("👩\u{200d}💻", "U+1F469 WOMAN"),
        ("\u{e123}", "U+E123"),
        ("漢", "U+6F22 CJK UNIFIED IDEOGRAPH-6F22"),
    ] {
        let inner = Block::Anchored(
            String::from("3.4.1"),
            vec![paragraph(&format!("adı {text}"))],
        );
        let error = refusal(vec![
            paragraph(PROSE),
            Block::Anchored(String::from("3.4"), vec![inner]),
        ]);
        let message = error.to_string();
        let TypesetError::MissingGlyph {
            codepoint,
            item,
            character,
            ..
        } = error
        else {
            panic!("another error: {message}")
        };
        assert_eq!(codepoint, told);
        assert_eq!(item.as_deref(), Some("3.4.1"));
        assert!(
            message.contains(told) && message.contains("3.4.1"),
            "{message}"
        );
        assert_eq!(unprintable(text), Some(character));
    }
}

#[test]
fn a_footnote_is_refused_with_the_item_that_cites_it() {
    let noted = |note: &str| {
        let span = Span {
            note: Some(note.to_owned()),
            ..Span::plain("söz")
        };
        Block::Paragraph(Paragraph::new(vec![span]))
    };
    let item = |name: &str, note| Block::Anchored(name.to_owned(), vec![noted(note)]);
    let blocks = vec![
        noted("a"),
        item("1.3", "b"),
        noted("c"),
        item("2.6", "漢"),
        item("2.7", "d"),
    ];
    let TypesetError::MissingGlyph { item, .. } = refusal(blocks) else {
        panic!("another error")
    };
    assert_eq!(item.as_deref(), Some("2.6"));
}

#[test]
fn invisible_characters_are_harmless() {
    let text =
        "a\u{200b}b\u{200c}c\u{200d}d\u{feff}e\u{ad}f\u{2060}g\u{200e}h\u{202e}i\u{fe0f}j\u{61c}k";
    let bytes = pdf(&document(vec![paragraph(text)]))
        .expect("it prints")
        .bytes;
    assert_eq!(extracted(&bytes).trim(), "abcdefghijk");
    assert_eq!(unprintable(text), None);
}

#[test]
fn combining_marks_are_composed_or_drawn_over_their_letter() {
    let bytes = pdf(&document(vec![paragraph(
        "o\u{308} g\u{306} I\u{307} q\u{308}",
    )]));
    let text = extracted(&bytes.expect("it prints").bytes);
    // The extractor takes a mark above for another line.
    assert_eq!(text.split_whitespace().collect::<String>(), "öğİq\u{308}");
}

#[test]
fn spaces_of_all_kinds_are_spaces() {
    let bytes = pdf(&document(vec![paragraph(
        "a\u{2003}b\u{3000}c\u{2009}d\u{a0}e\u{202f}f",
    )]));
    let text = extracted(&bytes.expect("it prints").bytes);
    assert_eq!(text.split_whitespace().collect::<String>(), "abcdef");
}

#[test]
fn blocks_within_blocks_without_end() {
    let mut blocks = vec![paragraph("söz")];
    for _ in 0..10_000 {
        blocks = vec![Block::Keep(blocks)];
    }
    let mut deep = document(blocks);
    assert_eq!(pdf(&deep).expect_err("too deep").code(), "typeset.nesting");
    // Taken apart level by level: to drop it at once would descend as deep as it goes.
    let mut blocks = std::mem::take(&mut deep.blocks);
    while let Some(Block::Keep(inner)) = blocks.pop() {
        blocks = inner;
    }
}

fn picture(bytes: &[u8]) -> TypesetError {
    let alternative = String::from("Gerb");
    let error = refusal(vec![Block::Figure(Figure {
        bytes: bytes.into(),
        width: 80.0,
        alternative,
    })]);
    assert_eq!(error.code(), "typeset.picture");
    assert!(error.to_string().contains("Gerb"), "{error}");
    error
}

/// A PNG that says it has these measures, and has hardly a pixel.
fn hollow(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer
        .write_chunk(png::chunk::IDAT, &[0x78, 0x9c, 0x63, 0x00])
        .expect("a chunk");
    drop(writer);
    bytes
}

/// The head of a JPEG with these measures, and an end at once.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let [[w1, w0], [h1, h0]] = [width.to_be_bytes(), height.to_be_bytes()];
    vec![
        0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, h1, h0, w1, w0, 1, 1, 0x11, 0, 0xff, 0xd9,
    ]
}

#[test]
fn pictures_too_large_to_decode() {
    for bytes in [
        hollow(20_000, 20_000),
        jpeg(20_000, 20_000),
        jpeg(65_535, 65_535),
    ] {
        let told = picture(&bytes).to_string();
        assert!(told.contains("pixels"), "{told}");
    }
}

#[test]
fn damaged_pictures() {
    let whole = hollow(20, 20);
    for bytes in [
        &whole[..],
        &whole[..40],
        &jpeg(4_000, 3_000),
        &jpeg(0, 10),
        &[0xff, 0xd8],
        &[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8],
        &[0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff],
        b"GIF89a",
        b"",
    ] {
        picture(bytes);
    }
}

#[test]
fn lengths_that_are_no_numbers() {
    for odd in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -1.0, 0.0, 1e30] {
        for side in 0..6 {
            let mut page = PageStyle::default();
            let sides = [
                &mut page.width,
                &mut page.height,
                &mut page.left,
                &mut page.right,
                &mut page.top,
                &mut page.bottom,
            ];
            *sides.into_iter().nth(side).expect("a side") = odd;
            // Margins may be nought.
            let fits = odd == 0.0 && side > 1;
            let blocks = vec![
                paragraph("söz"),
                Block::PageBreak(Some(page)),
                paragraph("söz"),
            ];
            assert_eq!(pdf(&document(blocks)).is_ok(), fits, "{side} {odd}");
        }
        let table = Table {
            size: odd,
            rows: vec![TableRow::plain(&["a", "b", "c"])],
            ..Table::new(vec![Width::Fixed(odd), Width::Share(odd), Width::Auto], "t")
        };
        let odd = Paragraph {
            size: Some(odd),
            indent: odd,
            first: odd,
            after: odd,
            ..Paragraph::from(PROSE)
        };
        let blocks = vec![
            Block::Table(table),
            Block::Space(odd.after),
            Block::Paragraph(odd),
        ];
        pdf(&document(blocks)).expect("it prints");
    }
}
