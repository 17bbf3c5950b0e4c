//! What the window asks for the list of dossiers, and to make a new one.

use chrono::Utc;
use reqlament_client::command::{create, like, list, shelf, start};
use reqlament_client::view::{DossierRow, ExampleRow, LikePart, Shelf, StartView};
use reqlament_core::scope::Answers;
use serde::Deserialize;
use tauri::State;

use crate::commands::work;
use crate::desk::Desk;
use crate::error::Told;

/// What the window begins with, where it was not given it: after a backup was brought back.
#[tauri::command]
pub async fn start(desk: State<'_, Desk>) -> Told<StartView> {
    work(&desk, |client| start::start(client, Utc::now())).await
}

/// The dossiers of a shelf that match what was typed.
#[tauri::command]
pub async fn list(desk: State<'_, Desk>, query: String, shelf: Shelf) -> Told<Vec<DossierRow>> {
    work(&desk, move |client| {
        list::list(client, &query, shelf, Utc::now())
    })
    .await
}

/// Moves a dossier, and tells where it was.
#[tauri::command]
pub async fn put_on_shelf(desk: State<'_, Desk>, id: String, shelf: Shelf) -> Told<Shelf> {
    work(&desk, move |client| shelf::put(client, &id, shelf)).await
}

/// Deletes a dossier in the trash for good.
#[tauri::command]
pub async fn delete_dossier(desk: State<'_, Desk>, id: String) -> Told<()> {
    work(&desk, move |client| shelf::delete(client, &id)).await
}

/// The worked examples.
#[tauri::command]
pub async fn examples(desk: State<'_, Desk>) -> Told<Vec<ExampleRow>> {
    work(&desk, |client| create::example_rows(client.law())).await
}

/// What a new dossier can take over of this one.
#[tauri::command]
pub async fn like_parts(desk: State<'_, Desk>, id: String) -> Told<Vec<LikePart>> {
    work(&desk, move |client| like::parts(client, &id)).await
}

/// How the window says that a dossier begins.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Beginning {
    service: Option<String>,
    example: Option<String>,
    like: Option<String>,
    take: Option<Vec<String>>,
    profile: String,
    answers: Answers,
    knowingly: bool,
}

impl From<Beginning> for create::Beginning {
    fn from(given: Beginning) -> Self {
        let origin = match (given.like, given.service, given.example) {
            (Some(dossier), service, _) => create::Origin::Like(like::Like {
                dossier,
                facts: given.take,
                service,
            }),
            (None, Some(number), _) => create::Origin::Service(number),
            (None, None, Some(name)) => create::Origin::Example(name),
            (None, None, None) => create::Origin::Blank,
        };
        Self {
            origin,
            profile: given.profile,
            answers: given.answers,
            knowingly: given.knowingly,
        }
    }
}

/// Makes a dossier and gives its id.
#[tauri::command]
pub async fn create(desk: State<'_, Desk>, beginning: Beginning) -> Told<String> {
    work(&desk, move |client| {
        create::begin(client, &beginning.into(), Utc::now())
    })
    .await
}
