//! The names an expression may use: the loader refuses facts, columns, choices and functions that do not exist.

use cel::common::ast::{CallExpr, Expr};

use super::literal;
use crate::kind::Kind;
use crate::parts;
use crate::vocabulary::{Shape, Vocabulary};

/// The names an expression may use.
pub struct Scope<'a> {
    vocabulary: &'a Vocabulary,
}

/// What an expression stands for, as far as the check of names needs it.
#[derive(Clone, Copy)]
pub(super) enum Meaning<'a> {
    Fact(&'a Shape),
    Row(&'a Shape),
    Chosen(&'a Shape),
    /// A word out of a fixed set, such as the kind of a term.
    Word(&'static [&'static str]),
    Other,
}

pub(super) type Bound<'a> = Vec<(String, Meaning<'a>)>;

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

    pub(super) fn visit(&self, expr: &Expr, bound: &mut Bound<'a>) -> Result<(), String> {
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

/// The parts of composite kinds.
fn part<'a>(shape: &Shape, name: &str) -> Result<Meaning<'a>, String> {
    if !parts::names(shape.kind).contains(&name) {
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
