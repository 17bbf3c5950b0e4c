//! Documents and tools that the tests share.
#![allow(dead_code, reason = "every test binary uses its own part")]

use std::process::Command;

use reqlament_typeset::block::*;

/// Prose long enough for several lines, with names, numbers and marks.
pub const PROSE: &str = "Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar, onların \
    məhdudlaşdırılması (yüklülüyü) və daşınmaz əmlakın təsviri barədə daşınmaz əmlakın dövlət reyestrində olan \
    məlumatlar əsasında elektron arayış verilir. Nazirlər Kabinetinin 24 noyabr 2011-ci il tarixli № 191 qərarı ilə \
    təsdiq edilmiş Qaydalar tətbiq olunur; müraciət e-müraciət formasında göndərilir.";

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(Paragraph::from(words))
}

pub fn document(blocks: Vec<Block>) -> Document {
    let mut document = Document::new("Sınaq sənədi");
    document.author = String::from("Dövlət Komitəsi");
    document.created = String::from("2026-11-22T16:00:00+04:00");
    document.blocks = blocks;
    document
}

pub fn blank(label: &str, entry: Vec<Block>, caption: &str) -> Block {
    Block::Blank(Blank {
        label: vec![Span::plain(label)],
        entry,
        caption: caption.to_owned(),
        lines: 2,
    })
}

pub fn list(entries: &[&str]) -> Block {
    let item = |(index, words): (usize, &&str)| ListItem {
        marker: format!("{})", index + 1),
        blocks: vec![paragraph(words)],
    };
    Block::List(List {
        items: entries.iter().enumerate().map(item).collect(),
    })
}

pub fn table(rows: usize) -> Table {
    let row = |index: usize| {
        let number = (index + 1).to_string();
        TableRow::plain(&[
            &number,
            "Sorğunun qəbulu və qeydiyyata alınması",
            "real vaxt",
        ])
    };
    let columns = vec![Width::Auto, Width::Share(2.0), Width::Share(1.0)];
    Table {
        head: vec![TableRow::plain(&["№", "Əməliyyat", "Müddət"])],
        rows: (0..rows).map(row).collect(),
        ..Table::new(columns, "Əməliyyatlar")
    }
}

/// Runs a tool of the system on a file with these bytes and gives what it prints.
pub fn tool(name: &str, bytes: &[u8], before: &[&str], after: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("printed.pdf");
    std::fs::write(&file, bytes).expect("a file");
    let output = Command::new(name)
        .args(before)
        .arg(&file)
        .args(after)
        .output()
        .expect("the tool runs");
    assert!(
        output.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text of the file in reading order, with words divided at line ends made whole.
pub fn extracted(bytes: &[u8]) -> String {
    tool("pdftotext", bytes, &["-raw"], &["-"])
        .replace("\u{ad}\n", "")
        .replace('\u{ad}', "")
}

/// The words of a text.
pub fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
