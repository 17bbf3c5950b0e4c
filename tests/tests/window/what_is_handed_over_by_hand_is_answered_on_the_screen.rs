//! A filing is written into a folder, the operator's answer is entered, and its receipt is saved; a file that got lost
//! is told.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

use crate::paper::{answer, name_file};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    let filing = officer.does(["file", &id, "--purpose", "register"]);
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid=tab-filing]").await;
    answer(&window, "choose_folder", &json!(folder.path())).await;
    window.click("[data-testid=filing-hand-over]").await;
    window.shows("[data-testid=filing-receipt]").await;
    let own = folder.path().join(filing.trim());
    for name in ["reqlament.pdf", "erize.pdf", "paket.json"] {
        assert!(own.join(name).exists(), "{name}");
    }
    window.painted().await;
    window.picture("handed-over");

    let scan = folder.path().join("cavab.pdf");
    std::fs::write(&scan, "%PDF-1.7").expect("a file");
    answer(&window, "choose_scan", &json!(scan)).await;
    window.click("[data-testid=receipt-scan]").await;
    window.says("[data-testid=receipt-scan]", "cavab.pdf").await;
    window.types("[data-testid=receipt-number]", "XR-77").await;
    window.click("[data-testid=receipt-keep]").await;
    window.says("[data-testid=registry-number]", "XR-77").await;
    window.says("[data-testid=filing]", "cavab.pdf").await;

    let saved = folder.path().join("qebz.pdf");
    name_file(&window, &saved).await;
    window.click("[data-testid=receipt-save]").await;
    window.says("[data-testid=receipt-saved]", "qebz.pdf").await;
    window.picture("receipt-saved");
    let bytes = std::fs::read(&saved).expect("the receipt");
    assert!(bytes.starts_with(b"%PDF"));
    // What is there is replaced by consent alone.
    window.click("[data-testid=receipt-save]").await;
    window.shows("[data-testid=receipt-exists]").await;
    // No operator is set who could be asked for its record.
    window.click("[data-testid=recorded-ask]").await;
    window
        .shows("[data-testid=recorded][data-standing=no_operator]")
        .await;
    window.painted().await;
    window.picture("recorded-nobody");
    window.click("[data-testid=print-button]").await;
    window.click("[data-testid=print-receipt]").await;
    window
        .shows("[data-testid=print-dialog] [data-page='1'][data-drawn='1']")
        .await;
    window.painted().await;
    window.picture("receipt-dialog");
    window.close().await;
    let shown = officer.json(&["show", &id]);
    assert_eq!(shown["facts"]["registration"]["number"], "XR-77");
}
