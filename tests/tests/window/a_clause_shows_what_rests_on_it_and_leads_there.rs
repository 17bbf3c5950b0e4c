//! The law is searched, read with what rests on each clause, and left for the item a clause leads to; all by keys.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn a_clause_shows_what_rests_on_it_and_leads_there() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;

    // From the item to its clause.
    window.focus("#item-1\\.3 button").await;
    window.press("Shift+F2").await;
    window
        .focused("[data-testid=law-clause][data-clause='191/2011/AF:1.3'][aria-selected=true]")
        .await;
    window
        .shows("[data-testid=law-rule][data-rule=act-clauses]")
        .await;
    window
        .says("[data-testid=law-force]", "2011 qanunvericiliyi")
        .await;
    window.picture("law-clause");

    // Found by letters without marks; the next and the next again.
    window.press("Ctrl+F").await;
    window.focused("[data-testid=law-search]").await;
    window.types_here("odenis").await;
    window.shows("[data-testid=law-clause] mark").await;
    window.press("Down").await;
    window.focused("[data-testid=law-clause]").await;
    let chosen = "return document.querySelector('[data-testid=law-clause][aria-selected=true]').dataset.clause;";
    let first = window.told(chosen).await;
    window.press("F3").await;
    let second = window.told(chosen).await;
    assert_ne!(first, second, "F3 goes on");
    window.press("Shift+F3").await;
    assert_eq!(first, window.told(chosen).await, "Shift+F3 goes back");

    // Nothing found says what to do.
    window.press("Ctrl+F").await;
    window.types_here("xyzq").await;
    window.shows("[data-testid=law-nothing]").await;
    window.press("Escape").await;

    // Only clauses on which rules rest.
    let all = window.count("[data-testid=law-clause]").await;
    window.click("[data-testid=law-rules]").await;
    let fewer = format!(
        "document.querySelectorAll('[data-testid=law-clause]').length < {all}
         && !document.querySelector('[data-clause=\"191/2011:1.1\"]')"
    );
    window.until("fewer clauses", &fewer).await;

    // From a clause of the record to where its fact is entered.
    window.press("Ctrl+F").await;
    window.types_here("129/2026:16").await;
    window.press("Down").await;
    window
        .shows("[data-testid=law-text] [data-item='record-129:16']")
        .await;
    window.press("F2").await;
    window.shows("[data-testid=form]").await;
    window.focused("[data-testid^='item-2.2']").await;

    // And back to the law.
    window.press("Alt+Left").await;
    window.shows("[data-testid=law]").await;
    window.close().await;
}
