//! Words found over a value, and others written in their place.

use reqlament_core::entry::{Entry, read_entry};
use reqlament_core::find::{Found, Kept, Sameness, Spot, Wanted, find, replace};
use reqlament_core::law::Law;
use reqlament_core::value::Value;
use reqlament_core::vocabulary::Fact;
use serde_json::{Value as Json, json};

fn fact(id: &str) -> &'static Fact {
    Law::embedded().vocabulary.get(id).expect("a fact")
}

fn value(id: &str, given: &Json) -> Value {
    match read_entry(fact(id), given, &mut || "new".to_owned()) {
        Ok(Some(Entry::Filled(value))) => value,
        other => panic!("{other:?}"),
    }
}

fn wanted(words: &str, sameness: Sameness, whole: bool) -> Wanted {
    Wanted {
        words: words.to_owned(),
        sameness,
        whole,
    }
}

fn in_name(text: &str, wanted: &Wanted) -> Vec<Found> {
    find(fact("name"), &value("name", &json!(text)), wanted)
}

#[test]
fn letters_are_as_alike_as_asked() {
    use Sameness::{Exact, Folded, Letters};
    let text = "Xidmət, XİDMƏT, XIDMƏT və xidmetçi";
    for (words, sameness, whole, many) in [
        ("xidmet", Folded, false, 4),
        ("xidmet", Folded, true, 3),
        ("xidmət", Letters, false, 2),
        ("xıdmət", Letters, false, 1),
        ("XİDMƏT", Letters, true, 2),
        ("Xidmət", Exact, false, 1),
        ("xidmət", Exact, false, 0),
        ("\"x", Folded, false, 0),
        ("", Folded, false, 0),
    ] {
        let found = in_name(text, &wanted(words, sameness, whole));
        assert_eq!(found.len(), many, "{words} {sameness:?} {whole}: {found:?}");
    }
}

#[test]
fn a_place_is_counted_as_the_window_counts() {
    // A letter of two UTF-16 units and one with a combining mark stand before it.
    let found = in_name(
        "𝒜 e\u{301} №\u{a0}191",
        &wanted("№ 191", Sameness::Exact, false),
    );
    assert_eq!((found[0].spot.start, found[0].end), (5, 10));
    assert_eq!(found[0].words, "№\u{a0}191");
}

#[test]
fn matches_do_not_overlap() {
    let found = in_name("aaaa a", &wanted("aa", Sameness::Exact, false));
    assert_eq!(
        found.iter().map(|one| one.spot.start).collect::<Vec<_>>(),
        [0, 2]
    );
}

#[test]
fn the_context_ends_at_words() {
    let long = "söz ".repeat(40);
    let found = in_name(
        &format!("{long}hədəf {long}"),
        &wanted("hedef", Sameness::Folded, true),
    );
    assert!(found[0].before.starts_with("… söz") && found[0].before.ends_with("söz "));
    assert!(found[0].after.starts_with(" söz") && found[0].after.ends_with("söz …"));
}

#[test]
fn names_titles_and_every_text_of_a_row_are_searched() {
    let rows = json!([{"id": "r", "act": {"type": "law", "title": "Vergi haqqında", "body": "Vergi orqanı"}}]);
    let basis = value("legal_basis", &rows);
    let found = find(
        fact("legal_basis"),
        &basis,
        &wanted("vergi", Sameness::Folded, true),
    );
    let spots: Vec<(String, usize)> = found
        .iter()
        .map(|one| (one.spot.place.join("/"), one.spot.part))
        .collect();
    assert_eq!(
        spots,
        [
            ("legal_basis/r/act".to_owned(), 0),
            ("legal_basis/r/act".to_owned(), 2)
        ]
    );
}

#[test]
fn what_is_chosen_is_found_and_kept() {
    let users = value(
        "users",
        &json!({"chosen": ["natural_persons"], "other": "fiziki şəxs olan sahibkar"}),
    );
    let look = wanted("fiziki", Sameness::Letters, false);
    let found = find(fact("users"), &users, &look);
    assert_eq!(
        found.iter().map(|one| one.kept).collect::<Vec<_>>(),
        [Some(Kept::Choice), None]
    );
    let (changed, count) = replace(fact("users"), &users, &look, "hüquqi", None);
    assert_eq!(count, 1);
    assert_eq!(
        changed,
        value(
            "users",
            &json!({"chosen": ["natural_persons"], "other": "hüquqi şəxs olan sahibkar"})
        )
    );
    let given = value("registration", &json!({"number": "EX-1"}));
    let look = wanted("EX", Sameness::Exact, false);
    let found = find(fact("registration"), &given, &look);
    assert_eq!(found[0].kept, Some(Kept::Operator));
    assert_eq!(
        replace(fact("registration"), &given, &look, "A", None),
        (given, 0)
    );
}

#[test]
fn words_across_styles_take_the_style_in_which_they_begin() {
    let prose = value(
        "content",
        &json!([{"id": "a", "text": [{"text": "Müra"}, {"text": "ciət qəbul", "emphasis": true}, {"text": " edilir"}]},
                {"id": "b", "text": [{"text": "müraciət"}]}]),
    );
    let look = wanted("müraciət", Sameness::Letters, false);
    let (changed, count) = replace(fact("content"), &prose, &look, "ərizə", None);
    assert_eq!(count, 2);
    let wanted_now = json!([
        {"id": "a", "text": [{"text": "ərizə"}, {"text": " qəbul", "emphasis": true}, {"text": " edilir"}]},
        {"id": "b", "text": [{"text": "ərizə"}]}
    ]);
    assert_eq!(changed, value("content", &wanted_now));
}

#[test]
fn one_match_can_be_changed_alone() {
    let name = value("name", &json!("bir, bir, bir"));
    let look = wanted("bir", Sameness::Exact, true);
    let spot = Spot {
        place: vec!["name".to_owned()],
        part: 0,
        start: 5,
    };
    let (changed, count) = replace(fact("name"), &name, &look, "iki", Some(&spot));
    assert_eq!(
        (changed, count),
        (Value::Text("bir, iki, bir".to_owned()), 1)
    );
}
