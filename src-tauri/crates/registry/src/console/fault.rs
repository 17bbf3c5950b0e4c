//! What went wrong, as a page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::page;
use crate::api::ApiError;
use crate::error::Error;
use crate::kind::Kind;
use crate::refusal::Refusal;
use crate::store::StoreError;

/// Why a page was not made, and in which registry.
#[derive(Debug)]
pub(super) struct Fault {
    kind: Kind,
    why: Why,
    /// The page to which it leads back, and what that is.
    back: Option<(String, &'static str)>,
}

impl Fault {
    /// Leads back to a page.
    pub(super) fn back(self, address: String, name: &'static str) -> Self {
        Self {
            back: Some((address, name)),
            ..self
        }
    }
}

/// Why a page was not made.
#[derive(Debug)]
pub(super) enum Why {
    /// Nobody is signed in.
    SignedOut,
    /// A form without its token: sent from elsewhere, or after the session ended.
    Token,
    /// As at the API.
    Api(ApiError),
}

impl From<ApiError> for Why {
    fn from(error: ApiError) -> Self {
        Why::Api(error)
    }
}

impl From<Error> for Why {
    fn from(error: Error) -> Self {
        Why::Api(error.into())
    }
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        Why::Api(refusal.into())
    }
}

impl From<StoreError> for Why {
    fn from(error: StoreError) -> Self {
        Why::Api(error.into())
    }
}

impl Why {
    /// The fault in a registry of this kind.
    pub(super) fn at(self, kind: Kind) -> Fault {
        Fault {
            kind,
            why: self,
            back: None,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, title, detail) = match self.why {
            Why::SignedOut => return Redirect::to("/console/sign-in").into_response(),
            Why::Token => (
                StatusCode::FORBIDDEN,
                "Forma qəbul edilmədi",
                "Formanın nişanı yoxdur və ya köhnəlib; heç nə dəyişdirilmədi. Səhifəni yenidən açıb təkrar göndərin.".to_owned(),
            ),
            Why::Api(error) => {
                let status = error.status();
                if status.is_server_error() {
                    tracing::error!(code = error.code(), "{error}");
                }
                (status, error.title(), error.detail())
            }
        };
        let content = html! {
            p { (detail) }
            @if let Some((address, name)) = &self.back { p { a href=(address) { (name) } } }
            p { a href="/console" { "Müraciətlərə qayıt" } " · " a href="/register" { "Reyestrə qayıt" } }
        };
        (status, page::public(self.kind, title, &content)).into_response()
    }
}
