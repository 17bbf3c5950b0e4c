//! Undo and redo reach across the end of the program, and say what they did.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn what_was_done_is_undone_after_a_restart() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    officer.does(["set", &id, "content", "Əvvəlki mətn"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window.press("Alt+Down").await;
    window.click("[data-testid=outline-2]").await;
    window
        .click("[data-fact=payment] [value=paid], [data-fact=payment][value=paid]")
        .await;
    window.saved().await;

    let window = window.restart().await;
    window.open_first().await;
    window.click("[data-testid=outline-2]").await;
    window.shows("[data-fact=payment] :checked").await;
    window.press("Ctrl+Z").await;
    window.gone("[data-fact=payment] :checked").await;
    window.says("[data-testid=live]", "Geri alındı: 2.2").await;
    let whole = "const own = document.querySelector('[data-testid=live]');
        return own.scrollWidth <= own.clientWidth && own.getBoundingClientRect().right <= innerWidth;";
    for (width, height) in [(1024, 700), (1280, 800)] {
        window.resize(width, height).await;
        assert_eq!(window.told(whole).await, true, "{width}");
        window.picture(&format!("undone-{width}"));
    }
    window.press("Ctrl+Z").await;
    window.says("[data-testid=live]", "Geri alındı: 1.2").await;
    window.press("Ctrl+Y").await;
    window.press("Ctrl+Y").await;
    window.shows("[data-fact=payment] :checked").await;
    window
        .says("[data-testid=live]", "Təkrar edildi: 2.2")
        .await;
    window.close().await;
}
