//! The summary of the public's comments (191/2011, 9.7).

mod common;
mod sheets;

use chrono::NaiveDate;
use common::{blank, facts, text, words};
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_documents::{Beside, Kind};
use reqlament_typeset::block::Document;
use serde_json::json;
use sheets::{printed, sheet, sheet_of, tables, with};

fn comment(number: u64, by: &str, item: &str, said: &str) -> Remark {
    Remark {
        number,
        speaker: Speaker::Public,
        by: by.to_owned(),
        received: NaiveDate::from_ymd_opt(2026, 11, 18),
        copy: "2".to_owned(),
        item: item.to_owned(),
        line: None,
        text: said.to_owned(),
        proposal: String::new(),
        ground: String::new(),
        outcome: None,
        answer: String::new(),
        reason: String::new(),
    }
}

fn remarks() -> Vec<Remark> {
    vec![
        Remark {
            line: Some(45),
            proposal: "Elektron xidmətin icra müddəti 1 iş günüdür.".to_owned(),
            ground: "Məlumat informasiya sistemindən avtomatik alınır".to_owned(),
            outcome: Some(Outcome::Partly),
            answer: "Yuxarı hədd 3 iş günündən 1 iş gününədək azaldılıb.".to_owned(),
            reason: "Aşağı hədd məlumatın dolğunluğundan asılıdır (1.7-ci bəndə 2-ci qeyd)."
                .to_owned(),
            ..comment(
                1,
                "Daşınmaz əmlak iştirakçıları birliyi",
                "reglament-191:1.7",
                "İcra müddəti qısaldılsın.",
            )
        },
        comment(
            2,
            "Fiziki şəxs",
            "reglament-191:2.2.1",
            "Rüsumun terminalda ödənilməsi qaydası göstərilsin.",
        ),
        Remark {
            outcome: Some(Outcome::Rejected),
            answer: "Xidmət 191 nömrəli qərarla təsdiq edilmiş Siyahıya daxildir.".to_owned(),
            reason: "Təklif reqlamentin predmetinə aid deyil.".to_owned(),
            ..comment(
                3,
                "Hüquqşünaslar birliyi",
                "",
                "Xidmətin elektron formada göstərilməsinə ehtiyac yoxdur.",
            )
        },
        Remark {
            outcome: Some(Outcome::Accepted),
            answer: "2.2.1-ci yarımbənd dəqiqləşdirilib.".to_owned(),
            ..comment(
                4,
                "Ticarət-sənaye palatası",
                "reglament-191:2.2.1",
                "Məbləğin hüquqi əsası tam göstərilsin.",
            )
        },
        comment(
            5,
            "Fiziki şəxs",
            "reglament-191:9.9",
            "Bəndin nömrəsi düzəldilsin.",
        ),
        Remark {
            speaker: Speaker::Body,
            ..comment(
                1,
                "Azərbaycan Respublikasının Ədliyyə Nazirliyi",
                "reglament-191:1.3",
                "İrad.",
            )
        },
    ]
}

fn summary(remarks: &[Remark]) -> Document {
    let results = json!({ "consultation": {"draft_date": "2026-11-16", "start": "2026-11-01", "end": "2026-11-21", "copy": "2",
        "address": "www.emdk.example/layihe", "results_address": "www.emdk.example/neticeler"} });
    let beside = Beside {
        remarks,
        ..Beside::default()
    };
    sheet(Kind::Comments, &facts(&with(results)), beside)
}

#[test]
fn a_summary_looks_so() {
    let document = summary(&remarks());
    insta::assert_snapshot!(text(&document));
    printed(&document, "comments");
}

#[test]
fn comments_stand_by_item_in_the_order_of_the_form_and_general_ones_first() {
    let said = words(&summary(&remarks()));
    let places = [
        "3 layihənin mətni bütövlükdə Hüquqşünaslar birliyi",
        "1 1.7 İcra müddəti sətir 45 Daşınmaz əmlak",
        "2 2.2.1 Məbləğ, ödəmə Fiziki şəxs",
        "4 2.2.1 Məbləğ, ödəmə Ticarət-sənaye palatası",
        "5 9.9 Fiziki şəxs",
    ];
    let found = places.map(|place| {
        said.find(place)
            .unwrap_or_else(|| panic!("{place}: {said}"))
    });
    assert!(found.is_sorted(), "{said}");
}

#[test]
fn it_counts_what_came_and_what_became_of_it() {
    let said = words(&summary(&remarks()));
    let counted = "Daxil olmuş rəy və təkliflər: cəmi 5, o cümlədən qəbul edilib – 1, qismən qəbul edilib – 1, qəbul edilməyib – 1, cavab gözlənilir – 2";
    assert!(said.contains(counted), "{said}");
}

#[test]
fn a_comment_without_outcome_says_that_it_waits() {
    let said = text(&summary(&remarks()[1..2]));
    assert!(said.contains("| *cavab gözlənilir* |"), "{said}");
}

#[test]
fn remarks_of_bodies_are_told_elsewhere() {
    assert!(!words(&summary(&remarks())).contains("Ədliyyə Nazirliyi"));
}

#[test]
fn when_none_came_it_says_so() {
    let ended = words(&summary(&[]));
    assert!(
        ended.contains("İctimai müzakirə müddətində layihə üzrə rəy və təklif daxil olmayıb."),
        "{ended}"
    );
    let lasting = words(&sheet_of(Kind::Comments, Beside::default()));
    assert!(
        lasting.contains("22 noyabr 2026-cı il tarixinə olan vəziyyətə görə layihə üzrə rəy və təklif daxil olmayıb."),
        "{lasting}"
    );
}

#[test]
fn the_empty_sheet_has_blanks_and_rows_for_the_hand() {
    let document = blank(Kind::Comments);
    let tables = tables(&document);
    assert_eq!(tables[0].rows.len(), 12);
    assert_eq!(tables[0].head[0].cells.len(), 7);
    assert!(words(&document).contains("Müzakirənin müddəti:"));
    printed(&document, "comments-blank");
}
