//! The empty official forms, word for word.

mod common;

use common::{blank, text, words};
use reqlament_documents::Kind;

const ANNEX_1: &str = include_str!("../../core/tests/data/annex-1.txt");
const ANNEX_2: &str = include_str!("../../core/tests/data/annex-2.txt");
const RECORD: &str = include_str!("../../core/tests/data/record-129.txt");

/// The words of the act, blanks and line ends apart.
fn official(text: &str) -> String {
    text.replace('_', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_empty_reglament_is_annex_1_word_for_word() {
    assert_eq!(words(&blank(Kind::Reglament)), official(ANNEX_1));
}

#[test]
fn the_empty_application_is_annex_2_word_for_word() {
    assert_eq!(words(&blank(Kind::Filing)), official(ANNEX_2));
}

#[test]
fn the_empty_record_is_the_list_word_for_word() {
    assert_eq!(words(&blank(Kind::Record)), official(RECORD));
}

#[test]
fn an_empty_form_divides_no_word_and_carries_no_mark_of_a_draft() {
    for kind in [Kind::Reglament, Kind::Filing, Kind::Record] {
        let document = blank(kind);
        assert!(
            !document.hyphenate && !document.line_numbers && document.watermark.is_none(),
            "{kind:?}"
        );
    }
}

#[test]
fn official_forms_say_where_its_places_are() {
    for (kind, place) in [
        (Kind::Reglament, "[reglament-191:3.6.3]"),
        (Kind::Consultation, "[reglament-191:3.6.3]"),
        (Kind::Filing, "[filing-191:10]"),
        (Kind::Record, "[record-129:37]"),
    ] {
        let text = text(&blank(kind));
        assert!(text.contains(place), "{text}");
    }
}

#[test]
fn empty_forms_look_so() {
    for kind in Kind::ALL.into_iter().filter(|kind| kind.has_blank()) {
        insta::assert_snapshot!(kind.word(), text(&blank(kind)));
    }
}
