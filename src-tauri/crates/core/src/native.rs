//! The common part of CEL, evaluated over the facts as they are.
//!
//! It takes an expression only where it is sure to mean what CEL means; where it is not, and where a value is not of
//! the type an operator wants, it sees nothing, and [`crate::condition`] asks CEL.

use cel::common::ast::{CallExpr, ComprehensionExpr, Expr, LiteralValue, operators};

use crate::condition::literal;

/// A compiled expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<Node>),
    /// A fact or another variable.
    Variable(String),
    /// The item at which a comprehension is.
    Item,
    Part(Box<Node>, String),
    Filled(String),
    Answered(String),
    If(Box<[Node; 3]>),
    And(Box<[Node; 2]>),
    Or(Box<[Node; 2]>),
    Not(Box<Node>),
    Size(Box<Node>),
    Pair(Pair, Box<[Node; 2]>),
    Each(Each, Box<[Node; 2]>),
}

/// A function of two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pair {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    In,
    Contains,
    StartsWith,
    EndsWith,
    Same,
}

/// What is asked of each item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Each {
    Filter,
    Exists,
    All,
}

impl Node {
    /// The expression, where it is of the common part.
    pub(crate) fn compile(expr: &Expr) -> Option<Self> {
        Compiler { item: None }.node(expr)
    }
}

/// Inside a comprehension it knows the name of the item. Comprehensions in comprehensions are left to CEL.
#[derive(Clone, Copy)]
struct Compiler<'a> {
    item: Option<&'a str>,
}

impl Compiler<'_> {
    fn node(self, expr: &Expr) -> Option<Node> {
        match expr {
            Expr::Literal(LiteralValue::String(text)) => Some(Node::Text(text.inner().to_owned())),
            Expr::Literal(LiteralValue::Int(number)) => Some(Node::Number(*number.inner())),
            Expr::Literal(LiteralValue::Boolean(flag)) => Some(Node::Flag(*flag.inner())),
            Expr::List(list) if list.optional_indices.is_empty() => {
                let items = list.elements.iter().map(|item| self.node(&item.expr));
                Some(Node::List(items.collect::<Option<_>>()?))
            }
            Expr::Ident(name) if self.item == Some(name) => Some(Node::Item),
            Expr::Ident(name) => Some(Node::Variable(name.clone())),
            Expr::Select(select) if !select.test => {
                let whole = self.node(&select.operand.expr)?;
                Some(Node::Part(Box::new(whole), select.field.clone()))
            }
            Expr::Call(call) => self.call(call),
            Expr::Comprehension(each) if self.item.is_none() => comprehension(each),
            _ => None,
        }
    }

    fn call(self, call: &CallExpr) -> Option<Node> {
        let given: Vec<&Expr> = call
            .target
            .iter()
            .map(|target| &target.expr)
            .chain(call.args.iter().map(|arg| &arg.expr))
            .collect();
        match (call.func_name.as_str(), given.as_slice()) {
            ("filled", [id]) => Some(Node::Filled(literal(id)?.to_owned())),
            ("answered", [id]) => Some(Node::Answered(literal(id)?.to_owned())),
            ("size", [value]) => Some(Node::Size(Box::new(self.node(value)?))),
            (operators::LOGICAL_NOT, [value]) => Some(Node::Not(Box::new(self.node(value)?))),
            (operators::LOGICAL_AND, [one, other]) => Some(Node::And(self.two(one, other)?)),
            (operators::LOGICAL_OR, [one, other]) => Some(Node::Or(self.two(one, other)?)),
            (operators::CONDITIONAL, [condition, one, other]) => Some(Node::If(Box::new([
                self.node(condition)?,
                self.node(one)?,
                self.node(other)?,
            ]))),
            (name, [one, other]) => {
                let pair = pair(name, call.target.is_some())?;
                Some(Node::Pair(pair, self.two(one, other)?))
            }
            _ => None,
        }
    }

    fn two(self, one: &Expr, other: &Expr) -> Option<Box<[Node; 2]>> {
        Some(Box::new([self.node(one)?, self.node(other)?]))
    }
}

fn pair(name: &str, is_method: bool) -> Option<Pair> {
    match (name, is_method) {
        (operators::EQUALS, false) => Some(Pair::Equal),
        (operators::NOT_EQUALS, false) => Some(Pair::Unequal),
        (operators::LESS, false) => Some(Pair::Less),
        (operators::LESS_EQUALS, false) => Some(Pair::AtMost),
        (operators::GREATER, false) => Some(Pair::More),
        (operators::GREATER_EQUALS, false) => Some(Pair::AtLeast),
        (operators::IN, false) => Some(Pair::In),
        ("contains", true) => Some(Pair::Contains),
        ("startsWith", true) => Some(Pair::StartsWith),
        ("endsWith", true) => Some(Pair::EndsWith),
        ("same", false) => Some(Pair::Same),
        _ => None,
    }
}

/// The parser has written `filter`, `exists` and `all` out; each is known again by its step.
fn comprehension(each: &ComprehensionExpr) -> Option<Node> {
    let is_accu = |expr: &Expr| matches!(expr, Expr::Ident(name) if *name == each.accu_var);
    if each.iter_var2.is_some() || !is_accu(&each.result.expr) {
        return None;
    }
    let Expr::Call(step) = &each.loop_step.expr else {
        return None;
    };
    let (asked, predicate) = match (step.func_name.as_str(), step.args.as_slice()) {
        (operators::LOGICAL_OR, [accu, asked]) if is_accu(&accu.expr) => (Each::Exists, asked),
        (operators::LOGICAL_AND, [accu, asked]) if is_accu(&accu.expr) => (Each::All, asked),
        (operators::CONDITIONAL, [asked, kept, left])
            if is_accu(&left.expr) && appends(&kept.expr, &each.iter_var) =>
        {
            (Each::Filter, asked)
        }
        _ => return None,
    };
    let list = Compiler { item: None }.node(&each.iter_range.expr)?;
    let inside = Compiler {
        item: Some(&each.iter_var),
    };
    let predicate = inside.node(&predicate.expr)?;
    Some(Node::Each(asked, Box::new([list, predicate])))
}

/// Whether an expression adds the item itself to a list.
fn appends(expr: &Expr, item: &str) -> bool {
    let Expr::Call(sum) = expr else {
        return false;
    };
    let [_, added] = sum.args.as_slice() else {
        return false;
    };
    let Expr::List(list) = &added.expr else {
        return false;
    };
    let is_item = |expr: &Expr| matches!(expr, Expr::Ident(name) if name == item);
    sum.func_name == operators::ADD
        && matches!(list.elements.as_slice(), [only] if is_item(&only.expr))
}
