//! `GET /v1/filings/{id}/packet`

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use reqlament_core::filing::Packet;

use super::caller::Signed;
use super::{ApiError, Registry};
use crate::error::Error;
use crate::store::{StoreError, filing};

/// What was filed.
///
/// The bytes are the packet's canonical JSON (RFC 8785), as digested and kept for ever.
#[utoipa::path(
    get,
    path = "/v1/filings/{id}/packet",
    tag = "filings",
    params(("id" = String, Path, description = "Id of the filing")),
    responses((status = 200, description = "The packet", body = Packet)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("own"))),
)]
pub(super) async fn read_packet(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    let packet = registry.store.read(move |db| {
        let row = caller.filing(db, &id)?;
        filing::packet(db, &row.id)?.ok_or_else(|| {
            Error::from(StoreError::Damaged(format!(
                "filing {} has no packet",
                row.id
            )))
        })
    });
    Ok(([(CONTENT_TYPE, "application/json")], packet.await?).into_response())
}
