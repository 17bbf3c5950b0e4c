//! The state of a filing as an `ETag`, and the `If-Match` of a decision that rests on it (RFC 9110, 13.1.1).

use axum::Json;
use axum::http::HeaderMap;
use axum::http::header::{ETAG, HeaderName, IF_MATCH};
use reqlament_core::filing::Receipt;

use super::ApiError;
use crate::receipt::Told;

/// A receipt with its tag.
pub(super) fn tagged(told: Told) -> ([(HeaderName, String); 1], Json<Receipt>) {
    ([(ETAG, format!("\"{}\"", told.tag))], Json(told.receipt))
}

/// The state a decision rests on; none for `*`, whatever it is.
pub(super) fn seen(headers: &HeaderMap) -> Result<Option<String>, ApiError> {
    let mut given = headers.get_all(IF_MATCH).iter();
    let value = given.next().ok_or(ApiError::MatchMissing)?;
    let text = value.to_str().map_err(|_| ApiError::MatchMalformed)?.trim();
    if given.next().is_some() {
        return Err(ApiError::MatchMalformed);
    }
    if text == "*" {
        return Ok(None);
    }
    let tag = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
        .filter(|tag| !tag.contains('"'));
    tag.map(|tag| Some(tag.to_owned()))
        .ok_or(ApiError::MatchMalformed)
}
