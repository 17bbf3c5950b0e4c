//! The program is killed while words arrive: what was typed half a second before is there.

use std::time::Duration;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// The text of the element's field, whatever control it is.
fn field(fact: &str) -> String {
    format!("[data-fact={fact}]")
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window
        .types(&field("content"), "Birinci cümlə saxlanılıb. ")
        .await;
    window.saved().await;
    // Words arrive one after another; what was typed half a second before the kill must be there.
    let mut typed = Vec::new();
    for number in 0..40 {
        window
            .types(&field("content"), &format!("söz{number} "))
            .await;
        typed.push((std::time::Instant::now(), number));
    }
    let killed = std::time::Instant::now();
    window.kill();
    let safe = typed
        .iter()
        .filter(|(at, _)| killed.duration_since(*at) > Duration::from_millis(500))
        .map(|(_, n)| *n)
        .max();

    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.shows(&field("content")).await;
    window.close().await;
    let shown = officer.does(["show", &id]);
    assert!(shown.contains("Birinci cümlə saxlanılıb."), "{shown}");
    let safe = safe.expect("typing took longer than half a second");
    assert!(
        shown.contains(&format!("söz{safe} ")),
        "söz{safe} is lost: {shown}"
    );
}
