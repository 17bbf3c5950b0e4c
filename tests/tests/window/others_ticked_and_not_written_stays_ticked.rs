//! “Digərləri” ticked and not written stays ticked elsewhere and back, and says what is missing.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const TICK: &str = "[data-testid=fact-payment_methods] input[value=other]";
const OTHER: &str = "[data-testid=fact-payment_methods] [data-part=other]";

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["set", &id, "payment_methods", r#"["cash"]"#]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.activate("[data-testid='outline-2']").await;
    window.activate(TICK).await;
    window.focused(OTHER).await;
    window.activate("[data-testid='outline-1']").await;
    window.shows("[data-testid='item-1.1']").await;
    window.activate("[data-testid='outline-2']").await;
    window.shows(OTHER).await;
    let ticked = format!("document.querySelector('{TICK}').checked");
    window.until("still ticked", &ticked).await;
    window
        .says("[data-testid=fact-payment_methods] .msg", "yazılmayıb")
        .await;
    window.types(OTHER, "poçt köçürməsi").await;
    window.gone("[data-testid=fact-payment_methods] .msg").await;
    window.saved().await;
    window.activate("[data-testid='outline-1']").await;
    window.activate("[data-testid='outline-2']").await;
    window.shows(OTHER).await;
    assert_eq!(window.value_of(OTHER).await, "poçt köçürməsi");
    window.close().await;
}
