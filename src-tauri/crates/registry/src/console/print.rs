//! `GET /console/filings/{id}/reglament.pdf`: the reglament of a filing as it prints, shown beside the filing.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use reqlament_core::filing::Packet;

use super::asked::{Named, read};
use super::examined::files;
use super::fault::{Fault, Why};
use super::officer::Officer;
use super::page;
use crate::api::{ApiError, Registry};
use crate::error::Error;
use crate::kind::day_of;
use crate::press::{Filed, LARGEST, Unprinted};
use crate::refusal::Refusal;
use crate::store::attachment;
use crate::store::database::Database;
use crate::store::filing::{self, FilingRow};

/// Most bytes of all pictures that are printed with a text; those beyond stand in it by their names.
const PICTURES: u64 = 8 * 1024 * 1024;

/// What may be done with the PDF: shown by the browser's own reader in a page of this server.
const POLICY: &str =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/// The reglament as PDF; where it cannot be printed a page that says why, fit for the same frame.
pub(super) async fn read_reglament(
    State(registry): State<Registry>,
    _: Officer,
    Named(id): Named<String>,
) -> Result<Response, Fault> {
    let which = id.clone();
    let printed = match read(&registry, move |db| filed(db, &which)).await? {
        Ok(filed) => {
            let printed = registry.press.reglament(registry.law, filed).await;
            printed.ok_or_else(|| Why::from(ApiError::Fault).at(registry.kind))?
        }
        Err(unprinted) => Err(unprinted),
    };
    Ok(match printed {
        Ok(bytes) => {
            let name = format!("inline; filename=\"{id}.pdf\"");
            let headers = [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, name.as_str()),
                (X_CONTENT_TYPE_OPTIONS, "nosniff"),
                (CONTENT_SECURITY_POLICY, POLICY),
            ];
            (headers, bytes).into_response()
        }
        Err(why) => {
            let page = page::framed("Reqlament çap edilmədi", &why.to_string());
            let headers = [(CONTENT_SECURITY_POLICY, page::FRAMED)];
            (StatusCode::UNPROCESSABLE_ENTITY, headers, page).into_response()
        }
    })
}

/// What is to be printed of a filing.
fn filed(database: &mut dyn Database, id: &str) -> Result<Result<Filed, Unprinted>, Error> {
    let unknown = || Refusal::UnknownFiling(id.chars().take(128).collect());
    let row = filing::by_id(database, id)?.ok_or_else(unknown)?;
    let bytes = filing::packet(database, id)?.ok_or_else(unknown)?;
    if bytes.len() > LARGEST {
        return Ok(Err(Unprinted::TooLarge { bytes: bytes.len() }));
    }
    let packet: Packet = serde_json::from_slice(&bytes)?;
    Ok(Ok(Filed {
        day: day_of(row.received),
        pictures: pictures(database, &row, &packet)?,
        packet,
    }))
}

/// The pictures that have come whole, as many as may be printed.
fn pictures(
    database: &mut dyn Database,
    row: &FilingRow,
    packet: &Packet,
) -> Result<BTreeMap<String, Arc<[u8]>>, Error> {
    let (mut pictures, mut held) = (BTreeMap::new(), 0);
    let account = row.account.as_deref();
    for file in files(packet) {
        if !file.media_type.starts_with("image/") || pictures.contains_key(&file.sha256) {
            continue;
        }
        let status = attachment::status(database, account, &file.sha256)?;
        let Some(status) = status.filter(|status| status.complete) else {
            continue;
        };
        if held + status.length > PICTURES {
            continue;
        }
        held += status.length;
        let bytes = attachment::whole(database, account, &file.sha256)?;
        pictures.insert(file.sha256, bytes.into());
    }
    Ok(pictures)
}
