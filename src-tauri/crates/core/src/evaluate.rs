//! Evaluating [`Node`]s.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::bind::{Situation, same};
use crate::native::{Each, Node, Pair};
use crate::sight::Sight;

impl Node {
    /// What it stands for; `None` where CEL must be asked.
    pub(crate) fn see<'s>(
        &'s self,
        situation: &'s Situation,
        item: Option<&Sight<'s>>,
    ) -> Option<Sight<'s>> {
        let flag = |node: &'s Node| node.holds(situation, item);
        match self {
            Node::Text(text) => Some(Sight::text(text)),
            Node::Number(number) => Some(Sight::Number(*number)),
            Node::Flag(flag) => Some(Sight::Flag(*flag)),
            Node::List(items) => {
                let seen = items.iter().map(|node| node.see(situation, item));
                Some(Sight::List(seen.collect::<Option<_>>()?))
            }
            Node::Variable(name) => situation.variable(name),
            Node::Item => item.cloned(),
            Node::Part(whole, name) => match (whole.as_ref(), item) {
                (Node::Item, Some(item)) => item.part(name),
                (whole, _) => whole.see(situation, item)?.part(name),
            },
            Node::Filled(id) => Some(Sight::Flag(situation.filled(id))),
            Node::Answered(id) => Some(Sight::Flag(situation.answered(id))),
            Node::If(parts) => {
                let [condition, one, other] = parts.as_ref();
                let chosen = if flag(condition)? { one } else { other };
                chosen.see(situation, item)
            }
            Node::And(two) => Some(Sight::Flag(flag(&two[0])? && flag(&two[1])?)),
            Node::Or(two) => Some(Sight::Flag(flag(&two[0])? || flag(&two[1])?)),
            Node::Not(node) => Some(Sight::Flag(!flag(node)?)),
            Node::Size(node) => size(&node.see(situation, item)?).map(Sight::Number),
            Node::Pair(pair, two) => {
                let one = two[0].see(situation, item)?;
                pair.holds(&one, &two[1].see(situation, item)?)
                    .map(Sight::Flag)
            }
            Node::Each(each, two) => {
                let Sight::List(items) = two[0].see(situation, None)? else {
                    return None;
                };
                each.of(items, |item| two[1].holds(situation, Some(item)))
            }
        }
    }

    fn holds<'s>(&'s self, situation: &'s Situation, item: Option<&Sight<'s>>) -> Option<bool> {
        match self.see(situation, item)? {
            Sight::Flag(held) => Some(held),
            _ => None,
        }
    }
}

impl Each {
    fn of<'s>(
        self,
        items: Vec<Sight<'s>>,
        asked: impl Fn(&Sight<'s>) -> Option<bool>,
    ) -> Option<Sight<'s>> {
        let mut kept = Vec::new();
        for item in items {
            match (self, asked(&item)?) {
                (Each::Filter, true) => kept.push(item),
                (Each::Exists, true) => return Some(Sight::Flag(true)),
                (Each::All, false) => return Some(Sight::Flag(false)),
                _ => {}
            }
        }
        Some(match self {
            Each::Filter => Sight::List(kept),
            Each::Exists => Sight::Flag(false),
            Each::All => Sight::Flag(true),
        })
    }
}

impl Pair {
    fn holds(self, one: &Sight, other: &Sight) -> Option<bool> {
        let order = || compare(one, other);
        let texts = || Some((text(one)?, text(other)?));
        Some(match self {
            Pair::Equal => equal(one, other)?,
            Pair::Unequal => !equal(one, other)?,
            Pair::Less => order()?.is_lt(),
            Pair::AtMost => order()?.is_le(),
            Pair::More => order()?.is_gt(),
            Pair::AtLeast => order()?.is_ge(),
            Pair::In => among(one, other)?,
            Pair::Contains => texts().map(|(one, other)| one.contains(other))?,
            Pair::StartsWith => texts().map(|(one, other)| one.starts_with(other))?,
            Pair::EndsWith => texts().map(|(one, other)| one.ends_with(other))?,
            Pair::Same => texts().map(|(one, other)| same(one, other))?,
        })
    }
}

fn text<'s>(sight: &'s Sight) -> Option<&'s str> {
    match sight {
        Sight::Text(text) => Some(Cow::as_ref(text)),
        _ => None,
    }
}

fn size(sight: &Sight) -> Option<i64> {
    let size = match sight {
        Sight::Text(text) => text.chars().count(),
        Sight::List(items) => items.len(),
        _ => return None,
    };
    i64::try_from(size).ok()
}

fn equal(one: &Sight, other: &Sight) -> Option<bool> {
    match (one, other) {
        (Sight::Text(one), Sight::Text(other)) => Some(one == other),
        (Sight::Number(one), Sight::Number(other)) => Some(one == other),
        (Sight::Flag(one), Sight::Flag(other)) => Some(one == other),
        _ => None,
    }
}

fn compare(one: &Sight, other: &Sight) -> Option<Ordering> {
    match (one, other) {
        (Sight::Text(one), Sight::Text(other)) => Some(one.cmp(other)),
        (Sight::Number(one), Sight::Number(other)) => Some(one.cmp(other)),
        _ => None,
    }
}

fn among(one: &Sight, list: &Sight) -> Option<bool> {
    let Sight::List(items) = list else {
        return None;
    };
    for item in items {
        if equal(one, item)? {
            return Some(true);
        }
    }
    Some(false)
}
