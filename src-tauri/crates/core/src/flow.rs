//! The operations of 3.4 as a drawing needs them: who acts, what waits for what, and how the longest way stands to the
//! time of 1.7 (191/2011, annex 1, 1.7, 3.4.1 and 3.4.2).

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::az;
use crate::entry::Facts;
use crate::length::Sum;
use crate::path;
use crate::value::{BodyName, Person, Row, Term, Value};

/// A length in official words, and a figure to draw it by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Span {
    /// Such as "2 iş günü 3 saat".
    pub words: String,
    /// About so many seconds; lengths one after the other add up.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seconds: u64,
}

/// Who acts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A body, its unit or its officer.
    #[default]
    Body,
    /// An information system.
    System,
    /// The user of the service.
    User,
}

/// Whose operations stand under one another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Lane {
    /// What sort it is.
    pub actor: Actor,
    /// The body.
    pub body: String,
    /// Its unit.
    pub unit: String,
    /// The officer's post, where no body is named.
    pub post: String,
}

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Step {
    /// Row of the operation.
    pub row: String,
    /// Which lane, from 0.
    pub lane: usize,
    /// How many operations stand before it one after the other, at most.
    pub level: usize,
    /// The rows it waits for: those it names, else the one above it.
    pub after: Vec<String>,
    /// Whether it is on the critical path.
    pub critical: bool,
    /// Whether its time counts.
    pub counts: bool,
    /// How long it takes at most, where that is known.
    pub length: Option<Span>,
}

/// How the longest way stands to the time of 1.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// There is nothing to compare: 1.7 or the operations' times are not known.
    Open,
    /// It is kept.
    Within,
    /// It is not kept.
    Over,
    /// The units do not compare.
    Incomparable,
}

/// The operations together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Flow {
    /// In the order of the table.
    pub steps: Vec<Step>,
    /// In the order in which they first act.
    pub lanes: Vec<Lane>,
    /// The longest way; none where there are no operations.
    pub total: Option<Span>,
    /// Whether an operation that counts has no time yet, so that the total is the least.
    pub unknown: bool,
    /// The lower bound of 1.7, where it has one.
    pub least: Option<Span>,
    /// The most that 1.7 allows.
    pub most: Option<Span>,
    /// How the total stands to it.
    pub standing: Standing,
    /// By how much the total is over, where that can be said.
    pub excess: Option<String>,
}

impl Flow {
    /// The operations of these facts.
    pub fn of(facts: &Facts) -> Self {
        let operations = facts.value("operations");
        let operations = operations.map(Value::rows).unwrap_or_default();
        let path = path::critical_path(operations);
        let term = match facts.value("duration") {
            Some(Value::Term(term)) => Some(term),
            _ => None,
        };
        let most = term.and_then(Sum::limit);
        let total = (!operations.is_empty()).then_some(path.length);
        let standing = match total.zip(most) {
            None => Standing::Open,
            Some((total, most)) => match total.compare(most) {
                None => Standing::Incomparable,
                Some(Ordering::Greater) => Standing::Over,
                // What is not yet known can still be too long.
                Some(_) if path.unknown => Standing::Open,
                Some(_) => Standing::Within,
            },
        };
        let over = (standing == Standing::Over).then_some(path.length);
        let (lanes, places) = lanes(operations);
        Self {
            steps: steps(operations, &places, &path.rows),
            lanes,
            total: total.map(|sum| span(sum, sum.az())),
            unknown: path.unknown,
            least: match term {
                Some(Term::Range { from, .. }) => Some(Sum::of(*from)),
                _ => None,
            }
            .map(|sum| span(sum, sum.az())),
            most: most.map(|sum| span(sum, sum.as_limit())),
            standing,
            excess: over
                .zip(most)
                .and_then(|(total, most)| total.beyond(most))
                .map(Sum::az),
        }
    }
}

fn span(sum: Sum, words: String) -> Span {
    Span {
        words,
        seconds: sum.drawn(),
    }
}

