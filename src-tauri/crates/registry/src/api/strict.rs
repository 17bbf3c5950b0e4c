//! Where a registry is reached by TLS, browsers are told to come by nothing else (RFC 6797).

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::STRICT_TRANSPORT_SECURITY;
use axum::middleware::Next;
use axum::response::Response;

/// For a year. What else the host serves by other names is not ours to decide.
const YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Says so with every answer.
pub(super) async fn by_tls_alone(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert(STRICT_TRANSPORT_SECURITY, YEAR);
    response
}
