//! The list is sorted by a column and filtered by stage, body and deadline, and says what is overdue.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// Whether the rows stand in this order, each told by its id.
fn rows(ids: &[&str]) -> String {
    format!(
        "[...document.querySelectorAll('[data-testid=dossier-row]')]
             .sort((one, other) => one.ariaRowIndex - other.ariaRowIndex)
             .map((row) => row.dataset.id).join() === '{}'",
        ids.join(",")
    )
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let late = officer.makes(&["--service", "20.1"]);
    let soon = officer.makes(&["--service", "6.1"]);
    let blank = officer.makes(&["--blank"]);
    for (id, reply_by) in [(&late, "2020-01-15"), (&soon, "2099-12-15")] {
        let agreements = format!(
            r#"[{{"body":"Ədliyyə Nazirliyi","sent_date":"2020-01-06","reply_by":"{reply_by}"}}]"#
        );
        officer.does(["set", id, "agreements", &agreements]);
    }
    let window = Window::open(&display, officer.folder()).await;
    window
        .until("the last changed first", &rows(&[&soon, &late, &blank]))
        .await;
    let overdue = format!(
        "document.querySelector('[data-id=\"{late}\"] [data-testid=deadline]')?.textContent.includes('müddəti ötüb')"
    );
    window.until("what is overdue", &overdue).await;
    window.picture("home-list");

    window.click("[data-testid=sort-deadline]").await;
    window
        .until("by deadline", &rows(&[&late, &soon, &blank]))
        .await;
    let told =
        "document.querySelector('[aria-sort=ascending]')?.textContent.includes('Növbəti müddət')";
    window.until("the sort told to a reader", told).await;
    window.click("[data-testid=sort-deadline]").await;
    window
        .until("the other way", &rows(&[&soon, &late, &blank]))
        .await;

    window.click("[data-testid=stage-draft]").await;
    window.until("the drafts", &rows(&[&blank])).await;
    window.click("[data-testid=home-widen]").await;
    window
        .click("[data-testid=filter-deadline] option[value=overdue]")
        .await;
    window.until("the overdue", &rows(&[&late])).await;
    window
        .click("[data-testid=filter-deadline] option[value=this_week]")
        .await;
    window.shows("[data-testid=home-nothing]").await;
    window.click("[data-testid=home-widen]").await;
    window
        .click("[data-testid=filter-body] option:nth-child(2)")
        .await;
    window
        .until(
            "one body",
            "document.querySelectorAll('[data-testid=dossier-row]').length === 1",
        )
        .await;
    window.click("[data-testid=home-widen]").await;
    window.click("[data-testid=home-compact]").await;
    window
        .until("all again", &rows(&[&soon, &late, &blank]))
        .await;
    window.picture("home-compact");
    window.close().await;
}
