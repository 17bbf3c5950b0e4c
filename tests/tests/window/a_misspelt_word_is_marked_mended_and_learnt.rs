//! A word that is in no list is marked, mended from the keyboard, or made right by adding it to the dictionary.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const CONTENT: &str = "[data-fact=content]";

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--service", "20.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.types(CONTENT, "Xidmet göstərilir ").await;
    window.says(".misspelt", "Xidmet").await;
    window.picture("misspelt");
    window.press("Home").await;
    window.press("Alt+Enter").await;
    window
        .says("[data-testid=spelling-suggestion]", "Xidmət")
        .await;
    window.focused("[data-testid=spelling-menu]").await;
    window.picture("suggestions");
    window.press("Escape").await;
    window.gone("[data-testid=spelling-menu]").await;
    assert!(window.is_focused(CONTENT).await);
    window.press("Alt+Enter").await;
    window
        .says("[data-testid=spelling-suggestion]", "Xidmət")
        .await;
    window
        .told(
            "[...document.querySelectorAll('[data-testid=spelling-suggestion]')]
                .find((one) => one.textContent === 'Xidmət').click()",
        )
        .await;
    window
        .until(
            "the mended word",
            &format!("document.querySelector('{CONTENT}').textContent === 'Xidmət göstərilir '"),
        )
        .await;
    window.gone(".misspelt").await;

    // A word of the trade is learnt from the list over the whole dossier, or where it stands.
    window.press("End").await;
    window.types_here("qurtunbalaq üzrə ").await;
    window.says(".misspelt", "qurtunbalaq").await;
    window.saved().await;
    window.click("[data-testid=menu]").await;
    window.click("[data-testid=menu-spelling]").await;
    window
        .click("[data-testid=spelling-word][data-word=qurtunbalaq]")
        .await;
    window
        .until(
            "the word selected",
            "getSelection().toString() === 'qurtunbalaq'",
        )
        .await;
    window.press("Alt+Enter").await;
    window.click("[data-testid=spelling-add]").await;
    window.gone(".misspelt").await;
    window.close().await;
    assert!(officer.does(["spell", "--words"]).contains("qurtunbalaq"));
}
