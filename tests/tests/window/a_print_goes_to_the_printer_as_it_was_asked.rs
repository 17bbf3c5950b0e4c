//! A print goes to the printer as it was asked, and a refusal is told.

use std::path::Path;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::paper::enter;

/// A program that stands for the system's, telling how it was called.
fn program(folder: &Path, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join(name);
    std::fs::write(
        &path,
        format!("#!/bin/sh\ncd '{}'\n{script}\n", folder.display()),
    )
    .expect("a program");
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&path, mode).expect("a program that runs");
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    officer.makes(&["--example", "esign-nonresident"]);
    let programs = tempfile::tempdir().expect("a folder");
    let list =
        "case $1 in -e) printf 'sag\\nsol\\n';; *) echo 'system default destination: sol';; esac";
    program(programs.path(), "lpstat", list);
    program(
        programs.path(),
        "lp",
        "cat > sent.pdf; echo \"$@\" > arguments",
    );
    let window = Window::open_beside(&display, officer.folder(), programs.path()).await;
    enter(&window).await;
    window.click("[data-testid=print-button]").await;
    window.click("[data-testid=print-filing]").await;
    window
        .shows("[data-testid=print-copies]")
        .await
        .clear()
        .await
        .expect("an empty field");
    window.types("[data-testid=print-copies]", "2").await;
    window.types("[data-testid=print-range]", "1-2, 3").await;
    window.click("[data-testid=print-send]").await;
    window.shows("[data-testid=print-sent]").await;
    window.picture("print-sent");
    let told = |name| std::fs::read_to_string(programs.path().join(name)).expect("what was told");
    assert_eq!(
        told("arguments").trim(),
        "-d sol -n 2 -t filing -o sides=two-sided-long-edge -o media=A4 -P 1-2,3 -"
    );
    let sent = std::fs::read(programs.path().join("sent.pdf")).expect("what was sent");
    assert!(sent.starts_with(b"%PDF"));

    // What the system says when it refuses is what the officer reads.
    program(
        programs.path(),
        "lp",
        "echo 'lp: printer on fire' >&2; exit 1",
    );
    window.click("[data-testid=print-send]").await;
    window.shows("[data-testid=print-refused]").await;
    let refused = "document.querySelector('[data-testid=print-refused]').textContent.includes('printer on fire')";
    window.until("the cause", refused).await;
    window.close().await;
}
