//! An attached form is designed by keys, beside the page it prints; a condition loses its choice; undo brings it back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

/// Waits until the page at the side shows these words.
async fn page(window: &Window, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('[data-testid=design] [data-testid=paper-text]')]
            .some((page) => page.textContent.replace(/\\s+/g, ' ').includes('{words}'))"
    );
    window.until(words, &script).await;
}

async fn count(window: &Window, elements: usize) {
    let script =
        format!("document.querySelectorAll('[data-testid=design-element]').length === {elements}");
    window.until(&format!("{elements} elements"), &script).await;
}

#[tokio::test]
async fn a_form_is_designed_beside_its_page() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    let forms = json!([{ "id": "f", "title": "Xidmət üçün ərizə" }]);
    officer.does(["set", &id, "attached_forms", &forms.to_string()]);
    officer.does([
        "set",
        &id,
        "users",
        r#"["natural_persons","legal_persons"]"#,
    ]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid='outline-2.6-note1']").await;
    window
        .types("[data-fact=attached_forms] [data-row=f]", "\u{e007}")
        .await;
    window.click("[data-testid=design-open]").await;

    // Begun from what the dossier knows; the page says for whom each field is.
    window.click("[data-testid=design-begin]").await;
    page(&window, "ƏRİZƏ").await;
    page(&window, "“hüquqi şəxs” seçildikdə doldurulur").await;
    page(&window, "* işarəli sahələr mütləq doldurulur").await;
    window.picture("design-begun");

    // A field is added behind the open heading and written; the page follows.
    let before = window
        .told("return document.querySelectorAll('[data-testid=design-element]').length;")
        .await;
    let before = usize::try_from(before.as_u64().expect("a number")).expect("few");
    window.click("[data-testid=design-add-field]").await;
    count(&window, before + 1).await;
    window
        .types("[data-testid=design-label]", "Obyektin kadastr nömrəsi")
        .await;
    page(&window, "Obyektin kadastr nömrəsi").await;
    window.picture("design-field");

    // The choice on which two fields hang is deleted: what hung on it says so, and Ctrl Z brings it back.
    window.types("[data-testid=design-label]", "\u{e00c}").await;
    window
        .types("[data-row=applicant]", "\u{e009}\u{e017}")
        .await;
    count(&window, before).await;
    let focused = "document.activeElement.closest('[data-testid=design-element]')";
    window.until("the focus on a neighbour", focused).await;
    window.types("[data-row=e5]", "\u{e007}").await;
    window
        .until(
            "the lost condition",
            "document.querySelector('[data-testid=design-when]')?.value === '-1'",
        )
        .await;
    window.types("[data-testid=design-when]", "\u{e00c}").await;
    window.types("[data-row=e5]", "\u{e009}z").await;
    window.shows("[data-row=applicant]").await;
    window.saved().await;
    window.click("[data-testid=design-close]").await;
    window
        .until(
            "the focus where the dialog was opened",
            "document.activeElement.dataset.testid === 'design-open'",
        )
        .await;
    window.close().await;
    let kept = officer.json(&["show", &id])["facts"]["attached_forms"][0]["design"].clone();
    let kept = kept.as_array().expect("a design");
    assert_eq!(kept.len(), before + 1);
    assert!(kept.iter().any(|element| element["id"] == "applicant"));
}
