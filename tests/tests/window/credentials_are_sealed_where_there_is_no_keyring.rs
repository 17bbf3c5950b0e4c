use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn credentials_are_sealed_where_there_is_no_keyring() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=settings-registry]").await;
    window
        .types("[data-testid=credentials-id]", "agentlik-1")
        .await;
    window
        .types("[data-testid=credentials-secret]", "gizli-söz-77")
        .await;
    window
        .types("[data-testid=credentials-passphrase]", "qısa")
        .await;
    window.click("[data-testid=credentials-keep]").await;
    window
        .shows("[data-testid=credentials-failure][data-code=passphrase_short]")
        .await;
    window
        .types("[data-testid=credentials-passphrase]", " deyil daha")
        .await;
    window.click("[data-testid=credentials-keep]").await;
    window
        .shows("[data-testid=credentials-state][data-keeping=sealed][data-locked=false]")
        .await;

    let window = window.resume().await;
    window.click("[data-testid=settings-registry]").await;
    window
        .shows("[data-testid=credentials-state][data-locked=true]")
        .await;
    window
        .types("[data-testid=credentials-unlock]", "başqa ifadə")
        .await;
    window.click("[data-testid=credentials-unlock-go]").await;
    window
        .says("[data-testid=credentials-failure]", "uyğun gəlmir")
        .await;
    window.picture("credentials-wrong");
    window.clear("[data-testid=credentials-unlock]").await;
    window
        .types("[data-testid=credentials-unlock]", "qısa deyil daha")
        .await;
    window.click("[data-testid=credentials-unlock-go]").await;
    window
        .shows("[data-testid=credentials-state][data-locked=false]")
        .await;
    window.close().await;

    for entry in std::fs::read_dir(officer.folder())
        .expect("a folder")
        .flatten()
    {
        let bytes = std::fs::read(entry.path()).unwrap_or_default();
        let secret = "gizli-söz-77".as_bytes();
        assert!(
            !bytes.windows(secret.len()).any(|window| window == secret),
            "{:?}",
            entry.path()
        );
    }
}
