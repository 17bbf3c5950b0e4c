//! `GET /console/trail/sign-ins?before=`: who signed in to the console and who was refused, for heads.

use std::collections::BTreeMap;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::fault::{Fault, Why};
use super::officer::Head;
use super::page;
use crate::api::{ApiError, Registry};
use crate::store::account;
use crate::store::sign_in::{self, Outcome};

/// Tries of a page.
const LENGTH: usize = 50;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The place before which it begins; empty for the newest.
    #[serde(default)]
    before: String,
}

/// A page of tries, the newest first.
pub(super) async fn read_sign_ins(
    State(registry): State<Registry>,
    Head(officer): Head,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Markup, Fault> {
    let fault = |why: Why| why.at(registry.kind);
    let Query(params) = params.map_err(|e| fault(ApiError::from(e).into()))?;
    let place = params.before.parse().unwrap_or(i64::MAX);
    let read = registry.store.read(move |db| {
        let rows = sign_in::before(db, place, LENGTH)?;
        let names = account::all(db)?.into_iter().map(|row| (row.id, row.name));
        Ok((rows, names.collect::<BTreeMap<_, _>>()))
    });
    let (rows, names) = read.await.map_err(|error| fault(error.into()))?;
    let earlier = rows.last().filter(|_| rows.len() == LENGTH);
    let content = html! {
        @if rows.is_empty() { p { "Giriş olmayıb." } } @else {
            div.scroll {
                table {
                    thead {
                        tr {
                            th scope="col" { "Nə vaxt" }
                            th scope="col" { "Hesab" }
                            th scope="col" { "Nəticəsi" }
                        }
                    }
                    tbody {
                        @for row in &rows {
                            tr {
                                td { (page::moment(row.at)) }
                                th scope="row" { (row.account) " (" (names.get(&row.account).map_or("", String::as_str)) ")" }
                                td { (outcome(row.outcome)) }
                            }
                        }
                    }
                }
            }
        }
        nav.pages aria-label="Səhifələr" {
            a href="/console/trail" { "Ərizələr üzrə əməliyyatlar" }
            @if let Some(last) = earlier { a rel="next" href={"/console/trail/sign-ins?before=" (last.number)} { "Əvvəlki girişlər" } }
        }
    };
    Ok(page::own(registry.kind, &officer, "Girişlər", &content))
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Opened => "daxil olub",
        Outcome::Refused => "parol və ya kod yanlış olub, daxil olmayıb",
    }
}
