//! `GET /v1/services?search=&body=&state=&after=&limit=`

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use reqlament_core::filing::{FilingState, RegisteredService};
use reqlament_core::wire::ServicePage;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{ApiError, Registry, page};
use crate::store::service::{self, Sought};

/// Which services.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Params {
    /// Part of the name, in any case and spelling.
    #[serde(default)]
    #[param(required = false)]
    search: String,
    /// Full name of the body that offers them.
    #[serde(default)]
    #[param(required = false)]
    body: String,
    /// `registered`, `amended` or `cancelled`.
    #[serde(default)]
    #[param(required = false, nullable = false)]
    state: Option<FilingState>,
    /// The `next` of the page before.
    #[serde(default)]
    #[param(required = false)]
    after: String,
    /// Most services of the page; 200 at the most.
    #[serde(default = "page::usual")]
    #[param(required = false, minimum = 1, maximum = 200)]
    limit: usize,
}

/// The public register, in the order of the numbers.
#[utoipa::path(
    get,
    path = "/v1/services",
    tag = "services",
    params(Params),
    responses((status = 200, description = "A page", body = ServicePage)),
    security(()),
)]
pub(super) async fn list_services(
    State(registry): State<Registry>,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Json<ServicePage>, ApiError> {
    let Query(params) = params?;
    let limit = page::length(params.limit)?;
    let sought = Sought {
        words: params.search,
        body: params.body,
        state: params.state,
        after: params.after,
    };
    let read = page::read(&registry, limit, move |db, most| {
        service::page(db, &sought, most)
    });
    let (rows, more) = read.await?;
    let last = rows.last().filter(|_| more);
    Ok(Json(ServicePage {
        next: last.map(|row| row.number.clone()),
        services: rows.into_iter().map(RegisteredService::from).collect(),
    }))
}
