//! What the window asks about standard texts.

use chrono::Utc;
use reqlament_client::command::standard;
use reqlament_client::view::{DossierView, StandardPlace, StandardUse, StandardUsed};
use reqlament_core::standard::StandardText;
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// The standard texts.
#[tauri::command]
pub async fn standard_texts(desk: State<'_, Desk>) -> Told<Vec<StandardText>> {
    work(&desk, standard::list).await
}

/// Keeps one, new or changed.
#[tauri::command]
pub async fn put_standard_text(desk: State<'_, Desk>, text: StandardText) -> Told<StandardText> {
    work(&desk, move |client| {
        standard::put(client, &text, Utc::now())
    })
    .await
}

/// Erases one.
#[tauri::command]
pub async fn erase_standard_text(desk: State<'_, Desk>, text: String) -> Told<()> {
    work(&desk, move |client| standard::erase(client, &text)).await
}

/// Puts one into a dossier.
#[tauri::command]
pub async fn insert_standard_text(
    desk: State<'_, Desk>,
    id: String,
    text: String,
    at: StandardPlace,
) -> Told<DossierView> {
    work(&desk, move |client| {
        standard::insert(client, &id, &text, &at, Utc::now())
    })
    .await
}

/// Where they stand in a dossier.
#[tauri::command]
pub async fn standard_uses(desk: State<'_, Desk>, id: String) -> Told<Vec<StandardUse>> {
    work(&desk, move |client| standard::uses(client, &id)).await
}

/// Where one stands, in all dossiers.
#[tauri::command]
pub async fn standard_used(desk: State<'_, Desk>, text: String) -> Told<Vec<StandardUsed>> {
    work(&desk, move |client| standard::used(client, &text)).await
}

/// Makes a place like its source again.
#[tauri::command]
pub async fn renew_standard_text(
    desk: State<'_, Desk>,
    id: String,
    place: Vec<String>,
    text: String,
) -> Told<DossierView> {
    work(&desk, move |client| {
        standard::renew(client, &id, &place, &text, Utc::now())
    })
    .await
}

/// Lets a place go.
#[tauri::command]
pub async fn release_standard_text(
    desk: State<'_, Desk>,
    id: String,
    place: Vec<String>,
    text: String,
) -> Told<()> {
    work(&desk, move |client| {
        standard::release(client, &id, &place, &text)
    })
    .await
}
