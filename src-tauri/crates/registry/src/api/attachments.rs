//! `GET` and `PUT /v1/attachments/{sha256}`, `GET /v1/filings/{id}/attachments/{sha256}`

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;
use reqlament_core::wire::AttachmentStatus;

use super::caller::{Filer, Signed};
use super::{ApiError, Registry, body};
use crate::access::Caller;
use crate::attach::{self, LONGEST, Part, is_digest};
use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::attachment;

/// Bytes as they are.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "it stands for a body in the contract")]
struct Binary(Vec<u8>);

/// How much of an attachment has come.
///
/// After an upload that was cut off: where to go on.
#[utoipa::path(
    get,
    path = "/v1/attachments/{sha256}",
    tag = "attachments",
    params(("sha256" = String, Path, description = "SHA-256 of the whole, 64 hexadecimal digits", pattern = "^[0-9a-f]{64}$")),
    responses((status = 200, description = "How much has come", body = AttachmentStatus)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("agency"))),
)]
pub(super) async fn read_attachment(
    Filer(caller): Filer,
    State(registry): State<Registry>,
    sha256: Result<Path<String>, PathRejection>,
) -> Result<Json<AttachmentStatus>, ApiError> {
    let sha256 = digest_of(sha256)?;
    let status = registry.store.read(move |db| {
        attachment::status(db, caller.account(), &sha256)?
            .ok_or_else(|| Refusal::UnknownAttachment(sha256).into())
    });
    Ok(Json(status.await?))
}

/// Uploads an attachment, whole or the next part of it.
///
/// A part names its place in `Content-Range`. A part that came before changes nothing; once all bytes have come they
/// must have the digest of the address, else they are thrown away.
#[utoipa::path(
    put,
    path = "/v1/attachments/{sha256}",
    tag = "attachments",
    request_body(content = Binary, content_type = "application/octet-stream", description = "The bytes"),
    params(
        ("sha256" = String, Path, description = "SHA-256 of the whole, 64 hexadecimal digits", pattern = "^[0-9a-f]{64}$"),
        ("Content-Range" = Option<String>, Header, description = "`bytes FIRST-LAST/LENGTH` of this part; without it the body is the whole", pattern = "^bytes [0-9]+-[0-9]+/[0-9]+$"),
    ),
    responses(
        (status = 200, description = "More is to come", body = AttachmentStatus),
        (status = 201, description = "All of it has come", body = AttachmentStatus),
    ),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("agency"))),
)]
pub(super) async fn put_attachment(
    Filer(caller): Filer,
    State(registry): State<Registry>,
    sha256: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<(StatusCode, Json<AttachmentStatus>), ApiError> {
    let sha256 = digest_of(sha256)?;
    let bytes = body::read_bytes(&headers, body, &registry.limits).await?;
    let part = part_of(&headers, bytes)?;
    let desk = registry.desk();
    let (whose, what) = (caller.account().map(str::to_owned), sha256.clone());
    let most = registry.limits.attachments;
    let taken = registry
        .store
        .write(move |db| attach::take(db, desk, whose.as_deref(), &what, &part, most));
    let mut status = taken.await?;
    if !status.complete && status.received == status.length {
        status = conclude(&registry, caller.account(), sha256).await?;
    }
    let code = if status.complete {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok((code, Json(status)))
}

/// Verifies what has come, beside the writer.
async fn conclude(
    registry: &Registry,
    account: Option<&str>,
    sha256: String,
) -> Result<AttachmentStatus, ApiError> {
    let (whose, what) = (account.map(str::to_owned), sha256.clone());
    let found = registry
        .store
        .read(move |db| attach::digest(db, whose.as_deref(), &what))
        .await?;
    let whose = account.map(str::to_owned);
    let done = registry
        .store
        .write(move |db| attach::conclude(db, whose.as_deref(), &sha256, &found));
    Ok(done.await??)
}

/// The bytes of a filing's attachment.
#[utoipa::path(
    get,
    path = "/v1/filings/{id}/attachments/{sha256}",
    tag = "attachments",
    params(
        ("id" = String, Path, description = "Id of the filing"),
        ("sha256" = String, Path, description = "SHA-256 of the attachment", pattern = "^[0-9a-f]{64}$"),
    ),
    responses((status = 200, description = "The bytes", body = Binary, content_type = "application/octet-stream")),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("own"))),
)]
pub(super) async fn read_content(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path((id, sha256)) = path?;
    attached(registry, caller, id, sha256).await
}

