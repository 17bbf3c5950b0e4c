//! What bodies and the public say of a text: kept, answered, printed, erased.

use reqlament_tests::program::Officer;

fn with_comment(officer: &Officer) -> String {
    let id = officer.makes(&["--example", "licence"]);
    officer.does([
        "remark",
        "add",
        &id,
        "--speaker",
        "public",
        "--by",
        "Sahibkarlar Assosiasiyası",
        "--item",
        "2.6.2",
        "--line",
        "120",
        "--received",
        "2026-11-20",
        "--text",
        "Arayış dövlət ehtiyatında var.",
    ]);
    id
}

#[test]
fn a_comment_is_kept_answered_and_listed() {
    let officer = Officer::default();
    let id = with_comment(&officer);
    let answer = [
        "remark",
        "answer",
        &id,
        "--speaker",
        "public",
        "1",
        "--outcome",
        "partly",
        "--answer",
        "Nəzərə alındı.",
        "--reason",
        "Surət tələb olunmur, arayış qalır.",
    ];
    officer.does(answer);
    let kept = officer.json(&["remark", "list", &id]);
    let one = &kept[0];
    assert_eq!(one["item"], "reglament-191:2.6.2");
    assert_eq!(
        (&one["line"], &one["outcome"]),
        (&120.into(), &"partly".into())
    );
    assert_eq!(one["answer"], "Nəzərə alındı.");
}

#[test]
fn an_erased_comment_leaves_no_word_and_its_number_is_not_used_again() {
    let officer = Officer::default();
    let id = with_comment(&officer);
    officer.does(["remark", "erase", &id, "--speaker", "public", "1"]);
    assert_eq!(
        officer.json(&["remark", "list", &id]),
        serde_json::json!([])
    );
    let next = officer.does([
        "remark",
        "add",
        &id,
        "--speaker",
        "public",
        "--by",
        "Vətəndaş",
        "--text",
        "Yeni rəy.",
    ]);
    assert_eq!(next.trim(), "2");
    officer.cannot(&["remark", "erase", &id, "--speaker", "public", "1"]);
}

#[test]
fn a_comment_that_says_nothing_or_names_no_item_is_refused() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    for bad in [
        ["--text", " ", "--item", ""],
        ["--text", "x", "--item", "9.9"],
    ] {
        let mut arguments = vec![
            "remark",
            "add",
            &id,
            "--speaker",
            "body",
            "--by",
            "Nazirlik",
        ];
        arguments.extend(bad);
        officer.cannot(&arguments);
    }
    assert_eq!(
        officer.json(&["remark", "list", &id]),
        serde_json::json!([])
    );
}

#[test]
fn a_letter_to_a_body_that_was_not_asked_is_refused() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    let out = officer.folder().join("m.pdf").display().to_string();
    let said = officer.cannot(&[
        "print",
        &id,
        "--document",
        "letter",
        "--body",
        "Belə qurum yoxdur",
        "--out",
        &out,
    ]);
    assert!(said.contains("Belə qurum yoxdur"), "{said}");
}

#[test]
fn a_file_is_taken_in_and_referred_to() {
    let officer = Officer::default();
    let path = officer.folder().join("rəy.txt");
    std::fs::write(&path, "müsbət rəy").expect("a file");
    let kept = officer.json(&["attach", &path.display().to_string()]);
    assert_eq!(
        (&kept["size"], &kept["media_type"]),
        (&13.into(), &"text/plain".into())
    );
    let folder = officer.folder().display().to_string();
    officer.cannot(&["attach", &folder]);
}

#[test]
fn a_comment_that_is_turned_down_needs_its_reason() {
    let officer = Officer::default();
    let id = with_comment(&officer);
    for outcome in ["rejected", "partly"] {
        let answer = [
            "remark",
            "answer",
            &id,
            "--speaker",
            "public",
            "1",
            "--outcome",
            outcome,
        ];
        let said = officer.cannot(&answer);
        assert!(said.contains("səbəb"), "{said}");
    }
    assert_eq!(
        officer.json(&["remark", "list", &id])[0]["outcome"],
        serde_json::Value::Null
    );
}

#[test]
fn a_comment_is_edited_and_keeps_what_is_not_named() {
    let officer = Officer::default();
    let id = with_comment(&officer);
    let edit = [
        "remark",
        "edit",
        &id,
        "--speaker",
        "public",
        "1",
        "--item",
        "1.7",
        "--ground",
        "Müddət uzundur.",
    ];
    officer.does(edit);
    let kept = officer.json(&["remark", "list", &id]);
    let one = &kept[0];
    assert_eq!(
        (&one["item"], &one["ground"]),
        (&"reglament-191:1.7".into(), &"Müddət uzundur.".into())
    );
    assert_eq!(
        (&one["line"], &one["text"]),
        (&120.into(), &"Arayış dövlət ehtiyatında var.".into())
    );
    officer.cannot(&[
        "remark",
        "edit",
        &id,
        "--speaker",
        "body",
        "1",
        "--ground",
        "x",
    ]);
}
