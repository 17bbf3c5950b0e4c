//! `/console/sign-in` and `/console/sign-out`

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;
use tokio::sync::Semaphore;

use super::cookie::{self, Cookie};
use super::fault::{Fault, Why};
use super::form::Sent;
use super::officer::Officer;
use super::page;
use crate::access;
use crate::api::{ApiError, Registry, current_correlation};
use crate::{password, session};

/// Passwords that are compared at once: each costs memory.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Said whatever was wrong, so that it does not tell who has an account.
const WRONG: &str = "Hesabın adı, parol və ya birdəfəlik kod yanlışdır. Beş yanlış cəhddən sonra hesaba giriş 15 dəqiqəlik bağlanır.";

/// The form by which one signs in.
pub(super) async fn read_form(
    State(registry): State<Registry>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    // A form that is open in another window stays good.
    let secret = match Cookie::SignIn.read(&headers, registry.secure) {
        Some(secret) => secret,
        None => access::random().map_err(|error| Why::from(error).at(registry.kind))?,
    };
    Ok(form(&registry, &secret, StatusCode::OK, None))
}

fn form(registry: &Registry, secret: &str, status: StatusCode, wrong: Option<&str>) -> Response {
    let content = html! {
        @if let Some(wrong) = wrong { p.error role="alert" { (wrong) } }
        form.narrow method="post" action="/console/sign-in" {
            input type="hidden" name="token" value=(cookie::token(secret));
            label for="account" { "Hesabın adı" }
            input id="account" name="account" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required;
            label for="password" { "Parol" }
            input id="password" name="password" type="password" autocomplete="current-password" required;
            label for="code" { "Birdəfəlik kod (təyin edilibsə)" }
            input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6";
            button type="submit" { "Daxil ol" }
        }
    };
    let page = page::public(registry.kind, "Operatorun iş yerinə giriş", &content);
    let mut response = (status, page).into_response();
    if let Some(header) = Cookie::SignIn.set(secret, registry.secure) {
        response.headers_mut().append(SET_COOKIE, header);
    }
    response
}

/// What is sent to sign in.
#[derive(Deserialize)]
pub(super) struct Credentials {
    #[serde(default)]
    token: String,
    account: String,
    password: String,
    #[serde(default)]
    code: String,
}

/// Signs an officer in.
pub(super) async fn sign_in(
    State(registry): State<Registry>,
    headers: HeaderMap,
    Sent(credentials): Sent<Credentials>,
) -> Result<Response, Fault> {
    let secret = Cookie::SignIn
        .read(&headers, registry.secure)
        .filter(|secret| cookie::is_token(secret, &credentials.token))
        .ok_or(Why::Token.at(registry.kind))?;
    let key = opened(&registry, credentials).await;
    match key.map_err(|why| why.at(registry.kind))? {
        None => Ok(form(
            &registry,
            &secret,
            StatusCode::UNAUTHORIZED,
            Some(WRONG),
        )),
        Some(key) => {
            let mut response = Redirect::to("/console").into_response();
            let cookies = [
                Cookie::Session.set(&key, registry.secure),
                Cookie::SignIn.clear(registry.secure),
            ];
            for header in cookies.into_iter().flatten() {
                response.headers_mut().append(SET_COOKIE, header);
            }
            Ok(response)
        }
    }
}

/// The key of a new session, where the password is right and is heard.
async fn opened(registry: &Registry, credentials: Credentials) -> Result<Option<String>, Why> {
    let Credentials {
        account,
        password,
        code,
        ..
    } = credentials;
    if account.len() > 64 || password.len() > password::LONGEST {
        return Ok(None);
    }
    let _permit = AT_ONCE
        .acquire()
        .await
        .map_err(|_| Why::from(ApiError::Fault))?;
    let now = (registry.clock)();
    let asked = account.clone();
    let kept = registry
        .store
        .write(move |db| session::count_try(db, now, &asked));
    let kept = kept.await?;
    let compared = tokio::task::spawn_blocking(move || {
        let fits = password::fits(&password, kept.as_deref());
        (kept, fits)
    });
    let (kept, fits) = compared.await.map_err(|_| Why::from(ApiError::Fault))?;
    let heard = kept.is_some();
    let Some(hash) = kept.filter(|_| fits) else {
        let correlation = current_correlation();
        tracing::warn!(correlation, "a sign-in was refused");
        if heard {
            let noted = registry
                .store
                .write(move |db| session::refused(db, now, &account));
            noted.await?;
        }
        return Ok(None);
    };
    let opened = registry
        .store
        .write(move |db| session::open(db, now, &account, &hash, code.trim()));
    Ok(opened.await?)
}

/// What every form sends at least.
#[derive(Deserialize)]
pub(super) struct Token {
    #[serde(default)]
    token: String,
}

/// Ends the session.
pub(super) async fn sign_out(
    State(registry): State<Registry>,
    officer: Officer,
    Sent(form): Sent<Token>,
) -> Result<Response, Fault> {
    let fault = |why: Why| why.at(registry.kind);
    officer.sent(&form.token).map_err(fault)?;
    let key = officer.key().to_owned();
    let ended = registry.store.write(move |db| session::close(db, &key));
    ended.await.map_err(|error| fault(error.into()))?;
    let mut response = Redirect::to("/console/sign-in").into_response();
    if let Some(header) = Cookie::Session.clear(registry.secure) {
        response.headers_mut().append(SET_COOKIE, header);
    }
    Ok(response)
}
