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

/// The body that offers the service; a cancelled one may be told its body as well, once.
pub(super) const BODY: Change = Change {
    sqlite: "
ALTER TABLE service ADD COLUMN body TEXT NOT NULL DEFAULT '';
DROP TRIGGER service_stays_cancelled;
UPDATE service SET body = (SELECT filing.body FROM filing WHERE filing.id = service.filing);
CREATE TRIGGER service_stays_cancelled BEFORE UPDATE ON service WHEN OLD.state = 'cancelled'
BEGIN SELECT RAISE(ABORT, 'a cancelled registration does not come back'); END;
CREATE INDEX service_of_body ON service (body, number);
",
    postgres: "
ALTER TABLE service ADD COLUMN body TEXT COLLATE \"C\" NOT NULL DEFAULT '';
DROP TRIGGER service_stays_cancelled ON service;
UPDATE service SET body = (SELECT filing.body FROM filing WHERE filing.id = service.filing);
CREATE TRIGGER service_stays_cancelled BEFORE UPDATE ON service
FOR EACH ROW WHEN (OLD.state = 'cancelled') EXECUTE FUNCTION registry_refuse('a cancelled registration does not come back');
CREATE INDEX service_of_body ON service (body, number);
",
};

const COLUMNS: &str = "number, dossier, name, body, state, digest, date, filing";

/// A service of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceRow {
    /// Registry number.
    pub number: String,
    /// The dossier it was registered from.
    pub dossier: String,
    /// Name in the edition in force.
    pub name: String,
    /// Full name of the body that offers it, in the edition in force.
    pub body: String,
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
            body: row.body,
            state: row.state,
            digest: row.digest,
            date: row.date,
        }
    }
}

/// Writes a new service.
pub fn insert(database: &mut dyn Database, service: &ServiceRow) -> Result<(), StoreError> {
    database.send(
        "INSERT INTO service (number, dossier, name, folded, state, digest, date, filing, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            &service.number,
            &service.dossier,
            &service.name,
            az::fold(&service.name),
            service.state.word(),
            &service.digest,
            service.date.to_string(),
            &service.filing,
            &service.body,
        ],
    )
}

/// Writes the state, name and edition of a service.
pub fn update(database: &mut dyn Database, service: &ServiceRow) -> Result<(), StoreError> {
    database.send(
        "UPDATE service SET name = ?2, folded = ?3, state = ?4, digest = ?5, filing = ?6, body = ?7
         WHERE number = ?1",
        values![
            &service.number,
            &service.name,
            az::fold(&service.name),
            service.state.word(),
            &service.digest,
            &service.filing,
            &service.body,
        ],
    )
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

/// Which services a page holds.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Those whose names contain these words, in any case and spelling.
    pub words: String,
    /// Those of the body of this full name alone.
    pub body: String,
    /// Those that stand at this state alone.
    pub state: Option<FilingState>,
    /// Those whose numbers come after this one.
    pub after: String,
}

/// A page of services in the order of their numbers.
pub fn page(
    database: &mut dyn Database,
    sought: &Sought,
    limit: usize,
) -> Result<Vec<ServiceRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service WHERE number > ?1 AND folded LIKE ?2 ESCAPE '!'
         AND (?3 = '' OR body = ?3) AND (?4 = '' OR state = ?4) ORDER BY number LIMIT ?5"
    );
    let rows = database.query(
        &sql,
        values![
            &sought.after,
            containing(&az::fold(&sought.words)),
            &sought.body,
            sought.state.map(FilingState::word).unwrap_or_default(),
            limit,
        ],
    )?;
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
        body: row.text("body")?,
        state: row.parsed("state", FilingState::of_word)?,
        digest: row.text("digest")?,
        date: row.parsed("date", |text| text.parse().ok())?,
        filing: row.text("filing")?,
    })
}