/// The lanes, and of each operation which one is its own.
fn lanes(operations: &[Row]) -> (Vec<Lane>, Vec<usize>) {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut known = HashMap::new();
    let mut place = |row: &Row| {
        let lane = lane(row);
        let fold = |text: &str| az::fold(&az::comparable(text));
        let key = [&lane.body, &lane.unit, &lane.post].map(|text| fold(text));
        *known.entry((lane.actor, key)).or_insert_with(|| {
            lanes.push(lane);
            lanes.len() - 1
        })
    };
    let places = operations.iter().map(&mut place).collect();
    (lanes, places)
}

fn lane(row: &Row) -> Lane {
    let actor = match row.text("actor") {
        "system" => Actor::System,
        "user" => Actor::User,
        _ => Actor::Body,
    };
    let mut lane = Lane {
        actor,
        ..Lane::default()
    };
    if actor == Actor::User {
        return lane;
    }
    if let Some(Value::Body(BodyName { name, unit })) = row.cells.get("performer") {
        name.trim().clone_into(&mut lane.body);
        unit.trim().clone_into(&mut lane.unit);
    }
    if let (true, Some(Value::Person(Person { post, .. }))) = (
        actor == Actor::Body && lane.body.is_empty() && lane.unit.is_empty(),
        row.cells.get("responsible"),
    ) {
        post.trim().clone_into(&mut lane.post);
    }
    lane
}

fn steps(operations: &[Row], lanes: &[usize], path: &[String]) -> Vec<Step> {
    let index: HashMap<&str, usize> = operations
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id.as_str(), at))
        .collect();
    let before: Vec<Vec<usize>> = (0..operations.len())
        .map(|at| path::predecessors(at, operations, &index))
        .collect();
    let levels = levels(&before);
    // What follows the result is not waited for, though it may stand last on the way.
    let counted = |row: &String| {
        index
            .get(row.as_str())
            .is_some_and(|&at| path::counts(&operations[at]))
    };
    let end = path.iter().rposition(counted).map_or(0, |last| last + 1);
    let critical: HashSet<&str> = path[..end].iter().map(String::as_str).collect();
    let step = |(at, row): (usize, &Row)| {
        let length = path::terms(row).first().and_then(|term| Sum::longest(term));
        let named = before[at].iter().map(|&other| operations[other].id.clone());
        Step {
            row: row.id.clone(),
            lane: lanes[at],
            level: levels[at],
            after: named.collect(),
            critical: critical.contains(row.id.as_str()),
            counts: path::counts(row),
            length: length.map(|sum| span(sum, sum.az())),
        }
    };
    operations.iter().enumerate().map(step).collect()
}

/// How deep each operation lies. What stands in a circle lies below the one above it.
fn levels(before: &[Vec<usize>]) -> Vec<usize> {
    let mut waiting: Vec<usize> = before.iter().map(Vec::len).collect();
    let mut following: Vec<Vec<usize>> = vec![Vec::new(); before.len()];
    for (at, named) in before.iter().enumerate() {
        for &other in named {
            following[other].push(at);
        }
    }
    let mut levels = vec![0; before.len()];
    let mut free: Vec<usize> = (0..before.len()).filter(|&at| waiting[at] == 0).collect();
    let mut done = vec![false; before.len()];
    while let Some(at) = free.pop().or_else(|| {
        // Only circles are left: the first of them opens where it stands.
        let stuck = done.iter().position(|done| !done)?;
        levels[stuck] = stuck.checked_sub(1).map_or(0, |above| levels[above] + 1);
        Some(stuck)
    }) {
        done[at] = true;
        for &other in &following[at] {
            if done[other] {
                continue;
            }
            levels[other] = levels[other].max(levels[at] + 1);
            waiting[other] -= 1;
            if waiting[other] == 0 {
                free.push(other);
            }
        }
    }
    levels
}
