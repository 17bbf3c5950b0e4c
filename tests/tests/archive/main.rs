//! What the typesetter can set, each thing in a document, held against the rules of PDF/A-2a and PDF/UA-1.

mod grids;

use reqlament_tests::archival;
use reqlament_tests::paper::{preflight, tool};
use reqlament_typeset::block::*;
use reqlament_typeset::{layout, pdf, write};

const PROSE: &str = "Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar, onların \
    məhdudlaşdırılması (yüklülüyü) və daşınmaz əmlakın təsviri barədə daşınmaz əmlakın dövlət reyestrində olan \
    məlumatlar əsasında elektron arayış verilir. Qaydalar 24 noyabr 2011-ci il tarixli № 191 qərarı ilə təsdiq edilib.";

fn document(blocks: Vec<Block>) -> Document {
    let mut document = Document::new("Sınaq sənədi: “A & B” < C");
    document.author = String::from("Dövlət Komitəsi");
    document.created = String::from("2026-11-22T16:00:00+04:00");
    document.hyphenate = true;
    document.foot = Some(Running {
        left: String::from("Versiya 1"),
        right: String::from("{page} / {pages}"),
    });
    document.blocks = blocks;
    document
}

/// A file without faults, its bytes and its structure as a screen reader follows it.
#[track_caller]
fn sound(document: &Document) -> (Vec<u8>, String) {
    let printed = pdf(document).expect("it can be printed");
    let faults = archival::faults(&printed.bytes);
    assert!(faults.is_empty(), "{faults:#?}");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("printed.pdf");
    std::fs::write(&file, &printed.bytes).expect("a file");
    let path = file.to_str().expect("UTF-8");
    tool("qpdf", &["--check", path]);
    let variant = folder.path().join("basic.pdf");
    std::fs::write(&variant, archival::basic(&printed.bytes)).expect("a file");
    let verdict = preflight(folder.path(), &[variant]);
    assert!(verdict.is_empty(), "{verdict}");
    let told = tool("pdfinfo", &["-struct-text", path]);
    (printed.bytes, told)
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(Paragraph::from(words))
}

fn spans(text: Vec<Span>) -> Block {
    Block::Paragraph(Paragraph::new(text))
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading(Heading::new(level, words))
}

fn linked(words: &str, address: &str) -> Span {
    Span {
        link: Some(address.to_owned()),
        ..Span::plain(words)
    }
}

fn noted(words: &str, note: &str) -> Span {
    Span {
        note: Some(note.to_owned()),
        ..Span::plain(words)
    }
}

#[test]
fn levels_of_headings_are_never_skipped() {
    let (_, told) = sound(&document(vec![
        heading(3, "Başlıq"),
        heading(1, ""),
        heading(4, "Dərində"),
        paragraph(PROSE),
        heading(1, "Yuxarıda"),
    ]));
    let tags: Vec<&str> = told
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with('H'))
        .collect();
    assert_eq!(tags, ["H1 (block)", "H2 (block)", "H1 (block)"]);
}

#[test]
fn footnotes_are_heard_after_the_whole_text_that_cites_them() {
    let long = PROSE.repeat(14);
    let text = vec![
        noted("Birinci", "Birinci qeyd."),
        Span::plain(format!(" {long} ")),
        Span {
            note: Some(String::from("İkinci qeyd.")),
            ..linked("ünvan", "e-qanun.az/framework/22092")
        },
        Span::plain(" son."),
    ];
    let (_, told) = sound(&document(vec![
        heading(1, "Qeydlər"),
        spans(text),
        paragraph("Ardı."),
    ]));
    let at = |words: &str| {
        told.find(words)
            .unwrap_or_else(|| panic!("{words}: {told}"))
    };
    assert!(at("son.") < at("Birinci qeyd."), "{told}");
    assert!(at("Birinci qeyd.") < at("İkinci qeyd."), "{told}");
    assert!(at("İkinci qeyd.") < at("Ardı."), "{told}");
}

#[test]
fn a_link_over_line_ends_and_pages_is_one_link() {
    let words =
        "Azərbaycan Respublikasının normativ hüquqi aktlarının vahid internet elektron bazası "
            .repeat(3);
    let (bytes, told) = sound(&document(vec![
        paragraph(&PROSE.repeat(8)),
        spans(vec![
            Span::plain("Bax: "),
            linked(&words, "https://e-qanun.az/framework/22092?a=(b)&c=ə"),
            linked("boş ünvan", " "),
            Span::plain(" və "),
            linked("poçt", "xidmet@qurum.example"),
        ]),
    ]));
    assert_eq!(told.matches("Link").count(), 2, "{told}");
    let file = lopdf::Document::load_mem(&bytes).expect("it loads");
    let annotations = file
        .objects
        .values()
        .filter(|object| object.type_name().is_ok_and(|name| name == b"Annot"))
        .count();
    assert!(annotations >= 3, "{annotations} annotations");
}

