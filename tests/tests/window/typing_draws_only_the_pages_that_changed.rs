//! Typing draws again only the pages that changed.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::paper::open;

/// How often each page near the view was drawn, and its pixels.
async fn drawn(window: &Window) -> Vec<(String, i64, String)> {
    let script = "return [...document.querySelectorAll('[data-page]')]
        .filter((sheet) => sheet.querySelector('canvas') && sheet.dataset.drawn > 0)
        .map((sheet) => [sheet.dataset.page, Number(sheet.dataset.drawn), sheet.querySelector('canvas').toDataURL()]);";
    let told = window.told(script).await;
    serde_json::from_value(told).expect("page, times, pixels")
}

/// What is drawn once nothing more comes: pages are drawn one after the other.
async fn settled(window: &Window) -> Vec<(String, i64, String)> {
    let mut last = drawn(window).await;
    loop {
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        let now = drawn(window).await;
        if now == last {
            return now;
        }
        last = now;
    }
}

/// Waits until a page shows these words.
async fn reads(window: &Window, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('[data-testid=paper-text]')].some((page) => page.textContent.includes('{words}'))"
    );
    window.until(words, &script).await;
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    // The first key opens a burst, of which no digest can be printed in the feet.
    window.types("[data-fact=content]", " Birinci").await;
    reads(&window, "Birinci").await;
    window.saved().await;
    let before = settled(&window).await;
    assert!(before.len() > 1, "more than one page is near the view");
    window.types("[data-fact=content]", " söz").await;
    reads(&window, "Birinci söz").await;
    let after = settled(&window).await;
    let mut again = 0;
    for ((page, times, pixels), (_, times_after, pixels_after)) in before.iter().zip(&after) {
        assert_eq!(times != times_after, pixels != pixels_after, "page {page}");
        again += u32::from(times != times_after);
    }
    assert_eq!(again, 1, "one page is drawn again");
    window.close().await;
}
