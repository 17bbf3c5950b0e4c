//! What the window asks while acts, bodies and dates are entered.

use chrono::NaiveDate;
use reqlament_client::command::{acts, day, known};
use reqlament_client::view::{DayView, Known};
use reqlament_core::value::Act;
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// Acts and bodies of all dossiers and of the law's base.
#[tauri::command]
pub async fn known(desk: State<'_, Desk>) -> Told<Known> {
    work(&desk, |client| known::known(client, "")).await
}

/// Acts as they print.
#[tauri::command]
pub fn cite(acts: Vec<Act>, listed: Vec<String>) -> Vec<String> {
    acts::cite(&acts, &listed)
}

/// The act that a citation names, if it names one.
#[tauri::command]
pub fn read_citation(text: String) -> Option<Act> {
    acts::read(&text)
}

/// What a day is.
#[tauri::command]
pub fn day(desk: State<'_, Desk>, date: NaiveDate) -> DayView {
    day::day(desk.client.law(), date)
}
