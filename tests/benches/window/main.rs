//! The window, whole processes, beside a bare Tauri window and a bare text area in the same run: start, memory, keys,
//! findings, 2,000 dossiers, rest. What is printed is the median and, where it matters, the 99th percentile.

mod dossiers;
mod keys;
mod process;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const ROUNDS: usize = 7;

/// How long a program takes to show its first view.
async fn start(display: &Display, program: &Path, folder: &Path) -> Duration {
    let begun = Instant::now();
    let window = Window::open_program(display, folder, program).await;
    window
        .shows("[data-testid=dossier-row], [data-testid=home-empty], [data-testid=bare]")
        .await;
    let taken = begun.elapsed();
    window.close().await;
    taken
}

/// The median start of each of two, taken in turns so that a busy machine troubles both alike.
async fn starts(display: &Display, pair: [(&Path, &Path); 2]) -> [Duration; 2] {
    let mut taken = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (at, (program, folder)) in pair.iter().enumerate() {
            taken[at].push(start(display, program, folder).await);
        }
    }
    taken.map(|mut times| {
        times.sort();
        times[ROUNDS / 2]
    })
}

fn told(what: &str, unit: &str, own: f64, peer: f64) {
    println!(
        "{what}: {own:.1} {unit} against {peer:.1} {unit}; ratio {:.2}",
        own / peer
    );
}

fn told_of(what: &str, [own, peer]: [Duration; 2]) {
    told(
        what,
        "ms",
        own.as_secs_f64() * 1e3,
        peer.as_secs_f64() * 1e3,
    );
}

#[tokio::main]
async fn main() {
    let display = Display::start();
    let own = reqlament_tests::built("reqlament-desktop");
    let bare = std::env::var_os("BARE_WINDOW")
        .map(PathBuf::from)
        .expect("BARE_WINDOW names the peer");
    let (empty, worked, many) = (Officer::default(), Officer::default(), Officer::default());
    worked.makes(&["--example", "licence"]);
    dossiers::many(many.folder());

    let pair = [(own.as_path(), worked.folder()), (&bare, empty.folder())];
    told_of("start, bare window", starts(&display, pair).await);
    let pair = [(own.as_path(), many.folder()), (&own, empty.folder())];
    told_of(
        "home with 2,000 dossiers, empty home",
        starts(&display, pair).await,
    );

    process::memory_and_rest(&display, &bare, &worked).await;
    keys::keys(&display, &worked, "worked example").await;
    let long = Officer::default();
    dossiers::long(&long);
    keys::keys(&display, &long, "100 pages").await;
}