#[test]
fn changes_are_heard_and_not_only_seen() {
    let removed = Span {
        removed: true,
        ..Span::plain("üç iş günü")
    };
    let added = Span {
        added: true,
        ..Span::plain("yeddi iş günü")
    };
    let (_, told) = sound(&document(vec![spans(vec![
        Span::plain("Müddət "),
        removed,
        Span::plain(" "),
        added,
        Span::plain(" müəyyən edilir."),
    ])]));
    assert_eq!(told.matches("Span").count(), 2, "{told}");
}

#[test]
fn what_stands_beside_the_text_is_not_read_as_text() {
    let mut draft = document(vec![
        heading(1, "1. Ümumi müddəalar"),
        Block::Blank(Blank {
            label: vec![Span::plain("1.1. Adı:")],
            entry: vec![paragraph(PROSE)],
            caption: String::from("rəsmi adı"),
            lines: 2,
        }),
        Block::Blank(Blank {
            label: vec![Span::plain("1.2. Digər:")],
            entry: Vec::new(),
            caption: String::from("boş"),
            lines: 3,
        }),
        Block::Rule,
        Block::Aside(vec![paragraph("Təsdiq edirəm")]),
        Block::PageBreak(Some(PageStyle {
            width: 842.0,
            height: 595.0,
            ..PageStyle::default()
        })),
        Block::Anchored(String::from("1.3"), vec![paragraph(&PROSE.repeat(9))]),
    ]);
    draft.watermark = Some(String::from("LAYİHƏ"));
    draft.line_numbers = true;
    draft.head = Some(Running {
        left: String::from("LAYİHƏ"),
        right: String::from("qaralama"),
    });
    let (_, told) = sound(&draft);
    for word in ["LAYİHƏ", "qaralama", "Versiya", "\"5\""] {
        assert!(!told.contains(word), "{word}: {told}");
    }
}

#[test]
fn lines_ended_on_purpose_are_heard_as_words() {
    let lines = "Elektron xidmətin qeydə alınması\n(ləğv edilməsi) barədə\nmüraciət";
    let (_, told) = sound(&document(vec![heading(1, lines)]));
    assert!(told.contains(&lines.replace('\n', " ")), "{told}");
}

#[test]
fn nothing_at_all_is_sound_too() {
    sound(&document(Vec::new()));
    let mut odd = document(vec![paragraph("söz")]);
    odd.title = "Ad\u{7}ı\n".to_owned() + &"uzun ".repeat(20_000);
    odd.author = String::from(" <&>\u{ffff} ");
    sound(&odd);
}

#[test]
fn characters_of_one_font_alone_are_refused() {
    let error = pdf(&document(vec![paragraph("söz \u{f001}")])).expect_err("a private character");
    assert_eq!(error.code(), "typeset.missing_glyph");
}

#[test]
fn the_checks_find_what_is_wrong() {
    let pages = layout(&document(vec![paragraph(PROSE)])).expect("pages");
    let bytes = write(&pages).expect("a file");
    let spoiled = |spoil: &dyn Fn(&mut lopdf::Document)| {
        let mut file = lopdf::Document::load_mem(&bytes).expect("it loads");
        spoil(&mut file);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).expect("it is written");
        archival::faults(&bytes)
    };
    assert!(spoiled(&|_| {}).is_empty());
    for key in [
        "Lang",
        "MarkInfo",
        "StructTreeRoot",
        "Metadata",
        "OutputIntents",
        "ViewerPreferences",
    ] {
        let without = |file: &mut lopdf::Document| {
            let catalog = file.catalog_mut().expect("a catalog");
            catalog.remove(key.as_bytes());
        };
        assert!(!spoiled(&without).is_empty(), "without {key}");
    }
    let unmarked = |file: &mut lopdf::Document| {
        let page = file.page_iter().next().expect("a page");
        let content = b"BT ET 0 0 m 9 9 l S".to_vec();
        file.change_page_content(page, content).expect("a change");
    };
    assert!(!spoiled(&unmarked).is_empty());
    let untold = |file: &mut lopdf::Document| {
        for object in file.objects.values_mut() {
            if let Ok(dict) = object.as_dict_mut() {
                dict.remove(b"ToUnicode");
            }
        }
    };
    assert!(!spoiled(&untold).is_empty());
}
