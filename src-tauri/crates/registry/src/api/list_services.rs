//! `GET /v1/services?search=&after=&limit=`

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use reqlament_core::filing::RegisteredService;
use serde::{Deserialize, Serialize};

use super::{ApiError, Registry};
use crate::store::service;

const MOST: usize = 200;

/// What to list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Params {
    /// Part of the name, in any case and spelling.
    #[serde(default)]
    search: String,
    /// The number after which the page begins.
    #[serde(default)]
    after: String,
    /// Most services of the page.
    #[serde(default = "usual")]
    limit: usize,
}

fn usual() -> usize {
    50
}

/// A page of the public register.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// In the order of their numbers.
    services: Vec<RegisteredService>,
    /// What to ask for as `after` to read on; none at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Lists the public register.
pub(super) async fn list_services(
    State(registry): State<Registry>,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Json<Page>, ApiError> {
    let Query(Params {
        search,
        after,
        limit,
    }) = params?;
    let limit = limit.clamp(1, MOST);
    let mut rows = registry
        .store
        .read(move |db| Ok(service::page(db, &search, &after, limit + 1)?))
        .await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.number.clone());
    Ok(Json(Page {
        services: rows.into_iter().map(RegisteredService::from).collect(),
        next,
    }))
}
