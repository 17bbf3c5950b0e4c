//! `GET /healthz`, `/readyz` and `/metrics`

use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use reqlament_core::wire::Health;

use super::caller::Officer;
use super::{ApiError, Registry};

/// Whether the registry can read its database, and what it is.
#[utoipa::path(
    get,
    path = "/healthz",
    tag = "operation",
    responses((status = 200, description = "It goes well", body = Health)),
    security(()),
)]
pub(super) async fn check_health(
    State(registry): State<Registry>,
) -> Result<Json<Health>, ApiError> {
    registry
        .store
        .read(|db| Ok(db.query("SELECT kind FROM settings", &[])?))
        .await?;
    Ok(Json(health(&registry)))
}

/// Whether the registry can take filings: its writer reaches the database.
#[utoipa::path(
    get,
    path = "/readyz",
    tag = "operation",
    responses((status = 200, description = "It can", body = Health)),
    security(()),
)]
pub(super) async fn check_readiness(
    State(registry): State<Registry>,
) -> Result<Json<Health>, ApiError> {
    registry
        .store
        .write(|db| Ok(db.query("SELECT kind FROM settings", &[])?))
        .await?;
    Ok(Json(health(&registry)))
}

fn health(registry: &Registry) -> Health {
    Health {
        status: "ok".to_owned(),
        kind: registry.kind.word().to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// What is measured, for Prometheus.
#[utoipa::path(
    get,
    path = "/metrics",
    tag = "operation",
    responses((status = 200, description = "OpenMetrics text", body = String, content_type = "application/openmetrics-text")),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("operator"))),
)]
pub(super) async fn read_metrics(
    Officer(_): Officer,
    State(registry): State<Registry>,
) -> impl IntoResponse {
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(CONTENT_TYPE, kind)], registry.measures.text())
}
