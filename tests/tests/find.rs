//! Words found over a whole dossier, and others written in their place.

use reqlament_tests::program::Officer;

#[test]
fn words_are_replaced_over_the_dossier_as_one_act_and_brought_back() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "name", "Şəhadətnamənin verilməsi"]);
    officer.does([
        "set",
        &id,
        "content",
        "Şəhadətnamə verilir. ŞƏHADƏTNAMƏ dəyişdirilir.",
    ]);
    officer.does([
        "set",
        &id,
        "result",
        r#"{"chosen":["certificate"],"other":"sertifikat və şəhadətnamə"}"#,
    ]);
    let found = officer.json(&["find", &id, "sehadetname"]);
    assert_eq!(found.as_array().map(Vec::len), Some(4), "{found}");
    assert_eq!(found[0]["spot"]["place"], serde_json::json!(["name"]));

    let done = officer.json(&["find", &id, "sertifikat", "--replace", "vərəqə"]);
    assert_eq!(
        (&done["changed"], &done["kept"]),
        (&1.into(), &1.into()),
        "{done}"
    );
    officer.does(["undo", &id]);

    let before = officer.json(&["show", &id])["facts"].clone();
    officer.does([
        "find",
        &id,
        "şəhadətnamə",
        "--letters",
        "--word",
        "--replace",
        "arayış",
    ]);
    let shown = officer.does(["show", &id]);
    assert!(shown.contains("Şəhadətnamənin verilməsi"), "{shown}");
    assert!(
        shown.contains("arayış verilir. arayış dəyişdirilir."),
        "{shown}"
    );
    assert!(officer.does(["history", &id]).contains("replaced"));
    officer.does(["undo", &id]);
    assert_eq!(officer.json(&["show", &id])["facts"], before);
}

#[test]
fn a_text_that_would_grow_too_long_stops_all_of_it() {
    let officer = Officer::default();
    let id = officer.makes(&["--blank"]);
    officer.does(["set", &id, "name", "a a a"]);
    officer.does(["set", &id, "content", "a"]);
    let long = "ə".repeat(400);
    let said = officer.cannot(&["find", &id, "a", "--replace", &long]);
    assert!(said.contains("“Xidmətin adı”: 1202 işarə"), "{said}");
    assert!(officer.does(["show", &id]).contains("content: a"));
}
