//! `POST /v1/filings`

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use reqlament_core::filing::{Packet, Receipt};

use super::caller::Filer;
use super::tag::tagged;
use super::{ApiError, Registry, body};
use crate::admit::{Submission, admit};
use crate::submit::{Offered, Taken, replay, submit};

/// Files a packet.
///
/// Taken once under its key: 201 with the receipt, 200 at a replay of the same content (191/2011, 10.2).
#[utoipa::path(
    post,
    path = "/v1/filings",
    tag = "filings",
    request_body = Packet,
    params(("Idempotency-Key" = String, Header, description = "1 to 255 visible ASCII characters, the same at every try of this filing", min_length = 1, max_length = 255, pattern = "^[!-~]+$")),
    responses(
        (status = 201, description = "It was taken", body = Receipt, headers(("ETag" = String, description = "Tag of the state, for `If-Match` of a decision"))),
        (status = 200, description = "It was taken before; where it stands now", body = Receipt, headers(("ETag" = String, description = "Tag of the state"))),
    ),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("agency"))),
)]
pub(super) async fn submit_filing(
    Filer(caller): Filer,
    State(registry): State<Registry>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let key = idempotency_key(&headers)?;
    let bytes = body::read(&headers, body, &registry.limits).await?;
    let (desk, account) = (registry.desk(), caller.account().map(str::to_owned));
    let (submission, admitted) = aside(move || {
        let submission = Submission::of(body::parse(&bytes)?)?;
        let admitted = admit(desk.law, &submission.packet, desk.today());
        Ok((submission, admitted))
    })
    .await?;
    let service = match admitted {
        Ok(service) => service,
        // A replay is answered by what was done then, even if the law's data have changed since.
        Err(error) => {
            let before = registry.store.read(move |db| {
                let content = &submission.content;
                replay(db, desk, account.as_deref(), &key, content)
            });
            let told = before.await?.ok_or(error)?;
            return Ok(tagged(told).into_response());
        }
    };
    let taken = registry.store.write(move |db| {
        let offered = Offered {
            key: &key,
            account: account.as_deref(),
            submission: &submission,
            service: &service,
        };
        submit(db, desk, offered)
    });
    match taken.await? {
        Taken::New(told) => {
            registry.measures.brought_to(told.receipt.state.word());
            Ok((StatusCode::CREATED, tagged(told)).into_response())
        }
        Taken::Replay(told) => Ok(tagged(told).into_response()),
    }
}

fn idempotency_key(headers: &HeaderMap) -> Result<String, ApiError> {
    let mut given = headers.get_all("idempotency-key").iter();
    let key = given.next().ok_or(ApiError::KeyMissing)?.as_bytes();
    if !(1..=255).contains(&key.len())
        || !key.iter().all(u8::is_ascii_graphic)
        || given.next().is_some()
    {
        return Err(ApiError::KeyMalformed);
    }
    Ok(String::from_utf8_lossy(key).into_owned())
}

/// Does work that takes milliseconds of computing beside the threads that serve.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| ApiError::Fault)?
}
