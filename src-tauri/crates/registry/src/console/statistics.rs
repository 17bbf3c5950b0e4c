//! `GET /register/statistics`

use std::collections::BTreeMap;

use axum::extract::State;
use maud::{Markup, html};
use reqlament_core::filing::{FilingState, Purpose};

use super::fault::{Fault, Why};
use super::page;
use super::queue::purpose;
use crate::api::Registry;
use crate::store::register;

/// How many services and filings there are.
pub(super) async fn read_statistics(State(registry): State<Registry>) -> Result<Markup, Fault> {
    let desk = registry.desk();
    let counted = registry
        .store
        .read(move |db| Ok(register::statistics(db, desk)?));
    let counted = counted
        .await
        .map_err(|error| Why::from(error).at(registry.kind))?;
    let content = html! {
        p { (page::day(counted.day)) " tarixinə" }
        h2 { "Xidmətlər" }
        (table("Vəziyyəti", counted.services.iter().map(|(word, count)| (state(word), *count))))
        h2 { "Qurumlar" }
        @if counted.bodies.is_empty() { p { "Qüvvədə olan xidmət yoxdur." } }
        @else { (table("Qurum", counted.bodies.iter().map(|(body, count)| (body.as_str(), *count)))) }
        h2 { "Müraciətlər" }
        @for (asked, states) in &counted.filings {
            h3 { (Purpose::of_word(asked).map_or(asked.as_str(), |asked| purpose(asked))) }
            (of_states(states))
        }
    };
    Ok(page::public(registry.kind, "Statistika", &content))
}

fn of_states(states: &BTreeMap<String, u64>) -> Markup {
    table(
        "Vəziyyəti",
        states.iter().map(|(word, count)| (state(word), *count)),
    )
}

fn state(word: &str) -> &str {
    FilingState::of_word(word).map_or(word, |state| state.az())
}

fn table<'a>(what: &str, rows: impl Iterator<Item = (&'a str, u64)>) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { (what) } th.number scope="col" { "Sayı" } } }
            tbody { @for (name, count) in rows { tr { th scope="row" { (name) } td.number { (count) } } } }
        }
    }
}
