//! The window's commands for what the officer has set, and for where the window was.

use reqlament_client::command::{credentials, place, settings};
use reqlament_client::view::{CredentialsView, Place, Settings};
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::{Told, cannot_open};

#[tauri::command]
pub async fn set_settings(desk: State<'_, Desk>, settings: Settings) -> Told<Settings> {
    work(&desk, move |client| settings::set(client, &settings)).await
}

/// What of the settings cannot be read, by name.
#[tauri::command]
pub fn unread_settings(settings: Settings) -> Vec<&'static str> {
    settings::unread(&settings)
}

#[tauri::command]
pub fn data_folder(desk: State<'_, Desk>) -> String {
    desk.client.folder().display().to_string()
}

/// Opens the data folder with the system's viewer of files.
#[tauri::command]
pub fn open_data_folder(desk: State<'_, Desk>) -> Told<()> {
    opener::open(desk.client.folder()).map_err(|error| cannot_open(&error))
}

#[tauri::command]
pub async fn set_place(desk: State<'_, Desk>, place: Place) -> Told<()> {
    work(&desk, move |client| place::set_place(client, &place)).await
}

#[tauri::command]
pub async fn credentials(desk: State<'_, Desk>) -> Told<CredentialsView> {
    work(&desk, credentials::credentials).await
}

#[tauri::command]
pub async fn keep_credentials(
    desk: State<'_, Desk>,
    client_id: String,
    secret: String,
    passphrase: Option<String>,
) -> Told<CredentialsView> {
    work(&desk, move |client| {
        credentials::keep(client, &client_id, &secret, passphrase.as_deref())
    })
    .await
}

#[tauri::command]
pub async fn unlock_credentials(
    desk: State<'_, Desk>,
    passphrase: String,
) -> Told<CredentialsView> {
    work(&desk, move |client| {
        credentials::unlock(client, &passphrase)
    })
    .await
}

#[tauri::command]
pub async fn forget_credentials(desk: State<'_, Desk>) -> Told<CredentialsView> {
    work(&desk, credentials::forget).await
}
