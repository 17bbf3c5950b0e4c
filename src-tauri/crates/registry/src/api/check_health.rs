//! `GET /healthz`

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use super::{ApiError, Registry};

/// How it goes.
#[derive(Debug, Serialize)]
pub(super) struct Health {
    status: &'static str,
    /// `trial` or `official`.
    kind: &'static str,
    version: &'static str,
}

/// Whether the registry can read its database.
pub(super) async fn check_health(
    State(registry): State<Registry>,
) -> Result<Json<Health>, ApiError> {
    registry
        .store
        .read(|db| Ok(db.query("SELECT kind FROM settings", &[])?))
        .await?;
    Ok(Json(Health {
        status: "ok",
        kind: registry.kind.word(),
        version: env!("CARGO_PKG_VERSION"),
    }))
}
