//! Memory and rest of the processes of a window.

use std::fs::read_to_string;
use std::path::Path;
use std::time::Duration;

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const REST: Duration = Duration::from_secs(10);

/// Proportional memory of all processes, in MiB.
fn memory(window: &Window) -> f64 {
    let of = |process: &u32| -> Option<f64> {
        let told = read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
        let line = told.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    window.processes().iter().filter_map(of).sum::<f64>() / 1024.0
}

/// Hundredths of a second that all processes have worked.
fn worked(window: &Window) -> u64 {
    let of = |process: &u32| -> Option<u64> {
        let told = read_to_string(format!("/proc/{process}/stat")).ok()?;
        let mut fields = told.rsplit_once(") ")?.1.split_whitespace().skip(11);
        let mut next = || fields.next()?.parse::<u64>().ok();
        Some(next()? + next()?)
    };
    window.processes().iter().filter_map(of).sum()
}

/// What the processes use of a processor while nobody does anything, in per cent.
async fn rest(window: &Window) -> f64 {
    let before = worked(window);
    tokio::time::sleep(REST).await;
    (worked(window) - before) as f64 / REST.as_secs_f64()
}

/// Memory and rest of the bare window, of home and of the editor with its live page.
pub async fn memory_and_rest(display: &Display, bare: &Path, officer: &Officer) {
    let peer = Window::open_program(display, officer.folder(), bare).await;
    let (bare_rest, bare_memory) = (rest(&peer).await, memory(&peer));
    peer.close().await;
    let window = Window::open(display, officer.folder()).await;
    let (home_rest, home_memory) = (rest(&window).await, memory(&window));
    window.open_first().await;
    window.shows("[data-page='1'][data-drawn='1']").await;
    // The dictionary and the pages that come next are read after the first page shows.
    tokio::time::sleep(REST).await;
    let (editor_rest, editor_memory) = (rest(&window).await, memory(&window));
    window.close().await;
    super::told(
        "memory of home, bare window",
        "MiB",
        home_memory,
        bare_memory,
    );
    super::told(
        "memory of the editor with live page, bare window",
        "MiB",
        editor_memory,
        bare_memory,
    );
    println!(
        "processor at rest: bare {bare_rest:.1} %, home {home_rest:.1} %, editor {editor_rest:.1} %"
    );
}
