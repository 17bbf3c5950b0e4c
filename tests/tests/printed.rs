//! The printed page: every document of both worked examples, and every blank form, printed by the command line and
//! judged by tools that are not ours.
//!
//! Pictures and structures are stored; `UPDATE=1 INSTA_UPDATE=always` renews them after a change that was meant.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{NaiveDate, TimeDelta, Utc};
use reqlament_core::az;
use reqlament_documents::Kind;
use reqlament_tests::archival;
use reqlament_tests::paper::{Picture, preflight, tool};
use reqlament_tests::program::Officer;
use serde_json::Value as Json;

const EXAMPLES: [&str; 2] = ["esign-nonresident", "licence"];
/// The day the documents are printed on.
const DAY: &str = "2026-04-06";
/// Letters of the language, with the signs of legal texts.
const LETTERS: &str = "Aa Bb Cc Çç Dd Ee Əə Ff Gg Ğğ Hh Xx Iı İi Jj Kk Qq Ll Mm Nn Oo Öö Pp Rr Ss Şş Tt Uu Üü Vv Yy Zz № § ₼ – « »";

/// A dossier of a worked example whose rows are named in the order they stand, and which has no past: its digest is
/// the same wherever the test runs.
fn settled(officer: &Officer, example: &str) -> String {
    let id = officer.makes(&["--example", example]);
    let file = officer.folder().join("dossier.json");
    let path = file.to_str().expect("UTF-8");
    officer.does(["export", &id, path]);
    let written = std::fs::read(&file).expect("an exported dossier");
    let mut written: Json = serde_json::from_slice(&written).expect("JSON");
    written["history"] = Json::Array(Vec::new());
    let written = written.to_string();
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    let mut settled = String::new();
    for (at, part) in written.split('"').enumerate() {
        let random = part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        let next = format!("{:012x}", names.len() + 1);
        settled += if at > 0 { "\"" } else { "" };
        settled += if random {
            names.entry(part).or_insert(next)
        } else {
            part
        };
    }
    std::fs::write(&file, settled).expect("a dossier");
    let out = officer.does(["import", path]);
    out.lines().last().expect("an id").to_owned()
}

/// All documents, printed once for all tests: the officer whose folder holds them, their names, their files.
fn printed() -> &'static [(String, PathBuf)] {
    static PRINTED: OnceLock<(Officer, Vec<(String, PathBuf)>)> = OnceLock::new();
    let (_, all) = PRINTED.get_or_init(|| {
        let officer = Officer::default();
        let all = print_all(&officer);
        (officer, all)
    });
    all
}

fn print_all(officer: &Officer) -> Vec<(String, PathBuf)> {
    let folder = officer.folder().join("printed");
    std::fs::create_dir(&folder).expect("a folder");
    let mut all = Vec::new();
    let mut print = |name: String, what: &str, kind: Kind| {
        let file = folder.join(format!("{name}.pdf"));
        let path = file.to_str().expect("UTF-8");
        let kind = ["--document", kind.word(), "--date", DAY, "--out", path];
        officer.does(["print", what].iter().chain(&kind));
        all.push((name, file));
    };
    for kind in Kind::ALL.into_iter().filter(|kind| kind.has_blank()) {
        print(format!("blank-{}", kind.word()), "--blank", kind);
    }
    for example in EXAMPLES {
        let id = settled(officer, example);
        for kind in Kind::ALL {
            print(format!("{example}-{}", kind.word()), &id, kind);
        }
    }
    all
}

#[test]
fn every_document_can_be_archived_and_read_aloud() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut basic = Vec::new();
    for (name, file) in printed() {
        let bytes = std::fs::read(file).expect("a PDF");
        let faults = archival::faults(&bytes);
        assert!(faults.is_empty(), "{name}: {faults:#?}");
        let path = file.to_str().expect("UTF-8");
        tool("qpdf", &["--check", path]);
        let fonts = tool("pdffonts", &[path]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        let sound = |row: &&str| row.contains("yes yes yes") && row.as_bytes()[6] == b'+';
        assert!(
            !rows.is_empty() && rows.iter().all(sound),
            "{name}: {fonts}"
        );
        let variant = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&variant, archival::basic(&bytes)).expect("the variant");
        basic.push(variant);
    }
    let verdict = preflight(folder.path(), &basic);
    assert!(verdict.is_empty(), "{verdict}");
}

/// The day in Baku.
fn today() -> NaiveDate {
    (Utc::now() + TimeDelta::hours(4)).date_naive()
}

/// A word without what changes from run to run: digests, hours, today.
fn timeless(word: &str) -> &str {
    let bare = word.trim_matches(['"', '(', ')', ',', '.']);
    let digits = |kept: fn(char) -> bool| !bare.is_empty() && bare.chars().all(kept);
    let digest = digits(|c| c.is_ascii_hexdigit() || c == '…') && bare.chars().count() >= 9;
    let hour = digits(|c| c.is_ascii_digit() || c == ':') && bare.contains(':');
    let today = bare.starts_with(&today().format("%d.%m.%Y").to_string());
    if digest || hour || today { "…" } else { word }
}

