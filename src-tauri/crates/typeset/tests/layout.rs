//! Where things land: snapshots of small documents, and what must hold for every layout.

mod common;

use common::{PROSE, blank, document, list, paragraph, table};
use reqlament_typeset::block::*;
use reqlament_typeset::layout;
use reqlament_typeset::pages::{Owner, Pages, Shape};

fn laid_out(document: &Document) -> Pages {
    layout(document).expect("the document can be laid out")
}

#[test]
fn a_blank_form() {
    let approval = Blank {
        label: vec![Span::bold("Təsdiq edirəm:")],
        entry: Vec::new(),
        caption: String::from(
            "(orqanın adı, rəhbər şəxsin soyadı, adı, atasının adı, imza, tarix, möhür)",
        ),
        lines: 2,
    };
    let blocks = vec![
        Block::Aside(vec![Block::Blank(approval)]),
        Block::Heading(Heading::new(1, "1. Ümumi müddəalar")),
        blank(
            "1.1. Elektron xidmətin adı:",
            vec![],
            "elektron xidmətin rəsmi adı",
        ),
        blank(
            "1.2. Elektron xidmətin məzmunu:",
            vec![paragraph(PROSE)],
            "qısa məlumat",
        ),
        blank(
            "1.3. Hüquqi əsası:",
            vec![list(&["Qanun;", "Qərar."])],
            "siyahı",
        ),
    ];
    insta::assert_snapshot!(laid_out(&document(blocks)).snapshot());
}

#[test]
fn justified_prose_with_hyphens_numbers_and_running_lines() {
    let mut document = document(vec![
        paragraph(PROSE),
        paragraph(PROSE),
        Block::Rule,
        paragraph("Son."),
    ]);
    document.hyphenate = true;
    document.line_numbers = true;
    document.head = Some(Running {
        left: String::from("LAYİHƏ"),
        right: String::from("2026-cı il"),
    });
    document.foot = Some(Running {
        left: String::from("Nüsxə 2"),
        right: String::from("{page} / {pages}"),
    });
    insta::assert_snapshot!(laid_out(&document).snapshot());
}

#[test]
fn a_table_over_pages() {
    let mut document = document(vec![Block::Anchored(
        String::from("3.4"),
        vec![Block::Table(table(12))],
    )]);
    document.page.height = 300.0;
    document.line_numbers = true;
    insta::assert_snapshot!(laid_out(&document).snapshot());
}

#[test]
fn a_list_a_note_and_a_watermark() {
    let mut noted = Paragraph::from("Rüsum ödənilir");
    noted.text[0].note = Some(String::from("Dövlət rüsumu 10 ₼-dir."));
    noted.text.push(Span::plain("."));
    let mut document = document(vec![
        list(&[PROSE, "İkinci bənd;"]),
        Block::Paragraph(noted),
    ]);
    document.watermark = Some(String::from("LAYİHƏ"));
    insta::assert_snapshot!(laid_out(&document).snapshot());
}

/// Every block there is, in a column of the given width.
fn everything(width: f32, hyphenate: bool) -> Document {
    let mut document = document(vec![
        paragraph(PROSE),
        Block::Aside(vec![paragraph(PROSE)]),
        blank("1.1. Adı:", vec![paragraph(PROSE)], PROSE),
        list(&[PROSE, "qısa"]),
        Block::Table(table(3)),
        Block::Heading(Heading::new(1, PROSE)),
    ]);
    document.hyphenate = hyphenate;
    document.page.width = document.page.left + document.page.right + width;
    document
}

#[test]
fn no_line_is_wider_than_its_measure() {
    for width in [90.0, 120.0, 200.0, 333.0, 467.0] {
        for hyphenate in [false, true] {
            let pages = laid_out(&everything(width, hyphenate));
            for page in &pages.pages {
                for mark in page
                    .marks
                    .iter()
                    .filter(|mark| matches!(mark.owner, Owner::Node(_)))
                {
                    let Shape::Run(run) = &mark.shape else {
                        continue;
                    };
                    // The space that ends a line is no letter.
                    let idle = run.glyphs.last().filter(|glyph| glyph.character == ' ');
                    let right = run.x + run.width() - idle.map_or(0.0, |glyph| glyph.advance);
                    assert!(
                        right <= page.width - page.right + 0.1,
                        "{right} in {width}: {}",
                        run.text()
                    );
                    assert!(run.x >= page.left - 0.1);
                }
            }
        }
    }
}

