//! A filing whose attachment is not on this computer says so; another file is refused, the very file is taken and goes.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

use crate::filings::filed;
use crate::paper::answer;

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let file = filed(&officer, 2_000);
    let store = rusqlite::Connection::open(officer.folder().join("reqlament.db"));
    let lost = store.and_then(|own| own.execute("DELETE FROM attachment", []));
    assert_eq!(lost.expect("the file is lost"), 1);
    let other = officer.folder().join("başqa.bin");
    std::fs::write(&other, "başqa").expect("a file");

    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.click("[data-testid=tab-filing]").await;
    window.click("[data-testid=filing-deliver]").await;
    window
        .says("[data-testid=filing-absent]", "forma.bin")
        .await;
    assert_eq!(window.count("[data-testid=filing-upload]").await, 0);
    window.painted().await;
    window.picture("absent");

    answer(&window, "choose_absent", &json!(other)).await;
    window.click("[data-testid=absent-choose]").await;
    window.says("[data-testid=failure]", "başqa.bin").await;
    window.painted().await;
    window.picture("absent-other");
    answer(&window, "choose_absent", &json!(file)).await;
    window.click("[data-testid=absent-choose]").await;
    window.gone("[data-testid=filing-absent]").await;
    window
        .says("[data-testid=filing]", "əlavələr göndərilib")
        .await;
    window.close().await;
    assert_eq!(officer.json(&["filings"])[0]["absent"], json!([]));
}
