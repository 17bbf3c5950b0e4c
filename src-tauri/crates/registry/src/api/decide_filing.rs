//! `POST /v1/filings/{id}/decisions`

use axum::Json;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::HeaderName;
use reqlament_core::filing::Receipt;
use reqlament_core::wire::{DecisionKind, DecisionMessage};

use super::caller::Officer;
use super::tag::{seen, tagged};
use super::{ApiError, Registry, body};
use crate::access::Caller;
use crate::decide::{Actor, By, Ruling, decide};
use crate::life::{Decision, Reasons};

/// Decides a filing.
///
/// An examiner takes a filing up and returns it, a head decides everything. A decision rests on the state that its
/// `If-Match` names (191/2011, 10.4, 10.8).
#[utoipa::path(
    post,
    path = "/v1/filings/{id}/decisions",
    tag = "decisions",
    request_body = DecisionMessage,
    params(
        ("id" = String, Path, description = "Id of the filing"),
        ("If-Match" = String, Header, description = "The `ETag` of the filing as it was read, or `*`"),
    ),
    responses((status = 200, description = "Where it stands now", body = Receipt, headers(("ETag" = String, description = "Tag of the state")))),
    security(("credentials" = []), ("token" = []), ("certificate" = [])),
    extensions(("x-caller" = json!("operator"))),
)]
pub(super) async fn decide_filing(
    Officer(caller): Officer,
    State(registry): State<Registry>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<([(HeaderName, String); 1], Json<Receipt>), ApiError> {
    let Path(id) = id?;
    let seen = seen(&headers)?;
    let bytes = body::read(&headers, body, &registry.limits).await?;
    let message: DecisionMessage = body::parse(&bytes)?;
    let decision = decision_of(message);
    if !may_decide(&caller, &decision) {
        return Err(ApiError::Forbidden);
    }
    let desk = registry.desk();
    let told = registry.store.write(move |db| {
        let ruling = Ruling {
            decision: &decision,
            by: By {
                actor: Actor::Operator,
                account: caller.account(),
            },
            seen: seen.as_deref(),
        };
        decide(db, desk, &id, ruling)
    });
    let told = told.await?;
    registry.measures.brought_to(told.receipt.state.word());
    Ok(tagged(told))
}

fn may_decide(caller: &Caller, decision: &Decision) -> bool {
    match caller {
        Caller::Known { role, .. } => role.may(decision),
        Caller::Practising | Caller::Nobody => true,
    }
}

fn decision_of(message: DecisionMessage) -> Decision {
    let reason = message.reason.unwrap_or_default();
    match message.decision {
        DecisionKind::Examine => Decision::Examine,
        DecisionKind::Register => Decision::Register,
        DecisionKind::Amend => Decision::Amend,
        DecisionKind::Cancel => Decision::Cancel,
        DecisionKind::Return => Decision::Return(Reasons {
            message: reason,
            items: message.items,
        }),
        DecisionKind::Refuse => Decision::Refuse(reason),
    }
}
