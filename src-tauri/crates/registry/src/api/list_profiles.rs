//! `GET /v1/profiles`

use axum::Json;
use axum::extract::State;
use reqlament_core::profile::Profile;
use serde::Serialize;

use super::Registry;

/// The profiles.
#[derive(Debug, Serialize)]
pub(super) struct Profiles {
    /// With their deadlines.
    profiles: &'static [Profile],
}

/// The law by which this registry checks.
pub(super) async fn list_profiles(State(registry): State<Registry>) -> Json<Profiles> {
    Json(Profiles {
        profiles: &registry.law.profiles,
    })
}
