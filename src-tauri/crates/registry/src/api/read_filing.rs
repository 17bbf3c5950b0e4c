//! `GET /v1/filings/{id}`

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::HeaderName;
use reqlament_core::filing::Receipt;

use super::caller::Signed;
use super::tag::tagged;
use super::{ApiError, Registry};
use crate::receipt;

/// Where a filing stands.
///
/// With the deadline that runs and what the operator said.
#[utoipa::path(
    get,
    path = "/v1/filings/{id}",
    tag = "filings",
    params(("id" = String, Path, description = "Id of the filing, given by the client")),
    responses((status = 200, description = "Where it stands", body = Receipt, headers(("ETag" = String, description = "Tag of the state, for `If-Match` of a decision")))),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("own"))),
)]
pub(super) async fn read_filing(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
) -> Result<([(HeaderName, String); 1], Json<Receipt>), ApiError> {
    let Path(id) = id?;
    let desk = registry.desk();
    let told = registry.store.read(move |db| {
        let row = caller.filing(db, &id)?;
        receipt::of_row(db, desk, row)
    });
    Ok(tagged(told.await?))
}
