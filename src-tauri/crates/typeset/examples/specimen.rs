//! Writes a specimen of everything the typesetter does: `cargo run --example specimen -- FILE.pdf`.

use reqlament_typeset::block::{
    Align, Blank, Block, Cell, Document, Heading, List, ListItem, PageStyle, Paragraph, Running,
    Span, Table, TableRow, Width,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name the file to write")?;
    let printed = reqlament_typeset::pdf(&specimen())?;
    std::fs::write(path, printed.bytes)?;
    Ok(())
}

fn specimen() -> Document {
    let mut document = Document::new("Daşınmaz əmlakın dövlət reyestrindən arayışların verilməsi");
    document.author = String::from("Əmlak Məsələləri Dövlət Komitəsi");
    document.created = String::from("2026-11-22T16:00:00+04:00");
    document.line_numbers = true;
    document.hyphenate = true;
    document.watermark = std::env::args().nth(2);
    document.head = Some(Running {
        left: String::from("LAYİHƏ"),
        right: String::from(
            "İctimai müzakirə: 17 noyabr – 8 dekabr 2026-cı il, emdk.gov.az/layiheler/arayis",
        ),
    });
    document.foot = Some(Running {
        left: String::from("Nüsxə 2, 7f3a…1d08. Rəylərdə bəndin və sətrin nömrəsi göstərilir."),
        right: String::from("{page} / {pages}"),
    });
    document.blocks.extend(opening());
    document.blocks.extend(first_section());
    document.blocks.extend(operations());
    document
        .blocks
        .push(Block::PageBreak(Some(PageStyle::default().landscape())));
    document.blocks.extend(empty_forms());
    document
}

fn title(text: &str) -> Block {
    let paragraph = Paragraph {
        align: Align::Center,
        after: 2.0,
        ..Paragraph::new(vec![Span::bold(text)])
    };
    Block::Paragraph(paragraph)
}

fn opening() -> Vec<Block> {
    let approval = Blank {
        label: vec![Span::bold("Təsdiq edirəm:")],
        entry: Vec::new(),
        caption: String::from(
            "(mərkəzi icra hakimiyyəti orqanının adı, rəhbər şəxsin soyadı, adı, atasının adı, imza, tarix, möhür)",
        ),
        lines: 3,
    };
    vec![
        Block::Aside(vec![Block::Blank(approval)]),
        Block::Space(8.0),
        title("Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsi"),
        title("Daşınmaz əmlakın dövlət reyestrində olan məlumatlar barədə arayışların verilməsi"),
        Block::Blank(Blank {
            label: Vec::new(),
            entry: vec![title("elektron xidməti")],
            caption: String::from(
                "elektron xidmətin tam adı (dövlət qurumunun və elektron xidmətin adı)",
            ),
            lines: 1,
        }),
        title("üzrə inzibati reqlament"),
    ]
}

fn blank(number: &str, label: &str, entry: Vec<Block>, caption: &str) -> Block {
    let label = vec![Span::bold(number), Span::plain(format!(" {label}"))];
    Block::Anchored(
        number.to_owned(),
        vec![Block::Blank(Blank {
            label,
            entry,
            caption: caption.to_owned(),
            lines: 2,
        })],
    )
}

fn text(words: &str) -> Block {
    Block::Paragraph(Paragraph {
        after: 0.0,
        ..Paragraph::from(words)
    })
}

fn list(entries: &[&str]) -> Block {
    let item = |(index, words): (usize, &&str)| ListItem {
        marker: format!("{})", index + 1),
        blocks: vec![Block::Paragraph(Paragraph {
            align: Align::Left,
            after: 0.0,
            ..Paragraph::from(*words)
        })],
    };
    Block::List(List {
        items: entries.iter().enumerate().map(item).collect(),
    })
}

