//! `GET /console/trail?after=`: everything that happened, for heads.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::fault::{Fault, Why};
use super::officer::Head;
use super::page;
use crate::api::{ApiError, Registry};
use crate::store::{account, event};

/// Events of a page.
const LENGTH: i64 = 50;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The place in the chain after which it begins; empty for the last page.
    #[serde(default)]
    after: String,
}

/// A stretch of the chain of events, with the digests by which each rests on the one before.
pub(super) async fn read_trail(
    State(registry): State<Registry>,
    Head(officer): Head,
    params: Result<Query<Params>, QueryRejection>,
) -> Result<Markup, Fault> {
    let fault = |why: Why| why.at(registry.kind);
    let Query(params) = params.map_err(|e| fault(ApiError::from(e).into()))?;
    let asked: Option<i64> = params.after.parse().ok().filter(|after| *after >= 0);
    let read = registry.store.read(move |db| {
        let end = i64::try_from(event::Chain::end(db)?.last).unwrap_or(i64::MAX);
        let after = asked.unwrap_or(end.saturating_sub(LENGTH).max(0));
        let length = usize::try_from(LENGTH).unwrap_or_default();
        let events = event::after(db, None, after, length)?;
        let names = account::all(db)?;
        let names = names.into_iter().map(|row| (row.id, row.name)).collect();
        Ok((after, end, events, names))
    });
    let (after, end, events, names) = read.await.map_err(|error| fault(error.into()))?;
    let law = registry.law;
    let content = html! {
        p {
            "Hər hadisənin yoxlama kodu ondan əvvəlkinin üzərində qurulur: biri dəyişdirilsə və ya çıxarılsa, zəncir qırılır. Bütün zənciri "
            code { "reqlament-registry verify" } " yoxlayır."
        }
        @if events.is_empty() { p { "Hadisə yoxdur." } } @else {
            div.scroll {
                table {
                    thead {
                        tr {
                            th.number scope="col" { "№" }
                            th scope="col" { "Nə vaxt" }
                            th scope="col" { "Ərizə" }
                            th scope="col" { "Vəziyyəti" }
                            th scope="col" { "Kim" }
                            th scope="col" { "Səbəb" }
                            th scope="col" { "Yoxlama kodu" }
                        }
                    }
                    tbody {
                        @for event in &events {
                            tr {
                                th.number scope="row" { (event.number) }
                                td { (page::moment(event.at)) }
                                td { a href={"/console/filings/" (event.filing)} { (event.filing) } }
                                td { (event.state.az()) }
                                td { (page::who(event, &names)) }
                                td { (page::why(law, event)) }
                                td { code { (event.digest) } }
                            }
                        }
                    }
                }
            }
        }
        nav.pages aria-label="Səhifələr" {
            a href="/console/trail/sign-ins" { "Girişlər" }
            @if after > 0 { a rel="prev" href={"/console/trail?after=" ((after - LENGTH).max(0))} { "Əvvəlki hadisələr" } }
            @if after.saturating_add(LENGTH) < end { a rel="next" href={"/console/trail?after=" (after + LENGTH)} { "Sonrakı hadisələr" } }
        }
    };
    Ok(page::own(
        registry.kind,
        &officer,
        "Əməliyyatların izi",
        &content,
    ))
}
