//! The papers of coordination and approval: letter, justification, agreement sheet, objections, decision.

mod common;

use std::collections::BTreeSet;

use common::{day, facts, text, words};
use reqlament_core::agency::AgencySettings;
use reqlament_core::agreed::digest_for_body;
use reqlament_core::entry::Facts;
use reqlament_core::example::Example;
use reqlament_core::filing::Purpose;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_documents::beside::Sheets;
use reqlament_documents::{Beside, Kind, Source, compose};
use reqlament_typeset::block::Document;
use serde_json::{Value as Json, json};

const JUSTICE: &str = "Azərbaycan Respublikasının Ədliyyə Nazirliyi";
const TAXES: &str = "Azərbaycan Respublikasının Vergilər Nazirliyi";

const PAPERS: [Kind; 5] = [
    Kind::Letter,
    Kind::Justification,
    Kind::Agreement,
    Kind::Objections,
    Kind::Decision,
];

/// The small dossier, sent to two bodies and approved by a decision.
fn dossier() -> Json {
    let mut dossier: Json = serde_json::from_str(include_str!("data/dossier.json")).expect("JSON");
    dossier["agreements"] = json!([
        { "id": "justice", "body": { "name": JUSTICE }, "sent_date": "2026-11-02", "sent_number": "01-14/26",
          "copy": "1", "reply_by": "2026-11-25", "outcome": "agreed_with_remarks", "letter_number": "№ 8/1-214",
          "date": "2026-11-11", "person": { "post": "nazir müavini" } },
        { "id": "taxes", "body": { "name": TAXES }, "sent_date": "2026-11-02", "sent_number": "01-15/26",
          "copy": "1", "reply_by": "2026-11-25", "outcome": "no_reply" },
        { "id": "interior", "body": { "name": "Azərbaycan Respublikasının Daxili İşlər Nazirliyi" },
          "sent_date": "2026-11-20", "sent_number": "01-16/26", "copy": "2", "reply_by": "2026-12-12" }
    ]);
    let consultation = &mut dossier["consultation"];
    consultation["justification"] = json!(
        "Arayış müraciət edənin bilavasitə iştirakı olmadan verilir, icra müddəti qısalır.\nSənədlər dövlət orqanlarının informasiya ehtiyatlarından alınır."
    );
    consultation["acts_changed"] = json!("yoxdur");
    dossier["approval"] = json!({
        "form": "decision", "body": { "name": "Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsi" },
        "head": { "post": "Komitənin sədri" }, "date": "2026-12-12", "number": "5",
        "basis": { "type": "decree", "date": "2011-05-23", "number": "429", "clauses": "2-1",
            "title": "Dövlət orqanlarının elektron xidmətlər göstərməsinin təşkili sahəsində bəzi tədbirlər haqqında" },
        "statute": { "type": "rules", "title": "Əmlak Məsələləri Dövlət Komitəsi haqqında Əsasnamə", "clauses": "8.5" }
    });
    dossier
}

fn agency() -> AgencySettings {
    AgencySettings {
        address: "AZ1000, Bakı şəhəri, Nümunə küçəsi, 1".to_owned(),
        phone: "+994 12 000 00 00".to_owned(),
        email: "info@komite.example".to_owned(),
        signatory: "Komitə sədrinin müavini".to_owned(),
        executor: "baş məsləhətçi".to_owned(),
        executor_phone: "+994 12 000 00 01".to_owned(),
    }
}

fn remark(number: u64, by: &str, item: &str, text: &str) -> Remark {
    Remark {
        number,
        speaker: Speaker::Body,
        by: by.to_owned(),
        received: day().pred_opt(),
        copy: "1".to_owned(),
        item: item.to_owned(),
        line: None,
        text: text.to_owned(),
        proposal: String::new(),
        ground: String::new(),
        outcome: None,
        answer: String::new(),
        reason: String::new(),
    }
}

