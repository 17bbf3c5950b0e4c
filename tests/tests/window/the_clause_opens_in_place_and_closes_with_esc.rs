//! F2 opens the law under the title of the item one is at; Esc closes it; the focus never leaves the control.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn the_clause_opens_in_place_and_closes_with_esc() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.click("[data-testid='outline-2.4']").await;
    let inside = "[data-testid='item-2.4'] input, [data-testid='item-2.4'] textarea, [data-testid='item-2.4'] tr";
    window.focus(inside).await;
    window.press("F2").await;
    let text = "[data-testid='item-2.4'] [data-testid=clause-text]";
    window.shows(text).await;
    window.picture("clause-in-place");
    assert!(window.is_focused(inside).await, "the focus stays");
    window.press("Escape").await;
    window.gone(text).await;
    assert!(window.is_focused(inside).await, "the focus stays");

    // By pointer as well, at the narrowest window.
    window.resize(1024, 700).await;
    window
        .click("[data-testid='item-2.4'] [data-testid=clause]")
        .await;
    window.shows(text).await;
    window.picture("clause-narrow");
    window.press("Escape").await;
    window.gone(text).await;
    window.close().await;
}
