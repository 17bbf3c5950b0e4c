//! The HTTP API: a table of routes, a file per handler, errors as `application/problem+json`.

mod body;
mod check_health;
mod limits;
mod list_profiles;
mod list_services;
mod problem;
mod read_filing;
mod read_service;
mod submit_filing;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use reqlament_core::law::Law;
use tower_http::catch_panic::CatchPanicLayer;

use crate::kind::Kind;
use crate::store::Store;

pub use limits::Limits;
pub use problem::ApiError;

/// Where time comes from.
pub type Clock = fn() -> DateTime<Utc>;

/// What every handler works with.
#[derive(Debug, Clone)]
pub struct Registry {
    /// The database.
    pub store: Arc<Store>,
    /// The law by which filings are checked.
    pub law: &'static Law,
    /// Trial or official.
    pub kind: Kind,
    /// How much and how long.
    pub limits: Limits,
    /// Where time comes from.
    pub clock: Clock,
}

/// The routes.
pub fn router(registry: Registry) -> Router {
    Router::new()
        .route("/healthz", get(check_health::check_health))
        .route("/v1/filings", post(submit_filing::submit_filing))
        .route("/v1/filings/{id}", get(read_filing::read_filing))
        .route("/v1/services", get(list_services::list_services))
        .route("/v1/services/{number}", get(read_service::read_service))
        .route("/v1/profiles", get(list_profiles::list_profiles))
        .fallback(async || ApiError::NoRoute)
        .method_not_allowed_fallback(async || ApiError::NoMethod)
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(registry.limits, limits::in_time))
        .layer(CatchPanicLayer::custom(problem::of_panic))
        .with_state(registry)
}
