//! The window is closed only once it has written what was typed last.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tauri::{Emitter as _, WebviewWindow, Window, WindowEvent};

use crate::error::{Told, cut_off};

/// A window that does not answer is closed all the same: what it called saved is safe.
const PATIENCE: Duration = Duration::from_secs(3);

/// Counts what was asked and answered: only the latest question waits for its answer.
static ASKED: AtomicU64 = AtomicU64::new(0);

/// Asks the window to write what it holds, in place of closing it at once.
pub fn ask(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    if window.emit("closing", ()).is_err() {
        return;
    }
    api.prevent_close();
    let own = ASKED.fetch_add(1, Ordering::Relaxed) + 1;
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        if ASKED.load(Ordering::Relaxed) == own {
            let _ = window.destroy();
        }
    });
}

/// Everything is written: the window goes.
#[tauri::command]
pub fn close(window: WebviewWindow) -> Told<()> {
    window.destroy().map_err(cut_off)
}

/// Something could not be written: the window stays and tells it.
#[tauri::command]
pub fn stay() {
    ASKED.fetch_add(1, Ordering::Relaxed);
}
