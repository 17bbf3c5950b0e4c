//! `GET /v1/services/{number}`, its history and its text

use std::collections::HashSet;

use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use reqlament_core::filing::{Edition, RegisteredService};
use reqlament_core::form::Item;
use reqlament_core::law::Law;
use reqlament_core::wire::{ServiceHistory, ServiceText};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{ApiError, Registry};
use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::register;
use crate::store::service::{self, ServiceRow};

fn found(database: &mut dyn Database, number: &str) -> Result<ServiceRow, Error> {
    let service = service::by_number(database, number)?;
    service.ok_or_else(|| Refusal::UnknownNumber(number.chars().take(100).collect()).into())
}

/// A service of the public register, cancelled ones included.
#[utoipa::path(
    get,
    path = "/v1/services/{number}",
    tag = "services",
    params(("number" = String, Path, description = "Registry number")),
    responses((status = 200, description = "The service", body = RegisteredService)),
    security(()),
)]
pub(super) async fn read_service(
    State(registry): State<Registry>,
    number: Result<Path<String>, PathRejection>,
) -> Result<Json<RegisteredService>, ApiError> {
    let Path(number) = number?;
    let service = registry.store.read(move |db| found(db, &number));
    Ok(Json(service.await?.into()))
}

/// Everything that was granted under a number, oldest first.
///
/// A number is never given again and its history never forgotten (191/2011, 10.2.3, 10.4, 10.5).
#[utoipa::path(
    get,
    path = "/v1/services/{number}/history",
    tag = "services",
    params(("number" = String, Path, description = "Registry number")),
    responses((status = 200, description = "The history", body = ServiceHistory)),
    security(()),
)]
pub(super) async fn read_history(
    State(registry): State<Registry>,
    number: Result<Path<String>, PathRejection>,
) -> Result<Json<ServiceHistory>, ApiError> {
    let Path(number) = number?;
    let history = registry.store.read(move |db| {
        let number = found(db, &number)?.number;
        let steps = register::history(db, &number)?;
        Ok(ServiceHistory { number, steps })
    });
    Ok(Json(history.await?))
}

/// Which text.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Params {
    /// Digest of an edition of the history; without it the last one that was put in force.
    #[serde(default)]
    #[param(required = false)]
    digest: String,
}

/// What the official forms of a service hold, now or at an earlier step.
#[utoipa::path(
    get,
    path = "/v1/services/{number}/text",
    tag = "services",
    params(("number" = String, Path, description = "Registry number"), Params),
    responses((status = 200, description = "The text", body = ServiceText)),
    security(()),
)]
pub(super) async fn read_text(
    State(registry): State<Registry>,
    number: Result<Path<String>, PathRejection>,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Json<ServiceText>, ApiError> {
    let (Path(number), Query(Params { digest })) = (number?, params?);
    let law = registry.law;
    let text = registry.store.read(move |db| {
        let service = found(db, &number)?;
        let digest = if digest.is_empty() {
            service.digest.clone()
        } else {
            digest
        };
        let packet = register::packet(db, &service.number, &digest)?
            .ok_or_else(|| Refusal::UnknownText(digest.chars().take(100).collect()))?;
        Ok(ServiceText {
            current: digest == service.digest,
            number: service.number,
            digest,
            edition: printed(law, packet.edition),
        })
    });
    Ok(Json(text.await?))
}

/// The edition without facts that no official form of its profile prints: those are the agency's own.
fn printed(law: &Law, mut edition: Edition) -> Edition {
    let forms = law
        .profile(&edition.profile)
        .map(|profile| profile.forms.as_slice())
        .unwrap_or_default();
    let shown: HashSet<&str> = forms
        .iter()
        .filter_map(|id| law.form(id))
        .flat_map(|form| &form.items)
        .flat_map(Item::fact_ids)
        .collect();
    edition.facts.retain(|id, _| shown.contains(id.as_str()));
    edition
}
