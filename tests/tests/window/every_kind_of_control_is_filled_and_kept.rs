//! Choices with words of one's own, flags, money, hours, dates, places and what is declared empty: each is filled in the
//! window, kept as entered and printed.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::{Value as Json, json};

#[tokio::test]
async fn every_kind_of_control_is_filled_and_kept() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.types("[data-fact=name]", "Arxiv arayışı").await;
    window.click("[data-fact=result] [value=reference]").await;
    window.click("[data-fact=result] [value=other]").await;
    let own = "[data-fact=result] [data-part=other]";
    window.focused(own).await;
    window.types(own, "çıxarış").await;

    window.click("[data-testid='outline-2.1']").await;
    window.click("[data-fact=payment] [value=paid]").await;
    window.click("[data-fact=fee] [data-testid=row-add]").await;
    let fee = "[data-fact=fee] [data-part=amount]";
    window.types(fee, "15;5").await;
    window.gone("[data-fact=fee] .err").await;
    window.focus("[data-fact=fee] [data-part=title]").await;
    window.shows("[data-fact=fee] .err").await;
    window.picture("control-money");
    window.clear(fee).await;
    window.types(fee, "12345,5").await;
    window.types("[data-fact=bank_details]", "Hesab 1").await;
    assert_eq!(
        window.value_of(fee).await,
        "12.345,50",
        "an amount that was left stands as it prints"
    );
    window
        .click("[data-testid=absent-bank_details-not_required]")
        .await;
    window.shows("[data-absent=not_required]").await;
    window
        .click("[data-testid=absent-bank_details-not_required]")
        .await;
    window.shows("[data-fact=bank_details]").await;
    assert_eq!(
        window.value_of("[data-fact=bank_details]").await,
        "Hesab 1",
        "what was typed before it was declared empty comes back"
    );

    window.click("[data-testid='outline-3.2.2']").await;
    window
        .click("[data-fact=correction_return] [value=true]")
        .await;
    window.click("[data-testid=tab-stages]").await;
    let date = "[data-fact=effective_date]";
    window.types(date, "8 noyabr 2026").await;
    window
        .says("[data-testid=fact-effective_date]", "iş günü deyil")
        .await;
    window.press("Up").await;
    assert_eq!(window.value_of(date).await, "09.11.2026");
    window.picture("control-date");
    window.saved().await;
    window.close().await;

    let facts = officer.json(&["show", &id])["facts"].clone();
    let expected = [
        (
            "/result",
            json!({ "chosen": ["reference"], "other": "çıxarış" }),
        ),
        ("/payment", json!("paid")),
        (
            "/fee/0/amount",
            json!({ "kind": "amount", "qepik": 1_234_550 }),
        ),
        ("/bank_details", json!("Hesab 1")),
        ("/correction_return", json!(true)),
        ("/effective_date", json!("2026-11-09")),
    ];
    for (place, value) in expected {
        assert_eq!(
            facts.pointer(place).unwrap_or(&Json::Null),
            &value,
            "{place}"
        );
    }
    let page = officer.folder().join("reqlament.html");
    let path = page.to_str().expect("a path");
    officer.does(["print", &id, "--document", "reglament", "--out", path]);
    let printed = std::fs::read_to_string(&page).expect("the page");
    for words in ["arayış, çıxarış", "12.345,50", "Hesab 1"] {
        assert!(printed.contains(words), "{words}");
    }
}
