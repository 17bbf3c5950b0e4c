//! Conditions: CEL expressions over facts, compiled once.
//!
//! Unset facts are bound to empty values of their kind, so that no expression fails on an unfilled dossier. The
//! loader reads the syntax tree and refuses names of facts, columns and choices that do not exist.
//!
//! Functions: `filled("fact")` (has a value), `answered("fact")` (has a value or is declared empty), `set(value)`
//! (not empty), `same(a, b)` (equal but for quotes and spaces). Variables: every fact by its id, `today` (ISO date),
//! `catalogue_name`, `purpose` (of the filing: `register`, `amend`, `cancel`; empty while there is none).

use std::collections::HashSet;
use std::sync::Arc;

use cel::common::ast::{CallExpr, Expr, LiteralValue};
use cel::objects::Key;
use cel::{Context, Program, Value as Cel};
use serde::{Deserialize, Deserializer};

use crate::kind::Kind;
use crate::vocabulary::{Shape, Vocabulary};

/// A compiled expression.
#[derive(Clone)]
pub struct Condition {
    source: Arc<str>,
    program: Arc<Program>,
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
        Ok(Self {
            source: source.into(),
            program: Arc::new(program),
        })
    }

    /// Whether it holds. An expression that fails is a fault of the law's data, told as text.
    pub fn holds(&self, context: &Context) -> Result<bool, String> {
        match self.program.execute(context) {
            Ok(Cel::Bool(held)) => Ok(held),
            Ok(other) => Err(format!("`{}` gave {other:?}, not a bool", self.source)),
            Err(error) => Err(format!("`{}`: {error}", self.source)),
        }
    }

    /// The ids of the rows it yields.
    pub fn row_ids(&self, context: &Context) -> Result<Vec<String>, String> {
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

/// The names an expression may use.
pub struct Scope<'a> {
    vocabulary: &'a Vocabulary,
}

/// What an expression stands for, as far as the check of names needs it.
#[derive(Clone, Copy)]
enum Meaning<'a> {
    Fact(&'a Shape),
    Row(&'a Shape),
    Chosen(&'a Shape),
    /// A word out of a fixed set, such as the kind of a term.
    Word(&'static [&'static str]),
    Other,
}

type Bound<'a> = Vec<(String, Meaning<'a>)>;

const VARIABLES: [&str; 2] = ["today", "catalogue_name"];

const PURPOSES: &[&str] = &["register", "amend", "cancel"];
const TERMS: &[&str] = &[
    "real_time",
    "at_once",
    "at_visit",
    "within_whole",
    "single",
    "range",
    "per_year",
];
const UNITS: &[&str] = &[
    "second",
    "minute",
    "hour",
    "day",
    "working_day",
    "month",
    "year",
];
const AMOUNTS: &[&str] = &["amount", "table", "by_reference"];
const ACTS: &[&str] = &[
    "law", "code", "decree", "order", "decision", "rules", "other",
];

/// The functions an expression may call.
const FUNCTIONS: [&str; 8] = [
    "filled",
    "answered",
    "set",
    "same",
    "size",
    "contains",
    "startsWith",
    "endsWith",
];

/// Operators and macros are calls too, named such as `_==_`, `!_`, `@in`.
fn is_operator(name: &str) -> bool {
    name.contains('_') || name.starts_with('@')
}

