//! Errors of the API as `application/problem+json` (RFC 9457).

use std::any::Any;

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use reqlament_core::filing::Problem;

use super::{correlation, wording};
use crate::error::Error;
use crate::refusal::Refusal;
use crate::store::StoreError;

/// How a client that was asked who it is may say so.
const BASIC: &str = "Basic realm=\"registry\", charset=\"UTF-8\"";

/// Why a request was not answered as asked.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ApiError {
    /// No such address.
    #[error("nothing is at this address")]
    NoRoute,
    /// The address does not know the method.
    #[error("this address does not know the method; see the header Allow")]
    NoMethod,
    /// A filing without a key could be taken twice.
    #[error("send the header Idempotency-Key, the same at every try of this filing")]
    KeyMissing,
    /// The key cannot be one.
    #[error("an Idempotency-Key is 1 to 255 visible ASCII characters, given once")]
    KeyMalformed,
    /// Nobody said who asks.
    #[error("say who asks: client id and secret as Basic, or a token as Bearer")]
    NoCredentials,
    /// Who asks is not known by this.
    #[error("the credentials are not those of an account in force")]
    WrongCredentials,
    /// Who asks may not.
    #[error("this account may not do this")]
    Forbidden,
    /// Who asks does so too often.
    #[error("too many questions; come again in {0} s")]
    TooOften(u64),
    /// A token can be had for client credentials alone.
    #[error("send `grant_type=client_credentials`")]
    GrantType,
    /// A decision must rest on what was read.
    #[error("send the header If-Match with the ETag of the filing as you read it, or `*`")]
    MatchMissing,
    /// The header cannot be read.
    #[error("If-Match is one tag in quotation marks, or `*`")]
    MatchMalformed,
    /// Not of the kind that is read here, by its own words.
    #[error("send the body as `Content-Type: {0}`")]
    MediaType(&'static str),
    /// The body is too large.
    #[error("the body has more than {0} bytes")]
    TooLarge(usize),
    /// The body took too long.
    #[error("the body did not come in time; try again")]
    Slow,
    /// The body ended early.
    #[error("the body was cut off; try again")]
    Cut,
    /// Not JSON.
    #[error("{0}")]
    Malformed(String),
    /// JSON of another shape.
    #[error("{0}")]
    NotThatMessage(String),
    /// The address has a part that cannot be read.
    #[error("{0}")]
    Address(String),
    /// The query cannot be read.
    #[error("{0}")]
    Query(String),
    /// The answer took too long.
    #[error("the answer took too long; try again under the same key")]
    Timeout,
    /// A fault of ours.
    #[error("the registry failed; try again later under the same key")]
    Fault,
    /// A use case said no.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl ApiError {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            ApiError::NoRoute => "not_found",
            ApiError::NoMethod => "method_not_allowed",
            ApiError::KeyMissing => "idempotency_key_missing",
            ApiError::KeyMalformed => "idempotency_key_malformed",
            ApiError::NoCredentials => "credentials_missing",
            ApiError::WrongCredentials => "credentials_wrong",
            ApiError::Forbidden => "forbidden",
            ApiError::TooOften(_) => "too_often",
            ApiError::GrantType => "unsupported_grant_type",
            ApiError::MatchMissing => "precondition_required",
            ApiError::MatchMalformed => "precondition_malformed",
            ApiError::MediaType(_) => "unsupported_media_type",
            ApiError::TooLarge(_) => "body_too_large",
            ApiError::Slow => "body_too_slow",
            ApiError::Cut => "body_cut",
            ApiError::Malformed(_) => "malformed_json",
            ApiError::NotThatMessage(_) => "wrong_shape",
            ApiError::Address(_) => "bad_address",
            ApiError::Query(_) => "bad_query",
            ApiError::Timeout => "timeout",
            ApiError::Fault => "internal",
            ApiError::Failed(error) => error.code(),
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            ApiError::NoRoute => StatusCode::NOT_FOUND,
            ApiError::NoMethod => StatusCode::METHOD_NOT_ALLOWED,
            ApiError::NoCredentials | ApiError::WrongCredentials => StatusCode::UNAUTHORIZED,
            ApiError::Forbidden => StatusCode::FORBIDDEN,
            ApiError::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            ApiError::MatchMissing => StatusCode::PRECONDITION_REQUIRED,
            ApiError::MediaType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            ApiError::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            ApiError::Slow => StatusCode::REQUEST_TIMEOUT,
            ApiError::KeyMissing
            | ApiError::KeyMalformed
            | ApiError::GrantType
            | ApiError::MatchMalformed
            | ApiError::Cut
            | ApiError::Malformed(_)
            | ApiError::Address(_)
            | ApiError::Query(_) => StatusCode::BAD_REQUEST,
            ApiError::NotThatMessage(_) => StatusCode::UNPROCESSABLE_ENTITY,
            ApiError::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            ApiError::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            ApiError::Failed(Error::Refused(refusal)) => refused(refusal),
            ApiError::Failed(Error::Store(error)) if error.is_passing() => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            ApiError::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What went wrong, in short, for who reads it.
    pub(crate) fn title(&self) -> &'static str {
        wording::title(self)
    }

    /// What went wrong this time and what to do, for who reads it.
    pub(crate) fn detail(&self) -> String {
        wording::detail(self)
    }

    fn problem(&self) -> Problem {
        let code = self.code();
        Problem {
            problem_type: format!("urn:reqlament:{code}"),
            title: wording::title(self).to_owned(),
            status: self.status().as_u16(),
            detail: wording::detail(self),
            code: code.to_owned(),
            findings: match self {
                ApiError::Failed(Error::Refused(Refusal::Findings(findings))) => findings
                    .iter()
                    .filter_map(|finding| serde_json::to_value(finding).ok())
                    .collect(),
                _ => Vec::new(),
            },
            correlation: correlation::current(),
        }
    }
}

