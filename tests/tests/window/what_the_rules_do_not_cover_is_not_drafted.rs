//! Scope is asked before a dossier: a service that is not electronic is stopped with its clause, protected information
//! is gone past only knowingly.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=home-blank]").await;
    window
        .click("[data-testid=scope-electronic] input[value=no]")
        .await;
    window
        .shows("[data-testid=scope-outside][data-weight=stop]")
        .await;
    let cited = "document.querySelector('[data-testid=scope-outside]').textContent.includes('2.1.1-ci yarımbənd')";
    window.until("the clause", cited).await;
    window.shows("[data-testid=new-create]:disabled").await;
    window.picture("new-stopped");

    // Information protected by law must be judged: one reads the clause and goes on knowingly, or not at all.
    window
        .click("[data-testid=scope-electronic] input[value=yes]")
        .await;
    window
        .click("[data-testid=scope-central_body] input[value=yes]")
        .await;
    window
        .click("[data-testid=scope-protected_information] input[value=yes]")
        .await;
    window
        .shows("[data-testid=scope-outside][data-weight=doubt]")
        .await;
    window
        .click("[data-testid=scope-protected_information] [data-clause='191/2011:1.4']")
        .await;
    window.shows("[data-testid=clause-text]").await;
    window.click("[data-testid=new-create]").await;
    window
        .until(
            "the way to go on",
            "document.activeElement?.dataset.testid === 'scope-knowingly'",
        )
        .await;
    window.picture("new-doubt");
    window.click("[data-testid=scope-knowingly]").await;
    window.click("[data-testid=new-create]").await;
    window.shows("[data-fact=name]").await;
    window.close().await;
    let rows = officer.json(&["list"]);
    assert_eq!(
        rows.as_array().map(Vec::len),
        Some(1),
        "only the last was made"
    );
    let id = rows[0]["id"].as_str().expect("an id");
    let facts = officer.json(&["show", id])["facts"].clone();
    assert_eq!(facts["protected_information"], true);
}
