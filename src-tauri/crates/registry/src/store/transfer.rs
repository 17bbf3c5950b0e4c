//! Moving a whole registry between engines: a line of JSON a row, in an order that both engines keep, so that the digest
//! of all rows says whether two registries hold the same.
//!
//! Tokens stay behind: who has one asks for another.

use std::io::{self, BufRead, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::StoreError;
use super::database::{Database, Engine, Value, values};
use crate::error::Error;

/// What a file of this layout says of itself.
const FORMAT: &str = "reqlament-registry/1";

/// Rows that are read at a time.
const STRETCH: usize = 200;

/// A table: its columns, the first `key` of which are its key.
struct Table {
    name: &'static str,
    columns: &'static str,
    key: usize,
}

/// Each table after those that it refers to. What a filing says of its service comes once the service is there.
const TABLES: &[Table] = &[
    Table {
        name: "account",
        columns: "id, role, name, opened, closed",
        key: 1,
    },
    Table {
        name: "secret",
        columns: "digest, account, made, until",
        key: 1,
    },
    Table {
        name: "certificate",
        columns: "digest, account",
        key: 1,
    },
    Table {
        name: "password",
        columns: "account, hash, totp",
        key: 1,
    },
    Table {
        name: "filing",
        columns: "sequence, id, idempotency_key, content, dossier, purpose, digest, name, state, received, packet, profile, body, attachments, account",
        key: 1,
    },
    Table {
        name: "service",
        columns: "number, dossier, name, folded, state, digest, date, filing, body",
        key: 1,
    },
    Table {
        name: "number_sequence",
        columns: "year, last",
        key: 1,
    },
    Table {
        name: "event",
        columns: "number, filing, at, state, actor, message, parent, digest, account, items",
        key: 1,
    },
    // After the events, so that none of those that come with the file is queued anew.
    Table {
        name: "mailbox",
        columns: "account, address",
        key: 1,
    },
    Table {
        name: "mail",
        columns: "event, account, tries, due",
        key: 1,
    },
    Table {
        name: "sign_in",
        columns: "number, at, account, outcome",
        key: 1,
    },
    Table {
        name: "opinion",
        columns: "sequence, filing, at, actor, account, body, outcome, text, attachment",
        key: 1,
    },
    Table {
        name: "attachment",
        columns: "account, sha256, length, received, complete, begun",
        key: 2,
    },
    Table {
        name: "attachment_part",
        columns: "account, sha256, start, bytes",
        key: 3,
    },
];

/// The number of a filing, beside its table.
const NUMBERS: Table = Table {
    name: "filing",
    columns: "sequence, number",
    key: 1,
};

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
pub struct Head {
    format: String,
    /// `trial` or `official`.
    pub kind: String,
}

/// A row.
#[derive(Serialize, Deserialize)]
struct Line {
    table: String,
    row: Vec<Json>,
}

/// The last line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// How many rows there are.
    pub rows: u64,
    /// SHA-256 of the lines of all rows.
    pub digest: String,
}

/// Writes all rows; gives what they come to.
pub fn export(database: &mut dyn Database, kind: &str, out: &mut dyn Write) -> Result<Sum, Error> {
    let head = Head {
        format: FORMAT.to_owned(),
        kind: kind.to_owned(),
    };
    put(out, &serde_json::to_string(&head)?)?;
    let sum = rows(database, out)?;
    put(out, &serde_json::to_string(&sum)?)?;
    out.flush().map_err(failed)?;
    Ok(sum)
}

/// Reads the first line.
pub fn head(input: &mut dyn BufRead) -> Result<Head, Error> {
    let line = line(input)?.unwrap_or_default();
    match serde_json::from_str::<Head>(&line) {
        Ok(head) if head.format == FORMAT => Ok(head),
        _ => Err(Error::Transfer(format!(
            "the file is no registry of layout {FORMAT}"
        ))),
    }
}

/// Writes all rows of a file into an empty registry, inside one transaction; what comes to lie there must come to the
/// same as the file says.
pub fn import(database: &mut dyn Database, input: &mut dyn BufRead) -> Result<Sum, Error> {
    for table in ["filing", "event", "account", "attachment"] {
        if database
            .one(&format!("SELECT 1 AS one FROM {table} LIMIT 1"), &[])?
            .is_some()
        {
            return Err(Error::Transfer(
                "the registry to be filled is not empty".to_owned(),
            ));
        }
    }
    let stated = take(database, input)?;
    if database.engine() == Engine::Postgres {
        for table in ["filing", "opinion"] {
            database.query(
                &format!(
                    "SELECT setval(pg_get_serial_sequence('{table}', 'sequence'), coalesce(max(sequence), 0) + 1, false) AS next
                     FROM {table}"
                ),
                &[],
            )?;
        }
    }
    let found = sum(database)?;
    if found == stated {
        Ok(found)
    } else {
        Err(Error::Transfer(
            "what came to lie there is not what the file says".to_owned(),
        ))
    }
}