fn remarks() -> Vec<Remark> {
    let step = "reglament-191:3.4.2";
    vec![
        Remark {
            line: Some(94),
            proposal: "2-ci əməliyyatın müddəti 2 iş günü müəyyən edilsin.".to_owned(),
            ground: "Məlumat real vaxtda verilir.".to_owned(),
            outcome: Some(Outcome::Partly),
            answer: "Müddət 3 iş günü saxlanılır, maksimal müddət çıxarılır.".to_owned(),
            reason: "Yoxlama əl ilə aparılır.".to_owned(),
            ..remark(1, JUSTICE, step, "Əməliyyatın müddəti uzundur.")
        },
        remark(
            2,
            TAXES,
            "reglament-191:1.5",
            "Nazirliyin iştirakı dəqiqləşdirilsin.",
        ),
        Remark {
            outcome: Some(Outcome::Accepted),
            answer: "Nəzərə alınıb.".to_owned(),
            ..remark(3, JUSTICE, "", "Terminlər eyniləşdirilsin.")
        },
        Remark {
            speaker: Speaker::Public,
            ..remark(1, "vəkil", step, "İctimai rəy bu cədvələ düşmür.")
        },
    ]
}

const SENT: Sheets = Sheets {
    draft: Some(6),
    justification: Some(1),
    comparison: None,
    objections: Some(1),
};

fn set(kind: Kind, profile: &str, facts: &Facts, beside: Beside) -> Document {
    let law = Law::embedded();
    let source = Source {
        law,
        profile: law.profile(profile).expect("a profile"),
        facts,
        illustrative: &BTreeSet::new(),
        today: day(),
        revision: 3,
        digest: "7f3a9b00000000000000000000000000000000000000000000000000001d08",
        purpose: Purpose::Register,
        registry_number: None,
        beside,
    };
    compose(kind, &source).expect("it composes")
}

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

/// Every paper of this file, by the name of its snapshot.
fn papers() -> Vec<(&'static str, Document)> {
    let (agency, facts, remarks) = (agency(), facts(&dossier()), remarks());
    let second = second();
    let others = [&second];
    let all = Beside {
        agency: Some(&agency),
        sheets: SENT,
        remarks: &remarks,
        ..Beside::default()
    };
    let one = Beside {
        body: Some("justice"),
        ..all
    };
    let joint = Beside {
        others: &others,
        ..all
    };
    vec![
        ("letter", set(Kind::Letter, "2011", &facts, one)),
        ("letter_2025", set(Kind::Letter, "2025", &facts, all)),
        (
            "justification",
            set(Kind::Justification, "2011", &facts, all),
        ),
        ("agreement", set(Kind::Agreement, "2011", &facts, all)),
        ("objections", set(Kind::Objections, "2011", &facts, all)),
        (
            "objections_of_one",
            set(Kind::Objections, "2011", &facts, one),
        ),
        ("filing", set(Kind::Filing, "2011", &facts, all)),
        ("decision", set(Kind::Decision, "2011", &facts, all)),
        (
            "decision_of_several",
            set(Kind::Decision, "2011", &facts, joint),
        ),
        ("stamped", set(Kind::Reglament, "2011", &facts, joint)),
    ]
}

/// Another dossier of the same body.
fn second() -> Facts {
    let mut second = dossier();
    second["name"] = json!("\"Mülkiyyət\" bazasından çıxarışın verilməsi");
    facts(&second)
}

#[test]
fn the_papers_look_so() {
    for (name, paper) in papers()
        .iter()
        .filter(|(name, _)| !["filing", "stamped"].contains(name))
    {
        insta::assert_snapshot!(*name, text(paper));
    }
}

