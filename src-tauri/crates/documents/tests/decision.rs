//! The approving decision, and the stamp it leaves on a reglament.

mod common;

use common::papers::{agency, dossier, second, set};
use common::{facts, words};
use reqlament_documents::{Beside, Kind};
use serde_json::{Value as Json, json};

#[test]
fn a_decision_carries_the_requisites_of_an_act() {
    let (agency, facts) = (agency(), facts(&dossier()));
    let beside = Beside {
        agency: Some(&agency),
        ..Beside::default()
    };
    let said = words(&set(Kind::Decision, "2011", &facts, beside));
    for part in [
        "Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsi QƏRAR № 5 Bakı şəhəri, 12 dekabr 2026-cı il",
        "“Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsinin “Arayışın verilməsi” elektron xidməti üzrə inzibati reqlament”in təsdiq edilməsi barədə",
        "“Dövlət orqanlarının elektron xidmətlər göstərməsinin təşkili sahəsində bəzi tədbirlər haqqında” Azərbaycan Respublikası Prezidentinin 2011-ci il 23 may tarixli 429 nömrəli Fərmanının 2-1-ci hissəsinin icrasını təmin etmək məqsədilə",
        "“Əmlak Məsələləri Dövlət Komitəsi haqqında Əsasnamə”nin 8.5-ci bəndini rəhbər tutaraq QƏRARA ALIR:",
        "üzrə inzibati reqlament” təsdiq edilsin (əlavə olunur).",
        "2. Bu Qərarın Azərbaycan Respublikasının Hüquqi Aktların Dövlət Reyestrinə daxil edilməsi üçün Ədliyyə Nazirliyinə təqdim edilməsi təmin olunsun.",
        "Komitənin sədri (imza) (soyadı, adı) M.Y.",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
}

#[test]
fn what_a_decision_is_not_told_is_a_blank() {
    let mut dossier = dossier();
    dossier["approval"] = json!({ "form": "decision", "collegial": true });
    let said = words(&set(
        Kind::Decision,
        "2011",
        &facts(&dossier),
        Beside::default(),
    ));
    for part in [
        "Kollegiyanın qərarı № şəhəri, “ ” 20 il",
        "“ ” Fərmanının 2-1-ci hissəsinin icrasını təmin etmək məqsədilə “ haqqında Əsasnamə”nin -ci bəndini rəhbər tutaraq",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    assert!(!said.contains("429"), "{said}");
}

#[test]
fn a_decision_approves_several_in_the_order_of_their_annexes() {
    let (second, mut first) = (second(), dossier());
    let others = [&second];
    let beside = Beside {
        others: &others,
        ..Beside::default()
    };
    let several = |dossier: &Json| words(&set(Kind::Decision, "2011", &facts(dossier), beside));
    let said = several(&first);
    let body = "Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsinin";
    for part in [
        format!("{body} elektron xidmətləri üzrə inzibati reqlamentlərin təsdiq edilməsi barədə"),
        format!(
            "1. Aşağıdakı inzibati reqlamentlər təsdiq edilsin: 1.1. “{body} “Arayışın verilməsi” elektron xidməti üzrə inzibati reqlament” (1 nömrəli əlavə);"
        ),
        format!(
            "1.2. “{body} “Mülkiyyət” bazasından çıxarışın verilməsi” elektron xidməti üzrə inzibati reqlament” (2 nömrəli əlavə)."
        ),
    ] {
        assert!(said.contains(&part), "{part} is missing in {said}");
    }
    first["approval"]["annex"] = json!("7");
    let said = several(&first);
    assert!(
        said.contains(
            "“Arayışın verilməsi” elektron xidməti üzrə inzibati reqlament” (7 nömrəli əlavə);"
        ),
        "{said}"
    );
}

#[test]
fn a_stamp_ends_with_the_number_of_the_annex() {
    let (mut dossier, second) = (dossier(), second());
    let others = [&second];
    let stamp = |dossier: &Json, others| {
        let beside = Beside {
            others,
            ..Beside::default()
        };
        let said = words(&set(Kind::Reglament, "2011", &facts(dossier), beside));
        said.split_once(" Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsinin “")
            .expect("a title")
            .0
            .to_owned()
    };
    let body = "Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsinin";
    let decided = "2026-cı il 12 dekabr tarixli № 5 Qərarı ilə təsdiq edilmişdir.";
    assert_eq!(stamp(&dossier, &[]), format!("{body} {decided}"));
    assert_eq!(
        stamp(&dossier, &others),
        format!("{body} {decided} nömrəli əlavə")
    );
    dossier["approval"]["annex"] = json!("2");
    dossier["approval"]["collegial"] = json!(true);
    assert_eq!(
        stamp(&dossier, &others),
        format!("{body} Kollegiyasının {decided} 2 nömrəli əlavə")
    );
}

#[test]
fn the_preamble_inflects_what_it_cites() {
    let mut dossier = dossier();
    for (clauses, told) in [
        (
            "8.5",
            "“Komitə haqqında Əsasnamə”nin 8.5-ci bəndini rəhbər tutaraq",
        ),
        (
            "8.5, 8.7",
            "“Komitə haqqında Əsasnamə”nin 8.5-ci və 8.7-ci bəndlərini rəhbər tutaraq",
        ),
        (
            "8.5.1-ci yarımbənd",
            "“Komitə haqqında Əsasnamə”nin 8.5.1-ci yarımbəndini rəhbər tutaraq",
        ),
        (
            "",
            "“Komitə haqqında Əsasnamə”nin -ci bəndini rəhbər tutaraq",
        ),
    ] {
        dossier["approval"]["statute"] =
            json!({ "type": "rules", "title": "Komitə haqqında Əsasnamə", "clauses": clauses });
        dossier["approval"]["basis"]["clauses"] = json!("");
        let said = words(&set(
            Kind::Decision,
            "2011",
            &facts(&dossier),
            Beside::default(),
        ));
        assert!(said.contains(told), "{told} is missing in {said}");
        assert!(
            said.contains("429 nömrəli Fərmanının icrasını təmin etmək məqsədilə"),
            "{said}"
        );
    }
}
