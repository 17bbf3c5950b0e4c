//! What was entered before, in whatever dossier: acts and bodies, to be taken over by one key. Persons are left out.

use std::collections::HashSet;

use reqlament_core::az;
use reqlament_core::kind::Kind;
use reqlament_core::law::Law;
use reqlament_core::value::{Act, BodyName};
use reqlament_core::vocabulary::Shape;
use reqlament_documents::words::act;
use serde_json::Value as Json;

use crate::Client;
use crate::error::Failed;
use crate::store::{dossier, fact};
use crate::view::{Known, KnownAct, KnownBody};

/// Dossiers read at once: typing is saved in between.
const AT_ONCE: usize = 50;
/// Most acts gathered.
const MOST_ACTS: usize = 1000;

/// Acts and bodies that hold every typed word, the last used first; all of them for no words.
pub fn known(client: &Client, typed: &str) -> Failed<Known> {
    let law = client.law();
    let mut gathered = Gathered::default();
    let facts: Vec<&str> = law
        .vocabulary
        .facts()
        .iter()
        .filter(|fact| tells(&fact.shape))
        .map(|fact| fact.shape.id.as_str())
        .collect();
    let keys = client.store().read(dossier::keys)?;
    for some in keys.chunks(AT_ONCE) {
        if gathered.acts.len() >= MOST_ACTS {
            break;
        }
        let values = client
            .store()
            .read(|transaction| fact::everywhere(transaction, &facts, some))?;
        for (id, value) in &values {
            if let Some(fact) = law.vocabulary.get(id) {
                gathered.take(&fact.shape, value);
            }
        }
    }
    let used = gathered.acts.len();
    law.acts.iter().for_each(|act| gathered.act(act.clone()));
    listed(law, &mut gathered);
    let words = az::fold(typed);
    let matches = |text: &str| {
        let text = az::fold(text);
        words.split_whitespace().all(|word| text.contains(word))
    };
    let acts = gathered.acts.into_iter().enumerate();
    Ok(Known {
        acts: acts
            .map(|(at, act)| KnownAct {
                citation: act::act(&act),
                act,
                used: at < used,
            })
            .filter(|known| matches(&known.citation))
            .collect(),
        bodies: gathered
            .bodies
            .into_iter()
            .filter(|body| matches(&body.name) || body.units.iter().any(|unit| matches(unit)))
            .collect(),
    })
}

/// The bodies of the official list by their official names where a source prints them, and those beside the list.
fn listed(law: &Law, gathered: &mut Gathered) {
    let full = |name: &str| {
        let known = law
            .bodies
            .iter()
            .find(|body| az::fold(&body.name) == az::fold(name));
        known
            .and_then(|body| body.full.clone())
            .unwrap_or_else(|| name.to_owned())
    };
    let of_list = law.catalogue.bodies.iter().map(|body| full(&body.name));
    let beside = law.bodies.iter().map(|body| full(&body.name));
    for name in of_list.chain(beside) {
        gathered.body(BodyName {
            name,
            unit: String::new(),
        });
    }
}

/// Whether a fact may hold acts or bodies.
fn tells(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::Act | Kind::Body) || shape.columns.iter().any(tells)
}

#[derive(Default)]
struct Gathered {
    acts: Vec<Act>,
    seen: HashSet<String>,
    bodies: Vec<KnownBody>,
}

impl Gathered {
    fn take(&mut self, shape: &Shape, value: &Json) {
        match (shape.kind, value) {
            (_, Json::Array(values)) if shape.many && shape.kind != Kind::Table => {
                values.iter().for_each(|value| self.one(shape, value));
            }
            _ => self.one(shape, value),
        }
    }

    fn one(&mut self, shape: &Shape, value: &Json) {
        match (shape.kind, value) {
            (Kind::Act, value) => {
                if let Ok(act) = serde_json::from_value::<Act>(value.clone()) {
                    self.act(act);
                }
            }
            (Kind::Body, value) => {
                if let Ok(body) = serde_json::from_value::<BodyName>(value.clone()) {
                    self.body(body);
                }
            }
            (Kind::Table, Json::Array(rows)) => rows.iter().for_each(|row| self.cells(shape, row)),
            (Kind::Group, cells) => self.cells(shape, cells),
            _ => {}
        }
    }

    fn cells(&mut self, shape: &Shape, row: &Json) {
        for column in &shape.columns {
            if let Some(cell) = row.get(&column.id) {
                self.take(column, cell);
            }
        }
    }

    fn act(&mut self, act: Act) {
        let act = Act {
            clauses: String::new(),
            ..act
        };
        let cited = act::act(&act);
        let named = !act.title.trim().is_empty() || !act.number.trim().is_empty();
        if named && self.seen.insert(az::fold(&cited)) {
            self.acts.push(act);
        }
    }

    fn body(&mut self, body: BodyName) {
        let (name, unit) = (body.name.trim(), body.unit.trim());
        if name.is_empty() {
            return;
        }
        let folded = az::fold(name);
        let at = self
            .bodies
            .iter()
            .position(|known| az::fold(&known.name) == folded);
        let at = at.unwrap_or_else(|| {
            self.bodies.push(KnownBody {
                name: name.to_owned(),
                units: Vec::new(),
            });
            self.bodies.len() - 1
        });
        let units = &mut self.bodies[at].units;
        if !unit.is_empty() && !units.iter().any(|own| az::fold(own) == az::fold(unit)) {
            units.push(unit.to_owned());
        }
    }
}
