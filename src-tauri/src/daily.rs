//! The backup of the day, made in the background.

use std::time::Duration;

use chrono::Utc;
use reqlament_client::command::backup;
use tauri::{AppHandle, Manager as _};

use crate::desk::Desk;

/// After the start the window has other things to do.
const FIRST: Duration = Duration::from_secs(20);
/// A program that stays open over midnight backs up all the same.
const PULSE: Duration = Duration::from_secs(3600);

/// Makes a backup a day for as long as the program runs. One that fails is tried again in an hour; the list of backups
/// shows what is there.
pub fn in_background(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(FIRST).await;
        loop {
            let desk = app.state::<Desk>().inner().clone();
            let made = move || backup::daily(&desk.client, Utc::now());
            let _ = tauri::async_runtime::spawn_blocking(made).await;
            tokio::time::sleep(PULSE).await;
        }
    });
}
