//! `GET /register?q=&body=&state=&after=`: the public register.

use axum::extract::State;
use maud::{Markup, html};
use reqlament_core::filing::FilingState;
use serde::Deserialize;

use super::asked::{Asked, read};
use super::fault::Fault;
use super::page;
use super::table::Head::Words;
use super::table::table;
use crate::api::{Registry, cut};
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
    Asked(params): Asked<Params>,
) -> Result<Markup, Fault> {
    let sought = Sought {
        words: params.q.clone(),
        body: params.body.clone(),
        state: FilingState::of_word(&params.state),
        after: params.after.clone(),
    };
    let (desk, counts) = (registry.desk(), registry.counts.clone());
    let (mut rows, bodies) = read(&registry, move |db| {
        let bodies = counts.now(db, desk)?.bodies;
        Ok((service::page(db, &sought, LENGTH + 1)?, bodies))
    })
    .await?;
    let more = cut(&mut rows, LENGTH);
    let next = rows.last().filter(|_| more);
    let content = html! {
        (form(&params, bodies.keys().map(String::as_str)))
        @if rows.is_empty() { p { "Belə xidmət tapılmadı." } } @else { (services(&rows)) }
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

fn services(rows: &[ServiceRow]) -> Markup {
    let heads = [
        Words("Reyestr nömrəsi"),
        Words("Xidmətin adı"),
        Words("Qurum"),
        Words("Vəziyyəti"),
        Words("Qeydiyyat tarixi"),
    ];
    let rows = html! {
        @for row in rows {
            tr {
                td { (row.number) }
                th scope="row" { a href={"/register/" (row.number)} { (row.name) } }
                td { (row.body) }
                td { (row.state.az()) }
                td { (page::day(row.date)) }
            }
        }
    };
    table("Reyestr nömrəsinin sırası ilə", &heads, &rows)
}
