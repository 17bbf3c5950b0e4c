//! A dossier that was exported elsewhere is read in the window.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn journey() {
    let (display, officer, other) = (Display::start(), Officer::default(), Officer::default());
    let id = other.makes(&["--example", "licence"]);
    let file = other.folder().join("qovluq.json");
    let path = file.to_str().expect("a path");
    other.does(["export", &id, path]);
    let window = Window::open(&display, officer.folder()).await;
    window.types("input[type=file]", path).await;
    window
        .until("the dossier", "document.querySelector('[data-fact=name]')")
        .await;
    window.close().await;
    assert_eq!(officer.json(&["list"]).as_array().map(Vec::len), Some(1));
}
