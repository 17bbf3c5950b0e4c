//! At 200 % no view is cut, spills over or scrolls sideways, axe-core finds nothing against it, and the pane beside the
//! operations is come to by its key.

use std::collections::BTreeMap;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::views::{furnish, walk};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    furnish(&officer);
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=size-200]").await;
    window.until("twice the size", "innerWidth === 640").await;
    walk(&window, async |window: &Window, view: &str| {
        window.painted().await;
        window.picture(&format!("twice-{view}"));
        for fault in [window.violations().await, window.cut().await].concat() {
            found.entry(fault).or_insert(view.to_owned());
        }
    })
    .await;
    window.activate("[data-testid=nav-home]").await;
    window.activate("[data-testid=dossier-row]").await;
    window.shows("[data-testid=form]").await;
    window.activate("[data-testid='outline-3.4.1']").await;
    window.press("Alt+2").await;
    window.shows("[data-testid=pane-findings]").await;
    let in_sight = "const pane = document.querySelector('[data-testid=pane-findings]').getBoundingClientRect(); \
                    return pane.width > 400 && pane.height > 200 && pane.top < innerHeight - 100;";
    assert_eq!(window.told(in_sight).await, true, "the pane of findings");
    window.picture("twice-operations-findings");
    window.close().await;
    let told: Vec<String> = found
        .iter()
        .map(|(fault, view)| format!("{view}: {fault}"))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