impl<'a> Scope<'a> {
    /// The facts of this vocabulary.
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary }
    }

    fn visit(&self, expr: &Expr, bound: &mut Bound<'a>) -> Result<(), String> {
        match expr {
            Expr::Call(call) => self.call(call, bound),
            Expr::Select(_) | Expr::Ident(_) => self.meaning(expr, bound).map(|_| ()),
            Expr::List(list) => list
                .elements
                .iter()
                .try_for_each(|element| self.visit(&element.expr, bound)),
            Expr::Comprehension(all) => {
                self.visit(&all.iter_range.expr, bound)?;
                let row = match self.meaning(&all.iter_range.expr, bound)? {
                    Meaning::Fact(shape) if shape.kind == Kind::Table => Meaning::Row(shape),
                    _ => Meaning::Other,
                };
                bound.push((all.iter_var.clone(), row));
                bound.push((all.accu_var.clone(), Meaning::Other));
                for part in [&all.accu_init, &all.loop_cond, &all.loop_step, &all.result] {
                    self.visit(&part.expr, bound)?;
                }
                bound.truncate(bound.len() - 2);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn call(&self, call: &CallExpr, bound: &mut Bound<'a>) -> Result<(), String> {
        if let Some(target) = &call.target {
            self.visit(&target.expr, bound)?;
        }
        call.args
            .iter()
            .try_for_each(|arg| self.visit(&arg.expr, bound))?;
        if !FUNCTIONS.contains(&call.func_name.as_str()) && !is_operator(&call.func_name) {
            return Err(format!("no function `{}`", call.func_name));
        }
        if matches!(call.func_name.as_str(), "filled" | "answered") {
            return match call.args.first().and_then(|arg| literal(&arg.expr)) {
                Some(id) if self.vocabulary.get(id).is_some() => Ok(()),
                Some(id) => Err(format!("no fact `{id}`")),
                None => Err(format!("{} wants the id of a fact", call.func_name)),
            };
        }
        if let [left, right] = call.args.as_slice() {
            self.literals(&left.expr, &right.expr, bound)?;
            self.literals(&right.expr, &left.expr, bound)?;
        }
        Ok(())
    }

    /// A literal compared with a choice must be one of its ids.
    fn literals(&self, side: &Expr, against: &Expr, bound: &mut Bound<'a>) -> Result<(), String> {
        let texts: Vec<&str> = match against {
            Expr::List(list) => list
                .elements
                .iter()
                .filter_map(|element| literal(&element.expr))
                .collect(),
            other => literal(other).into_iter().collect(),
        };
        if texts.is_empty() || !matches!(side, Expr::Ident(_) | Expr::Select(_)) {
            return Ok(());
        }
        let shape = match self.meaning(side, bound)? {
            Meaning::Fact(shape) if shape.kind == Kind::Choice => shape,
            Meaning::Chosen(shape) => shape,
            Meaning::Word(known) => {
                let strange = texts
                    .iter()
                    .find(|text| !text.is_empty() && !known.contains(text));
                return strange.map_or(Ok(()), |text| {
                    Err(format!("no word `{text}`; known are {}", known.join(", ")))
                });
            }
            _ => return Ok(()),
        };
        match texts
            .iter()
            .find(|text| !text.is_empty() && shape.choice(text).is_none())
        {
            Some(text) => Err(format!("`{}` has no choice `{text}`", shape.id)),
            None => Ok(()),
        }
    }

    fn meaning(&self, expr: &Expr, bound: &Bound<'a>) -> Result<Meaning<'a>, String> {
        match expr {
            Expr::Ident(name) => {
                if let Some((_, meaning)) = bound.iter().rev().find(|(bound, _)| bound == name) {
                    return Ok(*meaning);
                }
                if name == "purpose" {
                    return Ok(Meaning::Word(PURPOSES));
                }
                if VARIABLES.contains(&name.as_str()) || name.starts_with('@') {
                    return Ok(Meaning::Other);
                }
                self.vocabulary
                    .get(name)
                    .map(|fact| Meaning::Fact(&fact.shape))
                    .ok_or_else(|| format!("no fact `{name}`"))
            }
            Expr::Select(select) => match self.meaning(&select.operand.expr, bound)? {
                Meaning::Row(table) => column(table, &select.field),
                Meaning::Fact(shape) if shape.kind == Kind::Group => column(shape, &select.field),
                Meaning::Fact(shape) if shape.kind == Kind::Choices && select.field == "chosen" => {
                    Ok(Meaning::Chosen(shape))
                }
                Meaning::Fact(shape) => part(shape, &select.field),
                Meaning::Chosen(_) | Meaning::Word(_) | Meaning::Other => Ok(Meaning::Other),
            },
            _ => Ok(Meaning::Other),
        }
    }
}

fn column<'a>(table: &'a Shape, name: &str) -> Result<Meaning<'a>, String> {
    match table.column(name) {
        Some(column) => Ok(Meaning::Fact(column)),
        None if matches!(name, "id" | "index") => Ok(Meaning::Other),
        None => Err(format!("`{}` has no column `{name}`", table.id)),
    }
}

/// The parts of composite kinds, as [`crate::bind`] binds them.
fn part<'a>(shape: &Shape, name: &str) -> Result<Meaning<'a>, String> {
    let parts: &[&str] = match shape.kind {
        Kind::Choices => &["chosen", "other"],
        Kind::Period => &["from", "to"],
        Kind::Money => &["kind", "qepik"],
        Kind::Term => &[
            "kind",
            "amount",
            "unit",
            "event",
            "low",
            "low_unit",
            "high",
            "high_unit",
            "times",
        ],
        Kind::Hours => &["always", "season"],
        Kind::Place => &["address", "name"],
        Kind::Body => &["name", "unit"],
        Kind::Person => &["post", "surname", "name", "patronymic"],
        Kind::Act => &[
            "type",
            "title",
            "body",
            "date",
            "number",
            "approved_by",
            "clauses",
        ],
        Kind::File => &["name", "sha256"],
        _ => &[],
    };
    if !parts.contains(&name) {
        return Err(format!("`{}` has no part `{name}`", shape.id));
    }
    Ok(match (shape.kind, name) {
        (Kind::Term, "kind") => Meaning::Word(TERMS),
        (Kind::Term, "unit" | "low_unit" | "high_unit") => Meaning::Word(UNITS),
        (Kind::Money, "kind") => Meaning::Word(AMOUNTS),
        (Kind::Act, "type") => Meaning::Word(ACTS),
        _ => Meaning::Other,
    })
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

fn literal(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Literal(LiteralValue::String(text)) => Some(text.inner()),
        _ => None,
    }
}
