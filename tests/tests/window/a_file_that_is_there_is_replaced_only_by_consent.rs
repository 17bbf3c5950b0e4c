//! A file that is there is replaced only by consent.

use reqlament_tests::program::Officer;
use reqlament_tests::window::Display;

use crate::paper::{name_file, open};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    let path = officer.folder().join("reqlament.pdf");
    std::fs::write(&path, "köhnə").expect("a file");
    name_file(&window, &path).await;
    window.click("[data-testid=print-button]").await;
    for document in ["reglament", "consultation", "filing", "record"] {
        window
            .shows(&format!("[data-testid=print-{document}]"))
            .await;
    }
    window
        .until(
            "how many pages",
            "document.querySelector('[data-testid=print-pages]')?.textContent.match(/[0-9]/) !== null",
        )
        .await;
    window
        .shows("[data-testid=print-dialog] [data-page='1'][data-drawn='1']")
        .await;
    window.picture("print-dialog");
    window.click("[data-testid=print-save]").await;
    window.shows("[data-testid=print-exists]").await;
    window.picture("print-exists");
    assert_eq!(std::fs::read(&path).expect("the file"), "köhnə".as_bytes());
    window.click("[data-testid=print-keep]").await;
    window.click("[data-testid=print-save]").await;
    window.click("[data-testid=print-replace]").await;
    window.shows("[data-testid=printed-path]").await;
    assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF"));
    window.close().await;
}
