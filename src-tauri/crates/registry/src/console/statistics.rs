//! `GET /register/statistics`

use std::collections::BTreeMap;

use axum::extract::State;
use maud::{Markup, html};
use reqlament_core::filing::{FilingState, Purpose};

use super::asked::read;
use super::fault::Fault;
use super::page;
use super::queue::purpose;
use super::table::Head::{Number, Words};
use super::table::table;
use crate::api::Registry;

/// How many services and filings there are.
pub(super) async fn read_statistics(State(registry): State<Registry>) -> Result<Markup, Fault> {
    let (desk, all) = (registry.desk(), registry.counts.clone());
    let counted = read(&registry, move |db| Ok(all.now(db, desk)?)).await?;
    let content = html! {
        p { (page::day(counted.day)) " tarixinə" }
        h2 { "Xidmətlər" }
        (counts("Vəziyyəti", counted.services.iter().map(|(word, count)| (state(word), *count))))
        h2 { "Qurumlar" }
        @if counted.bodies.is_empty() { p { "Qüvvədə olan xidmət yoxdur." } }
        @else { (counts("Qurum", counted.bodies.iter().map(|(body, count)| (body.as_str(), *count)))) }
        h2 { "Müraciətlər" }
        @for (asked, states) in &counted.filings {
            h3 { (Purpose::of_word(asked).map_or(asked.as_str(), |asked| purpose(asked))) }
            (of_states(states))
        }
    };
    Ok(page::public(registry.kind, "Statistika", &content))
}

fn of_states(states: &BTreeMap<String, u64>) -> Markup {
    counts(
        "Vəziyyəti",
        states.iter().map(|(word, count)| (state(word), *count)),
    )
}

fn state(word: &str) -> &str {
    FilingState::of_word(word).map_or(word, |state| state.az())
}

fn counts<'a>(what: &'static str, rows: impl Iterator<Item = (&'a str, u64)>) -> Markup {
    let rows = html! {
        @for (name, count) in rows { tr { th scope="row" { (name) } td.number { (count) } } }
    };
    table("", &[Words(what), Number("Sayı")], &rows)
}
