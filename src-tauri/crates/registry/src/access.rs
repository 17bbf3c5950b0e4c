//! Who may do what: accounts of agencies and of the operator, their secrets and tokens.
//!
//! A secret is 256 random bits, so its SHA-256 is all that is kept and nothing slower is needed. While secrets are
//! changed two are good at once.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use reqlament_core::canonical;
use reqlament_core::wire::Token;

use crate::error::Error;
use crate::life::Decision;
use crate::refusal::Refusal;
use crate::store::account::{self, AccountRow};
use crate::store::certificate;
use crate::store::database::Database;
use crate::store::filing::{self, FilingRow};

/// For how long a token is good.
const TOKEN_LIFE: Duration = Duration::hours(1);

/// What an account may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A providing body: files, and reads what it filed.
    Agency,
    /// An officer of the operator: takes filings up and returns them.
    Examiner,
    /// A head at the operator: decides everything.
    Head,
}

impl Role {
    /// The word used in SQL and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Role::Agency => "agency",
            Role::Examiner => "examiner",
            Role::Head => "head",
        }
    }

    /// The role of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Role::Agency, Role::Examiner, Role::Head]
            .into_iter()
            .find(|role| role.word() == word)
    }
}

impl Role {
    /// Whether it may decide so: an examiner takes up and returns, a head decides everything.
    pub fn may(self, decision: &Decision) -> bool {
        match self {
            Role::Agency => false,
            Role::Examiner => matches!(decision, Decision::Examine | Decision::Return(_)),
            Role::Head => true,
        }
    }
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// Whoever uses a trial registry, on this machine alone: everything, without credentials.
    Practising,
    /// Somebody who did not say who.
    Nobody,
    /// An account.
    Known {
        /// Its id.
        id: String,
        /// What it may do.
        role: Role,
    },
}

impl Caller {
    /// The account, where there is one.
    pub fn account(&self) -> Option<&str> {
        match self {
            Caller::Known { id, .. } => Some(id),
            Caller::Practising | Caller::Nobody => None,
        }
    }

    /// The account to which what it reads is limited; none where it reads everything.
    pub fn limited_to(&self) -> Option<&str> {
        match self {
            Caller::Known {
                id,
                role: Role::Agency,
            } => Some(id),
            _ => None,
        }
    }

    /// The filing of this id where it may be seen; another agency's is as good as none.
    pub fn filing(&self, database: &mut dyn Database, id: &str) -> Result<FilingRow, Error> {
        let own = |row: &FilingRow| match self {
            Caller::Practising => true,
            Caller::Nobody => false,
            Caller::Known { role, .. } => {
                *role != Role::Agency || row.account.as_deref() == self.account()
            }
        };
        let row = filing::by_id(database, id)?.filter(own);
        row.ok_or_else(|| Refusal::UnknownFiling(id.chars().take(128).collect()).into())
    }
}

/// Makes an account; gives its first secret, which is shown once.
pub fn open(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    id: &str,
    role: Role,
    name: &str,
) -> Result<String, Error> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !(1..=64).contains(&id.len()) || !id.chars().all(allowed) {
        return Err(Refusal::BadAccount.into());
    }
    if account::by_id(database, id)?.is_some() {
        return Err(Refusal::AccountTaken(id.to_owned()).into());
    }
    account::insert(database, id, role, name, now)?;
    fresh_secret(database, now, id)
}

/// Gives an account another secret; the one before it stays good for `overlap`, older ones end at once.
pub fn rotate(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    id: &str,
    overlap: Duration,
) -> Result<String, Error> {
    in_force(database, id)?;
    account::end_secrets(database, id, now, now + overlap)?;
    fresh_secret(database, now, id)
}

/// Ends an account with its secrets and tokens; what it filed stays.
pub fn close(database: &mut dyn Database, now: DateTime<Utc>, id: &str) -> Result<(), Error> {
    in_force(database, id)?;
    Ok(account::close(database, id, now)?)
}

/// The account of a name and a secret, where both are right.
pub fn by_secret(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    id: &str,
    secret: &str,
) -> Result<Option<Caller>, Error> {
    let found = account::by_secret(database, &canonical::digest(secret.as_bytes()), now)?;
    Ok(found.filter(|row| row.id == id).map(known))
}

/// The account in force that signs in by a certificate.
pub fn by_certificate(database: &mut dyn Database, digest: &str) -> Result<Option<Caller>, Error> {
    let found = certificate::account(database, digest)?;
    Ok(found.filter(|row| row.closed.is_none()).map(known))
}

/// Lets an account sign in by a certificate too.
pub fn add_certificate(database: &mut dyn Database, id: &str, digest: &str) -> Result<(), Error> {
    let row = in_force(database, id)?;
    match certificate::account(database, digest)? {
        Some(owner) => Err(Refusal::CertificateTaken(owner.id).into()),
        None => Ok(certificate::insert(database, digest, &row.id)?),
    }
}

/// Lets an account sign in by no certificate any more.
pub fn remove_certificates(database: &mut dyn Database, id: &str) -> Result<(), Error> {
    let row = in_force(database, id)?;
    Ok(certificate::remove(database, &row.id)?)
}

/// The account of a token that is good.
pub fn by_token(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    token: &str,
) -> Result<Option<Caller>, Error> {
    let found = account::by_token(database, &canonical::digest(token.as_bytes()), now)?;
    Ok(found.map(known))
}

/// Gives an account a token (RFC 6749, 4.4).
pub fn give_token(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    id: &str,
) -> Result<Token, Error> {
    let token = random()?;
    let digest = canonical::digest(token.as_bytes());
    account::insert_token(database, &digest, id, now, now + TOKEN_LIFE)?;
    Ok(Token {
        access_token: token,
        token_type: "Bearer".to_owned(),
        expires_in: TOKEN_LIFE.num_seconds().unsigned_abs(),
    })
}

/// The account of this id, where it is in force.
pub(crate) fn in_force(database: &mut dyn Database, id: &str) -> Result<AccountRow, Error> {
    let row = account::by_id(database, id)?.filter(|row| row.closed.is_none());
    row.ok_or_else(|| Refusal::UnknownAccount(id.to_owned()).into())
}

fn fresh_secret(
    database: &mut dyn Database,
    now: DateTime<Utc>,
    id: &str,
) -> Result<String, Error> {
    let secret = random()?;
    account::insert_secret(database, &canonical::digest(secret.as_bytes()), id, now)?;
    Ok(secret)
}

fn known(row: AccountRow) -> Caller {
    Caller::Known {
        id: row.id,
        role: row.role,
    }
}

/// 256 random bits as text.
pub(crate) fn random() -> Result<String, Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| Error::Random(error.to_string()))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
