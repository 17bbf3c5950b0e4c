//! The operator's answer to a packet that was handed over by hand, written by the officer.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use reqlament_core::az;
use reqlament_core::filing::{FilingState, Purpose};

use super::file::keep_attachment;
use super::filings;
use super::revise::today;
use crate::Client;
use crate::error::{ClientError, Failed};
use crate::store::comparison;
use crate::store::filing::{self, Event};
use crate::view::{Delivery, FilingView};

const LONGEST_NUMBER: usize = 100;

/// Writes number and day of the answer, and keeps its scan.
pub fn receipt(
    client: &Client,
    id: &str,
    number: &str,
    day: NaiveDate,
    scan: Option<&Path>,
    now: DateTime<Utc>,
) -> Failed<FilingView> {
    let law = client.law();
    let number = number.trim();
    if number.is_empty()
        || number.chars().count() > LONGEST_NUMBER
        || number.chars().any(char::is_control)
    {
        return Err(ClientError::Receipt(
            "nömrə boşdur və ya yararsızdır".to_owned(),
        ));
    }
    let scanned = match scan {
        Some(path) => {
            let bytes = std::fs::read(path).map_err(|cause| ClientError::file(path, cause))?;
            Some((
                path.file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                bytes,
            ))
        }
        None => None,
    };
    client.store().write(|transaction| -> Failed<()> {
        let found = filing::get(transaction, id)?;
        let mut filing = found.ok_or_else(|| ClientError::UnknownFiling(id.to_owned()))?;
        let decided = filing.state.is_some_and(FilingState::is_final);
        if filing.delivery != Delivery::Delivered || decided || filing.target.starts_with("http") {
            return Err(ClientError::NoReceiptExpected(id.to_owned()));
        }
        if day > today(now) || day < today(filing.made_at) {
            return Err(ClientError::Receipt(
                "tarix ərizənin tarixi ilə bu gün arasında olmalıdır".to_owned(),
            ));
        }
        if filing.purpose != Purpose::Register && filing.registry_number.as_deref() != Some(number)
        {
            return Err(ClientError::Receipt(
                "nömrə qeydə alınmış nömrədən fərqlidir".to_owned(),
            ));
        }
        let state = match filing.purpose {
            Purpose::Register => FilingState::Registered,
            Purpose::Amend => FilingState::Amended,
            Purpose::Cancel => FilingState::Cancelled,
        };
        comparison::forget(transaction, filing.dossier)?;
        filing.state = Some(state);
        filing.registry_number = Some(number.to_owned());
        filing::put(transaction, &filing)?;
        let mut message = format!("cavabın tarixi {}", az::numeric_date(day));
        if let Some((name, bytes)) = &scanned {
            let sha256 = keep_attachment(transaction, name, bytes)?;
            message.push_str(&format!(", surəti: {name} · {sha256}"));
        }
        filing::note(
            transaction,
            id,
            &Event {
                at: now,
                state: state.word().to_owned(),
                message: Some(message),
                reasons: Vec::new(),
            },
        )?;
        filings::write_registration(law, transaction, &filing, day, now)
    })?;
    filings::one(client, id)
}
