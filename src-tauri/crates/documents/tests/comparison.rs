//! The comparison table: what differs between two states, and nothing else.

mod common;
mod sheets;

use std::time::Instant;

use chrono::NaiveDate;
use common::{facts, text, words};
use reqlament_core::example::Example;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_core::revision::{Act, Header};
use reqlament_documents::Kind;
use reqlament_documents::beside::{Beside, Former, Revised};
use reqlament_typeset::block::Document;
use serde_json::{Value as Json, json};
use sheets::{dossier, printed, sheet, spans, tables, with};

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

/// What the history tells of the two revisions.
fn revisions() -> Vec<Revised> {
    let revision = |(number, at, digest): (u64, &str, &str)| Revised {
        header: Header {
            number,
            act: Act::Edited,
            by: String::new(),
            at: at.parse().expect("a moment"),
            payload: String::new(),
            parent: String::new(),
        },
        facts: Vec::new(),
        digest: digest.to_owned(),
    };
    let told = [
        (
            4,
            "2026-11-02T06:05:00Z",
            "b4c1000000000000000000000000000000000000000000000000000000000090e2",
        ),
        (7, "2026-11-17T21:05:00Z", "another"),
    ];
    told.map(revision).into()
}

fn compared(former: &Json, new: &Json, remarks: &[Remark]) -> Document {
    let former = facts(former);
    let beside = Beside {
        revisions: &revisions(),
        former: Some(Former {
            facts: &former,
            revision: 4,
            day: on(2),
        }),
        remarks,
        ..Beside::default()
    };
    sheet(Kind::Comparison, &facts(new), beside)
}

/// The words marked as gone, and those marked as come.
fn marks(document: &Document) -> (Vec<&str>, Vec<&str>) {
    let all = spans(document);
    let gone = all.iter().filter(|span| span.removed);
    let come = all.iter().filter(|span| span.added);
    (
        gone.map(|span| span.text.as_str()).collect(),
        come.map(|span| span.text.as_str()).collect(),
    )
}

/// Three operations, of which the second is another and a fourth is put before the third.
fn changes() -> Json {
    let mut operations = dossier()["operations"].clone();
    let rows = operations.as_array_mut().expect("rows");
    rows[1]["term"]["amount"] = json!(2);
    rows[1]["content"] = json!("Sənəd və ərizə yoxlanılır.");
    rows.insert(
        2,
        json!({"id": "o4", "name": "Ödəniş", "actor": "user", "content": "Rüsum ödənilir.", "after": ["o2"]}),
    );
    json!({
        "operations": operations,
        "content": "Arayış elektron formada verilir. Müraciət portalda yazılır.",
        "payment": "free",
        "users": {"chosen": ["natural_persons", "legal_persons", "state_bodies"]},
        "information": [
            {"channel": "site", "address": "www.emdk.example"},
            {"channel": "phone", "address": "108"},
        ],
        "legal_basis": [
            {"id": "a", "act": {"type": "law", "title": "Dövlət rüsumu haqqında", "clauses": "21-ci maddə"}},
            {"id": "c", "act": {"type": "law", "title": "Elektron imza haqqında", "clauses": "3-cü maddə"}},
            {"id": "b", "act": {"type": "rules", "title": "Elektron xidmətlər göstərilməsi Qaydaları", "clauses": "8.1", "approved_by": "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarı"}},
        ],
        "change": {"basis": {"type": "law", "title": "Dövlət rüsumu haqqında", "clauses": "21-ci maddə"}, "date": "2026-11-17"},
        "max_parallel_users": 800,
    })
}

fn accepted(item: &str, received: NaiveDate) -> Remark {
    Remark {
        number: 3,
        speaker: Speaker::Body,
        by: "Azərbaycan Respublikasının Ədliyyə Nazirliyi".to_owned(),
        received: Some(received),
        copy: "1".to_owned(),
        item: item.to_owned(),
        line: None,
        text: "Sənədin yoxlanılma müddəti uzundur.".to_owned(),
        proposal: String::new(),
        ground: "Qaydaların 9.3.3-cü yarımbəndi".to_owned(),
        outcome: Some(Outcome::Partly),
        answer: String::new(),
        reason: String::new(),
    }
}

#[test]
fn a_comparison_looks_so() {
    let remarks = [accepted("reglament-191:3.4.1", on(12))];
    let document = compared(&dossier(), &with(changes()), &remarks);
    insta::assert_snapshot!(text(&document));
    printed(&document, "comparison");
}

#[test]
fn both_revisions_are_told_with_their_days_and_the_digests_of_their_texts() {
    let codes = |former: &Json| -> Vec<String> {
        let said = words(&compared(former, &dossier(), &[]));
        assert!(
            said.contains("versiya 4, 2 noyabr 2026-cı il, yoxlama kodu")
                && said.contains("versiya 7, 18 noyabr 2026-cı il, yoxlama kodu"),
            "{said}"
        );
        let codes = said.split("yoxlama kodu ").skip(1);
        codes.map(|rest| rest.chars().take(9).collect()).collect()
    };
    let same = codes(&dossier());
    assert_eq!(same[0], same[1], "equal texts have one code");
    let other = codes(&with(json!({ "content": "Başqa mətn." })));
    assert!(other[0] != other[1] && other[1] == same[1], "{other:?}");
}

