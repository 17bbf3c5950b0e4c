//! Whole journeys in the real window.

use std::time::Duration;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

/// The text of the element's field, whatever control it is.
fn field(fact: &str) -> String {
    format!("[data-fact={fact}]")
}

#[tokio::test]
async fn from_the_list_to_findings_and_a_page() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=home-new]").await;
    window
        .types("[data-testid=new-search]", "dasinmaz emlakin dovlet")
        .await;
    window
        .click("[data-testid=service-option][data-number='6.1']")
        .await;
    window.click("[data-testid=new-create]").await;

    // Typing Azerbaijani: every letter arrives, is saved, and prints.
    let text = "Xidmət: ə Ə ğ Ğ ı I i İ ş Ş ç Ç ö Ö ü Ü — “sitat” № 191.";
    window.types(&field("content"), text).await;
    window.saved().await;
    let shown = "document.querySelector('[data-testid=pane-paper] canvas')?.width > 0";
    window.until("the page", shown).await;
    let printed = "document.querySelector('[data-testid=paper-text]')?.textContent.includes('ğ Ğ ı I i İ ş Ş')";
    window.until("the typed words on the page", printed).await;

    // What an explicit choice at once demands is found, named and led to.
    window.click("[data-testid=outline-2]").await;
    window
        .click("[data-fact=payment] [value=paid], [data-fact=payment][value=paid]")
        .await;
    window.saved().await;
    window.click("[data-testid=pane-tab-findings]").await;
    let found = "[...document.querySelectorAll('[data-testid=finding]')].some(f => f.textContent.includes('8.1'))";
    window
        .until("the finding that a paid service has no basis", found)
        .await;
    window.picture("findings");

    // Undo takes the choice back, across the whole dossier.
    window.click("[data-testid=undo]").await;
    window
        .until(
            "the choice taken back",
            "!document.querySelector('[data-fact=payment] :checked')",
        )
        .await;
    window.close().await;
    let id = officer.json(&["list"])[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    assert!(officer.does(["show", &id]).contains(text));
}

#[tokio::test]
async fn a_worked_dossier_is_filed_and_gets_its_number() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--example", "licence"]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    let page = "document.querySelector('[data-testid=paper-text]')?.textContent.includes('üzrə')";
    window.until("the page", page).await;
    window.picture("editor");
    window.click("[data-testid=tab-filing]").await;
    window.click("[data-testid=filing-make]").await;
    window.click("[data-testid=filing-deliver]").await;
    let number =
        "document.querySelector('[data-testid=registry-number]')?.textContent.includes('SINAQ-')";
    window.until("the registry number", number).await;
    window.picture("registered");
    window.close().await;
    let number = officer.json(&["show", &id])["facts"]["registration"]["number"].clone();
    assert!(
        number
            .as_str()
            .is_some_and(|number| number.starts_with("SINAQ-")),
        "{number}"
    );
}

#[tokio::test]
async fn a_kill_while_typing_costs_at_most_the_last_half_second() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window
        .types(&field("content"), "Birinci cümlə saxlanılıb. ")
        .await;
    window.saved().await;
    // Words arrive one after another; what was typed half a second before the kill must be there.
    let mut typed = Vec::new();
    for number in 0..40 {
        window
            .types(&field("content"), &format!("söz{number} "))
            .await;
        typed.push((std::time::Instant::now(), number));
    }
    let killed = std::time::Instant::now();
    window.kill();
    let safe = typed
        .iter()
        .filter(|(at, _)| killed.duration_since(*at) > Duration::from_millis(500))
        .map(|(_, n)| *n)
        .max();

    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=dossier-row] .name").await;
    window.shows(&field("content")).await;
    window.close().await;
    let shown = officer.does(["show", &id]);
    assert!(shown.contains("Birinci cümlə saxlanılıb."), "{shown}");
    let safe = safe.expect("typing took longer than half a second");
    assert!(
        shown.contains(&format!("söz{safe} ")),
        "söz{safe} is lost: {shown}"
    );
}

#[tokio::test]
async fn the_window_speaks_two_languages() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window
        .until(
            "Azerbaijani",
            "document.body.textContent.includes('Qovluqlar')",
        )
        .await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=language-en]").await;
    window
        .until("English", "document.body.textContent.includes('Dossiers')")
        .await;
    window.picture("settings-en");
    window.close().await;
}

#[tokio::test]
async fn a_dossier_file_is_read_in_the_window() {
    let (display, officer, other) = (Display::start(), Officer::default(), Officer::default());
    let id = other.makes(&["--example", "licence"]);
    let file = other.folder().join("qovluq.json");
    let path = file.to_str().expect("a path");
    other.does(["export", &id, path]);
    let window = Window::open(&display, officer.folder()).await;
    window.types("input[type=file]", path).await;
    window
        .until("the dossier", "document.querySelector('[data-fact=name]')")
        .await;
    window.close().await;
    assert_eq!(officer.json(&["list"]).as_array().map(Vec::len), Some(1));
}
