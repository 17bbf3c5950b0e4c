//! What of a value is running text.

use reqlament_core::entry::{Entry, read_entry};
use reqlament_core::law::Law;
use reqlament_core::texts::{Running, running};
use serde_json::{Value as Json, json};

fn texts(fact: &str, given: Json) -> Vec<Running> {
    let fact = Law::embedded().vocabulary.get(fact).expect("a fact");
    let mut ids = 0;
    let mut next = || {
        ids += 1;
        format!("n{ids}")
    };
    match read_entry(fact, &given, &mut next) {
        Ok(Some(Entry::Filled(value))) => running(&fact.shape, &value),
        other => panic!("{other:?}"),
    }
}

fn placed(found: &[Running]) -> Vec<(String, &str)> {
    found
        .iter()
        .map(|text| (text.place.join("/"), text.text.as_str()))
        .collect()
}

#[test]
fn prose_is_told_by_paragraph() {
    let given = json!([
        {"id": "a", "text": [{"text": "Birinci "}, {"text": "abzas", "emphasis": true}]},
        {"id": "b", "text": [{"text": " "}]},
        {"id": "c", "kind": "numbered", "text": [{"text": "ikinci"}]}
    ]);
    assert_eq!(
        placed(&texts("content", given)),
        [
            ("content/a".to_owned(), "Birinci abzas"),
            ("content/c".to_owned(), "ikinci")
        ]
    );
}

#[test]
fn a_table_is_told_by_row_and_column_and_addresses_are_left_out() {
    let fee = json!([{
        "id": "r", "order": "a", "subject": "Lisenziyanın verilməsi",
        "basis": {"type": "law", "title": "Dövlət rüsumu haqqında"}
    }]);
    assert_eq!(
        placed(&texts("fee", fee)),
        [
            ("fee/r/subject".to_owned(), "Lisenziyanın verilməsi"),
            ("fee/r/basis".to_owned(), "Dövlət rüsumu haqqında")
        ]
    );
    let web = json!([{"id": "r", "order": "a", "address": "uzre.az"}]);
    assert_eq!(texts("web_addresses", web), []);
}
