//! `GET /v1/filings/{id}/events`

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use reqlament_core::wire::FilingEvents;

use super::caller::Signed;
use super::{ApiError, Registry};
use crate::store::event;

/// What happened to a filing, oldest first.
///
/// Each step tells who, when and why, and is chained by digest to the one before it in the whole registry.
#[utoipa::path(
    get,
    path = "/v1/filings/{id}/events",
    tag = "filings",
    params(("id" = String, Path, description = "Id of the filing")),
    responses((status = 200, description = "The events", body = FilingEvents)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("own"))),
)]
pub(super) async fn list_events(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
) -> Result<Json<FilingEvents>, ApiError> {
    let Path(id) = id?;
    let events = registry.store.read(move |db| {
        let row = caller.filing(db, &id)?;
        Ok(event::of_filing(db, &row.id)?)
    });
    Ok(Json(FilingEvents {
        events: events.await?,
    }))
}