#[test]
fn one_word_changed_marks_that_word_only() {
    let former = with(json!({ "content": "Arayış üç iş günü ərzində verilir." }));
    let new = with(json!({ "content": "Arayış beş iş günü ərzində verilir." }));
    let document = compared(&former, &new, &[]);
    assert_eq!(marks(&document), (vec!["üç"], vec!["beş"]));
    assert_eq!(tables(&document)[0].rows.len(), 1);
}

#[test]
fn words_that_differ_in_their_closing_mark_alone_stay() {
    let former = with(json!({ "control_form": "Nəzarəti rəhbər, audit həyata keçirir." }));
    let new = with(json!({ "control_form": "Nəzarəti rəhbər; daxili audit həyata keçirir." }));
    assert_eq!(
        marks(&compared(&former, &new, &[])),
        (vec![","], vec!["; daxili"])
    );
}

#[test]
fn numbers_are_marked_as_a_whole() {
    let former =
        with(json!({ "control_form": "Qaydaların 1.6-cı bəndinə əsasən nəzarət edilir." }));
    let new = with(json!({ "control_form": "Qaydaların 1.7-ci bəndinə əsasən nəzarət edilir." }));
    assert_eq!(
        marks(&compared(&former, &new, &[])),
        (vec!["1.6-cı"], vec!["1.7-ci"])
    );
}

#[test]
fn a_changed_operation_shows_its_row() {
    let mut operations = dossier()["operations"].clone();
    operations[1]["term"]["amount"] = json!(2);
    let document = compared(&dossier(), &with(json!({ "operations": operations })), &[]);
    let rows = &tables(&document)[0].rows;
    assert_eq!(rows.len(), 1);
    let said = words(&document);
    assert!(
        said.contains("3.4.2 inzibati əməliyyatlar 2) Yoxlama"),
        "{said}"
    );
    assert!(!said.contains("Təqdimetmə"), "{said}");
    assert_eq!(marks(&document), (vec!["3"], vec!["2"]));
}

#[test]
fn a_row_that_came_has_no_former_text_and_moves_the_others() {
    let mut operations = dossier()["operations"].clone();
    let fresh = json!({"id": "o0", "name": "Sorğunun yaradılması", "actor": "user"});
    operations.as_array_mut().expect("rows").insert(0, fresh);
    let document = compared(&dossier(), &with(json!({ "operations": operations })), &[]);
    let said = text(&document);
    assert!(
        said.contains("| — | {+1)+} {+Sorğunun yaradılması+} /"),
        "{said}"
    );
    assert!(
        said.contains("sıra nömrəsi dəyişib/ | 1)–2) | 2)–3) |"),
        "{said}"
    );
}

#[test]
fn a_row_that_went_is_told_so() {
    let mut operations = dossier()["operations"].clone();
    operations.as_array_mut().expect("rows").remove(2);
    let said = text(&compared(
        &dossier(),
        &with(json!({ "operations": operations })),
        &[],
    ));
    assert!(said.contains("[-3)-] [-Təqdimetmə-] /"), "{said}");
    assert!(said.contains("| /çıxarılıb/ |"), "{said}");
}

#[test]
fn rows_that_were_read_in_anew_are_known_by_their_words() {
    let mut new = dossier();
    for row in new["legal_basis"].as_array_mut().expect("rows") {
        row["id"] = json!(format!("fresh-{}", row["id"]));
    }
    let said = words(&compared(&dossier(), &new, &[]));
    assert!(said.contains("İki redaksiyanın mətni eynidir"), "{said}");
}

#[test]
fn equal_states_say_so_in_a_sentence() {
    let document = compared(&dossier(), &dossier(), &[]);
    assert!(tables(&document).is_empty());
    let said = words(&document);
    assert!(
        said.ends_with("İki redaksiyanın mətni eynidir: dəyişən bənd və məlumat yoxdur."),
        "{said}"
    );
}

#[test]
fn without_a_former_state_it_says_so() {
    let said = words(&sheets::sheet_of(Kind::Comparison, Beside::default()));
    assert!(
        said.ends_with("Müqayisə üçün əvvəlki redaksiya göstərilməyib."),
        "{said}"
    );
}

#[test]
fn a_remark_accepted_since_the_former_state_is_the_reason() {
    let new = with(json!({ "payment": "free", "automation": "full" }));
    let document = compared(
        &dossier(),
        &new,
        &[
            accepted("reglament-191:1.6", on(12)),
            accepted("reglament-191:2.2", on(1)),
        ],
    );
    let said = words(&document);
    let reason = "Azərbaycan Respublikasının Ədliyyə Nazirliyi, irad № 3, 12.11.2026 (qismən qəbul edilib): Qaydaların 9.3.3-cü yarımbəndi";
    assert!(said.contains(reason), "{said}");
    assert_eq!(said.matches("irad №").count(), 1, "{said}");
}

