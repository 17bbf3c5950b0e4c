//! Lines of paragraphs, rows and blanks where earlier layouts were ugly.

mod common;

use common::{PROSE, blank, document, paragraph};
use reqlament_typeset::block::*;
use reqlament_typeset::layout;
use reqlament_typeset::pages::{Owner, Page, Pages, Shape};

fn laid_out(document: &Document) -> Pages {
    layout(document).expect("the document can be laid out")
}

/// The lines of text of a page, from top to bottom: baseline, right end of the letters, text with line-end hyphens.
fn lines(page: &Page) -> Vec<(f32, f32, String)> {
    let mut lines: Vec<(f32, f32, String)> = Vec::new();
    for mark in page
        .marks
        .iter()
        .filter(|mark| matches!(mark.owner, Owner::Node(_)))
    {
        let Shape::Run(run) = &mark.shape else {
            continue;
        };
        let idle = run.glyphs.last().filter(|glyph| glyph.character == ' ');
        let end = run.x + run.width() - idle.map_or(0.0, |glyph| glyph.advance);
        match lines.last_mut().filter(|line| (line.0 - run.y).abs() < 0.1) {
            Some(line) => {
                line.1 = end;
                line.2.push_str(&run.text());
            }
            None => lines.push((run.y, end, run.text())),
        }
    }
    lines
}

/// A paragraph of long words and names, whose lines once were left short.
const LONG: &str = "Elektron imza sertifikat xidmətlərinin göstərilməsi haqqında ərizə – portalda real vaxt rejimində \
    doldurulur (reqlamentə əlavə edilmiş forma: “Azərbaycan Respublikasının diplomatik nümayəndəlikləri və \
    konsulluqları vasitəsilə qeyri-rezidentlərə elektron imza sertifikat xidmətlərinin göstərilməsi haqqında ərizə” \
    (1 nömrəli əlavə); formanı müəyyən edən akt: “Azərbaycan Respublikasının diplomatik nümayəndəlikləri və \
    konsulluqları vasitəsilə qeyri-rezidentlərə elektron imza sertifikatının verilməsi Qaydası”nın 2.3-cü bəndi).";

#[test]
fn no_line_of_a_justified_paragraph_is_left_short() {
    for indent in 0..40 {
        let indented = Paragraph {
            indent: indent as f32,
            ..Paragraph::from(LONG)
        };
        let mut document = document(vec![Block::Paragraph(indented)]);
        document.hyphenate = true;
        let pages = laid_out(&document);
        let margin = pages.pages[0].width - pages.pages[0].right;
        let mut ends = lines(&pages.pages[0]);
        ends.pop();
        for (_, end, text) in ends {
            assert!((end - margin).abs() < 0.5, "indent {indent}: {text}");
        }
    }
}

#[test]
fn short_quoted_names_are_never_divided() {
    let names = [
        "məlumatlandırma xidməti",
        "vasitəsilə göndərilmə",
        "«ərazi» məlumatları",
        "ilkin “daxili” xidmət",
    ];
    let text: String = names
        .iter()
        .map(|name| format!("vətəndaşlar “{name}” barədə "))
        .collect();
    for width in (160..470).step_by(3) {
        let mut document = document(vec![paragraph(&text.repeat(3))]);
        document.hyphenate = true;
        document.page.width = document.page.left + document.page.right + width as f32;
        let pages = laid_out(&document);
        for (_, _, line) in pages.pages.iter().flat_map(lines) {
            // Only the last word of a line is divided: it must not be one of a name.
            let open = line.matches('“').count() > line.matches('”').count();
            assert!(!(line.ends_with('-') && open), "{width}: {line}");
        }
    }
}

#[test]
fn long_names_of_acts_may_be_divided() {
    let text = format!(
        "“{}” Qayda",
        "məlumatlandırılmasının göstərilməsi ".repeat(6)
    );
    let mut document = document(vec![paragraph(&text)]);
    document.hyphenate = true;
    document.page.width = 400.0;
    let pages = laid_out(&document);
    assert!(
        lines(&pages.pages[0])
            .iter()
            .any(|line| line.2.ends_with('-'))
    );
}

