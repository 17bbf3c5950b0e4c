//! Findings are filtered by weight, the clause of one unfolds in it, one key mends it, and the mend is taken back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn a_finding_is_filtered_read_and_mended_by_one_key() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    let listed = officer.json(&["show", &id])["facts"]["name"].clone();
    officer.does(["set", &id, "name", "Qısa ad"]);
    officer.does(["set", &id, "payment", "paid"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.click("[data-testid=pane-tab-findings]").await;
    window.shows("[data-testid=finding]").await;
    let all = window.count("[data-testid=finding]").await;

    window.click("[data-testid=weight-warning]").await;
    let only = "[...document.querySelectorAll('[data-testid=finding]')].every((one) => one.querySelector('.mk.w'))";
    window.until("warnings alone", only).await;
    assert!(window.count("[data-testid=finding]").await < all);

    let named = "[data-testid=finding][data-rule=name-as-listed]";
    window.click(&format!("{named} [data-testid=clause]")).await;
    window
        .shows(&format!("{named} [data-testid=clause-text]"))
        .await;
    window.picture("findings-filtered");

    // The key that goes from finding to finding leads into the field; the key that mends is pressed there.
    window.press("F8").await;
    window.focused("[data-fact=name]").await;
    window
        .until(
            "the finding at hand",
            &format!("document.querySelector('{named}.now')"),
        )
        .await;
    window.press("Ctrl+.").await;
    window.shows("[data-testid=finding-mended]").await;
    window.gone(named).await;
    assert_eq!(window.value_of("[data-fact=name]").await, listed);
    window.picture("finding-mended");
    window.click("[data-testid=finding-undo]").await;
    window.shows(named).await;
    window.gone("[data-testid=finding-mended]").await;
    assert_eq!(window.value_of("[data-fact=name]").await, "Qısa ad");

    window.click("[data-testid=weight-all]").await;
    let again = format!("document.querySelectorAll('[data-testid=finding]').length === {all}");
    window.until("all of them", &again).await;
    window.close().await;
}