#[test]
fn an_item_that_no_longer_applies_is_struck() {
    let said = text(&compared(
        &dossier(),
        &with(json!({ "payment": "free" })),
        &[],
    ));
    assert!(said.contains("| [-ödənişli-] | {+ödənişsiz+} |"), "{said}");
    assert!(said.contains("Arayışa görə"), "{said}");
    assert_eq!(said.matches("/çıxarılıb/").count(), 3, "{said}");
}

#[test]
fn unchanged_words_of_a_long_text_are_left_out() {
    let sentence = "Müraciət qanunvericiliklə müəyyən edilmiş qaydada qeydə alınır. ";
    let long = sentence.repeat(300);
    let former = with(json!({ "inquiry_forming": format!("{long}Nəzarət gündəlikdir. {long}") }));
    let new = with(json!({ "inquiry_forming": format!("{long}Nəzarət aylıqdır. {long}") }));
    let document = compared(&former, &new, &[]);
    printed(&document, "comparison-long");
    assert_eq!(marks(&document), (vec!["gündəlikdir"], vec!["aylıqdır"]));
    let letters: usize = spans(&document).iter().map(|span| span.text.len()).sum();
    assert!(letters < 1500, "{letters}");
    let said = words(&document);
    assert!(said.contains("[…] Müraciət qanunvericiliklə"), "{said}");
    assert!(said.contains("qeydə alınır. […]"), "{said}");
}

#[test]
fn every_table_has_a_head_and_a_summary() {
    let document = compared(&dossier(), &with(changes()), &[]);
    for table in tables(&document) {
        assert_eq!(table.head.len(), 1);
        assert!(!table.summary.is_empty());
    }
}

#[test]
fn a_long_text_written_anew_is_told_as_a_whole() {
    let text = |word: &str| {
        let sentence = |at: usize| format!("{word}{at} müraciət{word}{at}. ");
        (0..900).map(sentence).collect::<String>()
    };
    let former = with(json!({ "inquiry_forming": text("a") }));
    let new = with(json!({ "inquiry_forming": text("b") }));
    let began = Instant::now();
    let document = compared(&former, &new, &[]);
    println!("{} letters: {:?}", text("a").len(), began.elapsed());
    printed(&document, "comparison-anew");
    let (gone, come) = marks(&document);
    assert_eq!((gone.len(), come.len()), (1, 1));
}

/// So many operations, each changed in one word.
fn many(count: usize) -> (Json, Json) {
    let state = |word: &str| {
        let row = |at: usize| json!({"id": format!("o{at}"), "name": format!("Əməliyyat {at}"), "content": format!("Sənəd {word} yoxlanılır və nəticəsi qeydə alınır.")});
        with(json!({ "operations": (0..count).map(row).collect::<Vec<_>>() }))
    };
    (state("dərhal"), state("gündəlik"))
}

#[test]
fn two_hundred_changed_rows_take_no_more_than_their_share() {
    let rows = |count: usize| {
        let (former, new) = many(count);
        let began = Instant::now();
        let document = compared(&former, &new, &[]);
        println!("{count} rows: {:?}", began.elapsed());
        assert_eq!(
            marks(&document),
            (vec!["dərhal"; count], vec!["gündəlik"; count])
        );
        printed(&document, &format!("comparison-{count}"))
    };
    assert!(rows(200) > rows(50));
}

#[test]
fn a_worked_dossier_amended_in_three_places_shows_those_three() {
    let law = Law::embedded();
    let examples = Example::load(EMBEDDED, &law.vocabulary).expect("the examples are sound");
    for example in examples {
        let mut count = 0;
        let mut fresh = || {
            count += 1;
            format!("row{count}")
        };
        let facts = example.read(&law.vocabulary, &mut fresh).expect("facts");
        let former: Json = serde_json::to_value(&facts).expect("JSON");
        let mut new = former.clone();
        let steps = new["operations"].as_array_mut().expect("operations");
        steps[2]["result"] = json!("Yekun sənəd elektron formada tərtib edilir.");
        steps.swap_remove(0);
        new["users"] = json!({"chosen": ["state_bodies"]});
        let document = compared(&former, &new, &[]);
        printed(&document, &format!("comparison-{}", example.id));
        let said = words(&document);
        assert!(
            said.contains("Yekun sənəd elektron formada tərtib edilir."),
            "{said}"
        );
        assert!(said.contains("2 bənd dəyişib"), "{said}");
    }
}

#[test]
fn beside_an_empty_state_everything_is_new() {
    let document = compared(&json!({}), &dossier(), &[]);
    printed(&document, "comparison-new");
    let (gone, come) = marks(&document);
    assert!(come.len() > 60, "{}", come.len());
    assert!(
        gone.iter().all(|words| *words == "tətbiq edilmir"),
        "{gone:?}"
    );
    let said = text(&document);
    assert!(
        said.contains("*2.6, 1-ci qeyd* / Əlavə edilən formalar | — |"),
        "{said}"
    );
}
