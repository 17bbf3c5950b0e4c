//! What the papers of coordination and approval are tested with.

use std::collections::BTreeSet;

use reqlament_core::agency::AgencySettings;
use reqlament_core::entry::Facts;
use reqlament_core::filing::Purpose;
use reqlament_core::law::Law;
use reqlament_core::remark::{Outcome, Remark, Speaker};
use reqlament_documents::beside::Sheets;
use reqlament_documents::{Beside, Kind, Source, compose};
use reqlament_typeset::block::Document;
use serde_json::{Value as Json, json};

use super::{day, facts};

pub const JUSTICE: &str = "Azərbaycan Respublikasının Ədliyyə Nazirliyi";
pub const TAXES: &str = "Azərbaycan Respublikasının Vergilər Nazirliyi";

pub const PAPERS: [Kind; 5] = [
    Kind::Letter,
    Kind::Justification,
    Kind::Agreement,
    Kind::Objections,
    Kind::Decision,
];

/// The small dossier, sent to two bodies and approved by a decision.
pub fn dossier() -> Json {
    let mut dossier: Json =
        serde_json::from_str(include_str!("../data/dossier.json")).expect("JSON");
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

/// Another dossier of the same body.
pub fn second() -> Facts {
    let mut second = dossier();
    second["name"] = json!("\"Mülkiyyət\" bazasından çıxarışın verilməsi");
    facts(&second)
}

pub fn agency() -> AgencySettings {
    AgencySettings {
        address: "AZ1000, Bakı şəhəri, Nümunə küçəsi, 1".to_owned(),
        phone: "+994 12 000 00 00".to_owned(),
        email: "info@komite.example".to_owned(),
        signatory: "Komitə sədrinin müavini".to_owned(),
        executor: "baş məsləhətçi".to_owned(),
        executor_phone: "+994 12 000 00 01".to_owned(),
        ..AgencySettings::default()
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

pub fn remarks() -> Vec<Remark> {
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

pub const SENT: Sheets = Sheets {
    draft: Some(6),
    justification: Some(1),
    comparison: None,
    objections: Some(1),
};

pub fn set(kind: Kind, profile: &str, facts: &Facts, beside: Beside) -> Document {
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
        files: &super::NO_FILES,
    };
    compose(kind, &source).expect("it composes")
}
