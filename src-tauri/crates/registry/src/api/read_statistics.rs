//! `GET /v1/statistics`

use axum::Json;
use axum::extract::State;
use reqlament_core::wire::Statistics;

use super::{ApiError, Registry};

/// How many services and filings there are.
#[utoipa::path(
    get,
    path = "/v1/statistics",
    tag = "services",
    responses((status = 200, description = "Counted now", body = Statistics)),
    security(()),
)]
pub(super) async fn read_statistics(
    State(registry): State<Registry>,
) -> Result<Json<Statistics>, ApiError> {
    let (desk, counts) = (registry.desk(), registry.counts.clone());
    let counted = registry.store.read(move |db| Ok(counts.now(db, desk)?));
    Ok(Json(counted.await?))
}
