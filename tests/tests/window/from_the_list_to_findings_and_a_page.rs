//! A dossier is made from the official list, written in, checked and seen as a page; undo takes a choice back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// The text of the element's field, whatever control it is.
fn field(fact: &str) -> String {
    format!("[data-fact={fact}]")
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=home-new]").await;
    window
        .types("[data-testid=new-search]", "dasinmaz emlakin dovlet")
        .await;
    window
        .click("[data-testid=service-option][data-number='6.1']")
        .await;
    window.click("[data-testid=new-create]").await;

    // Typing Azerbaijani: every letter arrives, is saved, and prints.
    let text = "Xidmət: ə Ə ğ Ğ ı I i İ ş Ş ç Ç ö Ö ü Ü — “sitat” № 191.";
    window.types(&field("content"), text).await;
    window.saved().await;
    let shown = "document.querySelector('[data-testid=pane-paper] canvas')?.width > 0";
    window.until("the page", shown).await;
    let printed = "document.querySelector('[data-testid=paper-text]')?.textContent.includes('ğ Ğ ı I i İ ş Ş')";
    window.until("the typed words on the page", printed).await;

    // What an explicit choice at once demands is found, named and led to.
    window.click("[data-testid=outline-2]").await;
    window
        .click("[data-fact=payment] [value=paid], [data-fact=payment][value=paid]")
        .await;
    window.saved().await;
    window.click("[data-testid=pane-tab-findings]").await;
    let found = "[...document.querySelectorAll('[data-testid=finding]')].some(f => f.textContent.includes('8.1'))";
    window
        .until("the finding that a paid service has no basis", found)
        .await;
    window.picture("findings");

    // Undo takes the choice back, across the whole dossier.
    window.click("[data-testid=undo]").await;
    window
        .until(
            "the choice taken back",
            "!document.querySelector('[data-fact=payment] :checked')",
        )
        .await;
    window.close().await;
    let id = officer.json(&["list"])[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    assert!(officer.does(["show", &id]).contains(text));
}