/// Writes each row; gives the last line.
fn take(database: &mut dyn Database, input: &mut dyn BufRead) -> Result<Sum, Error> {
    while let Some(line) = line(input)? {
        if let Ok(sum) = serde_json::from_str::<Sum>(&line) {
            return Ok(sum);
        }
        let Line { table, row } = serde_json::from_str(&line)
            .map_err(|error| Error::Transfer(format!("a row cannot be read: {error}")))?;
        let values = row.into_iter().map(value).collect::<Result<Vec<_>, _>>()?;
        if table == "number" {
            database.execute("UPDATE filing SET number = ?2 WHERE sequence = ?1", &values)?;
            continue;
        }
        let known = TABLES.iter().find(|known| known.name == table);
        let known = known.ok_or_else(|| Error::Transfer(format!("no table {table}")))?;
        if values.len() != known.columns.split(", ").count() {
            return Err(Error::Transfer(format!(
                "a row of {table} has other columns"
            )));
        }
        let places: Vec<String> = (1..=values.len()).map(|at| format!("?{at}")).collect();
        let columns = known.columns;
        let sql = format!(
            "INSERT INTO {table} ({columns}) VALUES ({})",
            places.join(", ")
        );
        database.execute(&sql, &values)?;
    }
    Err(Error::Transfer("the file was cut off".to_owned()))
}

/// What all rows come to.
pub fn sum(database: &mut dyn Database) -> Result<Sum, Error> {
    rows(database, &mut io::sink())
}

fn rows(database: &mut dyn Database, out: &mut dyn Write) -> Result<Sum, Error> {
    let (mut hash, mut count) = (Sha256::new(), 0);
    for (word, table) in TABLES
        .iter()
        .map(|table| (table.name, table))
        .chain([("number", &NUMBERS)])
    {
        let mut last: Option<Vec<Value>> = None;
        loop {
            let page = page(database, table, last.as_deref())?;
            for values in &page {
                let line = serde_json::to_string(&Line {
                    table: word.to_owned(),
                    row: values.iter().map(json).collect(),
                })?;
                hash.update(line.as_bytes());
                hash.update(b"\n");
                count += 1;
                put(out, &line)?;
            }
            if page.len() < STRETCH {
                break;
            }
            last = page.into_iter().next_back().map(|mut values| {
                values.truncate(table.key);
                values
            });
        }
    }
    let digest = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(Sum {
        rows: count,
        digest,
    })
}

/// The rows after a key, in the order of their keys.
fn page(
    database: &mut dyn Database,
    table: &Table,
    after: Option<&[Value]>,
) -> Result<Vec<Vec<Value>>, StoreError> {
    let (columns, name) = (table.columns, table.name);
    let key: Vec<&str> = columns.split(", ").take(table.key).collect();
    let key = key.join(", ");
    let from = match after {
        None => String::new(),
        Some(after) => {
            let places: Vec<String> = (1..=after.len()).map(|at| format!("?{at}")).collect();
            format!("WHERE ({key}) > ({})", places.join(", "))
        }
    };
    let sql = format!("SELECT {columns} FROM {name} {from} ORDER BY {key} LIMIT {STRETCH}");
    let rows = database.query(&sql, after.unwrap_or(values![]))?;
    Ok(rows
        .into_iter()
        .map(super::database::Row::into_values)
        .collect())
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Bytes(bytes) => serde_json::json!({ "base64": STANDARD.encode(bytes) }),
    }
}

fn value(json: Json) -> Result<Value, Error> {
    match json {
        Json::Null => Some(Value::Null),
        Json::String(text) => Some(Value::Text(text)),
        Json::Number(number) => number.as_i64().map(Value::Number),
        Json::Object(map) => map
            .get("base64")
            .and_then(Json::as_str)
            .and_then(|text| STANDARD.decode(text).ok())
            .map(Value::Bytes),
        Json::Bool(_) | Json::Array(_) => None,
    }
    .ok_or_else(|| Error::Transfer("a value cannot be read".to_owned()))
}

fn line(input: &mut dyn BufRead) -> Result<Option<String>, Error> {
    let mut line = String::new();
    let read = input.read_line(&mut line).map_err(failed)?;
    Ok((read > 0).then(|| line.trim_end().to_owned()))
}

fn put(out: &mut dyn Write, line: &str) -> Result<(), Error> {
    writeln!(out, "{line}").map_err(failed)
}

fn failed(error: io::Error) -> Error {
    Error::Transfer(error.to_string())
}
