//! `GET` and `POST /v1/filings/{id}/opinions`

use axum::Json;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use reqlament_core::wire::{NewOpinion, Opinions};

use super::caller::{Officer, Signed};
use super::{ApiError, Registry, body};
use crate::attach::is_digest;
use crate::decide::{Actor, By};
use crate::refusal::Refusal;
use crate::store::opinion;

/// The opinions on a filing, oldest first.
#[utoipa::path(
    get,
    path = "/v1/filings/{id}/opinions",
    tag = "opinions",
    params(("id" = String, Path, description = "Id of the filing")),
    responses((status = 200, description = "The opinions", body = Opinions)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("own"))),
)]
pub(super) async fn list_opinions(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
) -> Result<Json<Opinions>, ApiError> {
    let Path(id) = id?;
    let opinions = registry.store.read(move |db| {
        let row = caller.filing(db, &id)?;
        Ok(opinion::of_filing(db, &row.id)?)
    });
    Ok(Json(Opinions {
        opinions: opinions.await?,
    }))
}

/// Writes down what another body says of a filing.
///
/// Such as the opinion on information security that item 28 of the record (129/2026) names.
#[utoipa::path(
    post,
    path = "/v1/filings/{id}/opinions",
    tag = "opinions",
    request_body = NewOpinion,
    params(("id" = String, Path, description = "Id of the filing")),
    responses((status = 201, description = "All opinions on it", body = Opinions)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("operator"))),
)]
pub(super) async fn add_opinion(
    Officer(caller): Officer,
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<(StatusCode, Json<Opinions>), ApiError> {
    let Path(id) = id?;
    let bytes = body::read(&headers, body, &registry.limits).await?;
    let new: NewOpinion = body::parse(&bytes)?;
    if new.body.trim().is_empty() || new.text.trim().is_empty() {
        return Err(Refusal::EmptyOpinion.into());
    }
    if let Some(found) = new.attachment.as_ref().filter(|id| !is_digest(id)) {
        return Err(Refusal::BadDigest(found.chars().take(100).collect()).into());
    }
    let now = (registry.clock)();
    let opinions = registry.store.write(move |db| {
        let row = caller.filing(db, &id)?;
        let by = By {
            actor: Actor::Operator,
            account: caller.account(),
        };
        opinion::insert(db, &row.id, now, by, &new)?;
        Ok(opinion::of_filing(db, &row.id)?)
    });
    let opinions = opinions.await?;
    Ok((StatusCode::CREATED, Json(Opinions { opinions })))
}
