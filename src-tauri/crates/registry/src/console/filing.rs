//! `GET /console/filings/{id}`: a filing as it is examined.

use axum::extract::State;
use axum::http::header::ETAG;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use reqlament_core::filing::Purpose;
use reqlament_core::wire::OpinionOutcome;

use super::asked::{Named, made, read};
use super::examined::{Attachment, Examined};
use super::fault::{Fault, Why};
use super::findings::findings;
use super::officer::Officer;
use super::queue::{left, purpose};
use super::table::Head::{Number, Words};
use super::table::table;
use super::text::{self, Text};
use super::{decision, difference, page, signature};
use crate::access::Caller;
use crate::api::{Registry, attached};
use crate::desk::Desk;
use crate::error::Error;
use crate::receipt;

/// A filing: where it stands, what it says, what was found, what would change, what may be decided.
pub(super) async fn read_filing(
    State(registry): State<Registry>,
    officer: Officer,
    Named(id): Named<String>,
) -> Result<Response, Fault> {
    let examined = read(&registry, move |db| Examined::read(db, &id)).await?;
    let desk = registry.desk();
    let (tag, page) = made(&registry, move || {
        let content = content(desk, &officer, &examined)?;
        let title = examined.row.name.as_str();
        let page = page::own(desk.kind, &officer, title, &content);
        Ok((format!("\"{}\"", examined.tag()), page))
    })
    .await?;
    Ok(([(ETAG, tag)], page).into_response())
}

/// An attachment of a filing, to be kept as a file: none is ever shown as a page of this server.
pub(super) async fn read_attachment(
    State(registry): State<Registry>,
    officer: Officer,
    Named((id, sha256)): Named<(String, String)>,
) -> Result<Response, Fault> {
    let kind = registry.kind;
    let caller = Caller::Known {
        id: officer.id,
        role: officer.role,
    };
    let attached = attached(registry, caller, id, sha256).await;
    attached.map_err(|error| Why::from(error).at(kind))
}

fn content(desk: Desk, officer: &Officer, examined: &Examined) -> Result<Markup, Error> {
    let row = &examined.row;
    let facts = text::facts(desk.law, &examined.packet.edition);
    let text = Text::of(desk.law, &row.profile, &facts, row.purpose, desk.today());
    let before = examined
        .before
        .as_ref()
        .map(|packet| text::facts(desk.law, &packet.edition));
    let (findings, whole) = match &text {
        Some(text) => (findings(desk.law, text)?, text.whole()?),
        None => (
            html! {},
            html! { p { "Tətbiq olunan qanunvericilik tanınmır." } },
        ),
    };
    Ok(html! {
        div.said {
            (standing(desk, examined))
            (decision::acts(desk.law, officer, examined))
            h2 { "Yoxlama nəticələri" }
            (findings)
            @if row.purpose != Purpose::Register {
                h2 { "Qeydə alınmış mətndən fərqi" }
                @match &before {
                    Some(before) => (difference::difference(desk.law, before, &facts)),
                    None => p { "Müqayisə üçün qeydə alınmış mətn yoxdur." },
                }
            }
            h2 { "Əlavələr" }
            (attachments(&row.id, &examined.attachments))
            h2 { "İmza barədə məlumat" }
            (signature::report(desk.law, examined, &facts))
            (opinions(examined))
            h2 { "Baş verənlər" }
            (events(desk, examined))
            h2 { "Mətn" }
            (whole)
        }
        (print(&row.id))
    })
}

/// The reglament as it prints: beside the filing where there is room, else a page away.
fn print(filing: &str) -> Markup {
    let address = format!("/console/filings/{filing}/reglament.pdf");
    html! {
        aside.print aria-label="Reqlamentin çap forması" {
            p { a href=(address) target="_blank" { "Reqlamentin çap formasını (PDF) ayrıca aç" } }
            iframe src=(address) title="Reqlamentin çap forması" loading="lazy" {}
        }
    }
}

fn standing(desk: Desk, examined: &Examined) -> Markup {
    let row = &examined.row;
    let since = examined
        .events
        .last()
        .map_or(row.received, |event| event.at);
    let deadline = receipt::deadline_of(desk, row, since);
    html! {
        dl.facts {
            dt { "Nə xahiş edilir" } dd { (purpose(row.purpose)) }
            dt { "Vəziyyəti" } dd { strong { (row.state.az()) } }
            @if let Some(number) = &row.number {
                dt { "Reyestr nömrəsi" } dd { a href={"/register/" (number)} { (number) } }
            }
            dt { "Qurum" } dd { (row.body) }
            // What came before accounts were asked for is nobody's but the operator's: no agency reads it.
            dt { "Hesab" } dd { (row.account.as_deref().unwrap_or("Hesabsız daxil olub, operatorun sərəncamındadır")) }
            dt { "Daxil olub" } dd { (page::moment(row.received)) }
            @if let Some(deadline) = &deadline {
                dt { "Son gün" } dd { (page::day(deadline.date)) " – " (left(deadline)) " (" (deadline.source) ")" }
            }
            dt { "Ərizənin nömrəsi" } dd { code { (row.id) } }
            dt { "Nüsxənin yoxlama kodu (SHA-256)" } dd { code { (row.digest) } }
        }
    }
}

fn attachments(filing: &str, all: &[Attachment]) -> Markup {
    let heads = [
        Words("Fayl"),
        Words("Növü"),
        Number("Həcmi, bayt"),
        Words("SHA-256"),
        Words("Vəziyyəti"),
    ];
    if all.is_empty() {
        return html! { p { "Əlavə yoxdur." } };
    }
    table(
        "",
        &heads,
        &html! { @for one in all { (attachment(filing, one)) } },
    )
}

fn attachment(filing: &str, one: &Attachment) -> Markup {
    let name = one.file.as_ref().map_or("–", |file| &file.name);
    let come = one.status.as_ref().is_some_and(|status| status.complete);
    html! {
        tr {
            th scope="row" {
                @if come { a href={"/console/filings/" (filing) "/attachments/" (one.sha256)} download=(name) { (name) } }
                @else { (name) }
            }
            td { (one.file.as_ref().map_or("–", |file| &file.media_type)) }
            td.number { @match &one.file { Some(file) => (file.size), None => "–" } }
            td { code { (one.sha256) } }
            td {
                @match &one.status {
                    Some(status) if status.complete => "tam gəlib",
                    Some(status) => span.soon { (status.received) " / " (status.length) " bayt gəlib" },
                    None => span.soon { "gəlməyib" },
                }
            }
        }
    }
}

fn opinions(examined: &Examined) -> Markup {
    html! {
        @if !examined.opinions.is_empty() {
            h2 { "Digər qurumların rəyləri" }
            @for one in &examined.opinions {
                h3 {
                    (one.body) ": "
                    @match one.outcome { OpinionOutcome::Positive => "müsbət", OpinionOutcome::Negative => "mənfi" }
                }
                p { (page::moment(one.at)) }
                p { (one.text) }
            }
        }
    }
}

fn events(desk: Desk, examined: &Examined) -> Markup {
    let heads = [
        Words("Nə vaxt"),
        Words("Vəziyyəti"),
        Words("Kim"),
        Words("Səbəb"),
    ];
    let rows = html! {
        @for event in &examined.events {
            tr {
                td { (page::moment(event.at)) }
                th scope="row" { (event.state.az()) }
                td { (page::who(event, &examined.names)) }
                td { (page::why(desk.law, event)) }
            }
        }
    };
    table("", &heads, &rows)
}
