//! Filled documents: what is printed where, and how.

mod common;

use common::{Print, USUAL, dossier, print, text, words};
use reqlament_core::filing::Purpose;
use reqlament_documents::Kind;
use serde_json::{Value as Json, json};

fn with(changes: Json) -> Json {
    let mut dossier = dossier();
    for (fact, value) in changes.as_object().expect("an object") {
        dossier[fact] = value.clone();
    }
    dossier
}

#[test]
fn filled_documents_look_so() {
    for kind in Kind::ALL {
        insta::assert_snapshot!(kind.word(), text(&print(kind, &dossier(), &USUAL)));
    }
}

#[test]
fn the_official_words_stand_in_order_in_a_filled_reglament() {
    let said = words(&print(Kind::Reglament, &dossier(), &USUAL));
    let form = reqlament_core::law::Law::embedded()
        .form("reglament-191")
        .expect("the form");
    let mut from = 0;
    for item in form.items.iter().filter(|item| item.id != "title") {
        let head = format!("{} {}", item.number, item.name());
        let at = said[from..]
            .find(head.trim())
            .unwrap_or_else(|| panic!("{head} is missing after {}", &said[..from]));
        from += at + head.trim().len();
    }
}

#[test]
fn a_free_service_prints_no_amount() {
    let free = print(Kind::Reglament, &with(json!({ "payment": "free" })), &USUAL);
    let said = words(&free);
    assert!(
        said.contains("☑ a) ödənişsiz")
            && said.contains("□ b) ödənişli")
            && !said.contains("Ödənişlidirsə"),
        "{said}"
    );
}

#[test]
fn a_row_in_which_nothing_is_entered_says_nothing() {
    let said = |rows: Json| {
        words(&print(
            Kind::Reglament,
            &with(json!({ "notices": rows })),
            &USUAL,
        ))
    };
    let none = said(json!([{}]));
    assert!(!none.contains("göndərilən bildirişlər"), "{none}");
    let one = said(json!([{}, { "event": "refused" }]));
    assert!(
        one.contains("göndərilən bildirişlər: imtina edildikdə"),
        "{one}"
    );
}

#[test]
fn what_does_not_apply_to_an_informational_service_says_so() {
    let cleared = json!({ "service_type": "informational", "inquiry_forming": null, "inquiry_acceptance": null,
        "operations": null, "refusal_cases": null });
    let said = words(&print(Kind::Reglament, &with(cleared), &USUAL));
    for item in [
        "3.2.1. sorğunun formalaşdırılması: tətbiq edilmir",
        "3.4.2. hər bir inzibati əməliyyatın məzmunu, yerinə yetirilmə müddəti və/və ya maksimal yerinə yetirilmə müddəti: tətbiq edilmir",
    ] {
        assert!(said.contains(item), "{item} is missing in {said}");
    }
    let filled = words(&print(
        Kind::Reglament,
        &with(json!({ "service_type": "informational" })),
        &USUAL,
    ));
    assert!(
        filled.contains("İstifadəçi ərizəni doldurur."),
        "what is written is never left out"
    );
}

#[test]
fn what_only_illustrates_is_marked() {
    let sample = Print {
        illustrative: &["duration", "legal_basis", "documents_held", "operations"],
        ..USUAL
    };
    let said = words(&print(Kind::Reglament, &dossier(), &sample));
    assert_eq!(said.matches("(nümunə)").count(), 4, "{said}");
}

#[test]
fn a_decision_approves_with_a_stamp() {
    let decision = json!({ "approval": { "form": "decision", "date": "2026-05-12", "number": "5",
        "body": { "name": "Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsi" } } });
    let said = words(&print(Kind::Reglament, &with(decision), &USUAL));
    let stamp = "Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsinin 2026-cı il 12 may tarixli № 5 Qərarı ilə təsdiq edilmişdir";
    assert!(said.starts_with(stamp), "{said}");
    assert!(!said.contains("Təsdiq edirəm"));
}

