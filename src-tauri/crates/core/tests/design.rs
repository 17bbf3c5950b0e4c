//! Designs of forms: what is read, what is refused and why.

use reqlament_core::design::{Design, application};
use reqlament_core::entry::{Entry, EntryError, Facts, read_entry};
use reqlament_core::kind::Kind;
use reqlament_core::law::Law;
use reqlament_core::value::Value;
use serde_json::{Value as Json, json};

fn read(design: &Json) -> Result<Option<Entry>, EntryError> {
    let fact = Law::embedded()
        .vocabulary
        .get("attached_forms")
        .expect("the fact");
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        format!("n{count}")
    };
    let rows = json!([{ "id": "f", "order": "a", "design": design }]);
    read_entry(fact, &rows, &mut new_id)
}

fn cell(design: &Json) -> Option<Value> {
    let entry = read(design).unwrap_or_else(|error| panic!("{error}"));
    match entry {
        Some(Entry::Filled(Value::Table(rows))) => rows[0].cells.get("design").cloned(),
        other => panic!("{other:?}"),
    }
}

fn design(json: &Json) -> Design {
    match cell(json) {
        Some(Value::Design(design)) => design,
        other => panic!("{other:?}"),
    }
}

/// One of every kind, nothing said that need not be.
fn every() -> Json {
    json!([
        { "id": "a", "kind": "heading", "text": "ƏRİZƏ", "align": "center" },
        { "id": "b", "kind": "text", "text": "Tarix: “____” ______ 20___", "align": "right", "bold": true, "small": true },
        { "id": "c", "kind": "photo", "label": "Foto", "width": 35, "height": 45, "beside": 2 },
        { "id": "d", "kind": "fields", "cells": [{ "label": "1. Ad", "lines": 1 }, { "label": "2. Cinsi",
            "required": true, "options": [{ "text": "kişi", "detail": "__" }, { "text": "qadın" }], "columns": 2, "mark": "after", "share": 2 }] },
        { "id": "e", "shown_when": { "element": "d", "choice": "kişi" }, "kind": "fields", "cells": [{ "caption": "(soyadı)" }], "open": true },
        { "id": "f", "kind": "table", "columns": [{ "label": "İl" }, { "label": "İş yeri", "share": 3 }], "rows": 4 },
        { "id": "g", "kind": "list", "items": [{ "marker": "6.1.", "text": "Razıyam;" }, { "text": "düzdür." }] },
        { "id": "h", "kind": "space", "lines": 2 },
        { "id": "i", "kind": "page_break" },
        { "id": "j", "kind": "signature", "name": "(ad)", "signature": "(İmzası)", "seal": "(M.Y.)" },
    ])
}

#[test]
fn what_is_read_is_written_the_same() {
    let read = design(&every());
    assert_eq!(serde_json::to_value(&read).expect("JSON"), every());
}

#[test]
fn its_words_are_found_in_the_order_of_the_page() {
    let plain = design(&every()).plain();
    let expected = "ƏRİZƏ\nTarix: “____” ______ 20___\nFoto\n1. Ad\n2. Cinsi\nkişi\n__\nqadın\n(soyadı)\nİl\nİş yeri\n6.1.\n\
        Razıyam;\ndüzdür.\n(ad)\n(İmzası)\n(M.Y.)";
    assert_eq!(plain, expected);
}

#[test]
fn an_element_without_an_id_is_given_one_and_no_elements_are_no_design() {
    let read = design(&json!([{ "kind": "page_break" }, { "id": "", "kind": "page_break" }]));
    let ids: Vec<&str> = read.0.iter().map(|element| element.id.as_str()).collect();
    assert_eq!(ids, ["n1", "n2"]);
    assert_eq!(cell(&json!([])), None);
}