#[test]
fn addresses_break_after_their_marks() {
    let text =
        "Ünvan: https://www.e-qanun.az/framework/12345/index.html?bolme=xidmetler&dil=az səhifəsi.";
    let mut document = document(vec![paragraph(text)]);
    document.page.width = document.page.left + document.page.right + 120.0;
    let pages = laid_out(&document);
    let margin = pages.pages[0].width - pages.pages[0].right;
    for (_, end, line) in lines(&pages.pages[0]) {
        assert!(end <= margin + 0.1, "{line}");
        let last = line.trim_end().chars().last().expect("a letter");
        let word_ends = line.ends_with(' ') || line.contains("səhifəsi");
        assert!("./-?&=:".contains(last) || word_ends, "{line}");
    }
}

fn row(texts: &[&str]) -> Table {
    let mut own = TableRow::plain(texts);
    // Lines of another height: the cells have no line end in common.
    if let Block::Paragraph(first) = &mut own.cells[0].blocks[0] {
        first.size = Some(9.5);
    }
    Table {
        rows: vec![own],
        ..Table::new(vec![Width::Share(1.0); texts.len()], "t")
    }
}

/// How many lines a cell of three in a row has on the page.
fn lines_of_cell(page: &Page, cell: usize) -> usize {
    let third = (page.width - page.left - page.right) / 3.0;
    let begins = page.left + third * cell as f32;
    let marks = page
        .marks
        .iter()
        .filter(|mark| matches!(mark.owner, Owner::Node(_)));
    let mut heights: Vec<f32> = marks
        .filter_map(|mark| match &mark.shape {
            Shape::Run(run) if (begins..begins + third).contains(&run.x) => Some(run.y),
            _ => None,
        })
        .collect();
    heights.dedup_by(|a, b| (*a - *b).abs() < 0.1);
    heights.len()
}

#[test]
fn rows_break_cell_by_cell_with_two_lines_on_both_sides() {
    let (long, other) = (PROSE.repeat(3), PROSE.repeat(2));
    let mut parted = 0;
    for space in (0..700).step_by(13) {
        let blocks = vec![
            Block::Space(space as f32),
            Block::Table(row(&[&long, &other, "qısa"])),
        ];
        let pages = laid_out(&document(blocks));
        if pages.pages.len() == 1 || lines(&pages.pages[0]).is_empty() {
            continue;
        }
        parted += 1;
        for page in &pages.pages {
            for cell in 0..2 {
                let count = lines_of_cell(page, cell);
                assert!(count != 1, "a single line after {space}");
            }
            let filled = lines(page).iter().map(|line| line.0).fold(0.0, f32::max);
            assert!(filled < page.height - 56.0);
        }
        // The page is filled but for a few lines.
        let filled = lines(&pages.pages[0])
            .iter()
            .map(|line| line.0)
            .fold(0.0, f32::max);
        assert!(
            filled > pages.pages[0].height - 57.0 - 60.0,
            "{filled} after {space}"
        );
    }
    assert!(parted > 5);
}

#[test]
fn short_rows_go_to_the_next_page_whole() {
    for space in (560..720).step_by(7) {
        let short = "Sorğu informasiya sistemi tərəfindən qeydə alınır və bildiriş göndərilir.";
        let blocks = vec![
            Block::Space(space as f32),
            Block::Table(row(&[short, short, "1"])),
        ];
        let pages = laid_out(&document(blocks));
        let filled = pages
            .pages
            .iter()
            .filter(|page| !lines(page).is_empty())
            .count();
        assert_eq!(filled, 1, "after {space}");
    }
}

#[test]
fn a_long_blank_fills_the_page_it_begins_on() {
    for space in (0..600).step_by(50) {
        let entry = (0..4).map(|_| paragraph(&PROSE.repeat(3))).collect();
        let blocks = vec![
            Block::Space(space as f32),
            blank("1.2. Məzmunu:", entry, "qısa məlumat"),
        ];
        let pages = laid_out(&document(blocks));
        assert!(pages.pages.len() > 1);
        let last = lines(&pages.pages[0])
            .iter()
            .map(|line| line.0)
            .fold(0.0, f32::max);
        assert!(
            last > pages.pages[0].height - 57.0 - 3.0 * 17.4,
            "{last} after {space}"
        );
        // The caption is not alone on its page.
        let end = lines(pages.pages.last().expect("a page"));
        assert!(end.len() >= 3, "{end:?}");
    }
}

#[test]
fn nested_quotes_are_drawn_as_written() {
    let text = "“Nazirliyin “ASAN imza” və «Elektron hökumət» sistemi”nin";
    let pages = laid_out(&document(vec![paragraph(text)]));
    assert_eq!(lines(&pages.pages[0])[0].2, text);
}
