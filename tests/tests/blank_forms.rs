//! The empty official forms as they come out of the printer: every line of the act, in order, and nothing more.

use std::process::Command;

use reqlament_tests::program::Officer;

const FORMS: [(&str, &str); 3] = [
    (
        "reglament",
        include_str!("../../src-tauri/crates/core/tests/data/annex-1.txt"),
    ),
    (
        "filing",
        include_str!("../../src-tauri/crates/core/tests/data/annex-2.txt"),
    ),
    (
        "record",
        include_str!("../../src-tauri/crates/core/tests/data/record-129.txt"),
    ),
];

/// The words of a line; what is ruled leaves none.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || c == '_')
        .filter(|word| !word.is_empty())
        .collect()
}

/// The text of the printed pages in reading order, without the numbers of the pages.
fn extracted(document: &str) -> String {
    let officer = Officer::default();
    let file = officer.folder().join("form.pdf");
    officer.does([
        "print",
        "--blank",
        "--document",
        document,
        "--out",
        &file.display().to_string(),
    ]);
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .args([file.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let is_number = |line: &str| {
        let mut words = words(line).into_iter();
        words.next() == Some("səhifə")
            && words.all(|word| word == "/" || word.parse::<u32>().is_ok())
    };
    text.split(['\n', '\u{c}'])
        .filter(|line| !is_number(line))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_line_of_the_act_stands_on_the_printed_form_in_order_and_nothing_else_does() {
    for (document, act) in FORMS {
        let printed = extracted(document);
        let mut left = words(&printed).into_iter();
        for line in act.lines() {
            let expected = words(line);
            let found: Vec<&str> = left.by_ref().take(expected.len()).collect();
            assert_eq!(found, expected, "{document}: the line “{line}”");
        }
        let more: Vec<&str> = left.collect();
        assert!(more.is_empty(), "{document}: {more:?} is not in the act");
    }
}

#[test]
fn an_empty_form_divides_no_word() {
    for (document, _) in FORMS {
        let printed = extracted(document);
        let divided: Vec<&str> = printed
            .lines()
            .filter(|line| line.ends_with(['\u{ad}', '-', '\u{2010}']))
            .collect();
        assert!(divided.is_empty(), "{document}: {divided:?}");
    }
}
