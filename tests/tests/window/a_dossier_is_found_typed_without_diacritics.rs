//! A dossier is found by words of its contents typed without diacritics; coming back, search and row are as left.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let wanted = officer.makes(&["--service", "6.1"]);
    officer.does(["set", &wanted, "content", "Müstəsna çərçivə şərhi"]);
    officer.makes(&["--service", "20.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window
        .types("[data-testid=home-search]", "mustesna CERCIVE")
        .await;
    let only = format!(
        "[...document.querySelectorAll('[data-testid=dossier-row]')].map((row) => row.dataset.id).join() === '{wanted}'"
    );
    window.until("the one that holds the words", &only).await;
    window.picture("home-found");
    window.click("[data-testid=dossier-row] .name").await;
    window.shows("[data-fact=content]").await;
    window.click("[data-testid=nav-home]").await;
    window.until("the same search", &only).await;
    let back = format!(
        "document.querySelector('[data-testid=home-search]')?.value === 'mustesna CERCIVE'
             && document.activeElement?.dataset.id === '{wanted}'"
    );
    window.until("the row one went into", &back).await;
    window.close().await;
}
