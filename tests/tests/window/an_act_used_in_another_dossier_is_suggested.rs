//! An act that another dossier uses is offered, found folded, and taken whole by one key.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

const TITLE: &str = "[data-fact=legal_basis] [data-part=title]";

#[tokio::test]
async fn an_act_used_in_another_dossier_is_suggested() {
    let (display, officer) = (Display::start(), Officer::default());
    let other = officer.makes(&["--blank"]);
    let act = json!({ "type": "law", "title": "Şəhərsalma sınağı haqqında", "date": "2012-06-29", "number": "392-IVQ",
        "clauses": "5-ci maddə" });
    let rows = json!([{ "act": act }]).to_string();
    officer.does(["set", &other, "legal_basis", &rows]);
    let id = officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window
        .click("[data-fact=legal_basis] [data-testid=row-add]")
        .await;
    window.focused(TITLE).await;
    window.types(TITLE, "sehersalma").await;
    window
        .says("[data-testid=suggestion]", "“Şəhərsalma sınağı haqqında” Azərbaycan Respublikasının 2012-ci il 29 iyun tarixli 392-IVQ nömrəli Qanunu")
        .await;
    window.picture("suggested-act");
    window.press("Enter").await;
    window
        .says(
            "[data-fact=legal_basis] [data-testid=citation]",
            "392-IVQ nömrəli Qanunu",
        )
        .await;
    window.focused(TITLE).await;
    window.saved().await;
    window.close().await;
    let taken = officer.json(&["show", &id])["facts"]["legal_basis"][0]["act"].clone();
    let whole = json!({ "type": "law", "title": "Şəhərsalma sınağı haqqında", "date": "2012-06-29", "number": "392-IVQ" });
    assert_eq!(taken, whole, "the clauses are another place's");
}
