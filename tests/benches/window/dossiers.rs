//! Data folders to measure on.

use std::path::Path;

use chrono::Utc;
use reqlament_client::Client;
use reqlament_client::command::create::{Origin, create};
use reqlament_core::law::Law;
use reqlament_tests::program::Officer;

/// 2,000 dossiers.
pub fn many(folder: &Path) {
    let client = Client::open(folder, Law::embedded()).expect("a data folder");
    let origin = Origin::Service("20.1".to_owned());
    for _ in 0..2000 {
        create(&client, &origin, "2011", Utc::now()).expect("a dossier");
    }
}

/// A worked example whose prose and operations are drawn out to about a hundred pages.
pub fn long(officer: &Officer) {
    let id = officer.makes(&["--example", "esign-nonresident"]);
    let sentence =
        "Təminatçı sorğunu qəbul edir, yoxlayır və nəticə barədə istifadəçiyə bildiriş göndərir. ";
    let paragraphs = |count: usize| vec![sentence.repeat(8); count].join("\n");
    for fact in ["inquiry_forming", "inquiry_acceptance"] {
        officer.does(["set", &id, fact, &paragraphs(68)]);
    }
    for fact in [
        "content",
        "control_form",
        "control_order",
        "complaint_right",
        "complaint_information",
        "complaint_term",
        "disputes_lead",
        "decision_acceptance",
        "control_lead",
    ] {
        officer.does(["set", &id, fact, &paragraphs(27)]);
    }
}
