//! Spelling on the command line.

use reqlament_tests::program::Officer;
use serde_json::json;

#[test]
fn a_text_is_checked_and_what_was_meant_is_told() {
    let officer = Officer::default();
    let run = officer.run(["spell", "--text", "Arayış Nazirliyin uzre verilir."]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (1, "uzre  → üzrə\n"),
        "{run:?}"
    );
    let run = officer.run(["spell", "--text", "Arayış 3 iş günü ərzində verilir."]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (0, "Orfoqrafik səhv tapılmadı.\n")
    );
}

#[test]
fn a_dossier_is_checked_with_the_place_of_each_word() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "content", "Xidmət barədə məlumat"]);
    assert_eq!(officer.json(&["spell", &id]), json!([]));
    officer.does(["set", &id, "content", "Xidmət barəde məlumat"]);
    let run = officer.run(["spell", &id, "--json"]);
    let found: serde_json::Value = serde_json::from_str(&run.out).expect("a list");
    assert_eq!(run.status, 1);
    assert_eq!(found[0]["place"][0], "content");
    assert_eq!(
        (&found[0]["word"], &found[0]["suggestions"][0]),
        (&json!("barəde"), &json!("barədə"))
    );
    assert_eq!(
        (&found[0]["start"], &found[0]["end"]),
        (&json!(7), &json!(13))
    );
}

#[test]
fn an_own_word_is_added_listed_and_removed() {
    let officer = Officer::default();
    let check = ["spell", "--text", "tokenləşmədən"];
    assert_eq!(officer.run(check).status, 1);
    assert_eq!(
        officer.does(["spell", "--add", "tokenləşmə"]),
        "tokenləşmə\n"
    );
    assert_eq!(officer.run(check).status, 0);
    assert_eq!(officer.json(&["spell", "--words"]), json!(["tokenləşmə"]));
    assert_eq!(officer.does(["spell", "--remove", "tokenləşmə"]), "");
    assert_eq!(officer.run(check).status, 1);
    officer.cannot(&["spell", "--add", "iki söz"]);
}

#[test]
fn one_thing_is_asked_for_at_a_time() {
    let officer = Officer::default();
    for arguments in [vec!["spell"], vec!["spell", "x", "--text", "söz"]] {
        officer.cannot(&arguments);
    }
}

#[test]
fn of_the_worked_examples_few_words_are_flagged() {
    let officer = Officer::default();
    for example in ["licence", "esign-nonresident"] {
        let id = officer.makes(&["--example", example]);
        let run = officer.run(["spell", &id]);
        assert!(run.out.lines().count() <= 40, "{example}: {}", run.out);
    }
}
