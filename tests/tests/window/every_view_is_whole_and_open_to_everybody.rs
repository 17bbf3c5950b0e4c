//! In both languages, both themes, with and without high contrast, the smallest and a large window: axe-core finds nothing against any view, and no view
//! is cut, spills over or scrolls sideways. Takes a picture of every view.

use std::collections::BTreeMap;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::views::{dress, furnish, walk};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    furnish(&officer);
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let window = Window::open(&display, officer.folder()).await;
    for (language, theme, contrast, width, height) in [
        ("az", "light", false, 1024, 700),
        ("en", "dark", false, 1024, 700),
        ("az", "dark", true, 1920, 1080),
        ("en", "light", true, 1920, 1080),
    ] {
        dress(&window, language, theme, contrast).await;
        window.resize(width, height).await;
        walk(&window, async |window: &Window, view: &str| {
            let name = format!("{language}-{theme}-{width}-{view}");
            window.painted().await;
            window.picture(&name);
            for fault in [window.violations().await, window.cut().await].concat() {
                // What stands on many views is told once.
                found.entry(fault).or_insert(name.clone());
            }
        })
        .await;
    }
    window.close().await;
    let told: Vec<String> = found
        .iter()
        .map(|(fault, view)| format!("{view}: {fault}"))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
