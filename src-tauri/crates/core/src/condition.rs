//! Conditions: CEL expressions over facts, compiled once.
//!
//! Unset facts are seen as empty values of their kind, so that no expression fails on an unfilled dossier. The
//! loader reads the syntax tree and refuses names of facts, columns and choices that do not exist.
//!
//! Functions: `filled("fact")` (has a value), `answered("fact")` (has a value or is declared empty), `set(value)`
//! (not empty), `same(a, b)` (equal but for quotes and spaces). Variables: every fact by its id, `today` (ISO date),
//! `catalogue_name`, `purpose` (of the filing: `register`, `amend`, `cancel`; empty while there is none).
//!
//! The common part of CEL is evaluated natively over the facts as they are, because binding tables to CEL
//! and filtering their rows there takes most of a check; CEL itself answers whatever is left.

mod scope;

use std::collections::HashSet;
use std::sync::Arc;

use cel::common::ast::{Expr, LiteralValue};
use cel::objects::Key;
use cel::{Context, Program, Value as Cel};
use serde::{Deserialize, Deserializer};

use crate::bind::Situation;
use crate::native::Node;
use crate::sight::Sight;

pub use scope::Scope;

/// A compiled expression.
#[derive(Clone)]
pub struct Condition {
    source: Arc<str>,
    program: Arc<Program>,
    native: Option<Arc<Node>>,
}

impl std::fmt::Debug for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.source)
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::compile(&source).map_err(serde::de::Error::custom)
    }
}

impl Condition {
    /// Compiles an expression.
    pub fn compile(source: &str) -> Result<Self, String> {
        let program = Program::compile(source).map_err(|e| format!("`{source}`: {e}"))?;
        let native = Node::compile(&program.expression().expr);
        Ok(Self {
            source: source.into(),
            program: Arc::new(program),
            native: native.map(Arc::new),
        })
    }

    /// Whether it is evaluated over the facts as they are, without binding them to CEL.
    pub fn is_native(&self) -> bool {
        self.native.is_some()
    }

    fn seen<'s>(&'s self, situation: &'s Situation) -> Option<Sight<'s>> {
        self.native.as_ref()?.see(situation, None)
    }

    /// Whether it holds. An expression that fails is a fault of the law's data, told as text.
    pub fn holds(&self, situation: &Situation) -> Result<bool, String> {
        match self.seen(situation) {
            Some(Sight::Flag(held)) => Ok(held),
            _ => self.holds_in(situation.context()),
        }
    }

    /// The ids of the rows it yields.
    pub fn row_ids(&self, situation: &Situation) -> Result<Vec<String>, String> {
        let id = |row: &Sight| match row {
            Sight::Row(_, row, _) => Some(row.id.clone()),
            _ => None,
        };
        let ids = match self.seen(situation) {
            Some(Sight::List(rows)) => rows.iter().map(id).collect(),
            _ => None,
        };
        ids.map_or_else(|| self.row_ids_in(situation.context()), Ok)
    }

    /// Whether CEL says that it holds.
    pub fn holds_in(&self, context: &Context) -> Result<bool, String> {
        match self.program.execute(context) {
            Ok(Cel::Bool(held)) => Ok(held),
            Ok(other) => Err(format!("`{}` gave {other:?}, not a bool", self.source)),
            Err(error) => Err(format!("`{}`: {error}", self.source)),
        }
    }

    /// The ids of the rows that CEL says it yields.
    pub fn row_ids_in(&self, context: &Context) -> Result<Vec<String>, String> {
        let id = |row: &Cel| match row {
            Cel::Map(map) => match map.map.get(&Key::from("id".to_owned())) {
                Some(Cel::String(id)) => Ok(id.to_string()),
                _ => Err(format!("`{}` gave a row without id", self.source)),
            },
            other => Err(format!("`{}` gave {other:?}, not a row", self.source)),
        };
        match self.program.execute(context) {
            Ok(Cel::List(rows)) => rows.iter().map(id).collect(),
            Ok(other) => Err(format!("`{}` gave {other:?}, not a list", self.source)),
            Err(error) => Err(format!("`{}`: {error}", self.source)),
        }
    }

    /// Adds every name it mentions: variables and the parts selected of them.
    pub(crate) fn names(&self, into: &mut HashSet<String>) {
        collect_names(&self.program.expression().expr, into);
    }

    /// Checks every name in it.
    pub fn verify(&self, scope: &Scope) -> Result<(), String> {
        let mut bound = Vec::new();
        scope
            .visit(&self.program.expression().expr, &mut bound)
            .map_err(|e| format!("`{}`: {e}", self.source))
    }
}

fn collect_names(expr: &Expr, into: &mut HashSet<String>) {
    match expr {
        Expr::Ident(name) => drop(into.insert(name.clone())),
        Expr::Select(select) => {
            into.insert(select.field.clone());
            collect_names(&select.operand.expr, into);
        }
        Expr::Call(call) => {
            let parts = call
                .target
                .iter()
                .map(|target| &target.expr)
                .chain(call.args.iter().map(|arg| &arg.expr));
            parts.for_each(|part| collect_names(part, into));
        }
        Expr::List(list) => list
            .elements
            .iter()
            .for_each(|element| collect_names(&element.expr, into)),
        Expr::Comprehension(all) => {
            let parts = [
                &all.iter_range,
                &all.accu_init,
                &all.loop_cond,
                &all.loop_step,
                &all.result,
            ];
            parts
                .into_iter()
                .for_each(|part| collect_names(&part.expr, into));
        }
        _ => {}
    }
}

pub(crate) fn literal(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Literal(LiteralValue::String(text)) => Some(text.inner()),
        _ => None,
    }
}
