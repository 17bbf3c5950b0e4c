//! The officer who is there, read off the cookie of a session.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use maud::{Markup, html};

use super::cookie::{self, Cookie};
use super::fault::{Fault, Why};
use crate::access::Role;
use crate::api::{ApiError, Registry};
use crate::session;

/// An officer of the operator who signed in.
#[derive(Debug, Clone)]
pub(super) struct Officer {
    /// Id of the account.
    pub(super) id: String,
    /// Examiner or head.
    pub(super) role: Role,
    /// The post.
    pub(super) name: String,
    /// Key of the session.
    key: String,
}

impl Officer {
    /// The token of a form, as the form carries it.
    pub(super) fn token(&self) -> Markup {
        html! { input type="hidden" name="token" value=(cookie::token(&self.key)); }
    }

    /// Refuses a form that does not carry the token of this session.
    pub(super) fn sent(&self, token: &str) -> Result<(), Why> {
        if cookie::is_token(&self.key, token) {
            Ok(())
        } else {
            Err(Why::Token)
        }
    }

    /// Key of the session.
    pub(super) fn key(&self) -> &str {
        &self.key
    }
}

impl FromRequestParts<Registry> for Officer {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, registry: &Registry) -> Result<Self, Fault> {
        let kind = registry.kind;
        let key = Cookie::Session
            .read(&parts.headers, registry.secure)
            .ok_or(Why::SignedOut.at(kind))?;
        let (now, asked) = ((registry.clock)(), key.clone());
        let found = registry
            .store
            .read(move |db| session::officer(db, now, &asked))
            .await;
        let found = found.map_err(|error| Why::from(error).at(kind))?;
        let row = found.ok_or(Why::SignedOut.at(kind))?;
        Ok(Self {
            id: row.id,
            role: row.role,
            name: row.name,
            key,
        })
    }
}

/// A head at the operator.
#[derive(Debug, Clone)]
pub(super) struct Head(pub(super) Officer);

impl FromRequestParts<Registry> for Head {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, registry: &Registry) -> Result<Self, Fault> {
        let officer = Officer::from_request_parts(parts, registry).await?;
        if officer.role == Role::Head {
            Ok(Self(officer))
        } else {
            Err(Why::from(ApiError::Forbidden).at(registry.kind))
        }
    }
}
