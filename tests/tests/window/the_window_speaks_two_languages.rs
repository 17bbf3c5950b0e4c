//! The window speaks Azerbaijani, and English when it is asked to.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window
        .until(
            "Azerbaijani",
            "document.body.textContent.includes('Qovluqlar')",
        )
        .await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=language-en]").await;
    window
        .until("English", "document.body.textContent.includes('Dossiers')")
        .await;
    window.picture("settings-en");
    window.close().await;
}
