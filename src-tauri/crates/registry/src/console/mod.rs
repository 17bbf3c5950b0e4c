//! The operator's console and the register's pages: made here, escaped by `maud`, usable without scripts, with nothing
//! from elsewhere.
//!
//! It owns addresses, forms, cookies and wording; what is decided is decided by the use cases that the API calls too.
//! Reading order: [`page`] (what stands around every page), [`table`], [`asked`], [`cookie`] and [`officer`] (who is there), [`fault`] (what went
//! wrong), then a file per page.

mod asked;
mod cookie;
mod decision;
mod difference;
mod examined;
mod fault;
mod filing;
mod findings;
mod form;
mod linked;
mod officer;
mod page;
mod print;
mod queue;
mod register;
mod said;
mod service;
mod sign_in;
mod sign_ins;
mod signature;
mod statistics;
mod table;
mod text;
mod trail;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::Uri;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::api::{ApiError, Registry};
use fault::Why;

/// Most bytes of a form: reasons at many facts fit.
const FORM: usize = 256 * 1024;

/// The routes of all pages.
pub(crate) fn routes() -> Router<Registry> {
    Router::new()
        .route("/", get(async || Redirect::to("/register")))
        .route("/style.css", get(page::style))
        .route("/console", get(queue::read_queue))
        .route("/console/trail", get(trail::read_trail))
        .route("/console/trail/sign-ins", get(sign_ins::read_sign_ins))
        .route("/register", get(register::search))
        .route("/register/statistics", get(statistics::read_statistics))
        .route("/register/{number}", get(service::read_service))
        .route("/console/filings/{id}", get(filing::read_filing))
        .route(
            "/console/filings/{id}/attachments/{sha256}",
            get(filing::read_attachment),
        )
        .route(
            "/console/filings/{id}/reglament.pdf",
            get(print::read_reglament),
        )
        .route("/console/filings/{id}/decisions", post(decision::decide))
        .route(
            "/console/sign-in",
            get(sign_in::read_form).post(sign_in::sign_in),
        )
        .route("/console/sign-out", post(sign_in::sign_out))
        .layer(DefaultBodyLimit::max(FORM))
        .layer(from_fn(page::guarded))
}

/// The answer where nothing is: a page among the pages, a problem elsewhere.
pub(crate) async fn nothing(State(registry): State<Registry>, address: Uri) -> Response {
    let below = |place: &str| {
        let rest = address.path().strip_prefix(place);
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    if below("/console") || below("/register") {
        let fault = Why::from(ApiError::NoRoute).at(registry.kind);
        return page::guard(fault.into_response());
    }
    ApiError::NoRoute.into_response()
}
