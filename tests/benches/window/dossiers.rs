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

/// The longer worked example with its prose drawn out to about a hundred pages.
pub fn long(officer: &Officer) {
    let id = officer.makes(&["--example", "esign-nonresident"]);
    let sentence =
        "Təminatçı sorğunu qəbul edir, yoxlayır və nəticə barədə istifadəçiyə bildiriş göndərir. ";
    let paragraphs = vec![sentence.repeat(8); 60].join("\n");
    for fact in [
        "content",
        "inquiry_forming",
        "inquiry_acceptance",
        "control_form",
        "control_order",
        "complaint_right",
    ] {
        officer.does(["set", &id, fact, &paragraphs]);
    }
}
