//! Forms as they were sent.

use axum::Form;
use axum::extract::FromRequest;
use axum::extract::Request;
use axum::extract::rejection::FormRejection;
use serde::de::DeserializeOwned;

use super::fault::{Fault, Why};
use crate::api::{ApiError, Registry};

/// What a form holds.
pub(super) struct Sent<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Registry> for Sent<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, registry: &Registry) -> Result<Self, Fault> {
        let read = <Form<T> as FromRequest<Registry>>::from_request(request, registry).await;
        read.map(|Form(form)| Self(form))
            .map_err(|rejection| Why::from(refused(&rejection)).at(registry.kind))
    }
}

fn refused(rejection: &FormRejection) -> ApiError {
    ApiError::Malformed(rejection.body_text())
}
