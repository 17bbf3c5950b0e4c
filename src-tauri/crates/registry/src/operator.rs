//! The operator's verbs, each on the same database while the server runs.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use reqlament_core::deadline::FilingDeadline;
use reqlament_core::filing::Receipt;
use reqlament_core::law::Law;
use serde::Serialize;

use crate::access::{self, Role};
use crate::decide::{By, Ruling, decide};
use crate::desk::Desk;
use crate::error::Error;
use crate::kind::Kind;
use crate::life::Decision;
use crate::listen;
use crate::mail;
use crate::receipt;
use crate::session;
use crate::store::account::{self, AccountRow};
use crate::store::filing::{FilingRow, Sought};
use crate::store::sequence::{self, Last};
use crate::store::transfer::{self, Sum};
use crate::store::{Location, chain_holds, filing};

/// A filing in the operator's list.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// Id of the filing.
    pub filing: String,
    /// Id of the dossier.
    pub dossier: String,
    /// What it asks for.
    pub purpose: &'static str,
    /// Name of the service.
    pub name: String,
    /// Where it stands.
    pub state: &'static str,
    /// The registry number it has or names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_number: Option<String>,
    /// When it came.
    pub received: DateTime<Utc>,
    /// The deadline that runs for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<FilingDeadline>,
}

impl Listed {
    fn of(desk: Desk, row: FilingRow, since: DateTime<Utc>) -> Self {
        Self {
            deadline: receipt::deadline_of(desk, &row, since),
            filing: row.id,
            dossier: row.dossier,
            purpose: row.purpose.word(),
            name: row.name,
            state: row.state.word(),
            registry_number: row.number,
            received: row.received,
        }
    }
}

/// All filings, the newest first.
pub fn filings(
    location: &Location,
    law: &'static Law,
    now: DateTime<Utc>,
) -> Result<Vec<Listed>, Error> {
    location.reading(|db, kind| {
        let desk = Desk { law, kind, now };
        let rows = filing::page(db, &Sought::default(), usize::MAX)?;
        let listed = rows
            .into_iter()
            .map(|(row, since)| Listed::of(desk, row, since));
        Ok(listed.collect())
    })
}

/// Decides a filing.
pub fn decide_filing(
    location: &Location,
    law: &'static Law,
    now: DateTime<Utc>,
    id: &str,
    decision: &Decision,
) -> Result<Receipt, Error> {
    let ruling = Ruling {
        decision,
        by: By::OPERATOR,
        seen: None,
    };
    location.beside(|db, kind| {
        let desk = Desk { law, kind, now };
        Ok(decide(db, desk, id, ruling)?.receipt)
    })
}

/// Opens an account; gives its secret, which is kept nowhere.
pub fn open_account(
    location: &Location,
    now: DateTime<Utc>,
    id: &str,
    role: Role,
    name: &str,
) -> Result<String, Error> {
    location.beside(|db, _| access::open(db, now, id, role, name))
}

/// Gives an account another secret beside the one it has, which ends after `overlap`.
pub fn rotate_secret(
    location: &Location,
    now: DateTime<Utc>,
    id: &str,
    overlap: Duration,
) -> Result<String, Error> {
    location.beside(|db, _| access::rotate(db, now, id, overlap))
}

/// Gives an officer of the operator a password for the console.
pub fn set_password(location: &Location, id: &str, password: &str) -> Result<(), Error> {
    location.beside(|db, _| session::set_password(db, id, password))
}

/// Gives an officer of the operator a second factor; gives the address for the authenticator.
pub fn give_totp(location: &Location, id: &str) -> Result<String, Error> {
    location.beside(|db, _| session::give_totp(db, id))
}

/// Takes the second factor of an officer away.
pub fn take_totp(location: &Location, id: &str) -> Result<(), Error> {
    location.beside(|db, _| session::take_totp(db, id))
}

/// Writes where an account reads its e-mail.
pub fn set_mailbox(location: &Location, id: &str, address: &str) -> Result<(), Error> {
    location.beside(|db, _| mail::set_mailbox(db, id, address))
}

