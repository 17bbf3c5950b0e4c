//! Values in legal Azerbaijani.

mod common;

use common::facts;
use reqlament_core::citation;
use reqlament_core::law::Law;
use reqlament_documents::words::{self, Words};
use serde_json::{Value as Json, json};

fn said(fact: &str, value: Json) -> String {
    let facts = facts(&json!({ fact: value }));
    let shape = &Law::embedded().vocabulary.get(fact).expect("a fact").shape;
    facts
        .value(fact)
        .map(|value| Words { facts: &facts }.value(shape, value))
        .unwrap_or_default()
}

fn cited(act: Json) -> String {
    let facts = facts(&json!({ "change": { "basis": act } }));
    let fact = Law::embedded().vocabulary.get("change").expect("a fact");
    let words = Words { facts: &facts }.value(&fact.shape, facts.value("change").expect("filled"));
    words.trim_start_matches("hüquqi əsası: ").to_owned()
}

#[test]
fn an_act_whose_kind_is_not_chosen_is_told_by_what_is_known() {
    let dated = json!({ "title": "Y haqqında", "date": "2016-09-21", "number": "2349" });
    assert_eq!(
        cited(dated),
        "2016-cı il 21 sentyabr tarixli 2349 nömrəli “Y haqqında”"
    );
    assert_eq!(cited(json!({ "title": "Y haqqında" })), "“Y haqqında”");
}

#[test]
fn acts_are_cited_in_the_official_form() {
    let cabinet = "Azərbaycan Respublikasının Nazirlər Kabineti";
    let cases = [
        (
            json!({ "type": "law", "title": "Dövlət rüsumu haqqında" }),
            "“Dövlət rüsumu haqqında” Azərbaycan Respublikasının Qanunu",
        ),
        (
            json!({ "type": "law", "title": "Dövlət rüsumu haqqında", "clauses": "21-ci maddə" }),
            "“Dövlət rüsumu haqqında” Azərbaycan Respublikası Qanununun 21-ci maddəsi",
        ),
        (
            json!({ "type": "law", "title": "Dövlət rüsumu haqqında", "clauses": "18.3" }),
            "“Dövlət rüsumu haqqında” Azərbaycan Respublikası Qanununun 18.3-cü maddəsi",
        ),
        (
            json!({ "type": "law", "title": "X haqqında", "date": "2004-06-29", "number": "713-IIQ" }),
            "“X haqqında” Azərbaycan Respublikasının 2004-cü il 29 iyun tarixli 713-IIQ nömrəli Qanunu",
        ),
        (
            json!({ "type": "code", "title": "Vergi Məcəlləsi", "clauses": "8, 16" }),
            "Azərbaycan Respublikası Vergi Məcəlləsinin 8-ci və 16-cı maddələri",
        ),
        (
            json!({ "type": "decree", "title": "Bəzi tədbirlər haqqında", "date": "2011-05-23", "number": "429", "clauses": "1" }),
            "“Bəzi tədbirlər haqqında” Azərbaycan Respublikası Prezidentinin 2011-ci il 23 may tarixli 429 nömrəli Fərmanının 1-ci hissəsi",
        ),
        (
            json!({ "type": "order", "title": "Y haqqında", "date": "2016-09-21", "number": "2349" }),
            "“Y haqqında” Azərbaycan Respublikası Prezidentinin 2016-cı il 21 sentyabr tarixli 2349 nömrəli Sərəncamı",
        ),
        (
            json!({ "type": "decision", "body": cabinet, "date": "2011-11-24", "number": "191", "clauses": "8.1" }),
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarının 8.1-ci bəndi",
        ),
        (
            json!({ "type": "decision", "body": cabinet, "date": "2011-11-24", "number": "№ 191", "clauses": "8.1" }),
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarının 8.1-ci bəndi",
        ),
        (
            json!({ "type": "decision", "body": cabinet, "date": "2011-11-24", "number": "191", "clauses": "4.4, 8.1-ci bəndlər" }),
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarının 4.4, 8.1-ci bəndləri",
        ),
        (
            json!({ "type": "rules", "title": "Elektron imza Qaydası", "approved_by": "Azərbaycan Respublikası Prezidentinin 2017-ci il 12 sentyabr tarixli 1598 nömrəli Fərmanı", "clauses": "2.14-cü bənd" }),
            "Azərbaycan Respublikası Prezidentinin 2017-ci il 12 sentyabr tarixli 1598 nömrəli Fərmanı ilə təsdiq edilmiş “Elektron imza Qaydası”nın 2.14-cü bəndi",
        ),
        (
            json!({ "type": "rules", "title": "“Z Qaydaları”", "clauses": "3.1.19-cu yarımbənd, 4.4-cü və 8.2-ci bəndlər" }),
            "“Z Qaydaları”nın 3.1.19-cu yarımbəndi, 4.4-cü və 8.2-ci bəndləri",
        ),
        (
            json!({ "type": "rules", "title": "“www.azexport.az” internet portalı haqqında Əsasnamə", "clauses": "4.2.7" }),
            "“www.azexport.az” internet portalı haqqında Əsasnamə”nin 4.2.7-ci yarımbəndi",
        ),
        (
            json!({ "type": "law", "title": "L haqqında", "clauses": "icazələr barədə müddəalar" }),
            "“L haqqında” Azərbaycan Respublikası Qanununun icazələr barədə müddəaları",
        ),
    ];
    for (act, expected) in cases {
        assert_eq!(cited(act), expected);
        let read = citation::read(expected).expect("a citation");
        assert_eq!(words::act::act(&read), expected, "told again as read");
    }
}

