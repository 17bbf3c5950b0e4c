//! The official list of bodies and services, the fields of the Rules, and what later sources say of the bodies.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::az::fold;

/// Why a catalogue file could not be taken.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// The file is not TOML of the expected shape.
    #[error("the catalogue file cannot be read: {0}")]
    Shape(#[from] toml::de::Error),
    /// A number is missing in the row of numbers, or comes twice.
    #[error("expected number {expected}, found {found}")]
    Number {
        /// What the order of the list asks for.
        expected: String,
        /// What stands there.
        found: String,
    },
}

impl CatalogueError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            CatalogueError::Shape(_) => "catalogue.shape",
            CatalogueError::Number { .. } => "catalogue.number",
        }
    }
}

/// The official list of kinds of electronic services (191/2011, annex 2).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Catalogue {
    /// The act the list was taken from.
    pub source: String,
    /// The bodies in the order of the list.
    #[serde(rename = "body")]
    pub bodies: Vec<Body>,
}

/// A body of the list with its services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its number in the list.
    pub number: String,
    /// Its name as printed there.
    pub name: String,
    /// Its services.
    #[serde(alias = "service")]
    pub services: Vec<Service>,
}

/// A service of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its number in the list, such as `20.1`.
    pub number: String,
    /// Its name as printed there.
    pub name: String,
}

/// What a search found: a body, or a service of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hit<'a> {
    /// The body found, or the one whose service was found.
    pub body: &'a Body,
    /// The service found; none when the body itself was.
    pub service: Option<&'a Service>,
}

impl Catalogue {
    /// Reads `assets/catalogue/services-191.toml` and checks that the numbers run on without a hole.
    pub fn parse(text: &str) -> Result<Catalogue, CatalogueError> {
        let catalogue: Catalogue = toml::from_str(text)?;
        for (place, body) in catalogue.bodies.iter().enumerate() {
            in_order(&body.number, &(place + 1).to_string())?;
            for (place, service) in body.services.iter().enumerate() {
                in_order(&service.number, &format!("{}.{}", body.number, place + 1))?;
            }
        }
        Ok(catalogue)
    }

    /// The body with a number of the list.
    pub fn body(&self, number: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.number == number)
    }

    /// The service with a number of the list.
    pub fn service(&self, number: &str) -> Option<&Service> {
        let body = self.body(number.split('.').next()?)?;
        body.services
            .iter()
            .find(|service| service.number == number)
    }

    /// Every body and service in whose name all words of `text` occur, whatever their case and marks, in the order of
    /// the list. A service may take some of the words from the name of its body; a number finds what it numbers.
    pub fn search(&self, text: &str) -> Vec<Hit<'_>> {
        let asked = fold(text);
        let words: Vec<&str> = asked.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        self.bodies
            .iter()
            .flat_map(|body| found_in(body, &words))
            .collect()
    }
}

fn in_order(found: &str, expected: &str) -> Result<(), CatalogueError> {
    if found == expected {
        return Ok(());
    }
    Err(CatalogueError::Number {
        expected: expected.to_owned(),
        found: found.to_owned(),
    })
}

fn found_in<'a>(body: &'a Body, words: &[&str]) -> Vec<Hit<'a>> {
    let body_name = fold(&body.name);
    let itself =
        words == [body.number.as_str()] || words.iter().all(|word| body_name.contains(word));
    let mut hits: Vec<Hit<'a>> = itself
        .then_some(Hit {
            body,
            service: None,
        })
        .into_iter()
        .collect();
    let services = body.services.iter().filter(|service| {
        let name = fold(&service.name);
        let own = words.iter().any(|word| name.contains(word));
        let all = words
            .iter()
            .all(|word| name.contains(word) || body_name.contains(word));
        words == [service.number.as_str()] || (own && all)
    });
    hits.extend(services.map(|service| Hit {
        body,
        service: Some(service),
    }));
    hits
}

/// A field in which services are given (191/2011, 3.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The number of its clause, such as `3.1.18`.
    pub number: String,
    /// Its name.
    pub name: String,
}

impl Field {
    /// Reads `assets/catalogue/fields.toml`.
    pub fn parse_all(text: &str) -> Result<Vec<Field>, CatalogueError> {
        #[derive(Deserialize)]
        struct File {
            field: Vec<Field>,
        }
        let fields = toml::from_str::<File>(text)?.field;
        for (place, field) in fields.iter().enumerate() {
            in_order(&field.number, &format!("3.1.{}", place + 1))?;
        }
        Ok(fields)
    }
}

/// A later name under which a source knows a body of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Successor {
    /// The number of the body in the list.
    pub number: String,
    /// The name in the list.
    pub from: String,
    /// The later name.
    pub to: String,
    /// The date by which the later name stands, when the source is dated.
    pub seen: Option<String>,
    /// The office that passed, when it is not the body as a whole: `operator`.
    pub office: Option<String>,
    /// The services of the list for which the source shows it; empty for the body as such.
    #[serde(default)]
    pub services: Vec<String>,
    /// The source.
    pub source: String,
}

/// What is known of the successors of bodies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Successors {
    /// In the order of the file.
    #[serde(rename = "successor")]
    pub rows: Vec<Successor>,
}

impl Successors {
    /// Reads `assets/catalogue/successors.toml`.
    pub fn parse(text: &str) -> Result<Successors, CatalogueError> {
        Ok(toml::from_str(text)?)
    }

    /// The later name of a body, by its number in the list.
    pub fn of_body(&self, number: &str) -> Option<&Successor> {
        self.rows
            .iter()
            .find(|row| row.number == number && row.office.is_none())
    }

    /// To whom an office passed: `operator` for the operator of the register.
    pub fn of_office(&self, office: &str) -> Option<&Successor> {
        self.rows
            .iter()
            .find(|row| row.office.as_deref() == Some(office))
    }

    /// The later name of a body whose listed name is `name`, compared by folding.
    pub fn of_name(&self, name: &str) -> Option<&Successor> {
        let asked = fold(name);
        self.rows
            .iter()
            .find(|row| row.office.is_none() && fold(&row.from) == asked)
    }
}

/// A body as the sources name it, in the list or beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownBody {
    /// Its number in the list, if it is there.
    pub number: Option<String>,
    /// Its short name.
    pub name: String,
    /// Its official name, where a source prints it.
    pub full: Option<String>,
    /// The body whose unit it is.
    pub part_of: Option<String>,
    /// The source.
    pub source: String,
}

impl KnownBody {
    /// Reads `assets/catalogue/bodies.toml`.
    pub fn parse_all(text: &str) -> Result<Vec<KnownBody>, CatalogueError> {
        #[derive(Deserialize)]
        struct File {
            body: Vec<KnownBody>,
        }
        Ok(toml::from_str::<File>(text)?.body)
    }
}
