//! One long document for measurements, and the same text in the markup of the peer.

use std::fmt::Write;

use reqlament_typeset::block::*;

/// Sentences of the kind reglaments are made of; `{}` becomes a number that changes.
const SENTENCES: [&str; 12] = [
    "Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar və onların məhdudlaşdırılması barədə \
     məlumatlar əsasında elektron arayış verilir.",
    "Sorğu informasiya sistemi tərəfindən qeydə alınır, istifadəçiyə {} nömrəli təsdiqetmə bildirişi göndərilir.",
    "Nazirlər Kabinetinin 24 noyabr 2011-ci il tarixli № {} qərarı ilə təsdiq edilmiş Qaydalar tətbiq olunur.",
    "Məsul şəxs müraciət daxil olduğu gündən {} iş günü müddətində sənədləri araşdırır və nəticə barədə qərar qəbul edir.",
    "Çatışmazlıqlar aşkar edildikdə istifadəçiyə onların aradan qaldırılması üçün {} gün müddət verilir.",
    "“Dövlət rüsumu haqqında” Azərbaycan Respublikası Qanununun {}-ci maddəsinə əsasən dövlət rüsumu ödənilir.",
    "Xidmətin göstərilməsindən imtina edildikdə imtinanın əsasları istifadəçiyə yazılı formada bildirilir.",
    "İstifadəçi inzibati şikayət vermək və ya məhkəməyə müraciət etmək hüququna malikdir.",
    "Şəxsiyyət gücləndirilmiş elektron imza və ya digər elektron identifikasiya vasitələri ilə müəyyən edilir.",
    "Elektron xidmətin göstərilməsində iştirak edən digər dövlət orqanlarına {} saat ərzində sorğu göndərilir.",
    "Arxiv sənədləri {} il saxlanılır; saxlama müddəti bitdikdən sonra onlar qanunvericiliyə uyğun məhv edilir.",
    "Nəzarət mexanizmi elektron xidmətin fasiləsiz, təhlükəsiz və keyfiyyətli göstərilməsini təmin etməlidir.",
];

/// Paragraphs to a page, about.
const TO_PAGE: usize = 8;

/// The words of the `nth` paragraph.
fn words(nth: usize) -> String {
    let mut text = String::new();
    for sentence in 0..3 {
        let pick = (nth * 7 + sentence * 5 + nth / 11) % SENTENCES.len();
        let number = (nth * 31 + sentence * 17) % 997 + 2;
        let space = if sentence > 0 { " " } else { "" };
        let _ = write!(
            text,
            "{space}{}",
            SENTENCES[pick].replace("{}", &number.to_string())
        );
    }
    text
}

/// What stands at the `nth` place: of every twelve one heading, two lists of one entry, one table, and paragraphs.
enum Piece {
    Heading(String),
    Entry(String, String),
    Table(Vec<[String; 3]>),
    Paragraph(String),
}

fn piece(nth: usize) -> Piece {
    match nth % 12 {
        0 => Piece::Heading(format!("{}. Ümumi müddəalar", nth / 12 + 1)),
        4 | 5 => Piece::Entry(format!("{}.{}.", nth / 12 + 1, nth % 12), words(nth)),
        9 => {
            let row = |row: usize| {
                let name = SENTENCES[(nth + row) % SENTENCES.len()].replace("{}", "3");
                [row.to_string(), name, String::from("real vaxt")]
            };
            Piece::Table((1..5).map(row).collect())
        }
        _ => Piece::Paragraph(words(nth)),
    }
}

const HEAD: [&str; 3] = ["№", "Əməliyyat", "Müddət"];

/// A document of about `pages` pages of 14 points; `typed` becomes a word in its middle.
pub fn long(pages: usize, typed: &str) -> Document {
    let mut document = Document::new("Ölçmə sənədi");
    document.hyphenate = true;
    let block = |nth: usize| {
        if nth == pages * TO_PAGE / 2 / 12 * 12 + 1 {
            return Block::Paragraph(Paragraph::from(format!("{typed} {}", words(nth)).as_str()));
        }
        match piece(nth) {
            Piece::Heading(text) => Block::Heading(Heading::new(1, text)),
            Piece::Entry(marker, text) => Block::List(List {
                items: vec![ListItem {
                    marker,
                    blocks: vec![Block::Paragraph(Paragraph::from(text.as_str()))],
                }],
            }),
            Piece::Table(rows) => Block::Table(Table {
                head: vec![TableRow::plain(&HEAD)],
                rows: rows
                    .iter()
                    .map(|row| TableRow::plain(&row.each_ref().map(String::as_str)))
                    .collect(),
                ..Table::new(
                    vec![Width::Auto, Width::Share(4.0), Width::Share(1.0)],
                    "Əməliyyatlar",
                )
            }),
            Piece::Paragraph(text) => Block::Paragraph(Paragraph::from(text.as_str())),
        }
    };
    document.blocks = (0..pages * TO_PAGE).map(block).collect();
    document
}

/// The same text for typst; `TYPED` stands where [`long`] puts the typed word.
pub fn markup(pages: usize) -> String {
    let mut out = String::from(concat!(
        "#set document(title: \"Ölçmə sənədi\")\n",
        "#set page(paper: \"a4\", margin: (left: 30mm, right: 15mm, y: 20mm))\n",
        "#set text(lang: \"az\", font: \"Tinos\", size: 14pt, hyphenate: HYPHENATE)\n",
        "#set par(justify: true, leading: 8.1pt, spacing: 12.1pt)\n",
        "#show heading: it => align(center, text(size: 14pt, it))\n",
        "#show table: set text(size: 12pt)\n\n",
    ));
    for nth in 0..pages * TO_PAGE {
        let text = if nth == pages * TO_PAGE / 2 / 12 * 12 + 1 {
            format!("TYPED {}\n\n", words(nth))
        } else {
            match piece(nth) {
                Piece::Heading(text) => format!("#heading[{text}]\n\n"),
                Piece::Entry(marker, text) => {
                    format!("#grid(columns: (30pt, 1fr), [{marker}], [{text}])\n\n")
                }
                Piece::Table(rows) => {
                    let cell = |text: &String| format!("[{text}], ");
                    let rows: String = rows.iter().flatten().map(cell).collect();
                    let [a, b, c] = HEAD;
                    format!(
                        "#table(columns: (auto, 4fr, 1fr), table.header([*{a}*], [*{b}*], [*{c}*]), {rows})\n\n"
                    )
                }
                Piece::Paragraph(text) => format!("{text}\n\n"),
            }
        };
        out.push_str(&text);
    }
    out
}