#[test]
fn the_acts_of_the_base_are_told_as_they_are_kept() {
    let kept = include_str!("../../../../assets/acts.toml");
    for act in &Law::embedded().acts {
        let told = words::act::act(act);
        assert!(kept.contains(&format!("\"{told}\"")), "{told}");
    }
}

#[test]
fn rules_that_the_list_of_acts_names_are_cited_by_title() {
    let act = json!({ "type": "rules", "title": "Q Qaydası", "approved_by": "A qərarı", "clauses": "2.3-cü bənd" });
    let facts = facts(
        &json!({ "legal_basis": [{ "act": act }], "refusal_cases": [{ "case": "x", "ground": act }] }),
    );
    let say = |fact: &str| {
        let shape = &Law::embedded().vocabulary.get(fact).expect("a fact").shape;
        Words { facts: &facts }.value(shape, facts.value(fact).expect("filled"))
    };
    assert!(say("legal_basis").contains("A qərarı ilə təsdiq edilmiş “Q Qaydası”nın 2.3-cü bəndi"));
    assert!(
        say("refusal_cases").ends_with("hüquqi əsası: “Q Qaydası”nın 2.3-cü bəndi"),
        "{}",
        say("refusal_cases")
    );
}

#[test]
fn terms_are_told_as_the_law_tells_them() {
    let length = |amount: u32, unit: &str| json!({ "amount": amount, "unit": unit });
    let range = |from: Json, to: Json| json!({ "kind": "range", "from": from, "to": to });
    let cases = [
        (json!({ "kind": "real_time" }), "real vaxt"),
        (json!({ "kind": "at_once" }), "dərhal"),
        (json!({ "kind": "at_visit" }), "müraciət zamanı"),
        (json!({ "kind": "within_whole" }), "ümumi müddət daxilində"),
        (
            json!({ "kind": "per_year", "times": 2 }),
            "ildə 2 dəfədən az olmayaraq",
        ),
        (
            json!({ "kind": "single", "amount": 3, "unit": "working_day" }),
            "3 iş günü",
        ),
        (
            json!({ "kind": "single", "amount": 3, "unit": "working_day", "event": "sorğunun qəbulu" }),
            "sorğunun qəbulundan sonra 3 iş günü",
        ),
        (
            json!({ "kind": "single", "amount": 5, "unit": "day", "relation": "before", "event": "ödəniş" }),
            "ödənişdən 5 gün əvvəl",
        ),
        (
            range(length(1, "hour"), length(1, "working_day")),
            "1 saatdan 1 iş gününədək",
        ),
        (
            range(length(1, "working_day"), length(5, "working_day")),
            "1 iş günündən 5 iş gününədək",
        ),
        (range(length(5, "day"), length(5, "day")), "5 gün"),
        (
            range(length(10, "minute"), length(2, "month")),
            "10 dəqiqədən 2 ayadək",
        ),
    ];
    for (term, expected) in cases {
        assert_eq!(said("duration", term), expected);
    }
}

