//! The secret for the registry: sealed, opened, forgotten; never where others could read it.

use std::path::Path;

use reqlament_client::Client;
use reqlament_client::command::credentials;
use reqlament_client::view::Keeping;
use reqlament_core::law::Law;

fn opened(folder: &Path) -> Client {
    Client::open(folder, Law::embedded()).expect("a client")
}

#[test]
fn a_sealed_secret_waits_for_its_passphrase() {
    let folder = tempfile::tempdir().expect("a folder");
    let client = opened(folder.path());
    let kept = credentials::keep(
        &client,
        "agentlik-1",
        "ÇoxGizliSöz",
        Some("dörd sözdən ibarət"),
    )
    .expect("kept");
    assert_eq!((kept.keeping, kept.locked), (Keeping::Sealed, false));
    drop(client);

    let client = opened(folder.path());
    assert!(credentials::credentials(&client).expect("told").locked);
    let error = credentials::unlock(&client, "başqa ifadə").expect_err("shut");
    assert_eq!(error.code(), "passphrase_wrong");
    assert!(credentials::credentials(&client).expect("told").locked);
    let view = credentials::unlock(&client, "dörd sözdən ibarət").expect("opened");
    assert!(!view.locked && view.client_id == "agentlik-1");

    let gone = credentials::forget(&client).expect("forgotten");
    assert_eq!(
        (gone.keeping, gone.client_id.as_str()),
        (Keeping::Nowhere, "")
    );
    assert!(!folder.path().join("credentials.sealed").exists());
}

#[test]
fn the_secret_is_in_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let client = opened(folder.path());
    credentials::keep(
        &client,
        "agentlik-1",
        "ÇoxGizliSöz",
        Some("dörd sözdən ibarət"),
    )
    .expect("kept");
    drop(client);
    for entry in std::fs::read_dir(folder.path())
        .expect("a folder")
        .flatten()
    {
        let bytes = std::fs::read(entry.path()).expect("read");
        for secret in ["ÇoxGizliSöz", "dörd sözdən"] {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} in {:?}", entry.path());
        }
    }
}

#[test]
fn what_cannot_protect_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let client = opened(folder.path());
    let code = |client_id: &str, secret: &str, passphrase: &str| {
        credentials::keep(&client, client_id, secret, Some(passphrase))
            .map(|_| "kept")
            .unwrap_or_else(|error| error.code())
    };
    assert_eq!(code("a", "s", "qısa"), "passphrase_short");
    assert_eq!(code(" ", "s", "kifayət qədər uzun"), "credentials_empty");
    assert_eq!(code("a", "", "kifayət qədər uzun"), "credentials_empty");
    assert_eq!(
        credentials::credentials(&client).expect("told").keeping,
        Keeping::Nowhere
    );
}
