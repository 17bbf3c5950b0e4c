//! The real window under Xvfb, driven through WebKitWebDriver.
//!
//! Reading order: here a window is opened, closed, killed and opened again; `look` waits for what shows and reads it;
//! `act` clicks, types and presses keys; `display` lends the screen.

mod act;
mod display;
mod look;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::json;

use crate::driver::{self, PATIENCE};

pub use act::keys;
pub use display::{Display, keep_picture};

/// The window, open on a data folder.
pub struct Window {
    /// The session, for what the helpers here do not do.
    pub client: Client,
    driver: Child,
    begun: Begun,
    /// The place and size of the window on the display: x, y, width, height.
    place: Mutex<[u64; 4]>,
}

/// What a window was started with, to start it again.
#[derive(Clone)]
struct Begun {
    display: String,
    folder: PathBuf,
    program: PathBuf,
    path: OsString,
}

impl Window {
    /// Opens the window on this display and data folder, at the list of dossiers.
    pub async fn open(display: &Display, folder: &Path) -> Self {
        Self::open_program(display, folder, &crate::built("reqlament-desktop"))
            .await
            .at_home()
            .await
    }

    /// Opens the window with this folder of programs before those of the system.
    pub async fn open_beside(display: &Display, folder: &Path, programs: &Path) -> Self {
        let system = std::env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(programs.to_owned()).chain(std::env::split_paths(&system));
        Self::begin(Begun {
            display: display.name.clone(),
            folder: folder.to_owned(),
            program: crate::built("reqlament-desktop"),
            path: std::env::join_paths(all).expect("a search path"),
        })
        .await
        .at_home()
        .await
    }

    /// Opens the window of this program, wherever the last start ended.
    pub async fn open_program(display: &Display, folder: &Path, program: &Path) -> Self {
        Self::begin(Begun {
            display: display.name.clone(),
            folder: folder.to_owned(),
            program: program.to_owned(),
            path: std::env::var_os("PATH").unwrap_or_default(),
        })
        .await
    }

    /// Goes to the list of dossiers, wherever the last start ended.
    async fn at_home(self) -> Self {
        self.click("[data-testid=nav-home]").await;
        self.shows("[data-testid=home-new]").await;
        self
    }

    async fn begin(begun: Begun) -> Self {
        let port = driver::free_port();
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("DISPLAY", &begun.display)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("REQLAMENT_DATA", &begun.folder)
            .env("PATH", &begun.path)
            // The keyring of whoever runs the tests is none of theirs.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts");
        let window = Self {
            client: driver::session(
                port,
                "webkitgtk:browserOptions",
                json!({ "binary": begun.program, "args": [] }),
            )
            .await,
            driver,
            begun,
            place: Mutex::new([0, 0, 1280, 800]),
        };
        window.shows(".strip[data-ready=true]").await;
        window
    }

    /// Closes the window and waits until the program is gone.
    pub async fn close(mut self) {
        let _ = self.client.clone().close().await;
        self.end();
    }

    /// Closes the window as its frame or Alt+F4 would, without a word to it before, and waits until the program is gone.
    pub fn quit(mut self) {
        self.asked_to_close();
        self.end();
    }

    /// Asks the window to close, as its frame or Alt+F4 would.
    pub fn asked_to_close(&self) {
        let asked = Command::new("python3")
            .args(["-c", include_str!("quit.py")])
            .env("DISPLAY", &self.begun.display)
            .status();
        assert!(
            asked.is_ok_and(|status| status.success()),
            "no window is asked"
        );
    }

    /// Closes the window and opens the program again, on the same display and data folder, at the list of dossiers.
    pub async fn restart(self) -> Self {
        self.resume().await.at_home().await
    }

    /// Closes the window and opens the program again, where the officer was.
    pub async fn resume(self) -> Self {
        let begun = self.begun.clone();
        self.close().await;
        Self::begin(begun).await
    }

    /// Kills the program as a power cut would.
    pub fn kill(mut self) {
        self.killer()();
        self.end();
    }

    /// Kills the program and opens it again, on the same display and data folder, at the list of dossiers.
    pub async fn kill_and_restart(self) -> Self {
        self.kill_and_resume().await.at_home().await
    }

    /// Kills the program and opens it again, where the officer was.
    pub async fn kill_and_resume(self) -> Self {
        let begun = self.begun.clone();
        self.kill();
        Self::begin(begun).await
    }

    /// Kills the program when it is called, from wherever.
    pub fn killer(&self) -> impl FnOnce() + Send + use<> {
        let programs = self.processes();
        move || {
            if programs.is_empty() {
                return;
            }
            let numbers = programs.iter().map(u32::to_string);
            let _ = Command::new("kill").arg("-KILL").args(numbers).status();
        }
    }

    /// The program's process and those below it: what draws the page and what fetches its files.
    pub fn processes(&self) -> Vec<u32> {
        let mut found = children(self.driver.id());
        let mut at = 0;
        while let Some(parent) = found.get(at) {
            found.extend(children(*parent));
            at += 1;
        }
        found
    }

    fn end(&mut self) {
        self.wait_until_gone();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// The program holds the lock of its data folder while it lives.
    fn wait_until_gone(&self) {
        let begun = Instant::now();
        let Ok(lock) = std::fs::File::open(self.begun.folder.join("lock")) else {
            return;
        };
        while lock.try_lock().is_err() {
            assert!(begun.elapsed() < PATIENCE, "the program does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// The processes that this one started.
fn children(process: u32) -> Vec<u32> {
    let listed = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children"));
    listed
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect()
}
