//! What rests on a clause of the law: items of forms, rules and deadlines. Computed from the forms, the rules and the
//! profiles themselves, so that it cannot differ from what is asked and checked.

use std::collections::{BTreeMap, HashSet};

use crate::form::{Form, Item, Manner};
use crate::law::Law;
use crate::profile::{DeadlineRow, Profile};
use crate::rule::Rule;

/// What rests on one clause.
#[derive(Debug, Default)]
pub struct Resting<'a> {
    /// The items of forms, in the order of the forms.
    pub items: Vec<(&'a Form, &'a Item)>,
    /// The rules that cite it, first those that cite it alone.
    pub rules: Vec<&'a Rule>,
    /// The deadlines it sets, each with its profile.
    pub deadlines: Vec<(&'a Profile, &'a DeadlineRow)>,
}

impl Law {
    /// What rests on each clause, by the clause's id; acts of which the reader has no text are among them.
    pub fn resting(&self) -> BTreeMap<&str, Resting<'_>> {
        let mut found: BTreeMap<&str, Resting<'_>> = BTreeMap::new();
        for text in &self.texts {
            for clause in &text.clauses {
                let _ = found.entry(&clause.id).or_default();
            }
        }
        let places: HashSet<String> = self
            .forms
            .iter()
            .flat_map(|form| form.items.iter().map(|item| form.clause_of(item)))
            .collect();
        for form in &self.forms {
            for item in &form.items {
                for clause in self.clauses_of(form, item, &places) {
                    found.entry(clause).or_default().items.push((form, item));
                }
            }
        }
        for rule in &self.rules {
            found.entry(&rule.clause).or_default().rules.push(rule);
        }
        for rule in &self.rules {
            for clause in &rule.also {
                found.entry(clause).or_default().rules.push(rule);
            }
        }
        for profile in &self.profiles {
            for row in &profile.deadlines {
                let resting = found.entry(&row.source).or_default();
                resting.deadlines.push((profile, row));
            }
        }
        found
    }

    /// The clauses an item rests on: its own place in the act, those it names, and those that demand the facts for
    /// which no form has a blank of its own (`places` are the clauses that are blanks themselves).
    fn clauses_of<'a>(
        &'a self,
        form: &Form,
        item: &'a Item,
        places: &HashSet<String>,
    ) -> Vec<&'a str> {
        let own = self.clause(&form.clause_of(item));
        let titled: HashSet<&str> = item
            .blanks
            .iter()
            .filter(|blank| blank.manner == Manner::Titled)
            .flat_map(|blank| blank.facts.iter().map(String::as_str))
            .collect();
        let sources = item
            .fact_ids()
            .filter_map(|id| self.vocabulary.get(id))
            .filter(|fact| {
                titled.contains(fact.shape.id.as_str()) || !places.contains(&fact.source)
            })
            .map(|fact| fact.source.as_str());
        let mut all: Vec<&str> = Vec::new();
        let named = item.clauses.iter().map(String::as_str);
        for clause in { own }
            .map(|clause| clause.id.as_str())
            .into_iter()
            .chain(named)
            .chain(sources)
        {
            if !all.contains(&clause) {
                all.push(clause);
            }
        }
        all
    }
}
