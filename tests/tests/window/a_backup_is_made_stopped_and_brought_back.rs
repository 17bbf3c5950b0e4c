use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

#[tokio::test]
async fn a_backup_is_made_stopped_and_brought_back() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--service", "20.1"]);
    officer.does(["set", &id, "content", "Saxlanılmış məzmun"]);
    // Enough that one sees it work.
    let file = officer.folder().join("fayl.txt");
    for number in 0..12_u8 {
        std::fs::write(&file, vec![b'a' + number; 30_000_000]).expect("a file");
        officer.does(["attach", file.to_str().expect("a path")]);
    }
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=settings-backup]").await;

    window.click("[data-testid=backup-make]").await;
    window.click("[data-testid=progress-stop]").await;
    window
        .says("[data-testid=backup-told]", "Heç nə dəyişmədi")
        .await;
    assert_eq!(window.count("[data-testid=backup-row]").await, 0);
    let left = std::fs::read_dir(officer.folder().join("ehtiyat")).map_or(0, Iterator::count);
    assert_eq!(left, 0, "half a backup is left");

    window.click("[data-testid=backup-make]").await;
    window.shows("[role=progressbar]").await;
    window.picture("backup-progress");
    window
        .shows("[data-testid=backup-row][data-kind=own]")
        .await;
    window.picture("backup-made");
    window.close().await;

    officer.does(["set", &id, "content", "Sonrakı məzmun"]);
    let window = Window::open(&display, officer.folder()).await;
    window.click("[data-testid=nav-settings]").await;
    window.click("[data-testid=settings-backup]").await;
    window
        .click("[data-testid=backup-row][data-kind=own] [data-testid=backup-restore]")
        .await;
    window.click("[data-testid=backup-restore-go]").await;
    window
        .shows("[data-testid=backup-row][data-kind=before_restore]")
        .await;
    window
        .says("[data-testid=backup-told]", "Bərpa edildi")
        .await;
    window.close().await;
    assert!(officer.does(["show", &id]).contains("Saxlanılmış məzmun"));

    // The state before is there, too.
    let rows = officer.json(&["backups"]);
    let before = rows
        .as_array()
        .expect("a list")
        .iter()
        .find(|row| row["kind"] == "before_restore");
    let path = before.expect("kept")["path"]
        .as_str()
        .expect("a path")
        .to_owned();
    officer.does(["restore-backup", &path]);
    assert!(officer.does(["show", &id]).contains("Sonrakı məzmun"));
}
