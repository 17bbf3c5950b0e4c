//! What is read on paper stays in place while pages come before it.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::Value as Json;

use crate::paper::{FRAME, focus_in, open, point, stands};

/// The item at the top of the view, and where it begins there.
async fn top(window: &Window) -> Json {
    let script = format!(
        "{FRAME}
         const box = frame.getBoundingClientRect();
         const sheet = [...document.querySelectorAll('[data-page]')].find((one) => one.getBoundingClientRect().bottom > box.top + 40);
         sheet.dispatchEvent(new PointerEvent('pointermove', {{ bubbles: true, clientX: box.left + 200, clientY: box.top + 40 }}));
         return new Promise((done) => requestAnimationFrame(() => done([
             frame.title, Math.round(document.querySelector('.hint')?.getBoundingClientRect().top ?? 0)])));"
    );
    window.told(&script).await
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = open(&display, &officer).await;
    let place = stands(&window, "2.6.1").await;
    window.click("[data-testid='outline-1.2']").await;
    window.until("item 1.2", &focus_in("1.2")).await;
    point(&window, "pointermove", place).await;
    let script = format!(
        "{FRAME} frame.scrollTop += 150; return [frame.scrollTop, Number(frame.dataset.pages)];"
    );
    let scrolled = window.told(&script).await;
    let before = top(&window).await;
    window
        .told(
            "document.querySelector('[data-fact=content]').focus();
             document.execCommand('insertText', false, ' Uzun mətn.'.repeat(600));",
        )
        .await;
    let more = format!(
        "Number(document.querySelector('[data-testid=paper]').dataset.pages) > {}",
        scrolled[1]
    );
    window.until("more pages", &more).await;
    let after = top(&window).await;
    assert_eq!(before[0], after[0], "the same item stands on top");
    let (was, is) = (before[1].as_i64(), after[1].as_i64());
    assert!(
        was.zip(is).is_some_and(|(was, is)| (was - is).abs() <= 1),
        "{before} {after}"
    );
    window.close().await;
}
