//! Sessions of officers at the console: a password opens one, a token of 256 random bits is its key.
//!
//! A try is counted before its password is compared, so that guesses sent at once count each. After five that were wrong
//! the account hears none for a quarter of an hour.

use chrono::{DateTime, Duration, Utc};
use reqlament_core::canonical;

use crate::access::{self, Role};
use crate::error::Error;
use crate::password::{self, LONGEST, SHORTEST};
use crate::refusal::Refusal;
use crate::store::account::AccountRow;
use crate::store::database::Database;
use crate::store::password as table;
use crate::store::sign_in::{self, Outcome};
use crate::totp;

/// For how long a session is good.
pub const LIFE: Duration = Duration::hours(8);

/// Wrong tries after which an account hears none for a while.
const TRIES: u64 = 5;

/// For how long it hears none.
const LOCKED: Duration = Duration::minutes(15);

/// Gives an officer a password, over the one before; open sessions end.
pub fn set_password(
    database: &mut dyn Database,
    account: &str,
    password: &str,
) -> Result<(), Error> {
    let row = access::in_force(database, account)?;
    if row.role == Role::Agency {
        return Err(Refusal::NotAnOfficer(row.id).into());
    }
    if password.chars().count() < SHORTEST || password.len() > LONGEST {
        return Err(Refusal::BadPassword.into());
    }
    let hash = password::hash(password)?;
    table::set(database, account, &hash)?;
    Ok(table::end_sessions(database, account)?)
}

/// Gives an officer who has a password a second factor; gives the address for the authenticator, which is shown once.
/// Open sessions end.
pub fn give_totp(database: &mut dyn Database, account: &str) -> Result<String, Error> {
    let secret = totp::fresh()?;
    write_totp(database, account, Some(&secret))?;
    Ok(totp::address(account, &secret))
}

/// Takes the second factor of an officer away.
pub fn take_totp(database: &mut dyn Database, account: &str) -> Result<(), Error> {
    write_totp(database, account, None)
}

fn write_totp(
    database: &mut dyn Database,
    account: &str,
    secret: Option<&str>,
) -> Result<(), Error> {
    let row = access::in_force(database, account)?;
    if !table::set_totp(database, account, secret)? {
        return Err(Refusal::NoPassword(row.id).into());
    }
    Ok(table::end_sessions(database, account)?)
}

/// Counts a try; gives the hash it is to be compared with, where one is heard.
pub fn count_try(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    account: &str,
) -> Result<Option<String>, Error> {
    let Some(row) = table::of_account(database, account)? else {
        return Ok(None);
    };
    if row.locked.is_some_and(|until| until > now) {
        return Ok(None);
    }
    // Once the wait is over counting begins anew.
    let failures = if row.locked.is_some() {
        0
    } else {
        row.failures
    } + 1;
    let locked = (failures >= TRIES).then(|| now + LOCKED);
    table::tried(database, account, failures, locked)?;
    Ok(Some(row.hash))
}

/// Notes that the password of a try that was heard was wrong.
pub fn refused(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    account: &str,
) -> Result<(), Error> {
    Ok(sign_in::append(database, now, account, Outcome::Refused)?)
}

/// Opens a session for an account whose password was right, unless it was changed meanwhile or the code of its second
/// factor is not; gives its token.
pub fn open(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    account: &str,
    hash: &str,
    code: &str,
) -> Result<Option<String>, Error> {
    let row = table::of_account(database, account)?;
    let Some(row) = row.filter(|row| row.hash == hash) else {
        return Ok(None);
    };
    if let Some(secret) = &row.totp {
        let step = totp::step_of(secret, code, now.timestamp());
        match step.filter(|step| *step > row.step) {
            Some(step) => table::used(database, account, step)?,
            None => {
                refused(database, now, account)?;
                return Ok(None);
            }
        }
    }
    sign_in::append(database, now, account, Outcome::Opened)?;
    table::tried(database, account, 0, None)?;
    let token = access::random()?;
    let digest = canonical::digest(token.as_bytes());
    table::open_session(database, &digest, account, now, now + LIFE)?;
    Ok(Some(token))
}

/// The officer of a session.
pub fn officer(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    token: &str,
) -> Result<Option<AccountRow>, Error> {
    let digest = canonical::digest(token.as_bytes());
    Ok(table::by_session(database, &digest, now)?)
}

/// Ends a session.
pub fn close(database: &mut dyn Database, token: &str) -> Result<(), Error> {
    let digest = canonical::digest(token.as_bytes());
    Ok(table::end_session(database, &digest)?)
}
