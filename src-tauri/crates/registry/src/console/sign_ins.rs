//! `GET /console/trail/sign-ins?before=`: who signed in to the console and who was refused, for heads.

use std::collections::BTreeMap;

use axum::extract::State;
use maud::{Markup, html};
use serde::Deserialize;

use super::asked::{Asked, read};
use super::fault::Fault;
use super::officer::Head;
use super::page;
use super::table::{Head as Column, table};
use crate::api::Registry;
use crate::store::account;
use crate::store::sign_in::{self, Outcome};

/// Tries of a page.
const LENGTH: usize = 50;

const COLUMNS: [Column; 3] = [
    Column::Words("Nə vaxt"),
    Column::Words("Hesab"),
    Column::Words("Nəticəsi"),
];

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
    Asked(params): Asked<Params>,
) -> Result<Markup, Fault> {
    let place = params.before.parse().unwrap_or(i64::MAX);
    let (rows, names) = read(&registry, move |db| {
        let rows = sign_in::before(db, place, LENGTH)?;
        let names = account::all(db)?.into_iter().map(|row| (row.id, row.name));
        Ok((rows, names.collect::<BTreeMap<_, _>>()))
    })
    .await?;
    let earlier = rows.last().filter(|_| rows.len() == LENGTH);
    let content = html! {
        @if rows.is_empty() { p { "Giriş olmayıb." } } @else {
            (table("", &COLUMNS, &html! {
                @for row in &rows {
                    tr {
                        td { (page::moment(row.at)) }
                        th scope="row" { (row.account) " (" (names.get(&row.account).map_or("", String::as_str)) ")" }
                        td { (outcome(row.outcome)) }
                    }
                }
            }))
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