fn refused(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::UnknownNumber(_)
        | Refusal::UnknownFiling(_)
        | Refusal::UnknownAttachment(_)
        | Refusal::UnknownAccount(_)
        | Refusal::UnknownText(_) => StatusCode::NOT_FOUND,
        Refusal::ChangedMeanwhile => StatusCode::PRECONDITION_FAILED,
        Refusal::BadRange(_) => StatusCode::BAD_REQUEST,
        Refusal::FilingTaken(_)
        | Refusal::AccountTaken(_)
        | Refusal::CertificateTaken(_)
        | Refusal::AlreadyRegistered(_)
        | Refusal::OtherDossier(_)
        | Refusal::Cancelled(_)
        | Refusal::AlreadyDecided(_)
        | Refusal::AlreadyExamining
        | Refusal::OtherPurpose(_)
        | Refusal::AttachmentIncomplete(_)
        | Refusal::TooManyUnfinished(_)
        | Refusal::AttachmentsFull { .. }
        | Refusal::OtherLength(_)
        | Refusal::WrongStart(_)
        | Refusal::OlderUndecided(_) => StatusCode::CONFLICT,
        Refusal::KeyReused
        | Refusal::UnknownFormat(_)
        | Refusal::BadId(_)
        | Refusal::UnknownProfile { .. }
        | Refusal::DigestMismatch { .. }
        | Refusal::UnreadableFact(_)
        | Refusal::Findings(_)
        | Refusal::NumberRequired(_)
        | Refusal::NumberForbidden
        | Refusal::UnknownFact(_)
        | Refusal::BadDigest(_)
        | Refusal::BadAccount
        | Refusal::BadMailbox
        | Refusal::NotAnOfficer(_)
        | Refusal::NoPassword(_)
        | Refusal::BadPassword
        | Refusal::AttachmentDigest(_)
        | Refusal::EmptyOpinion
        | Refusal::ReasonRequired => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = self.problem();
        if status.is_server_error() {
            tracing::error!(
                correlation = problem.correlation,
                code = self.code(),
                "{self}"
            );
        }
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response =
            (status, [(CONTENT_TYPE, "application/problem+json")], body).into_response();
        let headers = response.headers_mut();
        if let ApiError::TooOften(seconds) = self {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("1"));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.append(WWW_AUTHENTICATE, HeaderValue::from_static(BASIC));
            headers.append(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        ApiError::Failed(error.into())
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        ApiError::Failed(refusal.into())
    }
}

impl From<PathRejection> for ApiError {
    fn from(rejection: PathRejection) -> Self {
        ApiError::Address(rejection.body_text())
    }
}

impl From<QueryRejection> for ApiError {
    fn from(rejection: QueryRejection) -> Self {
        ApiError::Query(rejection.body_text())
    }
}

/// The answer after a panic, which is always a fault of ours.
pub(super) fn of_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    ApiError::Fault.into_response()
}
