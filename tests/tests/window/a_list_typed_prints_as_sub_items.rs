//! A list is typed as in a word processor; it is kept and printed as numbers with letters under them.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::Value as Json;

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.types("[data-fact=content]", "Tələblər:").await;
    window.press("Enter").await;
    window.types_here("1) ərizə verilir:").await;
    window.press("Enter").await;
    // Tab puts an entry under the number before it.
    window.press("Tab").await;
    window.types_here("elektron qaydada;").await;
    window.press("Enter").await;
    window.types_here("şəxsən;").await;
    // Enter on an empty entry steps out, first to the number, then to a paragraph.
    window.press("Enter").await;
    window.press("Enter").await;
    window.types_here("haqq ödənilir.").await;
    window.press("Enter").await;
    window.press("Enter").await;
    window.types_here("Son.").await;
    window.saved().await;
    window.picture("list");
    for printed in ["1)", "a)", "b)", "2)"] {
        window.says("[data-testid=paper-text]", printed).await;
    }
    window.close().await;

    let shown = officer.json(&["show", &id])["facts"]["content"].clone();
    let blocks: Vec<(&str, &str)> = shown
        .as_array()
        .expect("blocks")
        .iter()
        .map(|block| {
            let kind = block["kind"].as_str().unwrap_or("paragraph");
            (kind, block["text"][0]["text"].as_str().unwrap_or_default())
        })
        .collect();
    let wanted = [
        ("paragraph", "Tələblər:"),
        ("numbered", "ərizə verilir:"),
        ("lettered", "elektron qaydada;"),
        ("lettered", "şəxsən;"),
        ("numbered", "haqq ödənilir."),
        ("paragraph", "Son."),
    ];
    assert_eq!(blocks, wanted);
    let mut ids: Vec<&Json> = shown
        .as_array()
        .expect("blocks")
        .iter()
        .map(|block| &block["id"])
        .collect();
    ids.dedup();
    assert_eq!(ids.len(), wanted.len(), "every block has an id of its own");
}
