//! Delivery: what the window asks of the outbox; and in the background, filings that wait are tried again when their time
//! comes.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};
use reqlament_client::ClientError;
use reqlament_client::command::deliver::{self, Target};
use reqlament_client::command::{
    drift, filings, notices, receipt, recorded, settings, upload, withdraw,
};
use reqlament_client::view::{DriftView, FilingView, NoticeView, RecordView, Upload};
use tauri::{AppHandle, Emitter as _, Manager as _, State};

use crate::commands::work;
use crate::desk::Desk;
use crate::error::{Told, told};

/// How often the outbox is looked at.
const PULSE: Duration = Duration::from_secs(20);

/// How often the operator is asked for notices.
const NOTICES_AFTER: Duration = Duration::from_secs(600);

/// Looks at the outbox again and again; tells the window when something was tried. Only what was sent once goes by
/// itself: the first sending is the officer's act.
pub fn in_background(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut listened = Instant::now();
        loop {
            tokio::time::sleep(PULSE).await;
            let desk = app.state::<Desk>().inner().clone();
            let due = deliver::next_retry(&desk.client)
                .ok()
                .flatten()
                .is_some_and(|at| at <= Utc::now());
            if !due && !asks_for_notices(&desk, &mut listened) {
                continue;
            }
            if let Ok(filings) = go(&app, &desk, &Target::Settings).await {
                let _ = app.emit("delivered", filings);
            }
        }
    });
}

/// Whether the operator is to be asked for notices by now. Of the trial registry they come with each delivery.
fn asks_for_notices(desk: &Desk, listened: &mut Instant) -> bool {
    let operator = settings::get(&desk.client).is_ok_and(|own| !own.registry.is_empty());
    let due = operator && listened.elapsed() >= NOTICES_AFTER;
    if due {
        *listened = Instant::now();
    }
    due
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

/// Asks for a file that a filing names and that is not here.
#[tauri::command]
pub async fn choose_absent() -> Option<String> {
    let chosen = rfd::AsyncFileDialog::new().pick_file().await?;
    Some(chosen.path().display().to_string())
}

/// Takes it in, where it is the very file.
#[tauri::command]
pub async fn supply(
    desk: State<'_, Desk>,
    id: String,
    sha256: String,
    path: PathBuf,
) -> Told<FilingView> {
    work(&desk, move |client| {
        upload::supply(client, &id, &sha256, &path, Utc::now())
    })
    .await
}

/// Holds the upload of a filing's attachments back, or lets it go on.
#[tauri::command]
pub async fn pause_upload(desk: State<'_, Desk>, id: String, paused: bool) -> Told<FilingView> {
    work(&desk, move |client| {
        upload::pause(client, &id, paused, Utc::now())
    })
    .await
}

/// Takes back a filing that was not sent yet. A delivery under way is waited for: it may send this one.
#[tauri::command]
pub async fn withdraw(desk: State<'_, Desk>, id: String) -> Told<FilingView> {
    let own = desk.inner().clone();
    let _one = own.delivering.lock().await;
    work(&desk, move |client| {
        withdraw::withdraw(client, &id, Utc::now())
    })
    .await
}

/// How a registered service's text differs from what is registered.
#[tauri::command]
pub async fn drift(desk: State<'_, Desk>, id: String) -> Told<Option<DriftView>> {
    work(&desk, move |client| drift::drift(client, &id)).await
}

/// How the text compares with the record that the operator holds.
#[tauri::command]
pub async fn recorded(desk: State<'_, Desk>, id: String) -> Told<RecordView> {
    let own = desk.inner().clone();
    // Two trial registries never work on one folder.
    let _one = own.delivering.lock().await;
    recorded::recorded(&own.client, &id, &Target::Settings, Utc::now)
        .await
        .map_err(told)
}

/// How the text last compared with it.
#[tauri::command]
pub async fn last_recorded(desk: State<'_, Desk>, id: String) -> Told<Option<RecordView>> {
    work(&desk, move |client| recorded::latest(client, &id)).await
}

/// How many of the operator's notices nobody has looked at.
#[tauri::command]
pub async fn fresh_notices(desk: State<'_, Desk>) -> Told<usize> {
    work(&desk, notices::fresh).await
}

/// The operator's notices that are kept here.
#[tauri::command]
pub async fn notices(desk: State<'_, Desk>) -> Told<Vec<NoticeView>> {
    work(&desk, notices::notices).await
}

/// Asks the operator for what is new.
#[tauri::command]
pub async fn fetch_notices(desk: State<'_, Desk>) -> Told<Vec<NoticeView>> {
    let own = desk.inner().clone();
    let _one = own.delivering.lock().await;
    notices::fetch(&own.client, &Target::Settings, Utc::now)
        .await
        .map_err(told)?;
    work(&desk, notices::notices).await
}

/// The officer has looked at the notices.
#[tauri::command]
pub async fn look_at_notices(desk: State<'_, Desk>) -> Told<()> {
    work(&desk, notices::look).await
}

#[tauri::command]
pub async fn filings(desk: State<'_, Desk>, dossier: Option<String>) -> Told<Vec<FilingView>> {
    work(&desk, move |client| {
        filings::filings(client, dossier.as_deref())
    })
    .await
}
