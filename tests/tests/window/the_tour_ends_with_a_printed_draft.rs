//! The tour on the worked example: each step is a real act done by keys, and the last one writes the draft.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::paper::name_file;

async fn at(window: &Window, step: &str) {
    window
        .shows(&format!("[data-testid=tour][data-step={step}]"))
        .await;
}

#[tokio::test]
async fn the_tour_ends_with_a_printed_draft() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.focus("[data-testid=tour-start]").await;
    window.press("Enter").await;
    at(&window, "name").await;
    window.shows("[data-testid=practice]").await;
    window.focus("[data-testid=tour-show]").await;
    window.press("Enter").await;
    window.focused("[data-fact=name]").await;
    window.press("End").await;
    window.types_here(" göstərilməsi").await;
    at(&window, "page").await;
    window.picture("tour");

    // It is left, and taken up again where it was.
    window.click("[data-testid=tour-leave]").await;
    window.gone("[data-testid=tour]").await;
    let window = window.restart().await;
    window.press("Ctrl+K").await;
    window.types_here("tanisliq").await;
    window
        .shows("[data-testid=hit][data-id=tour][aria-selected=true]")
        .await;
    window.press("Enter").await;
    at(&window, "page").await;
    window.shows("[data-testid=pane-paper] canvas").await;
    let into_pane = "document.querySelector('.pane :focus')";
    for _ in 0..6 {
        window.press("F6").await;
        if window.told(&format!("return Boolean({into_pane});")).await == true {
            break;
        }
    }
    at(&window, "finding").await;
    window.press("F8").await;
    at(&window, "clause").await;
    window
        .focus("[data-rule=name-as-listed] [data-testid=clause]")
        .await;
    window.press("Enter").await;
    at(&window, "mend").await;
    window
        .focus("[data-rule=name-as-listed] [data-testid=finding-fix]")
        .await;
    window.press("Enter").await;
    at(&window, "undo").await;
    window.press("Ctrl+Z").await;
    at(&window, "print").await;
    window.press("Ctrl+Y").await;
    window.press("Ctrl+P").await;
    at(&window, "file").await;
    window.picture("tour-print");
    let path = officer.folder().join("layihe.pdf");
    name_file(&window, &path).await;
    window.focus("[data-testid=print-save]").await;
    window.press("Enter").await;
    window.shows("[data-testid=printed]").await;
    at(&window, "end").await;
    assert!(std::fs::read(&path).is_ok_and(|pdf| pdf.starts_with(b"%PDF")));
    window.close().await;
}