#[test]
fn justified_lines_end_at_the_margin() {
    let pages = laid_out(&document(vec![paragraph(PROSE)]));
    let page = &pages.pages[0];
    let ends: Vec<f32> = page
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            Shape::Run(run) => Some(
                run.x + run.width()
                    - run
                        .glyphs
                        .last()
                        .filter(|g| g.character == ' ')
                        .map_or(0.0, |g| g.advance),
            ),
            _ => None,
        })
        .collect();
    let full = &ends[..ends.len() - 1];
    assert!(
        full.iter()
            .all(|end| (end - (page.width - page.right)).abs() < 0.1),
        "{ends:?}"
    );
}

/// The lines of a document: the text of each baseline from top to bottom.
fn lines(pages: &Pages) -> Vec<Vec<String>> {
    let of_page = |page: &reqlament_typeset::pages::Page| {
        let mut lines: Vec<(f32, String)> = Vec::new();
        for mark in page
            .marks
            .iter()
            .filter(|mark| matches!(mark.owner, Owner::Node(_)))
        {
            let Shape::Run(run) = &mark.shape else {
                continue;
            };
            match lines.last_mut().filter(|(y, _)| (*y - run.y).abs() < 0.1) {
                Some((_, text)) => text.push_str(&run.text()),
                None => lines.push((run.y, run.text())),
            }
        }
        lines.into_iter().map(|(_, text)| text).collect()
    };
    pages.pages.iter().map(of_page).collect()
}

#[test]
fn a_note_of_an_empty_heading_is_not_lost() {
    let heading = Heading {
        level: 1,
        text: vec![Span {
            note: Some(String::from("Qaydaların 9.7-ci bəndi")),
            ..Span::plain("")
        }],
        align: Align::Left,
    };
    let printed = laid_out(&document(vec![Block::Heading(heading)])).snapshot();
    assert!(printed.contains("bəndi"), "{printed}");
}

#[test]
fn a_wide_gap_between_choices_stays_wide() {
    let width = |gap: &str| -> f32 {
        let text = format!("□ a) ödənişsiz{gap}☑ b) ödənişli");
        let pages = laid_out(&document(vec![paragraph(&text)]));
        let runs = pages.pages[0]
            .marks
            .iter()
            .filter_map(|mark| match &mark.shape {
                Shape::Run(run) => Some(run.x + run.width()),
                _ => None,
            });
        runs.fold(0.0, f32::max)
    };
    assert!(width("\u{2003} ") > width(" ") + 13.0);
}

#[test]
fn what_belongs_together_is_never_parted() {
    for width in (150..470).step_by(7) {
        let mut document = document(vec![paragraph(PROSE)]);
        document.page.width = document.page.left + document.page.right + width as f32;
        let text = lines(&laid_out(&document)).concat().join("\n");
        for whole in ["№ 191", "2011-ci", "e-müraciət"] {
            assert!(text.contains(whole), "{whole} is parted at {width}");
        }
    }
}

#[test]
fn a_page_never_begins_or_ends_with_a_single_line_of_a_paragraph() {
    for count in 20..40 {
        let mut document = document(vec![Block::Space(count as f32 * 17.0), paragraph(PROSE)]);
        document.page.height = 780.0;
        let pages: Vec<usize> = lines(&laid_out(&document))
            .iter()
            .map(Vec::len)
            .filter(|&lines| lines > 0)
            .collect();
        assert!(pages.iter().all(|&lines| lines >= 2), "{pages:?}");
    }
}

#[test]
fn a_heading_stays_with_its_text() {
    for count in 20..44 {
        let blocks = vec![
            Block::Space(count as f32 * 16.0),
            Block::Heading(Heading::new(1, "BAŞLIQ")),
            paragraph(PROSE),
        ];
        for page in lines(&laid_out(&document(blocks))) {
            let at = page.iter().position(|line| line.contains("BAŞLIQ"));
            assert!(at.is_none_or(|at| page.len() >= at + 3), "{page:?}");
        }
    }
}

