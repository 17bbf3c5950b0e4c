//! Table `service`: the public register. A cancelled service is taken out but never forgotten, its number never given
//! again (191/2011, 10.2.3, 10.4, 10.5).

use chrono::NaiveDate;
use reqlament_core::az;
use reqlament_core::filing::{FilingState, RegisteredService};

use super::StoreError;
use super::database::{Database, Engine, Row, Value, values};
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

/// What names are found by, however many there are: every three letters in a row. PostgreSQL has it in an extension that
/// may be missing or not allowed; it then looks through all names.
pub(super) const SEARCH: Change = Change {
    sqlite: "
CREATE TABLE service_name (
    id     INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE REFERENCES service (number),
    folded TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE service_letters USING fts5(folded, content = 'service_name', content_rowid = 'id',
    tokenize = 'trigram case_sensitive 1');
CREATE TRIGGER service_name_added AFTER INSERT ON service_name
BEGIN INSERT INTO service_letters (rowid, folded) VALUES (NEW.id, NEW.folded); END;
CREATE TRIGGER service_name_changed AFTER UPDATE OF folded ON service_name
BEGIN
    INSERT INTO service_letters (service_letters, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
    INSERT INTO service_letters (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
INSERT INTO service_name (number, folded) SELECT number, folded FROM service ORDER BY number;
CREATE TRIGGER service_named AFTER INSERT ON service
BEGIN INSERT INTO service_name (number, folded) VALUES (NEW.number, NEW.folded); END;
CREATE TRIGGER service_renamed AFTER UPDATE OF folded ON service WHEN NEW.folded <> OLD.folded
BEGIN UPDATE service_name SET folded = NEW.folded WHERE number = NEW.number; END;
",
    postgres: "
DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX service_letters ON service USING gin (folded gin_trgm_ops) WITH (gin_pending_list_limit = 64);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE WARNING 'without the extension pg_trgm a search looks through all names: %', SQLERRM;
END $$;
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

/// Services with the words in their names up to which they are few: those are sorted by their numbers; of more, a page fills
/// soon in the order of the numbers.
const FEW: usize = 1000;

/// A page of services in the order of their numbers.
pub fn page(
    database: &mut dyn Database,
    sought: &Sought,
    limit: usize,
) -> Result<Vec<ServiceRow>, StoreError> {
    let words = az::fold(&sought.words);
    let mut conditions = vec!["number > ?1".to_owned()];
    let mut given: Vec<Value> = vec![(&sought.after).into()];
    let mut only = |condition: &str, value: Value| {
        given.push(value);
        conditions.push(condition.replace("??", &format!("?{}", given.len())));
    };
    if !words.is_empty() {
        only("folded LIKE ?? ESCAPE '!'", containing(&words).into());
    }
    if !sought.body.is_empty() {
        only("body = ??", (&sought.body).into());
    }
    if let Some(state) = sought.state {
        only("state = ??", state.word().into());
    }
    if let Some(letters) = few(database, &words)? {
        only(&format!("number IN ({LETTERS})"), letters.into());
        // Not by the order of the numbers: that leads through all of them.
        conditions[0] = "+number > ?1".to_owned();
    }
    given.push(limit.into());
    let sql = format!(
        "SELECT {COLUMNS} FROM service WHERE {} ORDER BY number LIMIT ?{}",
        conditions.join(" AND "),
        given.len()
    );
    let rows = database.query(&sql, &given)?;
    rows.iter().map(read).collect()
}

/// The numbers of the services whose names hold letters in a row, in SQLite.
const LETTERS: &str = "SELECT number FROM service_name WHERE id IN (SELECT rowid FROM service_letters WHERE folded MATCH ??)";

/// What SQLite finds the words by, where that leads to few services. PostgreSQL knows of every plan how dear it is, once it
/// plans for the words themselves.
fn few(database: &mut dyn Database, words: &str) -> Result<Option<String>, StoreError> {
    if words.chars().count() < 3 {
        return Ok(None);
    }
    if database.engine() == Engine::Postgres {
        database.batch("SET LOCAL plan_cache_mode = force_custom_plan")?;
        return Ok(None);
    }
    let letters = format!("\"{}\"", words.replace('"', "\"\""));
    let found = database.query(
        "SELECT rowid FROM service_letters WHERE folded MATCH ?1 LIMIT ?2",
        values![&letters, FEW + 1],
    )?;
    Ok((found.len() <= FEW).then_some(letters))
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
