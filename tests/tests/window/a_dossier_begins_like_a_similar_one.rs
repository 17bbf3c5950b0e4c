//! A new dossier takes over chosen facts of a similar one, as one revision that undo takes back.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let source = officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=home-new]").await;
    window.click("[data-testid=new-way-like]").await;
    window.types("[data-testid=like-search]", "lisenziya").await;
    window
        .click(&format!("[data-testid=like-option][data-id='{source}']"))
        .await;
    // Offices and documents are taken unless one decides otherwise; the text of the service is not.
    window
        .shows("[data-testid=like-part][data-take=legal_basis]:checked")
        .await;
    window
        .shows("[data-testid=like-part][data-take=content]:not(:checked)")
        .await;
    window
        .click("[data-testid=like-part][data-take=content]")
        .await;
    window
        .click("[data-testid=like-part][data-take=refusal_cases]")
        .await;
    window.picture("new-like");

    // Without an answer to what the Rules cover nothing is made.
    window.click("[data-testid=new-create]").await;
    window.shows("[data-testid=scope-unanswered]").await;
    for (question, answer) in [
        ("electronic", "yes"),
        ("protected_information", "no"),
        ("central_body", "yes"),
    ] {
        window
            .click(&format!(
                "[data-testid=scope-{question}] input[value={answer}]"
            ))
            .await;
    }
    window.click("[data-testid=new-create]").await;
    window.shows("[data-fact=content]").await;
    window.close().await;

    let rows = officer.json(&["list"]);
    let rows = rows.as_array().expect("rows");
    let id = rows
        .iter()
        .filter_map(|row| row["id"].as_str())
        .find(|id| *id != source)
        .expect("a new dossier");
    let (from, to) = (
        officer.json(&["show", &source]),
        officer.json(&["show", id]),
    );
    assert_eq!(to["facts"]["content"], from["facts"]["content"]);
    assert_eq!(to["facts"]["legal_basis"], from["facts"]["legal_basis"]);
    assert!(to["facts"]["refusal_cases"].is_null() && to["facts"]["name"].is_null());
    assert_eq!(to["facts"]["protected_information"], false);
    officer.does(["undo", id]);
    assert!(officer.json(&["show", id])["facts"]["content"].is_null());
}
