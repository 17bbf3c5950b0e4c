//! The critical path of the operations of 3.4: the longest chain that the user waits for.

use std::collections::HashMap;

use crate::length::Sum;
use crate::value::{Row, Term, Value};

/// How long the operations take together.
#[derive(Debug, Clone, PartialEq)]
pub struct CriticalPath {
    /// The longest chain.
    pub length: Sum,
    /// The rows on it, in order.
    pub rows: Vec<String>,
    /// Whether an operation that counts has no term yet.
    pub unknown: bool,
}

/// Follows the operations: each begins when those it names in `after` end, or the one above it where it names none.
/// Does not count what comes after the result, what stops the clock, and what is periodic. A circle is cut where it
/// closes; [`circles`] tells of it.
pub fn critical_path(operations: &[Row]) -> CriticalPath {
    let index: HashMap<&str, usize> = operations
        .iter()
        .enumerate()
        .map(|(i, row)| (row.id.as_str(), i))
        .collect();
    let mut ends: Vec<Option<(Sum, Option<usize>)>> = vec![None; operations.len()];
    let mut open = vec![false; operations.len()];
    for start in 0..operations.len() {
        end_of(start, operations, &index, &mut ends, &mut open);
    }
    let last =
        (0..operations.len()).max_by_key(|&i| (ends[i].map_or(0, |(sum, _)| sum.estimate()), i));
    let mut rows = Vec::new();
    let mut at = last;
    while let Some(i) = at {
        rows.push(operations[i].id.clone());
        at = ends[i].and_then(|(_, before)| before);
    }
    rows.reverse();
    let length = last
        .and_then(|i| ends[i])
        .map_or(Sum::default(), |(sum, _)| sum);
    let unknown = operations
        .iter()
        .any(|row| counts(row) && terms(row).is_empty());
    CriticalPath {
        length,
        rows,
        unknown,
    }
}

/// Works without recursion, so that ten thousand rows in a chain are no danger.
fn end_of(
    start: usize,
    operations: &[Row],
    index: &HashMap<&str, usize>,
    ends: &mut [Option<(Sum, Option<usize>)>],
    open: &mut [bool],
) {
    if ends[start].is_some() {
        return;
    }
    let mut stack = vec![start];
    while let Some(&at) = stack.last() {
        if ends[at].is_some() {
            stack.pop();
            continue;
        }
        let before = predecessors(at, operations, index);
        let waiting: Vec<usize> = before
            .iter()
            .copied()
            .filter(|&i| ends[i].is_none() && !open[i])
            .collect();
        open[at] = true;
        if waiting.is_empty() {
            let latest = before
                .into_iter()
                .filter(|&i| ends[i].is_some())
                .max_by_key(|&i| ends[i].map(|e| e.0.estimate()));
            let from = latest
                .and_then(|i| ends[i])
                .map_or(Sum::default(), |(sum, _)| sum);
            ends[at] = Some((from.plus(own_length(&operations[at])), latest));
            stack.pop();
        } else {
            stack.extend(waiting);
        }
    }
}

/// Those an operation waits for: what it names in `after`, else the one above it.
pub(crate) fn predecessors(
    at: usize,
    operations: &[Row],
    index: &HashMap<&str, usize>,
) -> Vec<usize> {
    let named: Vec<usize> = match operations[at].cells.get("after") {
        Some(Value::Many(ids)) => ids
            .iter()
            .filter_map(Value::as_text)
            .filter_map(|id| index.get(id).copied())
            .collect(),
        _ => Vec::new(),
    };
    if named.is_empty() {
        at.checked_sub(1).into_iter().collect()
    } else {
        named
    }
}

/// Whether the user waits for it within the time of the service.
pub(crate) fn counts(row: &Row) -> bool {
    let periodic = terms(row)
        .iter()
        .any(|term| matches!(term, Term::PerYear { .. }));
    !row.flag("after_result")
        && !row.flag("clock_stopped")
        && !periodic
        && row.text("actor") != "user"
}

/// How long it may take: its maximum before its term.
pub(crate) fn terms(row: &Row) -> Vec<&Term> {
    ["maximum", "term"]
        .iter()
        .filter_map(|column| match row.cells.get(*column) {
            Some(Value::Term(term)) => Some(term),
            _ => None,
        })
        .collect()
}

fn own_length(row: &Row) -> Sum {
    if !counts(row) {
        return Sum::default();
    }
    terms(row)
        .first()
        .and_then(|term| Sum::longest(term))
        .unwrap_or_default()
}

/// The rows whose `after` leads back to themselves.
pub fn circles(operations: &[Row]) -> Vec<String> {
    let index: HashMap<&str, usize> = operations
        .iter()
        .enumerate()
        .map(|(i, row)| (row.id.as_str(), i))
        .collect();
    let mut waiting: Vec<usize> = vec![0; operations.len()];
    let mut following: Vec<Vec<usize>> = vec![Vec::new(); operations.len()];
    for (at, open) in waiting.iter_mut().enumerate() {
        for before in predecessors(at, operations, &index) {
            *open += 1;
            following[before].push(at);
        }
    }
    let mut free: Vec<usize> = (0..operations.len()).filter(|&i| waiting[i] == 0).collect();
    let mut done = vec![false; operations.len()];
    while let Some(at) = free.pop() {
        done[at] = true;
        for &next in &following[at] {
            waiting[next] -= 1;
            if waiting[next] == 0 {
                free.push(next);
            }
        }
    }
    let named = |row: &Row| matches!(row.cells.get("after"), Some(Value::Many(_)));
    (0..operations.len())
        .filter(|&i| !done[i] && named(&operations[i]))
        .map(|i| operations[i].id.clone())
        .collect()
}
