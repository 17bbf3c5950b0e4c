//! A dossier is archived and thrown away, brought back each time, and deleted for good only out of the trash.

use fantoccini::key::Key;
use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const ROWS: &str = "document.querySelectorAll('[data-testid=dossier-row]').length";

fn shown(number: usize) -> String {
    format!("document.querySelector('[data-testid=home]') && {ROWS} === {number}")
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let filed = officer.makes(&["--example", "licence"]);
    officer.does(["file", &filed, "--purpose", "register"]);
    let id = officer.makes(&["--service", "6.1"]);
    let row = format!("[data-testid=dossier-row][data-id='{id}']");
    let window = Window::open(&display, officer.folder()).await;
    window.until("both", &shown(2)).await;

    // By its own button into the archive; one key takes it back.
    window
        .click(&format!("{row} [data-testid=row-archive]"))
        .await;
    window.until("one left", &shown(1)).await;
    window.click("[data-testid=shelf-archive]").await;
    window.shows(&row).await;
    window.picture("home-archive");
    window.click("[data-testid=row-restore]").await;
    window.until("the archive empty", &shown(0)).await;
    window.click("[data-testid=shelf-current]").await;
    window.until("both again", &shown(2)).await;

    // The key Delete throws away; undo brings back, and the focus is on a row.
    window.types(&row, &Key::Delete.to_string()).await;
    window.until("one left", &shown(1)).await;
    let focused = "document.activeElement?.dataset.testid === 'dossier-row'";
    window.until("the focus kept", focused).await;
    window.click("[data-testid=home-put-back]").await;
    window.until("both again", &shown(2)).await;

    // What was filed cannot be thrown away, and it is said why.
    let proof = format!("[data-testid=dossier-row][data-id='{filed}']");
    window.types(&proof, &Key::Delete.to_string()).await;
    window
        .shows("[data-testid=failure][data-code=has_filings]")
        .await;
    window.picture("home-filed");

    // Out of the trash for good, after a question.
    window.types(&row, &Key::Delete.to_string()).await;
    window.until("one left", &shown(1)).await;
    window.click("[data-testid=shelf-trash]").await;
    window.types(&row, &Key::Delete.to_string()).await;
    window.shows("[data-testid=delete-for-good]").await;
    window.picture("home-delete");
    window.click("[data-testid=delete-not]").await;
    window.until("still there", &shown(1)).await;
    window.types(&row, &Key::Delete.to_string()).await;
    window.click("[data-testid=delete-yes]").await;
    window.until("the trash empty", &shown(0)).await;
    window.close().await;
    assert!(officer.cannot(&["show", &id]).contains(&id));
    assert_eq!(officer.json(&["list"]).as_array().map(Vec::len), Some(1));
}
