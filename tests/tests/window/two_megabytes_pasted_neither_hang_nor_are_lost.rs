//! A paste far beyond what the field may hold stays in the window, is told, and can be taken back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

const CONTENT: &str = "[data-fact=content]";

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    officer.does(["set", &id, "content", "Əvvəlki mətn."]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.shows(CONTENT).await;
    let line = "Xidmətin göstərilməsi barədə uzun bir abzas. ".repeat(40);
    let plain = vec![line.trim(); 1000].join("\n");
    assert!(plain.len() > 2_000_000);
    window.paste(CONTENT, "", &plain).await;
    let there = "return document.querySelector(arguments[0]).textContent.length;";
    let length = window.told_of(there, vec![json!(CONTENT)]).await;
    assert!(length.as_u64() > Some(1_700_000), "{length}");
    window.shows("[data-testid=fact-failure]").await;
    window.picture("huge");
    window.press("Ctrl+Z").await;
    window
        .until(
            "the text of before",
            &format!("document.querySelector('{CONTENT}').textContent === 'Əvvəlki mətn.'"),
        )
        .await;
    window.saved().await;
    window.close().await;
}
