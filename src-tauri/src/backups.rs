//! The window's commands for backups.

use std::path::{Path, PathBuf};

use chrono::Utc;
use reqlament_client::command::backup;
use reqlament_client::view::BackupRow;
use tauri::{AppHandle, State};

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;
use crate::progress::long;

#[tauri::command]
pub async fn backups(desk: State<'_, Desk>) -> Told<Vec<BackupRow>> {
    work(&desk, backup::list).await
}

/// Asks with the system's dialog where to put a backup; nothing where the officer closes it.
#[tauri::command]
pub async fn choose_backup_target() -> Option<String> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_file_name(backup::proposed_name(Utc::now()))
        .add_filter("Reqlament", &[backup::ENDING]);
    let chosen = dialog.save_file().await?;
    let mut path = chosen.path().to_owned();
    if path.extension().is_none_or(|own| own != backup::ENDING) {
        let mut whole = path.into_os_string();
        whole.push(".");
        whole.push(backup::ENDING);
        path = PathBuf::from(whole);
    }
    Some(path.display().to_string())
}

/// Asks with the system's dialog which backup to bring back.
#[tauri::command]
pub async fn choose_backup() -> Option<String> {
    let dialog = rfd::AsyncFileDialog::new().add_filter("Reqlament", &[backup::ENDING, "db"]);
    let chosen = dialog.pick_file().await?;
    Some(chosen.path().display().to_string())
}

#[tauri::command]
pub async fn make_backup(
    app: AppHandle,
    desk: State<'_, Desk>,
    path: Option<String>,
    work: String,
) -> Told<BackupRow> {
    long(app, &desk, work, move |client, progress| match path {
        // The dialog has asked whether a file that is there may be replaced.
        Some(path) => backup::make(client, Path::new(&path), true, progress, Utc::now()),
        None => backup::make_in_folder(client, progress, Utc::now()),
    })
    .await
}

#[tauri::command]
pub async fn restore_backup(
    app: AppHandle,
    desk: State<'_, Desk>,
    path: String,
    work: String,
) -> Told<BackupRow> {
    long(app, &desk, work, move |client, progress| {
        backup::restore(client, Path::new(&path), progress, Utc::now())
    })
    .await
}
