//! Over every view, F6 goes round the regions and Tab through them; the focus is always somewhere, and to be seen.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::Value as Json;

/// Where the focus is, in words; fails where it is nowhere or not to be seen.
async fn place(window: &Window, what: &str) -> String {
    let script = "const at = document.activeElement;
        if (!at || at === document.body) return null;
        const style = getComputedStyle(at), box = at.getBoundingClientRect();
        const ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('input, textarea, select');
        return [at.tagName, at.dataset.testid ?? at.className, Math.round(box.left), Math.round(box.top), ring].join(' ');";
    match window.told(script).await {
        Json::String(place) => {
            assert!(place.ends_with("true"), "{what}: no ring at {place}");
            place
        }
        other => panic!(
            "{what}: the focus is nowhere ({other}); see {}",
            window.picture("focus-lost").display()
        ),
    }
}

/// Waits until a view has taken the focus, then goes round.
async fn goes_round(window: &Window, what: &str) {
    let taken = "document.activeElement !== document.body";
    window.until(&format!("the focus in {what}"), taken).await;
    let mut regions = Vec::new();
    for _ in 0..8 {
        window.press("F6").await;
        regions.push(place(window, what).await);
    }
    let distinct: std::collections::BTreeSet<&String> = regions.iter().collect();
    assert!(distinct.len() > 1, "{what}: F6 stays at {regions:?}");
    for _ in 0..25 {
        window.press("Tab").await;
        place(window, what).await;
    }
}

#[tokio::test]
async fn the_focus_is_never_lost() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    goes_round(&window, "home").await;
    for (view, shown) in [
        ("law", "[data-testid=law-clause]"),
        ("filings", "[data-testid=filings]"),
        ("settings", "[data-testid=settings]"),
        ("home", "[data-testid=dossier-row]"),
    ] {
        window.click(&format!("[data-testid=nav-{view}]")).await;
        window.shows(shown).await;
        goes_round(&window, view).await;
    }
    window.open_first().await;
    goes_round(&window, "form").await;
    for tab in ["stages", "compare", "filing", "form"] {
        window.click(&format!("[data-testid=tab-{tab}]")).await;
        window.shows(&format!("[data-testid={tab}]")).await;
        goes_round(&window, tab).await;
    }
    window.close().await;
}
