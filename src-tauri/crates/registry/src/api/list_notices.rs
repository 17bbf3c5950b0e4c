//! `GET /v1/notices?after=&limit=`

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use reqlament_core::wire::NoticePage;
use serde::Deserialize;
use utoipa::IntoParams;

use super::caller::Signed;
use super::{ApiError, Registry, page};
use crate::store::database::Database;
use crate::store::{StoreError, event};

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
/// missed and nothing told twice (191/2011, 10.4, 10.8). Where the registry was restored from an older copy since, the page
/// begins anew and says so.
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
    let (number, mark) = params.after.split_once('-').unwrap_or((&params.after, ""));
    let (after, mark) = (page::place(number)?.unwrap_or(0), mark.to_owned());
    let read = registry.store.read(move |db| {
        let here = event::digest_at(db, after)?;
        let restarted = after > 0 && here.is_none_or(|digest| !digest.starts_with(&mark));
        let place = if restarted { 0 } else { after };
        let notices = event::after(db, caller.limited_to(), place, limit)?;
        // After the last one of its own an agency goes on at the end, not through everything of others again.
        let next = match notices.last() {
            Some(last) if notices.len() == limit => last.number,
            _ => event::Chain::end(db)?.last,
        };
        Ok(NoticePage {
            notices,
            next: cursor(db, next)?,
            restarted,
        })
    });
    Ok(Json(read.await?))
}

/// So many figures of a digest tell one chain from another.
const MARK: usize = 16;

/// A place in the chain that is known again only by the chain it was given for: a registry that was restored from an
/// older copy goes on with the same numbers.
fn cursor(db: &mut dyn Database, number: u64) -> Result<String, StoreError> {
    let digest = event::digest_at(db, i64::try_from(number).unwrap_or(i64::MAX))?;
    Ok(
        match digest.as_deref().and_then(|digest| digest.get(..MARK)) {
            Some(mark) => format!("{number}-{mark}"),
            None => number.to_string(),
        },
    )
}
