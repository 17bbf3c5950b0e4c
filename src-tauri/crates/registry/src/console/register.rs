//! `GET /register?q=&body=&state=&after=`: the public register.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use maud::{Markup, html};
use reqlament_core::filing::FilingState;
use serde::Deserialize;

use super::fault::{Fault, Why};
use super::page;
use crate::api::{ApiError, Registry};
use crate::store::register;
use crate::store::service::{self, ServiceRow, Sought};

/// Services of a page.
const LENGTH: usize = 50;

const STATES: [FilingState; 3] = [
    FilingState::Registered,
    FilingState::Amended,
    FilingState::Cancelled,
];

/// Which services.
#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Words of the name.
    #[serde(default)]
    q: String,
    /// Full name of the body.
    #[serde(default)]
    body: String,
    /// Where they stand; empty for any.
    #[serde(default)]
    state: String,
    /// The number with which the page before ended.
    #[serde(default)]
    after: String,
}

/// The services that are sought, in the order of their numbers.
pub(super) async fn search(
    State(registry): State<Registry>,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Markup, Fault> {
    let fault = |why: Why| why.at(registry.kind);
    let Query(params) = params.map_err(|e| fault(ApiError::from(e).into()))?;
    let sought = Sought {
        words: params.q.clone(),
        body: params.body.clone(),
        state: FilingState::of_word(&params.state),
        after: params.after.clone(),
    };
    let read = registry.store.read(move |db| {
        let bodies = register::bodies(db)?;
        Ok((service::page(db, &sought, LENGTH + 1)?, bodies))
    });
    let (mut rows, bodies) = read.await.map_err(|error| fault(error.into()))?;
    let more = rows.len() > LENGTH;
    rows.truncate(LENGTH);
    let next = rows.last().filter(|_| more);
    let content = html! {
        (form(&params, bodies.keys().map(String::as_str)))
        @if rows.is_empty() { p { "Belə xidmət tapılmadı." } } @else { (table(&rows)) }
        @if let Some(next) = next {
            nav.pages aria-label="Səhifələr" {
                a rel="next" href={"/register?" (query(&params, &next.number))} { "Növbəti səhifə" }
            }
        }
    };
    Ok(page::public(registry.kind, "Xidmətlər", &content))
}

fn query(params: &Params, after: &str) -> String {
    let fields = [
        ("q", params.q.as_str()),
        ("body", &params.body),
        ("state", &params.state),
        ("after", after),
    ];
    serde_urlencoded::to_string(fields).unwrap_or_default()
}

fn form<'a>(params: &Params, bodies: impl Iterator<Item = &'a str>) -> Markup {
    html! {
        form.line method="get" action="/register" role="search" {
            div {
                label for="q" { "Xidmətin adı" }
                input id="q" name="q" type="search" value=(params.q);
            }
            div {
                label for="body" { "Qurum" }
                select id="body" name="body" {
                    option value="" { "hamısı" }
                    @for body in bodies { option value=(body) selected[body == params.body] { (body) } }
                }
            }
            div {
                label for="state" { "Vəziyyəti" }
                select id="state" name="state" {
                    option value="" { "hamısı" }
                    @for state in STATES {
                        option value=(state.word()) selected[state.word() == params.state] { (state.az()) }
                    }
                }
            }
            button type="submit" { "Axtar" }
        }
    }
}

fn table(rows: &[ServiceRow]) -> Markup {
    html! {
        div.scroll {
            table {
                caption { "Reyestr nömrəsinin sırası ilə" }
                thead {
                    tr {
                        th scope="col" { "Reyestr nömrəsi" }
                        th scope="col" { "Xidmətin adı" }
                        th scope="col" { "Qurum" }
                        th scope="col" { "Vəziyyəti" }
                        th scope="col" { "Qeydiyyat tarixi" }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            td { (row.number) }
                            th scope="row" { a href={"/register/" (row.number)} { (row.name) } }
                            td { (row.body) }
                            td { (row.state.az()) }
                            td { (page::day(row.date)) }
                        }
                    }
                }
            }
        }
    }
}
