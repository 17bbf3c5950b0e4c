//! `POST /console/filings/{id}/decisions`, and the forms that send it.
//!
//! A decision rests on the state that the page showed: its tag goes with the form, as `If-Match` does at the API, so that
//! nothing is decided on what has changed meanwhile and nothing twice.

use axum::extract::State;
use axum::response::Redirect;
use maud::{Markup, html};
use reqlament_core::filing::{FactReason, FilingState};
use reqlament_core::law::Law;

use super::asked::Named;
use super::examined::Examined;
use super::fault::{Fault, Why};
use super::form::Sent;
use super::officer::Officer;
use super::text;
use crate::api::{ApiError, Registry};
use crate::decide::{self, Actor, By, Ruling};
use crate::life::{Decision, Reasons};

/// Places of a return for reasons at single facts.
const PLACES: usize = 3;

/// The forms by which an officer may decide the filing.
pub(super) fn acts(law: &Law, officer: &Officer, examined: &Examined) -> Markup {
    let row = &examined.row;
    let grant = Decision::granting(row.purpose);
    let refuse = Decision::Refuse(String::new());
    html! {
        @if !row.state.is_final() {
            h2 { "Qərar" }
            div.acts {
                @if row.state == FilingState::Received {
                    (form(officer, examined, &Decision::Examine, &html! {
                        p { "Ərizə üzərində baxışa başlanılır." }
                    }))
                }
                @if officer.role.may(&grant) {
                    (form(officer, examined, &grant, &html! {
                        p { "Qərar geri götürülmür; reyestr nömrəsi bir daha verilmir." }
                    }))
                } @else {
                    p { "Qeydə alınma və imtina barədə qərarı rəhbər verir." }
                }
                (form(officer, examined, &Decision::Return(Reasons::default()), &returning(law, examined)))
                @if officer.role.may(&refuse) {
                    (form(officer, examined, &refuse, &html! {
                        label for="refusal" { "İmtinanın səbəbi" }
                        textarea id="refusal" name="reason" required {}
                    }))
                }
            }
        }
    }
}

/// A form that decides so.
fn form(officer: &Officer, examined: &Examined, decision: &Decision, fields: &Markup) -> Markup {
    let (word, name) = named(decision);
    html! {
        form method="post" action={"/console/filings/" (examined.row.id) "/decisions"} aria-labelledby=(word) {
            (officer.token())
            input type="hidden" name="seen" value=(examined.tag());
            input type="hidden" name="decision" value=(word);
            h3 id=(word) { (name) }
            (fields)
            button type="submit" { (name) }
        }
    }
}

fn returning(law: &Law, examined: &Examined) -> Markup {
    let forms = law.profile(&examined.row.profile);
    let forms = forms.map_or(&[][..], |profile| profile.forms.as_slice());
    html! {
        label for="return-reason" { "Ümumi səbəb" }
        textarea id="return-reason" name="reason" {}
        details {
            summary { "Bəndlər üzrə səbəblər" }
            @for place in 1..=PLACES { fieldset {
                legend { "Bənd üzrə səbəb " (place) }
                label for={"fact-" (place)} { "Bənd" }
                select id={"fact-" (place)} name="fact" {
                    option value="" { "seçilməyib" }
                    @for form in forms.iter().filter_map(|id| law.form(id)) {
                        optgroup label=(form.name.az) {
                            @for item in &form.items {
                                @if let Some(fact) = item.fact_ids().next() {
                                    option value=(fact) { (text::head(item)) }
                                }
                            }
                        }
                    }
                }
                label for={"at-" (place)} { "Səbəb" }
                textarea id={"at-" (place)} name="at" {}
            } }
        }
    }
}

/// The word by which a decision is sent, and its name.
fn named(decision: &Decision) -> (&'static str, &'static str) {
    match decision {
        Decision::Examine => ("examine", "Baxışa götür"),
        Decision::Register => ("register", "Qeydə al"),
        Decision::Amend => ("amend", "Düzəliş et"),
        Decision::Cancel => ("cancel", "Qeydiyyatı ləğv et"),
        Decision::Return(_) => ("return", "Qaytar"),
        Decision::Refuse(_) => ("refuse", "İmtina et"),
    }
}

/// What a form of a decision sends.
struct Message {
    token: String,
    seen: String,
    decision: Option<Decision>,
}

impl From<Vec<(String, String)>> for Message {
    fn from(fields: Vec<(String, String)>) -> Self {
        let all = |name: &str| {
            let own = fields.iter().filter(move |(field, _)| field == name);
            own.map(|(_, value)| value.trim().to_owned())
                .collect::<Vec<_>>()
        };
        let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
        let items = all("fact").into_iter().zip(all("at"));
        let items = items
            .filter(|(fact, reason)| !fact.is_empty() && !reason.is_empty())
            .map(|(fact, reason)| FactReason { fact, reason });
        let decision = match one("decision").as_str() {
            "examine" => Some(Decision::Examine),
            "register" => Some(Decision::Register),
            "amend" => Some(Decision::Amend),
            "cancel" => Some(Decision::Cancel),
            "return" => Some(Decision::Return(Reasons {
                message: one("reason"),
                items: items.collect(),
            })),
            "refuse" => Some(Decision::Refuse(one("reason"))),
            _ => None,
        };
        Self {
            token: one("token"),
            seen: one("seen"),
            decision,
        }
    }
}

/// Decides a filing as the form says, if it still stands as the form showed it.
pub(super) async fn decide(
    State(registry): State<Registry>,
    officer: Officer,
    Named(id): Named<String>,
    Sent(fields): Sent<Vec<(String, String)>>,
) -> Result<Redirect, Fault> {
    let fault = |why: Why| why.at(registry.kind);
    let message = Message::from(fields);
    officer.sent(&message.token).map_err(fault)?;
    let malformed = || ApiError::Malformed("decision".to_owned()).into();
    let decision = message.decision.ok_or_else(|| fault(malformed()))?;
    if !officer.role.may(&decision) {
        return Err(fault(ApiError::Forbidden.into()));
    }
    let (desk, seen, whose, which) = (registry.desk(), message.seen, officer.id, id.clone());
    let told = registry.store.write(move |db| {
        let ruling = Ruling {
            decision: &decision,
            by: By {
                actor: Actor::Operator,
                account: Some(&whose),
            },
            seen: Some(&seen),
        };
        decide::decide(db, desk, &which, ruling)
    });
    // The id stands in the database by now or nowhere; in an address it may hold anything.
    let address = format!("/console/filings/{}", encoded(&id));
    let told = told
        .await
        .map_err(|error| fault(error.into()).back(address.clone(), "Ərizəni yenidən aç"))?;
    registry.measures.brought_to(told.receipt.state.word());
    Ok(Redirect::to(&address))
}

/// An id as a part of an address.
fn encoded(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
    let part = |byte: u8| {
        if plain(byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    id.bytes().map(part).collect()
}
