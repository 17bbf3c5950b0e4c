//! Which unit of the former state is which of the new one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::printed::{Line, Unit};

/// A unit in both states, or in one of them.
pub(crate) struct Pair<'a> {
    pub former: Option<&'a Unit>,
    pub new: Option<&'a Unit>,
}

impl Pair<'_> {
    /// Whether its words changed; another number alone is told by [`sequences`].
    pub fn changed(&self) -> bool {
        match (self.former, self.new) {
            (Some(former), Some(new)) => former.lines != new.lines,
            _ => true,
        }
    }

    pub fn name(&self) -> &str {
        self.new
            .or(self.former)
            .map_or("", |unit| unit.name.as_str())
    }
}

/// Pairs the units by their ids, and those whose id is unknown on the other side by their words: a file read in anew
/// gives its rows new ids. In the order of the new state, each unit that went behind those that stood before it.
pub(crate) fn paired<'a>(former: &'a [Unit], new: &'a [Unit]) -> Vec<Pair<'a>> {
    let of_new = partners(former, new);
    let kept: BTreeSet<usize> = of_new.iter().flatten().copied().collect();
    let mut gone = (0..former.len()).filter(|at| !kept.contains(at)).peekable();
    let mut pairs = Vec::with_capacity(former.len().max(new.len()));
    for (unit, partner) in new.iter().zip(of_new) {
        while let Some(at) = gone.next_if(|at| partner.is_some_and(|own| *at < own)) {
            pairs.push(Pair {
                former: Some(&former[at]),
                new: None,
            });
        }
        pairs.push(Pair {
            former: partner.map(|at| &former[at]),
            new: Some(unit),
        });
    }
    pairs.extend(gone.map(|at| Pair {
        former: Some(&former[at]),
        new: None,
    }));
    pairs
}

/// For each new unit the place of its former one.
fn partners(former: &[Unit], new: &[Unit]) -> Vec<Option<usize>> {
    let by_key: HashMap<&str, usize> = former
        .iter()
        .enumerate()
        .map(|(at, unit)| (unit.key.as_str(), at))
        .collect();
    let mut of_new: Vec<Option<usize>> = new
        .iter()
        .map(|unit| by_key.get(unit.key.as_str()).copied())
        .collect();
    let known: BTreeSet<usize> = of_new.iter().flatten().copied().collect();
    let mut by_words: HashMap<String, Vec<usize>> = HashMap::new();
    for at in (0..former.len()).rev().filter(|at| !known.contains(at)) {
        by_words.entry(former[at].words()).or_default().push(at);
    }
    let unknown = new.iter().zip(&mut of_new).filter(|(_, own)| own.is_none());
    for (unit, own) in unknown {
        *own = by_words.get_mut(&unit.words()).and_then(Vec::pop);
    }
    of_new
}

/// The lines that differ, in the order of the new unit; those that went come last.
pub(crate) fn changed<'a>(
    former: &'a Unit,
    new: &'a Unit,
) -> impl Iterator<Item = (Option<&'a Line>, Option<&'a Line>)> {
    let partner = |line: &Line, of: &'a Unit| of.lines.iter().find(|own| own.key == line.key);
    let kept = new
        .lines
        .iter()
        .map(move |line| (partner(line, former), Some(line)));
    let gone = former
        .lines
        .iter()
        .filter(move |line| partner(line, new).is_none());
    kept.chain(gone.map(|line| (Some(line), None)))
        .filter(|(old, new)| old != new)
}

/// Rows that stand one after another, were moved together and did not change otherwise.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sequence {
    /// First and last number before.
    pub former: (usize, usize),
    /// First and last number now.
    pub new: (usize, usize),
}

impl Sequence {
    /// As the rows are numbered: "3)", "3)–20)".
    pub fn range((first, last): (usize, usize)) -> String {
        if first == last {
            format!("{first})")
        } else {
            format!("{first})–{last})")
        }
    }
}

/// The rows that have another number and the same words, table by table.
pub(crate) fn sequences(pairs: &[Pair]) -> Vec<Sequence> {
    let mut by_fact: BTreeMap<&str, Vec<Sequence>> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| !pair.changed()) {
        let (Some(former), Some(new)) = (pair.former, pair.new) else {
            continue;
        };
        let (Some(old), Some(now)) = (former.row, new.row) else {
            continue;
        };
        if old == now {
            continue;
        }
        let told = by_fact.entry(new.fact()).or_default();
        match told.last_mut() {
            Some(last) if last.former.1 + 1 == old && last.new.1 + 1 == now => {
                last.former.1 = old;
                last.new.1 = now;
            }
            _ => told.push(Sequence {
                former: (old, old),
                new: (now, now),
            }),
        }
    }
    by_fact.into_values().flatten().collect()
}
