//! From a key to its painted letter, and to the findings it brings.

use std::time::Duration;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const KEYS: usize = 300;

/// Between keys: still faster than anybody types. Without it the bare area takes them faster than it paints.
const PACE: Duration = Duration::from_millis(20);

/// Notes, for each key, the time from its event to the paint after it.
const WATCH: &str = "
    window.painted = [];
    addEventListener('keydown', (event) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - event.timeStamp);
        port2.postMessage(0);
    }), true);";

const BARE: &str = "
    const area = document.createElement('textarea');
    area.id = 'bare';
    area.style = 'position:fixed;z-index:99;top:0;left:0;width:600px;height:400px';
    document.body.append(area);";

/// Notes the time from the key that empties the name to the first change among the findings.
const FINDINGS: &str = "
    window.found = 0;
    let pressed = 0;
    addEventListener('keydown', (event) => { if (event.key === 'Backspace') pressed = event.timeStamp; }, true);
    new MutationObserver(() => { if (pressed > 0 && found === 0) window.found = performance.now() - pressed; })
        .observe(document.querySelector('[data-testid=pane-findings]'), { childList: true, subtree: true, characterData: true });";

/// Milliseconds from key to paint at the 99th percentile.
async fn typed(window: &Window, selector: &str) -> f64 {
    window.click(selector).await;
    // The page follows the field one goes to: that is no key.
    tokio::time::sleep(Duration::from_secs(1)).await;
    window.told("painted.length = 0;").await;
    for at in 0..KEYS {
        let letter = if at % 7 == 6 { " " } else { "ə" };
        window.types_here(letter).await;
        tokio::time::sleep(PACE).await;
    }
    let all = format!("painted.length >= {KEYS}");
    window.until("the paint of every key", &all).await;
    let told = window.told("return painted;").await;
    let mut times: Vec<f64> = serde_json::from_value(told).expect("times");
    times.sort_by(f64::total_cmp);
    times[times.len() * 99 / 100 - 1]
}

/// Types into a short and a long field of the first dossier, and beside them into a bare text area.
pub async fn keys(display: &Display, officer: &Officer, which: &str) {
    let window = Window::open(display, officer.folder()).await;
    window.open_first().await;
    window.shows("[data-page='1'][data-drawn='1']").await;
    window.told(WATCH).await;
    let line = typed(&window, "input[data-fact=name], textarea[data-fact=name]").await;
    let prose = typed(&window, "[contenteditable=true][data-fact=content]").await;
    window.saved().await;
    window.told(BARE).await;
    let bare = typed(&window, "#bare").await;
    window
        .told("document.getElementById('bare').remove();")
        .await;
    super::told(
        &format!("{which}: key to paint in a line, p99, bare text area"),
        "ms",
        line,
        bare,
    );
    super::told(
        &format!("{which}: key to paint in prose, p99, bare text area"),
        "ms",
        prose,
        bare,
    );

    window.click("[data-testid=pane-tab-findings]").await;
    window.shows("[data-testid=pane-findings]").await;
    window.told(FINDINGS).await;
    window
        .click("input[data-fact=name], textarea[data-fact=name]")
        .await;
    window.press("Ctrl+A").await;
    window.press("Backspace").await;
    window.until("another finding", "found > 0").await;
    let found = window.told("return found;").await;
    println!(
        "{which}: key to findings {:.0} ms",
        found.as_f64().unwrap_or_default()
    );
    window.close().await;
}
