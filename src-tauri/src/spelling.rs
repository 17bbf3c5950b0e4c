//! What the window asks about spelling.

use reqlament_client::command::spelling;
use reqlament_client::view::MisspeltText;
use reqlament_core::az::spelling::Misspelt;
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// The words of a text that are in no list.
#[tauri::command]
pub async fn misspelt(desk: State<'_, Desk>, text: String) -> Told<Vec<Misspelt>> {
    work(&desk, move |client| spelling::text(client, &text)).await
}

/// The texts of a dossier in which some word is in no list.
#[tauri::command]
pub async fn misspelt_texts(desk: State<'_, Desk>, id: String) -> Told<Vec<MisspeltText>> {
    work(&desk, move |client| spelling::dossier(client, &id)).await
}

/// What was meant by a word, likeliest first.
#[tauri::command]
pub async fn suggest_words(desk: State<'_, Desk>, word: String) -> Told<Vec<String>> {
    work(&desk, move |client| spelling::suggest(client, &word)).await
}

/// The officer's own words.
#[tauri::command]
pub async fn own_words(desk: State<'_, Desk>) -> Told<Vec<String>> {
    work(&desk, spelling::words).await
}

/// Adds an own word.
#[tauri::command]
pub async fn add_own_word(desk: State<'_, Desk>, word: String) -> Told<Vec<String>> {
    work(&desk, move |client| spelling::add(client, &word)).await
}

/// Takes an own word away.
#[tauri::command]
pub async fn remove_own_word(desk: State<'_, Desk>, word: String) -> Told<Vec<String>> {
    work(&desk, move |client| spelling::remove(client, &word)).await
}
