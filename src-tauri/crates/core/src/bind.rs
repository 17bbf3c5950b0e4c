//! What conditions are asked of, and how CEL is told of it: every fact of the vocabulary is a variable, an empty value
//! where nothing was entered.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use cel::objects::{Key, Map};
use cel::{Context, Env, Value as Cel};
use chrono::NaiveDate;

use crate::az;
use crate::entry::{Entry, Facts};
use crate::filing::Purpose;
use crate::law::Law;
use crate::parts;
use crate::sight::Sight;
use crate::vocabulary::Shape;

/// What conditions may ask besides facts.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The day of the check.
    pub today: NaiveDate,
    /// The service's name in the official list, empty where it is not in it.
    pub catalogue_name: String,
    /// What a filing asks for, where there is one.
    pub purpose: Option<Purpose>,
}

/// Facts and surroundings, of which conditions are asked.
pub struct Situation<'a> {
    law: &'a Law,
    facts: &'a Facts,
    pub(crate) around: Surroundings,
    context: OnceLock<Context<'static, 'static>>,
}

impl<'a> Situation<'a> {
    /// Nothing is bound yet.
    pub fn new(law: &'a Law, facts: &'a Facts, around: Surroundings) -> Self {
        Self {
            law,
            facts,
            around,
            context: OnceLock::new(),
        }
    }

    /// The same with the purpose of a filing.
    pub(crate) fn for_purpose(self, purpose: Purpose) -> Self {
        let around = Surroundings {
            purpose: Some(purpose),
            ..self.around
        };
        Self::new(self.law, self.facts, around)
    }

    /// The facts as CEL variables, bound when a condition first needs CEL itself.
    pub fn context(&self) -> &Context<'static, 'static> {
        self.context
            .get_or_init(|| context(self.law, self.facts, &self.around))
    }

    /// Whether some condition needed CEL itself.
    pub fn is_bound(&self) -> bool {
        self.context.get().is_some()
    }

    /// A variable by its name.
    pub(crate) fn variable(&self, name: &str) -> Option<Sight<'_>> {
        match name {
            "today" => Some(Sight::owned(self.around.today.to_string())),
            "catalogue_name" => Some(Sight::text(&self.around.catalogue_name)),
            "purpose" => Some(Sight::text(purpose(&self.around))),
            id => {
                let fact = self.law.vocabulary.get(id)?;
                Some(Sight::of(&fact.shape, self.facts.value(id)))
            }
        }
    }

    /// Whether a fact has a value.
    pub(crate) fn filled(&self, id: &str) -> bool {
        self.facts.get(id).is_some_and(is_filled)
    }

    /// Whether a fact has a value or is declared empty.
    pub(crate) fn answered(&self, id: &str) -> bool {
        self.facts.get(id).is_some_and(is_answered)
    }
}

fn is_filled(entry: &Entry) -> bool {
    matches!(entry, Entry::Filled(_))
}

fn is_answered(entry: &Entry) -> bool {
    !matches!(entry, Entry::Unknown(_))
}

fn purpose(around: &Surroundings) -> &'static str {
    around.purpose.map(Purpose::word).unwrap_or_default()
}

/// The functions of CEL itself, made once.
fn standard() -> Arc<Env> {
    static ENV: OnceLock<Arc<Env>> = OnceLock::new();
    Arc::clone(ENV.get_or_init(|| Arc::new(Env::stdlib())))
}

fn context(law: &Law, facts: &Facts, around: &Surroundings) -> Context<'static, 'static> {
    let mut context = Context::with_env(standard());
    let binder = Binder { names: &law.names };
    let mentioned = law.vocabulary.facts().iter().map(|fact| &fact.shape);
    for shape in mentioned.filter(|shape| law.names.contains(&shape.id)) {
        let sight = Sight::of(shape, facts.value(&shape.id));
        context.add_variable_from_value(shape.id.clone(), binder.bind(sight));
    }
    context.add_variable_from_value("today", text(&around.today.to_string()));
    context.add_variable_from_value("catalogue_name", text(&around.catalogue_name));
    context.add_variable_from_value("purpose", text(purpose(around)));
    let filled: HashSet<String> = ids(facts, is_filled);
    let answered: HashSet<String> = ids(facts, is_answered);
    // The names are ours alone, so declaring them cannot conflict.
    let _ = context.add_function("filled", move |id: Arc<String>| {
        filled.contains(id.as_str())
    });
    let _ = context.add_function("answered", move |id: Arc<String>| {
        answered.contains(id.as_str())
    });
    let _ = context.add_function("set", |value: Cel| is_set(&value));
    let _ = context.add_function("same", |one: Arc<String>, other: Arc<String>| {
        same(&one, &other)
    });
    context
}

fn ids(facts: &Facts, wanted: impl Fn(&Entry) -> bool) -> HashSet<String> {
    facts
        .iter()
        .filter(|(_, entry)| wanted(entry))
        .map(|(id, _)| id.to_owned())
        .collect()
}

fn is_set(value: &Cel) -> bool {
    match value {
        Cel::String(text) => !text.trim().is_empty(),
        Cel::List(list) => !list.is_empty(),
        Cel::Map(map) => map.map.values().any(is_set),
        Cel::Bool(flag) => *flag,
        Cel::Int(number) => *number != 0,
        _ => false,
    }
}

/// Whether two texts are equal but for quotes and spaces.
pub(crate) fn same(one: &str, other: &str) -> bool {
    az::comparable(one) == az::comparable(other)
}

fn text(content: &str) -> Cel {
    Cel::String(Arc::new(content.to_owned()))
}

/// Binds what some condition mentions; the other columns of a row are left out.
struct Binder<'a> {
    names: &'a HashSet<String>,
}

impl Binder<'_> {
    fn bind(&self, sight: Sight) -> Cel {
        match &sight {
            Sight::Text(content) => text(content),
            Sight::Number(number) => Cel::Int(*number),
            Sight::Flag(flag) => Cel::Bool(*flag),
            Sight::List(items) => {
                let items = items.iter().map(|item| self.bind(item.clone()));
                Cel::List(Arc::new(items.collect()))
            }
            Sight::Row(shape, ..) => {
                self.map(&sight, ["id", "index"].into_iter().chain(self.cells(shape)))
            }
            Sight::Group(shape, _) => self.map(&sight, self.cells(shape)),
            Sight::Composite(kind, _) => self.map(&sight, parts::names(*kind).iter().copied()),
        }
    }

    fn cells<'s>(&'s self, shape: &'s Shape) -> impl Iterator<Item = &'s str> {
        let ids = shape.columns.iter().map(|column| column.id.as_str());
        ids.filter(|id| self.names.contains(*id))
    }

    fn map<'s>(&self, sight: &Sight, names: impl Iterator<Item = &'s str>) -> Cel {
        let pair = |name: &str| {
            let part = self.bind(sight.part(name)?);
            Some((Key::from(name.to_owned()), part))
        };
        Cel::Map(Map {
            map: Arc::new(names.filter_map(pair).collect::<HashMap<_, _>>()),
        })
    }
}
