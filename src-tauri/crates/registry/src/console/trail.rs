//! `GET /console/trail?after=`: everything that happened, for heads.

use axum::extract::State;
use maud::{Markup, html};
use serde::Deserialize;

use super::asked::{Asked, read};
use super::fault::Fault;
use super::officer::Head;
use super::page;
use super::table::{Head as Column, table};
use crate::api::Registry;
use crate::store::{account, event};

/// Events of a page.
const LENGTH: i64 = 50;

const COLUMNS: [Column; 7] = [
    Column::Number("№"),
    Column::Words("Nə vaxt"),
    Column::Words("Ərizə"),
    Column::Words("Vəziyyəti"),
    Column::Words("Kim"),
    Column::Words("Səbəb"),
    Column::Words("Yoxlama kodu"),
];

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
    Asked(params): Asked<Params>,
) -> Result<Markup, Fault> {
    let asked: Option<i64> = params.after.parse().ok().filter(|after| *after >= 0);
    let (after, end, events, names) = read(&registry, move |db| {
        let end = i64::try_from(event::Chain::end(db)?.last).unwrap_or(i64::MAX);
        let after = asked.unwrap_or(end.saturating_sub(LENGTH).max(0));
        let length = usize::try_from(LENGTH).unwrap_or_default();
        let events = event::after(db, None, after, length)?;
        let names = account::all(db)?;
        let names = names.into_iter().map(|row| (row.id, row.name)).collect();
        Ok((after, end, events, names))
    })
    .await?;
    let law = registry.law;
    let content = html! {
        p {
            "Hər hadisənin yoxlama kodu ondan əvvəlkinin üzərində qurulur: biri dəyişdirilsə və ya çıxarılsa, zəncir qırılır. Bütün zənciri "
            code { "reqlament-registry verify" } " yoxlayır."
        }
        @if events.is_empty() { p { "Hadisə yoxdur." } } @else {
            (table("", &COLUMNS, &html! {
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
            }))
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
