//! Cookies and the tokens of forms that rest on them.
//!
//! A form carries the SHA-256 of the secret in a cookie: who writes a page elsewhere knows neither. Before sign-in the
//! secret is one of its own; after it the session's.

use axum::http::{HeaderMap, HeaderValue, header};
use reqlament_core::canonical;

use crate::password::same;

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cookie {
    /// The key of a session.
    Session,
    /// The secret of the form by which one signs in.
    SignIn,
}

impl Cookie {
    /// Its name. Over TLS the browser itself sees to it that no other host and no page in the clear wrote it.
    fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Cookie::Session, false) => "registry_session",
            (Cookie::Session, true) => "__Host-registry_session",
            (Cookie::SignIn, false) => "registry_sign_in",
            (Cookie::SignIn, true) => "__Host-registry_sign_in",
        }
    }

    /// Its value, where it was sent once.
    pub(super) fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let name = self.name(secure);
        let lines = headers.get_all(header::COOKIE).iter();
        let mut values = lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(own, _)| *own == name)
            .map(|(_, value)| value.to_owned());
        let value = values.next()?;
        (values.next().is_none() && !value.is_empty() && value.len() <= 128).then_some(value)
    }

    /// The header that sets it, until the browser is closed.
    pub(super) fn set(self, value: &str, secure: bool) -> Option<HeaderValue> {
        let name = self.name(secure);
        let over_tls = if secure { "; Secure" } else { "" };
        let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{over_tls}");
        HeaderValue::from_str(&line).ok()
    }

    /// The header that takes it away.
    pub(super) fn clear(self, secure: bool) -> Option<HeaderValue> {
        let name = self.name(secure);
        let over_tls = if secure { "; Secure" } else { "" };
        let line = format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict{over_tls}");
        HeaderValue::from_str(&line).ok()
    }
}

/// The token of forms that rest on a secret.
pub(super) fn token(secret: &str) -> String {
    canonical::digest(format!("form {secret}").as_bytes())
}

/// Whether a form carries the token of a secret.
pub(super) fn is_token(secret: &str, sent: &str) -> bool {
    same(token(secret).as_bytes(), sent.as_bytes())
}
