//! How much a request may bring and how long it may take.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use super::ApiError;

/// Limits of a request.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Most bytes of a body.
    pub body: usize,
    /// Longest time in which a body must have come.
    pub reading: Duration,
    /// Longest time until the answer, the reading of the body included.
    pub answering: Duration,
    /// Most bytes that all attachments of one account may come to.
    pub attachments: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 32 * 1024 * 1024,
            reading: Duration::from_secs(60),
            answering: Duration::from_secs(90),
            attachments: 20 * 1024 * 1024 * 1024,
        }
    }
}

/// Answers `timeout` when the handler takes too long. What it handed to the writer is still written and answers the
/// replay.
pub(super) async fn in_time(
    State(limits): State<Limits>,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    tokio::time::timeout(limits.answering, next.run(request))
        .await
        .map_err(|_| ApiError::Timeout)
}
