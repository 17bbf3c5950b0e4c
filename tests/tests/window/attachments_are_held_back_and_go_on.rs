//! Attachments on their way are held back, go on where they were, and are told to have arrived.

use reqlament_client::Client;
use reqlament_client::command::settings;
use reqlament_client::view::Settings;
use reqlament_core::law::Law;
use reqlament_tests::gate::Gate;
use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use reqlament_tests::window::{Display, Window};

/// Enough for the filing and the first part of its attachment, not for the second.
const FIRST_PART: u64 = 900_000;
const ATTACHMENT: usize = 1_300_000;

/// A filing with a large attachment, to go to the registry at this address.
fn furnish(officer: &Officer, address: &str) {
    let id = officer.makes(&["--example", "licence"]);
    let file = officer.folder().join("forma.bin");
    std::fs::write(&file, vec![7_u8; ATTACHMENT]).expect("a file");
    let attached = officer.json(&["attach", file.to_str().expect("a path")]);
    let mut forms = officer.json(&["show", &id])["facts"]["attached_forms"].clone();
    forms[0]["file"] = attached;
    officer.does(["set", &id, "attached_forms", &forms.to_string()]);
    officer.does(["file", &id, "--purpose", "register"]);
    let client = Client::open(officer.folder(), Law::embedded()).expect("the data folder");
    let wanted = Settings {
        registry: address.to_owned(),
        ..settings::get(&client).expect("settings")
    };
    settings::set(&client, &wanted).expect("set");
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let gate = Gate::before(&registry.address, FIRST_PART);
    furnish(&officer, &gate.address);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid=tab-filing]").await;
    window.click("[data-testid=filing-deliver]").await;
    window
        .says("[data-testid=filing-upload]", "0,5 / 1,3 MB")
        .await;
    window.picture("upload");
    window.click("[data-testid=upload-pause]").await;
    window
        .says("[data-testid=filing-upload]", "dayandırılıb")
        .await;
    // The part that was under way ends, and no other begins.
    gate.lets(u64::MAX);
    window.shows("[data-testid=receipt-save]").await;
    window.says("[data-testid=upload-pause]", "Davam et").await;
    window.picture("upload-held");
    window.click("[data-testid=upload-pause]").await;
    window.gone("[data-testid=filing-upload]").await;
    window
        .says("[data-testid=filing]", "əlavələr göndərilib")
        .await;
    window.picture("upload-done");
    window.close().await;
    let filing = &officer.json(&["filings"])[0];
    assert_eq!(filing["attachments_left"], 0);
    assert_eq!(filing["state"], "registered");
}
