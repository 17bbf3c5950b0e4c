//! A paragraph on paper leads to its item in the form, and the item to its paragraph.

use reqlament_tests::program::Officer;
use reqlament_tests::window::Display;

use crate::paper::{FRAME, focus_in, open, point, stands};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    let place = stands(&window, "2.3").await;
    window.click("[data-testid='outline-1.1']").await;
    window.until("item 1.1", &focus_in("1.1")).await;

    point(&window, "pointermove", place).await;
    let hint = "document.querySelector('.hint') && document.querySelector('[data-testid=paper]').title.includes('2.3')";
    window.until("the hint where a click leads", hint).await;
    window.picture("paper-hint");
    point(&window, "click", place).await;
    window.until("item 2.3", &focus_in("2.3")).await;

    // With keys: the next paragraph, and into its item.
    window.told(&format!("{FRAME} frame.focus();")).await;
    window
        .types("[data-testid=paper]", "\u{e015}\u{e007}")
        .await;
    let next = format!("!({})", focus_in("2.3"));
    window.until("another item", &next).await;
    window
        .until(
            "a control of the form",
            "document.querySelector('[data-testid=form] .mid').contains(document.activeElement)",
        )
        .await;

    // Another document leads to the same form.
    window
        .told(
            "const which = document.querySelector('[data-testid=paper-document]');
             which.value = 'filing';
             which.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
    let pages = "document.querySelector('[data-testid=paper]').dataset.pages === '3'";
    window.until("the application", pages).await;
    let place = stands(&window, "1.1").await;
    window.click("[data-testid='outline-2.3']").await;
    window.until("item 2.3", &focus_in("2.3")).await;
    point(&window, "click", place).await;
    window.until("item 1.1", &focus_in("1.1")).await;
    window.close().await;
}
