//! Steps that the journeys on paper share.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// The frame the pages lie in.
pub const FRAME: &str = "const frame = document.querySelector('[data-testid=paper]');";

/// Opens the worked dossier, its first pages drawn.
pub async fn open(display: &Display, officer: &Officer) -> Window {
    officer.makes(&["--example", "esign-nonresident"]);
    let window = Window::open(display, officer.folder()).await;
    enter(&window).await;
    window
}

/// Enters the first dossier, its first pages drawn.
pub async fn enter(window: &Window) {
    window.click("[data-testid=dossier-row] .name").await;
    window.shows("[data-page='1'][data-drawn='1']").await;
}

/// Where an item stands on paper: its page, and the middle of its first stretch as a share of the page's height.
pub async fn stands(window: &Window, item: &str) -> (i64, f64) {
    window
        .click(&format!("[data-testid='outline-{item}']"))
        .await;
    window.until(item, "document.querySelector('.here')").await;
    let told = window
        .told(
            "const here = document.querySelector('.here'), sheet = here.parentElement;
             return [Number(sheet.dataset.page), (here.offsetTop + here.offsetHeight / 2) / sheet.offsetHeight];",
        )
        .await;
    serde_json::from_value(told).expect("page and height")
}

/// Does something with the pointer at a place on paper.
pub async fn point(window: &Window, act: &str, (page, share): (i64, f64)) {
    let script = format!(
        "const sheet = document.querySelector('[data-page=\"{page}\"]');
         sheet.scrollIntoView();
         const box = sheet.getBoundingClientRect();
         const at = {{ bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + box.height * {share} }};
         sheet.dispatchEvent(new PointerEvent('{act}', at));"
    );
    window.told(&script).await;
}

/// Asks whether the focus lies in the form's row of an item.
pub fn focus_in(item: &str) -> String {
    format!("document.getElementById('item-{item}')?.contains(document.activeElement)")
}

/// Lets the dialog of the system name this file: nobody can press its buttons here.
pub async fn name_file(window: &Window, path: &std::path::Path) {
    let chosen = serde_json::json!({ "path": path, "asked": false });
    answer(window, "choose_file", &chosen).await;
}

/// Gives this answer in place of a dialog of the system.
pub async fn answer(window: &Window, dialog: &str, chosen: &serde_json::Value) {
    let script = format!(
        "const fetched = window.fetch;
         const headers = {{ 'Tauri-Response': 'ok', 'content-type': 'application/json' }};
         window.fetch = (address, ...rest) => String(address).endsWith('{dialog}')
             ? Promise.resolve(new Response(JSON.stringify({chosen}), {{ headers }}))
             : fetched(address, ...rest);"
    );
    window.told(&script).await;
}
