//! What a relation names must exist: facts, columns, choices.

use super::{Only, Relation, split};
use crate::vocabulary::Vocabulary;

impl Relation {
    /// Checks that the places and choices it names exist.
    pub fn verify(&self, vocabulary: &Vocabulary) -> Result<(), String> {
        self.places().into_iter().try_for_each(|place| {
            let (fact, column) = split(place);
            let shape = vocabulary
                .get(fact)
                .map(|fact| &fact.shape)
                .ok_or_else(|| format!("no fact `{fact}`"))?;
            match column.filter(|column| shape.column(column).is_none()) {
                Some(_) => Err(format!("no column `{place}`")),
                None => Ok(()),
            }
        })?;
        match self {
            Relation::Covered {
                of,
                only,
                by,
                by_only,
            } => {
                only.iter()
                    .try_for_each(|only| only.verify(of, vocabulary))?;
                let pairs = by_only
                    .iter()
                    .flat_map(|only| by.iter().map(move |place| (only, place)));
                pairs
                    .into_iter()
                    .try_for_each(|(only, place)| only.verify(place, vocabulary))
            }
            Relation::Disjoint {
                of,
                unless: Some(flag),
                ..
            } => {
                let table = vocabulary
                    .get(split(of).0)
                    .and_then(|fact| fact.shape.column(flag));
                table
                    .map(|_| ())
                    .ok_or_else(|| format!("no column `{flag}`"))
            }
            _ => Ok(()),
        }
    }

    fn places(&self) -> Vec<&str> {
        match self {
            Relation::Unique { of } | Relation::References { of } | Relation::FullName { of } => {
                vec![of]
            }
            Relation::Ordered { of } => of.iter().map(String::as_str).collect(),
            Relation::NotDeclaredEmpty { facts } => facts.iter().map(String::as_str).collect(),
            Relation::Disjoint { of, with, .. } => vec![of, with],
            Relation::NotLonger { of, than } => vec![of, than],
            Relation::Covered { of, by, .. } => by.iter().chain([of]).map(String::as_str).collect(),
            Relation::PathWithin { term, .. } => vec![term],
            Relation::Referred { of, from } => vec![of, from],
            Relation::InTime { from, to, .. } => vec![from, to],
            _ => Vec::new(),
        }
    }
}

impl Only {
    fn verify(&self, place: &str, vocabulary: &Vocabulary) -> Result<(), String> {
        let (fact, _) = split(place);
        let table = vocabulary
            .get(fact)
            .ok_or_else(|| format!("no fact `{fact}`"))?;
        let column = table
            .shape
            .column(&self.column)
            .ok_or_else(|| format!("no column `{fact}.{}`", self.column))?;
        match self
            .values
            .iter()
            .find(|value| !value.is_empty() && column.choice(value).is_none())
        {
            Some(value) => Err(format!("`{fact}.{}` has no choice `{value}`", self.column)),
            None => Ok(()),
        }
    }
}
