//! Clear and short writing (191/2011, 9.5.2): long sentences and repetitions in what was entered.

use std::collections::HashMap;

use crate::az;
use crate::relation::{Offence, View};
use crate::value::Value;
use crate::vocabulary::Group;

const TELLING: usize = 60;

/// The facts that hold a sentence of more than `limit` words.
pub(crate) fn long_sentences(view: &View, limit: usize) -> Vec<Offence> {
    let mut offences = Vec::new();
    for (fact, text) in written(view) {
        let longest = az::sentences(&text).into_iter().map(az::words).max().unwrap_or(0);
        if longest > limit {
            offences.push(Offence { fact: Some(fact.to_owned()), detail: longest.to_string(), ..Offence::default() });
        }
    }
    offences
}

/// The facts that repeat a paragraph said before.
pub(crate) fn repetitions(view: &View) -> Vec<Offence> {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let mut offences = Vec::new();
    for (fact, text) in written(view) {
        let telling = text.lines().filter(|line| line.chars().count() > TELLING);
        let again = telling.filter(|line| seen.insert(az::fold(line), fact).is_some_and(|first| first != fact)).count();
        if again > 0 {
            offences.push(Offence { fact: Some(fact.to_owned()), ..Offence::default() });
        }
    }
    offences
}

fn written<'a>(view: &View<'a>) -> Vec<(&'a str, String)> {
    let facts = view.vocabulary.facts().iter().filter(|fact| fact.group == Group::Reglament);
    facts
        .filter_map(|fact| match view.facts.value(&fact.shape.id) {
            Some(Value::Prose(prose)) => Some((fact.shape.id.as_str(), prose.plain())),
            _ => None,
        })
        .collect()
}
