//! A worked dossier is filed with the trial registry and gets its number; a text that is changed afterwards raises an
//! alarm that leads to what was changed.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    let page = "document.querySelector('[data-testid=paper-text]')?.textContent.includes('üzrə')";
    window.until("the page", page).await;
    window.picture("editor");
    window.click("[data-testid=tab-filing]").await;
    window.click("[data-testid=filing-make]").await;
    window.click("[data-testid=filing-deliver]").await;
    let number =
        "document.querySelector('[data-testid=registry-number]')?.textContent.includes('SINAQ-')";
    window.until("the registry number", number).await;
    window.picture("registered");

    assert_eq!(window.count("[data-testid=drift]").await, 0);
    window.click("[data-testid=tab-form]").await;
    window.types("[data-fact=content]", " Düzəliş.").await;
    window.saved().await;
    window.click("[data-testid=tab-filing]").await;
    window.says("[data-testid=drift]", "1.2").await;
    window.picture("drift");
    window.click("[data-testid=drift-content]").await;
    window.focused("[data-fact=content]").await;
    window.close().await;
    let number = officer.json(&["show", &id])["facts"]["registration"]["number"].clone();
    assert!(
        number
            .as_str()
            .is_some_and(|number| number.starts_with("SINAQ-")),
        "{number}"
    );
}
