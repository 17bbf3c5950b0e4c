//! The parts of composite kinds, as conditions name them. What was not entered has empty parts.

use crate::kind::Kind;
use crate::sight::Sight;
use crate::value::{Act, ActType, Choices, Length, Money, Person, Term, Value};

/// The names of the parts of a kind; none where it is no composite one.
pub(crate) fn names(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Choices => &["chosen", "other"],
        Kind::Period => &["from", "to"],
        Kind::Money => &["kind", "qepik"],
        Kind::Term => &[
            "kind",
            "amount",
            "unit",
            "event",
            "low",
            "low_unit",
            "high",
            "high_unit",
            "times",
        ],
        Kind::Hours => &["always", "season"],
        Kind::Place => &["address", "name"],
        Kind::Body => &["name", "unit"],
        Kind::Person => &["post", "surname", "name", "patronymic"],
        Kind::Act => &[
            "type",
            "title",
            "body",
            "date",
            "number",
            "approved_by",
            "clauses",
        ],
        Kind::File => &["name", "sha256"],
        _ => &[],
    }
}

/// A part of a value of a composite kind.
pub(crate) fn part<'a>(kind: Kind, value: Option<&'a Value>, name: &str) -> Option<Sight<'a>> {
    match value {
        _ if !names(kind).contains(&name) => None,
        Some(Value::Choices(choices)) => of_choices(choices, name),
        Some(Value::Money(money)) => of_money(money, name),
        Some(Value::Term(term)) => of_term(term, name),
        Some(Value::Act(act)) => of_act(act, name),
        Some(Value::Person(person)) => of_person(person, name),
        Some(Value::Hours(hours)) if name == "always" => Some(Sight::Flag(hours.always)),
        Some(other) => text_of(other, name).or_else(|| empty(kind, name)),
        None => empty(kind, name),
    }
}

fn empty<'a>(kind: Kind, name: &str) -> Option<Sight<'a>> {
    Some(match (kind, name) {
        (Kind::Choices, "chosen") => Sight::List(Vec::new()),
        (Kind::Money, "qepik") | (Kind::Term, "amount" | "low" | "high" | "times") => {
            Sight::Number(0)
        }
        (Kind::Hours, "always") => Sight::Flag(false),
        _ => Sight::text(""),
    })
}

fn text_of<'a>(value: &'a Value, name: &str) -> Option<Sight<'a>> {
    let text = match (value, name) {
        (Value::Period(period), "from") => return Some(date(period.from)),
        (Value::Period(period), "to") => return Some(date(period.to)),
        (Value::Hours(hours), "season") => &hours.season,
        (Value::Place(place), "address") => &place.address,
        (Value::Place(place), "name") => &place.name,
        (Value::Body(body), "name") => &body.name,
        (Value::Body(body), "unit") => &body.unit,
        (Value::File(file), "name") => &file.name,
        (Value::File(file), "sha256") => &file.sha256,
        _ => return None,
    };
    Some(Sight::text(text))
}

fn of_choices<'a>(choices: &'a Choices, name: &str) -> Option<Sight<'a>> {
    match name {
        "chosen" => {
            let each = choices.chosen.iter().map(|id| Sight::text(id));
            Some(Sight::List(each.collect()))
        }
        "other" => Some(Sight::text(&choices.other)),
        _ => None,
    }
}

fn of_money<'a>(money: &Money, name: &str) -> Option<Sight<'a>> {
    let (kind, qepik) = match money {
        Money::Amount { qepik } => ("amount", *qepik),
        Money::Table { rows } => {
            let sums = rows.iter().map(|row| row.qepik);
            ("table", sums.fold(0, u64::saturating_add))
        }
        Money::ByReference => ("by_reference", 0),
    };
    match name {
        "kind" => Some(Sight::text(kind)),
        "qepik" => Some(Sight::Number(i64::try_from(qepik).unwrap_or(i64::MAX))),
        _ => None,
    }
}

fn of_term<'a>(term: &'a Term, name: &str) -> Option<Sight<'a>> {
    let (kind, event) = match term {
        Term::RealTime => ("real_time", ""),
        Term::AtOnce => ("at_once", ""),
        Term::AtVisit => ("at_visit", ""),
        Term::WithinWhole => ("within_whole", ""),
        Term::Single { event, .. } => ("single", event.as_str()),
        Term::Range { event, .. } => ("range", event.as_str()),
        Term::PerYear { .. } => ("per_year", ""),
    };
    let length = match (name, term) {
        ("amount" | "unit", Term::Single { amount, unit, .. }) => Some(Length {
            amount: *amount,
            unit: *unit,
        }),
        ("low" | "low_unit", Term::Range { from, .. }) => Some(*from),
        ("high" | "high_unit", Term::Range { to, .. }) => Some(*to),
        _ => None,
    };
    let length = length.filter(|length| length.amount > 0);
    match name {
        "kind" => Some(Sight::text(kind)),
        "event" => Some(Sight::text(event)),
        "amount" | "low" | "high" => Some(Sight::Number(
            length.map_or(0, |length| length.amount.into()),
        )),
        "unit" | "low_unit" | "high_unit" => {
            Some(Sight::text(length.map_or("", |length| length.unit.word())))
        }
        "times" => Some(Sight::Number(match term {
            Term::PerYear { times } => (*times).into(),
            _ => 0,
        })),
        _ => None,
    }
}

fn of_act<'a>(act: &'a Act, name: &str) -> Option<Sight<'a>> {
    let text = match name {
        "type" => act.act_type.map_or("", ActType::word),
        "title" => &act.title,
        "body" => &act.body,
        "date" => return Some(date(act.date)),
        "number" => &act.number,
        "approved_by" => &act.approved_by,
        "clauses" => &act.clauses,
        _ => return None,
    };
    Some(Sight::text(text))
}

fn of_person<'a>(person: &'a Person, name: &str) -> Option<Sight<'a>> {
    let text = match name {
        "post" => &person.post,
        "surname" => &person.surname,
        "name" => &person.name,
        "patronymic" => &person.patronymic,
        _ => return None,
    };
    Some(Sight::text(text))
}

fn date<'a>(day: Option<chrono::NaiveDate>) -> Sight<'a> {
    day.map_or(Sight::text(""), |day| Sight::owned(day.to_string()))
}
