//! Reading a JSON body within the limits.

use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::{ApiError, Limits};

/// A body of up to this many times the limit is read to its end and thrown away: who is still sending would see the
/// connection break, not the answer, and try again for ever.
const DISCARDED: usize = 4;

/// The bytes of a body that says it is JSON.
pub(super) async fn read(
    headers: &HeaderMap,
    body: Body,
    limits: &Limits,
) -> Result<Vec<u8>, ApiError> {
    if !is_of(headers, "application/json") {
        return Err(ApiError::MediaType("application/json"));
    }
    read_bytes(headers, body, limits).await
}

/// The bytes of a body that says it is a form.
pub(super) async fn read_form(
    headers: &HeaderMap,
    body: Body,
    limits: &Limits,
) -> Result<Vec<u8>, ApiError> {
    let form = "application/x-www-form-urlencoded";
    if !is_of(headers, form) {
        return Err(ApiError::MediaType(form));
    }
    read_bytes(headers, body, limits).await
}

/// The bytes of a body.
pub(super) async fn read_bytes(
    headers: &HeaderMap,
    body: Body,
    limits: &Limits,
) -> Result<Vec<u8>, ApiError> {
    let stated = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    // Who waits for a word before sending gets it.
    let bearable = if headers.contains_key(EXPECT) {
        limits.body
    } else {
        limits.body.saturating_mul(DISCARDED)
    };
    if stated.is_some_and(|length| length > bearable) {
        return Err(ApiError::TooLarge(limits.body));
    }
    tokio::time::timeout(limits.reading, collect(body, limits.body))
        .await
        .map_err(|_| ApiError::Slow)?
}

async fn collect(mut body: Body, limit: usize) -> Result<Vec<u8>, ApiError> {
    let (mut bytes, mut come) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| ApiError::Cut)?.into_data() else {
            continue;
        };
        come += data.len();
        if come <= limit {
            bytes.extend_from_slice(&data);
        } else if come <= limit.saturating_mul(DISCARDED) {
            bytes = Vec::new();
        } else {
            break;
        }
    }
    if come > limit {
        Err(ApiError::TooLarge(limit))
    } else {
        Ok(bytes)
    }
}

/// Reads a wire message. Nesting deeper than 128 is malformed.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => wrong(bytes, &error),
        Category::Io | Category::Syntax | Category::Eof => ApiError::Malformed(error.to_string()),
    })
}

/// A wrong shape was met first, but what follows may be no JSON at all.
fn wrong(bytes: &[u8], shape: &serde_json::Error) -> ApiError {
    match serde_json::from_slice::<serde_json::Value>(bytes) {
        Ok(_) => ApiError::NotThatMessage(shape.to_string()),
        Err(error) => ApiError::Malformed(error.to_string()),
    }
}

fn is_of(headers: &HeaderMap, wanted: &str) -> bool {
    let stated = headers
        .get(CONTENT_TYPE)
        .and_then(|stated| stated.to_str().ok())
        .unwrap_or_default();
    let media_type = stated.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case(wanted)
}
