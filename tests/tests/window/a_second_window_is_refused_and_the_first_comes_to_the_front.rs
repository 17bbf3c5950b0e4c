use std::process::Command;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn a_second_window_is_refused_and_the_first_comes_to_the_front() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    let second = Command::new(reqlament_tests::built("reqlament-desktop"))
        .env("DISPLAY", &display.name)
        .env("REQLAMENT_DATA", officer.folder())
        .output()
        .expect("the program starts");
    let said = String::from_utf8_lossy(&second.stderr);
    assert_eq!(second.status.code(), Some(2), "{said}");
    assert!(
        said.contains("artıq işləyir") && said.contains("önə gətirildi"),
        "{said}"
    );
    window
        .says("[data-testid=notice]", "ikinci pəncərə açılmadı")
        .await;
    window.picture("second-start");
    window.close().await;
}