#[test]
fn kept_blocks_share_a_page() {
    for count in 20..44 {
        let kept = Block::Keep(vec![
            paragraph("Birinci."),
            Block::Space(30.0),
            paragraph("İkinci."),
        ]);
        let pages = laid_out(&document(vec![Block::Space(count as f32 * 16.0), kept]));
        let filled = lines(&pages)
            .into_iter()
            .filter(|page| !page.is_empty())
            .count();
        assert_eq!(filled, 1, "after {count} lines");
    }
}

#[test]
fn table_heads_come_again_and_rows_stay_whole() {
    let mut document = document(vec![Block::Table(table(200))]);
    document.line_numbers = true;
    let pages = laid_out(&document);
    assert!(pages.pages.len() > 4);
    for page in &pages.pages {
        let texts: Vec<String> = page
            .marks
            .iter()
            .filter_map(|mark| {
                if let Shape::Run(run) = &mark.shape {
                    Some(run.text())
                } else {
                    None
                }
            })
            .collect();
        assert_eq!(
            texts
                .iter()
                .filter(|text| text.trim() == "Əməliyyat")
                .count(),
            1
        );
    }
}

#[test]
fn a_row_taller_than_a_page_is_divided() {
    let mut table = table(2);
    table.rows[1].cells[1] = Cell::from(PROSE.repeat(30).as_str());
    let pages = laid_out(&document(vec![Block::Table(table)]));
    assert!(pages.pages.len() >= 2);
    for page in &pages.pages {
        for mark in &page.marks {
            if let Shape::Run(run) = &mark.shape {
                assert!(run.y < page.height - 40.0, "text below the margin");
            }
        }
    }
}

#[test]
fn places_are_found_on_every_page_they_touch() {
    let blocks = vec![
        paragraph("Əvvəl."),
        Block::Anchored(
            String::from("uzun"),
            vec![paragraph(PROSE), Block::Space(640.0), paragraph(PROSE)],
        ),
        Block::Anchored(String::from("qısa"), vec![paragraph("Qısa.")]),
    ];
    let pages = laid_out(&document(blocks));
    let of = |name: &str| {
        pages
            .anchors
            .iter()
            .filter(|anchor| anchor.name == name)
            .map(|anchor| anchor.page)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("uzun"), [0, 1]);
    assert_eq!(of("qısa"), [1]);
    assert!(
        pages
            .anchors
            .iter()
            .all(|anchor| anchor.top < anchor.bottom)
    );
}

#[test]
fn a_page_break_changes_the_paper_and_leaves_no_empty_sheet() {
    let wide = Block::PageBreak(Some(PageStyle::default().landscape()));
    let blocks = vec![
        paragraph(PROSE),
        Block::PageBreak(None),
        wide,
        paragraph(PROSE),
        Block::PageBreak(None),
    ];
    let pages = laid_out(&document(blocks));
    let widths: Vec<bool> = pages
        .pages
        .iter()
        .map(|page| page.width > page.height)
        .collect();
    assert_eq!(widths, [false, true]);
}

#[test]
fn every_fifth_line_is_numbered_through_tables_and_pages() {
    let mut document = document(vec![
        paragraph(PROSE),
        Block::Table(table(60)),
        paragraph(PROSE),
    ]);
    document.line_numbers = true;
    let pages = laid_out(&document);
    let numbers: Vec<usize> = pages
        .pages
        .iter()
        .flat_map(|page| &page.marks)
        .filter(|mark| mark.owner == Owner::Layout)
        .filter_map(|mark| {
            if let Shape::Run(run) = &mark.shape {
                run.text().parse().ok()
            } else {
                None
            }
        })
        .collect();
    let wanted: Vec<usize> = (1..=numbers.len()).map(|index| index * 5).collect();
    assert_eq!(numbers, wanted);
    assert!(numbers.len() >= 14);
}
