//! 1.7 asks one term of a fully automated service and two bounds of a partly automated one; what was typed goes along.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

#[tokio::test]
async fn a_duration_follows_the_automation() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.click("[data-fact=automation] [value=full]").await;
    window
        .types("[data-fact=duration] [data-part=amount]", "15")
        .await;
    window.saved().await;
    window
        .choose("[data-fact=duration] [data-part=kind]", "range")
        .await;
    let upper = window.value_of("[data-fact=duration] [data-part=to]").await;
    assert_eq!(upper, "15", "the single term is the upper bound");

    window
        .choose("[data-fact=duration] [data-part=kind]", "")
        .await;
    window
        .clear("[data-fact=duration] [data-part=amount]")
        .await;
    window.click("[data-fact=automation] [value=partial]").await;
    window
        .types("[data-fact=duration] [data-part=from]", "1x")
        .await;
    window.focus("[data-fact=duration] [data-part=to]").await;
    window.shows("[data-fact=duration] .err").await;
    window.picture("duration");
    window.clear("[data-fact=duration] [data-part=from]").await;
    window
        .types("[data-fact=duration] [data-part=from]", "1")
        .await;
    window
        .choose("[data-fact=duration] [data-part=from-unit]", "hour")
        .await;
    window.clear("[data-fact=duration] [data-part=to]").await;
    window
        .types("[data-fact=duration] [data-part=to]", "3")
        .await;
    window.saved().await;
    window.close().await;
    let kept = officer.json(&["show", &id])["facts"]["duration"].clone();
    let bounds = json!({ "kind": "range", "from": { "amount": 1, "unit": "hour" },
        "to": { "amount": 3, "unit": "working_day" } });
    assert_eq!(kept, bounds);
}