/// The pages can be looked at in the folder for what tests leave behind.
#[test]
fn the_papers_print() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, paper) in papers() {
        let printed = reqlament_typeset::pdf(&paper).expect("it prints");
        std::fs::write(folder.join(format!("{name}.pdf")), &printed.bytes).expect("written");
        assert!(printed.pages <= 2 || name == "stamped", "{name}");
    }
    for kind in PAPERS {
        let printed = reqlament_typeset::pdf(&common::blank(kind)).expect("it prints");
        let file = folder.join(format!("blank-{}.pdf", kind.word()));
        std::fs::write(file, &printed.bytes).expect("written");
        assert_eq!(printed.pages, 1, "{kind:?}");
    }
}

/// The worked examples have the longest names of bodies and services.
#[test]
fn the_papers_of_the_examples_print() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&folder).expect("a folder");
    let vocabulary = &Law::embedded().vocabulary;
    let (agency, remarks) = (agency(), remarks());
    for example in Example::load(EMBEDDED, vocabulary).expect("the examples load") {
        let mut count = 0;
        let mut fresh = || {
            count += 1;
            format!("r{count}")
        };
        let facts = example.read(vocabulary, &mut fresh).expect("facts");
        let beside = Beside {
            agency: Some(&agency),
            sheets: SENT,
            remarks: &remarks,
            ..Beside::default()
        };
        for kind in PAPERS {
            let paper = set(kind, &example.profile, &facts, beside);
            let printed = reqlament_typeset::pdf(&paper).expect("it prints");
            let file = format!("{}-{}.pdf", example.id, kind.word());
            std::fs::write(folder.join(file), &printed.bytes).expect("written");
            assert!(printed.pages <= 2, "{kind:?} of {}", example.id);
        }
    }
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
    let bodies = law.catalogue.bodies.iter().map(|body| body.name.clone());
    let mut told = String::new();
    for name in bodies {
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
    assert_eq!(told.lines().count(), 41);
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
fn silence_is_said_not_to_be_consent_and_a_changed_text_is_told() {
    let mut dossier = dossier();
    let sent = digest_for_body(&facts(&dossier), JUSTICE).expect("a digest");
    dossier["agreements"][0]["agreed_digest"] = json!(sent);
    let said = |dossier: &Json| {
        words(&set(
            Kind::Agreement,
            "2011",
            &facts(dossier),
            Beside::default(),
        ))
    };
    let same = said(&dossier);
    assert!(
        same.contains("cavab daxil olmayıb")
            && same.contains("qurumun cavab verməməsi razılıq sayılmır"),
        "{same}"
    );
    assert!(!same.contains("mətn dəyişib"), "{same}");
    dossier["operations"][1]["content"] = json!("Sənəd iki dəfə yoxlanılır.");
    let changed = said(&dossier);
    assert!(
        changed.contains(&format!("Razılaşdırmadan sonra mətn dəyişib: {JUSTICE} ")),
        "{changed}"
    );
    dossier["agreements"] = json!({ "absent": "not_required" });
    assert!(said(&dossier).contains("razılaşdırma: tələb olunmur."));
}

#[test]
fn objections_stand_in_the_order_of_the_form() {
    let (facts, remarks) = (facts(&dossier()), remarks());
    let beside = Beside {
        remarks: &remarks,
        ..Beside::default()
    };
    let said = words(&set(Kind::Objections, "2011", &facts, beside));
    let at = |words: &str| {
        said.find(words)
            .unwrap_or_else(|| panic!("{words} in {said}"))
    };
    assert!(at("Layihə bütövlükdə") < at("1.5. Digər icraçılar"));
    assert!(at("1.5. Digər icraçılar") < at("3.4.2. Məzmunu, müddəti, sətir 94"));
    assert!(!said.contains("İctimai rəy"), "{said}");
    let one = Beside {
        body: Some("taxes"),
        ..beside
    };
    let said = words(&set(Kind::Objections, "2011", &facts, one));
    assert!(
        said.contains("Nazirliyin iştirakı") && !said.contains("Terminlər"),
        "{said}"
    );
}

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
