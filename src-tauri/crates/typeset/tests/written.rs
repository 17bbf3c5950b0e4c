//! What the written file says to readers, checked with tools that are not ours.

mod common;

use common::{PROSE, blank, document, extracted, list, paragraph, table, tool, words};
use reqlament_typeset::block::*;
use reqlament_typeset::{TypesetError, pdf};

fn bytes(document: &Document) -> Vec<u8> {
    pdf(document).expect("the document can be printed").bytes
}

fn full() -> Document {
    let mut linked = Paragraph::from("Mətn ");
    linked.text.push(Span {
        link: Some(String::from("e-qanun.az/framework/1")),
        ..Span::plain("e-qanun.az")
    });
    linked.text.push(Span {
        note: Some(String::from("Qeyd mətni.")),
        ..Span::plain(" ünvanındadır")
    });
    let mut document = document(vec![
        Block::Heading(Heading::new(1, "1. Ümumi müddəalar")),
        blank("1.1. Adı:", vec![paragraph(PROSE)], "rəsmi adı"),
        Block::Heading(Heading::new(3, "1.2. Digər")),
        list(&["birinci;", "ikinci."]),
        Block::Table(table(80)),
        Block::Paragraph(linked),
    ]);
    document.hyphenate = true;
    document.watermark = Some(String::from("LAYİHƏ"));
    document.foot = Some(Running {
        left: String::new(),
        right: String::from("{page} / {pages}"),
    });
    document
}

#[test]
fn every_word_is_read_in_order() {
    let mut source = document(vec![
        paragraph(PROSE),
        list(&["birinci;", "ikinci."]),
        paragraph(PROSE),
    ]);
    source.hyphenate = true;
    source.page.width = 300.0;
    let wanted = format!("{PROSE} 1) birinci; 2) ikinci. {PROSE}");
    assert_eq!(words(&extracted(&bytes(&source))), words(&wanted));
}

#[test]
fn the_letters_of_the_language_come_back() {
    let letters =
        "ə Ə ğ Ğ ı İ ş Ş ç Ç ö Ö ü Ü i I № ₼ – — “ ” « » … § ° □ ☐ ☑ x² e\u{2011}m 1\u{a0}000";
    for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
        let span = Span {
            bold,
            italic,
            ..Span::plain(letters)
        };
        let text = extracted(&bytes(&document(vec![Block::Paragraph(Paragraph::new(
            vec![span],
        ))])));
        assert_eq!(words(&text), words(&letters.replace('\u{2011}', "-")));
    }
}

#[test]
fn a_stray_letter_of_another_script_spoils_no_other() {
    let text = extracted(&bytes(&document(vec![paragraph(
        "Əlavə \u{4d8}lav\u{4d9} əlavə",
    )])));
    assert_eq!(words(&text), ["Əlavə", "Əlavə", "əlavə"]);
}

#[test]
fn decomposed_letters_are_composed() {
    let text = extracted(&bytes(&document(vec![paragraph(
        "o\u{308}lc\u{327}u\u{308}",
    )])));
    assert_eq!(text.trim(), "ölçü");
}

#[test]
fn equal_documents_are_equal_files() {
    let document = full();
    assert!(bytes(&document) == bytes(&document.clone()));
}

#[test]
fn a_character_no_font_has_is_named() {
    let error =
        pdf(&document(vec![paragraph("Xidmətin adı 漢 burada")])).expect_err("it cannot be drawn");
    assert_eq!(error.code(), "typeset.missing_glyph");
    let TypesetError::MissingGlyph {
        character,
        codepoint,
        item,
        near,
    } = error
    else {
        panic!("another error")
    };
    let told = (character, codepoint.as_str(), item);
    assert_eq!(told, ('漢', "U+6F22 CJK UNIFIED IDEOGRAPH-6F22", None));
    assert!(near.contains("adı 漢"), "{near}");
}

#[test]
fn control_characters_are_spaces_and_line_feeds_end_lines() {
    let text = extracted(&bytes(&document(vec![paragraph(
        "bir\u{0}iki\u{7}\tüç\r\ndörd\u{200b}\u{feff}",
    )])));
    assert_eq!(
        text.trim().lines().collect::<Vec<_>>(),
        ["bir iki üç", "dörd"]
    );
}

