//! `GET /v1/filings?state=&after=&limit=`

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use chrono::{DateTime, Utc};
use reqlament_core::filing::FilingState;
use reqlament_core::wire::{FilingPage, FilingSummary};
use serde::Deserialize;
use utoipa::IntoParams;

use super::caller::Signed;
use super::{ApiError, Registry, page};
use crate::desk::Desk;
use crate::receipt;
use crate::store::filing::{self, FilingRow, Sought};

/// Which filings.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Params {
    /// Those that stand at this state alone.
    #[serde(default)]
    #[param(required = false, nullable = false)]
    state: Option<FilingState>,
    /// The `next` of the page before.
    #[serde(default)]
    #[param(required = false)]
    after: String,
    /// Most filings of the page; 200 at the most.
    #[serde(default = "page::usual")]
    #[param(required = false, minimum = 1, maximum = 200)]
    limit: usize,
}

/// The filings, the newest first.
///
/// An agency is told its own, the operator all.
#[utoipa::path(
    get,
    path = "/v1/filings",
    tag = "filings",
    params(Params),
    responses((status = 200, description = "A page", body = FilingPage)),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("signed"))),
)]
pub(super) async fn list_filings(
    Signed(caller): Signed,
    State(registry): State<Registry>,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Json<FilingPage>, ApiError> {
    let Query(params) = params?;
    let limit = page::length(params.limit)?;
    let sought = Sought {
        account: caller.limited_to().map(str::to_owned),
        state: params.state,
        before: page::place(&params.after)?,
    };
    let desk = registry.desk();
    let read = page::read(&registry, limit, move |db, most| {
        filing::page(db, &sought, most)
    });
    let (rows, more) = read.await?;
    let last = rows.last().filter(|_| more);
    Ok(Json(FilingPage {
        next: last.map(|(row, _)| row.sequence.to_string()),
        filings: rows
            .into_iter()
            .map(|(row, since)| summary(desk, row, since))
            .collect(),
    }))
}

fn summary(desk: Desk, row: FilingRow, since: DateTime<Utc>) -> FilingSummary {
    FilingSummary {
        deadline: receipt::deadline_of(desk, &row, since),
        filing: row.id,
        dossier: row.dossier,
        purpose: row.purpose,
        name: row.name,
        body: row.body,
        state: row.state,
        registry_number: row.number,
        received: row.received,
    }
}
