//! Binding facts as CEL variables: every fact of the vocabulary, empty values where nothing was entered.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use cel::objects::{Key, Map};
use cel::{Context, Env, Value as Cel};
use chrono::NaiveDate;

use crate::az;
use crate::entry::{Entry, Facts};
use crate::filing::Purpose;
use crate::kind::Kind;
use crate::law::Law;
use crate::value::{Length, Money, Row, Term, Unit, Value};
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

/// The functions of CEL itself, made once.
fn standard() -> Arc<Env> {
    static ENV: OnceLock<Arc<Env>> = OnceLock::new();
    Arc::clone(ENV.get_or_init(|| Arc::new(Env::stdlib())))
}

/// A context in which conditions over these facts can be asked.
pub fn context(law: &Law, facts: &Facts, around: &Surroundings) -> Context<'static, 'static> {
    let mut context = Context::with_env(standard());
    let binder = Binder { names: &law.names };
    for fact in law
        .vocabulary
        .facts()
        .iter()
        .filter(|fact| law.names.contains(&fact.shape.id))
    {
        context.add_variable_from_value(
            fact.shape.id.clone(),
            binder.bind(&fact.shape, facts.value(&fact.shape.id)),
        );
    }
    context.add_variable_from_value("today", text(&around.today.to_string()));
    context.add_variable_from_value("catalogue_name", text(&around.catalogue_name));
    bind_purpose(&mut context, around.purpose);
    let filled: HashSet<String> = ids(facts, |entry| matches!(entry, Entry::Filled(_)));
    let answered: HashSet<String> = ids(facts, |entry| !matches!(entry, Entry::Unknown(_)));
    // The names are ours alone, so declaring them cannot conflict.
    let _ = context.add_function("filled", move |id: Arc<String>| {
        filled.contains(id.as_str())
    });
    let _ = context.add_function("answered", move |id: Arc<String>| {
        answered.contains(id.as_str())
    });
    let _ = context.add_function("set", |value: Cel| is_set(&value));
    let _ = context.add_function("same", |one: Arc<String>, other: Arc<String>| {
        az::comparable(&one) == az::comparable(&other)
    });
    context
}

/// Binds the purpose of a filing.
pub(crate) fn bind_purpose(context: &mut Context<'static, 'static>, purpose: Option<Purpose>) {
    context.add_variable_from_value(
        "purpose",
        text(purpose.map(Purpose::word).unwrap_or_default()),
    );
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

fn text(content: &str) -> Cel {
    Cel::String(Arc::new(content.to_owned()))
}

fn list(items: Vec<Cel>) -> Cel {
    Cel::List(Arc::new(items))
}

fn map<const N: usize>(parts: [(&str, Cel); N]) -> Cel {
    let pairs = parts
        .into_iter()
        .map(|(name, value)| (Key::from(name.to_owned()), value));
    Cel::Map(Map {
        map: Arc::new(pairs.collect::<HashMap<_, _>>()),
    })
}

fn date(day: Option<NaiveDate>) -> Cel {
    text(&day.map(|day| day.to_string()).unwrap_or_default())
}

/// Binds what some condition mentions; the other columns of a row are left out.
struct Binder<'a> {
    names: &'a HashSet<String>,
}

impl Binder<'_> {
    fn bind(&self, shape: &Shape, value: Option<&Value>) -> Cel {
        if shape.many {
            return match value {
                Some(Value::Many(values)) => list(
                    values
                        .iter()
                        .map(|value| self.one(shape, Some(value)))
                        .collect(),
                ),
                _ => list(Vec::new()),
            };
        }
        self.one(shape, value)
    }

    fn one(&self, shape: &Shape, value: Option<&Value>) -> Cel {
        match shape.kind {
            Kind::Table => {
                let rows = value
                    .map(Value::rows)
                    .unwrap_or_default()
                    .iter()
                    .enumerate();
                list(
                    rows.map(|(index, row)| self.row(shape, row, index))
                        .collect(),
                )
            }
            Kind::Group => {
                let none = BTreeMap::new();
                let cells = if let Some(Value::Group(cells)) = value {
                    cells
                } else {
                    &none
                };
                self.cells(shape, cells, HashMap::new())
            }
            Kind::Flag => Cel::Bool(matches!(value, Some(Value::Flag(true)))),
            Kind::Number => Cel::Int(if let Some(Value::Number(number)) = value {
                *number
            } else {
                0
            }),
            Kind::Date => date(if let Some(Value::Date(day)) = value {
                Some(*day)
            } else {
                None
            }),
            Kind::Prose => text(&if let Some(Value::Prose(prose)) = value {
                prose.plain()
            } else {
                String::new()
            }),
            Kind::Text | Kind::Choice | Kind::Web | Kind::Email | Kind::Phone | Kind::Row => {
                text(value.and_then(Value::as_text).unwrap_or_default())
            }
            _ => composite(shape.kind, value),
        }
    }

    fn row(&self, shape: &Shape, row: &Row, index: usize) -> Cel {
        let mut own = HashMap::with_capacity(shape.columns.len() + 2);
        own.insert(Key::from("id".to_owned()), text(&row.id));
        own.insert(Key::from("index".to_owned()), Cel::Int(index as i64 + 1));
        self.cells(shape, &row.cells, own)
    }

    fn cells(
        &self,
        shape: &Shape,
        cells: &BTreeMap<String, Value>,
        mut own: HashMap<Key, Cel>,
    ) -> Cel {
        for column in shape
            .columns
            .iter()
            .filter(|column| self.names.contains(&column.id))
        {
            own.insert(
                Key::from(column.id.clone()),
                self.bind(column, cells.get(&column.id)),
            );
        }
        Cel::Map(Map { map: Arc::new(own) })
    }
}

