//! `GET /register/{number}?digest=`: a service of the register, for people and, as JSON-LD, for programs.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use maud::{Markup, PreEscaped, html};
use reqlament_core::filing::{FilingState, Packet, Purpose};
use reqlament_core::wire::ServiceStep;
use serde::Deserialize;

use super::asked::{self, Asked, Named};
use super::fault::Fault;
use super::table::Head::Words;
use super::table::table;
use super::text::{self, Text};
use super::{linked, page};
use crate::api::Registry;
use crate::desk::Desk;
use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::database::Database;
use crate::store::register;
use crate::store::service::{self, ServiceRow};

/// The ending of an address that asks for JSON-LD.
const LINKED: &str = ".jsonld";
const MEDIA_TYPE: &str = "application/ld+json";

/// Which text.
#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Digest of an edition of the history; empty for the last that was put in force.
    #[serde(default)]
    digest: String,
}

/// A service as the register has it.
struct Registered {
    service: ServiceRow,
    steps: Vec<ServiceStep>,
    packet: Packet,
}

/// A service with its text and its history.
pub(super) async fn read_service(
    State(registry): State<Registry>,
    headers: HeaderMap,
    Named(number): Named<String>,
    Asked(params): Asked<Params>,
) -> Result<Response, Fault> {
    let (number, linked) = match number.strip_suffix(LINKED) {
        Some(number) => (number.to_owned(), true),
        None => (number, asks_for_linked(&headers)),
    };
    let read = asked::read(&registry, move |db| {
        Registered::read(db, &number, &params.digest)
    });
    let (registered, desk) = (read.await?, registry.desk());
    let made = asked::made(&registry, move || made(desk, &registered, linked));
    let mut response = made.await?;
    let headers = response.headers_mut();
    headers.insert(VARY, ACCEPT.into());
    headers.insert(
        CACHE_CONTROL,
        axum::http::HeaderValue::from_static("no-cache"),
    );
    Ok(response)
}

/// Whether JSON-LD is named and a page is not.
fn asks_for_linked(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    accepted
        .is_some_and(|accepted| accepted.contains(MEDIA_TYPE) && !accepted.contains("text/html"))
}

impl Registered {
    fn read(database: &mut dyn Database, number: &str, digest: &str) -> Result<Self, Error> {
        let cut = |text: &str| text.chars().take(100).collect();
        let service = service::by_number(database, number)?;
        let service = service.ok_or_else(|| Refusal::UnknownNumber(cut(number)))?;
        let digest = if digest.is_empty() {
            &service.digest
        } else {
            digest
        };
        let packet = register::packet(database, number, digest)?;
        Ok(Self {
            packet: packet.ok_or_else(|| Refusal::UnknownText(cut(digest)))?,
            steps: register::history(database, number)?,
            service,
        })
    }
}

fn made(desk: Desk, registered: &Registered, linked: bool) -> Result<Response, Error> {
    let service = &registered.service;
    let facts = text::facts(desk.law, &registered.packet.edition);
    let linked_data = linked::service(desk.law, service, &facts);
    if linked {
        let body = serde_json::to_string_pretty(&linked_data)?;
        return Ok(([(CONTENT_TYPE, MEDIA_TYPE)], body).into_response());
    }
    // Within an element of HTML nothing may look like its end.
    let embedded = serde_json::to_string(&linked_data)?.replace('<', "\\u003c");
    let profile = &registered.packet.edition.profile;
    let text = Text::of(desk.law, profile, &facts, Purpose::Register, desk.today());
    let content = html! {
        @if service.state == FilingState::Cancelled {
            p.error { "Xidmətin qeydə alınması ləğv edilib; aşağıda son mətni saxlanılır." }
        }
        @if registered.packet.digest != service.digest {
            p.error { "Bu, əvvəlki mətndir. " a href={"/register/" (service.number)} { "Son mətni aç" } }
        }
        dl.facts {
            dt { "Reyestr nömrəsi" } dd { (service.number) }
            dt { "Qeydiyyat tarixi" } dd { (page::day(service.date)) }
            dt { "Vəziyyəti" } dd { (service.state.az()) }
            dt { "Qurum" } dd { (service.body) }
            dt { "Mətnin yoxlama kodu (SHA-256)" } dd { code { (registered.packet.digest) } }
            dt { "Proqramlar üçün" } dd { a href={"/register/" (service.number) (LINKED)} { "JSON-LD (CPSV-AP)" } }
        }
        h2 { "Mətn" }
        @match &text {
            Some(text) => (text.public()?),
            None => p { "Tətbiq olunan qanunvericilik tanınmır." },
        }
        h2 { "Tarixçə" }
        (history(registered))
        script type=(MEDIA_TYPE) { (PreEscaped(embedded)) }
    };
    Ok(page::public(desk.kind, &service.name, &content).into_response())
}

fn history(registered: &Registered) -> Markup {
    let heads = [
        Words("Nə vaxt"),
        Words("Nə baş verib"),
        Words("Xidmətin adı"),
        Words("Mətn"),
    ];
    let rows = html! {
        @for step in &registered.steps {
            tr {
                td { (page::moment(step.at)) }
                th scope="row" { (step.state.az()) }
                td { (step.name) }
                td {
                    @if step.state == FilingState::Cancelled { "–" } @else {
                        a href={"/register/" (registered.service.number) "?digest=" (step.digest)} { "mətni aç" }
                    }
                }
            }
        }
    };
    table("", &heads, &rows)
}
