//! Standard texts: what is kept of a row, and how a place stands to its source.

use reqlament_core::law::Law;
use reqlament_core::standard::{Likeness, likeness, put_in, read, renewed};
use reqlament_core::vocabulary::Shape;
use serde_json::{Value as Json, json};

fn shape(fact: &str) -> &'static Shape {
    &Law::embedded().vocabulary.get(fact).expect("a fact").shape
}

fn prose(lines: &[&str]) -> Json {
    let block = |line: &&str| json!({ "id": *line, "text": [{ "text": *line }] });
    lines.iter().map(block).collect()
}

fn kept(lines: &[&str]) -> Json {
    read(None, &prose(lines)).expect("prose")
}

#[test]
fn a_row_is_kept_without_what_holds_in_one_dossier() {
    let row = json!({"id": "r1", "order": "a", "content": "Yoxlanılır", "after": ["r0"]});
    let table = shape("operations");
    let content = read(Some(table), &row).expect("a row");
    assert_eq!(content, json!({"content": "Yoxlanılır"}));
    assert_eq!(
        likeness(table, &row, std::slice::from_ref(&content)),
        Likeness::Same
    );
    let newer = json!({"content": "Araşdırılır"});
    let versions = [newer, content];
    assert_eq!(likeness(table, &row, &versions), Likeness::Changed);
    let renewed = renewed(table, &row, &versions).expect("the row");
    assert_eq!(
        renewed,
        json!({"id": "r1", "order": "a", "content": "Araşdırılır", "after": ["r0"]})
    );
}

#[test]
fn paragraphs_are_put_in_found_again_and_renewed() {
    let shape = shape("content");
    let (old, new) = (kept(&["b", "c"]), kept(&["B", "C", "D"]));
    let own = put_in(shape, &prose(&["a", "z"]), &old, "a", 0);
    let versions = [new, old];
    assert_eq!(likeness(shape, &own, &versions), Likeness::Changed);
    let renewed = renewed(shape, &own, &versions).expect("the prose");
    let words: Vec<&str> = renewed
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|block| block["text"][0]["text"].as_str())
        .collect();
    assert_eq!(words, ["a", "B", "C", "D", "z"]);
    assert_eq!(likeness(shape, &renewed, &versions), Likeness::Same);
    assert_eq!(likeness(shape, &prose(&["a"]), &versions), Likeness::Edited);
}

#[test]
fn words_are_put_into_a_line_where_the_caret_is() {
    let shape = shape("name");
    let line = put_in(shape, &json!("Birinci üçüncü"), &kept(&["ikinci"]), "", 7);
    assert_eq!(line, json!("Birinci ikinci üçüncü"));
    let versions = [kept(&["2-ci"]), kept(&["ikinci"])];
    assert_eq!(
        renewed(shape, &line, &versions),
        Some(json!("Birinci 2-ci üçüncü"))
    );
}
