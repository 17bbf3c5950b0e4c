//! What Word puts on the clipboard becomes paragraphs and lists; what was left out is told, and the paste taken back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const WORD: &str = include_str!("../../../ui/tests/word.html");

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.shows("[data-fact=content]").await;
    window
        .paste("[data-fact=content]", WORD, "Xidmətin göstərilməsi")
        .await;
    window.says("[data-testid=pasted]", "1 şəkil").await;
    window.says("[data-testid=pasted]", "1 cədvəl").await;
    window.saved().await;
    window.picture("pasted");
    window.close().await;

    let shown = officer.json(&["show", &id])["facts"]["content"].clone();
    let kinds: String = shown
        .as_array()
        .expect("blocks")
        .iter()
        .map(|block| &block["kind"].as_str().unwrap_or("paragraph")[..1])
        .collect();
    assert_eq!(kinds, "ppnllnnppp");
    let words = shown.to_string();
    assert!(words.contains("xidmət"), "{words}");
    assert!(
        !words.contains("mso") && !words.contains("köhnə"),
        "{words}"
    );

    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.shows("[data-fact=content]").await;
    window.click("[data-testid=undo]").await;
    window
        .until(
            "the empty field",
            "document.querySelector('[data-fact=content]').textContent === ''",
        )
        .await;
    window.saved().await;
    window.close().await;
    assert!(officer.json(&["show", &id])["facts"]["content"].is_null());
}
