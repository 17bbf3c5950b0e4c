//! What the window asks when words are looked for over a dossier.

use chrono::Utc;
use reqlament_client::command::find;
use reqlament_client::view::ReplacedView;
use reqlament_core::find::{Found, Spot, Wanted};
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// Every match in a dossier.
#[tauri::command]
pub async fn find_words(desk: State<'_, Desk>, id: String, wanted: Wanted) -> Told<Vec<Found>> {
    work(&desk, move |client| find::find(client, &id, &wanted)).await
}

/// Writes other words in place of all matches, or of one.
#[tauri::command]
pub async fn replace_words(
    desk: State<'_, Desk>,
    id: String,
    wanted: Wanted,
    with: String,
    only: Option<Spot>,
) -> Told<ReplacedView> {
    work(&desk, move |client| {
        find::replace(client, &id, &wanted, &with, only.as_ref(), Utc::now())
    })
    .await
}
