//! Refusal and suspension cases are filled by keys alone, kept apart, and printed apart; 3.3.2 stands ready.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const ADD: &str = "\u{e009}\u{e007}";
const CLOSE: &str = "\u{e00c}";

/// Types where the focus is.
async fn keys(window: &Window, keys: &str) {
    let focused = window.client.active_element().await.expect("a focus");
    focused.send_keys(keys).await.expect("the focus takes keys");
}

async fn rows(window: &Window, fact: &str, count: usize) {
    let script = format!(
        "document.querySelectorAll('[data-fact={fact}] [data-row]').length === {count}
            && (document.activeElement.closest('[data-fact={fact}]') !== null)"
    );
    window
        .until(&format!("{count} rows of {fact}"), &script)
        .await;
}

#[tokio::test]
async fn a_table_is_filled_only_by_keys_and_refusal_and_suspension_stay_apart() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    for fact in ["refusal_cases", "suspension_cases", "decision_acceptance"] {
        officer.does(["set", &id, fact, ""]);
    }
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid='outline-3.3.1']").await;
    window.shows("[data-fact=refusal_cases]").await;

    // From here on without the pointer: two refusals, the second moved above the first.
    window
        .types("[data-fact=refusal_cases] [data-testid=row-add]", ADD)
        .await;
    rows(&window, "refusal_cases", 1).await;
    keys(&window, "Sənədlər natamamdır").await;
    keys(&window, ADD).await;
    rows(&window, "refusal_cases", 2).await;
    keys(&window, "Müraciət səlahiyyətsiz şəxsdəndir").await;
    keys(&window, CLOSE).await;
    keys(&window, "\u{e00a}\u{e008}\u{e013}").await;
    let first = "document.querySelector('[data-fact=refusal_cases] [data-row]').textContent.includes('səlahiyyətsiz')";
    window.until("the second above the first", first).await;
    window
        .types("[data-fact=suspension_cases] [data-testid=row-add]", ADD)
        .await;
    rows(&window, "suspension_cases", 1).await;
    keys(&window, "Ödəniş edilməyib").await;
    keys(&window, CLOSE).await;
    window.saved().await;
    window.picture("cases-apart");

    // 3.3.2 stands ready, before anything is red.
    window
        .types("[data-testid=ready-decision_acceptance] button", "\u{e007}")
        .await;
    let referred = "!document.querySelector('[data-testid=ready-decision_acceptance]')";
    window.until("the reference to 3.2.2", referred).await;
    window.saved().await;
    window.close().await;

    let facts = officer.json(&["show", &id])["facts"].clone();
    assert_eq!(facts["refusal_cases"].as_array().map(Vec::len), Some(2));
    assert_eq!(facts["suspension_cases"][0]["case"], "Ödəniş edilməyib");
    assert!(
        facts["decision_acceptance"]
            .to_string()
            .contains("3.2.2-ci yarımbəndinə")
    );
    let out = officer.folder().join("reqlament.html");
    let path = out.to_str().expect("a path");
    officer.does(["print", &id, "--document", "reglament", "--out", path]);
    let page = std::fs::read_to_string(&out).expect("the page");
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words} is not printed"))
    };
    let heading = at("dayandırılması halları");
    assert!(at("səlahiyyətsiz şəxsdəndir") < at("Sənədlər natamamdır"));
    assert!(at("Sənədlər natamamdır") < heading && heading < at("Ödəniş edilməyib"));
}
