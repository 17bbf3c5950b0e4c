//! The receipt of a filing.

mod common;
mod sheets;

use common::{text, words};
use reqlament_core::filing::{FactReason, FilingState, RegistryEvent};
use reqlament_documents::Kind;
use reqlament_documents::beside::{Answered, Beside};
use reqlament_typeset::block::Document;
use sheets::{printed, sheet_of, tables};

fn step(at: &str, state: FilingState, message: Option<&str>) -> RegistryEvent {
    RegistryEvent {
        at: at.parse().expect("a moment"),
        state,
        message: message.map(str::to_owned),
        items: Vec::new(),
    }
}

fn registered() -> Vec<RegistryEvent> {
    vec![
        step("2026-11-02T20:30:00Z", FilingState::Received, None),
        step("2026-11-03T06:05:00Z", FilingState::Examining, None),
        step(
            "2026-11-04T08:15:00Z",
            FilingState::Registered,
            Some("Xidmət reyestrə daxil edilib."),
        ),
    ]
}

fn answered(steps: &[RegistryEvent]) -> Answered<'_> {
    Answered {
        filing: "0198c7a2-5f0e-7a41-9d32-0c7e9b1f4a55",
        digest: "7f3a9b00000000000000000000000000000000000000000000000000001d08",
        state: steps.last().expect("steps").state,
        number: Some("AR-2026-000014"),
        trial: false,
        by_hand: false,
        attachments: (3, 0),
        steps,
    }
}

fn receipt(answered: Answered) -> Document {
    let beside = Beside {
        receipt: Some(answered),
        ..Beside::default()
    };
    sheet_of(Kind::Receipt, beside)
}

#[test]
fn a_receipt_of_a_registration_looks_so() {
    let steps = registered();
    let document = receipt(answered(&steps));
    insta::assert_snapshot!(text(&document));
    assert_eq!(printed(&document, "receipt"), 1);
    assert_eq!(document.watermark, None);
}

#[test]
fn a_receipt_for_practice_says_so_across_the_sheet_and_in_words() {
    let steps = registered();
    let document = receipt(Answered {
        trial: true,
        number: Some("SINAQ-2026-000014"),
        ..answered(&steps)
    });
    insta::assert_snapshot!(text(&document));
    printed(&document, "receipt-trial");
    assert_eq!(document.watermark.as_deref(), Some("SINAQ"));
}

#[test]
fn what_was_returned_is_told_with_its_reasons() {
    let mut steps = registered();
    steps[2] = step("2026-11-04T08:15:00Z", FilingState::Returned, None);
    steps[2].items = vec![FactReason {
        fact: "content".to_owned(),
        reason: "Xidmətin kimə göstərildiyi yazılmayıb.".to_owned(),
    }];
    let document = receipt(Answered {
        number: None,
        attachments: (2, 1),
        ..answered(&steps)
    });
    insta::assert_snapshot!(text(&document));
    printed(&document, "receipt-returned");
}

#[test]
fn an_answer_to_what_was_handed_over_is_told_as_written_down_by_an_officer() {
    let steps = [step(
        "2026-11-04T08:15:00Z",
        FilingState::Registered,
        Some("cavabın tarixi 03.11.2026, surəti: cavab.pdf"),
    )];
    let document = receipt(Answered {
        by_hand: true,
        ..answered(&steps)
    });
    insta::assert_snapshot!(text(&document));
    printed(&document, "receipt-by-hand");
}

#[test]
fn steps_stand_oldest_first_with_the_clock_of_baku() {
    let steps = registered();
    let document = receipt(answered(&steps));
    assert_eq!(tables(&document)[0].rows.len(), steps.len());
    let said = words(&document);
    assert!(said.contains("1 03.11.2026 00:30 qəbul edilib"), "{said}");
}

#[test]
fn a_dossier_that_was_never_answered_says_so() {
    let said = words(&sheet_of(Kind::Receipt, Beside::default()));
    assert!(
        said.ends_with("hələ heç bir ərizəyə cavab verməyib."),
        "{said}"
    );
}
