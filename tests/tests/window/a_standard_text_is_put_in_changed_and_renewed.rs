//! A paragraph is kept as a standard text, put into another item, changed at its source, and renewed by one key.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

async fn listed(window: &Window, texts: usize) {
    let count =
        format!("document.querySelectorAll('[data-testid=standard-text]').length === {texts}");
    window.until("the standard texts", &count).await;
}

#[tokio::test]
async fn a_standard_text_is_put_in_changed_and_renewed() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    officer.does(["set", &id, "name", "Şəhadətnamənin verilməsi"]);
    let rows = r#"[{"document":"Şəxsiyyət vəsiqəsinin surəti","submission":"elektron"}]"#;
    officer.does(["set", &id, "documents_submitted", rows]);
    let add = [
        "standard",
        "add",
        "--title",
        "Qısa məlumat",
        "--text",
        "Xidmət ödənişsizdir.",
    ];
    let text = officer.does(add).trim().to_owned();
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;

    // Into the paragraphs of 1.2.
    window.types("[data-fact=content]", "Birinci abzas.").await;
    window.saved().await;
    window.press("Ctrl+Shift+S").await;
    window.types("[data-testid=standard-search]", "qisa").await;
    window.shows("[data-testid=standard-hit]").await;
    window.picture("standard-insert");
    window.press("Enter").await;
    window
        .says("[data-fact=content]", "Xidmət ödənişsizdir.")
        .await;
    window
        .says(
            "[data-testid='item-1.2'] [data-likeness=same]",
            "Qısa məlumat",
        )
        .await;

    // A row of a table is kept from where it stands.
    window.click("[data-testid='outline-2.6.2']").await;
    window
        .focus("[data-fact=documents_submitted] [data-row]")
        .await;
    window.press("Ctrl+Shift+A").await;
    window
        .types("[data-testid=standard-title]", "Vəsiqənin surəti")
        .await;
    window.click("[data-testid=standard-keep-it]").await;
    window.gone("[data-testid=standard-keep]").await;

    // The source changes in the view of the standard texts.
    window.click("[data-testid=menu]").await;
    window.click("[data-testid=menu-standard]").await;
    let row = format!("[data-testid=standard-text][data-text='{text}']");
    window.click(&row).await;
    window
        .types(
            "[data-testid=standard-form] [data-column=standard]",
            " Rüsum alınmır.",
        )
        .await;
    window.picture("standard-texts");
    window.click("[data-testid=standard-save]").await;
    window.says(&row, "Rüsum alınmır.").await;
    listed(&window, 2).await;

    // What is being written is there after a look elsewhere, is kept on closing, and erased only when asked twice.
    window.click("[data-testid=standard-new]").await;
    window
        .types("[data-testid=standard-title]", "Qısa qeyd")
        .await;
    window.click("[data-testid=nav-home]").await;
    window.click("[data-testid=menu]").await;
    window.click("[data-testid=menu-standard]").await;
    assert_eq!(
        window.value_of("[data-testid=standard-title]").await,
        "Qısa qeyd"
    );
    window
        .types(
            "[data-testid=standard-form] [data-column=standard]",
            "Qeyd.",
        )
        .await;
    window.press("Escape").await;
    window.gone("[data-testid=standard-form]").await;
    listed(&window, 3).await;
    window.press("Enter").await;
    window.says("[data-testid=standard-form]", "Qeyd.").await;
    window.click("[data-testid=standard-erase]").await;
    window.shows("[data-testid=standard-erase-dialog]").await;
    window.picture("standard-erase");
    window.click("[data-testid=standard-erase-yes]").await;
    window.gone("[data-testid=standard-form]").await;
    listed(&window, 2).await;

    // The source tells where it stands and leads there; the dossier tells of it; one key renews, one takes it back.
    window.click(&row).await;
    window
        .says("[data-testid=standard-used]", "mənbə dəyişib")
        .await;
    window.picture("standard-used");
    window.click("[data-testid=standard-used] button").await;
    window.shows("[data-testid='item-1.2']").await;
    window
        .says(
            "[data-testid='item-1.2'] [data-likeness=changed]",
            "mənbə dəyişib",
        )
        .await;
    window.picture("standard-changed");
    window.click("[data-testid='outline-1.2']").await;
    window.press("F9").await;
    window
        .shows("[data-testid='item-1.2'] [data-likeness=same]")
        .await;
    window.says("[data-fact=content]", "Rüsum alınmır.").await;
    window.click("[data-testid=undo]").await;
    window
        .shows("[data-testid='item-1.2'] [data-likeness=changed]")
        .await;
    window.close().await;
    let history = officer.does(["history", &id]);
    assert!(
        history.contains("inserted") && history.contains("renewed"),
        "{history}"
    );
    let kept = officer.json(&["standard", "list"]);
    assert_eq!(kept.as_array().map(Vec::len), Some(2), "{kept}");
}
