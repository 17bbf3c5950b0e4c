//! Ctrl Z takes back what was typed last, sentence by sentence; beyond that it goes through the dossier.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const CONTENT: &str = "[data-fact=content]";

async fn reads(window: &Window, words: &str) {
    let script = format!("document.querySelector('{CONTENT}').textContent === '{words}'");
    window.until(words, &script).await;
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    officer.does(["set", &id, "content", "Əvvəlki mətn."]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window
        .types(CONTENT, " Birinci cümlə yazılır. İkinci cümlə")
        .await;
    reads(&window, "Əvvəlki mətn. Birinci cümlə yazılır. İkinci cümlə").await;
    window.press("Ctrl+Z").await;
    reads(&window, "Əvvəlki mətn. Birinci cümlə yazılır. ").await;
    window.press("Ctrl+Y").await;
    reads(&window, "Əvvəlki mətn. Birinci cümlə yazılır. İkinci cümlə").await;
    window.saved().await;

    // Leaving the field closes the revision: now one step takes all of it back, and the caret stays.
    window.focus("[data-fact=name]").await;
    window.saved().await;
    window.focus(CONTENT).await;
    window.press("Ctrl+Z").await;
    reads(&window, "Əvvəlki mətn.").await;
    assert!(window.is_focused(CONTENT).await);
    window.press("Ctrl+Y").await;
    reads(&window, "Əvvəlki mətn. Birinci cümlə yazılır. İkinci cümlə").await;
    window.close().await;
}