fn first_section() -> Vec<Block> {
    let long = "Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar, onların məhdudlaşdırılması \
        (yüklülüyü) və daşınmaz əmlakın təsviri barədə daşınmaz əmlakın dövlət reyestrində olan məlumatlar əsasında \
        elektron arayış verilir. Xidmət Azərbaycan Respublikasının bütün ərazisində tətbiq edilir.";
    let mut noted = Paragraph::from(
        "Arayışın verilməsi üçün dövlət rüsumu “Dövlət rüsumu haqqında” Qanunla müəyyən edilir",
    );
    noted.text[0].note = Some(String::from(
        "Dövlət rüsumu 10 ₼-dir; ödənişsiz hallar Qanunun 20-ci maddəsində göstərilib.",
    ));
    noted.text.push(Span {
        link: Some(String::from("https://e-qanun.az")),
        ..Span::plain(", mətni e-qanun.az ünvanındadır")
    });
    noted.text.push(Span::plain(" və "));
    noted.text.push(Span {
        removed: true,
        ..Span::plain("üç iş günü")
    });
    noted.text.push(Span {
        added: true,
        ..Span::plain("bir iş günü")
    });
    noted.text.push(Span::plain(" ərzində həyata keçirilir."));
    vec![
        Block::Heading(Heading::new(1, "1. Ümumi müddəalar")),
        blank(
            "1.1.",
            "Elektron xidmətin adı:",
            vec![text(
                "Daşınmaz əmlakın dövlət reyestrində olan məlumatlar barədə arayışların verilməsi",
            )],
            "elektron xidmətin rəsmi adı",
        ),
        blank(
            "1.2.",
            "Elektron xidmətin məzmunu:",
            vec![text(long)],
            "xidmət və onun tətbiq sahəsi haqqında qısa məlumat",
        ),
        blank(
            "1.3.",
            "Elektron xidmətin göstərilməsinin hüquqi əsası:",
            vec![list(&[
                "“Daşınmaz əmlakın dövlət reyestri haqqında” Azərbaycan Respublikasının Qanunu, 29 iyun 2004-cü il, № 713-IIQ, 21-ci maddə;",
                "“Dövlət rüsumu haqqında” Azərbaycan Respublikasının Qanunu, 4 dekabr 2001-ci il, № 223-IIQ;",
                "“Dövlət orqanlarının elektron xidmətlər göstərməsinin təşkili sahəsində bəzi tədbirlər haqqında” Azərbaycan Respublikası Prezidentinin Fərmanı, 23 may 2011-ci il, № 429, 1-ci hissə;",
                "“Mərkəzi icra hakimiyyəti orqanları tərəfindən konkret sahələr üzrə elektron xidmətlər göstərilməsi Qaydaları”, Nazirlər Kabinetinin qərarı, 24 noyabr 2011-ci il, № 191, 4.4, 8.1-ci bəndlər.",
            ])],
            "xidmətin göstərilməsini tənzimləyən normativ hüquqi aktların (konkret bəndləri göstərməklə) siyahısı",
        ),
        blank(
            "1.4.",
            "Elektron xidməti göstərən dövlət qurumunun adı:",
            Vec::new(),
            "tam adı",
        ),
        blank(
            "1.5.",
            "Elektron xidmətin digər icraçıları:",
            vec![list(&[
                "Azərbaycan Respublikasının Daxili İşlər Nazirliyi;",
                "Azərbaycan Respublikasının Ədliyyə Nazirliyi.",
            ])],
            "elektron xidmətin göstərilməsində iştirak edən digər dövlət orqanlarının və qurumlarının siyahısı",
        ),
        Block::Paragraph(noted),
    ]
}

fn operations() -> Vec<Block> {
    let head = TableRow::plain(&[
        "№",
        "İnzibati əməliyyat və onun məzmunu",
        "Məsul şəxs",
        "Yerinə yetirilmə müddəti",
        "Digər dövlət orqanı",
        "Nəticə və onun verilməsi qaydası",
    ]);
    let row = |index: usize| {
        let mut row = TableRow::plain(&[
            &index.to_string(),
            "",
            "İnformasiya texnologiyaları şöbəsinin müdiri",
            "real vaxt",
            "—",
            "Qeydiyyat nömrəsi; bildiriş elektron poçt və SMS ilə",
        ]);
        let words = "Sorğu informasiya sistemi tərəfindən qeydə alınır, istifadəçiyə təsdiqetmə bildirişi göndərilir. ";
        let spans = vec![
            Span::bold("Sorğunun qəbulu. "),
            Span::plain(words.repeat(1 + index % 3)),
        ];
        row.cells[1] = Cell::new(vec![Block::Paragraph(Paragraph {
            after: 0.0,
            ..Paragraph::new(spans)
        })]);
        if let Block::Paragraph(first) = &mut row.cells[0].blocks[0] {
            first.align = Align::Center;
        }
        row
    };
    let widths = [
        Width::Fixed(22.0),
        Width::Share(3.4),
        Width::Share(2.0),
        Width::Share(1.5),
        Width::Share(1.5),
        Width::Share(2.1),
    ];
    let table = Table {
        head: vec![head],
        rows: (1..=9).map(row).collect(),
        ..Table::new(widths.to_vec(), "Əməliyyatlar")
    };
    vec![
        Block::Heading(Heading::new(1, "3. İnzibati prosedurlar")),
        Block::Heading(Heading {
            align: Align::Left,
            ..Heading::new(2, "3.4. Sorğunun icrası:")
        }),
        text("3.4.1. ardıcıl hər bir inzibati əməliyyat, o cümlədən məsul şəxs haqqında məlumat;"),
        Block::Anchored(String::from("3.4"), vec![Block::Table(table)]),
    ]
}

fn empty_forms() -> Vec<Block> {
    vec![
        Block::Heading(Heading::new(1, "Əlavə 2. Boş blank")),
        blank(
            "2.1.",
            "Müraciət edən:",
            Vec::new(),
            "soyadı, adı, atasının adı",
        ),
        blank(
            "2.2.",
            "Xidmətin növü: ☐ elektron ☑ ənənəvi □ qarışıq",
            Vec::new(),
            "lazım olan seçilir",
        ),
    ]
}
