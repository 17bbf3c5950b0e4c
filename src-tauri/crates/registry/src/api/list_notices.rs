//! `GET /v1/notices?after=&limit=`

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use reqlament_core::wire::NoticePage;
use serde::Deserialize;
use utoipa::IntoParams;

use super::caller::Signed;
use super::{ApiError, Registry, page};
use crate::store::event;

/// Which notices.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Params {
    /// The `next` of the page before.
    #[serde(default)]
    #[param(required = false)]
    after: String,
    /// Most notices of the page; 200 at the most.
    #[serde(default = "page::usual")]
    #[param(required = false, minimum = 1, maximum = 200)]
    limit: usize,
}

/// What happened since a place in the chain, oldest first.
///
/// An agency is told of its own filings, the operator of all. The answer always names where to go on, so that nothing is
/// missed and nothing told twice (191/2011, 10.4, 10.8).
#[utoipa::path(
    get,
    path = "/v1/notices",
    tag = "notices",
    params(Params),
    responses((status = 200, description = "A page", body = NoticePage)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("signed"))),
)]
pub(super) async fn list_notices(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Json<NoticePage>, ApiError> {
    let Query(params) = params?;
    let limit = page::length(params.limit)?;
    let place = page::place(&params.after)?.unwrap_or(0);
    let read = registry.store.read(move |db| {
        let notices = event::after(db, caller.limited_to(), place, limit)?;
        // After the last one of its own an agency goes on at the end, not through everything of others again.
        let next = match notices.last() {
            Some(last) if notices.len() == limit => last.number,
            _ => event::end(db)?.max(place.unsigned_abs()),
        };
        Ok(NoticePage {
            notices,
            next: next.to_string(),
        })
    });
    Ok(Json(read.await?))
}
