//! Two thousand dossiers are gone through by keyboard: only the rows in sight exist, and the focus is never lost.

use fantoccini::key::Key;
use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const FOCUSED: &str = "document.activeElement?.getAttribute('aria-rowindex')";

/// Copies one dossier into two thousand, numbered in their names.
fn fill(officer: &Officer) {
    officer.makes(&["--service", "6.1"]);
    let connection =
        rusqlite::Connection::open(officer.folder().join("reqlament.db")).expect("the database");
    connection
        .execute_batch(
            "BEGIN;
             WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO dossier (key, id, profile, illustrative, revision, changed_at, changed_by, summary, shelf)
                 SELECT i, id || i, profile, illustrative, revision, changed_at, changed_by,
                     json_set(summary, '$.name', 'Xidmət ' || printf('%04d', i)), shelf
                 FROM dossier, n;
             INSERT INTO fact SELECT d.key, f.fact, f.value FROM fact f, dossier d WHERE f.dossier = 1 AND d.key > 1;
             INSERT INTO folded (rowid, text)
                 SELECT d.key, f.text || ' xidmet ' || printf('%04d', d.key)
                 FROM folded f, dossier d WHERE f.rowid = 1 AND d.key > 1;
             COMMIT;",
        )
        .expect("two thousand dossiers");
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    fill(&officer);
    let window = Window::open(&display, officer.folder()).await;
    window
        .until(
            "all of them told",
            "document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '2001'",
        )
        .await;
    let keys = |key: Key| key.to_string();
    window
        .types("[data-testid=home-search]", &keys(Key::Down))
        .await;
    window
        .until("the first row", &format!("{FOCUSED} === '2'"))
        .await;
    window.types(":focus", &keys(Key::PageDown)).await;
    window
        .until("a page on", &format!("Number({FOCUSED}) > 4"))
        .await;
    window.types(":focus", &keys(Key::End)).await;
    window
        .until("the last row", &format!("{FOCUSED} === '2001'"))
        .await;
    let few = "document.querySelectorAll('[data-testid=dossier-row]').length < 60";
    window.until("only what is in sight", few).await;
    let in_sight = "(() => {
        const row = document.activeElement.getBoundingClientRect();
        const grid = document.querySelector('[role=grid]').getBoundingClientRect();
        return row.top >= grid.top && row.bottom <= grid.bottom + 1;
    })()";
    window.until("the last row in sight", in_sight).await;
    window.picture("home-two-thousand");

    // Scrolled away by the wheel, the row keeps the focus, and the next key leads on from it.
    window
        .told("document.querySelector('[role=grid]').scrollTop = 0")
        .await;
    window
        .until("the top", "document.querySelector('[aria-rowindex=\"2\"]')")
        .await;
    window
        .until("the focus kept", &format!("{FOCUSED} === '2001'"))
        .await;
    window.types(":focus", &keys(Key::Up)).await;
    window
        .until("one up", &format!("{FOCUSED} === '2000'"))
        .await;

    // Into it and back: the same row, at the same place.
    window.types(":focus", &keys(Key::Enter)).await;
    window.shows("[data-fact=content]").await;
    window.click("[data-testid=nav-home]").await;
    window
        .until("the row one went into", &format!("{FOCUSED} === '2000'"))
        .await;
    window.until("it in sight", in_sight).await;
    window.types(":focus", &keys(Key::Home)).await;
    window
        .until("the first again", &format!("{FOCUSED} === '2'"))
        .await;

    window
        .types("[data-testid=home-search]", "xidmet 1234")
        .await;
    window
        .until(
            "one of two thousand",
            "document.querySelectorAll('[data-testid=dossier-row]').length === 1",
        )
        .await;
    window.close().await;
}
