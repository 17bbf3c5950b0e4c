//! A name for each request, by which the caller's error and the registry's log are brought together.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use uuid::Uuid;

use super::Registry;

/// The header that carries it, both ways.
pub(super) const HEADER: HeaderName = HeaderName::from_static("x-correlation-id");

tokio::task_local! {
    static CURRENT: String;
}

/// The id of the request that is being answered.
pub(crate) fn current() -> Option<String> {
    CURRENT.try_with(Clone::clone).ok()
}

/// Names a request, answers under that name, logs and counts it. What the caller calls it is kept where it can be one.
pub(super) async fn follow(
    State(registry): State<Registry>,
    request: Request,
    next: Next,
) -> Response {
    let id = given(request.headers()).unwrap_or_else(|| Uuid::now_v7().to_string());
    let method = request.method().clone();
    // The address as it is declared, so that no filing's id stands in the log or in a measure.
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("-", |path| path.as_str())
        .to_owned();
    let begun = Instant::now();
    let mut response = CURRENT.scope(id.clone(), next.run(request)).await;
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    tracing::info!(
        correlation = id,
        method = method.as_str(),
        route,
        status,
        milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        "answered"
    );
    registry.measures.answered(&method, &route, status, took);
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

fn given(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(HEADER)?.to_str().ok()?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    ((1..=64).contains(&text.len()) && text.chars().all(allowed)).then(|| text.to_owned())
}
