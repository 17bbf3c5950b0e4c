//! Archive and trash, the next deadline and a dossier like another, on the command line.

use reqlament_tests::program::Officer;

#[test]
fn a_dossier_is_archived_thrown_away_and_brought_back() {
    let officer = Officer::default();
    let id = officer.makes(&["--service", "6.1"]);
    let ids = |shelf: &str| officer.json(&["list", "--shelf", shelf]);
    for (verb, shelf) in [("archive", "archive"), ("trash", "trash")] {
        officer.does([verb, &id]);
        assert_eq!(ids("current"), serde_json::json!([]));
        assert_eq!(ids(shelf)[0]["id"], id.as_str());
        officer.does(["restore", &id]);
        assert_eq!(ids("current")[0]["id"], id.as_str());
    }
    let refused = officer.cannot(&["delete", &id, "--for-good"]);
    assert!(refused.contains("Silinmişlər"), "{refused}");
    officer.does(["trash", &id]);
    assert_ne!(
        officer.run(["delete", &id]).status,
        0,
        "it must be said that it is for good"
    );
    officer.does(["delete", &id, "--for-good"]);
    officer.cannot(&["show", &id]);
}

#[test]
fn a_filed_dossier_is_kept_and_it_is_said_why() {
    let officer = Officer::default();
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["file", &id, "--purpose", "register"]);
    let refused = officer.cannot(&["trash", &id]);
    assert!(refused.contains("sübut"), "{refused}");
    officer.does(["archive", &id]);
}

#[test]
fn the_list_says_what_is_overdue() {
    let officer = Officer::default();
    let id = officer.makes(&["--service", "6.1"]);
    let agreements = r#"[{"body":"Ədliyyə Nazirliyi","reply_by":"2020-01-15"}]"#;
    officer.does(["set", &id, "agreements", agreements]);
    assert!(officer.does(["list"]).contains("müddəti ötüb"));
    let row = &officer.json(&["list"])[0]["deadline"];
    assert_eq!(
        (&row["kind"], &row["due"]),
        (&"reply".into(), &"overdue".into())
    );
}

#[test]
fn a_dossier_begins_like_another() {
    let officer = Officer::default();
    let source = officer.makes(&["--example", "licence"]);
    let parts = officer.does(["parts", &source]);
    assert!(parts.contains("+ legal_basis"), "{parts}");
    let id = officer.makes(&[
        "--like",
        &source,
        "--service",
        "6.1",
        "--take",
        "legal_basis",
    ]);
    let (from, to) = (
        officer.json(&["show", &source]),
        officer.json(&["show", &id]),
    );
    assert_eq!(to["facts"]["legal_basis"], from["facts"]["legal_basis"]);
    assert_eq!(to["facts"]["catalogue_number"], "6.1");
    assert!(to["facts"]["refusal_cases"].is_null());
}

#[test]
fn what_the_rules_do_not_cover_is_refused_with_its_clause() {
    let officer = Officer::default();
    let refused = officer.cannot(&["new", "--blank", "--answer", "electronic=no", "--knowingly"]);
    assert!(refused.contains("2.1.1"), "{refused}");
    let protected = ["new", "--blank", "--answer", "protected_information=yes"];
    let refused = officer.cannot(&protected);
    assert!(
        refused.contains("1.4") && refused.contains("--knowingly"),
        "{refused}"
    );
    officer.does(protected.iter().chain(&["--knowingly"]));
}
