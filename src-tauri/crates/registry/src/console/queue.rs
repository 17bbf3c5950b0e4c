//! `GET /console?state=&after=`: what waits for a decision, and by when.

use axum::extract::State;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use reqlament_core::deadline::FilingDeadline;
use reqlament_core::filing::{FilingState, Purpose};
use serde::Deserialize;

use super::asked::{Asked, read};
use super::fault::Fault;
use super::officer::Officer;
use super::page;
use super::table::Head::Words;
use super::table::table;
use crate::api::{Registry, cut};
use crate::desk::Desk;
use crate::receipt;
use crate::store::filing::{self, FilingRow, Sought};
use crate::store::queue;

/// Filings of a page.
const LENGTH: usize = 50;

/// The states by which one may choose, in the order of a filing's life.
const STATES: [FilingState; 7] = [
    FilingState::Received,
    FilingState::Examining,
    FilingState::Returned,
    FilingState::Registered,
    FilingState::Amended,
    FilingState::Cancelled,
    FilingState::Refused,
];

/// Which filings.
#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// A state; empty for all that wait.
    #[serde(default)]
    state: String,
    /// The place where the page before ended.
    #[serde(default)]
    after: String,
}

/// The filings: those that wait, the longest waiting first; decided ones, the newest first.
pub(super) async fn read_queue(
    State(registry): State<Registry>,
    officer: Officer,
    Asked(params): Asked<Params>,
) -> Result<Markup, Fault> {
    let state = FilingState::of_word(&params.state);
    let after: Option<i64> = params.after.parse().ok();
    let rows = read(&registry, move |db| match state {
        Some(state) if state.is_final() => {
            let sought = Sought {
                state: Some(state),
                before: after,
                ..Sought::default()
            };
            Ok(filing::page(db, &sought, LENGTH + 1)?)
        }
        _ => Ok(queue::page(db, state, after.unwrap_or(0), LENGTH + 1)?),
    });
    let mut rows = rows.await?;
    let more = cut(&mut rows, LENGTH);
    let next = rows.last().filter(|_| more).map(|(row, _)| row.sequence);
    let content = html! {
        (chooser(state))
        @if rows.is_empty() { p { "Belə müraciət yoxdur." } } @else { (filings(registry.desk(), &rows, state)) }
        (pages(state, after.is_some(), next))
    };
    Ok(page::own(registry.kind, &officer, "Müraciətlər", &content))
}

fn chooser(chosen: Option<FilingState>) -> Markup {
    html! {
        form.line method="get" action="/console" {
            div {
                label for="state" { "Vəziyyəti" }
                select id="state" name="state" {
                    option value="" { "qərar gözləyənlər" }
                    @for state in STATES {
                        option value=(state.word()) selected[chosen == Some(state)] { (state.az()) }
                    }
                }
            }
            button type="submit" { "Göstər" }
        }
    }
}

fn filings(desk: Desk, rows: &[(FilingRow, DateTime<Utc>)], state: Option<FilingState>) -> Markup {
    let caption = if state.is_some_and(FilingState::is_final) {
        "Ən yeni müraciət birincidir."
    } else {
        "Ən çox gözləyən müraciət birincidir."
    };
    let heads = [
        Words("Xidmət"),
        Words("Qurum"),
        Words("Nə xahiş edilir"),
        Words("Vəziyyəti"),
        Words("Daxil olub"),
        Words("Son gün"),
        Words("Qalan müddət"),
    ];
    let rows = html! {
        @for (row, since) in rows {
            @let deadline = receipt::deadline_of(desk, row, *since);
            tr {
                th scope="row" { a href={"/console/filings/" (row.id)} { (row.name) } }
                td { (row.body) }
                td { (purpose(row.purpose)) @if let Some(number) = &row.number { br; (number) } }
                td { (row.state.az()) }
                td { (page::moment(row.received)) }
                td { @if let Some(deadline) = &deadline { (page::day(deadline.date)) } @else { "–" } }
                td { @if let Some(deadline) = &deadline { (left(deadline)) } @else { "–" } }
            }
        }
    };
    table(caption, &heads, &rows)
}

/// What is left until a deadline; its passing decides nothing.
pub(super) fn left(deadline: &FilingDeadline) -> Markup {
    let days = deadline.working_days_left;
    html! {
        @match days {
            ..0 => span.past { (days.unsigned_abs()) " iş günü gecikib" },
            0 => span.soon { "son gün bu gündür" },
            1 => span.soon { "1 iş günü" },
            _ => span { (days) " iş günü" },
        }
        @if deadline.provisional { " (istehsalat təqvimi təsdiq olunduqda dəqiqləşəcək)" }
    }
}

/// What a filing asks for, in a word.
pub(super) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Register => "qeydiyyat",
        Purpose::Amend => "düzəliş",
        Purpose::Cancel => "ləğv",
    }
}

fn pages(state: Option<FilingState>, later: bool, next: Option<i64>) -> Markup {
    let state = state.map(FilingState::word).unwrap_or_default();
    html! {
        @if later || next.is_some() {
            nav.pages aria-label="Səhifələr" {
                @if later { a href={"/console?state=" (state)} { "Birinci səhifə" } }
                @if let Some(next) = next { a rel="next" href={"/console?state=" (state) "&after=" (next)} { "Növbəti səhifə" } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqlament_core::profile::Who;

    #[test]
    fn what_is_past_is_told_as_past() {
        let told = |days| {
            let deadline = FilingDeadline {
                id: "registration".to_owned(),
                who: Who::Operator,
                date: chrono::NaiveDate::default(),
                working_days_left: days,
                provisional: false,
                source: "279-VIIQ".to_owned(),
            };
            left(&deadline).into_string()
        };
        assert_eq!(told(-2), "<span class=\"past\">2 iş günü gecikib</span>");
        assert_eq!(told(0), "<span class=\"soon\">son gün bu gündür</span>");
        assert_eq!(told(1), "<span class=\"soon\">1 iş günü</span>");
        assert_eq!(told(7), "<span>7 iş günü</span>");
    }
}