#[test]
fn hours_name_days_and_times() {
    let work = json!({ "days": ["fri", "mon", "tue", "wed", "thu"], "from": "09:00", "to": "18:00", "season": "may – sentyabr" });
    assert_eq!(
        said("application_hours", work),
        "bazar ertəsi – cümə, saat 09:00–18:00, may – sentyabr"
    );
    assert_eq!(
        said("application_hours", json!({ "days": ["mon", "thu"] })),
        "bazar ertəsi, cümə axşamı"
    );
    assert_eq!(
        said("application_hours", json!({ "always": true })),
        "həftənin bütün günləri, 24 saat"
    );
    assert_eq!(
        said("application_hours", json!({ "from": "10:30" })),
        "saat 10:30-dan etibarən"
    );
}

#[test]
fn money_choices_bodies_and_periods_read_as_words() {
    assert_eq!(
        said(
            "result",
            json!({ "chosen": ["licence", "reference"], "other": "çıxarış" })
        ),
        "arayış, xüsusi razılıq (lisenziya), çıxarış"
    );
    assert_eq!(
        said(
            "provider",
            json!({ "name": "Vergilər Nazirliyi", "unit": "Hüquq idarəsi" })
        ),
        "Vergilər Nazirliyinin Hüquq idarəsi"
    );
    assert_eq!(said("applicant", json!({ "post": "nazir" })), "nazir");
    assert_eq!(
        said("effective_date", json!("2026-05-06")),
        "6 may 2026-cı il"
    );
    assert_eq!(
        said(
            "places",
            json!([{ "address": "Bakı şəhəri", "name": "Mərkəz" }])
        ),
        "Mərkəz, Bakı şəhəri"
    );
    let fee = |amount: Json| said("fee", json!([{ "amount": amount }]));
    assert_eq!(
        fee(json!({ "kind": "amount", "qepik": 123450 })),
        "məbləğ: 1.234,50 manat"
    );
    assert_eq!(
        fee(json!({ "kind": "by_reference" })),
        "məbləğ: aktla müəyyən edilmiş məbləğdə"
    );
    let table = json!({ "kind": "table", "rows": [{ "label": "a", "qepik": 1000 }, { "label": "b", "qepik": 50 }] });
    assert_eq!(fee(table), "məbləğ: a – 10,00 manat; b – 0,50 manat");
    let stops = said(
        "incidents",
        json!([{ "period": { "from": "2026-01-01", "to": "2026-01-02" }, "reason": "texniki" }]),
    );
    assert_eq!(
        stops,
        "müddət: 1 yanvar 2026-cı il – 2 yanvar 2026-cı il, səbəb (texniki, profilaktik və s.): texniki"
    );
}

#[test]
fn a_title_opens_and_closes_its_quotation_once() {
    for (title, printed) in [
        ("Arayışın verilməsi", "“Arayışın verilməsi”"),
        ("“Arayışın verilməsi”", "“Arayışın verilməsi”"),
        (
            "\"Azərsu\" ASC-nin abonentlərinin qeydiyyatı",
            "“Azərsu” ASC-nin abonentlərinin qeydiyyatı”",
        ),
        (
            "Abonentlərin \"Azərsu\" ASC-də qeydiyyatı",
            "“Abonentlərin “Azərsu” ASC-də qeydiyyatı”",
        ),
        ("Ödəniş (\"Azərsu\")", "“Ödəniş (“Azərsu”)”"),
        ("Abonentin adı: \"Azərsu\"", "“Abonentin adı: “Azərsu”"),
        ("\"Azərsu\" və \"Azərenerji\"", "“Azərsu” və “Azərenerji””"),
        ("", ""),
    ] {
        assert_eq!(reqlament_documents::words::quoted(title), printed);
    }
}
