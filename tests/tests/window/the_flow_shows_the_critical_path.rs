//! The operations are drawn: the critical path over the limit of 1.7, walked by keys, Enter leads to the operation.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::{Value as Json, json};

/// An operation of so many working days in a unit, after others.
fn operation(at: usize, unit: &str, days: u32, after: &[String]) -> Json {
    json!({ "id": format!("r{at}"), "name": format!("{at} nömrəli müraciətin əsaslandırılmış yoxlanılması və rəsmiləşdirilməsi"),
        "actor": "body", "performer": { "name": "Nazirlik", "unit": unit },
        "responsible": { "post": "Şöbə müdiri" },
        "maximum": { "kind": "single", "amount": days, "unit": "working_day" }, "after": after })
}

async fn open(display: &Display, officer: &Officer, operations: &Json) -> Window {
    let id = officer.makes(&["--example", "licence"]);
    officer.does(["set", &id, "operations", &operations.to_string()]);
    let limit =
        r#"{"from":{"amount":1,"unit":"working_day"},"to":{"amount":5,"unit":"working_day"}}"#;
    officer.does(["set", &id, "duration", limit]);
    let window = Window::open(display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid='outline-3.4']").await;
    window.click("[data-testid=operations-view-flow]").await;
    window
}

fn at_node(row: &str) -> String {
    format!("document.activeElement.dataset.node === '{row}'")
}

#[tokio::test]
async fn the_flow_shows_the_critical_path_over_the_limit() {
    let (display, officer) = (Display::start(), Officer::default());
    let operations = json!([
        operation(1, "Qəbul şöbəsi", 1, &[]),
        operation(2, "Hüquq şöbəsi", 4, &["r1".to_owned()]),
        operation(3, "Texniki şöbə", 1, &["r1".to_owned()]),
        operation(4, "Qəbul şöbəsi", 2, &["r2".to_owned(), "r3".to_owned()]),
    ]);
    let window = open(&display, &officer, &operations).await;
    window.shows("[data-node=r4]").await;
    let critical = "[...document.querySelectorAll('[data-node]')].filter((node) => node.dataset.critical === 'true')
        .map((node) => node.dataset.node).join(' ') === 'r1 r2 r4'";
    window.until("the critical path", critical).await;
    let over = "document.querySelector('[data-testid=flow-standing]').textContent.includes('2 iş günü aşılıb')";
    window.until("by how much it is over", over).await;
    window
        .shows("[data-testid=flow-scale][data-standing=over]")
        .await;
    window.picture("flow-over");

    // Down along the critical edge, beside it, up again.
    window.types("[data-node=r1]", "\u{e015}").await;
    window.until("the second operation", &at_node("r2")).await;
    window.types("[data-node=r2]", "\u{e014}").await;
    window.until("the one beside it", &at_node("r3")).await;
    let named = "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent.includes('3 nömrəli')
        && document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent.includes('Texniki şöbə')";
    window.until("its name for who cannot see it", named).await;

    window.types("[data-node=r3]", "\u{e007}").await;
    let inside = "document.activeElement.closest('[data-row]')?.dataset.row === 'r3'";
    window.until("the open operation", inside).await;

    // Back in the drawing one is where one was.
    window.click("[data-testid=operations-view-flow]").await;
    window
        .until(
            "the entry of the drawing",
            "document.querySelector('[data-node=r3]')?.getAttribute('tabindex') === '0'",
        )
        .await;
    window.close().await;
}

#[tokio::test]
async fn sixty_operations_are_drawn_and_fit() {
    let (display, officer) = (Display::start(), Officer::default());
    let units = [
        "Qəbul şöbəsi",
        "Hüquq şöbəsi",
        "Texniki şöbə",
        "Maliyyə şöbəsi",
        "Arxiv",
    ];
    let rows = (1..=60).map(|at| {
        let after: Vec<String> = if at % 7 == 0 {
            vec![format!("r{}", at - 2)]
        } else {
            Vec::new()
        };
        operation(at, units[at % 5], 1, &after)
    });
    let window = open(&display, &officer, &json!(rows.collect::<Vec<_>>())).await;
    window.shows("[data-node=r60]").await;
    window.picture("flow-sixty");
    let fits = "(() => { const frame = document.querySelector('[data-testid=flow]');
        return frame.scrollWidth <= frame.clientWidth && frame.scrollHeight <= frame.clientHeight + 1; })()";
    window.click("[data-testid=flow-zoom-whole]").await;
    window.until("the whole drawing in sight", fits).await;
    window.picture("flow-sixty-whole");
    window.click("[data-testid=flow-zoom-width]").await;
    window.types("[data-node=r1]", "\u{e010}").await;
    window.until("the last operation", &at_node("r60")).await;
    let seen = "(() => { const frame = document.querySelector('[data-testid=flow]').getBoundingClientRect(),
        node = document.activeElement.getBoundingClientRect();
        return node.top >= frame.top - 1 && node.bottom <= frame.bottom + 1; })()";
    window.until("the last operation in sight", seen).await;
    window.picture("flow-sixty-end");
    window.click("[data-testid=operations-view-compact]").await;
    window.shows("table.compact [data-row=r60]").await;
    window.picture("operations-compact");
    window.close().await;
}