#[test]
fn the_file_is_sound_and_its_fonts_are_inside() {
    let bytes = bytes(&full());
    tool("qpdf", &bytes, &["--check"], &[]);
    let fonts = tool("pdffonts", &bytes, &[], &[]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.len() >= 2);
    assert!(
        rows.iter()
            .all(|row| row.contains("yes yes yes") && row.as_bytes()[6] == b'+'),
        "{fonts}"
    );
}

#[test]
fn the_structure_can_be_followed() {
    let bytes = bytes(&full());
    let structure = tool("pdfinfo", &bytes, &["-struct-text"], &[]);
    for tag in [
        "Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Link",
        "Note",
    ] {
        assert!(
            structure
                .lines()
                .any(|line| line.trim().trim_end_matches(':').split(' ').next() == Some(tag)),
            "{tag} in {structure}"
        );
    }
    // A head that comes again is decoration.
    assert_eq!(structure.matches("\"Əməliyyat").count(), 1);
    let told = tool("pdfinfo", &bytes, &[], &[]);
    assert!(told.contains("Tagged:          yes"), "{told}");
    assert!(told.contains("Title:           Sınaq sənədi"), "{told}");
    assert!(told.contains("PDF version:     1.7"), "{told}");
}

#[test]
fn a_screen_reader_hears_divided_words_whole() {
    let mut source = document(vec![paragraph(PROSE)]);
    source.hyphenate = true;
    source.page.width = 260.0;
    let told = tool("pdfinfo", &bytes(&source), &["-struct-text"], &[]);
    let heard: String = told
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'))
        .filter(|piece| !matches!(*piece, "-" | "\u{ad}"))
        .collect();
    assert_eq!(words(&heard), words(PROSE));
}

#[test]
fn the_archive_pass_leaves_what_archives_ask_for() {
    let file = lopdf::Document::load_mem(&bytes(&full())).expect("it loads");
    let catalog = file.catalog().expect("a catalog");
    for key in [
        "Lang",
        "MarkInfo",
        "StructTreeRoot",
        "Metadata",
        "OutputIntents",
        "ViewerPreferences",
        "Outlines",
    ] {
        assert!(catalog.has(key.as_bytes()), "{key}");
    }
    for id in file.page_iter() {
        let page = file.get_dictionary(id).expect("a page");
        assert!(page.has(b"StructParents") && page.has(b"Tabs"));
    }
}

#[test]
fn a_picture_is_printed_with_its_description() {
    let mut data = Vec::new();
    let mut encoder = png::Encoder::new(&mut data, 2, 2);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("a header");
    writer
        .write_image_data(&[255, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 128, 9, 9, 9, 255])
        .expect("pixels");
    writer.finish().expect("an end");
    let figure = |bytes: &[u8]| {
        let alternative = String::from("Gerb");
        document(vec![Block::Figure(Figure {
            bytes: bytes.into(),
            width: 80.0,
            alternative,
        })])
    };
    let printed = bytes(&figure(&data));
    tool("qpdf", &printed, &["--check"], &[]);
    assert!(tool("pdfimages", &printed, &["-list"], &[]).lines().count() == 3);
    let error = pdf(&figure(b"no picture")).expect_err("no picture");
    assert_eq!(error.code(), "typeset.picture");
}

#[test]
fn an_empty_document_is_one_empty_page() {
    assert_eq!(pdf(&document(Vec::new())).expect("it prints").pages, 1);
    let blank = [
        paragraph(""),
        Block::Table(Table::new(Vec::new(), "")),
        Block::List(List { items: Vec::new() }),
    ];
    assert_eq!(pdf(&document(blank.to_vec())).expect("it prints").pages, 1);
}

#[test]
fn a_page_without_room_is_refused() {
    let mut narrow = document(vec![paragraph("söz")]);
    narrow.page.left = 590.0;
    assert_eq!(pdf(&narrow).expect_err("no room").code(), "typeset.page");
    let mut tiny = document(vec![paragraph("söz")]);
    tiny.text_size = f32::NAN;
    assert_eq!(pdf(&tiny).expect_err("no size").code(), "typeset.page");
}
