//! A disk that is full is told in the bar with its cause; the text stays, and is saved once there is room.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// Lets every write fail as a full disk lets it fail, until `window.room` is set.
const FULL: &str = "const fetched = window.fetch;
    const said = { code: 'disk_full', message: { az: 'diskdə yer yoxdur', en: 'the disk is full' } };
    const headers = { 'Tauri-Response': 'error', 'content-type': 'application/json' };
    window.fetch = (address, ...rest) => String(address).endsWith('write_fact') && !window.room
        ? Promise.resolve(new Response(JSON.stringify(said), { headers }))
        : fetched(address, ...rest);";

#[tokio::test]
async fn a_write_that_fails_is_told_and_kept() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.shows("[data-fact=name]").await;
    window.told(FULL).await;
    window.types("[data-fact=name]", "Arxiv arayışı").await;
    window
        .says("[data-testid=save-failure]", "diskdə yer yoxdur")
        .await;
    window
        .shows("[data-testid=saved-mark][data-state=failed]")
        .await;
    window.picture("not-saved");
    assert_eq!(window.value_of("[data-fact=name]").await, "Arxiv arayışı");
    window.told("window.room = true;").await;
    window.click("[data-testid=save-failure] button").await;
    window.saved().await;
    window.gone("[data-testid=save-failure]").await;
    window.close().await;
    assert_eq!(
        officer.json(&["show", &id])["facts"]["name"],
        "Arxiv arayışı"
    );
}
