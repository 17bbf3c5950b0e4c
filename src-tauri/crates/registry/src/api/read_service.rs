//! `GET /v1/services/{number}`

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use reqlament_core::filing::RegisteredService;

use super::{ApiError, Registry};
use crate::refusal::Refusal;
use crate::store::service;

/// A service of the public register, cancelled ones included.
pub(super) async fn read_service(
    State(registry): State<Registry>,
    number: Result<Path<String>, PathRejection>,
) -> Result<Json<RegisteredService>, ApiError> {
    let Path(number) = number?;
    let asked = number.clone();
    let found = registry
        .store
        .read(move |db| Ok(service::by_number(db, &asked)?))
        .await?;
    let service =
        found.ok_or_else(|| Refusal::UnknownNumber(number.chars().take(100).collect()))?;
    Ok(Json(service.into()))
}
