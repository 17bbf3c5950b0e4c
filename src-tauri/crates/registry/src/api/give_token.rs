//! `POST /v1/token`

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, HeaderName};
use reqlament_core::wire::Token;
use serde::Deserialize;
use utoipa::ToSchema;

use super::caller::{Sent, known};
use super::{ApiError, Registry, body, correlation};
use crate::access::{self, Caller};
use axum::Extension;

/// What is sent for a token.
#[derive(Deserialize, ToSchema)]
pub(super) struct TokenRequest {
    /// `client_credentials`.
    grant_type: String,
    /// Id of the account, where it is not sent as Basic.
    #[serde(default)]
    client_id: Option<String>,
    /// Its secret.
    #[serde(default)]
    client_secret: Option<String>,
}

/// Gives a token for client credentials (OAuth 2.0, RFC 6749, 4.4).
///
/// The credentials are sent as Basic, or in the form.
#[utoipa::path(
    post,
    path = "/v1/token",
    tag = "access",
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "A token, good for an hour", body = Token)),
    security(("credentials" = []), ("certificate" = []), ()),
    extensions(("x-caller" = json!("signed"))),
)]
pub(super) async fn give_token(
    State(registry): State<Registry>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Body,
) -> Result<([(HeaderName, &'static str); 1], Json<Token>), ApiError> {
    let bytes = body::read_form(&headers, body, &registry.limits).await?;
    let request: TokenRequest = serde_urlencoded::from_bytes(&bytes)
        .map_err(|error| ApiError::Malformed(error.to_string()))?;
    if request.grant_type != "client_credentials" {
        return Err(ApiError::GrantType);
    }
    let caller = match (caller, request.client_id, request.client_secret) {
        (known @ Caller::Known { .. }, _, _) => known,
        (_, Some(id), Some(secret)) => known(&registry, Sent::Secret { id, secret }).await?,
        _ => return Err(ApiError::NoCredentials),
    };
    let id = caller.account().ok_or(ApiError::NoCredentials)?.to_owned();
    let correlation = correlation::current();
    tracing::info!(correlation, account = id, "a token was asked for");
    let now = (registry.clock)();
    let token = registry
        .store
        .write(move |db| access::give_token(db, now, &id));
    Ok(([(CACHE_CONTROL, "no-store")], Json(token.await?)))
}