#[test]
fn a_screen_reader_is_told_what_stands_on_the_page() {
    for (name, file) in printed() {
        let path = file.to_str().expect("UTF-8");
        let told = tool("pdfinfo", &["-struct-text", path]);
        // Summaries in UTF-16 and numbers of objects say nothing to a reader.
        let said: Vec<String> = told
            .lines()
            .filter(|line| !line.contains('\0'))
            .map(|line| {
                line.split_once("Object ")
                    .map_or(line, |(indent, _)| indent)
            })
            .map(|line| line.split(' ').map(timeless).collect::<Vec<_>>().join(" "))
            .collect();
        let said = said
            .join("\n")
            .replace(&az::long_date(today()), "…")
            .replace(&az::year_first(today()), "…");
        insta::assert_snapshot!(name.as_str(), said);
    }
}

#[test]
fn every_letter_of_the_language_comes_back() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["set", &id, "name", LETTERS]);
    for kind in Kind::ALL {
        let file = officer.folder().join("letters.pdf");
        let path = file.to_str().expect("UTF-8");
        officer.does(["print", &id, "--document", kind.word(), "--out", path]);
        let text = tool("pdftotext", &["-raw", path, "-"]);
        let words: Vec<&str> = text.split_whitespace().collect();
        let wanted: Vec<&str> = LETTERS.split_whitespace().collect();
        let found = words.windows(wanted.len()).any(|some| {
            let bare = |word: &str| word.trim_matches(['“', '”']).to_owned();
            some.iter()
                .map(|word| bare(word))
                .eq(wanted.iter().copied())
        });
        assert!(found, "{}: {text}", kind.word());
        let told = tool("pdfinfo", &[path]);
        assert!(told.contains("Tagged:          yes"), "{told}");
    }
}

#[test]
fn equal_content_of_one_day_is_an_equal_file() {
    let officer = Officer::default();
    let id = settled(&officer, "licence");
    let print = |name: &str, day: &str| {
        let file = officer.folder().join(name);
        let path = file.to_str().expect("UTF-8");
        officer.does([
            "print",
            &id,
            "--document",
            "consultation",
            "--date",
            day,
            "--out",
            path,
        ]);
        std::fs::read(file).expect("a PDF")
    };
    let first = print("first.pdf", DAY);
    assert!(first == print("second.pdf", DAY));
    assert!(first != print("third.pdf", "2026-04-07"));
}

#[test]
fn every_page_looks_as_it_did() {
    let stored = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let renew = std::env::var_os("UPDATE").is_some();
    if renew {
        std::fs::remove_dir_all(&stored).ok();
        std::fs::create_dir_all(&stored).expect("a folder");
    }
    let failed = reqlament_tests::built("reqlament").with_file_name("pages");
    let mut faults = Vec::new();
    let mut known = 0;
    // These two tell when the dossier was made: their pages are another day's tomorrow.
    let told = ["-history", "-comparison"];
    let steady = printed()
        .iter()
        .filter(|(name, _)| !told.iter().any(|kind| name.ends_with(kind)));
    for (name, file) in steady {
        for (at, page) in Picture::pages(file).into_iter().enumerate() {
            let picture = format!("{name}-{}.png", at + 1);
            known += 1;
            if renew {
                page.write(&stored.join(&picture));
                continue;
            }
            let before = stored.join(&picture);
            let difference = if before.exists() {
                page.difference(&Picture::read(&before))
            } else {
                Some(page.clone())
            };
            if let Some(difference) = difference {
                std::fs::create_dir_all(&failed).expect("a folder");
                page.write(&failed.join(&picture));
                difference.write(&failed.join(format!("difference-{picture}")));
                faults.push(picture);
            }
        }
    }
    let kept = std::fs::read_dir(&stored).expect("the pictures").count();
    assert!(
        faults.is_empty() && kept == known,
        "{kept} pictures of {known} pages; other than before: {faults:#?}; see {}",
        failed.display()
    );
}

#[test]
fn a_moved_paragraph_is_seen_and_another_renderer_is_not() {
    // The official forms, of which each first page is full.
    let full = ["blank-reglament", "blank-filing", "blank-record"];
    for (name, file) in printed() {
        if !full.contains(&name.as_str()) {
            continue;
        }
        let pages = Picture::pages(file);
        for (page, other) in pages.iter().zip(&Picture::pages_by_cairo(file)) {
            assert!(page.difference(other).is_none(), "{name}");
        }
        // The lower half of the page, one dot (2.4 points) lower.
        let (page, width) = (&pages[0], pages[0].width);
        let half = page.dots.len() / 2 / width * width;
        let mut moved = page.clone();
        moved.dots.truncate(page.dots.len() - width);
        moved.dots.splice(half..half, vec![255; width]);
        assert!(page.difference(&moved).is_some(), "{name}");
    }
}
