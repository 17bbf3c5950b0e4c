//! Words are found over the whole dossier, others written in their place, and brought back by one undo.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

fn field(fact: &str) -> String {
    format!("document.querySelector('[data-fact={fact}]')")
}

fn reads(selector: &str, words: &str) -> String {
    format!("document.querySelector('[data-testid={selector}]')?.textContent.trim() === '{words}'")
}

#[tokio::test]
async fn words_are_found_replaced_and_brought_back() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--blank"]);
    let users = r#"{"chosen":["natural_persons"],"other":"fiziki şəxs olan sahibkarlar"}"#;
    officer.does(["set", &id, "name", "Fiziki şəxslərin uçotu"]);
    officer.does(["set", &id, "users", users]);
    let rows = r#"[{"document":"Fiziki şəxsin ərizəsi"},{"document":"Qəbz"}]"#;
    officer.does(["set", &id, "documents_submitted", rows]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;

    // What is typed and not yet a revision is found too.
    window
        .types("[data-fact=content]", "FİZİKİ şəxs müraciət edir.")
        .await;
    window.types("[data-fact=content]", "\u{e009}f").await;
    window.types("[data-testid=find-words]", "fiziki").await;
    window
        .until("the count", &reads("find-count", "5 yerdə"))
        .await;
    for place in 1..=4 {
        window.types("[data-testid=find-words]", "\u{e007}").await;
        let count = reads("find-count", &format!("{place}/5"));
        window.until("the next match", &count).await;
        window.shows("[data-testid=find-mark]").await;
    }
    let inside = "document.activeElement.dataset.testid === 'find-words'";
    window.until("the focus still in the bar", inside).await;
    window.types("[data-testid=find-words]", "\u{e007}").await;
    let row =
        "document.querySelector('[data-fact=documents_submitted] tr.open [data-column=document]')";
    window.until("the row of the fifth", row).await;
    window.picture("find");

    // The field of the match takes the caret, its words chosen.
    window.types("[data-testid=find-words]", "\u{e00c}").await;
    let chosen = "document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd) === 'Fiziki'";
    window.until("the words chosen", chosen).await;

    let open = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', ctrlKey: true, bubbles: true, cancelable: true }));";
    window.told(open).await;
    window.types("[data-testid=find-with]", "hüquqi").await;
    let preview = "document.querySelectorAll('[data-testid=find-list] ins').length === 4
        && document.querySelectorAll('[data-testid=find-hit][data-kept=choice]').length === 1";
    window.until("a preview of each", preview).await;
    window.picture("find-replace");
    window.click("[data-testid=find-replace-all]").await;
    let done = "document.querySelector('[data-testid=find-done]').textContent.includes('4 yerdə')";
    window.until("how many were replaced", done).await;
    window.picture("find-replaced");
    window.click("[data-testid=find-undo]").await;
    window
        .until("the matches again", &reads("find-count", "5 yerdə"))
        .await;
    window.click("[data-testid='outline-1.1']").await;
    let back = format!("{}.value === 'Fiziki şəxslərin uçotu'", field("name"));
    window.until("the name as it was", &back).await;
    window.close().await;

    let acts = officer.does(["history", &id]);
    assert!(
        acts.contains("replaced") && acts.contains("undone"),
        "{acts}"
    );
    let shown = officer.does(["show", &id]);
    assert!(shown.contains("FİZİKİ şəxs müraciət edir."), "{shown}");
}
