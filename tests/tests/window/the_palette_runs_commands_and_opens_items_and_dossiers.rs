//! Everything the program can do or show is found by a few letters, and begun by Enter.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

async fn ask(window: &Window, words: &str, sort: &str) {
    window.press("Ctrl+K").await;
    window.focused("[data-testid=palette-input]").await;
    window.types_here(words).await;
    window
        .shows(&format!(
            "[data-testid=hit][data-sort={sort}][aria-selected=true]"
        ))
        .await;
}

#[tokio::test]
async fn the_palette_runs_commands_and_opens_items_and_dossiers() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    let other = officer.makes(&["--service", "6.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window
        .click(&format!("[data-testid=dossier-row][data-id='{id}'] .name"))
        .await;
    window.shows("[data-testid=form]").await;

    // An item by its number, and by Ctrl+G.
    ask(&window, "2.3", "item").await;
    window.picture("palette");
    window.press("Enter").await;
    window.gone("[data-testid=palette]").await;
    window.focused("[data-testid='item-2.3']").await;
    window.press("Ctrl+G").await;
    window.focused("[data-testid=palette-input]").await;
    window.types_here("1.2").await;
    window.press("Enter").await;
    window.focused("[data-testid='item-1.2']").await;

    // A command by its name, whatever the marks; what was used lately comes first.
    ask(&window, "tarixce", "command").await;
    window.press("Enter").await;
    window.shows("[data-testid=pane-history]").await;
    window.press("Ctrl+K").await;
    window
        .shows("[data-testid=hit][data-id=pane-history][aria-selected=true]")
        .await;
    // Escape gives the focus back.
    window.press("Escape").await;
    window.gone("[data-testid=palette]").await;
    window.focused("[data-testid='item-1.2']").await;

    // Another dossier by a word of its name.
    ask(&window, "dasinmaz emlak", "dossier").await;
    window.press("Enter").await;
    let there = format!(
        "document.querySelector('[data-fact=name]')?.value?.startsWith('Daşınmaz') && '{other}'"
    );
    window.until("the other dossier", &there).await;

    // The menu opens by Alt, and says the keys of the table.
    window.press("Alt").await;
    window.focused("[role=menuitem]").await;
    window.says("[data-testid=menu-print]", "Ctrl P").await;
    window.picture("menu");
    window.press("Escape").await;
    window.press("F1").await;
    window.says("[data-testid=keys]", "Ctrl Shift N").await;
    window.picture("keys");
    window.close().await;
}
