//! What the operator decided is told as new, leads to its filing, and is no longer new at the next look; the text is
//! compared with the operator's own record.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::views::dress;

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["file", &id, "--purpose", "register"]);
    officer.does(["deliver"]);
    let window = Window::open(&display, officer.folder()).await;
    window
        .says("[data-testid=nav-filings]", "Operatorun yeni bildirişləri:")
        .await;
    window.picture("notices-badge");
    window.click("[data-testid=nav-filings]").await;
    window
        .shows("[data-testid=operator-notice][data-state=registered].fresh")
        .await;
    window.gone("[data-testid=fresh]").await;
    window.picture("notices");
    window
        .click("[data-testid=operator-notice][data-state=registered] button")
        .await;
    window.shows("[data-testid=filing]").await;

    // It was compared by itself when it was registered.
    window
        .shows("[data-testid=recorded][data-standing=same]")
        .await;
    window.click("[data-testid=recorded-ask]").await;
    window
        .shows("[data-testid=recorded][data-standing=same]")
        .await;
    window.picture("recorded-same");
    window.click("[data-testid=tab-form]").await;
    window.types("[data-fact=content]", " Düzəliş.").await;
    window.saved().await;
    window.click("[data-testid=tab-filing]").await;
    window.click("[data-testid=recorded-ask]").await;
    window
        .shows("[data-testid=recorded][data-standing=differs]")
        .await;
    window.picture("recorded-differs");
    window.click("[data-testid=recorded-content]").await;
    window.focused("[data-fact=content]").await;

    dress(&window, "en", "dark", false).await;
    window.click("[data-testid=nav-filings]").await;
    window
        .says("[data-testid=notices-fresh]", "Nothing new")
        .await;
    assert_eq!(window.count("[data-testid=operator-notice]").await, 0);
    window.click("[data-testid=notices-earlier]").await;
    window.shows("[data-testid=operator-notice]").await;
    window.picture("notices-earlier-dark");
    // With no operator set and the trial registry asked, nothing new is there.
    window.click("[data-testid=notices-check]").await;
    window.says("[data-testid=notices-check]", "Check").await;
    window
        .says("[data-testid=notices-fresh]", "Nothing new")
        .await;
    window.close().await;
}
