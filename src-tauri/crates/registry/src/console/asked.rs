//! What every page is asked by and reads from, with faults that are pages.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::fault::{Fault, Why};
use crate::api::{ApiError, Registry};
use crate::error::Error;
use crate::store::database::Database;

/// What stands behind the question mark of an address.
pub(super) struct Asked<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequestParts<Registry> for Asked<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, registry: &Registry) -> Result<Self, Fault> {
        let asked = Query::<T>::from_request_parts(parts, registry).await;
        let Query(asked) = asked.map_err(|e| Why::from(ApiError::from(e)).at(registry.kind))?;
        Ok(Self(asked))
    }
}

/// What the path of an address names.
pub(super) struct Named<T>(pub(super) T);

impl<T: DeserializeOwned + Send> FromRequestParts<Registry> for Named<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, registry: &Registry) -> Result<Self, Fault> {
        let named = Path::<T>::from_request_parts(parts, registry).await;
        let Path(named) = named.map_err(|e| Why::from(ApiError::from(e)).at(registry.kind))?;
        Ok(Self(named))
    }
}

/// Reads one state of the registry.
pub(super) async fn read<T: Send + 'static>(
    registry: &Registry,
    work: impl FnOnce(&mut dyn Database) -> Result<T, Error> + Send + 'static,
) -> Result<T, Fault> {
    let read = registry.store.read(work).await;
    read.map_err(|error| Why::from(error).at(registry.kind))
}

/// Makes what takes longer than a thread that serves should be held.
pub(super) async fn made<T: Send + 'static>(
    registry: &Registry,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Fault> {
    let made = tokio::task::spawn_blocking(work).await;
    let made = made.map_err(|_| Why::from(ApiError::Fault).at(registry.kind))?;
    made.map_err(|error| Why::from(error).at(registry.kind))
}
