//! Who asks: read off `Authorization`, by a secret (Basic, RFC 7617) or a token (Bearer, RFC 6750).

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{ApiError, Registry, correlation};
use crate::access::{self, Caller, Role};
use crate::kind::Kind;
use crate::listen::Peer;
use crate::store::account;

/// Credentials as they were sent.
pub(super) enum Sent {
    Secret {
        id: String,
        secret: String,
    },
    Token(String),
    /// SHA-256 of a certificate whose authority is trusted.
    Certificate(String),
}

/// Says who asks; credentials that are wrong are refused even where none are asked for.
pub(super) async fn identify(
    State(registry): State<Registry>,
    mut request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let caller = match registry.kind {
        Kind::Trial => Ok(Caller::Practising),
        Kind::Official => match sent(request.headers()) {
            Ok(None) => match shown(&request) {
                Some(shown) => known(&registry, shown).await,
                None => Ok(Caller::Nobody),
            },
            Ok(Some(sent)) => known(&registry, sent).await,
            Err(error) => Err(error),
        },
    };
    // Who guesses at secrets has the pace of his address.
    let asking = caller.as_ref().unwrap_or(&Caller::Nobody);
    registry.pace.admit(asking, &request)?;
    let caller = caller?;
    request.extensions_mut().insert(caller);
    Ok(next.run(request).await)
}

/// The account of what was sent.
pub(super) async fn known(registry: &Registry, sent: Sent) -> Result<Caller, ApiError> {
    let now = (registry.clock)();
    let found = registry.store.read(move |db| {
        let caller = match &sent {
            Sent::Secret { id, secret } => access::by_secret(db, now, id, secret),
            Sent::Token(token) => access::by_token(db, now, token),
            Sent::Certificate(digest) => access::by_certificate(db, digest),
        }?;
        match (caller, &sent) {
            (Some(caller), _) => Ok(Ok(caller)),
            // What is no account's id may be a secret in the wrong place.
            (None, Sent::Secret { id, .. }) => Ok(Err(account::by_id(db, id)?.map(|row| row.id))),
            (None, _) => Ok(Err(None)),
        }
    });
    found.await?.map_err(|account| {
        let correlation = correlation::current();
        tracing::warn!(correlation, account, "credentials were refused");
        ApiError::WrongCredentials
    })
}

/// The certificate that the connection was opened with.
fn shown(request: &Request) -> Option<Sent> {
    let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<Peer>>()?;
    peer.certificate.clone().map(Sent::Certificate)
}

fn sent(headers: &HeaderMap) -> Result<Option<Sent>, ApiError> {
    let mut given = headers.get_all(header::AUTHORIZATION).iter();
    let Some(value) = given.next() else {
        return Ok(None);
    };
    let read = || {
        let (scheme, rest) = value.to_str().ok()?.trim().split_once(' ')?;
        let rest = rest.trim();
        if scheme.eq_ignore_ascii_case("bearer") {
            return Some(Sent::Token(rest.to_owned()));
        }
        if !scheme.eq_ignore_ascii_case("basic") {
            return None;
        }
        let text = String::from_utf8(STANDARD.decode(rest).ok()?).ok()?;
        let (id, secret) = text.split_once(':')?;
        Some(Sent::Secret {
            id: id.to_owned(),
            secret: secret.to_owned(),
        })
    };
    match (read(), given.next()) {
        (Some(sent), None) => Ok(Some(sent)),
        _ => Err(ApiError::WrongCredentials),
    }
}

/// Who asks, where somebody must.
pub(super) struct Signed(pub(super) Caller);

impl FromRequestParts<Registry> for Signed {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &Registry) -> Result<Self, ApiError> {
        match parts.extensions.get::<Caller>() {
            None | Some(Caller::Nobody) => Err(ApiError::NoCredentials),
            Some(caller) => Ok(Self(caller.clone())),
        }
    }
}

/// An agency, which alone files.
pub(super) struct Filer(pub(super) Caller);

impl FromRequestParts<Registry> for Filer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &Registry) -> Result<Self, ApiError> {
        match Signed::from_request_parts(parts, state).await?.0 {
            Caller::Known {
                role: Role::Examiner | Role::Head,
                ..
            } => Err(ApiError::Forbidden),
            caller => Ok(Self(caller)),
        }
    }
}

/// An officer of the operator.
pub(super) struct Officer(pub(super) Caller);

impl FromRequestParts<Registry> for Officer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &Registry) -> Result<Self, ApiError> {
        match Signed::from_request_parts(parts, state).await?.0 {
            Caller::Known {
                role: Role::Agency, ..
            } => Err(ApiError::Forbidden),
            caller => Ok(Self(caller)),
        }
    }
}
