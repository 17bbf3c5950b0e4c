//! Table `service`: the public register. A cancelled service is taken out but never forgotten, its number never given
//! again (191/2011, 10.2.3, 10.4, 10.5).

use chrono::NaiveDate;
use reqlament_core::az;
use reqlament_core::filing::{FilingState, RegisteredService};

use super::StoreError;
use super::database::{Database, Row, values};
use super::migration::Change;

pub(super) const TABLE: Change = Change {
    sqlite: "
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
",
    postgres: "
CREATE TABLE service (
    number  TEXT COLLATE \"C\" PRIMARY KEY,
    dossier TEXT NOT NULL,
    name    TEXT NOT NULL,
    folded  TEXT COLLATE \"C\" NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('registered', 'amended', 'cancelled')),
    digest  TEXT NOT NULL,
    date    TEXT NOT NULL,
    filing  TEXT NOT NULL REFERENCES filing (id)
);
CREATE UNIQUE INDEX one_service_in_force ON service (dossier) WHERE state <> 'cancelled';
ALTER TABLE filing ADD FOREIGN KEY (number) REFERENCES service (number);
CREATE TRIGGER service_kept BEFORE DELETE ON service
FOR EACH ROW EXECUTE FUNCTION registry_refuse('a service is never forgotten');
CREATE TRIGGER service_number_frozen BEFORE UPDATE OF number, dossier, date ON service
FOR EACH ROW EXECUTE FUNCTION registry_refuse('a registry number never changes');
CREATE TRIGGER service_stays_cancelled BEFORE UPDATE ON service
FOR EACH ROW WHEN (OLD.state = 'cancelled') EXECUTE FUNCTION registry_refuse('a cancelled registration does not come back');
",
};

const COLUMNS: &str = "number, dossier, name, state, digest, date, filing";

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
pub fn insert(database: &mut dyn Database, service: &ServiceRow) -> Result<(), StoreError> {
    database.execute(
        "INSERT INTO service (number, dossier, name, folded, state, digest, date, filing)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            &service.number,
            &service.dossier,
            &service.name,
            az::fold(&service.name),
            service.state.word(),
            &service.digest,
            service.date.to_string(),
            &service.filing,
        ],
    )?;
    Ok(())
}

/// Writes the state, name and edition of a service.
pub fn update(database: &mut dyn Database, service: &ServiceRow) -> Result<(), StoreError> {
    database.execute(
        "UPDATE service SET name = ?2, folded = ?3, state = ?4, digest = ?5, filing = ?6 WHERE number = ?1",
        values![
            &service.number,
            &service.name,
            az::fold(&service.name),
            service.state.word(),
            &service.digest,
            &service.filing,
        ],
    )?;
    Ok(())
}

/// The service of this number.
pub fn by_number(
    database: &mut dyn Database,
    number: &str,
) -> Result<Option<ServiceRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM service WHERE number = ?1");
    let row = database.one(&sql, values![number])?;
    row.as_ref().map(read).transpose()
}

/// The service of the dossier that is not cancelled.
pub fn in_force(
    database: &mut dyn Database,
    dossier: &str,
) -> Result<Option<ServiceRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM service WHERE dossier = ?1 AND state <> 'cancelled'");
    let row = database.one(&sql, values![dossier])?;
    row.as_ref().map(read).transpose()
}

/// Services in the order of their numbers, after `after`, whose names contain `words` in any case and spelling.
pub fn page(
    database: &mut dyn Database,
    words: &str,
    after: &str,
    limit: usize,
) -> Result<Vec<ServiceRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service WHERE number > ?1 AND folded LIKE ?2 ESCAPE '!' ORDER BY number LIMIT ?3"
    );
    let rows = database.query(&sql, values![after, containing(&az::fold(words)), limit])?;
    rows.iter().map(read).collect()
}

/// A pattern of everything that contains the words.
fn containing(words: &str) -> String {
    let mut pattern = "%".to_owned();
    for letter in words.chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

fn read(row: &Row) -> Result<ServiceRow, StoreError> {
    Ok(ServiceRow {
        number: row.text("number")?,
        dossier: row.text("dossier")?,
        name: row.text("name")?,
        state: row.parsed("state", FilingState::of_word)?,
        digest: row.text("digest")?,
        date: row.parsed("date", |text| text.parse().ok())?,
        filing: row.text("filing")?,
    })
}
