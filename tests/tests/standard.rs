//! Standard texts of the agency on the command line.

use reqlament_tests::program::Officer;

#[test]
fn a_standard_text_is_kept_changed_and_erased() {
    let officer = Officer::default();
    let add = [
        "standard",
        "add",
        "--title",
        "Şikayət",
        "--text",
        "Şikayət verilə bilər.",
    ];
    let id = officer.does(add).trim().to_owned();
    let row = r#"{"content":"Sorğu qeydə alınır","after":["x"]}"#;
    officer.does([
        "standard",
        "add",
        "--title",
        "Qeydiyyat",
        "--table",
        "operations",
        "--row",
        row,
    ]);
    officer.does([
        "standard",
        "add",
        "--id",
        &id,
        "--title",
        "Şikayət",
        "--text",
        "Şikayət edilə bilər.",
    ]);
    let listed = officer.json(&["standard", "list"]);
    assert_eq!(
        listed[0]["content"],
        serde_json::json!({"content": "Sorğu qeydə alınır"})
    );
    assert_eq!(
        (&listed[1]["title"], &listed[1]["version"]),
        (&"Şikayət".into(), &2.into())
    );
    officer.does(["standard", "erase", &id]);
    officer.cannot(&["standard", "erase", &id]);
    officer.cannot(&["standard", "add", "--title", " ", "--text", "x"]);
    officer.cannot(&[
        "standard", "add", "--title", "Ad", "--table", "name", "--row", "{}",
    ]);
    assert_eq!(
        officer.json(&["standard", "list"]).as_array().map(Vec::len),
        Some(1)
    );
}
