//! `POST /v1/filings`

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use reqlament_core::filing::Receipt;

use super::{ApiError, Registry, body};
use crate::admit::{Submission, admit};
use crate::kind::day_of;
use crate::submit::{Taken, replay, submit};

/// Takes a packet once: 201 with the receipt, 200 at a replay.
pub(super) async fn submit_filing(
    State(registry): State<Registry>,
    headers: HeaderMap,
    body: Body,
) -> Result<(StatusCode, Json<Receipt>), ApiError> {
    let key = idempotency_key(&headers)?;
    let bytes = body::read(&headers, body, &registry.limits).await?;
    let submission = aside(move || Ok(Submission::of(body::parse(&bytes)?)?)).await?;

    // A replay is answered by what was done then, even if the law's data have changed since.
    let (asked, content) = (key.clone(), submission.content.clone());
    if let Some(receipt) = registry
        .store
        .read(move |db| replay(db, &asked, &content))
        .await?
    {
        return Ok((StatusCode::OK, Json(receipt)));
    }
    let Registry {
        law, kind, clock, ..
    } = registry;
    let now = clock();
    let (submission, name) = aside(move || {
        let name = admit(law, &submission.packet, day_of(now))?;
        Ok((submission, name))
    })
    .await?;
    match registry
        .store
        .write(move |db| submit(db, now, kind, &key, &submission, &name))
        .await?
    {
        Taken::New(receipt) => Ok((StatusCode::CREATED, Json(receipt))),
        Taken::Replay(receipt) => Ok((StatusCode::OK, Json(receipt))),
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
