//! An amount and a date that cannot be read are not saved; the window says so, keeps them where they were typed, also
//! over a kill, and leads back to them. A finding of a row leads to the column that is missing in it.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn what_cannot_be_read_stays_where_it_was_typed() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.types("[data-fact=name]", "Arxiv arayışı").await;

    window.click("[data-testid='outline-2.1']").await;
    window.click("[data-fact=payment] [value=paid]").await;
    window.click("[data-fact=fee] [data-testid=row-add]").await;
    let fee = "[data-fact=fee] [data-part=amount]";
    window.types(fee, "1.234,567").await;
    window.click("[data-testid='outline-1.1']").await;
    window.says("[data-testid=unsaved]", "1").await;
    window.click("[data-testid=tab-stages]").await;
    let date = "[data-fact=effective_date]";
    window.types(date, "31.02.2025").await;
    window.focus("[data-testid=tab-form]").await;
    window.says("[data-testid=unsaved]", "2").await;
    window.click("[data-testid=tab-form]").await;
    window.says("[data-testid=unsaved]", "2").await;

    window.click("[data-testid=nav-home]").await;
    window.open_first().await;
    window.says("[data-testid=unsaved]", "2").await;
    window.picture("unsaved");

    let window = window.kill_and_restart().await;
    window.open_first().await;
    window.says("[data-testid=unsaved]", "2").await;
    window.click("[data-testid=unsaved]").await;
    window.focused(fee).await;
    assert_eq!(window.value_of(fee).await, "1.234,567");
    window.shows("[data-fact=fee] .err").await;
    window.clear(fee).await;
    window.types(fee, "1234,56").await;
    window.click("[data-testid='outline-1.1']").await;
    window.says("[data-testid=unsaved]", "1").await;
    window.click("[data-testid=unsaved]").await;
    window.focused(date).await;
    assert_eq!(window.value_of(date).await, "31.02.2025");
    window.clear(date).await;
    window.types(date, "28.02.2025").await;
    window.gone("[data-testid=unsaved]").await;
    window.saved().await;
    window.close().await;
}

#[tokio::test]
async fn a_finding_of_a_row_leads_to_what_is_missing_in_it() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--blank"]);
    let row = r#"[{"document":"Ərizə"}]"#;
    officer.does(["set", &id, "documents_submitted", row]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.click("[data-testid=pane-tab-findings]").await;
    window.choose("[data-testid=gate]", "filing").await;
    window
        .click("[data-testid=finding][data-rule=document-submission] [data-testid=finding-jump]")
        .await;
    window
        .focused("[data-fact=documents_submitted] [data-column=submission]")
        .await;
    window.close().await;
}