/// Tells an account nothing by e-mail any more.
pub fn remove_mailbox(location: &Location, id: &str) -> Result<(), Error> {
    location.beside(|db, _| mail::remove_mailbox(db, id))
}

/// Lets an account sign in by the certificate of a PEM file too.
pub fn add_certificate(location: &Location, id: &str, file: &Path) -> Result<(), Error> {
    let digest = listen::fingerprint(file)
        .map_err(|error| Error::Certificate(format!("{}: {error}", file.display())))?;
    location.beside(|db, _| access::add_certificate(db, id, &digest))
}

/// Lets an account sign in by no certificate any more.
pub fn remove_certificates(location: &Location, id: &str) -> Result<(), Error> {
    location.beside(|db, _| access::remove_certificates(db, id))
}

/// Closes an account.
pub fn close_account(location: &Location, now: DateTime<Utc>, id: &str) -> Result<(), Error> {
    location.beside(|db, _| access::close(db, now, id))
}

/// All accounts.
pub fn accounts(location: &Location) -> Result<Vec<AccountRow>, Error> {
    location.beside(|db, _| Ok(account::all(db)?))
}

/// Writes a whole registry into a file, which holds its digest.
pub fn export(location: &Location, file: &Path) -> Result<Sum, Error> {
    let failed = |error: io::Error| Error::Transfer(format!("{}: {error}", file.display()));
    // Never over a file that is there.
    let out = File::create_new(file).map_err(failed)?;
    let mut out = BufWriter::new(out);
    let done = location.reading(|db, kind| transfer::export(db, kind.word(), &mut out));
    let written = out.into_inner().map_err(|error| failed(error.into_error()));
    match done.and_then(|sum| written?.sync_all().map_err(failed).map(|()| sum)) {
        Ok(sum) => Ok(sum),
        Err(error) => {
            // Half a file would look like a whole one.
            let _ = std::fs::remove_file(file);
            Err(error)
        }
    }
}

/// Fills an empty registry from a file, if it comes to the digest of the file and its chain of events holds.
pub fn import(location: &Location, file: &Path) -> Result<Sum, Error> {
    let failed = |error: io::Error| Error::Transfer(format!("{}: {error}", file.display()));
    let mut input = BufReader::new(File::open(file).map_err(failed)?);
    let head = transfer::head(&mut input)?;
    let kind = Kind::of_word(&head.kind);
    let kind = kind.ok_or_else(|| Error::Transfer(format!("no kind `{}`", head.kind)))?;
    location.filling(kind, |db| {
        let sum = transfer::import(db, &mut input)?;
        match chain_holds(db)? {
            Ok(_) => Ok(sum),
            Err(number) => Err(Error::Transfer(format!(
                "event {number} does not fit the one before"
            ))),
        }
    })
}

/// The last registry number of each year, once none up to `past` will be given any more.
pub fn numbers(location: &Location, past: Option<Last>) -> Result<Vec<String>, Error> {
    location.beside(|db, kind| {
        if let Some(last) = past {
            sequence::go_past(db, last)?;
        }
        let all = sequence::all(db)?.into_iter();
        Ok(all
            .map(|last| kind.number_of(last.year, last.sequence.into()))
            .collect())
    })
}

/// Verifies the chain of events: how many there are, or the number of the first that does not fit.
pub fn verify(location: &Location) -> Result<Result<u64, u64>, Error> {
    location.beside(|db, _| chain_holds(db))
}

/// Prints filings, one a line: where each stands, the last day of the deadline that runs and the working days left.
pub fn print(out: &mut impl Write, filings: &[Listed]) -> io::Result<()> {
    for filing in filings {
        let number = filing.registry_number.as_deref().unwrap_or("-");
        let due = filing.deadline.as_ref().map_or("-".to_owned(), |deadline| {
            format!("{} ({:+})", deadline.date, deadline.working_days_left)
        });
        let Listed {
            filing,
            purpose,
            state,
            name,
            ..
        } = filing;
        writeln!(
            out,
            "{filing}  {purpose:<8}  {state:<10}  {due:<15}  {number}  {name}"
        )?;
    }
    Ok(())
}
