//! What stands around every page: head, landmarks, marks of a trial registry, headers.

use std::collections::BTreeMap;

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY,
};
use axum::middleware::Next;
use axum::response::Response;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use maud::{DOCTYPE, Markup, html};
use reqlament_core::az;
use reqlament_core::law::Law;
use reqlament_core::wire::FilingEvent;

use super::officer::Officer;
use crate::access::Role;
use crate::kind::Kind;

/// Own style, own forms, prints in a frame, nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The same of a page that stands within another of this server.
pub(super) const FRAMED: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// The style of all pages.
pub(super) async fn style() -> ([(HeaderName, &'static str); 2], &'static str) {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "max-age=3600"),
    ];
    (headers, include_str!("style.css"))
}

/// Says of every page what it needs and that it is not to be kept.
pub(super) async fn guarded(request: Request, next: Next) -> Response {
    guard(next.run(request).await)
}

/// Says so of one page.
pub(super) fn guard(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(POLICY));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// A page for everybody.
pub(super) fn public(kind: Kind, title: &str, content: &Markup) -> Markup {
    let nav = html! {
        li { a href="/register" { "Xidmətlər" } }
        li { a href="/register/statistics" { "Statistika" } }
        li { a href="/console" { "Operatorun iş yeri" } }
    };
    whole(kind, title, &nav, &html! {}, content)
}

/// A page for an officer who signed in.
pub(super) fn own(kind: Kind, officer: &Officer, title: &str, content: &Markup) -> Markup {
    let nav = html! {
        li { a href="/console" { "Müraciətlər" } }
        li { a href="/register" { "Reyestr" } }
        li { a href="/register/statistics" { "Statistika" } }
        @if officer.role == Role::Head { li { a href="/console/trail" { "Əməliyyatların izi" } } }
    };
    let who = html! {
        form.who method="post" action="/console/sign-out" {
            (officer.token())
            span { (officer.name) " (" (role(officer.role)) ")" }
            button.quiet type="submit" { "Çıxış" }
        }
    };
    whole(kind, title, &nav, &who, content)
}

fn whole(kind: Kind, title: &str, nav: &Markup, who: &Markup, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="az" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – " (name(kind)) }
                link rel="stylesheet" href="/style.css";
            }
            body {
                a.skip href="#content" { "Əsas məzmuna keç" }
                header {
                    p.registry { (name(kind)) }
                    nav aria-label="Əsas" { ul { (nav) } }
                    (who)
                }
                @if kind == Kind::Trial {
                    p.trial role="note" { "Bu, sınaq reyestridir: burada heç nə rəsmən qeydə alınmır, nömrələr SINAQ- ilə başlayır." }
                }
                main id="content" tabindex="-1" {
                    h1 { (title) }
                    (content)
                }
            }
        }
    }
}

/// A message that stands in the frame of a page.
pub(super) fn framed(title: &str, message: &str) -> Markup {
    html! {
        (DOCTYPE)
        html lang="az" {
            head {
                meta charset="utf-8";
                title { (title) }
                link rel="stylesheet" href="/style.css";
            }
            body { main { h1 { (title) } p { (message) } } }
        }
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Official => "Xidmətlərin reyestri",
        Kind::Trial => "Sınaq reyestri",
    }
}

/// A role in words.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Agency => "qurum",
        Role::Examiner => "yoxlayan əməkdaş",
        Role::Head => "rəhbər",
    }
}

/// A day, readable by programs too.
pub(super) fn day(day: NaiveDate) -> Markup {
    html! { time datetime=(day) { (az::numeric_date(day)) } }
}

/// A moment in Azerbaijan, four hours ahead of UTC the whole year.
pub(super) fn moment(at: DateTime<Utc>) -> Markup {
    let local =
        FixedOffset::east_opt(4 * 3600).map_or(at.fixed_offset(), |baku| at.with_timezone(&baku));
    html! {
        time datetime=(at.to_rfc3339()) {
            (az::numeric_date(local.date_naive())) " " (local.format("%H:%M"))
        }
    }
}

/// Who made a step.
pub(super) fn who(event: &FilingEvent, names: &BTreeMap<String, String>) -> Markup {
    let actor = match event.actor.as_str() {
        "provider" => "təminatçı",
        "trial" => "sınaq reyestri",
        _ => "operator",
    };
    let account = event.account.as_deref();
    html! {
        (actor)
        @if let Some(id) = account { br; (names.get(id).map_or(id, String::as_str)) " (" (id) ")" }
    }
}

/// Why a step was made: in general, and at single facts.
pub(super) fn why(law: &Law, event: &FilingEvent) -> Markup {
    let name = |id: &str| {
        let fact = law.vocabulary.get(id);
        fact.map_or_else(|| id.to_owned(), |fact| fact.shape.title.az.clone())
    };
    html! {
        @if let Some(message) = &event.message { (message) }
        @if !event.items.is_empty() {
            ul { @for item in &event.items { li { (name(&item.fact)) ": " (item.reason) } } }
        }
    }
}