#[test]
fn what_cannot_be_printed_is_refused_with_its_place_and_reason() {
    let text = |text: &str| json!({ "kind": "text", "text": text });
    let lines =
        |lines: u8| json!({ "kind": "fields", "cells": [{ "label": "a", "lines": lines }] });
    let cases = [
        (json!({}), "wrong_kind", "expected design"),
        (json!("mətn"), "wrong_kind", "expected design"),
        (json!([1]), "wrong_kind", "attached_forms[0].design[0]"),
        (json!([{}]), "wrong_design", "missing field `kind`"),
        (
            json!([{ "kind": "photograph" }]),
            "wrong_design",
            "unknown variant `photograph`",
        ),
        (
            json!([text("a"), { "kind": "page_break", "lines": 1 }]),
            "wrong_design",
            "design[1]: an element that cannot be read: unknown field `lines`",
        ),
        (
            json!([{ "id": 5, "kind": "page_break" }]),
            "wrong_design",
            "`id` is no text",
        ),
        (
            json!([{ "id": "a", "kind": "page_break", "shown_when": { "cell": "b" } }]),
            "wrong_design",
            "unknown field `cell`",
        ),
        (
            json!([{ "kind": "fields", "cells": [] }]),
            "wrong_design",
            "cells: 0 given, 1 to 4 fit",
        ),
        (
            json!([{ "kind": "fields", "cells": [{ "label": "a", "columns": 9 }] }]),
            "wrong_design",
            "columns: 9 given, 1 to 4 fit",
        ),
        (
            json!([{ "kind": "fields", "cells": [{ "label": "a", "lines": -1 }] }]),
            "wrong_design",
            "invalid value",
        ),
        (
            json!([{ "kind": "photo", "label": "a", "width": 35, "height": 45, "beside": 1 }]),
            "wrong_design",
            "beside: 1 given, 0 to 0 fit",
        ),
        (
            json!([{ "kind": "photo", "label": "a", "width": 350, "height": 45 }]),
            "wrong_design",
            "width: 350 given, 15 to 100 fit",
        ),
        (
            json!([{ "id": "a", "kind": "page_break" }, { "id": "a", "kind": "page_break" }]),
            "wrong_design",
            "`a` is given twice",
        ),
        (
            json!(vec![text("a"); 501]),
            "wrong_design",
            "elements: 501 given, 0 to 500 fit",
        ),
        (
            json!(vec![lines(40); 26]),
            "wrong_design",
            "lines: 1040 given, 0 to 1000 fit",
        ),
        (
            json!([text(&"a".repeat(4001))]),
            "too_long",
            "4001 characters",
        ),
        (
            json!(vec![text(&"a".repeat(4000)); 13]),
            "too_long",
            "52000 characters, at most 50000 fit",
        ),
        (json!([text("a\u{7}")]), "control_character", "U+0007"),
    ];
    for (json, code, reason) in cases {
        let error = read(&json).expect_err(reason);
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(reason), "{error}");
    }
}

#[test]
fn the_example_of_the_kind_is_a_design() {
    let example: Json = serde_json::from_str(Kind::Design.example()).expect("JSON");
    assert_eq!(design(&example).0.len(), 3);
}

#[test]
fn what_says_nothing_and_what_waits_for_nothing_is_told() {
    let silent = json!([
        { "id": "a", "kind": "text", "text": " " },
        { "id": "b", "kind": "fields", "cells": [{ "label": "Ad" }, { "options": [{ "text": "" }] }] },
        { "id": "c", "kind": "signature" },
        { "id": "d", "kind": "space", "lines": 1 },
    ]);
    assert_eq!(design(&silent).silent(), [1, 2, 3]);
    assert_eq!(design(&every()).silent(), [0; 0]);
    let when = |element: &str, choice: &str| json!({ "element": element, "choice": choice });
    let conditions = json!([
        { "id": "a", "kind": "text", "text": "Sonra gələn", "shown_when": when("b", "bəli") },
        { "id": "b", "kind": "fields", "cells": [{ "label": "Növü", "options": [{ "text": "bəli" }, { "text": "xeyr" }] }] },
        { "id": "c", "kind": "text", "text": "Düz", "shown_when": when("b", "bəli") },
        { "id": "d", "kind": "text", "text": "Silinmiş", "shown_when": when("z", "bəli") },
        { "id": "e", "kind": "text", "text": "Başqa söz", "shown_when": when("b", "bəlkə") },
    ]);
    assert_eq!(design(&conditions).idle_conditions(), [1, 4, 5]);
}

#[test]
fn an_application_is_begun_from_what_the_dossier_knows() {
    let law = Law::embedded();
    let mut facts = Facts::default();
    let mut set = |id: &str, value: Json| {
        let fact = law.vocabulary.get(id).expect("the fact");
        let entry = read_entry(fact, &value, &mut || "n".to_owned()).expect("a value");
        facts.set(id, entry);
    };
    set("provider", json!("Rəqəmsal İnkişaf Nazirliyi"));
    set("name", json!("Arayışın verilməsi"));
    set("users", json!(["natural_persons", "legal_persons"]));
    set(
        "documents_held",
        json!([{ "document": "Şəxsiyyət vəsiqəsi", "identifier": "FİN" }]),
    );
    set(
        "documents_submitted",
        json!([{ "document": "Ərizə", "filled_form": true }, { "document": "Etibarnamə" }]),
    );
    let made = application(&facts);
    let plain = made.plain();
    for words in [
        "Rəqəmsal İnkişaf Nazirliyinə",
        "ƏRİZƏ",
        "Arayışın verilməsi",
        "Şəxsiyyət vəsiqəsi (FİN)",
        "Etibarnamə",
        "ərdi məlumat",
    ] {
        assert!(plain.contains(words), "{words}: {plain}");
    }
    assert_eq!(made.idle_conditions(), [0; 0]);
    assert_eq!(made.silent(), [0; 0]);
    let again = design(&serde_json::to_value(&made).expect("JSON"));
    assert_eq!(again, made);
    assert_eq!(application(&Facts::default()).silent(), [0; 0]);
}
