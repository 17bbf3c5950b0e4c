//! What guides the officer: the law to read, what was used lately, the tour.

use reqlament_client::command::{guide, law};
use reqlament_client::view::{Guide, ReadingView};
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// The acts of the reader, and what rests on each clause.
#[tauri::command]
pub async fn reading(desk: State<'_, Desk>) -> Told<ReadingView> {
    work(&desk, |client| Ok(law::reading(client.law()))).await
}

/// Remembers it.
#[tauri::command]
pub async fn set_guide(desk: State<'_, Desk>, guide: Guide) -> Told<()> {
    work(&desk, move |client| guide::set(client, &guide)).await
}