#[test]
fn each_purpose_ticks_its_box() {
    let boxes = |purpose| {
        words(&print(
            Kind::Filing,
            &dossier(),
            &Print {
                purpose,
                number: Some("SINAQ-7"),
                ..USUAL
            },
        ))
    };
    let register = boxes(Purpose::Register);
    assert!(
        register.contains("☑ qeydə alınmasını; □ üzərində düzəliş aparılmasını; Reyestr № □ qeydə"),
        "{register}"
    );
    let amend = boxes(Purpose::Amend);
    assert!(
        amend.contains("□ qeydə alınmasını; ☑ üzərində düzəliş aparılmasını; Reyestr № SINAQ-7 □"),
        "{amend}"
    );
    let cancel = boxes(Purpose::Cancel);
    assert!(
        cancel.contains("☑ qeydə alınmasının ləğv edilməsini Reyestr № SINAQ-7 xahiş edirik."),
        "{cancel}"
    );
}

#[test]
fn paper_has_a_place_for_the_seal_and_a_file_has_not() {
    assert!(words(&print(Kind::Filing, &dossier(), &USUAL)).contains("M.Y."));
    let file = json!({ "filing_medium": "electronic", "filing_signature": { "means": "asan_signature", "date": "2026-11-20" } });
    let said = words(&print(Kind::Filing, &with(file), &USUAL));
    assert!(
        !said.contains("M.Y.") && said.contains("“20” noyabr 2026-cı il"),
        "{said}"
    );
}

#[test]
fn the_record_tells_what_the_operator_and_the_operation_give() {
    let said = text(&print(
        Kind::Record,
        &dossier(),
        &Print {
            profile: "2025",
            ..USUAL
        },
    ));
    assert_eq!(
        said.matches("Reyestrin operatoru tərəfindən verilir")
            .count(),
        1,
        "{said}"
    );
    assert_eq!(
        said.matches("Xidmətin göstərilməsi gedişində yaranır")
            .count(),
        4,
        "{said}"
    );
    let paper = text(&print(
        Kind::Record,
        &with(json!({ "electronic": false })),
        &USUAL,
    ));
    assert_eq!(paper.matches("tətbiq edilmir").count(), 6, "{paper}");
}

#[test]
fn only_the_draft_for_consultation_is_marked_as_one() {
    let draft = print(Kind::Consultation, &dossier(), &USUAL);
    assert_eq!(draft.watermark.as_deref(), Some("LAYİHƏ"));
    assert!(draft.line_numbers);
    let running = draft.head.expect("a head");
    assert_eq!(
        running.right,
        "İctimai müzakirə: 17 noyabr – 8 dekabr 2026-cı il, www.emdk.example/layihe"
    );
    assert!(
        draft
            .foot
            .expect("a foot")
            .left
            .starts_with("Nüsxə 2, 7f3a…1d08")
    );
    assert!(
        print(Kind::Reglament, &dossier(), &USUAL)
            .watermark
            .is_none()
    );
}

#[test]
fn every_document_can_be_printed() {
    for kind in Kind::ALL {
        let printed = reqlament_typeset::pdf(&print(kind, &dossier(), &USUAL)).expect("it prints");
        assert!(
            printed.pages > 0 && printed.bytes.starts_with(b"%PDF"),
            "{kind:?}"
        );
        // Forms are printed only where there are some.
        if kind == Kind::Forms {
            continue;
        }
        let empty = reqlament_typeset::pdf(&print(kind, &json!({}), &USUAL)).expect("it prints");
        // Every place of an official form can be followed; working sheets have places only where they tell of some.
        let form = matches!(
            kind,
            Kind::Reglament | Kind::Consultation | Kind::Filing | Kind::Record
        );
        assert!(!form || !empty.anchors.is_empty(), "{kind:?}");
    }
}
