//! Attachments on their way are held back, go on where they were, and are told to have arrived.

use reqlament_tests::gate::Gate;
use reqlament_tests::program::Officer;
use reqlament_tests::registry::Registry;
use reqlament_tests::window::{Display, Window};

use crate::filings::{filed, to_registry};

/// Enough for the filing and the first part of its attachment, not for the second.
const FIRST_PART: u64 = 900_000;
const ATTACHMENT: usize = 1_300_000;

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let folder = tempfile::tempdir().expect("a folder");
    let registry = Registry::start(folder.path());
    let gate = Gate::before(&registry.address, FIRST_PART);
    filed(&officer, ATTACHMENT);
    to_registry(&officer, &gate.address);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid=tab-filing]").await;
    window.click("[data-testid=filing-deliver]").await;
    window
        .says("[data-testid=filing-upload]", "0,5 / 1,3 MB")
        .await;
    window.painted().await;
    window.picture("upload");
    window.click("[data-testid=upload-pause]").await;
    window
        .says("[data-testid=filing-upload]", "dayandırılıb")
        .await;
    // The part that was under way ends, and no other begins.
    gate.lets(u64::MAX);
    window.shows("[data-testid=receipt-save]").await;
    window.says("[data-testid=upload-pause]", "Davam et").await;
    window.painted().await;
    window.picture("upload-held");
    window.click("[data-testid=upload-pause]").await;
    window.gone("[data-testid=filing-upload]").await;
    window
        .says("[data-testid=filing]", "əlavələr göndərilib")
        .await;
    window.painted().await;
    window.picture("upload-done");
    window.close().await;
    let filing = &officer.json(&["filings"])[0];
    assert_eq!(filing["attachments_left"], 0);
    assert_eq!(filing["state"], "registered");
}
