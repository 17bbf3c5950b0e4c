//! What a document is made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use reqlament_core::check::Check;
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::filing::Purpose;
use reqlament_core::form::{Form, Item};
use reqlament_core::law::Law;
use reqlament_core::profile::Profile;
use reqlament_core::value::{Row, Value};
use reqlament_core::vocabulary::{Absence, Shape};

use crate::beside::Beside;
use crate::error::DocumentError;
use crate::words::Words;

/// A dossier in one revision, and how it is to be printed.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The law as data.
    pub law: &'a Law,
    /// The profile of the dossier.
    pub profile: &'a Profile,
    /// Its facts.
    pub facts: &'a Facts,
    /// Facts that only illustrate: they print marked "nümunə".
    pub illustrative: &'a BTreeSet<String>,
    /// The day of the print.
    pub today: NaiveDate,
    /// The revision printed.
    pub revision: u64,
    /// Digest of the edition, empty where it is none.
    pub digest: &'a str,
    /// What a filing asks for.
    pub purpose: Purpose,
    /// The registry number, where it is known from elsewhere than the facts.
    pub registry_number: Option<&'a str>,
    /// What is no fact of the service.
    pub beside: Beside<'a>,
    /// Bytes of attached files by their SHA-256, as far as they are at hand.
    pub files: &'a BTreeMap<String, Arc<[u8]>>,
}

/// A source with its conditions ready to be asked.
pub(crate) struct Desk<'a> {
    pub source: &'a Source<'a>,
    /// Whether the empty official form is wanted.
    pub blank: bool,
    check: Check<'a>,
}

impl<'a> Desk<'a> {
    pub fn new(source: &'a Source<'a>, blank: bool) -> Self {
        let check = Check::new(source.law, source.profile, source.facts, source.today);
        Self {
            source,
            blank,
            check,
        }
    }

    pub fn form(&self, id: &'static str) -> Result<&'a Form, DocumentError> {
        self.source.law.form(id).ok_or(DocumentError::Form(id))
    }

    /// Whether an item is printed; the empty form prints all of them.
    pub fn shown(&self, item: &Item) -> Result<bool, DocumentError> {
        if self.blank {
            Ok(true)
        } else {
            self.check.shown(item).map_err(DocumentError::Condition)
        }
    }

    /// Whether an item applies to this service.
    pub fn applies(&self, item: &Item) -> Result<bool, DocumentError> {
        if self.blank {
            Ok(true)
        } else {
            self.check.applies(item).map_err(DocumentError::Condition)
        }
    }

    pub fn words(&self) -> Words<'a> {
        Words {
            facts: self.source.facts,
        }
    }

    pub fn shape(&self, fact: &str) -> Option<&'a Shape> {
        self.source.law.vocabulary.get(fact).map(|fact| &fact.shape)
    }

    pub fn entry(&self, fact: &str) -> Option<&'a Entry> {
        self.source.facts.get(fact)
    }

    pub fn value(&self, fact: &str) -> Option<&'a Value> {
        self.source.facts.value(fact)
    }

    pub fn rows(&self, fact: &str) -> &'a [Row] {
        self.value(fact).map_or(&[], Value::rows)
    }

    pub fn text(&self, fact: &str) -> &'a str {
        self.source.facts.text(fact)
    }

    pub fn absence(&self, fact: &str) -> Option<Absence> {
        match self.entry(fact) {
            Some(Entry::Absent(absence)) => Some(*absence),
            _ => None,
        }
    }

    /// The value of one cell of a fact of kind group.
    pub fn cell(&self, fact: &str, column: &str) -> Option<&'a Value> {
        match self.value(fact) {
            Some(Value::Group(cells)) => cells.get(column),
            _ => None,
        }
    }

    /// One cell of a group in words, empty where nothing stands.
    pub fn cell_words(&self, fact: &str, column: &str) -> String {
        let shape = self.shape(fact).and_then(|shape| shape.column(column));
        shape
            .zip(self.cell(fact, column))
            .map(|(shape, value)| self.words().value(shape, value))
            .unwrap_or_default()
    }

    /// One cell of a row of a table in words, empty where nothing stands.
    pub fn column_words(&self, fact: &str, row: &Row, column: &str) -> String {
        let shape = self.shape(fact).and_then(|shape| shape.column(column));
        shape
            .zip(row.cells.get(column))
            .map(|(shape, value)| self.words().value(shape, value))
            .unwrap_or_default()
    }

    /// A fact in one line of words, empty where it is not filled.
    pub fn fact_words(&self, fact: &str) -> String {
        let shape = self.shape(fact).zip(self.value(fact));
        shape
            .map(|(shape, value)| self.words().value(shape, value))
            .unwrap_or_default()
    }

    pub fn illustrates(&self, fact: &str) -> bool {
        self.source.illustrative.contains(fact)
    }
}
