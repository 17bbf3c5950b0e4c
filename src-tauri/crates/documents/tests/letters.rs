//! The letter of coordination: to whom, about what, with what.

mod common;

use common::papers::{SENT, TAXES, agency, dossier, set};
use common::{blank, facts, words};
use reqlament_core::agreed::digest_for_body;
use reqlament_core::law::Law;
use reqlament_documents::{Beside, Kind};
use serde_json::{Value as Json, json};

fn letter(dossier: &Json, row: &str) -> String {
    let agency = agency();
    let beside = Beside {
        agency: Some(&agency),
        body: Some(row),
        sheets: SENT,
        ..Beside::default()
    };
    words(&set(Kind::Letter, "2011", &facts(dossier), beside))
}

#[test]
fn a_letter_tells_which_places_concern_the_body() {
    let held =
        |holder: &str| json!([{ "document": "şəxsiyyət vəsiqəsi", "holder": { "name": holder } }]);
    let part = |name: &str| json!([{ "body": { "name": name }, "role": "state_body" }]);
    let step = |name: &str| json!({ "name": "Yoxlama", "others": [{ "name": name }] });
    let own = json!({ "name": "Qəbul" });
    let absent = json!({ "absent": "none" });
    for (participants, documents, operations, told) in [
        (
            part(TAXES),
            held(TAXES),
            json!([own, step(TAXES)]),
            "Layihənin 1.5-ci bəndi, 2.6.1-ci və 3.4.3-cü yarımbəndləri (2-ci əməliyyat) Nazirliyin iştirakını nəzərdə tutur.",
        ),
        (
            part(TAXES),
            absent.clone(),
            json!([own]),
            "Layihənin 1.5-ci bəndi Nazirliyin iştirakını nəzərdə tutur.",
        ),
        (
            part(TAXES),
            held(TAXES),
            json!([own]),
            "Layihənin 1.5-ci bəndi və 2.6.1-ci yarımbəndi Nazirliyin iştirakını nəzərdə tutur.",
        ),
        (
            absent.clone(),
            held(TAXES),
            json!([own]),
            "Layihənin 2.6.1-ci yarımbəndi Nazirliyin iştirakını nəzərdə tutur.",
        ),
        (
            absent.clone(),
            held(TAXES),
            json!([step(TAXES), own, step(TAXES), step(TAXES)]),
            "Layihənin 2.6.1-ci və 3.4.3-cü yarımbəndləri (1-ci, 3-cü və 4-cü əməliyyatlar) Nazirliyin iştirakını nəzərdə tutur.",
        ),
        (
            absent.clone(),
            absent.clone(),
            json!([own, { "name": "Rəy", "performer": { "name": TAXES } }]),
            "Layihənin 3.4.3-cü yarımbəndi (2-ci əməliyyat) Nazirliyin iştirakını nəzərdə tutur.",
        ),
    ] {
        let mut dossier = dossier();
        dossier["participants"] = participants;
        dossier["documents_held"] = documents;
        dossier["operations"] = operations;
        let said = letter(&dossier, "taxes");
        assert!(said.contains(told), "{told} is missing in {said}");
    }
    let mut apart = dossier();
    apart["participants"] = absent;
    let said = letter(&apart, "taxes");
    assert!(!said.contains("nəzərdə tutur"), "{said}");
}

#[test]
fn the_places_in_a_letter_are_the_places_the_agreement_covers() {
    let mut dossier = dossier();
    let before = digest_for_body(&facts(&dossier), TAXES).expect("a digest");
    dossier["participants"] = json!([{ "body": { "name": TAXES }, "role": "state_body" }]);
    let facts = facts(&dossier);
    assert_ne!(before, digest_for_body(&facts, TAXES).expect("a digest"));
    assert!(letter(&dossier, "taxes").contains("1.5-ci bəndi"));
}

#[test]
fn every_body_of_the_official_list_is_addressed_and_named_rightly() {
    let law = Law::embedded();
    let listed = law.catalogue.bodies.iter().map(|body| &body.name);
    let known = law.bodies.iter();
    let known = known.map(|body| body.full.as_ref().unwrap_or(&body.name));
    let mut told = String::new();
    for name in listed.chain(known) {
        let mut dossier = dossier();
        dossier["agreements"] = json!([{ "id": "one", "body": { "name": name } }]);
        dossier["participants"] = json!([{ "body": { "name": name }, "role": "state_body" }]);
        let said = letter(&dossier, "one");
        let between = |from: &str, to: &str| {
            let rest = said
                .split_once(from)
                .unwrap_or_else(|| panic!("{from} in {said}"))
                .1;
            rest.split_once(to).expect(to).0.trim().to_owned()
        };
        let to = between("20 il", "“Arayışın verilməsi”");
        let whose = between("1.5-ci bəndi", "iştirakını");
        told.push_str(&format!("{to} | {whose}\n"));
    }
    assert_eq!(law.catalogue.bodies.len(), 41);
    insta::assert_snapshot!("bodies", told);
}

#[test]
fn only_a_profile_that_rests_on_the_rules_cites_them() {
    let cited = "elektron xidmətlər göstərilməsi Qaydaları”nın 9.2-ci bəndinə əsasən “Arayışın verilməsi” elektron xidməti üzrə";
    let facts = facts(&dossier());
    let said = |profile| words(&set(Kind::Letter, profile, &facts, Beside::default()));
    assert!(said("2011").contains(cited), "{}", said("2011"));
    let later = said("2025");
    assert!(
        !later.contains("Qaydaları") && later.contains("razılaşdırılması üçün göndərilir."),
        "{later}"
    );
}

#[test]
fn a_letter_names_only_what_is_attached() {
    let said = letter(&dossier(), "justice");
    assert!(
        said.contains("1. Layihə, 6 vərəq (nüsxə № 1, yoxlama kodu 7f3a…1d08). 2. Əsaslandırma, 1 vərəq. 3. İrad və təkliflər cədvəlinin forması, 1 vərəq."),
        "{said}"
    );
    let bare = words(&set(
        Kind::Letter,
        "2011",
        &facts(&dossier()),
        Beside::default(),
    ));
    assert!(
        !bare.contains("Əlavə:") && !bare.contains("əlavə edilmiş cədvəldə"),
        "{bare}"
    );
}

#[test]
fn the_empty_letter_reads_as_proposed() {
    let said = words(&blank(Kind::Letter));
    for part in [
        "№ “ ” 20 il",
        "“ ” elektron xidməti üzrə inzibati reqlamentin layihəsinin razılaşdırılması barədə",
        "göstərilməsi Qaydaları”nın 9.2-ci bəndinə əsasən “ ” elektron xidməti üzrə inzibati reqlamentin layihəsi razılaşdırılması üçün göndərilir.",
        "Layihəyə baxılaraq rəyin 20 -ci il “ ” tarixinədək bildirilməsini, irad və təkliflər olduqda, əlavə edilmiş cədvəldə bəndin nömrəsi, təklif olunan redaksiya və əsaslandırma göstərilməklə təqdim edilməsini xahiş edirik.",
        "Əlavə: 1. Layihə, vərəq (nüsxə № , yoxlama kodu ). 2. Əsaslandırma, vərəq. 3. Müqayisəli cədvəl, vərəq. 4. İrad və təkliflər cədvəlinin forması, vərəq.",
        "İcraçı: , tel.:",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
}
