//! A paste far beyond what the field may hold is refused; one that does not fit with what is there stays in the window, which
//! is not closed over it, and can be taken back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

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
    window.shows("[data-testid=pasted]").await;
    window.picture("huge");
    let there = format!("return document.querySelector('{CONTENT}').textContent;");
    assert_eq!(window.told(&there).await, "Əvvəlki mətn.");

    // What fits with nothing else but not with what is there stays in the window and is told until it is mended.
    let long: String = line.repeat(12).chars().take(19_995).collect();
    window.paste(CONTENT, "", &long).await;
    window.shows("[data-testid=fact-failure]").await;
    window.asked_to_close();
    window.shows("[data-testid=notice]").await;
    window.picture("not-closed");
    let kept = window.told(&there).await;
    assert!(kept.as_str().map(str::len) > Some(19_000), "{kept}");
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
