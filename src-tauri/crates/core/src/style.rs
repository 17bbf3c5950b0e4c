//! Clear and short writing (191/2011, 9.5.2): long sentences and repetitions in what was entered, abbreviations
//! nobody explains, two words for one thing.

use std::collections::{HashMap, HashSet};

use crate::az;
use crate::relation::{Offence, View};
use crate::value::Value;
use crate::vocabulary::Group;

const TELLING: usize = 60;

/// The facts that hold a sentence of more than `limit` words.
pub(crate) fn long_sentences(view: &View, limit: usize) -> Vec<Offence> {
    let mut offences = Vec::new();
    for (fact, text) in written(view) {
        let longest = az::sentences(&text)
            .into_iter()
            .map(az::words)
            .max()
            .unwrap_or(0);
        if longest > limit {
            offences.push(Offence::fact(fact, longest.to_string()));
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
        let again = telling
            .filter(|line| {
                seen.insert(az::fold(line), fact)
                    .is_some_and(|first| first != fact)
            })
            .count();
        if again > 0 {
            offences.push(Offence::fact(fact, ""));
        }
    }
    offences
}

/// The facts in which an abbreviation first occurs that no text spells out in brackets, as in "Fərdi eyniləşdirmə
/// nömrəsi (FİN)".
pub(crate) fn unexplained(view: &View, known: &[String]) -> Vec<Offence> {
    let texts = written(view);
    let mut seen: HashSet<&str> = known.iter().map(String::as_str).collect();
    for (_, text) in &texts {
        let brackets = text
            .split('(')
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        seen.extend(brackets.flat_map(abbreviations));
    }
    let mut offences = Vec::new();
    for (fact, text) in &texts {
        let fresh: Vec<&str> = abbreviations(text)
            .filter(|word| seen.insert(word))
            .collect();
        if !fresh.is_empty() {
            offences.push(Offence::fact(fact, fresh.join(", ")));
        }
    }
    offences
}

/// Words of two to six letters that are all great.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| {
        let letters = word.chars().count();
        (2..=6).contains(&letters)
            && word.chars().all(char::is_uppercase)
            && !word.chars().all(|c| "IVX".contains(c))
    })
}

/// The facts in which a second word for the same thing first occurs; `terms` are in small letters.
pub(crate) fn mixed_terms(view: &View, terms: &[Vec<String>]) -> Vec<Offence> {
    let texts: Vec<(&str, String)> = written(view)
        .into_iter()
        .map(|(fact, text)| (fact, az::lower(&text)))
        .collect();
    let mut offences = Vec::new();
    for group in terms {
        let first = |term: &String| {
            let begins = |text: &str| {
                text.match_indices(term.as_str())
                    .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
            };
            texts.iter().position(|(_, text)| begins(text))
        };
        let mut used: Vec<(usize, &str)> = group
            .iter()
            .filter_map(|term| first(term).map(|at| (at, term.as_str())))
            .collect();
        used.sort_unstable();
        if let (Some((at, _)), true) = (used.last(), used.len() > 1) {
            let words: Vec<&str> = used.iter().map(|(_, term)| *term).collect();
            offences.push(Offence::fact(texts[*at].0, words.join(", ")));
        }
    }
    offences
}

fn written<'a>(view: &View<'a>) -> Vec<(&'a str, String)> {
    let facts = view
        .law
        .vocabulary
        .facts()
        .iter()
        .filter(|fact| fact.group == Group::Reglament);
    facts
        .filter_map(|fact| match view.facts.value(&fact.shape.id) {
            Some(Value::Prose(prose)) => Some((fact.shape.id.as_str(), prose.plain())),
            _ => None,
        })
        .collect()
}
