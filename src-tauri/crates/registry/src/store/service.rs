//! Table `service`: the public register. A cancelled service is taken out but never forgotten, its number never given
//! again (191/2011, 10.2.3, 10.4, 10.5).

use chrono::NaiveDate;
use reqlament_core::az;
use reqlament_core::filing::{FilingState, RegisteredService};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::{StoreError, column};

pub(super) const TABLE: &str = "
CREATE TABLE service (
    number  TEXT PRIMARY KEY,
    dossier TEXT NOT NULL,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('registered', 'amended', 'cancelled')),
    digest  TEXT NOT NULL,
    date    TEXT NOT NULL,
    filing  TEXT NOT NULL REFERENCES filing (id)
) STRICT;
CREATE UNIQUE INDEX one_service_in_force ON service (dossier) WHERE state <> 'cancelled';
CREATE TRIGGER service_kept BEFORE DELETE ON service
BEGIN SELECT RAISE(ABORT, 'a service is never forgotten'); END;
CREATE TRIGGER service_number_frozen BEFORE UPDATE OF number, dossier, date ON service
BEGIN SELECT RAISE(ABORT, 'a registry number never changes'); END;
CREATE TRIGGER service_stays_cancelled BEFORE UPDATE ON service WHEN OLD.state = 'cancelled'
BEGIN SELECT RAISE(ABORT, 'a cancelled registration does not come back'); END;
";

/// A service of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceRow {
    /// Registry number.
    pub number: String,
    /// The dossier it was registered from.
    pub dossier: String,
    /// Name in the edition in force.
    pub name: String,
    /// `registered`, `amended` or `cancelled`.
    pub state: FilingState,
    /// Digest of the edition in force.
    pub digest: String,
    /// Day of the registration.
    pub date: NaiveDate,
    /// The filing that brought it to this state.
    pub filing: String,
}

impl From<ServiceRow> for RegisteredService {
    fn from(row: ServiceRow) -> Self {
        Self {
            number: row.number,
            name: row.name,
            state: row.state,
            digest: row.digest,
            date: row.date,
        }
    }
}

/// Writes a new service.
pub fn insert(connection: &Connection, service: &ServiceRow) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO service (number, dossier, name, folded, state, digest, date, filing)
         VALUES (:number, :dossier, :name, :folded, :state, :digest, :date, :filing)",
    )?;
    statement.execute(named_params! {
        ":number": service.number,
        ":dossier": service.dossier,
        ":name": service.name,
        ":folded": az::fold(&service.name),
        ":state": service.state.word(),
        ":digest": service.digest,
        ":date": service.date.to_string(),
        ":filing": service.filing,
    })?;
    Ok(())
}

/// Writes the state, name and edition of a service.
pub fn update(connection: &Connection, service: &ServiceRow) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "UPDATE service SET name = :name, folded = :folded, state = :state, digest = :digest, filing = :filing
         WHERE number = :number",
    )?;
    statement.execute(named_params! {
        ":number": service.number,
        ":name": service.name,
        ":folded": az::fold(&service.name),
        ":state": service.state.word(),
        ":digest": service.digest,
        ":filing": service.filing,
    })?;
    Ok(())
}

/// The service of this number.
pub fn by_number(connection: &Connection, number: &str) -> Result<Option<ServiceRow>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT * FROM service WHERE number = ?1")?;
    Ok(statement.query_row(params![number], read).optional()?)
}

/// The service of the dossier that is not cancelled.
pub fn in_force(connection: &Connection, dossier: &str) -> Result<Option<ServiceRow>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT * FROM service WHERE dossier = ?1 AND state <> 'cancelled'")?;
    Ok(statement.query_row(params![dossier], read).optional()?)
}

/// Services in the order of their numbers, after `after`, whose names contain `words` in any case and spelling.
pub fn page(
    connection: &Connection,
    words: &str,
    after: &str,
    limit: usize,
) -> Result<Vec<ServiceRow>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT * FROM service WHERE number > ?1 AND instr(folded, ?2) > 0 ORDER BY number LIMIT ?3",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![after, az::fold(words), limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row) -> rusqlite::Result<ServiceRow> {
    Ok(ServiceRow {
        number: row.get("number")?,
        dossier: row.get("dossier")?,
        name: row.get("name")?,
        state: column::parsed(row, "state", FilingState::of_word)?,
        digest: row.get("digest")?,
        date: column::parsed(row, "date", |text| text.parse().ok())?,
        filing: row.get("filing")?,
    })
}
