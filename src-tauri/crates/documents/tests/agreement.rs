//! The agreement sheet and the table of objections.

mod common;

use common::papers::{JUSTICE, dossier, remarks, set};
use common::{facts, words};
use reqlament_core::agreed::digest_for_body;
use reqlament_documents::{Beside, Kind};
use serde_json::{Value as Json, json};

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
