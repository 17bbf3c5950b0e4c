//! The window's commands: each reads its words, calls one command of the client on a worker thread, gives the result.

use std::sync::Arc;

use chrono::Utc;
use reqlament_client::command::{
    attach, check, diff, edit, export, file, history, import, law, profile, remark, restore, show,
    undo, unread,
};
use reqlament_client::view::{
    CheckView, DossierView, FilingView, LawView, PrintedFile, RevisionRow, Saved, UnreadView,
};
use reqlament_client::{Client, ClientError};
use reqlament_core::catalogue::Body;
use reqlament_core::diff::Difference;
use reqlament_core::filing::Purpose;
use reqlament_core::law::Clause;
use reqlament_core::remark::{Remark, Speaker};
use reqlament_core::revision::Act;
use reqlament_core::rule::Gate;
use reqlament_core::value::FileRef;
use serde_json::Value as Json;
use tauri::State;

use crate::desk::Desk;
use crate::error::{Told, cut_off, told, unknown_word};

/// Runs work off the window's thread, so that typing never waits.
pub(crate) async fn work<T: Send + 'static>(
    desk: &State<'_, Desk>,
    work: impl FnOnce(&Client) -> Result<T, ClientError> + Send + 'static,
) -> Told<T> {
    let client = Arc::clone(&desk.client);
    tauri::async_runtime::spawn_blocking(move || work(&client))
        .await
        .map_err(cut_off)?
        .map_err(told)
}

#[tauri::command]
pub fn law(desk: State<'_, Desk>) -> LawView {
    law::law(desk.client.law())
}

#[tauri::command]
pub fn catalogue(desk: State<'_, Desk>) -> Vec<Body> {
    desk.client.law().catalogue.bodies.clone()
}

#[tauri::command]
pub fn clause(desk: State<'_, Desk>, id: String) -> Option<Clause> {
    law::clause(desk.client.law(), &id)
}

#[tauri::command]
pub async fn open(desk: State<'_, Desk>, id: String) -> Told<DossierView> {
    work(&desk, move |client| show::open(client, &id)).await
}

#[tauri::command]
pub async fn write_fact(
    desk: State<'_, Desk>,
    id: String,
    fact: String,
    value: Json,
) -> Told<Saved> {
    work(&desk, move |client| {
        edit::write_fact(client, &id, &fact, &value, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn close_burst(desk: State<'_, Desk>, id: String) -> Told<Option<Saved>> {
    work(&desk, move |client| {
        edit::close_burst(client, &id, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn mend(
    desk: State<'_, Desk>,
    id: String,
    fact: String,
    value: Json,
) -> Told<DossierView> {
    work(&desk, move |client| {
        edit::set(client, &id, &fact, &value, Act::Fixed, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn check(desk: State<'_, Desk>, id: String, gate: String) -> Told<CheckView> {
    let found = Gate::ALL.into_iter().find(|known| known.word() == gate);
    let gate = found.ok_or_else(|| unknown_word(&gate))?;
    work(&desk, move |client| {
        check::check(client, &id, gate, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn unread(desk: State<'_, Desk>, id: String) -> Told<UnreadView> {
    work(&desk, move |client| unread::unread(client, &id)).await
}

#[tauri::command]
pub async fn set_unread(desk: State<'_, Desk>, id: String, unread: UnreadView) -> Told<()> {
    work(&desk, move |client| {
        unread::set_unread(client, &id, &unread)
    })
    .await
}

#[tauri::command]
pub async fn undo(desk: State<'_, Desk>, id: String) -> Told<DossierView> {
    work(&desk, move |client| undo::undo(client, &id, Utc::now())).await
}

#[tauri::command]
pub async fn redo(desk: State<'_, Desk>, id: String) -> Told<DossierView> {
    work(&desk, move |client| undo::redo(client, &id, Utc::now())).await
}

#[tauri::command]
pub async fn restore(desk: State<'_, Desk>, id: String, revision: u64) -> Told<DossierView> {
    work(&desk, move |client| {
        restore::restore(client, &id, revision, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn history(desk: State<'_, Desk>, id: String) -> Told<Vec<RevisionRow>> {
    work(&desk, move |client| history::history(client, &id)).await
}

#[tauri::command]
pub async fn diff(desk: State<'_, Desk>, id: String, a: u64, b: u64) -> Told<Vec<Difference>> {
    work(&desk, move |client| diff::diff(client, &id, a, b)).await
}

#[tauri::command]
pub async fn set_profile(desk: State<'_, Desk>, id: String, to: String) -> Told<DossierView> {
    work(&desk, move |client| {
        profile::change(client, &id, &to, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn export_dossier(desk: State<'_, Desk>, id: String) -> Told<PrintedFile> {
    work(&desk, move |client| export::in_folder(client, &id)).await
}

#[tauri::command]
pub async fn file(desk: State<'_, Desk>, id: String, purpose: String) -> Told<FilingView> {
    let purpose = Purpose::of_word(&purpose).ok_or_else(|| unknown_word(&purpose))?;
    work(&desk, move |client| {
        file::make(client, &id, purpose, Utc::now())
    })
    .await
}

#[tauri::command]
pub async fn remarks(desk: State<'_, Desk>, id: String) -> Told<Vec<Remark>> {
    work(&desk, move |client| remark::remarks(client, &id)).await
}

#[tauri::command]
pub async fn put_remark(desk: State<'_, Desk>, id: String, remark: Remark) -> Told<Remark> {
    work(&desk, move |client| remark::put(client, &id, &remark)).await
}

#[tauri::command]
pub async fn erase_remark(
    desk: State<'_, Desk>,
    id: String,
    speaker: Speaker,
    number: u64,
) -> Told<()> {
    work(&desk, move |client| {
        remark::erase(client, &id, speaker, number)
    })
    .await
}

/// Asks for a file with the system's dialog and takes it in.
#[tauri::command]
pub async fn attach(desk: State<'_, Desk>) -> Told<Option<FileRef>> {
    let Some(chosen) = rfd::AsyncFileDialog::new().pick_file().await else {
        return Ok(None);
    };
    let path = chosen.path().to_owned();
    work(&desk, move |client| attach::attach(client, &path).map(Some)).await
}

#[tauri::command]
pub async fn import_dossier(desk: State<'_, Desk>, text: String) -> Told<String> {
    work(&desk, move |client| {
        import::import_bytes(client, text.as_bytes(), Utc::now())
    })
    .await
}
