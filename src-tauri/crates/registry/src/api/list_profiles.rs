//! `GET /v1/profiles`

use axum::Json;
use axum::extract::State;
use reqlament_core::wire::ProfileList;

use super::Registry;

/// The law by which this registry checks, with the deadlines that run.
#[utoipa::path(
    get,
    path = "/v1/profiles",
    tag = "services",
    responses((status = 200, description = "The profiles", body = ProfileList)),
    security(()),
)]
pub(super) async fn list_profiles(State(registry): State<Registry>) -> Json<ProfileList> {
    Json(ProfileList {
        profiles: registry.law.profiles.clone(),
    })
}
