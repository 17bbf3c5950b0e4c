//! The HTTP API: a table of routes, a file per handler, its contract, errors as `application/problem+json`.

mod attachments;
mod body;
mod caller;
mod check_health;
mod codes;
mod contract;
mod correlation;
mod decide_filing;
mod docs;
mod give_token;
mod limits;
mod list_events;
mod list_filings;
mod list_notices;
mod list_profiles;
mod list_services;
mod measures;
mod opinions;
mod pace;
mod page;
mod problem;
mod read_filing;
mod read_packet;
mod read_service;
mod read_statistics;
mod strict;
mod submit_filing;
mod tag;
mod wording;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use chrono::{DateTime, Utc};
use reqlament_core::law::Law;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::console;
use crate::counts::Counts;
use crate::desk::Desk;
use crate::kind::Kind;
use crate::press::Press;
use crate::store::Store;

pub(crate) use attachments::attached;
pub use codes::CODES;
pub use contract::{document, wire_schema};
pub(crate) use correlation::current as current_correlation;
pub use limits::Limits;
pub use measures::Measures;
pub use pace::Pace;
pub(crate) use page::cut;
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
    /// How often.
    pub pace: Pace,
    /// What is measured.
    pub measures: Measures,
    /// What sets texts as PDF.
    pub press: Press,
    /// What was counted.
    pub counts: Counts,
    /// Whether cookies go over TLS alone.
    pub secure: bool,
    /// Where time comes from.
    pub clock: Clock,
}

impl Registry {
    /// What a use case works by, at this moment.
    pub(crate) fn desk(&self) -> Desk {
        Desk {
            law: self.law,
            kind: self.kind,
            now: (self.clock)(),
        }
    }
}

/// The routes with what is declared of them.
fn routes() -> OpenApiRouter<Registry> {
    OpenApiRouter::with_openapi(contract::head())
        .routes(routes!(
            submit_filing::submit_filing,
            list_filings::list_filings
        ))
        .routes(routes!(read_filing::read_filing))
        .routes(routes!(read_packet::read_packet))
        .routes(routes!(list_events::list_events))
        .routes(routes!(decide_filing::decide_filing))
        .routes(routes!(opinions::list_opinions, opinions::add_opinion))
        .routes(routes!(attachments::read_content))
        .routes(routes!(
            attachments::read_attachment,
            attachments::put_attachment
        ))
        .routes(routes!(list_notices::list_notices))
        .routes(routes!(list_services::list_services))
        .routes(routes!(read_service::read_service))
        .routes(routes!(read_service::read_history))
        .routes(routes!(read_service::read_text))
        .routes(routes!(read_statistics::read_statistics))
        .routes(routes!(list_profiles::list_profiles))
        .routes(routes!(give_token::give_token))
        .routes(routes!(docs::read_document))
        .routes(routes!(docs::read_docs))
        .routes(routes!(check_health::check_health))
        .routes(routes!(check_health::check_readiness))
        .routes(routes!(check_health::read_metrics))
}

/// The router of a registry.
pub fn router(registry: Registry) -> Router {
    let (router, _) = routes().split_for_parts();
    let router = router
        .merge(console::routes())
        .fallback(console::nothing)
        .method_not_allowed_fallback(async || ApiError::NoMethod)
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(registry.clone(), caller::identify))
        .layer(from_fn_with_state(registry.limits, limits::in_time))
        .layer(CatchPanicLayer::custom(problem::of_panic))
        .layer(from_fn(docs::plain))
        .layer(from_fn_with_state(registry.clone(), correlation::follow));
    let router = if registry.secure {
        router.layer(from_fn(strict::by_tls_alone))
    } else {
        router
    };
    router.with_state(registry)
}
