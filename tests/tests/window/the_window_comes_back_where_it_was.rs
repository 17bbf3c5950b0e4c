use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn the_window_comes_back_where_it_was() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    window.resize(1180, 760).await;
    window.open_first().await;
    window.click("[data-testid=pane-tab-findings]").await;
    window.click("[data-testid=outline-2]").await;
    // The pane at the right is widened from the keyboard.
    let wide = "document.querySelector('.pane').getBoundingClientRect().width";
    let before = window.told(&format!("return {wide}")).await;
    window.focus("[data-testid=split-pane]").await;
    for _ in 0..3 {
        window.press("Left").await;
    }
    window
        .until("a wider pane", &format!("{wide} > {before} + 30"))
        .await;

    // A caret in the middle of a field further down.
    let put = "const fields = [...document.querySelectorAll('.mid [data-fact] textarea, .mid textarea[data-fact], .mid input[type=text]')]
            .filter((field) => field.value.length > 8);
        const field = fields.at(-1);
        field.scrollIntoView({ block: 'center' });
        field.focus();
        field.setSelectionRange(5, 5);
        return field.value;";
    let text = window.told(put).await;
    let scrolled = window
        .told("return document.querySelector('.mid').scrollTop")
        .await;
    // What is where is kept half a second after the last step.
    let settled = "new Promise((done) => setTimeout(() => done(true), 900))";
    window.told(&format!("return {settled}")).await;

    let window = window.kill_and_resume().await;
    window.shows("[data-testid=form]").await;
    let there =
        "document.activeElement?.selectionStart === 5 && document.activeElement?.value.length > 8";
    window.until("the caret", there).await;
    assert_eq!(
        window.told("return document.activeElement.value").await,
        text
    );
    let at = format!("Math.abs(document.querySelector('.mid').scrollTop - {scrolled}) < 40");
    window.until("the scroll", &at).await;
    window
        .until("the size", "innerWidth === 1180 && innerHeight === 760")
        .await;
    window
        .until("the wider pane", &format!("{wide} > {before} + 30"))
        .await;
    window
        .shows("[data-testid=pane-tab-findings][aria-selected=true]")
        .await;
    window.picture("resumed");
    window.close().await;
}