fn composite(kind: Kind, value: Option<&Value>) -> Cel {
    match (kind, value) {
        (Kind::Choices, Some(Value::Choices(choices))) => map([
            (
                "chosen",
                list(choices.chosen.iter().map(|id| text(id)).collect()),
            ),
            ("other", text(&choices.other)),
        ]),
        (Kind::Choices, _) => map([("chosen", list(Vec::new())), ("other", text(""))]),
        (Kind::Period, Some(Value::Period(p))) => map([("from", date(p.from)), ("to", date(p.to))]),
        (Kind::Period, _) => map([("from", text("")), ("to", text(""))]),
        (Kind::Money, money) => bind_money(money),
        (Kind::Term, Some(Value::Term(term))) => bind_term(Some(term)),
        (Kind::Term, _) => bind_term(None),
        (Kind::Hours, Some(Value::Hours(h))) => {
            map([("always", Cel::Bool(h.always)), ("season", text(&h.season))])
        }
        (Kind::Hours, _) => map([("always", Cel::Bool(false)), ("season", text(""))]),
        (Kind::Place, Some(Value::Place(p))) => {
            map([("address", text(&p.address)), ("name", text(&p.name))])
        }
        (Kind::Place, _) => map([("address", text("")), ("name", text(""))]),
        (Kind::Body, Some(Value::Body(b))) => {
            map([("name", text(&b.name)), ("unit", text(&b.unit))])
        }
        (Kind::Body, _) => map([("name", text("")), ("unit", text(""))]),
        (Kind::Person, Some(Value::Person(p))) => {
            bind_person([&p.post, &p.surname, &p.name, &p.patronymic])
        }
        (Kind::Person, _) => bind_person(["", "", "", ""]),
        (Kind::File, Some(Value::File(f))) => {
            map([("name", text(&f.name)), ("sha256", text(&f.sha256))])
        }
        (Kind::File, _) => map([("name", text("")), ("sha256", text(""))]),
        (_, act) => bind_act(act),
    }
}

fn bind_person([post, surname, name, patronymic]: [&str; 4]) -> Cel {
    map([
        ("post", text(post)),
        ("surname", text(surname)),
        ("name", text(name)),
        ("patronymic", text(patronymic)),
    ])
}

fn bind_act(value: Option<&Value>) -> Cel {
    let none = crate::value::Act::default();
    let (act, given) = if let Some(Value::Act(act)) = value {
        (act, true)
    } else {
        (&none, false)
    };
    // An act that was not entered has no type either, so that `set` sees nothing.
    let word = serde_json::to_value(act.act_type).ok().filter(|_| given);
    map([
        (
            "type",
            text(
                word.as_ref()
                    .and_then(|word| word.as_str())
                    .unwrap_or_default(),
            ),
        ),
        ("title", text(&act.title)),
        ("body", text(&act.body)),
        ("date", date(act.date)),
        ("number", text(&act.number)),
        ("approved_by", text(&act.approved_by)),
        ("clauses", text(&act.clauses)),
    ])
}

fn bind_money(value: Option<&Value>) -> Cel {
    let (kind, qepik) = match value {
        Some(Value::Money(Money::Amount { qepik })) => ("amount", *qepik),
        Some(Value::Money(Money::Table { rows })) => {
            ("table", rows.iter().map(|row| row.qepik).sum())
        }
        Some(Value::Money(Money::ByReference)) => ("by_reference", 0),
        _ => ("", 0),
    };
    map([
        ("kind", text(kind)),
        ("qepik", Cel::Int(i64::try_from(qepik).unwrap_or(i64::MAX))),
    ])
}

fn bind_term(term: Option<&Term>) -> Cel {
    let none = Length {
        amount: 0,
        unit: Unit::Day,
    };
    let (kind, single, low, high, event, times) = match term {
        None => ("", none, none, none, "", 0),
        Some(Term::RealTime) => ("real_time", none, none, none, "", 0),
        Some(Term::AtOnce) => ("at_once", none, none, none, "", 0),
        Some(Term::AtVisit) => ("at_visit", none, none, none, "", 0),
        Some(Term::WithinWhole) => ("within_whole", none, none, none, "", 0),
        Some(Term::Single {
            amount,
            unit,
            event,
            ..
        }) => (
            "single",
            Length {
                amount: *amount,
                unit: *unit,
            },
            none,
            none,
            event.as_str(),
            0,
        ),
        Some(Term::Range { from, to, event }) => ("range", none, *from, *to, event.as_str(), 0),
        Some(Term::PerYear { times }) => ("per_year", none, none, none, "", *times),
    };
    let unit = |length: Length| {
        text(if length.amount == 0 {
            ""
        } else {
            length.unit.word()
        })
    };
    map([
        ("kind", text(kind)),
        ("amount", Cel::Int(single.amount.into())),
        ("unit", unit(single)),
        ("low", Cel::Int(low.amount.into())),
        ("low_unit", unit(low)),
        ("high", Cel::Int(high.amount.into())),
        ("high_unit", unit(high)),
        ("event", text(event)),
        ("times", Cel::Int(times.into())),
    ])
}
