//! Operations are put in another order by keys and by the pointer: what waits for what stays right, undo brings it back.

use std::time::Duration;

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::{Value as Json, json};

const MOVE_UP: &str = "\u{e00a}\u{e008}\u{e013}";
const MOVE_DOWN: &str = "\u{e00a}\u{e008}\u{e015}";
const DELETE: &str = "\u{e009}\u{e017}";
const UNDO: &str = "\u{e009}z";

/// An operation, perhaps after others.
fn operation(id: &str, name: &str, after: &[&str]) -> Json {
    let maximum = json!({ "kind": "single", "amount": 1, "unit": "working_day" });
    json!({ "id": id, "name": name, "actor": "body", "performer": { "name": "Nazirlik", "unit": "Şöbə" },
        "maximum": maximum, "after": after })
}

/// A dossier with four operations, open at 3.4.
async fn open(display: &Display, officer: &Officer) -> (Window, String) {
    let id = officer.makes(&["--example", "licence"]);
    let rows = json!([
        operation("q", "Qeydiyyat", &[]),
        operation("y", "Yoxlama", &[]),
        operation("r", "Rəy", &["q"]),
        operation("i", "İmza", &["y", "r"]),
    ]);
    officer.does(["set", &id, "operations", &rows.to_string()]);
    let window = Window::open(display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid='outline-3.4']").await;
    window.shows("[data-row=i]").await;
    (window, id)
}

/// Waits until the operations stand in this order.
async fn order(window: &Window, rows: &str) {
    let script = format!(
        "[...document.querySelectorAll('[data-fact=operations] [data-row]')].map((row) => row.dataset.row).join(' ') === '{rows}'"
    );
    window.until(rows, &script).await;
}

/// What each operation names as before it, as it is kept.
fn kept(officer: &Officer, id: &str) -> Vec<String> {
    let facts = officer.json(&["show", id]);
    let rows = facts["facts"]["operations"].as_array().cloned();
    let after = |row: &Json| {
        let named = row["after"].as_array().cloned().unwrap_or_default();
        let named: Vec<&str> = named.iter().filter_map(Json::as_str).collect();
        format!("{}<{}", row["id"].as_str().expect("an id"), named.join(","))
    };
    rows.expect("operations").iter().map(after).collect()
}

async fn focused(window: &Window, row: &str) {
    let script = format!("document.activeElement.closest('[data-row]')?.dataset.row === '{row}'");
    window.until(&format!("the focus in {row}"), &script).await;
}

async fn says(window: &Window, words: &str) {
    let script = format!(
        "document.querySelector('[data-fact=operations] [data-testid=row-said]').textContent.includes('{words}')"
    );
    window.until(words, &script).await;
}

#[tokio::test]
async fn operations_are_reordered_by_keys_with_their_references_right() {
    let (display, officer) = (Display::start(), Officer::default());
    let (window, id) = open(&display, &officer).await;

    window.types("[data-row=r]", MOVE_UP).await;
    order(&window, "q r y i").await;
    focused(&window, "r").await;
    says(&window, "“Rəy”: 4 sətirdən 2-ci").await;

    // The first cannot stand below one that waits for it: it says why and stays.
    window.types("[data-row=q]", MOVE_DOWN).await;
    says(&window, "bir-birini gözləyərdi").await;
    order(&window, "q r y i").await;

    // What is deleted is waited for no more: who waited for it waits for what it waited for.
    window.types("[data-row=r]", DELETE).await;
    order(&window, "q y i").await;
    focused(&window, "y").await;
    says(&window, "“Rəy” silindi").await;
    let heirs =
        "document.querySelector('[data-row=i]').textContent.includes('2. Yoxlama, 1. Qeydiyyat')";
    window.until("whom İmza waits for now", heirs).await;

    window.types("[data-row=y]", UNDO).await;
    order(&window, "q r y i").await;
    focused(&window, "y").await;
    window.saved().await;
    window.picture("operations-reordered");
    window.close().await;
    assert_eq!(kept(&officer, &id), ["q<", "r<q", "y<", "i<y,r"]);
}

/// The middle of an element in the view, and its height.
async fn middle(window: &Window, selector: &str) -> (i64, i64, i64) {
    let script = format!(
        "const box = document.querySelector('{selector}').getBoundingClientRect();
         return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2), Math.round(box.height)];"
    );
    serde_json::from_value(window.told(&script).await).expect("three numbers")
}

#[tokio::test]
async fn operations_are_reordered_by_the_pointer() {
    let (display, officer) = (Display::start(), Officer::default());
    let (window, _) = open(&display, &officer).await;
    window.click("[data-testid=operations-view-compact]").await;
    let (x, from, _) = middle(&window, "[data-row=i] [data-testid=row-grip]").await;
    let (_, to, height) = middle(&window, "[data-row=y]").await;
    let go = |y: i64, millis| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(millis)),
        x: x as f64,
        y: y as f64,
    };
    let press = MouseActions::new("mouse".to_owned())
        .then(go(from, 0))
        .then(PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        })
        .then(go((from + to) / 2, 50))
        .then(go(to - height / 2 + 4, 50));
    window.client.perform_actions(press).await.expect("a drag");
    window.shows("[data-row=y].above").await;
    window.picture("operations-dragged");
    let release = MouseActions::new("mouse".to_owned()).then(PointerAction::Up {
        button: MOUSE_BUTTON_LEFT,
    });
    window
        .client
        .perform_actions(release)
        .await
        .expect("a drop");
    // İmza waits for others by name, so it can stand above them: what it waits for is kept.
    order(&window, "q i y r").await;
    focused(&window, "i").await;
    window.saved().await;
    let nothing_open = "!document.querySelector('[data-fact=operations] tr.open')";
    window
        .until("no row opened by the drag", nothing_open)
        .await;
    window.close().await;
}
