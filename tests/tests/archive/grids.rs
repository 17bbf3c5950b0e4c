//! Tables, lists and pictures.

use reqlament_tests::paper::tool;
use reqlament_typeset::block::*;

use super::{PROSE, document, paragraph, sound};

fn item(marker: &str, blocks: Vec<Block>) -> ListItem {
    ListItem {
        marker: marker.to_owned(),
        blocks,
    }
}

fn spanning(cells: &[(&str, u8)]) -> TableRow {
    let cell = |&(words, span): &(&str, u8)| Cell {
        span,
        ..Cell::from(words)
    };
    TableRow {
        cells: cells.iter().map(cell).collect(),
    }
}

/// A grey PNG of four dots.
fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("a head");
    let dots = [255, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 128, 9, 9, 9, 255];
    writer.write_image_data(&dots).expect("dots");
    writer.finish().expect("an end");
    bytes
}

#[test]
fn tables_are_grids_with_heads() {
    let mut rows: Vec<TableRow> = (1..90)
        .map(|number| {
            spanning(&[
                (&number.to_string(), 1),
                ("Sorğunun qəbulu", 1),
                ("1 gün", 1),
            ])
        })
        .collect();
    rows.insert(2, spanning(&[("Birləşmiş sətir", 3)]));
    rows.insert(3, spanning(&[("Qısa sətir", 1)]));
    // Taller than a page.
    rows.push(spanning(&[("90", 1), (&PROSE.repeat(14), 1), ("", 1)]));
    let widths = vec![Width::Auto, Width::Share(2.0), Width::Share(1.0)];
    let table = Table {
        head: vec![
            spanning(&[("№", 1), ("Əməliyyat və müddət", 2)]),
            spanning(&[("", 1), ("Əməliyyat", 1), ("Müddət", 1)]),
        ],
        rows,
        ..Table::new(widths.clone(), "Əməliyyatlar")
    };
    let bare = Table {
        rows: vec![spanning(&[("bir", 1), ("iki", 2)])],
        ..Table::new(widths.clone(), "Başlıqsız")
    };
    let heads = Table {
        head: vec![spanning(&[("bir", 1), ("iki", 2)])],
        ..Table::new(widths.clone(), "Yalnız başlıq")
    };
    let beside = Table {
        rows: vec![spanning(&[("M.Y.", 1), ("", 1), ("İmza", 1)])],
        ruled: false,
        ..Table::new(widths, "İmza")
    };
    let blocks = [table, bare, heads, beside].map(Block::Table);
    let (_, told) = sound(&document(blocks.to_vec()));
    let count = |tag: &str| {
        let block = format!("{tag} (block)");
        let inline = format!("{tag} (inline)");
        told.lines()
            .map(str::trim)
            .filter(|line| line.starts_with(&block) || line.starts_with(&inline) || *line == tag)
            .count()
    };
    let parts = ["Table", "THead", "TBody", "Div"].map(count);
    // The signatures side by side are no table: groups in groups, without the cell that says nothing.
    assert_eq!(parts, [3, 1, 2, 5], "{told}");
    // A head that comes again on the next page is not heard again.
    assert_eq!(told.matches("\"Müddət\"").count(), 1);
}

#[test]
fn lists_in_lists_and_in_cells_keep_their_marks() {
    let inner = Block::List(List {
        items: vec![
            item("a)", vec![paragraph("ə")]),
            item("b)", vec![paragraph(PROSE), paragraph("ğ")]),
        ],
    });
    let outer = List {
        items: vec![
            item("1)", vec![paragraph(PROSE), inner.clone()]),
            item("2)", vec![]),
            item("–", vec![inner.clone()]),
            item("", vec![paragraph("nişansız")]),
        ],
    };
    let cell = TableRow {
        cells: vec![Cell::new(vec![Block::List(outer.clone())])],
    };
    let table = Table {
        rows: vec![cell],
        ..Table::new(vec![Width::Share(1.0)], "Siyahı")
    };
    sound(&document(vec![
        Block::List(outer),
        Block::Table(table),
        Block::List(List { items: Vec::new() }),
    ]));
}

/// A JPEG of ImageMagick's, in this space of colours.
fn photograph(space: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("photograph.jpg");
    let path = file.to_str().expect("UTF-8");
    tool("convert", &["rose:", "-colorspace", space, path]);
    std::fs::read(&file).expect("a photograph")
}

#[test]
fn pictures_are_described_and_placed() {
    let figure = |alternative: &str| Figure {
        bytes: picture().into(),
        width: 80.0,
        alternative: alternative.to_owned(),
    };
    let photo = |space: &str| {
        Block::Figure(Figure {
            bytes: photograph(space).into(),
            ..figure("Skan")
        })
    };
    let cell = TableRow {
        cells: vec![Cell::new(vec![Block::Figure(figure("Foto yeri"))])],
    };
    let (_, told) = sound(&document(vec![
        Block::Figure(figure("Azərbaycan Respublikasının gerbi")),
        Block::Figure(figure(" ")),
        photo("sRGB"),
        photo("Gray"),
        Block::Table(Table {
            rows: vec![cell],
            ..Table::new(vec![Width::Auto], "Foto")
        }),
    ]));
    assert_eq!(told.matches("Figure").count(), 4, "{told}");
}
