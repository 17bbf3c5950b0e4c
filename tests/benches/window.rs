//! The window's start, to the moment its first view shows, beside a bare Tauri window that shows one line.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

const ROUNDS: usize = 7;

async fn starts(display: &Display, program: &Path) -> Vec<Duration> {
    let mut taken = Vec::new();
    for _ in 0..ROUNDS {
        let officer = Officer::default();
        officer.makes(&["--example", "licence"]);
        let begun = Instant::now();
        let window = Window::open_program(display, officer.folder(), program).await;
        taken.push(begun.elapsed());
        window.close().await;
    }
    taken.sort();
    taken
}

#[tokio::main]
async fn main() {
    let display = Display::start();
    let own = starts(&display, &reqlament_tests::built("reqlament-desktop")).await;
    let peer = std::env::var_os("BARE_WINDOW")
        .map(PathBuf::from)
        .expect("BARE_WINDOW names the peer");
    let bare = starts(&display, &peer).await;
    let (own, bare) = (own[ROUNDS / 2], bare[ROUNDS / 2]);
    println!("window start, median of {ROUNDS}: reqlament {own:?}, bare Tauri window {bare:?}");
    println!("ratio {:.2}", own.as_secs_f64() / bare.as_secs_f64());
}
