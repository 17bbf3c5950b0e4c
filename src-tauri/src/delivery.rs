//! Delivery: what the window asks of the outbox; and in the background, filings that wait are tried again when their time
//! comes.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{NaiveDate, Utc};
use reqlament_client::ClientError;
use reqlament_client::command::deliver::{self, Target};
use reqlament_client::command::{drift, filings, receipt, upload};
use reqlament_client::view::{DriftView, FilingView, Upload};
use tauri::{AppHandle, Emitter as _, Manager as _, State};

use crate::commands::work;
use crate::desk::Desk;
use crate::error::{Told, told};

/// How often the outbox is looked at.
const PULSE: Duration = Duration::from_secs(20);

/// Looks at the outbox again and again; tells the window when something was tried. Only what was sent once goes by
/// itself: the first sending is the officer's act.
pub fn in_background(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(PULSE).await;
            let desk = app.state::<Desk>().inner().clone();
            let due = deliver::next_retry(&desk.client)
                .ok()
                .flatten()
                .is_some_and(|at| at <= Utc::now());
            if !due {
                continue;
            }
            if let Ok(filings) = go(&app, &desk, &Target::Settings).await {
                let _ = app.emit("delivered", filings);
            }
        }
    });
}

/// Delivers, one delivery at a time, and tells the window how far the attachments are.
pub async fn go(
    app: &AppHandle,
    desk: &Desk,
    target: &Target,
) -> Result<Vec<FilingView>, ClientError> {
    let _one = desk.delivering.lock().await;
    let watch = |upload: &Upload| {
        let _ = app.emit("uploading", upload);
    };
    deliver::deliver(&desk.client, target, &watch, Utc::now).await
}

#[tauri::command]
pub async fn deliver(app: AppHandle, desk: State<'_, Desk>) -> Told<Vec<FilingView>> {
    let desk = desk.inner().clone();
    go(&app, &desk, &Target::Settings).await.map_err(told)
}

/// Asks for a folder to hand filings over in; nothing where none was chosen.
#[tauri::command]
pub async fn choose_folder() -> Option<String> {
    let folder = rfd::AsyncFileDialog::new().pick_folder().await?;
    Some(folder.path().display().to_string())
}

/// Writes what waits into a folder, to be handed over by hand.
#[tauri::command]
pub async fn hand_over(
    app: AppHandle,
    desk: State<'_, Desk>,
    folder: PathBuf,
) -> Told<Vec<FilingView>> {
    let desk = desk.inner().clone();
    go(&app, &desk, &Target::Folder(folder)).await.map_err(told)
}

/// Writes down the operator's answer to what was handed over by hand.
#[tauri::command]
pub async fn receipt(
    desk: State<'_, Desk>,
    id: String,
    number: String,
    day: NaiveDate,
    scan: Option<PathBuf>,
) -> Told<FilingView> {
    work(&desk, move |client| {
        receipt::receipt(client, &id, &number, day, scan.as_deref(), Utc::now())
    })
    .await
}

/// Asks for the scan of an answer.
#[tauri::command]
pub async fn choose_scan() -> Option<String> {
    let dialog =
        rfd::AsyncFileDialog::new().add_filter("PDF, PNG, JPEG", &["pdf", "png", "jpg", "jpeg"]);
    let chosen = dialog.pick_file().await?;
    Some(chosen.path().display().to_string())
}

/// Holds the upload of a filing's attachments back, or lets it go on.
#[tauri::command]
pub async fn pause_upload(desk: State<'_, Desk>, id: String, paused: bool) -> Told<FilingView> {
    work(&desk, move |client| {
        upload::pause(client, &id, paused, Utc::now())
    })
    .await
}

/// How a registered service's text differs from what is registered.
#[tauri::command]
pub async fn drift(desk: State<'_, Desk>, id: String) -> Told<Option<DriftView>> {
    work(&desk, move |client| drift::drift(client, &id)).await
}

#[tauri::command]
pub async fn filings(desk: State<'_, Desk>, dossier: Option<String>) -> Told<Vec<FilingView>> {
    work(&desk, move |client| {
        filings::filings(client, dossier.as_deref())
    })
    .await
}
