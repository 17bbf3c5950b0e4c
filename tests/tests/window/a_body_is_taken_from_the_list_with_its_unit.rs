//! A body comes from the official list, its unit from another dossier, all of it by keyboard.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

#[tokio::test]
async fn a_body_is_taken_from_the_list_with_its_unit() {
    let (display, officer) = (Display::start(), Officer::default());
    let body = "Azərbaycan Respublikasının Ədliyyə Nazirliyi";
    let other = officer.makes(&["--blank"]);
    let named = json!({ "name": body, "unit": "Qeydiyyat baş idarəsi" }).to_string();
    officer.does(["set", &other, "provider", &named]);
    let id = officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    let name = "[data-fact=provider] [data-part=name]";
    window.types(name, "edliyye nazir").await;
    window.says("[data-testid=suggestion]", body).await;
    window.picture("suggested-body");
    window.press("Down").await;
    window.press("Enter").await;
    window.click("[data-testid=body-add-unit]").await;
    let unit = "[data-fact=provider] [data-part=unit]";
    window.focused(unit).await;
    window.press("Down").await;
    window
        .says(
            "[data-fact=provider] [data-testid=suggestion]",
            "Qeydiyyat baş idarəsi",
        )
        .await;
    window.press("Enter").await;
    window.focused(unit).await;
    window.saved().await;
    window.close().await;
    let kept = officer.json(&["show", &id])["facts"]["provider"].clone();
    assert_eq!(
        kept,
        json!({ "name": body, "unit": "Qeydiyyat baş idarəsi" })
    );
}
