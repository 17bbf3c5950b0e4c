//! What the window asks about the designs of attached forms.

use reqlament_client::command::design;
use reqlament_core::design::Design;
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// An application to be filled, begun from what the dossier knows.
#[tauri::command]
pub async fn begin_design(desk: State<'_, Desk>, id: String) -> Told<Design> {
    work(&desk, move |client| design::begun(client, &id)).await
}