/// The bytes of an attachment of a filing, for who may see it.
pub(crate) async fn attached(
    registry: Registry,
    caller: Caller,
    id: String,
    sha256: String,
) -> Result<Response, ApiError> {
    let asked = sha256.clone();
    let found = registry.store.read(move |db| {
        let row = caller.filing(db, &id)?;
        let unknown = || Refusal::UnknownAttachment(asked.chars().take(100).collect());
        if !row.attachments.contains(&asked) {
            return Err(unknown().into());
        }
        let status = attachment::status(db, row.account.as_deref(), &asked)?;
        let status = status.ok_or_else(unknown)?;
        if !status.complete {
            return Err(Refusal::AttachmentIncomplete(status.received).into());
        }
        Ok((row.account, status.length))
    });
    let (account, length) = found.await?;
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_LENGTH, length.to_string()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{sha256}\""),
        ),
    ];
    Ok((headers, streamed(registry, account, sha256)).into_response())
}

/// The parts one after the other, so that a large attachment never stands in memory whole.
fn streamed(registry: Registry, account: Option<String>, sha256: String) -> Body {
    let parts = try_unfold(0_u64, move |start| {
        let (store, whose, what) = (registry.store.clone(), account.clone(), sha256.clone());
        async move {
            let part = store
                .read(move |db| Ok(attachment::part(db, whose.as_deref(), &what, start)?))
                .await?;
            Ok::<_, Error>(part.map(|bytes| {
                let next = start + bytes.len() as u64;
                (Bytes::from(bytes), next)
            }))
        }
    });
    Body::from_stream(parts)
}

fn digest_of(sha256: Result<Path<String>, PathRejection>) -> Result<String, ApiError> {
    let Path(sha256) = sha256?;
    if is_digest(&sha256) {
        Ok(sha256)
    } else {
        Err(Refusal::BadDigest(sha256.chars().take(100).collect()).into())
    }
}

fn part_of(headers: &HeaderMap, bytes: Vec<u8>) -> Result<Part, ApiError> {
    let bad = |why: &str| ApiError::from(Refusal::BadRange(why.to_owned()));
    let own = bytes.len() as u64;
    let part = match headers.get(CONTENT_RANGE) {
        None => Part {
            start: 0,
            length: own,
            bytes,
        },
        Some(value) => {
            let (first, last, length) = value
                .to_str()
                .ok()
                .and_then(range)
                .ok_or_else(|| bad("Content-Range is `bytes FIRST-LAST/LENGTH`"))?;
            if last.checked_sub(first).and_then(|n| n.checked_add(1)) != Some(own) || last >= length
            {
                return Err(bad("Content-Range does not fit the body"));
            }
            Part {
                start: first,
                length,
                bytes,
            }
        }
    };
    if part.length == 0 || part.bytes.is_empty() {
        return Err(bad("an attachment has at least one byte"));
    }
    if part.length > LONGEST {
        return Err(ApiError::TooLarge(
            usize::try_from(LONGEST).unwrap_or(usize::MAX),
        ));
    }
    Ok(part)
}

fn range(text: &str) -> Option<(u64, u64, u64)> {
    let (span, length) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (first, last) = span.split_once('-')?;
    Some((
        first.parse().ok()?,
        last.parse().ok()?,
        length.parse().ok()?,
    ))
}
