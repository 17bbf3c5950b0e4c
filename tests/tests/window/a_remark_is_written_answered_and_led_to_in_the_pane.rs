//! A remark is written on an item, answered in the pane, marked in the outline, and the way leads both ways.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn a_remark_is_written_answered_and_led_to_in_the_pane() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    officer.does([
        "remark",
        "add",
        &id,
        "--speaker",
        "public",
        "--by",
        "Sahibkarlar Assosiasiyası",
        "--item",
        "2.6.2",
        "--text",
        "Arayış dövlət ehtiyatında var.",
    ]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window
        .shows("[data-testid='outline-2.6.2'] [data-testid=remark-mark]")
        .await;

    // A new one on the item one stands at.
    window.click("[data-testid='outline-1.7']").await;
    window.press("Ctrl+Alt+M").await;
    window.focused("[data-testid=remark-by]").await;
    assert_eq!(
        window.value_of("[data-testid=remark-item]").await,
        "reglament-191:1.7"
    );
    window.types_here("Ədliyyə Nazirliyi").await;
    window
        .types("[data-testid=remark-text]", "Müddət azaldılmalıdır.")
        .await;
    window.press("Tab").await;
    window
        .says("[data-testid=pane-remarks] [role=status]", "Yazılıb.")
        .await;

    // A number that no line has stays in its field and loses nothing else.
    window
        .types("[data-testid=remark-line]", "99999999999")
        .await;
    window
        .says("[data-testid=pane-remarks] .err", "999999-a qədər")
        .await;
    window.focus("[data-testid=remark-line]").await;
    window.press("Ctrl+A").await;
    window.press("Delete").await;
    window.gone("[data-testid=pane-remarks] .err").await;

    // What is turned down waits for its reason.
    window.click("[data-testid=outcome-rejected]").await;
    window
        .says("[data-testid=pane-remarks] [role=status]", "Səbəb")
        .await;
    window
        .types(
            "[data-testid=remark-reason]",
            "Müddət qanunla müəyyən edilib.",
        )
        .await;
    window.press("Tab").await;
    window
        .says("[data-testid=pane-remarks] [role=status]", "Yazılıb.")
        .await;
    window.picture("remark-form");
    window.press("Escape").await;
    window.focused("[data-remark=body-1]").await;
    window.says("[data-remark=body-1]", "qəbul edilməyib").await;

    // From the pane to the item, and from the item to the pane.
    window
        .click("[data-testid=pane-remarks] [data-item='2.6.2'] [data-testid=remark-jump]")
        .await;
    window.focused("[data-testid='item-2.6.2']").await;
    window.click("[data-testid=pane-tab-paper]").await;
    window
        .click("[data-testid='item-2.6.2'] [data-testid=item-remarks]")
        .await;
    window.focused("[data-remark=public-1]").await;
    window.press("Enter").await;
    window.focused("[data-testid=outcome-accepted]").await;
    window.press("Space").await;
    window
        .types("[data-testid=remark-answer]", "Nəzərə alındı.")
        .await;

    // A day that is none holds the remark open, and waits where it was typed when one goes elsewhere.
    let received = "[data-testid=pane-remarks] .date input";
    window.types(received, "31.02.2025").await;
    window.press("Escape").await;
    window.focused(received).await;
    window.says("[data-testid=pane-remarks] .err", "").await;
    window.click("[data-testid=tab-stages]").await;
    window.click("[data-testid=unsaved]").await;
    window.shows(received).await;
    assert_eq!(window.value_of(received).await, "31.02.2025");
    window.clear(received).await;
    window.types(received, "28.02.2025").await;
    window.gone("[data-testid=unsaved]").await;
    window.press("Escape").await;
    window
        .says("[data-remark=public-1]", "Nəzərə alındı.")
        .await;
    window.picture("remarks");

    // The same two stand in the table of the stages.
    window.click("[data-testid=tab-stages]").await;
    window
        .says("[data-testid=remarks-body]", "Müddət azaldılmalıdır.")
        .await;
    window.close().await;
    let kept = officer.json(&["remark", "list", &id]);
    assert_eq!(
        (&kept[0]["outcome"], &kept[1]["outcome"]),
        (&"rejected".into(), &"accepted".into())
    );
}
