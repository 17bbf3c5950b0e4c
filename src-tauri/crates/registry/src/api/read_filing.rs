//! `GET /v1/filings/{id}`

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use reqlament_core::filing::Receipt;

use super::{ApiError, Registry};
use crate::receipt;

/// Where a filing stands.
pub(super) async fn read_filing(
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
) -> Result<Json<Receipt>, ApiError> {
    let Path(id) = id?;
    Ok(Json(
        registry
            .store
            .read(move |db| receipt::of_filing(db, &id))
            .await?,
    ))
}
