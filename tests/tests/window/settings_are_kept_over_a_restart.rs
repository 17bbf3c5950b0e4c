use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn settings_are_kept_over_a_restart() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=settings-agency]").await;
    window
        .types("[data-testid=agency-body] input", "Nümunə Nazirliyi")
        .await;
    window
        .types("[data-testid=agency-signatory]", "Nazir müavini")
        .await;
    // What is no telephone number is said at its field, and kept.
    window.types("[data-testid=agency-phone]", "yoxdur").await;
    window
        .types("[data-testid=agency-email]", "qebul@qurum.gov.az")
        .await;
    window.press("Tab").await;
    window
        .says("#agency-phone-unread", "telefon nömrəsi kimi oxunmur")
        .await;
    window.gone("#agency-email-unread").await;
    window.picture("settings-agency");
    window.click("[data-testid=settings-appearance]").await;
    window.click("[data-testid=theme-dark]").await;
    window.click("[data-testid=set-contrast]").await;
    let width = window.told("return innerWidth").await;
    window.click("[data-testid=size-150]").await;
    let larger = format!("innerWidth < {width} * 0.7");
    window.until("larger text", &larger).await;
    window.picture("settings-contrast-dark-150");

    let window = window.resume().await;
    window.until("larger text", &larger).await;
    let drawn = "document.documentElement.dataset.contrast === 'more' && document.documentElement.dataset.theme === 'dark'";
    window.until("high contrast on dark ground", drawn).await;
    // The driver's mouse does not know of the larger drawing; the keyboard does.
    window.focus("[data-testid=settings-agency]").await;
    window.press("Enter").await;
    window.shows("[data-testid=agency-signatory]").await;
    let kept = window.value_of("[data-testid=agency-signatory]").await;
    assert_eq!(kept, "Nazir müavini");
    assert_eq!(
        window.value_of("[data-testid=agency-phone]").await,
        "yoxdur"
    );
    window.shows("#agency-phone-unread").await;

    // A new dossier begins with the agency.
    window.close().await;
    let id = officer.makes(&["--blank"]);
    assert!(officer.does(["show", &id]).contains("Nümunə Nazirliyi"));
}
